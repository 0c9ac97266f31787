import { orderByParents } from '@cobijo/domain/journal/causal-order'
import type { Linked } from '@cobijo/domain/journal/causal-order'
import type { EntryHash } from '@cobijo/domain/journal/identifier'

/** Who descends from whom in one stream. Ancestors are worked out only for the few entries that are asked about. */
export interface Lineage<Entry extends Linked> {
  readonly ordered: readonly Entry[]
  /** Whether `entry` had `ancestor` among its ancestors; nothing is its own ancestor. */
  readonly descends: (entry: EntryHash, ancestor: EntryHash) => boolean
}

export function lineageOf<Entry extends Linked>(entries: Iterable<Entry>): Lineage<Entry> {
  const ordered = orderByParents(entries)
  const parentsOf = new Map(ordered.map((entry) => [entry.hash, entry.parents]))
  const known = new Map<EntryHash, ReadonlySet<EntryHash>>()

  function ancestors(hash: EntryHash): ReadonlySet<EntryHash> {
    const before = known.get(hash)
    if (before) return before
    const found = new Set<EntryHash>()
    const waiting = [...(parentsOf.get(hash) ?? [])]
    for (let each = waiting.pop(); each !== undefined; each = waiting.pop()) {
      if (found.has(each)) continue
      found.add(each)
      waiting.push(...(parentsOf.get(each) ?? []))
    }
    known.set(hash, found)
    return found
  }

  return { ordered, descends: (entry, ancestor) => ancestors(entry).has(ancestor) }
}
