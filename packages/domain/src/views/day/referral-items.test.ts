import { describe, expect, test } from 'vitest'
import { dayOf, partsOf, referral, stream } from '../../testing/lines-of-day.ts'
import { firstNight, hour } from '../../testing/story.ts'
import type { DaySources } from './day-sources.ts'

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
    expect(consents({ openUntil: late })).toMatchObject([{ part: 'tomorrow', dueAt: late }])
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

test('two referrals to one house can be told apart by whom they are about', () => {
  const sent = { direction: 'sent' as const }
  const referrals = [
    referral({ ...sent, about: 'K-7F3' }),
    referral({ ...sent, about: 'M-22A', stream: stream(8) }),
  ]
  expect(dayOf({ referrals }).map(({ about }) => about)).toEqual(['K-7F3', 'M-22A'])
})
