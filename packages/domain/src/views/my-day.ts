import type { Grant } from '../grant/grants.ts'
import { isGrantLive } from '../grant/grants.ts'
import type { Urgency } from '../journal/facts.ts'
import type { Instant, MemberId, OrganisationId, StreamId } from '../journal/identifier.ts'
import type { Referral } from '../referral/referral.ts'
import type { CaseCard } from './card.ts'

/** One thing to do or to wait for. */
export interface DayItem {
  /** `due`: has a time that is near or past. `waiting-for-me`, `i-wait-for`: answers. `unfinished`: nobody did it yet. */
  readonly kind: 'due' | 'waiting-for-me' | 'i-wait-for' | 'unfinished'
  readonly task:
    | 'answer-referral'
    | 'await-answer'
    | 'look-further'
    | 'service-due'
    | 'ask-again'
    | 'reminder'
    | 'confirm-entries'
    | 'settle-contradiction'
    | 'review-emergency'
    | 'assign-responsible'
  /** The stream to open. */
  readonly stream: StreamId
  readonly opens: 'case' | 'referral'
  /** Of the person; undefined where it is sealed from this member. */
  readonly name: string | undefined
  readonly urgency: Urgency | undefined
  readonly at: Instant | undefined
  readonly isOverdue: boolean
}

export interface DayInput {
  readonly at: Instant
  readonly organisation: OrganisationId
  readonly member: MemberId
  readonly cards: readonly CaseCard[]
  readonly referrals: readonly Referral[]
  readonly grants: readonly Grant[]
}

/** How far ahead the day looks. */
const horizonMs = 36 * 3_600_000

/** What one member has before her: the overdue first, then by time, then by urgency. */
export function myDay(input: DayInput): readonly DayItem[] {
  const items = [
    ...input.cards.flatMap((card) => itemsOfCase(card, input)),
    ...input.referrals.flatMap((referral) => itemOfReferral(referral, input)),
    ...input.grants.flatMap((grant) => itemOfGrant(grant, input)),
  ]
  return items.sort(
    (a, b) =>
      Number(b.isOverdue) - Number(a.isOverdue) ||
      (a.at ?? Number.POSITIVE_INFINITY) - (b.at ?? Number.POSITIVE_INFINITY) ||
      rank(a.urgency) - rank(b.urgency) ||
      (a.stream < b.stream ? -1 : a.stream > b.stream ? 1 : 0),
  )
}

const taskOfReminder = { service: 'service-due', consent: 'ask-again', note: 'reminder' } as const

function itemsOfCase(card: CaseCard, { at, organisation, member }: DayInput): DayItem[] {
  if (card.state === 'closed') return []
  const isMine = card.responsible === member
  const isOurs = card.organisation === organisation
  const about = {
    stream: card.stream,
    opens: 'case' as const,
    name: card.name,
    urgency: card.urgency,
  }
  const undated = { ...about, at: undefined, isOverdue: false, kind: 'unfinished' as const }
  const items: DayItem[] = []
  // What nobody is responsible for is everybody's: a task must not fall between two chairs.
  if (isMine || (card.responsible === undefined && isOurs)) {
    for (const reminder of card.reminders) {
      if (reminder.at > at + horizonMs) continue
      items.push({
        ...about,
        kind: 'due',
        task: taskOfReminder[reminder.about],
        at: reminder.at,
        isOverdue: reminder.at < at,
      })
    }
  }
  if (card.toConfirm > 0 && isOurs) items.push({ ...undated, task: 'confirm-entries' })
  if (card.toSettle > 0 && (isMine || isOurs))
    items.push({ ...undated, task: 'settle-contradiction' })
  if (card.responsible === undefined && isOurs)
    items.push({ ...undated, task: 'assign-responsible' })
  return items
}

/** The same person was referred again since then. */
function isAskedElsewhere(declined: Referral, referrals: readonly Referral[]): boolean {
  return referrals.some(
    ({ sender, sent, sentAt, state }) =>
      sender === declined.sender &&
      sent.case !== undefined &&
      sent.case === declined.sent.case &&
      sentAt > declined.sentAt &&
      (state.value === 'waiting' || state.value === 'accepted'),
  )
}

function itemOfReferral(
  referral: Referral,
  { at, organisation, cards, referrals }: DayInput,
): DayItem[] {
  const isSender = referral.sender === organisation
  const state = referral.state.value
  const about = {
    stream: referral.stream,
    opens: 'referral' as const,
    name: cards.find(({ stream }) => stream === referral.sent.case)?.name,
    urgency: referral.urgency,
    at: referral.answerBy,
    isOverdue: referral.answerBy !== undefined && referral.answerBy < at,
  }
  if (state === 'waiting' && !isSender)
    return [{ ...about, kind: 'waiting-for-me', task: 'answer-referral' }]
  if (state === 'waiting') return [{ ...about, kind: 'i-wait-for', task: 'await-answer' }]
  // A declined referral comes back to the sender's queue and never disappears (domain §3.2).
  if (state === 'declined' && isSender && !isAskedElsewhere(referral, referrals)) {
    return [{ ...about, kind: 'unfinished', task: 'look-further', at: undefined, isOverdue: false }]
  }
  return []
}

function itemOfGrant(grant: Grant, { at, organisation, cards }: DayInput): DayItem[] {
  const { reviewBy } = grant.basis
  const isOurs = grant.grantor === organisation
  if (!isOurs || reviewBy === undefined || !isGrantLive(grant, at)) return []
  const card = cards.find(({ stream }) => stream === grant.opens)
  return [
    {
      kind: 'due',
      task: 'review-emergency',
      stream: grant.opens,
      opens: 'case',
      name: card?.name,
      urgency: card?.urgency,
      at: reviewBy,
      isOverdue: reviewBy < at,
    },
  ]
}

function rank(urgency: Urgency | undefined): number {
  return urgency === undefined ? 3 : ['immediate', 'urgent', 'ordinary'].indexOf(urgency)
}
