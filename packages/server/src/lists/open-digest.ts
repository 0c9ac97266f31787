import { families, states } from '@cobijo/domain/journal/facts'
import type { Reader } from '../database/transaction.ts'
import type { FeedAddress } from '../journal/sequencing/sequencing-transaction.ts'

/**
 * SHA-256, in hexadecimal, of the ids of all open cases of a feed, put together in their order: a device that kept the list knows by it
 * whether it still names the same ones.
 */
export async function digestOfOpen(reader: Reader, feed: FeedAddress): Promise<string> {
  const [row] = await reader.query<{ digest: string }>(
    `select encode(sha256(convert_to(coalesce(string_agg(stream_id::text, '' order by stream_id), ''), 'UTF8')),
                   'hex') as digest
       from stream_state
      where organisation_id = $1 and feed_id = $2 and family = $3 and state = $4`,
    [feed.organisation, feed.feed, families.indexOf('case'), states.indexOf('open')],
  )
  return (row as { digest: string }).digest
}
