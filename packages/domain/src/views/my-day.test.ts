import { describe, expect, test } from 'vitest'
import type { Instant, StreamId } from '../journal/identifier.ts'
import { quietDay } from '../testing/day-of-case.ts'
import { firstNight, hour, inventedId } from '../testing/story.ts'
import { dayEndsIn } from '../deadline/local-day.ts'
import { myDay, watchMs } from './my-day.ts'
import type { DaySources } from './my-day.ts'

const stream = (number: number) => inventedId(number) as StreamId

function reminder(
  remindAt: Instant | undefined,
  {
    about = 'note',
    ...more
  }: Partial<DaySources['cases'][number]> & { readonly about?: 'note' | 'first-night' } = {},
) {
  return {
    stream: stream(1),
    label: 'Chel',
    state: 'open' as const,
    urgency: 'ordinary' as const,
    due: remindAt === undefined ? [] : [{ at: remindAt, about }],
    responsible: undefined,
    ...more,
  }
}

function referral(more: Partial<DaySources['referrals'][number]> = {}) {
  return {
    stream: stream(2),
    label: 'an invented shelter',
    direction: 'received' as const,
    state: 'waiting' as const,
    urgency: 'ordinary' as const,
    sentAt: firstNight - hour,
    answerBy: firstNight + 72 * hour,
    ...more,
  }
}

// 20:20 of the day before in Tapachula.
const zone = 'America/Mexico_City'
const ends = dayEndsIn(zone, firstNight)
const dayOf = (sources: Partial<DaySources>, at = firstNight) =>
  myDay({ ...quietDay, ...sources }, at, dayEndsIn(zone, at))

const partsOf = (sources: Partial<DaySources>, at = firstNight) =>
  dayOf(sources, at).map(({ part, kind }) => [part, kind])

test('an empty day is empty', () => {
  expect(dayOf({})).toEqual([])
})

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

describe('a referral', () => {
  test('that I received waits for me, and is due now when it is immediate or late', () => {
    expect(partsOf({ referrals: [referral()] })).toEqual([['waiting-for-me', 'answer-referral']])
    expect(partsOf({ referrals: [referral({ urgency: 'immediate' })] })).toEqual([
      ['now', 'answer-referral'],
    ])
    expect(partsOf({ referrals: [referral({ answerBy: firstNight })] })).toEqual([
      ['now', 'answer-referral'],
    ])
  })

  test('that I sent is waited for, and escalates when nobody answered in time', () => {
    const sent = { direction: 'sent' as const }
    expect(partsOf({ referrals: [referral(sent)] })).toEqual([
      ['i-wait-for', 'referral-unanswered'],
    ])
    expect(partsOf({ referrals: [referral({ ...sent, answerBy: firstNight - 1 })] })).toEqual([
      ['now', 'referral-unanswered'],
    ])
  })

  test('that was declined comes back to its sender and never disappears', () => {
    const declined = referral({
      direction: 'sent',
      state: 'declined',
      caseStream: stream(1),
      urgency: 'ordinary',
    })
    expect(partsOf({ referrals: [declined] })).toEqual([['unfinished', 'referral-declined']])
    expect(partsOf({ referrals: [{ ...declined, direction: 'received' }] })).toEqual([])
  })

  test.each(['immediate', 'urgent'] as const)(
    'that was declined though %s is due now, with the hour by which somebody was to be found',
    (urgency) => {
      const declined = referral({ direction: 'sent', state: 'declined', urgency })
      expect(dayOf({ referrals: [declined] })).toMatchObject([
        { part: 'now', kind: 'referral-declined', dueAt: declined.answerBy },
      ])
    },
  )

  test('until she was asked for elsewhere since then; a no there brings it back', () => {
    const first = referral({ direction: 'sent', state: 'declined', caseStream: stream(1) })
    const again = (state: 'waiting' | 'accepted' | 'declined') =>
      referral({
        direction: 'sent',
        state,
        caseStream: stream(1),
        stream: stream(3),
        sentAt: firstNight,
      })
    expect(partsOf({ referrals: [first, again('accepted')] })).toEqual([])
    expect(partsOf({ referrals: [first, again('waiting')] })).toEqual([
      ['i-wait-for', 'referral-unanswered'],
    ])
    expect(partsOf({ referrals: [first, again('declined')] })).toHaveLength(2)
    const other = { ...again('accepted'), caseStream: stream(9) }
    expect(partsOf({ referrals: [first, other] })).toEqual([['unfinished', 'referral-declined']])
  })

  test.each(['accepted', 'ended'] as const)('that was %s asks for nothing', (state) => {
    expect(partsOf({ referrals: [referral({ state })] })).toEqual([])
  })
})

describe('what she agreed to', () => {
  const sent = (more: Partial<DaySources['referrals'][number]>) =>
    referral({ direction: 'sent', caseStream: stream(1), ...more })
  const consents = (more: Partial<DaySources['referrals'][number]>) =>
    dayOf({ referrals: [sent(more)] }).filter(({ kind }) => kind === 'consent-ends')

  test('and that ends before the answer is due is said at once, with whom to ask', () => {
    const openUntil = firstNight + 10 * hour
    expect(consents({ openUntil })).toMatchObject([
      { part: 'tomorrow', stream: stream(1), dueAt: openUntil },
    ])
    const late = firstNight + 60 * hour
    expect(consents({ openUntil: late })).toHaveLength(1)
    expect(consents({ openUntil: late, answerBy: late })).toEqual([])
  })

  test('stays on the day once it has run out, while an answer is waited for', () => {
    const openUntil = firstNight - hour
    expect(consents({ openUntil })).toMatchObject([{ part: 'now', dueAt: openUntil }])
    expect(consents({ openUntil, state: 'accepted' })).toEqual([])
  })

  test('of one whom the other side took on is said by the evening before', () => {
    const accepted = { state: 'accepted' as const }
    expect(consents({ ...accepted, openUntil: firstNight + hour })).toMatchObject([
      { part: 'today' },
    ])
    expect(consents({ ...accepted, openUntil: firstNight + 90 * hour })).toEqual([])
    expect(consents({ state: 'declined', openUntil: firstNight + hour })).toEqual([])
    expect(consents({ direction: 'received', openUntil: firstNight + hour })).toEqual([])
  })
})

