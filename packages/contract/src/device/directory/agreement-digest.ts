import { termsInOrder } from '@cobijo/domain/agreement/agreement-terms'
import type { AgreementTerms } from '@cobijo/domain/agreement/agreement-terms'
import { hash, toHexadecimal } from '@cobijo/sealing/bytes'
import { canonicalBytes } from '@cobijo/sealing/canonical'

/** One digest for all that an agreement says, in one order: parties whose copies have it said the same. 64 hexadecimal digits. */
export function digestOfAgreement(terms: AgreementTerms): string {
  return toHexadecimal(hash('cobijo/agreement', canonicalBytes(termsInOrder(terms))))
}
