import { foldLegalDemand } from '@cobijo/domain/legal-demand/legal-demand'
import type { LegalDemand } from '@cobijo/domain/legal-demand/legal-demand'
import { viewStreams } from '../stream-views.ts'
import { justiceStreams } from './justice-streams.ts'
import type { Unlocked } from '../unlocked.ts'

/** What authorities demanded of this organisation, for members of the legal group alone. Newest first. */
export async function readLegalDemands(unlocked: Unlocked): Promise<readonly LegalDemand[]> {
  const streams = await justiceStreams(unlocked)
  const found = await viewStreams(unlocked, 'legal-demand', streams, ({ entries }) =>
    foldLegalDemand(entries),
  )
  return [...found.values()].sort((one, other) => other.notedAt - one.notedAt)
}
