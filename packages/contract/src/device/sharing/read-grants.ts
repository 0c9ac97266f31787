import { foldGrant, isGrantLive } from '@cobijo/domain/grant/grants'
import type { Grant } from '@cobijo/domain/grant/grants'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { streamsOf } from '../device-knowledge.ts'
import { openKnownStream } from '../cases/open-known-stream.ts'
import { noteOpened } from '../directory/doubted-signers.ts'
import type { Finding } from '../finding.ts'
import { dropGrantFinding, keepGrantFinding } from './grant-findings.ts'
import { isIssuedWith } from './issued-together.ts'
import { issuerCheck } from './signer-groups.ts'
import { withTurnedAway } from './turned-away.ts'
import { listQueue } from '../synchronisation/outbox.ts'
import type { Unlocked } from '../unlocked.ts'

interface FoldedGrants {
  readonly grants: readonly Grant[]
  /** Live ones of this organisation that nobody obeys: whoever signed them could issue none. */
  readonly strayGrants: readonly Grant[]
}

/** Folds anew every grant that this device can open, announced by a feed or still waiting here to be sent. */
export function takeUpGrants(unlocked: Unlocked): Promise<void> {
  return inTurn(unlocked, async () => {
    Object.assign(unlocked, await readGrants(unlocked))
  })
}

/** A round and a command take grants up at once: what one of them learnt the other must not put back. */
function inTurn(unlocked: Unlocked, work: () => Promise<void>): Promise<void> {
  return unlocked.turns('grants', work)
}

async function readGrants(unlocked: Unlocked): Promise<FoldedGrants> {
  const waiting = (await listQueue(unlocked))
    .filter(({ type }) => type === 'grant-issued')
    .map(({ stream }) => stream)
  const streams = new Set<StreamId>([
    ...(await streamsOf(unlocked.account, ['grant'])).keys(),
    ...waiting,
  ])
  const folded = await foldGrants(unlocked, streams)
  return { ...folded, grants: await withTurnedAway(unlocked, folded.grants, streams) }
}

/** Folds these anew, and those that came with these referrals; the others stay as they are. */
export function rereadGrants(
  unlocked: Unlocked,
  streams: Iterable<StreamId>,
  referrals: ReadonlySet<StreamId> = new Set(),
): Promise<void> {
  return inTurn(unlocked, () => rereadAlone(unlocked, streams, referrals))
}

async function rereadAlone(
  unlocked: Unlocked,
  streams: Iterable<StreamId>,
  referrals: ReadonlySet<StreamId>,
): Promise<void> {
  const opening = unlocked.grants.filter(({ opens }) => referrals.has(opens))
  const beside = unlocked.grants.filter((each) => isIssuedWith(each, opening))
  const moved = new Set([...streams, ...[...opening, ...beside].map(({ stream }) => stream)])
  if (moved.size === 0) return
  const isOther = ({ stream }: Grant) => !moved.has(stream)
  const before = { grants: unlocked.grants, strayGrants: unlocked.strayGrants }
  const folded = await foldGrants(unlocked, moved)
  const grants = [...before.grants.filter(isOther), ...folded.grants]
  unlocked.grants = await withTurnedAway(unlocked, grants, moved)
  unlocked.strayGrants = [...before.strayGrants.filter(isOther), ...folded.strayGrants]
}

async function foldGrants(
  unlocked: Unlocked,
  streams: ReadonlySet<StreamId>,
): Promise<FoldedGrants> {
  const grants: Grant[] = []
  const strayGrants: Grant[] = []
  const isByIssuer = issuerCheck(unlocked)
  for (const stream of streams) {
    const { entries, findings } = await openKnownStream(unlocked, stream)
    noteOpened(unlocked, stream, findings)
    const grant = foldGrant(entries)
    if (!grant) continue
    const forged: Finding = { code: 'grant-signer-not-entitled', hash: grant.issuedBy }
    if (await isByIssuer(grant)) {
      grants.push(grant)
      // Her admission to the group may come by another feed, and later.
      await dropGrantFinding(unlocked, forged)
    } else {
      const isLive = isGrantLive(grant, unlocked.now())
      await keepGrantFinding(unlocked, forged, { isLive })
      const isOwn = grant.grantor === unlocked.account.kept.organisation
      if (isOwn && isLive) strayGrants.push(grant)
    }
  }
  return { grants, strayGrants }
}
