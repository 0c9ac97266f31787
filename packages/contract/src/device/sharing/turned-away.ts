import { isGrantLive } from '@cobijo/domain/grant/grants'
import type { Grant } from '@cobijo/domain/grant/grants'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { isReferralOver } from '@cobijo/domain/referral/referral-over'
import { foldKnownReferral } from './fold-known-referral.ts'
import { viewStreams } from '../stream-views.ts'
import type { Unlocked } from '../unlocked.ts'
import { isIssuedWith } from './issued-together.ts'
import { familyOf } from './judge-grants.ts'
import { referralsSentWith } from './referrals-sent-with.ts'

/**
 * Grants, of which those by which others had opened a case for a referral that this organisation said no to count as ended here: it
 * knows, whenever the sender hears of it and ends them. `among`: the streams of those to be looked at.
 */
export async function withTurnedAway(
  unlocked: Unlocked,
  grants: readonly Grant[],
  among: ReadonlySet<StreamId>,
): Promise<readonly Grant[]> {
  const own = unlocked.account.kept.organisation
  const looked = grants.filter(
    (grant) =>
      among.has(grant.stream) &&
      grant.grantor !== own &&
      grant.recipientOrganisation === own &&
      grant.basis.kind !== 'return' &&
      isGrantLive(grant, unlocked.now()),
  )
  if (looked.length === 0) return grants
  const referrals = await openBeside(unlocked, grants, looked)
  const over = new Map<StreamId, Grant>()
  for (const grant of looked) {
    const sentWith = await referralsSentWith(grants, grant, (stream) =>
      Promise.resolve(referrals.get(stream)),
    )
    if (sentWith.length === 0 || !sentWith.every((each) => isReferralOver(each, own))) continue
    const saidAt = sentWith.flatMap(({ state }) => state.current.map((said) => said.recordedAt))
    over.set(grant.stream, { ...grant, hasEnded: true, endedAt: Math.max(...saidAt) })
  }
  return over.size === 0 ? grants : grants.map((grant) => over.get(grant.stream) ?? grant)
}

async function openBeside(unlocked: Unlocked, grants: readonly Grant[], looked: readonly Grant[]) {
  const streams = new Set<StreamId>()
  for (const { opens } of grants.filter((each) => isIssuedWith(each, looked)))
    if ((await familyOf(unlocked, opens)) === 'referral') streams.add(opens)
  return viewStreams(unlocked, 'referral', streams, ({ entries }, stream) =>
    foldKnownReferral({ ...unlocked, grants }, stream, entries),
  )
}
