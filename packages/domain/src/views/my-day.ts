import type { DayEnds } from '../deadline/local-day.ts'
import type { HouseAsks } from '../house/house-asks.ts'
import { isDayUncovered } from '../house/shift/roster.ts'
import type { State, Urgency } from '../journal/facts.ts'
import type { Instant, StreamId } from '../journal/identifier.ts'
import { asksColleague, isNoHour } from './card.ts'
import type { DueItem } from './card.ts'
import { cameTogether, clocksTogether } from './told-together.ts'
import type { ToldPerson } from './told-together.ts'
import type { TipDue } from '../tip/tips-due.ts'
import { questionItem } from './question-items.ts'
import type { QuestionOfDay } from './question-items.ts'
import type { VerificationDue } from '../verification/verification-due.ts'

/**
 * One line of the home page, in order of danger: due now, waiting for me, what I wait for, what I left unfinished
 * (interface.md). A line names what to do; the words are the screen's.
 */
export interface DayItem {
  readonly part:
    | 'now'
    | 'today'
    | 'tomorrow'
    | 'waiting-for-me'
    /** Nothing is due before tomorrow night; a journey has to be planned. */
    | 'soon'
    /** Due, and somebody else's to do; what endangers a person stays where everybody looks first. */
    | 'team'
    | 'i-wait-for'
    | 'unfinished'
  readonly kind:
    | 'answer-referral'
    | 'referral-unanswered'
    | 'referral-declined'
    | 'first-night'
    | 'case-reminder'
    /** Something to do that is this member's, or nobody's in particular: `code` is its kind; `left-out`: more than a line of the day can tell. */
    | 'task'
    /** A colleague asks for a second look: `code` says at what. */
    | 'approval'
    /** Money that a colleague agreed waits for a second person: `code` is what it is. */
    | 'payment'
    /** Something that two people decide waits for the second: `code` says what. */
    | 'second-person'
    /** A colleague offers her case, or an offer came back: `code` says which. */
    | 'transfer'
    /** By the country's rules something is due: `code` says which. */
    | 'clock'
    /** What she agreed to ends before what it was given for is settled: `label` is who sees her. */
    | 'consent-ends'
    | 'review-emergency'
    | 'essential-opened'
    | 'access-ended'
    /** A colleague gave her several cases: `label` is how many. Up to three stand one by one, as `transfer`. */
    | 'cases-came'
    /** People who arrived together and never became a case: the day has come to erase what is left (BR-51). */
    | 'erase-group'
    /** Of an incident that goes on: `label` is who is to be called, `about` the house, `code` what happened. */
    | 'house-call'
    /** A shift was handed over and nobody has read it: `label` is the house. */
    | 'take-over-shift'
    /** The roster of a house leaves a day without anybody: `label` is the house, `code` is `today` or `tomorrow`. */
    | 'shift-uncovered'
    /** A bed is kept for somebody who has not come: `about` is the house. */
    | 'bed-held'
    /** Another organisation asks for beds, by an hour: `label` is who, `code` how many. */
    | 'answer-capacity'
    /** Beds are held here that whoever asked needs no more. */
    | 'release-capacity'
    /** Of what this organisation asked: a house holds beds, none can, or none has answered yet. */
    | 'capacity-held'
    | 'capacity-nobody'
    | 'capacity-wait'
    /** Somebody told this organisation of something (W26): `label` is empty, and neither where nor what is said. */
    | 'answer-tip'
    /** A tip was handed over and its receipt has not come: `label` is to whom. */
    | 'tip-receipt'
    /** Her certificate, by which she signs screenings, ends soon or ended: `label` is the course, `code` `ended` where it did. */
    | 'certificate-ends'
    /** Children who were met at a visit or a check wait to be told of or handed over: `label` is its order, `code` how many. */
    | 'verification-children'
    /** It ended with something missing that the law asks for. */
    | 'verification-incomplete'
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
  /** Of a clock: code of the deadline (of a sheet to erase: `ask`, where another has to), and what is still missing of what was done (W4). */
  readonly code?: string | undefined
  readonly lacks?: DueItem['lacks']
  readonly everyHourCounts?: boolean | undefined
  /** Of a clock that several people share who came together: each of them, and `label` how many. */
  readonly people?: readonly ToldPerson[] | undefined
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
      /** A visit after she went home: told weeks ahead. */
      readonly isVisit?: boolean | undefined
      /** What has to be given works less with each hour: now from its first minute (W5). */
      readonly everyHourCounts?: boolean | undefined
    })[]
    /** Tasks of hers that are due later than all of `due`: they stand in her plan. */
    readonly tasksLeftOut?: number | undefined
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
  /** Sheets whose day to be erased has come, for whoever reads them. Proposed, never done by itself, and by an officer alone. */
  readonly groupsToErase: readonly {
    readonly stream: StreamId
    readonly label: string
    readonly since: Instant
  }[]
  readonly isOfficer: boolean
  /** Somebody who decides about cases: nobody else is the second person of anything. */
  readonly isDecider: boolean
  /** Houses that this member's keys open. */
  readonly houses: readonly (Omit<HouseAsks, 'held'> & {
    readonly stream: StreamId
    readonly label: string
    readonly held: readonly { readonly label: string; readonly until: Instant }[]
  })[]
  readonly questions: readonly QuestionOfDay[]
  /** Word of something that has not ended, for whoever works with people. */
  readonly tips?: readonly TipDue[]
  /** Visits and checks that this member is responsible for. */
  readonly verifications?: readonly VerificationDue[]
  /** Hers, where it ends soon or did lately (BR-08). */
  readonly certificate?:
    | {
        readonly stream: StreamId
        readonly label: string
        readonly dueAt: Instant
      }
    | undefined
  readonly needsAttention: readonly { readonly stream: StreamId; readonly savedAt: Instant }[]
  readonly drafts: readonly { readonly name: string; readonly savedAt: Instant }[]
  /** Of whom the tasks of cases are shown; those of others are on theirs. */
  readonly member?: string | undefined
  /** Hers: nobody is the second person of what another house decides. */
  readonly organisation?: string | undefined
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

