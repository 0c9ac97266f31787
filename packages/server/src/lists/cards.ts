import { fromBase64url } from '@cobijo/contract/wire/bytes'
import type { Card } from '@cobijo/contract/wire/lists'
import { byteaArray, int4Array, int8Array, uuidArray } from '../database/binary-array.ts'
import type { Reader, Writer } from '../database/transaction.ts'
import type { FeedAddress } from '../journal/sequencing/sequencing-transaction.ts'
import { cardOf } from './list-streams.ts'

const columns = 'stream_id, folded_to, generation, device_id, signature, sealed'

interface CardRow {
  stream_id: string
  folded_to: number
  generation: number
  device_id: string
  signature: Buffer
  sealed: Buffer
}

export async function readCards(
  reader: Reader,
  feed: FeedAddress,
  streams: readonly string[],
): Promise<Card[]> {
  const rows = await reader.query<CardRow>(
    `select ${columns} from card
      where organisation_id = $1 and feed_id = $2 and stream_id = any($3) order by stream_id`,
    [feed.organisation, feed.feed, uuidArray(streams)],
  )
  return rows.map(cardOf)
}

/** Cards in the order of their streams, after one of them. */
export async function pageOfCards(
  reader: Reader,
  feed: FeedAddress,
  after: string | undefined,
  limit: number,
): Promise<Card[]> {
  const rows = await reader.query<CardRow>(
    `select ${columns} from card
      where organisation_id = $1 and feed_id = $2 and ($3::uuid is null or stream_id > $3)
      order by stream_id limit $4`,
    [feed.organisation, feed.feed, after ?? null, limit],
  )
  return rows.map(cardOf)
}

/**
 * Keeps the card that was folded furthest; one that knows less never replaces it, nor is one kept that claims to know what the feed does
 * not hold yet. The number that were kept.
 */
export async function putCards(
  writer: Writer,
  feed: FeedAddress,
  cards: readonly Card[],
): Promise<number> {
  const newest = new Map<string, Card>()
  for (const card of cards) {
    const before = newest.get(card.stream)
    if (!before || before.foldedTo <= card.foldedTo) newest.set(card.stream, card)
  }
  const rows = [...newest.values()].sort((a, b) => (a.stream < b.stream ? -1 : 1))
  return writer.execute(
    `insert into card (organisation_id, feed_id, ${columns})
     select $1, $2, ${columns}
       from unnest($3::uuid[], $4::int8[], $5::int4[], $6::uuid[], $7::bytea[], $8::bytea[])
            as put (${columns})
      where folded_to <= (select position from feed_head
                           where organisation_id = $1 and feed_id = $2)
     on conflict (organisation_id, feed_id, stream_id) do update
       set folded_to = excluded.folded_to, generation = excluded.generation,
           device_id = excluded.device_id, signature = excluded.signature,
           sealed = excluded.sealed
     where card.folded_to <= excluded.folded_to`,
    [
      feed.organisation,
      feed.feed,
      uuidArray(rows.map(({ stream }) => stream)),
      int8Array(rows.map(({ foldedTo }) => foldedTo)),
      int4Array(rows.map(({ generation }) => generation)),
      uuidArray(rows.map(({ device }) => device)),
      byteaArray(rows.map(({ signature }) => fromBase64url(signature))),
      byteaArray(rows.map(({ sealed }) => fromBase64url(sealed))),
    ],
  )
}
