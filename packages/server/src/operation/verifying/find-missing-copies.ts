import { families } from '@cobijo/domain/journal/facts'
import type { Directory } from '@cobijo/sealing/directory/directory'
import type { Finding } from '@cobijo/sealing/verify-journal'
import type pg from 'pg'
import type { ErasureOrders, HeldPlace } from './erasure-orders.ts'

/**
 * What a feed delivers lies there sealed, unless an officer ordered it erased: `copy-missing` where no order covers it.
 */
export async function findMissingCopies(
  client: pg.Client,
  directory: Directory,
  { covers }: ErasureOrders,
): Promise<readonly Finding[]> {
  // The network's feed tells everybody of public statements, without the words that are sealed in them.
  const { rows: missing } = await client.query<HeldPlace>(
    `select distinct line.organisation_id, line.stream_id, encode(line.hash, 'hex') as hash
       from delivery line join entry on entry.hash = line.hash
      where line.envelope is not null
        and not (entry.family = any($1) and line.feed_id is not distinct from $2::uuid)
        and not exists (select from sealed_copy copy where copy.organisation_id = line.organisation_id
          and copy.feed_id = line.feed_id and copy.stream_id = line.stream_id and copy.hash = line.hash)`,
    [
      [families.indexOf('organisation'), families.indexOf('network')],
      directory.network?.group.feed ?? null,
    ],
  )
  return missing.filter((line) => !covers(line)).map(({ hash }) => ({ code: 'copy-missing', hash }))
}
