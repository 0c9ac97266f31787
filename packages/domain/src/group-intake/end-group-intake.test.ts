import { expect, test } from 'vitest'
import { asha, by } from '../testing/first-night.ts'
import { entryOf } from '../testing/outcome.ts'
import { inventedId } from '../testing/story.ts'
import { endGroupIntake, keptDaysSetting } from './end-group-intake.ts'
import { groupIntakeEnded } from './group-intake-ended.ts'

const gathering = inventedId(7)
const zones = [{ area: '', zone: 'Etc/GMT+6' }]
const country = {
  clocks: {
    edition: 1,
    deadlines: [],
    calendars: [],
    settings: { [keptDaysSetting]: 30 },
    timeZones: zones,
  },
}

test('BR-51: what is left is kept as many days as the settings say', () => {
  const outcome = endGroupIntake(country, { gathering, ...by(asha) })
  // From the evening of 21 November there, which is the 22nd in UTC.
  expect(entryOf(outcome, groupIntakeEnded).content.eraseFrom).toBe('2026-12-21')
})

test('where nobody set it, a day is asked for; one that is past is none', () => {
  expect(endGroupIntake({}, { gathering, ...by(asha) })).toMatchObject({
    code: 'field-required',
    field: 'eraseFrom',
  })
  const past = { gathering, eraseFrom: '2026-11-01', ...by(asha) }
  expect(endGroupIntake({}, past)).toMatchObject({ code: 'erasure-day-past', source: 'BR-51' })
})

test('the day is no fact: its distance would tell what was ended', () => {
  const outcome = endGroupIntake(country, { gathering, ...by(asha) })
  const { content } = entryOf(outcome, groupIntakeEnded)
  expect(groupIntakeEnded.facts(content)).toEqual({ family: 'gathering', state: 'ended' })
})
