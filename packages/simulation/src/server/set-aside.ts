import type { QuarantineResponse } from '@cobijo/contract/wire/operations'
import type { DeviceId, OrganisationId } from '@cobijo/domain/journal/identifier'
import type { MemoryState } from '@cobijo/server/journal/memory/memory-state'
import type { FeedAddress } from '@cobijo/server/journal/sequencing/sequencing-transaction'

/** What `reading/read-quarantine.ts` answers from PostgreSQL. */
export function setAsideOf(
  state: Readonly<MemoryState>,
  organisation: OrganisationId,
  mine: { readonly devices: readonly DeviceId[]; readonly feeds: readonly FeedAddress[] },
): QuarantineResponse['entries'] {
  const followed = new Set(
    mine.feeds.flatMap(
      ({ feed }) => state.feeds.get(feed)?.lines.map(({ stream }) => stream) ?? [],
    ),
  )
  const feeds = new Set(mine.feeds.map(({ feed }) => feed))
  return [...state.quarantine].flatMap(([key, { item, code, at }]) => {
    const isSeen =
      mine.devices.includes(item.device) ||
      followed.has(item.stream) ||
      item.placements.some(({ feed }) => feeds.has(feed))
    const isTakenIn = state.entries.has(`${organisation}/${item.id}`)
    if (!key.startsWith(organisation) || !isSeen) return []
    if (isTakenIn && code !== 'entry-id-reused') return []
    const { hash, id, stream, device } = item
    return [{ hash, entry: id, stream, device, code, receivedAt: at }]
  })
}
