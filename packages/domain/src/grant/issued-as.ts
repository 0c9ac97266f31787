import { partOfCapacity } from '../capacity/capacity-codes.ts'
import type { Grant } from './grants.ts'
import type { Basis } from './sharing-basis.ts'

/**
 * On what its issuer has to be one who may. The way back of a question for beds is opened by whoever gives beds, who opens no other: over a case what is told back is
 * never that part, so such a grant opens nothing there.
 */
export function issuedAs({
  basis,
  issuedCompartments,
}: Pick<Grant, 'basis' | 'issuedCompartments'>): Basis['kind'] {
  const isOfQuestion = issuedCompartments.every((each) => each === partOfCapacity)
  return basis.kind === 'return' && isOfQuestion ? 'capacity' : basis.kind
}
