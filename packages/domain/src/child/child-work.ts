import { mayBeChild } from './may-be-child.ts'
import type { CaseFile } from '../case/case-file.ts'
import type { CausalHistory } from '../journal/causal-history.ts'
import { foldHandOvers } from './hand-over/hand-overs.ts'
import type { HandOver } from './hand-over/hand-overs.ts'
import { foldChildInterviews } from './interview/child-interviews.ts'
import type { ChildInterviews } from './interview/child-interviews.ts'
import { foldRepresentations } from './representation/representations.ts'
import type { Representation } from './representation/representations.ts'
import { foldRightsPlan } from './rights-plan/rights-plan.ts'
import type { RightsPlan } from './rights-plan/rights-plan.ts'
import { foldUrgentMeasures } from './urgent-measure/urgent-measures.ts'
import type { UrgentMeasure } from './urgent-measure/urgent-measures.ts'

/** What was done for a child because she is one, as far as this reader may know it. It stays when she comes of age. */
export interface ChildWork {
  readonly handOvers: readonly HandOver[]
  readonly interviews: ChildInterviews
  readonly representations: readonly Representation[]
  readonly urgentMeasures: readonly UrgentMeasure[]
  readonly plan: RightsPlan
}

export function foldChildWork(history: CausalHistory): ChildWork {
  return {
    handOvers: foldHandOvers(history),
    interviews: foldChildInterviews(history),
    representations: foldRepresentations(history),
    urgentMeasures: foldUrgentMeasures(history),
    plan: foldRightsPlan(history),
  }
}

/** Also of whoever came of age since: what was written for her stays. */
export function isChildsCase(file: Pick<CaseFile, 'ageGroup' | 'childWork'>): boolean {
  const { handOvers, interviews, representations, urgentMeasures, plan } = file.childWork
  const written = [handOvers, interviews.held, representations, urgentMeasures, plan.rows]
  return mayBeChild(file.ageGroup.value) || written.some((each) => each.length > 0)
}
