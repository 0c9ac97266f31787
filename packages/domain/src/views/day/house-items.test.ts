import { describe, expect, test } from 'vitest'
import type { Instant } from '../../journal/identifier.ts'
import { dayOf, partsOf, stream } from '../../testing/lines-of-day.ts'
import { firstNight, hour, inventedId } from '../../testing/story.ts'
import type { DaySources } from './day-sources.ts'
import { watchMs } from './part-of-day.ts'

describe('a house', () => {
  const house = (more: Partial<DaySources['houses'][number]>) => ({
    stream: stream(9),
    label: 'La Ceiba',
    calls: [],
    handOvers: [],
    held: [],
    roster: [],
    ...more,
  })
  const call = (by: Instant | undefined) => ({ kind: 'threat', who: 'x', by, since: firstNight })

  test.each([
    ['nobody gave an hour', undefined, [['now', 'house-call']]],
    ['was due an hour ago', firstNight - hour, [['now', 'house-call']]],
    ['falls into this watch', firstNight + watchMs, [['now', 'house-call']]],
    ['comes later', firstNight + watchMs + hour / 2, [['today', 'house-call']]],
    ['is for the day after tomorrow', firstNight + 72 * hour, []],
  ] as const)('a call that %s', (_when, by, expected) => {
    expect(partsOf({ houses: [house({ calls: [call(by)] })] })).toEqual(expected)
  })

  test('a shift that nobody has read waits for whoever did not write it', () => {
    const houses = [house({ handOvers: [{ at: firstNight, by: inventedId(70) as never }] })]
    expect(partsOf({ houses })).toEqual([['waiting-for-me', 'take-over-shift']])
    expect(partsOf({ houses, member: inventedId(70) })).toEqual([])
  })

  test('W16: a day without anybody on the roster is told the day before and on the day', () => {
    const shift = (from: Instant) => ({ from, until: from + hour / 2 })
    const uncovered = (...roster: readonly ReturnType<typeof shift>[]) =>
      dayOf({ houses: [house({ roster })] }).map(({ kind, code, label }) => [kind, code, label])
    expect(uncovered()).toEqual([])
    expect(uncovered(shift(firstNight - 48 * hour))).toEqual([
      ['shift-uncovered', 'today', 'La Ceiba'],
      ['shift-uncovered', 'tomorrow', 'La Ceiba'],
    ])
    expect(uncovered(shift(firstNight))).toEqual([['shift-uncovered', 'tomorrow', 'La Ceiba']])
    expect(uncovered(shift(firstNight), shift(firstNight + 24 * hour))).toEqual([])
  })

  test('a bed that is kept is asked after until its hour, and free after it', () => {
    const held = (until: Instant) => [house({ held: [{ label: 'Chel', until }] })]
    expect(partsOf({ houses: held(firstNight + hour) })).toEqual([['now', 'bed-held']])
    expect(partsOf({ houses: held(firstNight) })).toEqual([])
    expect(dayOf({ houses: held(firstNight + hour) })[0]).toMatchObject({
      label: 'Chel',
      about: 'La Ceiba',
      dueAt: firstNight + hour,
    })
  })
})
