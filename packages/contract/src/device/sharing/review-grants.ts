import { foldCase } from '@cobijo/domain/case/case-file'
import { grantsWithoutBasis, liveGrants } from '@cobijo/domain/grant/grants'
import type { Family } from '@cobijo/domain/journal/facts'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { carryOutCommand } from '../cases/carry-out.ts'
import { openKnownStream } from '../device-knowledge.ts'
import { fetchIfReachable } from '../cases/open-case.ts'
import { sharePersonCode } from './share-person-code.ts'
import type { Unlocked } from '../unlocked.ts'

/**
 * Ends grants of this organisation whose consent no longer stands, wherever the withdrawal was written, and emergencies that nobody
 * reviewed in time (BR-40, BR-42); issues what lets who accepted her count her once. Whoever may does it at the next sync.
 */
export async function reviewGrants(
  unlocked: Unlocked,
  touched: ReadonlyMap<StreamId, Family | undefined>,
): Promise<void> {
  const at = unlocked.now()
  const { organisation } = unlocked.account.kept
  const mine = liveGrants(unlocked.grants, at).filter(({ grantor }) => grantor === organisation)
  // A referral or a grant that moved may be about any of them; a case is about itself.
  const isEachMeant = [...touched.values()].some((family) => family !== 'case')
  for (const [stream, grants] of Map.groupBy(mine, ({ opens }) => opens)) {
    const isOverdue = grants.some(({ basis }) => (basis.reviewBy ?? Infinity) <= at)
    if (!isEachMeant && !touched.has(stream) && !isOverdue) continue
    await fetchIfReachable(unlocked, stream)
    const { entries } = await openKnownStream(unlocked.account, unlocked.knowledge, stream)
    const file = foldCase(entries)
    for (const grant of grantsWithoutBasis(grants, file.consents, { organisation, at })) {
      // Refused where this member may not: another one will.
      await carryOutCommand(unlocked, 'end-grant', { grant: grant.stream })
    }
    await sharePersonCode(unlocked, file)
  }
}
