import { mayBeChild } from './may-be-child.ts'
import { foldCaseFacts } from '../case/case-facts.ts'
import { momentOfEntry } from '../clock/moment-of.ts'
import { earliestFirst } from '../clock/rounds.ts'
import type { StartedEvent } from '../clock/started-event.ts'
import { counts } from '../journal/causal-history.ts'
import type { CausalHistory } from '../journal/causal-history.ts'
import type { AgeGroup } from '../journal/facts.ts'
import type { EntryId } from '../journal/identifier.ts'
import type { OpenedEntry } from '../journal/opened-entry.ts'
import { foldHandOvers } from './hand-over/hand-overs.ts'
import { foldRepresentations, substituteRepresentation } from './representation/representations.ts'
import { awaitedSteps, foldUrgentMeasures } from './urgent-measure/urgent-measures.ts'
import type { UrgentMeasure } from './urgent-measure/urgent-measures.ts'
import type { UrgentStep } from './urgent-measure/urgent-measure-step-recorded.ts'

/** What sets going the clocks of whoever is a child. */
export function childEvents(history: CausalHistory): readonly StartedEvent[] {
  const measures = foldUrgentMeasures(history)
  // Each measure has its own hours (BR-18); that she came of age meanwhile ends nobody's duty to answer.
  const measured = [
    ...awaitedIn(measures, 'urgent-measure-requested', 'requested', ['ordered', 'not-ordered']),
    ...awaitedIn(measures, 'urgent-measure-ordered', 'ordered', [
      'confirmed',
      'changed',
      'cancelled',
    ]),
  ]
  if (!mayBeChild(foldCaseFacts(history).ageGroup.value)) return measured
  const contacted = childContacted(history)
  return [
    ...contacted,
    ...childToHandOver(history, contacted),
    ...representationsInConflict(history),
    ...measured,
  ]
}

/**
 * The first that was said of her being a child, or that it is in doubt (BR-03). Once in a case, and not for whom all now know to be an
 * adult. Whoever came with an import was known before: the minute of the import is no first contact, and none is made up.
 */
function childContacted(history: CausalHistory): readonly StartedEvent[] {
  const said = history.ordered.filter(
    (entry): entry is OpenedEntry =>
      entry.kind === 'entry' &&
      entry.facts.family === 'case' &&
      counts(entry) &&
      isSaidToBeChild(entry.facts.ageGroup),
  )
  const isImported = history.read.some(
    ({ type, standing }) => type === 'row-imported' && standing === 'confirmed',
  )
  const dated = said.filter(({ header }) => header?.occurredAt !== undefined)
  const isUndated = isImported && dated.length === 0
  const [first] = (isImported && !isUndated ? dated : said)
    .map((entry) => ({
      ...momentOfEntry(entry),
      ...(isUndated ? { known: 'not' as const } : {}),
      entry: entry.hash,
    }))
    .sort(earliestFirst)
  return first ? [{ event: 'child-contacted', ...first, ids: said.map(({ id }) => id) }] : []
}

/** From the same moment she is to be handed over to whoever cares for children; over with the first who received her. */
function childToHandOver(
  history: CausalHistory,
  contacted: readonly StartedEvent[],
): readonly StartedEvent[] {
  const [done] = foldHandOvers(history)
    .flatMap((each) => each.done ?? [])
    .sort(earliestFirst)
  return contacted.map((event) => ({
    ...event,
    event: 'child-to-hand-over',
    ...(done === undefined ? {} : { over: done }),
  }))
}

/** Whoever speaks for her must not: somebody else is to, at once (BR-20). Over with a substitute; nobody speaks for an adult. */
function representationsInConflict(history: CausalHistory): readonly StartedEvent[] {
  const all = foldRepresentations(history)
  const [substitute] = all
    .filter(
      ({ hasStanding, said }) =>
        hasStanding && said.representationKind === substituteRepresentation,
    )
    .map(({ first }) => first)
    .sort((a, b) => a.recordedAt - b.recordedAt || (a.entry < b.entry ? -1 : 1))
  return all.flatMap(({ id, conflictSince }) =>
    conflictSince === undefined
      ? []
      : [
          {
            event: 'child-representative-conflicts',
            at: conflictSince.at,
            known: 'moment',
            entry: conflictSince.entry,
            ids: [id as EntryId],
            ...(substitute ? { over: { entry: substitute.entry, at: substitute.recordedAt } } : {}),
          } as const,
        ],
  )
}

function awaitedIn(
  measures: readonly UrgentMeasure[],
  event: string,
  asked: UrgentStep,
  answers: readonly UrgentStep[],
): readonly StartedEvent[] {
  return awaitedSteps(measures, asked, answers).map(({ step, ids, over }) => ({
    event,
    at: step.at,
    known: 'moment',
    entry: step.entry,
    ids,
    over,
  }))
}

function isSaidToBeChild(group: AgeGroup | undefined): boolean {
  return group === 'child' || group === 'age-in-doubt'
}
