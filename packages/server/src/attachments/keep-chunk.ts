import type {
  EntryHash,
  MemberId,
  OrganisationId,
  StreamId,
} from '@cobijo/domain/journal/identifier'
import { readFacts } from '@cobijo/domain/journal/read-facts'
import { sameBytes, toHexadecimal } from '@cobijo/sealing/bytes'
import { hashOfChunk } from '@cobijo/sealing/attachment/sealed-chunks'
import { readCanonical } from '@cobijo/sealing/canonical'
import { commitmentToFacts, readEntry } from '@cobijo/sealing/entry/envelope'
import type { SaltedFacts, SignedEntry } from '@cobijo/sealing/entry/envelope'
import type { Reader, Writer } from '../database/transaction.ts'
import { entriesErasedBy } from '../erasure/erased-whole.ts'
import { holdFromErasure } from '../erasure/hold-from-erasure.ts'
import { takeDailyUse } from '../journal/append/daily-use.ts'
import { hashArray } from '../database/binary-array.ts'

/** An entry of the journal and the chunks that its author signed. */
export interface NamedChunks {
  readonly organisation: OrganisationId
  readonly stream: StreamId
  readonly hash: EntryHash
  readonly chunks: readonly string[]
}

/** What one member may send in a day: some 500 pictures. */
const mostADay = { entries: 2_000, bytes: 512 * 1024 * 1024 }

/**
 * The chunks that an entry names, if the organisation's journal has it (or keeps it aside for an officer) and no order has erased it.
 * Whoever sends chunks brings the entry's own bytes, which its hash and its commitment to the facts prove: the server asks no
 * signature twice. `reader` is inside a transaction under the organisation's scope.
 */
export async function findNamedChunks(
  reader: Reader,
  organisation: OrganisationId,
  signed: { readonly envelope: Uint8Array; readonly facts: SaltedFacts },
): Promise<NamedChunks | undefined> {
  const named = namedIn(signed)
  if (named?.entry.envelope.organisation !== organisation) return undefined
  const { entry, chunks } = named
  const { stream } = entry.envelope
  // Until whoever asks has kept what she brings.
  await holdFromErasure(reader, { organisation, stream })
  const [row] = await reader.query<{ received_at: number }>(
    `select received_at from entry where organisation_id = $1 and hash = decode($2, 'hex') and stream_id = $3
      union all
     select received_at from quarantine
      where organisation_id = $1 and hash = decode($2, 'hex') and stream_id = $3 and item is not null
      limit 1`,
    [organisation, entry.hash, stream],
  )
  if (!row) return undefined
  const place = { organisation, stream, hash: entry.hash }
  if (await isErased(reader, place, row.received_at)) return undefined
  return { ...place, chunks }
}

function namedIn({
  envelope,
  facts,
}: {
  readonly envelope: Uint8Array
  readonly facts: SaltedFacts
}): { readonly entry: SignedEntry; readonly chunks: readonly string[] } | undefined {
  try {
    const entry = readEntry(envelope)
    const commitment = commitmentToFacts(entry.envelope.id, facts)
    if (!sameBytes(commitment, entry.envelope.factsCommitment)) return undefined
    const chunks = chunksIn(facts.bytes)
    return chunks.length === 0 ? undefined : { entry, chunks }
  } catch {
    return undefined
  }
}

/** Hashes of the chunks that these canonical facts name; none for any other entry. */
export function chunksIn(facts: Uint8Array): readonly string[] {
  const said = readFacts(readCanonical(facts))
  return said?.family === 'case' ? (said.chunks ?? []) : []
}

/** Whether an order has taken what had come by then: nothing of it comes back. */
export async function isErased(
  reader: Reader,
  { organisation, stream, hash }: Omit<NamedChunks, 'chunks'>,
  receivedAt: number,
): Promise<boolean> {
  const rows = await reader.query<{ erased_at: number; facts: Buffer | null }>(
    'select erased_at, facts from erasure where organisation_id = $1 and stream_id = $2',
    [organisation, stream],
  )
  return rows.some(({ erased_at, facts }) => {
    const listed = facts === null ? undefined : entriesErasedBy(facts)
    return listed === undefined ? receivedAt <= erased_at : listed.includes(hash)
  })
}

/** Places of the chunks that are not held. */
export async function lackingOf(
  reader: Reader,
  { organisation, stream, chunks }: NamedChunks,
): Promise<number[]> {
  const rows = await reader.query<{ chunk_hash: string }>(
    `select encode(chunk_hash, 'hex') as chunk_hash from attachment_chunk
      where organisation_id = $1 and stream_id = $2 and chunk_hash = any($3)`,
    [organisation, stream, hashArray(chunks)],
  )
  const held = new Set(rows.map((row) => row.chunk_hash))
  return chunks.flatMap((chunk, place) => (held.has(chunk) ? [] : [place]))
}

/**
 * Keeps one chunk as its entry names it. `not-named` where its bytes are not those, `full` where the member's day is used up; the
 * same one again is `kept` and costs nothing.
 */
export async function keepChunk(
  writer: Writer,
  named: NamedChunks,
  { place, sealed }: { readonly place: number; readonly sealed: Uint8Array },
  { member, now }: { readonly member: MemberId; readonly now: number },
): Promise<'kept' | 'not-named' | 'full'> {
  const { organisation, stream, hash } = named
  const wanted = named.chunks[place]
  if (wanted === undefined || toHexadecimal(hashOfChunk(sealed)) !== wanted) return 'not-named'
  if (!(await writeChunk(writer, { organisation, stream, hash, chunk: wanted }, sealed, now)))
    return 'kept'
  const use = {
    kind: 'attachment' as const,
    subject: member,
    amount: { entries: 1, bytes: sealed.length },
    most: mostADay,
  }
  return (await takeDailyUse(writer, organisation, use, now)) ? 'kept' : 'full'
}

/** Whether it was not there before. */
export async function writeChunk(
  writer: Writer,
  { organisation, stream, hash, chunk }: Omit<NamedChunks, 'chunks'> & { readonly chunk: string },
  sealed: Uint8Array,
  now: number,
): Promise<boolean> {
  const written = await writer.execute(
    `insert into attachment_chunk (organisation_id, stream_id, chunk_hash, hash, received_at, sealed)
     values ($1, $2, decode($3, 'hex'), decode($4, 'hex'), $5, $6) on conflict do nothing`,
    [organisation, stream, chunk, hash, now, Buffer.from(sealed)],
  )
  return written > 0
}
