import { fromHexadecimal } from '@cobijo/sealing/bytes'
import { isRefusal, refused } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import type { DeviceId, EntryHash, EntryId, StreamId } from '@cobijo/domain/journal/identifier'
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

/** Takes the server's layer off every bundle of one stream that this feed holds; what it did not seal is passed over. */
export async function releaseStream(
  reader: Reader,
  { organisation, feed }: FeedAddress,
  stream: StreamId,
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
      order by d.position`,
    [organisation, feed, stream],
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

/** Whether the entry is there, in this stream, and this member's own: the reason is on record before anything is opened. */
export async function isOwnEntry(
  reader: Reader,
  { directory }: DirectoryState,
  { organisation, member }: Session,
  { stream, cites }: { readonly stream: string; readonly cites: string },
): Promise<boolean> {
  const rows = await reader.query<{ device_id: DeviceId }>(
    `select device_id from entry
      where organisation_id = $1 and hash = decode($2, 'hex') and stream_id = $3`,
    [organisation, cites, stream],
  )
  const devices = directory.organisations.get(organisation)?.devices
  return rows.some(({ device_id }) => devices?.get(device_id)?.member === member)
}

/** Once an entry, so that asking again after a lost answer leaves one line. */
export async function keepOpening(
  writer: Writer,
  { organisation, member }: Session,
  opening: {
    readonly stream: string
    readonly cites: string
    readonly openedAt: number
    readonly record: SignedReceipt
  },
): Promise<void> {
  await writer.execute(
    `insert into opening (organisation_id, cites, stream_id, member_id, opened_at, record, signature)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
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
