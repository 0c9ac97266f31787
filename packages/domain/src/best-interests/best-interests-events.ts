import { mayBeChild } from '../child/may-be-child.ts'
import { foldCaseFacts } from '../case/case-facts.ts'
import { momentOfEntry } from '../clock/moment-of.ts'
import { earliestFirst, rounds } from '../clock/rounds.ts'
import type { Happened } from '../clock/rounds.ts'
import type { StartedEvent } from '../clock/started-event.ts'
import type { CausalHistory, ReadEntry } from '../journal/causal-history.ts'
import type { CalendarDate } from '../journal/identifier.ts'
import type { ContentOf } from '../journal/entry-type.ts'
import type { riskAssessed } from '../risk/risk-assessed.ts'
import { riskLevels } from '../risk/risk-codes.ts'
import type { RiskLevel } from '../risk/risk-codes.ts'
import type { Determined, FollowedUp } from './best-interests.ts'

/** What a panel is waited for, and what its decision sets going. Of an adult nothing: she decides herself. */
export function bestInterestsEvents(history: CausalHistory): readonly StartedEvent[] {
  if (!mayBeChild(foldCaseFacts(history).ageGroup.value)) return []
  return [...riskFound(history), ...panelNeeded(history), ...decided(history)]
}

const eventOfRisk: Readonly<Record<RiskLevel, string>> = {
  low: 'child-risk-found-low',
  medium: 'child-risk-found-medium',
  high: 'child-risk-found-high',
  critical: 'child-risk-found-high',
}

/**
 * Each time that a risk of hers was found graver than the last that its author knew; over with the next assessment of what is best for her. One
 * that was made before it was graver answers nothing.
 */
function riskFound(history: CausalHistory): readonly StartedEvent[] {
  const assessed = happenedIn(history.read.filter(({ type }) => type === 'best-interests-assessed'))
  const found = history.read.flatMap((read) => {
    const { overallRisk }: Partial<ContentOf<typeof riskAssessed.fields>> = read.fields
    return read.type === 'risk-assessed' && overallRisk !== undefined ? [{ read, overallRisk }] : []
  })
  const risen = found.filter(({ read, overallRisk }) => {
    const before = found.findLast((each) => history.knew(read.entry.hash, each.read.entry.hash))
    return (
      before === undefined ||
      riskLevels.indexOf(overallRisk) > riskLevels.indexOf(before.overallRisk)
    )
  })
  return [...Map.groupBy(risen, ({ overallRisk }) => eventOfRisk[overallRisk])].flatMap(
    ([event, each]) => rounds(event, happenedIn(each.map(({ read }) => read)), assessed, history),
  )
}

/** From the first that said so, and anew once a determination is reopened (BR-17) or a later assessment asks for a panel; over with the next determination. */
function panelNeeded(history: CausalHistory): readonly StartedEvent[] {
  const asking = history.read.filter(
    ({ type, fields }) =>
      (type === 'best-interests-assessed' && fields['panelNeeded'] === 'yes') ||
      (type === 'determination-followed-up' && fields['reopens'] === true),
  )
  const determined = history.read.filter(({ type }) => type === 'best-interests-determined')
  return rounds('panel-found-needed', happenedIn(asking), happenedIn(determined), history)
}

function happenedIn(reads: readonly ReadEntry[]): readonly Happened[] {
  return reads.map(({ entry }) => ({ ...momentOfEntry(entry), entry: entry.hash, id: entry.id }))
}

const eventOf = {
  'temporary-care': 'child-entered-temporary-care',
  deferred: 'determination-put-off',
  approved: 'determination-approved',
} as const

/** Each current or replaced determination, and each review that leaves care for a time as it is: what then runs anew. */
function decided(history: CausalHistory): readonly StartedEvent[] {
  const determined = history.read.filter(({ type }) => type === 'best-interests-determined')
  const steps = history.read.filter(({ type }) => type === 'determination-followed-up')
  return determined.flatMap((read) => {
    const said: Determined = read.fields
    if (said.interestOutcome === undefined) return []
    const later = determined.filter(({ entry }) => history.knew(entry.hash, read.entry.hash))
    const own = steps.filter(({ fields }) => (fields as FollowedUp).determination === read.entry.id)
    const done = (...wanted: readonly string[]) =>
      own.filter(({ fields }) => wanted.includes((fields as FollowedUp).determinationStep ?? ''))
    const event = eventOf[said.interestOutcome]
    if (said.interestOutcome !== 'temporary-care') {
      const ends = said.interestOutcome === 'approved' ? [...later, ...done('carried-out')] : later
      const day = said.interestOutcome === 'approved' ? said.carryOutBy : said.deferredUntil
      return [startedBy(event, read, day, ends)]
    }
    const reviews = done('reviewed-and-stands')
    return [read, ...reviews].map((begun, index) =>
      startedBy(
        event,
        begun,
        index === 0 ? said.reviewOn : (begun.fields as FollowedUp).nextReviewOn,
        [...later, ...reviews.slice(index)],
      ),
    )
  })
}

function startedBy(
  event: string,
  { entry }: ReadEntry,
  dueOn: CalendarDate | undefined,
  ends: readonly ReadEntry[],
): StartedEvent {
  return {
    event,
    ...momentOfEntry(entry),
    entry: entry.hash,
    ids: [entry.id],
    ...(dueOn === undefined ? {} : { dueOn }),
    ...overBy(ends),
  }
}

function overBy(ends: readonly ReadEntry[]): Pick<StartedEvent, 'over'> {
  const [first] = happenedIn(ends).toSorted(earliestFirst)
  return first ? { over: { entry: first.entry, at: first.at } } : {}
}
