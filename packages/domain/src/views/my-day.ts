import type { DayEnds } from '../deadline/local-day.ts'
import type { Instant } from '../journal/identifier.ts'
import type { LegalDemandDue } from '../legal-demand/legal-demands-due.ts'
import type { TipDue } from '../tip/tips-due.ts'
import { byDanger } from './day/by-danger.ts'
import { caseItems } from './day/case-items.ts'
import { plain } from './day/day-item.ts'
import type { DayItem } from './day/day-item.ts'
import type { DaySources } from './day/day-sources.ts'
import { houseItems } from './day/house-items.ts'
import { partOfHour, watchMs } from './day/part-of-day.ts'
import type { Hours } from './day/part-of-day.ts'
import { questionItem } from './day/question-items.ts'
import { referralItems } from './day/referral-items.ts'
import { cameTogether, clocksTogether } from './day/told-together.ts'

/** Orders everything that asks for this member at this moment. Pure: `at` is now, `ends` those of the days of her own clock. */
export function myDay(sources: DaySources, at: Instant, ends: DayEnds): readonly DayItem[] {
  const hours: Hours = { at, ends }
  const items = [
    ...sources.tasks.map((task): DayItem => plain('waiting-for-me', task.kind, task.label)),
    ...referralItems(sources.referrals, hours),
    ...clocksTogether(
      cameTogether(sources.cases.flatMap((line) => caseItems(line, sources, hours))),
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
    ...sources.houses.flatMap((house) => houseItems(house, sources.member, hours)),
    ...sources.questions.map((each) => questionItem(each, hours)),
    ...(sources.tips ?? []).map(tipItem),
    ...(sources.demands ?? []).map((each) => demandItem(each, hours)),
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
      ({ name, savedAt, about }): DayItem => ({
        ...plain('unfinished', 'draft', name),
        since: savedAt,
        ...(about === undefined ? {} : { about }),
      }),
    ),
  ]
  return items.sort(byDanger(at))
}

/** Somebody in danger is now; the rest waits for whoever is there, until it ends. */
function tipItem({ kind, stream, label, urgency, since }: TipDue): DayItem {
  const isNow = kind === 'answer' && urgency === 'immediate'
  const asks = kind === 'answer' ? 'answer-tip' : 'tip-receipt'
  return { ...plain(isNow ? 'now' : 'waiting-for-me', asks, label), stream, urgency, since }
}

/** By the authority's hour, where it said one; else it waits. Neither who nor what: a day is read over a shoulder. */
function demandItem({ stream, code, dueAt, since }: LegalDemandDue, { at, ends }: Hours): DayItem {
  const part = dueAt === undefined ? 'soon' : partOfHour(dueAt, { now: at, ends })
  return {
    ...plain(part === 'soon' ? 'waiting-for-me' : part, 'legal-demand', ''),
    stream,
    dueAt,
    since,
    code,
  }
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
