import type { Instant } from '@cobijo/domain/journal/identifier'
import type { Reader } from '../../database/transaction.ts'
import type { FeedAddress } from './sequencing-transaction.ts'

/** Milliseconds that the oldest undelivered entry of a feed has waited; 0 when none waits. */
export async function lagOf(
  reader: Reader,
  { organisation, feed }: FeedAddress,
  now: Instant,
): Promise<number> {
  const [row] = await reader.query<{ oldest: number | null }>(
    `select min(greatest(received_at, not_before)) as oldest from dispatch
      where organisation_id = $1 and feed_id = $2 and (not_before is null or not_before <= $3)`,
    [organisation, feed, now],
  )
  return row?.oldest == null ? 0 : Math.max(0, now - row.oldest)
}
