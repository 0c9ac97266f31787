import type { StreamId } from '@cobijo/domain/journal/identifier'
import { currentLines } from './case-lines.ts'
import type { CaseLine } from './cases-api.ts'
import { heldLines } from './list-cases.ts'
import type { Unlocked } from '../unlocked.ts'

/** The lines of these cases, as the list has them or from what lies here; of a case that is neither there is none. */
export async function linesOf(
  unlocked: Unlocked,
  streams: readonly StreamId[],
): Promise<readonly CaseLine[]> {
  const listed = new Map<StreamId, CaseLine>(await currentLines(unlocked))
  const held = await heldLines(
    unlocked,
    streams.filter((stream) => !listed.has(stream)),
  )
  return streams.flatMap((stream) => listed.get(stream) ?? held.get(stream) ?? [])
}
