import { readEntry } from '@cobijo/sealing/entry/envelope'
import type { Directory } from '@cobijo/sealing/directory/directory'
import { foldDirectory } from '@cobijo/sealing/directory/fold-directory'
import type { DirectoryEntry } from '@cobijo/sealing/directory/read-statement'
import type { PublicStatement } from '../wire/accounts.ts'
import { fromBase64url } from '../wire/bytes.ts'
import { factsFromWire } from '../wire/entry-codec.ts'
import type { DeviceStoreReader } from './device-store.ts'
import type { Held } from './held-entry.ts'

/** The directory as the server's statements make it; the caller compares its foundings with what it knows. */
export function foldStatements(statements: readonly PublicStatement[]): Directory {
  return foldDirectory(
    statements.map(
      ({ entry, facts }): DirectoryEntry => ({
        entry: readEntry(fromBase64url(entry)),
        facts: factsFromWire(facts),
      }),
    ),
  )
}

/** Every directory entry that this device holds. */
export async function heldStatements(store: DeviceStoreReader): Promise<readonly DirectoryEntry[]> {
  const found: DirectoryEntry[] = []
  for (const { value } of await store.list('entry', '')) {
    const held = value as Held
    if (held.kind === 'stub') continue
    const entry = readEntry(held.bytes)
    const { family } = entry.envelope
    if (family === 'organisation' || family === 'network') found.push({ entry, facts: held.facts })
  }
  return found
}
