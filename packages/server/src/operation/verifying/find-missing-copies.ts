import { families } from '@cobijo/domain/journal/facts'
import type { EntryHash } from '@cobijo/domain/journal/identifier'
import type { Directory } from '@cobijo/sealing/directory/directory'
import { readErasureOrder } from '@cobijo/sealing/erasure-order'
import type { ErasureOrder } from '@cobijo/sealing/erasure-order'
import type { Finding } from '@cobijo/sealing/verify-journal'
import type pg from 'pg'
import { unpackFacts } from '../../journal/append/packed-facts.ts'

const hourMs = 3_600_000

interface ErasureRow {
  readonly organisation_id: string
  readonly stream_id: string
  readonly cites: string
  readonly erased_at: string
  readonly envelope: Buffer | null
  readonly facts: Buffer | null
}

interface MissingRow {
  readonly organisation_id: string
  readonly stream_id: string
  readonly hash: EntryHash
}

/**
 * What a feed delivers lies there sealed, unless an officer ordered it erased: `copy-missing` where no order covers it, and
 * `erasure-not-ordered` for a row that no signed order stands behind. The row carries its order: after a restore the journal may lack
 * it (ADR 11). `receivedAt`: by the server's signed receipts; an order for a whole stream covers what had come before it.
 */
export async function findMissingCopies(
  client: pg.Client,
  directory: Directory,
  receivedAt: (hash: EntryHash) => number | undefined,
): Promise<readonly Finding[]> {
  const { rows: erasures } = await client.query<ErasureRow>(
    `select organisation_id, stream_id, encode(cites, 'hex') as cites, erased_at, envelope, facts
       from erasure`,
  )
  const orders = erasures.map((row) => ({ row, order: orderOf(row, directory) }))
  // The network's feed tells everybody of public statements, without the words that are sealed in them.
  const { rows: missing } = await client.query<MissingRow>(
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
  const covered = (line: MissingRow): boolean =>
    orders.some(
      ({ row, order }) =>
        order?.organisation === line.organisation_id &&
        order.stream === line.stream_id &&
        (order.entries?.has(line.hash) ??
          (receivedAt(line.hash) ?? 0) <= carriedOutBy(row, receivedAt(order.hash))),
    )
  return [
    ...orders.flatMap(({ row, order }) =>
      order ? [] : [{ code: 'erasure-not-ordered', hash: row.cites as EntryHash }],
    ),
    ...missing.filter((line) => !covered(line)).map(({ hash }) => ({ code: 'copy-missing', hash })),
  ]
}

/** A row's own time is nobody's signed word: it is believed for an hour after the order came. */
function carriedOutBy({ erased_at }: ErasureRow, orderCameAt: number | undefined): number {
  return Math.min(Number(erased_at), orderCameAt === undefined ? Infinity : orderCameAt + hourMs)
}

/** The order, if it is the cited one and for this stream of this organisation. */
function orderOf(row: ErasureRow, directory: Directory): ErasureOrder | undefined {
  if (!row.envelope || !row.facts) return undefined
  const facts = unpackFacts(new Uint8Array(row.facts))
  const order = readErasureOrder(new Uint8Array(row.envelope), facts, directory)
  const isThis =
    order?.hash === row.cites &&
    order.organisation === row.organisation_id &&
    order.stream === row.stream_id
  return isThis ? order : undefined
}
