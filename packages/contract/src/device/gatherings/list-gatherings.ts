import type { NoSaid } from '@cobijo/domain/capacity/noes-said'
import { foldGathering } from '@cobijo/domain/gathering/gathering-file'
import { kindBegunBy } from '@cobijo/domain/gathering/gathering-kind'
import type { GatheringKind } from '@cobijo/domain/gathering/gathering-kind'
import { gatheringLine } from '@cobijo/domain/gathering/gathering-line'
import type { GatheringLine } from '@cobijo/domain/gathering/gathering-line'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { erasedWholeAt, listErasures } from '../erasure/forget-erased.ts'
import { findHouse } from '../sharing/find-house.ts'
import { listIndexed } from '../store/stream-index.ts'
import { viewStreams } from '../stream-views.ts'
import { listQueue } from '../synchronisation/outbox.ts'
import type { Unlocked } from '../unlocked.ts'

/** Those of one kind, newest first. */
export async function listGatherings(
  unlocked: Unlocked,
  kind: GatheringKind,
): Promise<readonly GatheringLine[]> {
  return ofKind(await gatheringLines(unlocked), kind)
}

/** Of those that lie here the ones of one kind, newest first. */
export function ofKind(
  lines: readonly GatheringLine[],
  kind: GatheringKind,
): readonly GatheringLine[] {
  return lines
    .filter((line) => line.kind === kind)
    .sort((a, b) => b.updatedAt - a.updatedAt || (a.stream < b.stream ? -1 : 1))
}

/** That one organisation told another that it has no bed: also of questions of which nothing else is here any more. */
export async function listNoesSaid(unlocked: Unlocked): Promise<readonly NoSaid[]> {
  return (await gatheringLines(unlocked)).flatMap(({ noesSaid }) => noesSaid)
}

/** Every gathering that lies here, folded once until it moves: the server knows of none what it is. */
export async function gatheringLines(unlocked: Unlocked): Promise<readonly GatheringLine[]> {
  const { store } = unlocked.account
  const begunHere = (await listQueue(unlocked)).flatMap(({ type, stream }) =>
    kindBegunBy(type) === undefined ? [] : [stream],
  )
  const erased = new Set(
    (await listErasures(store)).flatMap((each) =>
      erasedWholeAt(each) === undefined ? [] : [each.stream],
    ),
  )
  const streams = new Set<StreamId>([
    ...(await listIndexed(store, 'gathering')).keys(),
    ...begunHere,
  ])
  const lines = await viewStreams(
    unlocked,
    'gathering',
    [...streams].filter((stream) => !erased.has(stream)),
    async ({ entries }, stream) => {
      if (entries.length === 0) return undefined
      const { organisations } = await findHouse(unlocked, stream, entries)
      return gatheringLine(foldGathering(entries, organisations), stream)
    },
  )
  return [...lines.values()]
}
