import { mayIssue } from '@cobijo/domain/command/commands'
import { grantEnded } from '@cobijo/domain/grant/grant-ended'
import { liveGrants } from '@cobijo/domain/grant/grants'
import { readerOfGrant, routingOf } from '@cobijo/domain/grant/outside-reader'
import type { EntryHash, FeedId, StreamId } from '@cobijo/domain/journal/identifier'
import { actorOf } from '../../cases/carry-out.ts'
import { openKnownStream } from '../../cases/open-known-stream.ts'
import { saveEntries } from '../../unlocked.ts'
import type { Unlocked } from '../../unlocked.ts'

/** Whether this organisation had opened a stream to a feed and, as this device knows, opens it no more. */
export function closedFeeds(unlocked: Unlocked): (stream: StreamId, feed: FeedId) => boolean {
  const { organisation } = unlocked.account.kept
  return (stream, feed) => {
    const about = unlocked.grants.filter(
      (grant) => grant.grantor === organisation && grant.opens === stream && grant.feed === feed,
    )
    return about.length > 0 && liveGrants(about, unlocked.now()).length === 0
  }
}

/**
 * A server that went back knows a grant and not its end, which a device wrote that may never come back: whoever may says the end anew. Not
 * the old entry, which its author's device alone can send (ADR 18); two ends are as good as one. `announced`: what the feeds have now.
 */
export async function sayEndsAgain(
  unlocked: Unlocked,
  announced: ReadonlySet<EntryHash>,
): Promise<void> {
  const { organisation, device } = unlocked.account.kept
  const { groups } = actorOf(unlocked)
  for (const grant of unlocked.grants) {
    if (grant.grantor !== organisation || !grant.hasEnded) continue
    if (!announced.has(grant.issuedBy) || !mayIssue(groups, grant.basis.kind)) continue
    const { entries } = await openKnownStream(unlocked, grant.stream)
    const ends = entries.filter(
      (entry) => entry.kind === 'entry' && entry.header?.type === grantEnded.type,
    )
    const isSaid = ends.some(
      (end) => announced.has(end.hash) || (end.kind === 'entry' && end.device === device),
    )
    if (isSaid) continue
    await saveEntries(unlocked, [
      {
        stream: grant.stream,
        entryType: grantEnded,
        content: { ...routingOf(grant), purge: true },
        occurredAt: undefined,
        outside: [readerOfGrant(grant)],
      },
    ])
  }
}
