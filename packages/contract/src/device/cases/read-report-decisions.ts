import { foldReportDecisions } from '@cobijo/domain/justice/report-decisions'
import type { ReportDecisions } from '@cobijo/domain/justice/report-decisions'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { streamsOf } from '../device-knowledge.ts'
import { openKnownStream } from './open-known-stream.ts'
import { groupHere } from '../directory/directory-acts.ts'
import { isJusticeErased } from '../erasure/forget-erased.ts'
import { fetchIfReachable } from './open-case.ts'
import { listQueue } from '../synchronisation/outbox.ts'
import type { Unlocked } from '../unlocked.ts'

/**
 * What people decided about reporting, for members of the legal group alone: everybody else's keys open none of it, and is told
 * nothing, not even that there is none. Newest first.
 */
export async function readReportDecisions(unlocked: Unlocked): Promise<readonly ReportDecisions[]> {
  const legal = groupHere(unlocked, 'legal')
  if (!legal || !unlocked.knowledge.ring.currentKeys(legal.id)) return []
  const announced = [...(await streamsOf(unlocked.account, ['case']))]
    .filter(([, { feeds }]) => feeds.includes(legal.feed))
    .map(([stream]) => stream)
  const queued = (await listQueue(unlocked))
    .filter(({ type }) => type === 'report-decision-recorded')
    .map(({ stream }) => stream)
  const found: ReportDecisions[] = []
  for (const stream of new Set<StreamId>([...announced, ...queued])) {
    await fetchIfReachable(unlocked, stream)
    const { entries } = await openKnownStream(unlocked, stream)
    const folded = foldReportDecisions(entries)
    if (folded && !(await isJusticeErased(unlocked, stream, folded.case))) found.push(folded)
  }
  return found.sort((one, other) => lastSaid(other) - lastSaid(one))
}

function lastSaid({ decision }: ReportDecisions): number {
  return Math.max(0, ...decision.history.map(({ recordedAt }) => recordedAt))
}
