import { describe, expect, test } from 'vitest'
import { dayEndsIn } from '../../deadline/local-day.ts'
import type { Instant } from '../../journal/identifier.ts'
import { quietDay } from '../../testing/day-of-case.ts'
import { dayOf, ends, partsOf, reminder, stream } from '../../testing/lines-of-day.ts'
import { firstNight, hour, inventedId } from '../../testing/story.ts'
import { myDay } from '../my-day.ts'
import type { DaySources } from './day-sources.ts'

describe('a reminder', () => {
  test.each([
    ['past', -hour, [['now', 'case-reminder']]],
    ['due this very moment', 0, [['now', 'case-reminder']]],
    ['later today', hour, [['today', 'case-reminder']]],
    [
      'of tomorrow on the clock here, though within 24 hours',
      12 * hour,
      [['tomorrow', 'case-reminder']],
    ],
    ['tomorrow night', 27 * hour, [['tomorrow', 'case-reminder']]],
    ['the day after tomorrow', 28 * hour, []],
  ] as const)('that is %s stands where it belongs', (_when, shift, expected) => {
    expect(partsOf({ cases: [reminder(firstNight + shift)] })).toEqual(expected)
  })

  test('of 23:59 is of today until midnight, one of 00:01 of tomorrow: by the clock here', () => {
    const midnight = ends.today + 1
    const cases = [reminder(midnight - 60_000), reminder(midnight + 60_000)]
    expect(partsOf({ cases }, midnight - 120_000).map(([part]) => part)).toEqual([
      'today',
      'tomorrow',
    ])
    expect(partsOf({ cases }, midnight).map(([part]) => part)).toEqual(['now', 'today'])
  })

  test('stands in its day also where that day has 23 or 25 hours', () => {
    for (const [noon, length] of [
      ['2026-03-08T19:00:00Z', 23],
      ['2026-11-01T20:00:00Z', 25],
    ] as const) {
      const at = Date.parse(noon)
      const days = dayEndsIn('America/Tijuana', at)
      const before = dayEndsIn('America/Tijuana', at - 24 * hour)
      expect(days.today - before.today).toBe(length * hour)
      const partOf = (due: Instant) =>
        myDay({ ...quietDay, cases: [reminder(due)] }, at, days)[0]?.part
      expect(partOf(days.today)).toBe('today')
      expect(partOf(days.today + 1)).toBe('tomorrow')
      expect(partOf(days.tomorrow + 1)).toBeUndefined()
    }
  })

  test('of somebody else’s stands behind one’s own, with the name of who is responsible', () => {
    const cases = [
      reminder(firstNight - hour, { responsible: 'Iris', label: 'A' }),
      reminder(firstNight, { label: 'B' }),
    ]
    expect(dayOf({ cases }).map(({ label, responsible }) => [label, responsible])).toEqual([
      ['B', undefined],
      ['A', 'Iris'],
    ])
  })

  test('of somebody else’s is of the team, unless it cannot wait an hour', () => {
    const of = (urgency: 'immediate' | 'urgent') =>
      partsOf({ cases: [reminder(firstNight, { responsible: 'Iris', urgency })] })
    expect(of('urgent')).toEqual([['team', 'case-reminder']])
    expect(of('immediate')).toEqual([['now', 'case-reminder']])
  })

  test('of a first night says since when she is here, not that something is late', () => {
    const cases = [reminder(firstNight - hour, { about: 'first-night', urgency: 'urgent' })]
    expect(dayOf({ cases })).toMatchObject([
      { part: 'now', kind: 'first-night', since: firstNight - hour, dueAt: undefined },
    ])
  })

  test('of a closed case, or none, asks for nothing', () => {
    const cases = [reminder(firstNight, { state: 'closed' }), reminder(undefined)]
    expect(partsOf({ cases })).toEqual([])
  })
})

describe('a clock', () => {
  const clock = (at: Instant, code: string) => ({
    at,
    about: 'clock' as const,
    code,
    since: firstNight,
  })

  test('stands with its hour among the rest; each of a person’s has its own line', () => {
    const due = [
      clock(firstNight + hour, 'tell-somebody'),
      { at: firstNight + hour, about: 'note' as const },
      { at: firstNight + 2 * hour, about: 'service' as const },
      clock(firstNight + 3 * hour + 1, 'ask-somebody'),
      clock(firstNight + 90 * hour, 'later'),
    ]
    expect(dayOf({ cases: [{ ...reminder(undefined), due }] })).toMatchObject([
      { part: 'now', kind: 'clock', code: 'tell-somebody', since: firstNight },
      { part: 'today', kind: 'case-reminder', dueAt: firstNight + hour },
      { part: 'today', kind: 'clock', code: 'ask-somebody' },
    ])
  })

  test('of hours stands before what may wait three days, and before an old one that was missed; after midnight too', () => {
    const late = ends.today - hour
    const first = { about: 'first-night' as const, urgency: 'urgent' as const, label: 'A' }
    const cases = [
      reminder(late, first),
      { ...reminder(undefined), label: 'B', due: [clock(late - 30 * hour, 'missed')] },
      { ...reminder(undefined), label: 'C', due: [clock(late + 2 * hour, 'tell-somebody')] },
      { ...reminder(undefined), label: 'D', due: [clock(late + 4 * hour, 'ask-somebody')] },
    ]
    expect(dayOf({ cases }, late).map(({ part, label }) => [part, label])).toEqual([
      ['now', 'C'],
      ['now', 'A'],
      ['now', 'B'],
      ['tomorrow', 'D'],
    ])
  })

  test('W4: that lacks its number stays among what is due now', () => {
    const due = [{ ...clock(firstNight - hour, 'tell-somebody'), lacks: 'number' as const }]
    expect(dayOf({ cases: [{ ...reminder(undefined), due }] })).toMatchObject([
      { part: 'now', kind: 'clock', lacks: 'number' },
    ])
  })

  test('of a closed case asks for nothing', () => {
    const due = [clock(firstNight, 'tell-somebody')]
    expect(dayOf({ cases: [{ ...reminder(undefined), state: 'closed', due }] })).toEqual([])
  })
})

