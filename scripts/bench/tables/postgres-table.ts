import { chmodSync } from 'node:fs'
import { dirname } from 'node:path'
import type { SuperuserClient } from '../installation.ts'

/** Loads a file of codes, which the database server must be able to read, into an unlogged table. */
export async function loadPostgres(
  client: SuperuserClient,
  file: string,
  columns: readonly string[],
): Promise<void> {
  const types = columns.map((name) => `${name} ${name === 'person' ? 'integer' : 'smallint'}`)
  await client.query(
    `drop table if exists records; create unlogged table records (${types.join()})`,
  )
  // The server's process is another user, and temporary folders are their maker's alone.
  chmodSync(dirname(file), 0o755)
  chmodSync(file, 0o644)
  await client.query(`copy records from '${file}' (format csv)`)
  await client.query('vacuum analyze records')
}

/** Runs a statement to its last row, of which none is sent. */
export async function runPostgres(client: SuperuserClient, sql: string): Promise<void> {
  await client.query(`select count(*), sum(n) from (${sql}) as cells`)
}

/** Rows of numbers. */
export async function readPostgres(
  client: SuperuserClient,
  sql: string,
): Promise<readonly (readonly number[])[]> {
  const { rows } = await client.query<(string | number)[]>({ text: sql, rowMode: 'array' })
  return rows.map((row) => row.map(Number))
}
