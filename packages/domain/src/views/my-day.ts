import type { DayEnds } from '../deadline/local-day.ts'
import type { State, Urgency } from '../journal/facts.ts'
import type { Instant, StreamId } from '../journal/identifier.ts'
import type { DueItem } from './card.ts'

/**
 * One line of the home page, in order of danger: due now, waiting for me, what I wait for, what I left unfinished
 * (interface.md). A line names what to do; the words are the screen's.
 */
export interface DayItem {
  readonly part: 'now' | 'today' | 'tomorrow' | 'waiting-for-me' | 'i-wait-for' | 'unfinished'
  readonly kind:
    | 'answer-referral'
    | 'referral-unanswered'
    | 'referral-declined'
    | 'first-night'
    | 'case-reminder'
    /** By the country's rules something is due: `code` says which. */
    | 'clock'
    /** What she agreed to ends before what it was given for is settled: `label` is who sees her. */
    | 'consent-ends'
    | 'review-emergency'
    | 'essential-opened'
    | 'access-ended'
    | 'needs-attention'
    | 'draft'
    | 'confirm-recovery'
    | 'admit-member'
    | 'admit-organisation'
    | 'envelope-outdated'
  readonly stream: StreamId | undefined
  /** What a person calls it: the name to use or the code. */
  readonly label: string
  /** Of a referral: which person it is about, by code, so that two to one house can be told apart. */
  readonly about?: string | undefined
  /** Of a case: somebody else who is responsible for it. */
  readonly responsible?: string | undefined
  readonly urgency: Urgency | undefined
  /** Of a case: nobody said that urgency. */
  readonly isUrgencyAssumed?: boolean | undefined
  readonly dueAt: Instant | undefined
  readonly since: Instant | undefined
  /** Of a clock: code of the deadline, and what is still missing of what was done (W4). */
  readonly code?: string | undefined
  readonly lacks?: DueItem['lacks']
}

export interface DaySources {
  readonly cases: readonly {
    readonly stream: StreamId
    readonly label: string
    readonly state: State | undefined
    readonly urgency: Urgency | undefined
    readonly isUrgencyAssumed?: boolean | undefined
    /** What is due next, the earliest first; what a reminder is about is not always known. */
    readonly due: readonly (Omit<DueItem, 'about'> & {
      readonly about: DueItem['about'] | undefined
    })[]
    /** By name, where somebody other than this member is responsible. */
    readonly responsible: string | undefined
  }[]
  readonly referrals: readonly {
    readonly stream: StreamId
    readonly label: string
    readonly direction: 'received' | 'sent'
    readonly state: State
    readonly urgency: Urgency | undefined
    readonly sentAt: Instant
    readonly answerBy: Instant | undefined
    readonly about?: string | undefined
    /** Of whom; lets a declined referral rest once she was referred again. */
    readonly caseStream?: StreamId | undefined
    /** When what it opens ends by her consent; undefined where nothing ends it. */
    readonly openUntil?: Instant | undefined
  }[]
  /** What this organisation opened in an emergency and somebody has to look at again (BR-42). */
  readonly emergencies: readonly {
    readonly stream: StreamId
    readonly label: string
    readonly reviewBy: Instant
  }[]
  /** What somebody on call opened lately (design §3): the organisation looks at it. */
  readonly openings: readonly {
    readonly stream: StreamId
    readonly label: string
    readonly openedAt: Instant
  }[]
  /** Whom this organisation took on, whose file is open to it no longer, and whom nobody asked yet how to go on. */
  readonly accessEnded: readonly {
    readonly stream: StreamId
    readonly label: string
    readonly endedAt: Instant
  }[]
  readonly needsAttention: readonly { readonly stream: StreamId; readonly savedAt: Instant }[]
  readonly drafts: readonly { readonly name: string; readonly savedAt: Instant }[]
  readonly tasks: readonly {
    readonly kind:
      | 'confirm-recovery'
      | 'admit-member'
      | 'admit-organisation'
      /** The paper envelope of that number was opened: nothing is sealed to its key any more. */
      | 'envelope-outdated'
    readonly label: string
  }[]
}

