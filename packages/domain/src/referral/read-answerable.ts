import type { Author } from '../command/decision.ts'
import type { StreamId } from '../journal/identifier.ts'
import { refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import type { Referral, Sent } from './referral.ts'
import { wayBack } from './referral-routing.ts'

/** What an answer needs of a referral. */
export interface Answerable {
  readonly kind: 'answerable'
  readonly stream: StreamId
  readonly sent: Partial<Sent> & Pick<Sent, 'case' | 'urgency' | 'grant'>
  readonly back: NonNullable<ReturnType<typeof wayBack>>
}

/** A referral that still waits, addressed to the author's organisation, and readable enough to be answered. */
export function readAnswerable(
  referral: Referral | undefined,
  { organisation }: Author,
): Answerable | Refusal {
  const notFound = refused('not-found', { field: 'referral' })
  if (!referral || referral.sender === organisation) return notFound
  const { sent, stream, state } = referral
  const back = wayBack(referral)
  const isForUs = sent.recipientOrganisation === organisation
  if (!isForUs || !back || !sent.case || !sent.urgency || !sent.grant) return notFound
  if (state.value !== 'waiting') return refused('referral-not-waiting', { field: 'referral' })
  return {
    kind: 'answerable',
    stream,
    sent: { ...sent, case: sent.case, urgency: sent.urgency, grant: sent.grant },
    back,
  }
}
