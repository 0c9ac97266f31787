import type { OrganisationId } from '../journal/identifier.ts'
import type { Referral } from './referral.ts'

/**
 * Whether what was opened for a referral has nothing left to be open for: whom it was sent to said no, or the sender took it back. Not
 * where they said yes and no at once, since an end is final and she may be with them; nor where their part is done: then the sender
 * decides what goes on being shared.
 */
export function isReferralOver(
  { state }: Pick<Referral, 'state'>,
  recipient: OrganisationId,
): boolean {
  const isTakenBack = ({ value, standing }: (typeof state.history)[number]) =>
    value === 'ended' && standing === 'confirmed'
  if (state.history.some(isTakenBack)) return true
  return (
    state.current.length > 0 &&
    state.current.every(
      ({ value, organisation, standing }) =>
        value === 'declined' && organisation === recipient && standing === 'confirmed',
    )
  )
}
