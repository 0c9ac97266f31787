import type { SignedEntry } from '@cobijo/sealing/entry/envelope'
import { readEntry } from '@cobijo/sealing/entry/envelope'
import pg from 'pg'
import { prepared } from '../database/transaction.ts'
import type { Reader, Writer } from '../database/transaction.ts'
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

  /**
   * Sends the question whether the directory is still at `version`: where it is not, the transaction fails, as `hasMoved` tells. So nobody
   * waits for the answer.
   */
  insistOn(writer: Writer, version: number): void {
    writer.send(
      prepared(
        'directory-unmoved',
        'select 1 / (case when directory_version = $1 then 1 else 0 end) from installation',
      ),
      [version],
    )
  }

  /** Takes what an append folded and committed under the directory's lock, so that nobody folds it once more. */
  adopt(state: DirectoryState): void {
    if (state.version > this.#state.version) this.#state = state
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

const divisionByZero = '22012'

/** Whether a transaction failed because the directory is not where it was taken to be. */
export function hasMoved(fault: unknown): boolean {
  return fault instanceof pg.DatabaseError && fault.code === divisionByZero
}

function signed(envelope: Buffer): SignedEntry {
  return readEntry(new Uint8Array(envelope))
}
