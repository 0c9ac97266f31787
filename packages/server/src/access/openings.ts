import { fromHexadecimal } from '@cobijo/sealing/bytes'
import { families } from '@cobijo/domain/journal/facts'
import { isRefusal, refused } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import type {
  DeviceId,
  EntryHash,
  EntryId,
  Instant,
  StreamId,
} from '@cobijo/domain/journal/identifier'
import { readEntry } from '@cobijo/sealing/entry/envelope'
import { releaseForOnCall } from '@cobijo/sealing/on-call'
import type { SignedReceipt } from '@cobijo/sealing/server-key'
import { base64url } from '@cobijo/contract/wire/bytes'
import type { Session } from '../accounts/sessions.ts'
import type { Reader, Writer } from '../database/transaction.ts'
import type { DirectoryState } from '../directory/directory-state.ts'
import type { FeedAddress } from '../journal/sequencing/sequencing-transaction.ts'
import type { ReleaseKeys } from '../release-keys.ts'

export interface Released {
  readonly hash: string
  readonly generation: number
  readonly keys: string
}

/**
 * Takes the server's layer off every bundle of one stream that this feed holds and that was received by the time of the opening; what
 * it did not seal is passed over.
 */
export async function releaseStream(
  reader: Reader,
  { organisation, feed }: FeedAddress,
  { stream, openedAt }: { readonly stream: StreamId; readonly openedAt: Instant },
  keys: ReleaseKeys,
): Promise<Released[]> {
  const rows = await reader.query<{
    hash: string
    envelope: Buffer
    generation: number
    keys: Buffer
  }>(
    `select encode(d.hash, 'hex') as hash, d.envelope, c.generation, c.keys
       from delivery d join sealed_copy c
         on c.organisation_id = d.organisation_id and c.feed_id = d.feed_id
        and c.stream_id = d.stream_id and c.hash = d.hash
      where d.organisation_id = $1 and d.feed_id = $2 and d.stream_id = $3 and d.envelope is not null
        and d.received_at <= $4
      order by d.position`,
    [organisation, feed, stream, openedAt],
  )
  return rows.flatMap((row) => {
    const { id } = readEntry(new Uint8Array(row.envelope)).envelope
    const released = release(new Uint8Array(row.keys), { stream, entry: id }, keys)
    if (isRefusal(released)) return []
    return [{ hash: row.hash, generation: row.generation, keys: base64url(released) }]
  })
}

function release(
  sealed: Uint8Array,
  place: { readonly stream: StreamId; readonly entry: EntryId },
  keys: ReleaseKeys,
): Uint8Array | Refusal {
  for (const pair of keys.all) {
    const released = releaseForOnCall(sealed, place, pair)
    if (!isRefusal(released)) return released
  }
  return refused('release-key-wrong')
}

/**
 * When the server received the cited entry, if it is this member's own and one of a case, in this stream: of what it says the server
 * can know no more. The reason is on record before anything is opened.
 */
export async function findOwnEntry(
  reader: Reader,
  { directory }: DirectoryState,
  { organisation, member }: Session,
  { stream, cites }: { readonly stream: string; readonly cites: string },
): Promise<{ readonly receivedAt: Instant } | undefined> {
  const rows = await reader.query<{ device_id: DeviceId; received_at: string }>(
    `select device_id, received_at from entry
      where organisation_id = $1 and hash = decode($2, 'hex') and stream_id = $3 and family = $4`,
    [organisation, cites, stream, families.indexOf('case')],
  )
  const devices = directory.organisations.get(organisation)?.devices
  const own = rows.find(({ device_id }) => devices?.get(device_id)?.member === member)
  return own && { receivedAt: Number(own.received_at) }
}

/** As long as somebody may ask again whose answer was lost. Whoever looks later writes her reason again. */
const goodForMs = 10 * 60 * 1000

/**
 * Which moment a look reaches up to: now, or that of the record there is. Undefined when the record or the reason is some minutes
 * old.
 */
export async function momentOfOpening(
  reader: Reader,
  organisation: string,
  { cites, receivedAt }: { readonly cites: string; readonly receivedAt: Instant },
  now: Instant,
): Promise<Instant | undefined> {
  const [kept] = await reader.query<{ opened_at: string }>(
    `select opened_at from opening where organisation_id = $1 and cites = decode($2, 'hex')`,
    [organisation, cites],
  )
  const openedAt = kept ? Number(kept.opened_at) : now
  return now - Math.min(openedAt, receivedAt) > goodForMs ? undefined : openedAt
}

/** Once an entry, so that asking again after a lost answer leaves one line. Whether this is that once. */
export async function keepOpening(
  writer: Writer,
  { organisation, member }: Session,
  opening: {
    readonly stream: string
    readonly cites: string
    readonly openedAt: number
    readonly record: SignedReceipt
  },
): Promise<boolean> {
  const kept = await writer.query(
    `insert into opening (organisation_id, cites, stream_id, member_id, opened_at, record, signature)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing returning cites`,
    [
      organisation,
      Buffer.from(fromHexadecimal(opening.cites as EntryHash)),
      opening.stream,
      member,
      opening.openedAt,
      Buffer.from(opening.record.bytes),
      Buffer.from(opening.record.signature),
    ],
  )
  return kept.length === 1
}

export async function listOpenings(
  reader: Reader,
  organisation: string,
): Promise<{ bytes: string; signature: string }[]> {
  const rows = await reader.query<{ record: Buffer; signature: Buffer }>(
    `select record, signature from opening where organisation_id = $1
      order by opened_at desc limit 500`,
    [organisation],
  )
  return rows.map(({ record, signature }) => ({
    bytes: base64url(record),
    signature: base64url(signature),
  }))
}
