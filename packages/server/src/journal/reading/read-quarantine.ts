import type { Quarantined } from '@cobijo/contract/wire/operations'
import type { DeviceId, OrganisationId, StreamId } from '@cobijo/domain/journal/identifier'
import { uuidArray } from '../../database/binary-array.ts'
import type { Writer } from '../../database/transaction.ts'
import type { FeedAddress } from '../sequencing/sequencing-transaction.ts'

/**
 * What is set aside of what `devices` wrote and of streams that `feeds` hold, newest first, at most 1,000: a stream's id alone would
 * tell others that somebody accused somebody. What a later append took in after all (a gap was filled, or its device signed it anew with
 * another number) is left out; an id that was used twice stays, with both hashes. `writer` is inside a transaction under the organisation's scope.
 */
export async function readQuarantine(
  writer: Writer,
  organisation: OrganisationId,
  { devices, feeds }: { devices: readonly DeviceId[]; feeds: readonly FeedAddress[] },
): Promise<Quarantined[]> {
  const streams = await followedStreams(writer, organisation, feeds)
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
      where organisation_id = $1 and (aside.device_id = any($2) or aside.stream_id = any($3))
        and (code = 'entry-id-reused' or not exists (
              select from entry where entry.organisation_id = $1
                 and entry.id = aside.entry_id
                 and (entry.hash = aside.hash
                      or code in ('sequence-gap', 'previous-wrong', 'sequence-forked'))))
      order by aside.received_at desc, aside.hash limit 1000`,
    [organisation, uuidArray(devices), uuidArray(streams)],
  )
  return rows.map((row) => ({
    hash: row.hash,
    entry: row.entry_id,
    stream: row.stream_id,
    device: row.device_id,
    code: row.code,
    receivedAt: row.received_at,
  }))
}

/** Streams of which something is set aside and something lies in one of the feeds. */
async function followedStreams(
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
