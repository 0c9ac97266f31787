import { createHash } from 'node:crypto'
import type { Card, ListQuery, ListResponse, NameShard } from '@cobijo/contract/wire/lists'
import type { FeedId } from '@cobijo/domain/journal/identifier'
import type { MemoryState } from '@cobijo/server/journal/memory/memory-state'

/** Cards and shards of the name index, as members' devices put them; a backup is a copy. */
export class MemoryLists {
  readonly cards = new Map<string, Card>()
  readonly shards = new Map<string, NameShard>()

  copy(): MemoryLists {
    const copy = new MemoryLists()
    for (const [key, card] of this.cards) copy.cards.set(key, card)
    for (const [key, shard] of this.shards) copy.shards.set(key, shard)
    return copy
  }

  cardsOf(feed: string, streams: readonly string[] | undefined, after: string, limit: number) {
    return [...this.cards]
      .filter(([key]) => key.startsWith(`${feed}/`))
      .map(([, card]) => card)
      .filter(({ stream }) => (streams ? streams.includes(stream) : stream > after))
      .sort((a, b) => (a.stream < b.stream ? -1 : 1))
      .slice(0, limit)
  }

  put(feed: string, position: number, cards: readonly Card[]): number {
    let kept = 0
    for (const card of cards) {
      const key = `${feed}/${card.stream}`
      const before = this.cards.get(key)
      if (card.foldedTo > position || (before && before.foldedTo > card.foldedTo)) continue
      this.cards.set(key, card)
      kept += 1
    }
    return kept
  }

  shardsOf(feed: string, after: number, limit: number): NameShard[] {
    return [...this.shards]
      .flatMap(([key, shard]) => (key.startsWith(`${feed}/`) ? [shard] : []))
      .filter(({ shard }) => shard > after)
      .sort((a, b) => a.shard - b.shard)
      .slice(0, limit)
  }

  /** The first shard that was changed meanwhile; all are written or none. */
  putShards(feed: string, shards: readonly NameShard[]): number | undefined {
    const changed = shards.find(
      ({ shard, version }) => (this.shards.get(`${feed}/${shard}`)?.version ?? 0) !== version - 1,
    )
    if (changed) return changed.shard
    for (const shard of shards) this.shards.set(`${feed}/${shard.shard}`, shard)
    return undefined
  }
}

/** A page of a feed's streams with their cards, newest or soonest first. */
export function listPage(
  state: Readonly<MemoryState>,
  lists: MemoryLists,
  feed: FeedId,
  query: ListQuery,
): ListResponse {
  const named = query.streams?.split(',')
  const isDue = query.sort === 'due'
  const all = [...(state.feeds.get(feed)?.states ?? [])]
    .filter(
      ([stream, row]) =>
        row.family === query.family &&
        (query.state === undefined || row.state === query.state) &&
        (query.responsible === undefined || row.responsible === query.responsible) &&
        (!named || named.includes(stream)) &&
        (!isDue || row.remindAt !== undefined),
    )
    .map(([stream, row]) => ({ stream, row, by: isDue ? (row.remindAt ?? 0) : -row.updatedAt }))
    .sort((a, b) => a.by - b.by || (isDue === a.stream < b.stream ? -1 : 1))
  const from = query.after === undefined ? 0 : Number(query.after)
  const page = all.slice(from, from + query.limit)
  return {
    rows: page.map(({ stream, row }) => {
      const { family: _, heads: __, ...facts } = row
      const card = lists.cards.get(`${feed}/${stream}`)
      const said = Object.entries(facts).filter(([, value]) => value !== undefined)
      return {
        ...Object.fromEntries(said),
        updatedAt: facts.updatedAt,
        position: facts.position,
        stream,
        ...(card === undefined ? {} : { card }),
      }
    }),
    total: Math.min(all.length, 1_001),
    ...(from + query.limit < all.length ? { next: String(from + query.limit) } : {}),
  }
}

export function openDigest(state: Readonly<MemoryState>, feed: FeedId): string {
  const open = [...(state.feeds.get(feed)?.states ?? [])]
    .flatMap(([stream, row]) => (row.family === 'case' && row.state === 'open' ? [stream] : []))
    .sort()
  return createHash('sha256').update(open.join('')).digest('hex')
}
