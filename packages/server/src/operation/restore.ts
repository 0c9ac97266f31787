import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { chmod, chown, copyFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { isRefusal, refused } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { hashArray } from '../database/binary-array.ts'
import { entriesErasedBy } from '../erasure/erased-whole.ts'
import { keptKeys, readManifest } from './back-up.ts'
import type { ArchivedTable, BackupManifest } from './back-up.ts'
import { goBackBefore, goForward, stepsSince } from './schema-of-backup.ts'
import { journalTables, sealedArchiveDays, sealedTables } from './tables.ts'

export interface Restored {
  readonly kind: 'restored'
  readonly rows: number
  /** Streams whose sealed parts were erased again, because an erasure was known here or in the backup. */
  readonly erasedAgain: number
  readonly withSealed: boolean
}

const knownTables: ReadonlySet<string> = new Set([...journalTables, ...sealedTables])
const restoredTables = [...knownTables, 'session', 'invitation']

const dayMs = 24 * 60 * 60 * 1000

/**
 * Puts a backup back in one transaction. What was erased stays erased: erasures that this database knows, and those that the
 * backup records, are carried out again. An archive of sealed parts older than 35 days is refused. Sessions, invitations
 * and the set-up token do not come back. Devices are told that there was a restore. A backup of before an upgrade is put into the schema that it was made with, which then takes
 * the newer steps. Refuses `backup-missing`, `backup-damaged` (field: the table), `backup-of-newer-program`,
 * `backup-of-another-schema`, `backup-too-old` and `database-not-empty`. The database must have the present schema.
 */
export async function restore(
  client: pg.Client,
  folder: string,
  options: {
    readonly stateFolder: string
    readonly now: number
    /** Replaces what is there; without it only an empty installation is filled. */
    readonly replace: boolean
    readonly onProgress?: (table: string) => void
  },
): Promise<Restored | Refusal> {
  const manifest = await readManifest(folder)
  if (!manifest) return refused('backup-missing', { field: 'folder' })
  const damaged = await findDamage(folder, manifest)
  if (damaged) return refused('backup-damaged', { field: damaged })
  if (options.now - manifest.madeAt > sealedArchiveDays * dayMs)
    return refused('backup-too-old', { field: 'folder' })
  await client.query('begin')
  try {
    const newer = stepsSince(manifest.migrations)
    const unfit = isRefusal(newer) ? newer : await checkEmpty(client, options.replace)
    if (isRefusal(newer) || unfit) {
      await client.query('rollback')
      return isRefusal(newer) ? newer : (unfit as Refusal)
    }
    const known = await erasuresOf(client)
    // Row-level security and keys stay on; only what follows from rows is written in order.
    if (newer.length === 0) await client.query(`truncate ${restoredTables.join(', ')}`)
    else await goBackBefore(client, newer)
    let rows = 0
    for (const [archive, tables] of Object.entries(manifest.archives)) {
      for (const { table } of tables) {
        options.onProgress?.(table)
        rows += await fill(client, table, join(folder, archive, `${table}.copy.gz`))
      }
    }
    await goForward(client, newer)
    await client.query(
      `update installation set restored = gen_random_uuid(),
         setup_token_hash = case when network_id is null then setup_token_hash end`,
    )
    const erasedAgain = await eraseAgain(client, [...known, ...(await erasuresOf(client))])
    await client.query('commit')
    await putKeys(folder, options.stateFolder)
    return { kind: 'restored', rows, erasedAgain, withSealed: true }
  } catch (fault) {
    await client.query('rollback').catch(() => undefined)
    throw fault
  }
}

async function findDamage(folder: string, manifest: BackupManifest): Promise<string | undefined> {
  for (const [archive, tables] of Object.entries(manifest.archives)) {
    for (const each of tables)
      if (!knownTables.has(each.table) || !(await isWhole(join(folder, archive), each)))
        return each.table
  }
  return undefined
}

async function isWhole(folder: string, archived: ArchivedTable): Promise<boolean> {
  const file = join(folder, `${archived.table}.copy.gz`)
  if (!existsSync(file)) return false
  const digest = createHash('sha256')
  await pipeline(createReadStream(file), digest)
  return digest.digest('hex') === archived.sha256
}

async function checkEmpty(client: pg.Client, replace: boolean): Promise<Refusal | undefined> {
  if (replace) return undefined
  const { rows } = await client.query('select from entry limit 1')
  return rows.length === 0 ? undefined : refused('database-not-empty')
}

interface ErasedStream {
  readonly organisation_id: string
  readonly stream_id: string
  readonly cites: Buffer
  readonly erased_at: string
  /** The signed order; null for erasures of before version 10 of the schema. */
  readonly envelope: Buffer | null
  readonly facts: Buffer | null
}

async function erasuresOf(client: pg.Client): Promise<readonly ErasedStream[]> {
  const { rows } = await client.query<ErasedStream>(
    'select organisation_id, stream_id, cites, erased_at, envelope, facts from erasure',
  )
  return rows
}

/**
 * Erases exactly what was: the entries that the order lists, or of the whole stream what had come by then. Later words in the same case
 * stay.
 */
async function eraseAgain(client: pg.Client, erasures: readonly ErasedStream[]): Promise<number> {
  for (const each of erasures) {
    const { organisation_id, stream_id, cites, erased_at, envelope, facts } = each
    const place = [organisation_id, stream_id, await erasedHashes(client, each)]
    await client.query(
      'delete from sealed_copy where organisation_id = $1 and stream_id = $2 and hash = any($3)',
      place,
    )
    await client.query(
      'delete from attachment_chunk where organisation_id = $1 and stream_id = $2 and hash = any($3)',
      place,
    )
    await client.query('delete from card where organisation_id = $1 and stream_id = $2', [
      organisation_id,
      stream_id,
    ])
    await client.query(
      'update quarantine set item = null where organisation_id = $1 and stream_id = $2 and hash = any($3)',
      place,
    )
    await client.query(
      `insert into erasure (organisation_id, stream_id, cites, erased_at, envelope, facts)
       values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
      [organisation_id, stream_id, cites, erased_at, envelope, facts],
    )
  }
  return new Set(
    erasures.map(({ organisation_id, stream_id }) => `${organisation_id} ${stream_id}`),
  ).size
}

async function erasedHashes(
  client: pg.Client,
  { organisation_id, stream_id, erased_at, facts }: ErasedStream,
): Promise<Buffer> {
  const listed = facts && entriesErasedBy(facts)
  if (listed) return hashArray(listed)
  const { rows } = await client.query<{ hash: string }>(
    `select encode(hash, 'hex') as hash from
       (select hash, received_at from delivery where organisation_id = $1 and stream_id = $2
         union all
        select hash, received_at from dispatch where organisation_id = $1 and stream_id = $2
         union all
        select hash, received_at from quarantine where organisation_id = $1 and stream_id = $2
         union all
        select hash, received_at from entry where organisation_id = $1 and stream_id = $2) as come
      where received_at <= $3`,
    [organisation_id, stream_id, erased_at],
  )
  return hashArray(rows.map(({ hash }) => hash))
}

async function fill(client: pg.Client, table: string, file: string): Promise<number> {
  const target = client.query(copyFrom(`copy ${table} from stdin (format binary)`))
  await pipeline(createReadStream(file), createGunzip(), target)
  if (table === 'dispatch') {
    await client.query(
      `select setval(pg_get_serial_sequence('dispatch', 'arrival'), coalesce(max(arrival), 0) + 1, false) from dispatch`,
    )
  }
  return target.rowCount ?? 0
}

/** Devices pinned the server's key: a restored server goes on with it, and opens what was sealed to its release keys. */
async function putKeys(folder: string, stateFolder: string): Promise<void> {
  const owner = await stat(stateFolder)
  for (const key of keptKeys) {
    const source = join(folder, 'sealed', key)
    if (!existsSync(source)) continue
    const target = join(stateFolder, key)
    await copyFile(source, target)
    await chmod(target, 0o600)
    if (process.getuid?.() === 0) await chown(target, owner.uid, owner.gid)
  }
}
