import type { OrganisationId } from '@cobijo/domain/journal/identifier'
import { refused } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import type pg from 'pg'
import { hashArray } from '../database/binary-array.ts'
import { inTransaction } from '../database/transaction.ts'

export interface Erasure {
  readonly organisation: OrganisationId
  readonly stream: string
  /** Hash of the signed order. */
  readonly cites: string
  /** Entry hashes; undefined for the whole stream. */
  readonly entries: readonly string[] | undefined
}

/**
 * Deletes the organisation's own copies of a stream's sealed parts and keys, its cards, and what was set aside of it. Envelopes,
 * commitments and signatures stay. `pool` is connected as the eraser. Refuses `citation-unknown` when the organisation's
 * journal does not hold the order. Safe to repeat.
 */
export async function eraseStream(
  pool: pg.Pool,
  erasure: Erasure,
  now: number,
): Promise<{ parts: number; keys: number } | Refusal> {
  const { organisation, stream } = erasure
  return inTransaction(pool, { organisation }, async (writer) => {
    const order = await writer.query(
      `select from entry where organisation_id = $1 and hash = decode($2, 'hex')`,
      [organisation, erasure.cites],
    )
    if (order.length === 0) return refused('citation-unknown', { field: 'cites' })
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
      `insert into erasure (organisation_id, stream_id, cites, erased_at)
       values ($1, $2, decode($3, 'hex'), $4) on conflict do nothing`,
      [organisation, stream, erasure.cites, now],
    )
    return {
      keys: erased.length,
      parts: erased.reduce((sum, { positions }) => sum + bitsIn(positions), 0),
    }
  })
}

function bitsIn(positions: number): number {
  let count = 0
  for (let bits = positions; bits !== 0; bits &= bits - 1) count += 1
  return count
}
