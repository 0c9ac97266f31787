import type { Facts } from '@cobijo/domain/journal/facts'
import type { EntryHash, OrganisationId, StreamId } from '@cobijo/domain/journal/identifier'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import { sameBytes } from './bytes.ts'
import { readCanonical } from './canonical.ts'
import type { Directory } from './directory/directory.ts'
import { verifyStoredSigner } from './directory/verify-signer.ts'
import { commitmentToFacts, EnvelopeMalformed, readEntry } from './entry/envelope.ts'
import type { SaltedFacts, SignedEntry } from './entry/envelope.ts'

/** What an officer ordered to be erased of her organisation's copies. */
export interface ErasureOrder {
  readonly hash: EntryHash
  readonly organisation: OrganisationId
  readonly stream: StreamId
  /** Undefined: everything of the stream that was there. */
  readonly entries: ReadonlySet<EntryHash> | undefined
}

/**
 * Reads a signed order to erase. Undefined unless a device of somebody who is or was an officer signed these bytes, and these
 * facts, as an order: whoever holds rows or a server cannot make one, so that what it does not cover was removed. What everybody's
 * keys follow from, the directory's own streams, no officer may order away.
 */
export function readErasureOrder(
  bytes: Uint8Array,
  facts: SaltedFacts,
  directory: Directory,
): ErasureOrder | undefined {
  const entry = readOrNot(bytes)
  if (!entry) return undefined
  const { id, organisation, factsCommitment } = entry.envelope
  if (!sameBytes(factsCommitment, commitmentToFacts(id, facts))) return undefined
  const said = readCanonical(facts.bytes) as Facts
  if (said.family !== 'work' || said.erases === undefined) return undefined
  const signer = verifyStoredSigner(directory, entry)
  if (isRefusal(signer) || signer.kind === 'intake') return undefined
  const member = directory.organisations.get(organisation)?.members.get(signer.member)
  if (member?.wasOfficer !== true) return undefined
  const { stream, entries } = said.erases
  const isDirectory =
    stream === directory.network?.id ||
    directory.organisations.has(stream as string as OrganisationId)
  if (isDirectory) return undefined
  return {
    hash: entry.hash,
    organisation,
    stream,
    entries: entries && new Set(entries),
  }
}

function readOrNot(bytes: Uint8Array): SignedEntry | undefined {
  try {
    return readEntry(bytes)
  } catch (fault) {
    if (fault instanceof EnvelopeMalformed) return undefined
    throw fault
  }
}
