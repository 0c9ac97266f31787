import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TestDatabase } from '@cobijo/server/database/test-database'

const formsOf = (word: string): readonly Buffer[] => [
  Buffer.from(word),
  Buffer.from(word, 'utf16le'),
  Buffer.from(Buffer.from(word).toString('hex')),
]

function holds(bytes: Buffer, words: readonly string[]): boolean {
  return words.some((word) => formsOf(word).some((form) => bytes.includes(form)))
}

/** The files below this folder in which one of these words can be read. */
export function filesWith(folder: string, words: readonly string[]): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name))
    .filter((path) => holds(readFileSync(path), words))
}

/** The tables in which whoever has the whole database reads one of these words; PostgreSQL prints bytes in hexadecimal. */
export async function tablesWith(
  database: TestDatabase,
  words: readonly string[],
): Promise<{ readonly rows: number; readonly found: readonly string[] }> {
  const tables = (await database.look(
    `select quote_ident(relname) as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
    [],
  )) as { name: string }[]
  const found: string[] = []
  let rows = 0
  for (const { name } of tables) {
    const all = (await database.look(`select t::text as row from ${name} t`, [])) as {
      row: string
    }[]
    rows += all.length
    if (all.some(({ row }) => holds(Buffer.from(row), words))) found.push(name)
  }
  return { rows, found }
}
