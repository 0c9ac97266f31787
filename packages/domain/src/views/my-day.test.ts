import { describe, expect, test } from 'vitest'
import type { Instant, StreamId } from '../journal/identifier.ts'
import { firstNight, hour, inventedId } from '../testing/story.ts'
import { myDay } from './my-day.ts'
import type { DaySources } from './my-day.ts'

const nothing: DaySources = {
  cases: [],
  referrals: [],
  emergencies: [],
  openings: [],
  accessEnded: [],
  needsAttention: [],
  drafts: [],
  tasks: [],
}
const stream = (number: number) => inventedId(number) as StreamId

function reminder(remindAt: Instant | undefined, more: Partial<DaySources['cases'][number]> = {}) {
  return {
    stream: stream(1),
    label: 'Chel',
    state: 'open' as const,
    urgency: 'ordinary' as const,
    remindAt,
    mine: true,
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

const partsOf = (sources: Partial<DaySources>) =>
  myDay({ ...nothing, ...sources }, firstNight).map(({ part, kind }) => [part, kind])

test('an empty day is empty', () => {
  expect(myDay(nothing, firstNight)).toEqual([])
})

describe('a reminder', () => {
  test.each([
    ['past', -hour, [['now', 'case-reminder']]],
    ['due this very moment', 0, [['now', 'case-reminder']]],
    ['later today', hour, [['today', 'case-reminder']]],
    ['the day after tomorrow', 50 * hour, []],
  ] as const)('that is %s stands where it belongs', (_when, shift, expected) => {
    expect(partsOf({ cases: [reminder(firstNight + shift)] })).toEqual(expected)
  })

  test('of a closed case, or none, asks for nothing', () => {
    const cases = [reminder(firstNight, { state: 'closed' }), reminder(undefined)]
    expect(partsOf({ cases })).toEqual([])
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
    const declined = referral({ direction: 'sent', state: 'declined', caseStream: stream(1) })
    expect(partsOf({ referrals: [declined] })).toEqual([['unfinished', 'referral-declined']])
    expect(partsOf({ referrals: [{ ...declined, direction: 'received' }] })).toEqual([])
  })

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

test('the day is in order of danger: now, today, what waits for me, what I wait for, what I left', () => {
  const day = myDay(
    {
      cases: [reminder(firstNight + hour), reminder(firstNight - hour, { urgency: 'immediate' })],
      referrals: [referral(), referral({ direction: 'sent', stream: stream(4) })],
      emergencies: [],
      openings: [],
      accessEnded: [],
      needsAttention: [{ stream: stream(5), savedAt: firstNight }],
      drafts: [{ name: 'send-referral', savedAt: firstNight }],
      tasks: [{ kind: 'admit-member', label: '2' }],
    },
    firstNight,
  )
  const parts = ['now', 'today', 'waiting-for-me', 'i-wait-for', 'unfinished']
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
  expect(myDay({ ...nothing, referrals }, firstNight).map(({ about }) => about)).toEqual([
    'K-7F3',
    'M-22A',
  ])
})

test('what somebody on call opened waits for whoever looks at it, and says since when', () => {
  const openedAt = firstNight - hour
  const openings = [{ stream: stream(7), label: 'Iris', openedAt }]
  expect(myDay({ ...nothing, openings }, firstNight)).toMatchObject([
    {
      part: 'waiting-for-me',
      kind: 'essential-opened',
      stream: stream(7),
      label: 'Iris',
      since: openedAt,
    },
  ])
})
