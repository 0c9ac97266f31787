import type { ClockCodes } from '../clock/clock-rule.ts'
import { dayNumber, firstDayOf } from '../deadline/calendar-day.ts'
import { dayOf } from '../deadline/day-of.ts'
import type { CausalHistory } from '../journal/causal-history.ts'
import type { ContentOf } from '../journal/entry-type.ts'
import type { EntryHash, Instant, MemberId, OrganisationId } from '../journal/identifier.ts'
import type { contactAttempted } from './contact-attempted.ts'
import type { followUpVisited } from './follow-up-visited.ts'

export type VisitSaid = Partial<ContentOf<typeof followUpVisited.fields>>
export type AttemptSaid = Partial<ContentOf<typeof contactAttempted.fields>>

export interface FollowUpLine<Content> {
  readonly id: string
  readonly entry: EntryHash
  readonly organisation: OrganisationId
  readonly member: MemberId | undefined
  readonly recordedAt: Instant
  readonly said: Content
}

/** How she is since, as far as this reader may know. */
export interface FollowUp {
  readonly visits: readonly FollowUpLine<VisitSaid>[]
  readonly attempts: readonly FollowUpLine<AttemptSaid>[]
  /** Danger that a visit found and no later one that knew of it found gone. Never closes and never takes anything away. */
  readonly alerts: readonly FollowUpLine<VisitSaid>[]
}

/** Of her safety: each of them raises her risk. */
const dangers = ['threatened', 'controllerInContact', 'exploitedAgain'] as const

export function isAlarming(said: Pick<VisitSaid, (typeof dangers)[number]>): boolean {
  return dangers.some((name) => said[name] === 'yes')
}

export function foldFollowUp(history: CausalHistory): FollowUp {
  const visits = linesOf<VisitSaid>(history, 'follow-up-visited')
  return {
    visits,
    attempts: linesOf<AttemptSaid>(history, 'contact-attempted'),
    alerts: visits.filter(
      ({ entry, said }) =>
        isAlarming(said) &&
        !visits.some(
          (later) =>
            history.knew(later.entry, entry) &&
            dangers.every((name) => said[name] !== 'yes' || later.said[name] === 'no'),
        ),
    ),
  }
}

/** How many tries and over how many days before she counts as not reached (domain §4.3). */
export const lostAfterTries = 'contact-lost-tries'
export const lostAfterDays = 'contact-lost-over'

/** `isLost`: enough tries, over enough days, all by a way that she named as safe. What was tried otherwise does not count, and nobody else is called. */
export function contactStanding(
  { visits, attempts }: Pick<FollowUp, 'visits' | 'attempts'>,
  clocks: Pick<ClockCodes, 'settings' | 'timeZones'> | undefined,
): { readonly isLost: boolean; readonly tries: number } {
  const reachedOn = [
    ...visits.map((line) => line.said.visitedOn ?? dayOf(line.recordedAt, clocks)),
    ...attempts
      .filter(({ said }) => said.attemptOutcome === 'reached')
      .map((line) => line.said.attemptOn ?? dayOf(line.recordedAt, clocks)),
  ]
    .map(firstDayOf)
    .sort()
    .at(-1)
  const days = attempts
    .filter(
      ({ said }) =>
        said.attempt === 'made' &&
        said.attemptWasSafe === 'yes' &&
        said.attemptOutcome !== 'reached',
    )
    .map((line) => firstDayOf(line.said.attemptOn ?? dayOf(line.recordedAt, clocks)))
    .filter((day) => reachedOn === undefined || day > reachedOn)
    .sort()
  const least = clocks?.settings[lostAfterTries]
  const over = clocks?.settings[lostAfterDays]
  const [first] = days
  const last = days.at(-1)
  const isLost =
    least !== undefined &&
    over !== undefined &&
    first !== undefined &&
    last !== undefined &&
    days.length >= least &&
    dayNumber(last) - dayNumber(first) >= over
  return { isLost, tries: days.length }
}

function linesOf<Content>(history: CausalHistory, type: string): readonly FollowUpLine<Content>[] {
  return history.read
    .filter((read) => read.type === type)
    .map(({ entry, fields }) => ({
      id: entry.id,
      entry: entry.hash,
      organisation: entry.organisation,
      member: entry.member,
      recordedAt: entry.recordedAt,
      said: fields as Content,
    }))
}
