import type { ContentOf } from '@cobijo/domain/journal/entry-type'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { figuresRecorded } from '@cobijo/domain/official-figures/figures-recorded'
import { openNow } from '../counting/gather-people.ts'
import { streamsOf } from '../device-knowledge.ts'
import { groupHere } from '../directory/directory-acts.ts'
import { listQueue } from '../synchronisation/outbox.ts'
import type { Unlocked } from '../unlocked.ts'
import type { RecordedFigures } from './figures-api.ts'

/** Of all streams of work those lie in the feed of everyone, and what was written here may not have been there yet. */
export async function listRecordedFigures(unlocked: Unlocked): Promise<readonly RecordedFigures[]> {
  const feed = groupHere(unlocked, 'everyone')?.feed
  const streams = new Set<StreamId>()
  for (const [stream, { feeds }] of await streamsOf(unlocked.account, ['work']))
    if (feed !== undefined && feeds.includes(feed)) streams.add(stream)
  for (const { type, stream } of await listQueue(unlocked))
    if (type === figuresRecorded.type) streams.add(stream)
  const recorded: RecordedFigures[] = []
  for (const stream of streams) {
    for (const entry of await openNow(unlocked, stream)) {
      if (entry.kind !== 'entry' || entry.header?.type !== figuresRecorded.type) continue
      // Each organisation keeps its own.
      if (entry.organisation !== unlocked.account.kept.organisation) continue
      const said = entry.content.directory as
        | Partial<ContentOf<typeof figuresRecorded.fields>>
        | undefined
      if (said?.figureFile === undefined) continue
      recorded.push({
        hash: entry.hash,
        file: said.figureFile,
        corrected: said.figuresCorrected ?? [],
        reason: said.figuresReason,
        member: entry.member,
        recordedAt: entry.recordedAt,
      })
    }
  }
  return recorded
}
