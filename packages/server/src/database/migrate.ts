import pg from 'pg'
import { connectClient } from './connect-client.ts'
import type { ConnectionSettings } from './connection-settings.ts'
import { MigrationsUnusable, readMigrationFiles } from './migration-files.ts'
import type { MigrationFile } from './migration-files.ts'
import { sqlState } from './prepare-roles.ts'

export type MigrationOptions = {
  readonly files?: readonly MigrationFile[]
  /** How long one statement, or the wait for another migrating server, may hang on a lock. */
  readonly lockTimeoutMs?: number
  /** Called with the file's name before each step. */
  readonly report?: (name: string) => void
}

/** A step failed; the schema is as it was before that step. */
export class MigrationFailed extends Error {
  override name = 'MigrationFailed'
}

// The number means nothing; only that every Cobijo asks for the same one.
const MIGRATION_LOCK = '7301443'
const LOCK_NOT_AVAILABLE = '55P03'

/**
 * Brings the schema forward to the newest shipped file and returns the names of the steps taken.
 * Each step is one transaction together with its row in `schema_migration`, so a killed migration
 * is simply continued. Refuses (`MigrationsUnusable`) if a step that the database has already taken
 * was changed afterwards, or if the database is newer than this code.
 */
export async function migrate(
  owner: ConnectionSettings,
  { files = readMigrationFiles(), lockTimeoutMs = 30_000, report }: MigrationOptions = {},
): Promise<string[]> {
  const client = await connectClient({ ...owner, application_name: 'cobijo migrate' })
  try {
    await client.query(`set lock_timeout = ${Math.trunc(lockTimeoutMs)}`)
    await awaitTurn(client)
    await client.query(ledger)
    const pending = await findPending(client, files)
    for (const file of pending) {
      report?.(file.name)
      await applyStep(client, file)
    }
    return pending.map((file) => file.name)
  } finally {
    await client.end()
  }
}

/** What the database has taken, and when. */
const ledger = `create table if not exists schema_migration (
  number integer primary key,
  name text not null,
  checksum text not null,
  applied_at timestamptz not null default now()
)`

/** Takes steps inside the caller's transaction, as the role that it is in: all of what it does counts, or nothing. */
export async function takeSteps(client: pg.Client, files: readonly MigrationFile[]): Promise<void> {
  await client.query(ledger)
  for (const file of files) await takeStep(client, file)
}

async function takeStep(client: pg.Client, file: MigrationFile): Promise<void> {
  const transaction = await currentTransaction(client)
  await client.query(file.sql)
  if ((await currentTransaction(client)) !== transaction) {
    throw new MigrationsUnusable(`${file.name} ends its own transaction; it must not.`)
  }
  await client.query('insert into schema_migration (number, name, checksum) values ($1, $2, $3)', [
    file.number,
    file.name,
    file.checksum,
  ])
}

async function awaitTurn(client: pg.Client): Promise<void> {
  try {
    await client.query(`select pg_advisory_lock(${MIGRATION_LOCK})`)
  } catch (error) {
    if (sqlState(error) !== LOCK_NOT_AVAILABLE) throw error
    throw new MigrationFailed('Another server is migrating this database and is not done yet.', {
      cause: error,
    })
  }
}

async function findPending(
  client: pg.Client,
  files: readonly MigrationFile[],
): Promise<MigrationFile[]> {
  const { rows: taken } = await client.query<{ number: number; name: string; checksum: string }>(
    'select number, name, checksum from schema_migration order by number',
  )
  for (const step of taken) {
    const file = files.find((it) => it.number === step.number)
    if (!file) {
      throw new MigrationsUnusable(
        `The database is newer than this version of Cobijo (it has taken ${step.name}). ` +
          'Start the newer version, or restore a backup of the older database.',
      )
    }
    if (file.checksum !== step.checksum) {
      throw new MigrationsUnusable(
        `${file.name} was changed after this database had taken it as ${step.name}. A shipped ` +
          'migration stays as it is: undo the change and write a new one.',
      )
    }
  }
  return files.filter((file) => !taken.some((step) => step.number === file.number))
}

async function applyStep(client: pg.Client, file: MigrationFile): Promise<void> {
  await client.query('begin')
  try {
    await takeStep(client, file)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    if (error instanceof MigrationsUnusable) throw error
    throw new MigrationFailed(`${file.name}${lineOf(error, file)}: ${messageOf(error)}`, {
      cause: error,
    })
  }
}

async function currentTransaction(client: pg.Client): Promise<string | undefined> {
  const { rows } = await client.query<{ id: string }>('select pg_current_xact_id()::text as id')
  return rows[0]?.id
}

function lineOf(error: unknown, file: MigrationFile): string {
  const position = error instanceof pg.DatabaseError ? Number(error.position) : Number.NaN
  return position > 0 ? `:${file.sql.slice(0, position).split('\n').length}` : ''
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
