import type { EntryHash } from './identifier.ts'

export interface Linked {
  readonly hash: EntryHash
  readonly parents: readonly EntryHash[]
}

/**
 * Orders entries by `parents`, ties by hash (design §2). An entry whose parents are missing stands where its
 * known parents allow. The result depends on the set alone, never on the order of arrival. A cycle cannot be
 * made without breaking BLAKE2b; hashes that form one anyway are put last, by hash, so that nothing is lost.
 */
export function orderByParents<Entry extends Linked>(entries: Iterable<Entry>): Entry[] {
  const known = new Map<EntryHash, Entry>()
  for (const entry of entries) known.set(entry.hash, entry)
  const waitingFor = new Map<EntryHash, number>()
  const children = new Map<EntryHash, EntryHash[]>()
  for (const entry of known.values()) {
    const present = new Set(entry.parents.filter((parent) => known.has(parent)))
    waitingFor.set(entry.hash, present.size)
    for (const parent of present) {
      const list = children.get(parent)
      if (list) list.push(entry.hash)
      else children.set(parent, [entry.hash])
    }
  }
  const ready = new HashQueue()
  for (const [hash, count] of waitingFor) if (count === 0) ready.push(hash)
  const ordered: Entry[] = []
  for (let hash = ready.pop(); hash !== undefined; hash = ready.pop()) {
    const entry = known.get(hash)
    if (entry) ordered.push(entry)
    known.delete(hash)
    for (const child of children.get(hash) ?? []) {
      const count = (waitingFor.get(child) ?? 0) - 1
      waitingFor.set(child, count)
      if (count === 0) ready.push(child)
    }
  }
  return [...ordered, ...[...known.values()].sort((a, b) => (a.hash < b.hash ? -1 : 1))]
}

/** For each entry the hashes of all its known ancestors. */
export function ancestorsOf(
  ordered: readonly Linked[],
): ReadonlyMap<EntryHash, ReadonlySet<EntryHash>> {
  const ancestors = new Map<EntryHash, Set<EntryHash>>()
  for (const entry of ordered) {
    const own = new Set<EntryHash>()
    for (const parent of entry.parents) {
      own.add(parent)
      for (const hash of ancestors.get(parent) ?? []) own.add(hash)
    }
    ancestors.set(entry.hash, own)
  }
  return ancestors
}

/** Entries that no known entry names as its parent. */
export function headsOf(entries: Iterable<Linked>): EntryHash[] {
  const all = [...entries]
  const named = new Set(all.flatMap((entry) => entry.parents))
  return all
    .map((entry) => entry.hash)
    .filter((hash) => !named.has(hash))
    .sort()
}

/** Smallest hash first. */
class HashQueue {
  readonly #heap: EntryHash[] = []

  push(hash: EntryHash): void {
    const heap = this.#heap
    heap.push(hash)
    let at = heap.length - 1
    while (at > 0) {
      const above = (at - 1) >> 1
      if ((heap[above] as EntryHash) <= hash) break
      heap[at] = heap[above] as EntryHash
      at = above
    }
    heap[at] = hash
  }

  pop(): EntryHash | undefined {
    const heap = this.#heap
    const first = heap[0]
    const last = heap.pop()
    if (first === undefined || last === undefined || heap.length === 0) return first
    let at = 0
    for (;;) {
      let below = at * 2 + 1
      if (below >= heap.length) break
      if (below + 1 < heap.length && (heap[below + 1] as EntryHash) < (heap[below] as EntryHash))
        below += 1
      if ((heap[below] as EntryHash) >= last) break
      heap[at] = heap[below] as EntryHash
      at = below
    }
    heap[at] = last
    return first
  }
}
