import { endOfDayIn } from '../deadline/local-day.ts'
import { addDays, isWholeDay } from '../deadline/calendar-day.ts'
import type { Death } from '../death/death.ts'
import { dueAfter } from '../deadline/deadline.ts'
import type { Deadline } from '../deadline/deadline.ts'
import { timeZoneOf } from '../deadline/time-zone-of.ts'
import type { EntryHash, Instant } from '../journal/identifier.ts'
import { isRefusal, refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import type { ClockAnswer, FindAnswer } from './clock-answers.ts'
import { compartmentOf } from './clock-rule.ts'
import type { ClockCompartment, ClockGrounds, ClockRule, NoticeAsked } from './clock-rule.ts'
import type { Notice } from './notice/notices.ts'
import type { StartedEvent } from './started-event.ts'

/** One thing that is due, as one reader knows it. Whether it is late is asked at a moment: `clockStanding`. */
export interface Clock {
  /** Code of the country's rule: its words, its law and whether anybody checked it are the screen's to look up. */
  readonly deadline: string
  /** Id of an entry that set it going; with `deadline` it names this clock. */
  readonly of: string
  readonly event: string
  readonly startedBy: EntryHash
  readonly startedAt: Instant
  /** It may have begun earlier: the hour that is due is the latest that can be. */
  readonly isBeginningUnknown?: true | undefined
  readonly binds: ClockRule['binds']
  readonly lies: ClockCompartment
  readonly notice: NoticeAsked | undefined
  /** The refusal says why no day can be named; none is guessed. */
  readonly due: Deadline | Refusal
  /** The law knows an extension that nobody recorded. */
  readonly mayBeExtended: boolean
  readonly met: ClockMet | undefined
  /** Met as far as is urgent, and red until this is there (W4). */
  readonly lacks: NoticeAsked['proof'] | undefined
}

export interface ClockMet {
  readonly how: 'notice' | 'done' | 'nothing-owed' | 'by-itself'
  readonly by: EntryHash
  readonly at: Instant
}

/** What was written that meets clocks. */
export interface Meetings {
  readonly notices: readonly Notice[]
  readonly answerTo: FindAnswer
  /** Once she died what was due to her stops; what somebody has to be told is still owed (W21). */
  readonly death?: Pick<Death, 'standing'> | undefined
}

/** Every clock that these events set going for this reader, the first due first. Pure; two at once give one, the earliest counts. */
export function clocksOf(
  events: readonly StartedEvent[],
  meetings: Meetings,
  grounds: ClockGrounds | undefined,
): readonly Clock[] {
  if (grounds === undefined) return []
  const clocks = events.flatMap((event) =>
    grounds.clocks.deadlines.flatMap((rule): Clock[] => {
      const lies = compartmentOf(rule)
      if (rule.startsAt !== event.event || !lies || !grounds.readable.includes(lies)) return []
      return [clockOf(event, { ...rule, lies }, meetings, grounds)]
    }),
  )
  return clocks.sort(
    (a, b) =>
      dueAtOf(a) - dueAtOf(b) || a.startedAt - b.startedAt || (a.deadline < b.deadline ? -1 : 1),
  )
}

function clockOf(
  event: StartedEvent,
  rule: ClockRule & { readonly lies: ClockCompartment },
  { notices, answerTo, death }: Meetings,
  grounds: ClockGrounds,
): Clock {
  const ids: readonly string[] = event.ids
  const answer = answerTo(rule.code, ids)
  const isOpenAgain = (...written: readonly EntryHash[]) =>
    answer?.answer === 'open-again' && written.every(answer.knew)
  // Telling somebody else than the law names meets nothing, nor what was known when it was said to be open again.
  const told = notices.filter(
    ({ deadline, of, authority, toldAt, entries }) =>
      deadline === rule.code &&
      authority === rule.notice?.to &&
      toldAt !== undefined &&
      (of === undefined || ids.includes(of)) &&
      !isOpenAgain(...entries),
  )
  const isExtended = answer?.answer === 'extended' && rule.extension !== undefined
  const ended = event.over ?? (rule.notice ? undefined : endedBy(death))
  const over = ended && !isOpenAgain(ended.entry) ? ended : undefined
  const met = metBy({ over }, rule, told, answer)
  return {
    deadline: rule.code,
    of: event.ids[0] ?? '',
    event: event.event,
    startedBy: event.entry,
    startedAt: event.at,
    ...(event.isBeginningUnknown === true ? { isBeginningUnknown: true } : {}),
    binds: rule.binds,
    lies: rule.lies,
    notice: rule.notice,
    due: dueOf(
      event,
      isExtended && rule.extension ? rule.extension.limit : rule.limit,
      rule,
      grounds,
    ),
    mayBeExtended: rule.extension !== undefined && !isExtended,
    met,
    lacks: met?.how === 'notice' ? lackedBy(rule, told) : undefined,
  }
}

function endedBy(death: Meetings['death']): StartedEvent['over'] {
  if (death?.standing.value !== 'died') return undefined
  const [first] = death.standing.current
    .filter(({ value }) => value === 'died')
    .toSorted((a, b) => a.recordedAt - b.recordedAt || (a.entry < b.entry ? -1 : 1))
  return first && { entry: first.entry, at: first.recordedAt }
}

/** The earliest of what stands. A notice that is asked for is met by giving it, or by saying why nothing is owed; never by a tick. */
function metBy(
  { over }: Pick<StartedEvent, 'over'>,
  { notice }: ClockRule,
  told: readonly Notice[],
  answer: ClockAnswer | undefined,
): ClockMet | undefined {
  if (answer?.answer === 'nothing-owed')
    return { how: 'nothing-owed', by: answer.entry, at: answer.at }
  const found = told.flatMap(({ entries: [by], toldAt }): ClockMet[] =>
    by && toldAt !== undefined ? [{ how: 'notice', by, at: toldAt }] : [],
  )
  if (answer?.answer === 'done' && !notice)
    found.push({ how: 'done', by: answer.entry, at: answer.at })
  if (over) found.push({ how: 'by-itself', by: over.entry, at: over.at })
  return found.sort((a, b) => a.at - b.at || (a.by < b.by ? -1 : 1))[0]
}

function lackedBy(
  { notice }: ClockRule,
  told: readonly Notice[],
): NoticeAsked['proof'] | undefined {
  const isProved = told.some(({ numbers, isWritten }) =>
    notice?.proof === 'writing' ? isWritten : numbers.length > 0,
  )
  return isProved ? undefined : notice?.proof
}

/** A day that somebody set counts where it comes first, and where nobody set a length. */
function dueOf(
  event: StartedEvent,
  limit: ClockRule['limit'],
  rule: ClockRule,
  grounds: ClockGrounds,
): Deadline | Refusal {
  const byRule = dueByRule(event, limit, rule, grounds)
  const timeZone = timeZoneOf(grounds.clocks.timeZones, undefined)
  const { dueOn } = event
  if (!isWholeDay(dueOn) || timeZone === undefined) return byRule
  const at = endOfDayIn(timeZone, dueOn)
  return !isRefusal(byRule) && byRule.at <= at
    ? byRule
    : { kind: 'due', at, on: dueOn, certainty: 'exact' }
}

function dueByRule(
  { at, known }: StartedEvent,
  limit: ClockRule['limit'],
  { calendar }: ClockRule,
  { clocks }: ClockGrounds,
): Deadline | Refusal {
  if (known === 'not') return refused('start-not-known', { field: 'startedAt' })
  const timeZone = timeZoneOf(clocks.timeZones, undefined)
  if (timeZone === undefined) return refused('time-zone-missing', { field: 'timeZone' })
  const start = known === 'moment' ? at : firstMomentOf(at, timeZone)
  const due = dueAfter(limit, start, {
    timeZone,
    calendar: clocks.calendars.find(({ code }) => code === calendar),
    settings: clocks.settings,
  })
  if (isRefusal(due) || known === 'moment' || (known === 'day' && due.on !== undefined)) return due
  return { ...due, certainty: 'earliest' }
}

/** Where a day begins there that was written down as its midnight in UTC. */
function firstMomentOf(midnight: Instant, timeZone: string): Instant {
  return endOfDayIn(timeZone, addDays(new Date(midnight).toISOString().slice(0, 10), -1)) + 1
}

function dueAtOf({ due }: Clock): Instant {
  return isRefusal(due) ? Number.MAX_SAFE_INTEGER : due.at
}

/**
 * How a clock stands at a moment. `lacks-proof`: told, and red until the number or the paper is there. `passed`: her own right, late and
 * still open to her (BR-29). `not-known`: no day can be named yet.
 */
export type ClockStanding =
  | 'met'
  | 'met-late'
  | 'lacks-proof'
  | 'not-known'
  | 'running'
  | 'overdue'
  | 'passed'

export function clockStanding({ met, lacks, due, binds }: Clock, at: Instant): ClockStanding {
  if (lacks !== undefined) return 'lacks-proof'
  if (met?.how === 'nothing-owed') return 'met'
  if (isRefusal(due)) return met ? 'met' : 'not-known'
  if (met) return met.at <= due.at ? 'met' : 'met-late'
  if (at < due.at) return 'running'
  return binds === 'person' ? 'passed' : 'overdue'
}

/** What somebody still has to do something about. */
export function isOpenClock({ met, lacks }: Clock): boolean {
  return met === undefined || lacks !== undefined
}
