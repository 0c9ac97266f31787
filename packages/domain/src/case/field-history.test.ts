import { describe, expect, test } from 'vitest'
import { essentialRecorded } from '../registration/essential-recorded.ts'
import { identityRecorded } from '../registration/identity-recorded.ts'
import { serviceDelivered } from '../service/service-delivered.ts'
import { asha, beto } from '../testing/first-night.ts'
import { Story, hour, firstNight, stubOf } from '../testing/story.ts'
import { foldCase } from './case-file.ts'
import { historyOfAnswer, historyOfField } from './field-history.ts'
import type { TimelineEntry } from './timeline.ts'

describe('who wrote which value when', () => {
  test('of an answer: each value, the corrected and the taken back ones too; what stands is told', () => {
    const story = new Story()
    story.write(essentialRecorded, { diet: 'no pork' }, { by: asha })
    story.write(essentialRecorded, { diet: 'no milk' }, { by: beto, at: firstNight + hour })
    const history = historyOfAnswer(foldCase(story.entries), 'diet')
    expect(history).toMatchObject([
      { value: 'no pork', organisation: asha.organisation, stands: false },
      { value: 'no milk', organisation: beto.organisation, stands: true },
    ])
  })

  test('of what stands in the facts of the case', () => {
    const story = new Story()
    story.write(identityRecorded, { ageGroup: 'adult' }, { by: asha })
    story.write(identityRecorded, { ageGroup: 'child' }, { by: asha })
    const history = historyOfAnswer(foldCase(story.entries), 'ageGroup')
    expect(history.map(({ value, stands }) => [value, stands])).toEqual([
      ['adult', false],
      ['child', true],
    ])
  })

  test('of a service: what was said of that one and of no other', () => {
    const story = new Story()
    const first = story.write(
      serviceDelivered,
      { service: 'medical', status: 'requested' },
      { by: asha },
    )
    story.write(serviceDelivered, { service: 'food', status: 'requested' }, { by: asha })
    const last = story.write(
      serviceDelivered,
      { continues: first.id, status: 'in-progress' },
      { by: asha },
    )
    const file = foldCase(story.entries)
    const item = file.timeline.find(({ hash }) => hash === last.hash) as TimelineEntry
    expect(historyOfField(file, item, 'status').map(({ value }) => value)).toEqual([
      'requested',
      'in-progress',
    ])
  })

  test('whoever cannot open a part learns neither that it was written there nor when', () => {
    const story = new Story()
    const first = story.write(essentialRecorded, { diet: 'no pork' }, { by: asha })
    const second = story.write(essentialRecorded, { diet: 'no milk' }, { by: asha })
    const sealed = { ...second, content: {}, sealedParts: 1 }
    const file = foldCase([first, sealed, ...story.entries.slice(2).map(stubOf)])
    expect(historyOfAnswer(file, 'diet')).toMatchObject([{ value: 'no pork' }])
  })
})
