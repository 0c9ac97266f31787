import { foldGrant } from '@cobijo/domain/grant/grants'
import type { Grant } from '@cobijo/domain/grant/grants'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { openKnownStream, streamsOf } from '../device-knowledge.ts'
import { dropFinding, noteFindings } from '../note-findings.ts'
import { issuerCheck } from './signer-groups.ts'
import { listQueue } from '../synchronisation/outbox.ts'
import type { Unlocked } from '../unlocked.ts'

/** Every grant that this device can open and whose signer could issue it, announced by a feed or still waiting here to be sent. */
export async function readGrants(unlocked: Unlocked): Promise<readonly Grant[]> {
  const waiting = (await listQueue(unlocked))
    .filter(({ type }) => type === 'grant-issued')
    .map(({ stream }) => stream)
  const streams = new Set<StreamId>([
    ...(await streamsOf(unlocked.account, ['grant'])).keys(),
    ...waiting,
  ])
  return foldGrants(unlocked, streams)
}

/** Folds these anew; the others stay as they are. */
export async function rereadGrants(unlocked: Unlocked, streams: Iterable<StreamId>): Promise<void> {
  const moved = new Set(streams)
  if (moved.size === 0) return
  const others = unlocked.grants.filter(({ stream }) => !moved.has(stream))
  unlocked.grants = [...others, ...(await foldGrants(unlocked, moved))]
}

async function foldGrants(
  unlocked: Unlocked,
  streams: ReadonlySet<StreamId>,
): Promise<readonly Grant[]> {
  const grants: Grant[] = []
  const isByIssuer = issuerCheck(unlocked)
  for (const stream of streams) {
    const { entries, findings } = await openKnownStream(
      unlocked.account,
      unlocked.knowledge,
      stream,
    )
    noteFindings(unlocked, findings)
    const grant = foldGrant(entries)
    if (!grant) continue
    const forged = { code: 'grant-signer-not-entitled', hash: grant.issuedBy }
    // Her admission to the group may come by another feed, and later.
    dropFinding(unlocked, forged)
    if (await isByIssuer(grant)) grants.push(grant)
    else noteFindings(unlocked, [forged])
  }
  return grants
}
