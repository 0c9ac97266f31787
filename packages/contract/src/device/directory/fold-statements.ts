import type { StreamId } from '@cobijo/domain/journal/identifier'
import { readEntry } from '@cobijo/sealing/entry/envelope'
import type { Directory } from '@cobijo/sealing/directory/directory'
import { foldDirectory } from '@cobijo/sealing/directory/fold-directory'
import type { DirectoryEntry } from '@cobijo/sealing/directory/read-statement'
import type { PublicStatement } from '../../wire/accounts.ts'
import { fromBase64url } from '../../wire/bytes.ts'
import { factsFromWire } from '../../wire/entry-codec.ts'
import type { DeviceStoreReader } from '../store/device-store.ts'
import { readHeld, textsOf } from '../held-entry.ts'
import type { Held } from '../held-entry.ts'

/** The directory as the server's statements make it; the caller compares its foundings with what it knows. */
export function foldStatements(statements: readonly PublicStatement[]): Directory {
  return foldDirectory(statements.map(readPublic))
}

/** @throws {EnvelopeMalformed} */
export function readPublic({ entry, facts }: PublicStatement): DirectoryEntry {
  return { entry: readEntry(fromBase64url(entry)), facts: factsFromWire(facts) }
}

/** The directory entries that this device holds of these streams. */
export async function heldStatements(
  store: DeviceStoreReader,
  streams: Iterable<StreamId>,
): Promise<readonly DirectoryEntry[]> {
  const found: DirectoryEntry[] = []
  for (const stream of streams) {
    for (const { value } of await store.list('entry', `${stream}/`)) {
      const held = value as Held
      if (held.kind === 'stub') continue
      for (const { bytes, facts } of textsOf(held)) {
        const entry = readHeld({ bytes })
        if (entry) found.push({ entry, facts })
      }
    }
  }
  return found
}
