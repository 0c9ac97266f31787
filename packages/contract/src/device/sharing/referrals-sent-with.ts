import type { Grant } from '@cobijo/domain/grant/grants'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import type { Referral } from '@cobijo/domain/referral/referral'
import { isIssuedWith } from './issued-together.ts'

/**
 * The referrals about a case that whoever opened it to somebody opened to them in the same act. `open`: folds what is held of a stream;
 * undefined where it is no referral, or not here yet.
 */
export async function referralsSentWith(
  grants: readonly Grant[],
  grant: Grant,
  open: (stream: StreamId) => Promise<Referral | undefined>,
): Promise<readonly Referral[]> {
  const beside = grants.filter(
    (each) => each.basis.kind !== 'return' && isIssuedWith(each, [grant]),
  )
  const found: Referral[] = []
  for (const stream of new Set(beside.map(({ opens }) => opens))) {
    const referral = await open(stream)
    // Its words may be sealed from this member; whose it is, is not.
    const isAbout = (referral?.sent.case ?? grant.opens) === grant.opens
    if (referral?.sender === grant.grantor && isAbout) found.push(referral)
  }
  return found
}
