import { foldReportDecisions } from '@cobijo/domain/justice/report-decisions'
import type { ReportDecisions } from '@cobijo/domain/justice/report-decisions'
import { openKnownStream } from './open-known-stream.ts'
import { isJusticeErased } from '../erasure/forget-erased.ts'
import { justiceStreams } from './justice-streams.ts'
import type { Unlocked } from '../unlocked.ts'

/** What people decided about reporting, for members of the legal group alone. Newest first. */
export async function readReportDecisions(unlocked: Unlocked): Promise<readonly ReportDecisions[]> {
  const found: ReportDecisions[] = []
  for (const stream of await justiceStreams(unlocked)) {
    const { entries } = await openKnownStream(unlocked, stream)
    const folded = foldReportDecisions(entries)
    if (folded && !(await isJusticeErased(unlocked, stream, folded.case))) found.push(folded)
  }
  return found.sort((one, other) => lastSaid(other) - lastSaid(one))
}

function lastSaid({ decision }: ReportDecisions): number {
  return Math.max(0, ...decision.history.map(({ recordedAt }) => recordedAt))
}
