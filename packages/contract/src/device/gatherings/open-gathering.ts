import { foldGathering } from '@cobijo/domain/gathering/gathering-file'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { refused } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import { fetchIfReachable } from '../cases/open-case.ts'
import { openKnownStream } from '../cases/open-known-stream.ts'
import { noteOpened } from '../directory/doubted-signers.ts'
import { erasedWholeAt, findErasure } from '../erasure/forget-erased.ts'
import { findHouse } from '../sharing/find-house.ts'
import type { Unlocked } from '../unlocked.ts'
import type { OpenedGathering } from './gatherings-api.ts'

/** Fetches what the feeds announced, verifies and folds it. Without a server it opens what is held. */
export async function openGathering(
  unlocked: Unlocked,
  stream: StreamId,
): Promise<OpenedGathering | Refusal> {
  const { account } = unlocked
  await fetchIfReachable(unlocked, stream)
  const { entries, findings } = await openKnownStream(unlocked, stream)
  noteOpened(unlocked, stream, findings)
  if (entries.every(({ kind }) => kind === 'stub')) {
    const erasure = await findErasure(account.store, stream)
    const isErased = erasure !== undefined && erasedWholeAt(erasure) !== undefined
    return refused(isErased ? 'gathering-erased' : 'not-found')
  }
  const isGathering = entries.some(
    (entry) => entry.kind === 'entry' && entry.facts.family === 'gathering',
  )
  if (!isGathering) return refused('not-found')
  const { organisations } = await findHouse(unlocked, stream, entries)
  return { kind: 'opened', file: foldGathering(entries, organisations) }
}
