import type { SignedEntry } from '@cobijo/sealing/entry/envelope'
import { readEntry } from '@cobijo/sealing/entry/envelope'
import { prepared } from '../database/transaction.ts'
import type { Reader } from '../database/transaction.ts'
import { unpackFacts } from '../journal/append/packed-facts.ts'
import { emptyState, extendState } from './directory-state.ts'
import type { DirectoryState } from './directory-state.ts'

/** The directory of this process. Every transaction names the version that it goes by; newer statements are folded then. */
export class DirectoryCache {
  #state: DirectoryState = emptyState()

  get state(): DirectoryState {
    return this.#state
  }

  /** The directory at the version that the database has now, as seen by `reader`'s transaction. */
  async current(reader: Reader): Promise<DirectoryState> {
    const [row] = await reader.query<{ directory_version: number }>(
      prepared('directory-version', 'select directory_version from installation'),
    )
    return this.atLeast(reader, row?.directory_version ?? 0)
  }

  /** The directory with at least `version` statements. */
  async atLeast(reader: Reader, version: number): Promise<DirectoryState> {
    const before = this.#state
    if (before.version >= version) return before
    const rows = await reader.query<{ version: number; facts: Buffer; envelope: Buffer }>(
      'select version, facts, envelope from statement where version > $1 order by version',
      [before.version],
    )
    const reached = Math.max(version, ...rows.map((row) => row.version))
    const entries = rows.map((row) => ({
      entry: signed(row.envelope),
      facts: unpackFacts(row.facts),
    }))
    const next = extendState(before, reached, entries)
    // Two requests may have folded the same statements; the later version stays.
    if (next.version > this.#state.version) this.#state = next
    return next
  }
}

function signed(envelope: Buffer): SignedEntry {
  return readEntry(new Uint8Array(envelope))
}
