import type { Facts } from '@cobijo/domain/journal/facts'
import type { EntryHash, OrganisationId, StreamId } from '@cobijo/domain/journal/identifier'
import { readCanonical } from '@cobijo/sealing/canonical'
import { uuidArray } from '../database/binary-array.ts'
import type { Writer } from '../database/transaction.ts'
import { unpackFacts } from '../journal/append/packed-facts.ts'

/**
 * Of these streams those that the organisation erased as a whole. What somebody sends late of one whose keys had ended is not kept: she
 * follows no feed any more and heard of no order. `writer` is inside a transaction under the organisation's scope.
 */
export async function erasedWhole(
  writer: Writer,
  organisation: OrganisationId,
  streams: readonly StreamId[],
): Promise<ReadonlySet<StreamId>> {
  const rows = await writer.query<{ stream_id: StreamId; facts: Buffer | null }>(
    'select stream_id, facts from erasure where organisation_id = $1 and stream_id = any($2)',
    [organisation, uuidArray(streams)],
  )
  return new Set(
    rows
      .filter(({ facts }) => facts === null || entriesErasedBy(facts) === undefined)
      .map((row) => row.stream_id),
  )
}

/** What a stored order lists; undefined where it means the whole stream. */
export function entriesErasedBy(facts: Buffer): readonly EntryHash[] | undefined {
  const said = readCanonical(unpackFacts(new Uint8Array(facts)).bytes) as Facts
  return said.family === 'work' ? said.erases?.entries : undefined
}
