import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** One step of the schema, as shipped: never changed afterwards, only followed by another. */
export type MigrationFile = {
  readonly number: number
  /** The file's name, `0001-journal.sql`. */
  readonly name: string
  readonly sql: string
  readonly checksum: string
}

export class MigrationsUnusable extends Error {
  override name = 'MigrationsUnusable'
}

export const SHIPPED_MIGRATIONS = fileURLToPath(new URL('./migrations', import.meta.url))

/** Reads `NNNN-name.sql` files, numbered from 0001 without a gap. Throws `MigrationsUnusable`. */
export function readMigrationFiles(folder: string = SHIPPED_MIGRATIONS): MigrationFile[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.sql'))
  return names.sort().map((name, index) => {
    const number = Number(/^(\d{4})-[a-z0-9-]+\.sql$/.exec(name)?.[1])
    if (number !== index + 1) {
      throw new MigrationsUnusable(
        `Migrations are numbered 0001, 0002, … without a gap or a repetition: see ${name}`,
      )
    }
    // A checkout that turned line ends into CRLF is still the same migration.
    const sql = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n')
    return { number, name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
  })
}
