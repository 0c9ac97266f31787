import { EnvelopeMalformed, readEntry } from '@cobijo/sealing/entry/envelope'
import type { SignedEntry } from '@cobijo/sealing/entry/envelope'
import type pg from 'pg'
import Cursor from 'pg-cursor'

export const rowsAtOnce = 1_000

/** The rows of a query, a thousand at a time unless said: a journal does not fit into memory. */
export async function* rowsOf<Row>(
  client: pg.Client,
  sql: string,
  values: readonly unknown[] = [],
  atOnce = rowsAtOnce,
): AsyncGenerator<Row> {
  const cursor = client.query(new Cursor<Row>(sql, [...values]))
  try {
    for (;;) {
      const rows = await cursor.read(atOnce)
      if (rows.length === 0) return
      yield* rows
    }
  } finally {
    await cursor.close()
  }
}

/** Undefined for bytes that are no entry. */
export function readOrNot(bytes: Buffer): SignedEntry | undefined {
  try {
    return readEntry(new Uint8Array(bytes))
  } catch (fault) {
    if (fault instanceof EnvelopeMalformed) return undefined
    throw fault
  }
}