test('the day is in order of danger: now, today, what waits for me, what I wait for, what I left', () => {
  const day = dayOf({
    cases: [reminder(firstNight + hour), reminder(firstNight - hour, { urgency: 'immediate' })],
    referrals: [referral(), referral({ direction: 'sent', stream: stream(4) })],
    needsAttention: [{ stream: stream(5), savedAt: firstNight }],
    drafts: [{ name: 'send-referral', savedAt: firstNight }],
    tasks: [{ kind: 'admit-member', label: '2' }],
  })
  const parts = ['now', 'today', 'tomorrow', 'waiting-for-me', 'i-wait-for', 'unfinished']
  const places = day.map(({ part }) => parts.indexOf(part))
  expect(places).toEqual([...places].sort())
  expect(day).toHaveLength(7)
  expect(day[0]).toMatchObject({ kind: 'case-reminder', urgency: 'immediate' })
})

test('BR-42: an emergency waits to be looked at again, and is due now on its last day', () => {
  const opened = { stream: stream(7), label: 'K-7F3', reviewBy: firstNight + 60 * hour }
  expect(partsOf({ emergencies: [opened] })).toEqual([['waiting-for-me', 'review-emergency']])
  expect(partsOf({ emergencies: [{ ...opened, reviewBy: firstNight + hour }] })).toEqual([
    ['now', 'review-emergency'],
  ])
})

test('two referrals to one house can be told apart by whom they are about', () => {
  const sent = { direction: 'sent' as const }
  const referrals = [
    referral({ ...sent, about: 'K-7F3' }),
    referral({ ...sent, about: 'M-22A', stream: stream(8) }),
  ]
  expect(dayOf({ referrals }).map(({ about }) => about)).toEqual(['K-7F3', 'M-22A'])
})

test('what somebody on call opened waits for whoever looks at it, and says since when', () => {
  const openedAt = firstNight - hour
  const openings = [{ stream: stream(7), label: 'Iris', openedAt }]
  expect(dayOf({ openings })).toMatchObject([
    {
      part: 'waiting-for-me',
      kind: 'essential-opened',
      stream: stream(7),
      label: 'Iris',
      since: openedAt,
    },
  ])
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

test('BR-51: a sheet whose day has come waits for whoever may erase it', () => {
  const sheet = { stream: stream(3), label: 'Sheet one', since: firstNight - hour }
  expect(dayOf({ groupsToErase: [sheet] })).toMatchObject([
    { part: 'waiting-for-me', kind: 'erase-group', stream: stream(3), label: 'Sheet one' },
  ])
})

test('BR-11: children who were met at a visit are due now; what is missing of it waits', () => {
  const visit = { stream: stream(3), label: 'V-1', children: 0, since: firstNight } as const
  const verifications = [
    { ...visit, kind: 'verification-incomplete' },
    { ...visit, kind: 'verification-children', children: 2 },
  ] as const
  expect(dayOf({ verifications })).toMatchObject([
    { part: 'now', kind: 'verification-children', label: 'V-1', code: '2' },
    { part: 'waiting-for-me', kind: 'verification-incomplete', label: 'V-1' },
  ])
})

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

test('the day of a sheet comes to whoever reads it; who may not erase it asks for it', () => {
  const groupsToErase = [{ stream: stream(3), label: 'x', since: firstNight }]
  expect(dayOf({ groupsToErase })[0]?.code).toBeUndefined()
  expect(dayOf({ groupsToErase, isOfficer: false })[0]?.code).toBe('ask')
})

test('W26: a tip is told until it ends, first where somebody is in danger; never where or what', () => {
  const tip = (more: object) => ({ kind: 'answer', label: '', since: firstNight, ...more }) as const
  const tips = [
    { ...tip({}), stream: stream(3), urgency: 'ordinary' },
    { ...tip({}), stream: stream(4), urgency: 'immediate' },
    {
      ...tip({ kind: 'receipt', label: 'The authority' }),
      stream: stream(5),
      urgency: 'immediate',
    },
  ] as DaySources['tips'] & object
  expect(dayOf({ tips }).map(({ part, kind, stream: of }) => [part, kind, of])).toEqual([
    ['now', 'answer-tip', stream(4)],
    ['waiting-for-me', 'tip-receipt', stream(5)],
    ['waiting-for-me', 'answer-tip', stream(3)],
  ])
})

test('BR-08: a certificate that ends is told with its last day, and that it ended', () => {
  const certificate = { stream: stream(6), label: 'A course', dueAt: firstNight + hour }
  expect(dayOf({ certificate })).toMatchObject([
    { part: 'waiting-for-me', kind: 'certificate-ends', dueAt: firstNight + hour },
  ])
  expect(dayOf({ certificate }, firstNight + hour)).toMatchObject([{ code: 'ended' }])
})
