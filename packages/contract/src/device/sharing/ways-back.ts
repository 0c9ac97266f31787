import type { WaysBack, WayBack } from '@cobijo/domain/grant/ask-end'
import { liveGrants } from '@cobijo/domain/grant/grants'
import type { Grant } from '@cobijo/domain/grant/grants'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import type { Referral } from '@cobijo/domain/referral/referral'
import { wayBack } from '@cobijo/domain/referral/referral-routing'
import { foldKnownReferral } from './fold-known-referral.ts'
import { openKnownStream } from '../cases/open-known-stream.ts'
import type { Unlocked } from '../unlocked.ts'
import { isIssuedWith } from './issued-together.ts'
import { incomingGrants } from './purge-ended.ts'

/** Of each live grant that opens the case to this organisation: where its referral says that answers go, else who works on cases there. */
export async function findWaysBack(unlocked: Unlocked, stream: StreamId): Promise<WaysBack> {
  const ways = new Map<StreamId, WayBack>()
  for (const grant of liveGrants(incomingGrants(unlocked, stream), unlocked.now())) {
    const [referral] = await referralsWith(unlocked, grant)
    const way = (referral && wayBack(referral)) ?? groupThere(unlocked, grant)
    if (way) ways.set(grant.stream, way)
  }
  return ways
}

/** Referrals that were opened to this organisation in the same act as a case. */
export async function referralsWith(
  unlocked: Unlocked,
  grant: Grant,
): Promise<readonly Referral[]> {
  const beside = incomingGrants(unlocked).filter((each) => isIssuedWith(each, [grant]))
  const referrals: Referral[] = []
  for (const stream of new Set(beside.map(({ opens }) => opens))) {
    const { entries } = await openKnownStream(unlocked, stream)
    const referral = await foldKnownReferral(unlocked, stream, entries)
    if (referral?.sent.case === grant.opens) referrals.push(referral)
  }
  return referrals
}

function groupThere({ knowledge }: Unlocked, { grantor }: Grant): WayBack | undefined {
  const kinds = knowledge.organisations.get(grantor)?.groupKinds ?? new Map()
  const groups = knowledge.directory.organisations.get(grantor)?.groups.values() ?? []
  const group = [...groups].find(({ id }) => kinds.get(id) === 'casework')
  return group && { recipientOrganisation: grantor, recipientGroup: group.id, feed: group.feed }
}
