import type { EntryHash } from '@cobijo/domain/journal/identifier'
import { parentsOf } from '@cobijo/sealing/entry/envelope'
import type { InspectedItem } from '../inspection/inspected-item.ts'
import type { StoredEntry } from './sequencing-transaction.ts'

const mostEntries = 4_000
/** Larger facts are read again: what is kept must not grow. */
const mostBytes = 512

/**
 * What this process appended a moment ago, so that the sequencer need not read it back once for each feed. A hash stands for its
 * facts and parents, so that nothing here can be out of date; what is not here is read.
 */
export class RecentEntries {
  readonly #held = new Map<EntryHash, StoredEntry>()

  keep({ hash, facts, envelope }: InspectedItem): void {
    if (facts.length > mostBytes) return
    // A view would keep the memory of its whole batch.
    this.#held.set(hash, { facts: facts.slice(), parents: parentsOf(envelope) })
    if (this.#held.size <= mostEntries) return
    const [oldest] = this.#held.keys()
    if (oldest !== undefined) this.#held.delete(oldest)
  }

  get(hash: EntryHash): StoredEntry | undefined {
    return this.#held.get(hash)
  }
}
