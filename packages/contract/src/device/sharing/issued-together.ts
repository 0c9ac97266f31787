import type { Grant } from '@cobijo/domain/grant/grants'

/** A referral opens two streams in one act, the case and the referral itself: the one grant tells of the other. */
export function isIssuedWith(other: Grant, grants: readonly Grant[]): boolean {
  return grants.some(
    ({ stream, opens, grantor, recipientOrganisation, from }) =>
      other.stream !== stream &&
      other.opens !== opens &&
      other.grantor === grantor &&
      other.recipientOrganisation === recipientOrganisation &&
      other.from === from,
  )
}
