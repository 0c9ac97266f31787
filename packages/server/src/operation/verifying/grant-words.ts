import { families } from '@cobijo/domain/journal/facts'
import type { Facts } from '@cobijo/domain/journal/facts'
import type {
  DeviceId,
  EntryHash,
  FeedId,
  Instant,
  OrganisationId,
  StreamId,
} from '@cobijo/domain/journal/identifier'
import { readCanonical } from '@cobijo/sealing/canonical'
import type pg from 'pg'
import { unpackFacts } from '../../journal/append/packed-facts.ts'
import { readOrNot } from './stored-rows.ts'

/** What one signed entry of a grant's stream says to the server, and who signed it. */
export interface GrantWord {
  readonly hash: EntryHash
  readonly organisation: OrganisationId
  readonly device: DeviceId
  /** The grant's own stream. */
  readonly grant: StreamId
  readonly state: 'open' | 'ended'
  /** What it opens, and to which feed. */
  readonly stream: StreamId
  readonly feed: FeedId
  readonly from: Instant
  readonly until: Instant | undefined
  /** What was given before it and not fetched was taken back. */
  readonly takesBack: boolean
  /** It begins the stream: nothing was there before. */
  readonly isFirst: boolean
  /** By the server's signed receipts; undefined where none names it. */
  readonly receivedAt: Instant | undefined
}

/** When an entry came, by the server's signed receipts. */
export type ReceivedAt = (hash: EntryHash) => Instant | undefined

/** All of them. Bytes and facts that are not as signed have findings of their own. */
export async function grantWords(
  client: pg.Client,
  receivedAt: ReceivedAt,
): Promise<readonly GrantWord[]> {
  const { rows } = await client.query<{ facts: Buffer; envelope: Buffer }>(
    'select facts, envelope from entry where family = $1',
    [families.indexOf('grant')],
  )
  return rows.flatMap((row) => {
    const entry = readOrNot(row.envelope)
    const facts = grantFactsIn(row.facts)
    if (!entry || !facts) return []
    const { hash, parents, envelope } = entry
    const { state, stream, feed, from, until, takesBack = false } = facts
    return [
      {
        ...{ hash, organisation: envelope.organisation, device: envelope.device },
        ...{ grant: envelope.stream, state, stream, feed, from, until, takesBack },
        isFirst: parents.length === 0,
        receivedAt: receivedAt(hash),
      },
    ]
  })
}

function grantFactsIn(packed: Buffer): Extract<Facts, { readonly family: 'grant' }> | undefined {
  try {
    const facts = readCanonical(unpackFacts(new Uint8Array(packed)).bytes) as Facts
    return facts.family === 'grant' ? facts : undefined
  } catch {
    return undefined
  }
}
