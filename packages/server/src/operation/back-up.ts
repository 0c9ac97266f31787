import { createHash } from 'node:crypto'
import { createWriteStream, existsSync } from 'node:fs'
import { copyFile, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { releaseKeysFile } from '../release-keys.ts'
import { journalTables, sealedTables } from './tables.ts'

export interface BackupManifest {
  readonly format: 1
  readonly madeAt: number
  /** Names and checksums of the migrations that the database had seen. */
  readonly migrations: readonly { readonly name: string; readonly checksum: string }[]
  readonly archives: Readonly<Record<'journal' | 'sealed', readonly ArchivedTable[]>>
}

export interface ArchivedTable {
  readonly table: string
  readonly rows: number
  /** SHA-256 of the compressed file. */
  readonly sha256: string
  readonly bytes: number
}

/**
 * Copies every table of one consistent snapshot into `folder/journal` and `folder/sealed`, with the server's key and a manifest
 * that is written last: a folder without one is no backup. The schema may be older than this program. Refuses to write over an existing folder. Holds no plaintext,
 * because the database has none.
 */
export async function backUp(
  client: pg.Client,
  folder: string,
  options: {
    readonly stateFolder: string
    readonly now: number
    readonly onProgress?: (table: string) => void
  },
): Promise<BackupManifest> {
  const unfinished = `${folder}.unfinished`
  await rm(unfinished, { recursive: true, force: true })
  await mkdir(unfinished, { recursive: true, mode: 0o700 })
  await mkdir(join(unfinished, 'journal'), { recursive: true, mode: 0o700 })
  await mkdir(join(unfinished, 'sealed'), { recursive: true, mode: 0o700 })
  await client.query('begin isolation level repeatable read read only')
  try {
    const archives = {
      journal: await copyTables(
        client,
        journalTables,
        join(unfinished, 'journal'),
        options.onProgress,
      ),
      sealed: await copyTables(
        client,
        sealedTables,
        join(unfinished, 'sealed'),
        options.onProgress,
      ),
    }
    const { rows } = await client.query<{ name: string; checksum: string }>(
      'select name, checksum from schema_migration order by number',
    )
    const manifest: BackupManifest = { format: 1, madeAt: options.now, migrations: rows, archives }
    for (const key of keptKeys) {
      const source = join(options.stateFolder, key)
      if (existsSync(source)) await copyFile(source, join(unfinished, 'sealed', key))
    }
    await writeFile(
      join(unfinished, 'manifest.json'),
      `${JSON.stringify(manifest, undefined, 2)}\n`,
      { mode: 0o600 },
    )
    await rename(unfinished, folder)
    return manifest
  } finally {
    await client.query('rollback')
  }
}

async function copyTables(
  client: pg.Client,
  tables: readonly string[],
  folder: string,
  onProgress: ((table: string) => void) | undefined,
): Promise<readonly ArchivedTable[]> {
  const archived: ArchivedTable[] = []
  // Before an upgrade is carried out the database lacks what the program already knows.
  const { rows: present } = await client.query<{ name: string }>(
    `select relname as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'r' and relname = any($1)`,
    [tables],
  )
  const isPresent = new Set(present.map(({ name }) => name))
  for (const table of tables.filter((each) => isPresent.has(each))) {
    onProgress?.(table)
    const file = join(folder, `${table}.copy.gz`)
    const digest = createHash('sha256')
    const hashing = new Transform({
      transform: (chunk: Buffer, _encoding, done) => {
        digest.update(chunk)
        done(undefined, chunk)
      },
    })
    // Ciphertext does not compress: the lowest level is for the rest.
    const source = client.query(copyTo(`copy ${table} to stdout (format binary)`))
    await pipeline(
      source,
      createGzip({ level: 1 }),
      hashing,
      createWriteStream(file, { mode: 0o600, flush: true }),
    )
    archived.push({
      table,
      rows: source.rowCount ?? 0,
      sha256: digest.digest('hex'),
      bytes: (await stat(file)).size,
    })
  }
  return archived
}

/** The server's own keys, in the half of a backup that is kept for 35 days at most. */
export const keptKeys = ['server-key', releaseKeysFile] as const

/** The manifest of a finished backup, or undefined where there is none that this version can read. */
export async function readManifest(folder: string): Promise<BackupManifest | undefined> {
  try {
    const manifest = JSON.parse(
      await readFile(join(folder, 'manifest.json'), 'utf8'),
    ) as BackupManifest
    return manifest.format === 1 ? manifest : undefined
  } catch {
    return undefined
  }
}
