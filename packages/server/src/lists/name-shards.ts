import { base64url, fromBase64url } from '@cobijo/contract/wire/bytes'
import type { NameShard } from '@cobijo/contract/wire/lists'
import { refused } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import type { Reader, Writer } from '../database/transaction.ts'
import type { FeedAddress } from '../journal/sequencing/sequencing-transaction.ts'

export async function readNameShards(
  reader: Reader,
  feed: FeedAddress,
  after: number,
  limit: number,
): Promise<NameShard[]> {
  const rows = await reader.query<{
    shard: number
    version: number
    generation: number
    sealed: Buffer
  }>(
    `select shard, version, generation, sealed from name_shard
      where organisation_id = $1 and feed_id = $2 and shard > $3 order by shard limit $4`,
    [feed.organisation, feed.feed, after, limit],
  )
  return rows.map(({ sealed, ...rest }) => ({ ...rest, sealed: base64url(sealed) }))
}

/**
 * Writes shards, each as the next version of what is stored. Refuses `shard-changed` when another device was quicker: the caller
 * rolls back, and the device reads, adds its words again and writes anew.
 */
export async function putNameShards(
  writer: Writer,
  feed: FeedAddress,
  shards: readonly NameShard[],
): Promise<Refusal | undefined> {
  for (const shard of [...shards].sort((a, b) => a.shard - b.shard)) {
    const values = [
      feed.organisation,
      feed.feed,
      shard.shard,
      shard.version,
      shard.generation,
      Buffer.from(fromBase64url(shard.sealed)),
    ]
    const written =
      shard.version === 1
        ? await writer.execute(
            `insert into name_shard (organisation_id, feed_id, shard, version, generation, sealed)
             values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
            values,
          )
        : await writer.execute(
            `update name_shard set version = $4, generation = $5, sealed = $6
              where organisation_id = $1 and feed_id = $2 and shard = $3 and version = $4 - 1`,
            values,
          )
    if (written === 0) return refused('shard-changed', { field: `shards.${shard.shard}` })
  }
  return undefined
}