describe('W16: cases that a colleague gave her', () => {
  const me = inventedId(70) as never
  const came = (number: number, at = firstNight - hour) => ({
    ...reminder(undefined),
    stream: stream(number),
    due: [{ at, about: 'transfer' as const, code: 'came', member: me }],
  })
  const kinds = (count: number) =>
    partsOf({ member: me, cases: Array.from({ length: count }, (_, each) => came(each + 1)) })

  test('stand on her day, a whole caseload as one line', () => {
    expect(kinds(1)).toEqual([['waiting-for-me', 'transfer']])
    expect(kinds(3)).toHaveLength(3)
    expect(kinds(4)).toEqual([['waiting-for-me', 'cases-came']])
    expect(dayOf({ member: me, cases: [1, 2, 3, 4].map((each) => came(each)) })).toMatchObject([
      { label: '4', since: firstNight - hour },
    ])
  })

  test('on nobody else’s, and for two weeks though she only read them', () => {
    expect(partsOf({ cases: [came(1)], member: inventedId(71) })).toEqual([])
    const old = came(1, firstNight - 15 * 24 * hour)
    expect(partsOf({ cases: [old], member: me })).toEqual([])
  })
})

describe('a clock of several who came together', () => {
  const child = (number: number, since: Instant, more: { lacks?: 'number' } = {}) => ({
    stream: stream(20 + number),
    label: `Child ${number}`,
    state: 'open' as const,
    urgency: number === 2 ? ('immediate' as const) : ('ordinary' as const),
    due: [{ at: since + hour, about: 'clock' as const, code: 'tell-of-child', since, ...more }],
    responsible: undefined,
  })
  const clocks = (cases: DaySources['cases']) =>
    dayOf({ cases }).filter(({ kind }) => kind === 'clock')

  test('is one line with each of them, by the earliest hour and the gravest urgency', () => {
    const at = firstNight - hour
    const [line, ...others] = clocks([4, 3, 2, 1].map((each) => child(each, at + each * 60_000)))
    expect(others).toEqual([])
    expect(line).toMatchObject({
      label: '4',
      code: 'tell-of-child',
      urgency: 'immediate',
      stream: undefined,
      dueAt: at + hour + 60_000,
      people: [1, 2, 3, 4].map((each) => ({ stream: stream(20 + each), label: `Child ${each}` })),
    })
  })

  test('of three stands one by one, as that of who came another day and of whom only the number lacks', () => {
    const at = firstNight - hour
    expect(clocks([1, 2, 3].map((each) => child(each, at)))).toHaveLength(3)
    const others = [child(4, at - 9 * hour), child(5, at, { lacks: 'number' })]
    expect(clocks([...[1, 2, 3].map((each) => child(each, at)), ...others])).toHaveLength(5)
  })
})

test('a visit to somebody who went home is told two weeks ahead, any other clock by tomorrow', () => {
  const at = firstNight + 13 * 24 * hour
  const clock = { at, about: 'clock' as const, code: 'follow-up-1' }
  const of = (due: DaySources['cases'][number]['due']) =>
    partsOf({ cases: [reminder(undefined, { due })] })
  expect(of([{ ...clock, isVisit: true }])).toEqual([['soon', 'clock']])
  expect(of([clock])).toEqual([])
  expect(of([{ ...clock, isVisit: true, at: at + 2 * 24 * hour }])).toEqual([])
})

test('W5: of what works less with each hour the clock is now from its first minute, before what was said to be urgent; another comes on its last days', () => {
  const at = firstNight + 71 * hour
  const clock = { at, about: 'clock' as const, code: 'of-the-clinic', since: firstNight - hour }
  const of = (due: DaySources['cases'][number]['due']) =>
    partsOf({ cases: [reminder(undefined, { due, urgency: 'ordinary' })] })
  expect(of([{ ...clock, everyHourCounts: true }])).toEqual([['now', 'clock']])
  expect(of([clock])).toEqual([])
  const beside = reminder(firstNight - hour, { stream: stream(2), urgency: 'urgent' })
  const clinical = reminder(undefined, { due: [{ ...clock, everyHourCounts: true }] })
  expect(dayOf({ cases: [beside, clinical] }).map(({ kind }) => kind)).toEqual([
    'clock',
    'case-reminder',
  ])
})
