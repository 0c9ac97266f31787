import { counts } from '../journal/causal-history.ts'
import type { CausalHistory } from '../journal/causal-history.ts'
import { states, urgencies } from '../journal/facts.ts'
import type { AgeGroup, CaseFacts, State, Urgency } from '../journal/facts.ts'
import type { MemberId } from '../journal/identifier.ts'
import type { OpenedEntry, Standing } from '../journal/opened-entry.ts'
import { foldRegister, said } from './register.ts'
import type { Merging, Register } from './register.ts'

export interface FoldedCaseFacts {
  readonly state: Register<State>
  readonly ageGroup: Register<AgeGroup>
  readonly urgency: Register<Urgency>
  readonly responsible: Register<MemberId>
}

/**
 * What can be said of a case by facts alone, also by a reader who opens no part. Written at once, doubt about age
 * means child, the higher urgency stands, and an open case is not closed.
 */
export function foldCaseFacts(history: CausalHistory): FoldedCaseFacts {
  return {
    state: foldFact(history, 'state', { mostProtectiveFirst: states }),
    ageGroup: foldFact(history, 'ageGroup', {
      mostProtectiveFirst: ['child', 'age-in-doubt', 'adult'],
    }),
    urgency: foldFact(history, 'urgency', {
      mostProtectiveFirst: urgencies,
    }),
    responsible: foldFact(history, 'responsible'),
  }
}

function foldFact<Name extends 'state' | 'ageGroup' | 'urgency' | 'responsible'>(
  history: CausalHistory,
  name: Name,
  merging?: Merging,
): Register<NonNullable<CaseFacts[Name]>> {
  const answers = history.ordered.flatMap((entry) => {
    if (entry.kind === 'stub' || entry.facts.family !== 'case' || !counts(entry)) return []
    const value = entry.facts[name]
    if (value === undefined || (name === 'ageGroup' && isUnsettled(history, entry))) return []
    const standing =
      history.byHash.get(entry.hash)?.standing ?? confirmedUnlessIntake(entry.standing)
    return [said<NonNullable<CaseFacts[Name]>>(entry, value, standing)]
  })
  return foldRegister(answers, history.knew, merging)
}

/** An age that is said and not settled: it never takes the place of a more protective one. */
export function observesAge(type: string | undefined): boolean {
  return type === 'person-registered' || type === 'identity-recorded'
}

/**
 * That she is an adult, said and not settled by somebody who knew that she is protected as a child (BR-03): no program that follows the rules
 * writes it, and it takes the place of nothing.
 */
function isUnsettled(history: CausalHistory, { hash, facts, header }: OpenedEntry): boolean {
  if (facts.family !== 'case' || facts.ageGroup !== 'adult' || !observesAge(header?.type))
    return false
  return history.ordered.some(
    (earlier) =>
      earlier.kind === 'entry' &&
      earlier.facts.family === 'case' &&
      (earlier.facts.ageGroup ?? 'adult') !== 'adult' &&
      counts(earlier) &&
      history.knew(hash, earlier.hash),
  )
}

/** A newer version's entry was signed by a member; only an intake key's is not. */
function confirmedUnlessIntake(standing: Standing): 'confirmed' | 'not-confirmed' {
  return standing === 'not-confirmed' ? 'not-confirmed' : 'confirmed'
}