/** A deadline of hours is done in this watch or is missed: it stands before what waits for days, also where midnight lies between. */
export const watchMs = 3 * 3_600_000

/** A visit to another valley is planned two weeks ahead. */
const plannedMs = 14 * 24 * 3_600_000

/** Orders everything that asks for this member at this moment. Pure: `at` is now, `ends` those of the days of her own clock. */
export function myDay(sources: DaySources, at: Instant, ends: DayEnds): readonly DayItem[] {
  const items = [
    ...sources.tasks.map((task): DayItem => plain('waiting-for-me', task.kind, task.label)),
    ...sources.referrals.flatMap((referral) => referralItems(referral, at)),
    ...sources.referrals
      .filter((referral) => isToBeTakenUpAgain(referral, sources.referrals))
      .map(declinedItem),
    ...sources.referrals.flatMap((referral) => consentItems(referral, at, ends)),
    ...clocksTogether(
      cameTogether(sources.cases.flatMap((line) => reminderItems(line, sources, at, ends))),
      watchMs,
    ),
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
    ...sources.groupsToErase.map(
      ({ stream, label, since }): DayItem => ({
        ...plain('waiting-for-me', 'erase-group', label),
        stream,
        since,
        ...(sources.isOfficer ? {} : { code: 'ask' }),
      }),
    ),
    ...sources.houses.flatMap((house) => houseItems(house, sources.member, at, ends)),
    ...sources.questions.map((each) => questionItem(each, { at, watchMs, ends })),
    ...(sources.tips ?? []).map(tipItem),
    ...certificateItems(sources, at),
    ...(sources.verifications ?? []).map(
      ({ kind, stream, label, children, since }): DayItem => ({
        ...plain(kind === 'verification-children' ? 'now' : 'waiting-for-me', kind, label),
        stream,
        since,
        ...(children === 0 ? {} : { code: String(children) }),
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
  return items.sort(byDanger(at))
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

/** Somebody in danger is now; the rest waits for whoever is there, until it ends. */
function tipItem({ kind, stream, label, urgency, since }: TipDue): DayItem {
  const isNow = kind === 'answer' && urgency === 'immediate'
  const asks = kind === 'answer' ? 'answer-tip' : 'tip-receipt'
  return { ...plain(isNow ? 'now' : 'waiting-for-me', asks, label), stream, urgency, since }
}

/** A course takes weeks to find: it is told, and never before what concerns a person. */
function certificateItems({ certificate }: DaySources, at: Instant): DayItem[] {
  if (certificate === undefined) return []
  const { stream, label, dueAt } = certificate
  return [
    {
      ...plain('waiting-for-me', 'certificate-ends', label),
      stream,
      dueAt,
      ...(dueAt <= at ? { code: 'ended' } : {}),
    },
  ]
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

/** A call that nobody gave an hour is due: somebody was hurt, or is gone. */
function houseItems(
  { stream, label, calls, handOvers, held, roster }: DaySources['houses'][number],
  me: string | undefined,
  at: Instant,
  ends: DayEnds,
): DayItem[] {
  const partOf = (hour: Instant) => (hour <= ends.today ? 'today' : 'tomorrow')
  return [
    ...calls
      .filter(({ by }) => by === undefined || by <= ends.tomorrow)
      .map(({ kind, who, by, since }): DayItem => {
        const isNow = by === undefined || by <= at + watchMs
        return {
          ...plain(isNow ? 'now' : partOf(by), 'house-call', who),
          stream,
          about: label,
          code: kind,
          urgency: 'immediate',
          dueAt: by,
          since,
        }
      }),
    ...handOvers
      .filter(({ by }) => by !== me)
      .map(
        ({ at: since }): DayItem => ({
          ...plain('waiting-for-me', 'take-over-shift', label),
          stream,
          since,
        }),
      ),
    ...(['today', 'tomorrow'] as const)
      .filter((day) => isDayUncovered(roster, ends[day]))
      .map(
        (day): DayItem => ({
          ...plain('waiting-for-me', 'shift-uncovered', label),
          stream,
          code: day,
        }),
      ),
    // After its hour the bed is free again by itself.
    ...held
      .filter(({ until }) => until > at && until <= ends.tomorrow)
      .map(
        (bed): DayItem => ({
          ...plain(bed.until <= at + watchMs ? 'now' : partOf(bed.until), 'bed-held', bed.label),
          stream,
          about: label,
          dueAt: bed.until,
        }),
      ),
  ]
}

/** Of reminders the next alone: they have the same words. Of clocks every one, and of tasks hers and those of nobody in particular. */
function reminderItems(
  line: DaySources['cases'][number],
  {
    member: me,
    organisation: house,
    isDecider,
  }: Pick<DaySources, 'member' | 'organisation' | 'isDecider'>,
  at: Instant,
  ends: DayEnds,
): DayItem[] {
  const { stream, label, state, urgency, isUrgencyAssumed, responsible, due } = line
  // What the server told of a task is its hour alone: a reminder like any other.
  const isTask = ({ about, code }: (typeof due)[number]) => about === 'task' && code !== undefined
  const next = due.find((each) => !isNoHour(each.about) && !isTask(each))
  // Nobody is shown what she asked herself as hers to answer.
  const isMine = ({ about, member, by, organisation }: (typeof due)[number]) =>
    ((about === 'approval' || about === 'payment' || about === 'second-person') &&
      isDecider &&
      (house === undefined || organisation === undefined || organisation === house) &&
      by !== me &&
      (member === undefined || member === me)) ||
    (about === 'transfer' && member === me)
  // Whoever only read it has seen it too: it does not stand there for ever.
  const isOldNews = ({ about, code, at: since }: (typeof due)[number]) =>
    about === 'transfer' && code === 'came' && since < at - plannedMs
  const asks = due.filter(
    (each) =>
      (isMine(each) && !isOldNews(each)) ||
      each.about === 'clock' ||
      each === next ||
      (isTask(each) && (each.member === undefined || each.member === me)),
  )
  if (state === 'closed') return []
  const base = { stream, urgency, isUrgencyAssumed, responsible }
  // What was left out is due later than all that is told: by tomorrow night, where all that is told is.
  const last = due.at(-1)?.at ?? Infinity
  const others: DayItem[] =
    line.tasksLeftOut === undefined || last > ends.tomorrow
      ? []
      : [{ ...plain(partAt(last, at, ends), 'task', label), ...base, code: 'left-out' }]
  const told = asks.flatMap((each): DayItem[] => {
    const { at: dueAt, about, code, since, lacks } = each
    const isPlanned = each.isVisit === true && dueAt <= at + plannedMs
    const everyHourCounts = each.everyHourCounts === true
    if (dueAt > ends.tomorrow && !isPlanned && !everyHourCounts) return []
    const isNow = everyHourCounts || (about === 'clock' && dueAt <= at + watchMs)
    const part = isNow ? 'now' : partAt(dueAt, at, ends)
    if (about === 'clock') {
      const clock = { dueAt, since, code, lacks, ...(everyHourCounts ? { everyHourCounts } : {}) }
      return [{ ...plain(part, 'clock', label), ...base, ...clock }]
    }
    if (asksColleague(about))
      return [{ ...plain('waiting-for-me', about, label), ...base, since: dueAt, code }]
    if (isTask(each)) {
      // Hers by name is hers, whoever is responsible for the case.
      const mine = each.member === undefined ? base : { ...base, responsible: undefined }
      return [{ ...plain(part, 'task', label), ...mine, dueAt, code }]
    }
    // She is waited for from the moment she came: nothing fell due.
    const isOthers = responsible !== undefined && urgency !== 'immediate'
    const whose = isOthers ? 'team' : part
    return about === 'first-night'
      ? [{ ...plain(whose, 'first-night', label), ...base, since: dueAt }]
      : [{ ...plain(whose, 'case-reminder', label), ...base, dueAt }]
  })
  return [...told, ...others]
}

function partAt(dueAt: Instant, at: Instant, ends: DayEnds): DayItem['part'] {
  if (dueAt <= at) return 'now'
  return dueAt <= ends.today ? 'today' : dueAt <= ends.tomorrow ? 'tomorrow' : 'soon'
}

const order: readonly DayItem['part'][] = [
  'now',
  'today',
  'tomorrow',
  'waiting-for-me',
  'soon',
  'team',
  'i-wait-for',
  'unfinished',
]
const urgencyOrder: readonly (Urgency | undefined)[] = [
  'immediate',
  'urgent',
  'ordinary',
  undefined,
]

/**
 * A clock that ends in this watch, or ended in the last, is as urgent as can be, whatever was said of the case, and so is one of which every hour
 * counts while it runs; one that lacks a paper is not.
 */
function byDanger(at: Instant): (a: DayItem, b: DayItem) => number {
  const danger = ({ kind, dueAt, lacks, urgency, everyHourCounts }: DayItem): number =>
    kind === 'clock' &&
    lacks === undefined &&
    dueAt !== undefined &&
    (Math.abs(dueAt - at) <= watchMs || (everyHourCounts === true && dueAt > at))
      ? 0
      : urgencyOrder.indexOf(urgency)
  return (a, b) =>
    order.indexOf(a.part) - order.indexOf(b.part) ||
    danger(a) - danger(b) ||
    Number(a.responsible !== undefined) - Number(b.responsible !== undefined) ||
    (a.dueAt ?? Number.MAX_SAFE_INTEGER) - (b.dueAt ?? Number.MAX_SAFE_INTEGER) ||
    (a.label < b.label ? -1 : 1)
}
