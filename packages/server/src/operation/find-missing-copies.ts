import { families } from '@cobijo/domain/journal/facts'
import type { EntryHash } from '@cobijo/domain/journal/identifier'
import type { Finding } from '@cobijo/sealing/verify-journal'
import type pg from 'pg'

/**
 * What a feed delivers lies there sealed, unless it was erased: `copy-missing` where nothing says why it is gone. That an order stands
 * behind an erasure is not asked: after a restore it may be on the devices only (ADR 11).
 */
export async function findMissingCopies(client: pg.Client): Promise<readonly Finding[]> {
  // Public statements reach everybody, with their sealed words only who may read them.
  const { rows: missing } = await client.query<{ hash: EntryHash }>(
    `select distinct encode(line.hash, 'hex') as hash from delivery line
       join entry on entry.hash = line.hash and not entry.family = any($1)
      where line.envelope is not null
        and not exists (select from sealed_copy copy where copy.organisation_id = line.organisation_id
          and copy.feed_id = line.feed_id and copy.stream_id = line.stream_id and copy.hash = line.hash)
        and not exists (select from erasure where erasure.organisation_id = line.organisation_id
          and erasure.stream_id = line.stream_id)`,
    [[families.indexOf('organisation'), families.indexOf('network')]],
  )
  return missing.map(({ hash }) => ({ code: 'copy-missing', hash }))
}