/** Orders everything that asks for this member at this moment. Pure: `at` is now, `ends` those of the days of her own clock. */
export function myDay(sources: DaySources, at: Instant, ends: DayEnds): readonly DayItem[] {
  const items = [
    ...sources.tasks.map((task): DayItem => plain('waiting-for-me', task.kind, task.label)),
    ...sources.referrals.flatMap((referral) => referralItems(referral, at)),
    ...sources.referrals
      .filter((referral) => isToBeTakenUpAgain(referral, sources.referrals))
      .map(declinedItem),
    ...sources.referrals.flatMap((referral) => consentItems(referral, at, ends)),
    ...sources.cases.flatMap((line) => reminderItems(line, at, ends)),
    ...sources.emergencies.map(
      ({ stream, label, reviewBy }): DayItem => ({
        ...plain(reviewBy <= ends.today ? 'now' : 'waiting-for-me', 'review-emergency', label),
        stream,
        dueAt: reviewBy,
      }),
    ),
    ...sources.openings.map(
      ({ stream, label, openedAt }): DayItem => ({
        ...plain('waiting-for-me', 'essential-opened', label),
        stream,
        since: openedAt,
      }),
    ),
    ...sources.accessEnded.map(
      ({ stream, label, endedAt }): DayItem => ({
        ...plain('waiting-for-me', 'access-ended', label),
        stream,
        since: endedAt,
      }),
    ),
    ...sources.needsAttention.map(
      (each): DayItem => ({
        ...plain('now', 'needs-attention', ''),
        stream: each.stream,
        since: each.savedAt,
      }),
    ),
    ...sources.drafts.map(
      (draft): DayItem => ({ ...plain('unfinished', 'draft', draft.name), since: draft.savedAt }),
    ),
  ]
  return items.sort(byDanger)
}

function plain(part: DayItem['part'], kind: DayItem['kind'], label: string): DayItem {
  return {
    part,
    kind,
    label,
    stream: undefined,
    urgency: undefined,
    dueAt: undefined,
    since: undefined,
  }
}

function referralItems(referral: DaySources['referrals'][number], at: Instant): DayItem[] {
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
  { direction, state, sentAt, caseStream }: DaySources['referrals'][number],
  all: DaySources['referrals'],
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
function declinedItem(referral: DaySources['referrals'][number]): DayItem {
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
 * while she is there; once it has run out, for as long as an answer is still waited for.
 */
function consentItems(
  referral: DaySources['referrals'][number],
  at: Instant,
  ends: DayEnds,
): DayItem[] {
  const { stream, label, about, urgency, state, answerBy, caseStream, openUntil } = referral
  if (referral.direction !== 'sent' || openUntil === undefined || !open.includes(state)) return []
  const isOver = openUntil <= at
  const endsBeforeAnswer = state === 'waiting' && answerBy !== undefined && openUntil < answerBy
  if (isOver ? state !== 'waiting' : !endsBeforeAnswer && openUntil > ends.tomorrow) return []
  return [
    {
      ...plain(
        isOver ? 'now' : openUntil > ends.today ? 'tomorrow' : 'today',
        'consent-ends',
        label,
      ),
      stream: caseStream ?? stream,
      about,
      urgency,
      dueAt: openUntil,
    },
  ]
}

/** Of reminders the next alone: they have the same words. Of clocks every one. */
function reminderItems(line: DaySources['cases'][number], at: Instant, ends: DayEnds): DayItem[] {
  const { stream, label, state, urgency, isUrgencyAssumed, responsible, due } = line
  const next = due.find(({ about }) => about !== 'clock')
  const asks = due.filter((each) => each.about === 'clock' || each === next)
  if (state === 'closed') return []
  return asks.flatMap(({ at: dueAt, about, code, since, lacks }): DayItem[] => {
    if (dueAt > ends.tomorrow) return []
    const part = dueAt <= at ? 'now' : dueAt <= ends.today ? 'today' : 'tomorrow'
    const base = { stream, urgency, isUrgencyAssumed, responsible }
    if (about === 'clock')
      return [{ ...plain(part, 'clock', label), ...base, dueAt, since, code, lacks }]
    // She is waited for from the moment she came: nothing fell due.
    return about === 'first-night'
      ? [{ ...plain(part, 'first-night', label), ...base, since: dueAt }]
      : [{ ...plain(part, 'case-reminder', label), ...base, dueAt }]
  })
}

const order: readonly DayItem['part'][] = [
  'now',
  'today',
  'tomorrow',
  'waiting-for-me',
  'i-wait-for',
  'unfinished',
]
const urgencyOrder: readonly (Urgency | undefined)[] = [
  'immediate',
  'urgent',
  'ordinary',
  undefined,
]

function byDanger(a: DayItem, b: DayItem): number {
  return (
    order.indexOf(a.part) - order.indexOf(b.part) ||
    urgencyOrder.indexOf(a.urgency) - urgencyOrder.indexOf(b.urgency) ||
    Number(a.responsible !== undefined) - Number(b.responsible !== undefined) ||
    (a.dueAt ?? Number.MAX_SAFE_INTEGER) - (b.dueAt ?? Number.MAX_SAFE_INTEGER) ||
    (a.label < b.label ? -1 : 1)
  )
}
