import { expect, test } from 'vitest'
import { essentialRecorded } from '../registration/essential-recorded.ts'
import { FirstNight, asha, beto } from '../testing/first-night.ts'
import { firstNight, hour } from '../testing/story.ts'
import { noteRecorded } from './note-recorded.ts'
import { storyOrder } from './story-order.ts'

const told = (night: FirstNight) =>
  storyOrder(night.file, ({ recordedAt }) => recordedAt).map(({ item, isClockBehind }) => [
    item.fields['care'] ?? item.fields['nameToUse'] ?? item.type,
    isClockBehind,
  ])

test('what two organisations wrote side by side is told by time, whatever their parents', () => {
  const night = new FirstNight()
  const begun = night.story.of(night.case)
  const write = (care: string, by: typeof asha, at: number) =>
    night.story.write(noteRecorded, { care }, { by, at, stream: night.case, after: begun })
  write('third', asha, firstNight + 3 * hour)
  write('first', beto, firstNight + hour)
  write('fourth', beto, firstNight + 4 * hour)
  write('second', asha, firstNight + 2 * hour)
  expect(told(night)).toEqual([
    ['fourth', false],
    ['third', false],
    ['second', false],
    ['first', false],
    ['person-registered', false],
  ])
})

test('a correction stays after what it corrects, though its author’s clock is behind, and says so', () => {
  const night = new FirstNight()
  const write = (nameToUse: string, by: typeof asha, at: number) =>
    night.story.write(essentialRecorded, { nameToUse }, { by, at, stream: night.case })
  write('Luna', asha, firstNight + 3 * hour)
  write('Luna Clara', beto, firstNight + hour)
  expect(told(night).slice(0, 2)).toEqual([
    ['Luna Clara', true],
    ['Luna', false],
  ])
})
