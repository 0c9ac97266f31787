import type { DeliveryStates } from '@cobijo/contract/wire/entries'
import type { DeviceId, FeedId, OrganisationId, StreamId } from '@cobijo/domain/journal/identifier'
import { hashArray, uuidArray } from '../../database/binary-array.ts'
import type { Writer } from '../../database/transaction.ts'
import type { FeedAddress } from './sequencing-transaction.ts'

interface StateRow {
  readonly hash: string
  readonly delivered: boolean
  readonly downloaded: boolean
  /** One bit a position. */
  readonly positions: number
}

/**
 * How far entries of one's own organisation have come: in which of its feeds, and in those that its grants opened, they were
 * placed, have a position, and were fetched. Of an entry that none of `devices` wrote and none of `ownFeeds` holds nothing is said,
 * not even that it exists. `writer` is inside a transaction under the organisation's scope.
 */
export async function readDeliveryStates(
  writer: Writer,
  organisation: OrganisationId,
  { devices, feeds: ownFeeds }: { devices: readonly DeviceId[]; feeds: readonly FeedAddress[] },
  hashes: readonly string[],
): Promise<DeliveryStates> {
  const entries = await writer.query<{ hash: string; stream_id: StreamId; device_id: DeviceId }>(
    `select encode(hash, 'hex') as hash, stream_id, device_id from entry
      where organisation_id = $1 and hash = any($2)`,
    [organisation, hashArray(hashes)],
  )
  const streams = uuidArray([...new Set(entries.map(({ stream_id }) => stream_id))])
  const routes = await writer.query<{ feed_organisation_id: OrganisationId; feed_id: FeedId }>(
    `select feed_organisation_id, feed_id from grant_route
      where organisation_id = $1 and stream_id = any($2)
     union
     select feed_organisation_id, feed_id from grant_route
      where organisation_id = $1 and grant_id = any($2)`,
    [organisation, streams],
  )
  const abroad = routes.map((row) => ({
    organisation: row.feed_organisation_id,
    feed: row.feed_id,
  }))
  const states = new Map<string, DeliveryStates['states'][number]['feeds']>()
  const mayKnow = new Set<string>()
  for (const { hash, device_id } of entries) {
    states.set(hash, [])
    if (devices.includes(device_id)) mayKnow.add(hash)
  }
  for (const feed of [...ownFeeds, ...abroad]) {
    await writer.enter(feed)
    const rows = await writer.query<StateRow>(
      `select encode(hash, 'hex') as hash, bool_or(delivered) as delivered, bool_or(downloaded) as downloaded,
              bit_or(positions) as positions
         from (select hash, true as delivered,
                      exists (select from download
                               where download.organisation_id = $1 and download.feed_id = $2
                                 and download.stream_id = delivery.stream_id
                                 and download.position >= delivery.position) as downloaded,
                      0 as positions
                 from delivery
                where organisation_id = $1 and feed_id = $2 and stream_id = any($3)
                  and hash = any($4) and envelope is not null
               union all
               select hash, false, false, positions
                 from sealed_copy
                where organisation_id = $1 and feed_id = $2 and stream_id = any($3)
                  and hash = any($4)) as placed
        group by hash`,
      [feed.organisation, feed.feed, streams, hashArray(hashes)],
    )
    for (const { hash, delivered, downloaded, positions } of rows) {
      const own = feed.organisation === organisation
      const given = Array.from({ length: 16 }, (_, at) => at).filter((at) => positions & (1 << at))
      states.get(hash)?.push({ feed: feed.feed, own, delivered, downloaded, positions: given })
      if (ownFeeds.includes(feed)) mayKnow.add(hash)
    }
  }
  await writer.enter({ organisation })
  const known = [...states].filter(([hash]) => mayKnow.has(hash))
  return { states: known.map(([hash, feeds]) => ({ hash, feeds })) }
}
