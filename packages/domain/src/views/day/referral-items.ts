import type { State } from '../../journal/facts.ts'
import type { Instant } from '../../journal/identifier.ts'
import { plain } from './day-item.ts'
import type { DayItem } from './day-item.ts'
import type { DaySources } from './day-sources.ts'
import { partOfHour } from './part-of-day.ts'
import type { Hours } from './part-of-day.ts'

type ReferralLine = DaySources['referrals'][number]

/** What was asked, what was refused, and what she agreed to and that runs out. */
export function referralItems(referrals: readonly ReferralLine[], hours: Hours): DayItem[] {
  return [
    ...referrals.flatMap((referral) => waitingItems(referral, hours.at)),
    ...referrals.filter((referral) => isToBeTakenUpAgain(referral, referrals)).map(declinedItem),
    ...referrals.flatMap((referral) => consentItems(referral, hours)),
  ]
}

function waitingItems(referral: ReferralLine, at: Instant): DayItem[] {
  const { stream, label, about, urgency, sentAt, answerBy } = referral
  const base = { stream, label, about, urgency, dueAt: answerBy, since: sentAt }
  if (referral.state !== 'waiting') return []
  const isLate = answerBy !== undefined && answerBy <= at
  if (referral.direction === 'received') {
    const part = urgency === 'immediate' || isLate ? 'now' : 'waiting-for-me'
    return [{ ...base, part, kind: 'answer-referral' }]
  }
  return [{ ...base, part: isLate ? 'now' : 'i-wait-for', kind: 'referral-unanswered' }]
}

/** A declined referral comes back to its sender and never disappears, until she was asked for elsewhere (domain §3.2). */
function isToBeTakenUpAgain(
  { direction, state, sentAt, caseStream }: ReferralLine,
  all: readonly ReferralLine[],
): boolean {
  if (direction !== 'sent' || state !== 'declined') return false
  return !all.some(
    (later) =>
      caseStream !== undefined &&
      later.caseStream === caseStream &&
      later.direction === 'sent' &&
      later.sentAt > sentAt &&
      (later.state === 'waiting' || later.state === 'accepted'),
  )
}

/** Where she could not wait she still cannot: the hour by which somebody was to be found for her stays. */
function declinedItem(referral: ReferralLine): DayItem {
  const { stream, label, about, urgency, sentAt, answerBy } = referral
  const cannotWait = urgency === 'immediate' || urgency === 'urgent'
  return {
    ...plain(cannotWait ? 'now' : 'unfinished', 'referral-declined', label),
    about,
    stream,
    urgency,
    since: sentAt,
    ...(cannotWait ? { dueAt: answerBy } : {}),
  }
}

const open: readonly State[] = ['waiting', 'accepted']

/**
 * Of what this organisation sent: her consent runs out before the answer is due, or by tomorrow night. Said early enough to ask her
 * while she is there, so never later than tomorrow; once it has run out, for as long as an answer is still waited for.
 */
function consentItems(referral: ReferralLine, { at, ends }: Hours): DayItem[] {
  const { stream, label, about, urgency, state, answerBy, caseStream, openUntil } = referral
  if (referral.direction !== 'sent' || openUntil === undefined || !open.includes(state)) return []
  const isOver = openUntil <= at
  const endsBeforeAnswer = state === 'waiting' && answerBy !== undefined && openUntil < answerBy
  if (isOver ? state !== 'waiting' : !endsBeforeAnswer && openUntil > ends.tomorrow) return []
  const part = partOfHour(Math.min(openUntil, ends.tomorrow), { now: at, ends })
  return [
    {
      ...plain(part, 'consent-ends', label),
      stream: caseStream ?? stream,
      about,
      urgency,
      dueAt: openUntil,
    },
  ]
}
