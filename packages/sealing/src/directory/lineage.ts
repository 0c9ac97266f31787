import { orderByParents } from '@cobijo/domain/journal/causal-order'
import type { Linked } from '@cobijo/domain/journal/causal-order'
import type { EntryHash } from '@cobijo/domain/journal/identifier'

/** Who descends from whom in one stream. */
export interface Lineage<Entry extends Linked> {
  readonly ordered: readonly Entry[]
  /** Whether `entry` had `ancestor` among its ancestors; nothing is its own ancestor, unknown hashes have none. */
  readonly descends: (entry: EntryHash, ancestor: EntryHash) => boolean
}

/** One bit for each pair of entries: a thousand entries take 125 kB. */
export function lineageOf<Entry extends Linked>(entries: Iterable<Entry>): Lineage<Entry> {
  const ordered = orderByParents(entries)
  const places = new Map(ordered.map((entry, place) => [entry.hash, place]))
  const words = Math.ceil(ordered.length / 32)
  const ancestors: Uint32Array[] = []
  for (const entry of ordered) {
    const own = new Uint32Array(words)
    for (const parent of entry.parents) {
      const place = places.get(parent)
      const theirs = place === undefined ? undefined : ancestors[place]
      if (place === undefined || theirs === undefined) continue
      for (let word = 0; word < words; word += 1)
        own[word] = (own[word] as number) | (theirs[word] as number)
      own[place >> 5] = (own[place >> 5] as number) | (1 << (place & 31))
    }
    ancestors.push(own)
  }

  function descends(entry: EntryHash, ancestor: EntryHash): boolean {
    const [own, place] = [places.get(entry), places.get(ancestor)]
    if (own === undefined || place === undefined) return false
    const word = ancestors[own]?.[place >> 5] ?? 0
    return (word & (1 << (place & 31))) !== 0
  }

  return { ordered, descends }
}
