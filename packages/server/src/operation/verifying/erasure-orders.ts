import type { EntryHash } from '@cobijo/domain/journal/identifier'
import type { Directory } from '@cobijo/sealing/directory/directory'
import { readErasureOrder } from '@cobijo/sealing/erasure-order'
import type { ErasureOrder } from '@cobijo/sealing/erasure-order'
import type { Finding } from '@cobijo/sealing/verify-journal'
import type pg from 'pg'
import { unpackFacts } from '../../journal/append/packed-facts.ts'
import type { ReceivedAt } from './grant-words.ts'

const hourMs = 3_600_000

interface ErasureRow {
  readonly organisation_id: string
  readonly stream_id: string
  readonly cites: string
  readonly erased_at: string
  readonly envelope: Buffer | null
  readonly facts: Buffer | null
}

/** What one organisation holds, or held, of one entry. */
export interface HeldPlace {
  readonly organisation_id: string
  readonly stream_id: string
  readonly hash: EntryHash
}

export interface ErasureOrders {
  /** `erasure-not-ordered` for a row that no signed order stands behind. */
  readonly findings: readonly Finding[]
  /** Whether an officer ordered it erased; an order for a whole stream covers what had come before it. */
  readonly covers: (place: HeldPlace) => boolean
  /** Whether one ordered the whole stream erased, at whatever time: what comes late of it is kept without its item. */
  readonly takesWhole: (place: HeldPlace) => boolean
}

/**
 * The orders that were carried out. A row carries its order: after a restore the journal may lack it (ADR 11).
 * @param receivedAt by the server's signed receipts.
 */
export async function readErasureOrders(
  client: pg.Client,
  directory: Directory,
  receivedAt: ReceivedAt,
): Promise<ErasureOrders> {
  const { rows: erasures } = await client.query<ErasureRow>(
    `select organisation_id, stream_id, encode(cites, 'hex') as cites, erased_at, envelope, facts
       from erasure`,
  )
  const orders = erasures.map((row) => ({ row, order: orderOf(row, directory) }))
  const ordersAbout = (place: HeldPlace) =>
    orders.flatMap(({ row, order }) =>
      order?.organisation === place.organisation_id && order.stream === place.stream_id
        ? [{ row, order }]
        : [],
    )
  return {
    findings: orders.flatMap(({ row, order }) =>
      order ? [] : [{ code: 'erasure-not-ordered', hash: row.cites as EntryHash }],
    ),
    covers: (place) =>
      ordersAbout(place).some(
        ({ row, order }) =>
          order.entries?.has(place.hash) ??
          (receivedAt(place.hash) ?? 0) <= carriedOutBy(row, receivedAt(order.hash)),
      ),
    takesWhole: (place) => ordersAbout(place).some(({ order }) => order.entries === undefined),
  }
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
