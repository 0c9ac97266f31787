import { refused } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import type pg from 'pg'
import { ROLE_NAMES } from '../database/connection-settings.ts'
import { takeSteps } from '../database/migrate.ts'
import { readMigrationFiles } from '../database/migration-files.ts'
import type { MigrationFile } from '../database/migration-files.ts'
import type { BackupManifest } from './back-up.ts'

/**
 * The steps that this program knows and the backup had not taken. Refuses `backup-of-newer-program` where it had taken steps that this
 * program does not know, and `backup-of-another-schema` where a step of that number was another one.
 */
export function stepsSince(
  taken: BackupManifest['migrations'],
  files: readonly MigrationFile[] = readMigrationFiles(),
): readonly MigrationFile[] | Refusal {
  const isOther = taken.some(({ name, checksum }, at) => {
    const file = files[at]
    return file !== undefined && (file.name !== name || file.checksum !== checksum)
  })
  if (isOther || taken.length === 0) return refused('backup-of-another-schema', { field: 'folder' })
  if (taken.length > files.length) return refused('backup-of-newer-program', { field: 'folder' })
  return files.slice(taken.length)
}

/**
 * Makes the schema anew, empty, as it was before the `newer` steps. In the caller's transaction: whoever looks on sees the old tables
 * until all is restored. Migrations make tables and what hangs on them, nothing else.
 */
export async function goBackBefore(
  client: pg.Client,
  newer: readonly MigrationFile[],
): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select quote_ident(relname) as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'r' and relowner = $1::regrole`,
    [ROLE_NAMES.owner],
  )
  await client.query(`drop table ${rows.map(({ name }) => name).join(', ')}`)
  const first = newer[0]?.number ?? Number.POSITIVE_INFINITY
  await asOwner(client, () =>
    takeSteps(
      client,
      readMigrationFiles().filter(({ number }) => number < first),
    ),
  )
}

/** Takes the steps that the restored rows have not seen, as an upgrade would. */
export async function goForward(client: pg.Client, newer: readonly MigrationFile[]): Promise<void> {
  if (newer.length > 0) await asOwner(client, () => takeSteps(client, newer))
}

/** Tables belong to the owner: what it may not do, a migration may not either. */
async function asOwner(client: pg.Client, work: () => Promise<void>): Promise<void> {
  await client.query(`set local role ${ROLE_NAMES.owner}`)
  await work()
  await client.query('reset role')
}
