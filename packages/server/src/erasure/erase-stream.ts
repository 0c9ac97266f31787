import { erasableFamilies, families } from '@cobijo/domain/journal/facts'
import type { EntryHash, OrganisationId } from '@cobijo/domain/journal/identifier'
import { refused } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import type { Directory } from '@cobijo/sealing/directory/directory'
import { readErasureOrder } from '@cobijo/sealing/erasure-order'
import type pg from 'pg'
import { hashArray } from '../database/binary-array.ts'
import { inTransaction } from '../database/transaction.ts'
import type { Writer } from '../database/transaction.ts'
import { unpackFacts } from '../journal/append/packed-facts.ts'

export interface Erasure {
  readonly organisation: OrganisationId
  readonly stream: string
  /** Hash of the signed order. */
  readonly cites: string
  /** Entry hashes; undefined for the whole stream. */
  readonly entries: readonly EntryHash[] | undefined
}

/**
 * Deletes the organisation's own copies of a stream's sealed parts and keys, its cards, and what was set aside of it. Envelopes,
 * commitments and signatures stay. `pool` is connected as the eraser. Refuses `citation-unknown` unless the organisation's
 * journal holds an officer's order for exactly this, and it is of a case or a referral. Safe to repeat.
 */
export async function eraseStream(
  pool: pg.Pool,
  directory: Directory,
  erasure: Erasure,
  now: number,
): Promise<{ parts: number; keys: number } | Refusal> {
  const { organisation, stream } = erasure
  return inTransaction(pool, { organisation }, async (writer) => {
    const [cited] = await writer.query<{ envelope: Buffer; facts: Buffer }>(
      `select envelope, facts from entry where organisation_id = $1 and hash = decode($2, 'hex')`,
      [organisation, erasure.cites],
    )
    if (!cited || !orders(cited, directory, erasure))
      return refused('citation-unknown', { field: 'cites' })
    if (await isOfOtherFamily(writer, erasure))
      return refused('citation-unknown', { field: 'cites' })
    const which = erasure.entries ? 'and hash = any($3)' : ''
    const values = [organisation, stream, ...(erasure.entries ? [hashArray(erasure.entries)] : [])]
    const erased = await writer.query<{ positions: number }>(
      `delete from sealed_copy where organisation_id = $1 and stream_id = $2 ${which}
       returning positions`,
      values,
    )
    await writer.execute(
      `update quarantine set item = null where organisation_id = $1 and stream_id = $2 ${which}`,
      values,
    )
    await writer.execute('delete from card where organisation_id = $1 and stream_id = $2', [
      organisation,
      stream,
    ])
    await writer.execute(
      `insert into erasure (organisation_id, stream_id, cites, erased_at, envelope, facts)
       values ($1, $2, decode($3, 'hex'), $4, $5, $6) on conflict do nothing`,
      [organisation, stream, erasure.cites, now, cited.envelope, cited.facts],
    )
    return {
      keys: erased.length,
      parts: erased.reduce((sum, { positions }) => sum + bitsIn(positions), 0),
    }
  })
}

/** Whether anything of the stream, written or received, is neither of a case nor of a referral. */
async function isOfOtherFamily(
  writer: Writer,
  { organisation, stream }: Erasure,
): Promise<boolean> {
  const rows = await writer.query(
    `select from entry where organisation_id = $1 and stream_id = $2 and not family = any($3)
      union all
     select from stream_state where organisation_id = $1 and stream_id = $2 and not family = any($3)
      limit 1`,
    [organisation, stream, erasableFamilies.map((each) => families.indexOf(each))],
  )
  return rows.length > 0
}

function orders(
  { envelope, facts }: { readonly envelope: Buffer; readonly facts: Buffer },
  directory: Directory,
  { organisation, stream, entries }: Erasure,
): boolean {
  const order = readErasureOrder(new Uint8Array(envelope), unpackFacts(facts), directory)
  if (order?.organisation !== organisation || order.stream !== stream) return false
  const ordered = order.entries
  if (ordered === undefined || entries === undefined) return ordered === entries
  return ordered.size === new Set(entries).size && entries.every((hash) => ordered.has(hash))
}

function bitsIn(positions: number): number {
  let count = 0
  for (let bits = positions; bits !== 0; bits &= bits - 1) count += 1
  return count
}
