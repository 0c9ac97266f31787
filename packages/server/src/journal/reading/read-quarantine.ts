import { mostEntryBytes } from '@cobijo/contract/wire/entries'
import type { QuarantineResponse } from '@cobijo/contract/wire/operations'
import type { DeviceId, OrganisationId, StreamId } from '@cobijo/domain/journal/identifier'
import { uuidArray } from '../../database/binary-array.ts'
import type { Writer } from '../../database/transaction.ts'
import { quarantineQuota } from '../append/append-entries.ts'
import type { FeedAddress } from '../sequencing/sequencing-transaction.ts'

/** Whose words and which feeds the reader may see. */
export interface Seen {
  readonly devices: readonly DeviceId[]
  readonly feeds: readonly FeedAddress[]
}

/**
 * What is set aside of what `devices` wrote, of what was meant for `feeds` and of streams that these hold, newest first, at most 1,000: a
 * stream's id alone would tell others that somebody accused somebody. What the journal took in after all under the same id (a gap was
 * filled, or somebody signed it anew) is left out; an id that was used twice stays, with both hashes. `writer` is inside a transaction
 * under the organisation's scope.
 */
export async function readQuarantine(
  writer: Writer,
  organisation: OrganisationId,
  seen: Seen,
): Promise<QuarantineResponse> {
  const streams = await followedStreams(writer, organisation, seen.feeds)
  const rows = await writer.query<{
    hash: string
    entry_id: string
    stream_id: string
    device_id: string
    code: string
    received_at: number
  }>(
    `select encode(aside.hash, 'hex') as hash, entry_id, aside.stream_id, aside.device_id, code,
            aside.received_at
       from quarantine as aside
      where organisation_id = $1
        and (aside.device_id = any($2) or aside.stream_id = any($3) or aside.feeds && $4::uuid[])
        and (code = 'entry-id-reused' or not exists (
              select from entry where entry.organisation_id = $1 and entry.id = aside.entry_id))
      order by aside.received_at desc, aside.hash limit 1000`,
    [
      organisation,
      uuidArray(seen.devices),
      uuidArray(streams),
      uuidArray(seen.feeds.map(({ feed }) => feed)),
    ],
  )
  return {
    entries: rows.map((row) => ({
      hash: row.hash,
      entry: row.entry_id,
      stream: row.stream_id,
      device: row.device_id,
      code: row.code,
      receivedAt: row.received_at,
    })),
    full: await fullDevices(writer, organisation, [...new Set(rows.map((row) => row.device_id))]),
  }
}

/** Of these devices: whose quota is used up, or so near that the next large entry stays with it. */
async function fullDevices(
  writer: Writer,
  organisation: OrganisationId,
  devices: readonly string[],
): Promise<string[]> {
  if (devices.length === 0) return []
  const rows = await writer.query<{ device_id: string }>(
    `select device_id from quarantine where organisation_id = $1 and device_id = any($2)
      group by device_id
     having count(*) >= $3 or coalesce(sum(octet_length(item)), 0) > $4`,
    [
      organisation,
      uuidArray(devices),
      quarantineQuota.entries,
      quarantineQuota.bytes - mostEntryBytes,
    ],
  )
  return rows.map((row) => row.device_id)
}

/** Streams of which something is set aside and something lies in one of the feeds. */
export async function followedStreams(
  writer: Writer,
  organisation: OrganisationId,
  feeds: readonly FeedAddress[],
): Promise<readonly StreamId[]> {
  const aside = await writer.query<{ stream_id: StreamId }>(
    'select distinct stream_id from quarantine where organisation_id = $1',
    [organisation],
  )
  if (aside.length === 0) return []
  const streams = uuidArray(aside.map(({ stream_id }) => stream_id))
  const followed = new Set<StreamId>()
  for (const feed of feeds) {
    await writer.enter(feed)
    const rows = await writer.query<{ stream_id: StreamId }>(
      `select stream_id from unnest($3::uuid[]) as aside (stream_id)
        where exists (select from delivery where delivery.organisation_id = $1
          and delivery.feed_id = $2 and delivery.stream_id = aside.stream_id)`,
      [feed.organisation, feed.feed, streams],
    )
    for (const { stream_id } of rows) followed.add(stream_id)
  }
  await writer.enter({ organisation })
  return [...followed]
}
