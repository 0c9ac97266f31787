import type { Reader } from '../database/transaction.ts'

interface Erased {
  readonly organisation: string
  readonly stream: string
}

/**
 * Keeps an erasure of the stream waiting until this transaction has ended, and this one until an erasure that is under way is done:
 * nothing is put down behind the back of an order.
 */
export async function holdFromErasure(
  reader: Reader,
  { organisation, stream }: Erased,
): Promise<void> {
  await reader.query('select pg_advisory_xact_lock_shared(hashtextextended($1, 9))', [
    `${organisation}/${stream}`,
  ])
}

/** Of whoever erases: waits for what is being put down, and lets nothing be put down until it is done. */
export async function holdForErasing(
  reader: Reader,
  { organisation, stream }: Erased,
): Promise<void> {
  await reader.query('select pg_advisory_xact_lock(hashtextextended($1, 9))', [
    `${organisation}/${stream}`,
  ])
}
