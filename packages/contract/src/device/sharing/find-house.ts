import { houseOf } from '@cobijo/domain/access/house-of'
import type { House, Opening, Word } from '@cobijo/domain/access/house-of'
import type { Grant } from '@cobijo/domain/grant/grants'
import type { EntryHash, Instant, StreamId } from '@cobijo/domain/journal/identifier'
import type { KnownEntry } from '@cobijo/domain/journal/opened-entry'
import type { KnownHere } from '../device-knowledge.ts'
import { incomingGrants } from './purge-ended.ts'
import { findHeld } from './signer-groups.ts'

interface Known extends KnownHere {
  readonly grants: readonly Grant[]
}

/** Whose a stream is, by what of it is believed here and by whom it was opened to this organisation (ADR 38). */
export async function findHouse(
  { account, grants }: Known,
  stream: StreamId,
  entries: readonly KnownEntry[],
): Promise<House> {
  const own = account.kept.organisation
  const receivedAt = async (of: StreamId, hash: EntryHash): Promise<Instant> =>
    (await findHeld(account, of, hash))?.receivedAt ?? Infinity
  const openings: Opening[] = []
  for (const { grantor, basis, ...grant } of incomingGrants({ grants, account }, stream))
    if (basis.kind !== 'return')
      openings.push({ grantor, receivedAt: await receivedAt(grant.stream, grant.issuedBy) })
  const opened = Math.min(...openings.map((each) => each.receivedAt))
  const words: Word[] = []
  for (const entry of entries) {
    const isBeginning = entry.parents.length === 0
    const organisation = entry.kind === 'stub' ? undefined : entry.organisation
    if (!isBeginning && organisation !== own) continue
    const word = { organisation, isBeginning, receivedAt: await receivedAt(stream, entry.hash) }
    words.push(word)
    // One word of one's own that was there before says all: the others of a large case are not looked up.
    if (organisation === own && (openings.length === 0 || word.receivedAt < opened)) break
  }
  return houseOf(own, words, openings)
}
