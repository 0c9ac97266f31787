import type { CausalHistory } from '../journal/causal-history.ts'
import { states } from '../journal/facts.ts'
import type { AgeGroup, CaseFacts, State, Urgency } from '../journal/facts.ts'
import type { MemberId } from '../journal/identifier.ts'
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
      mostProtectiveFirst: ['immediate', 'urgent', 'ordinary'],
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
    if (entry.kind === 'stub' || entry.facts.family !== 'case') return []
    const value = entry.facts[name]
    if (value === undefined) return []
    const standing =
      history.byHash.get(entry.hash)?.standing ?? confirmedUnlessIntake(entry.standing)
    return [said<NonNullable<CaseFacts[Name]>>(entry, value, standing)]
  })
  return foldRegister(answers, history.knew, merging)
}

/** A newer version's entry was signed by a member; only an intake key's is not. */
function confirmedUnlessIntake(
  standing: 'confirmed' | 'not-confirmed' | 'newer-version',
): 'confirmed' | 'not-confirmed' {
  return standing === 'not-confirmed' ? 'not-confirmed' : 'confirmed'
}
