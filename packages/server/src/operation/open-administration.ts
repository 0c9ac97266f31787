import type pg from 'pg'
import { connectClient } from '../database/connect-client.ts'
import type { ServerConfig } from '../config.ts'
import { normaliseDatabaseUrl, toDatabase } from '../database/connection-settings.ts'
import type { ConnectionSettings } from '../database/connection-settings.ts'
import { ADMINISTRATOR, findCluster } from '../database/cluster/initialise-cluster.ts'
import { openDatabase } from '../database/open-database.ts'
import { isPostmasterOf, readPostmasterFile } from '../database/cluster/postmaster-file.ts'
import { findUnprivilegedUser } from '../privileges.ts'
import { prepareStateFolder } from '../state-folder.ts'

/** The operator's connection: sees every row, and no content, since there is none to see. */
export interface Administration {
  readonly client: pg.Client
  readonly stateFolder: string
  /** Whether a server is running on this database now. */
  readonly isServing: boolean
  readonly close: () => Promise<void>
}

/**
 * Opens the installation's database for the operator: attaches to the PostgreSQL of a running server, or starts the private one
 * for as long as it is needed. Throws `AdministrationRefused` where the account of DATABASE_URL is under row-level security.
 */
export async function openAdministration(config: ServerConfig): Promise<Administration> {
  const user = findUnprivilegedUser()
  const stateFolder = prepareStateFolder(config.stateFolder, user)
  const running = config.databaseUrl === undefined ? findRunning(stateFolder) : undefined
  if (running) return connect(running, stateFolder, true, () => Promise.resolve())
  const database = await openDatabase({ ...config, stateFolder, user })
  const settings =
    config.databaseUrl === undefined
      ? findRunning(stateFolder)
      : { connectionString: normaliseDatabaseUrl(config.databaseUrl) ?? config.databaseUrl }
  if (!settings) throw new AdministrationRefused('database-not-running')
  return connect(settings, stateFolder, false, database.stop)
}

function findRunning(stateFolder: string): ConnectionSettings | undefined {
  const cluster = findCluster(stateFolder)
  const file = cluster && readPostmasterFile(cluster.data)
  if (!cluster || !file || !isPostmasterOf(file.processId, cluster.data)) return undefined
  return toDatabase(
    {
      host: file.socketFolder,
      port: file.port,
      database: 'postgres',
      user: ADMINISTRATOR,
      password: cluster.secret,
    },
    'cobijo',
  )
}

async function connect(
  settings: ConnectionSettings,
  stateFolder: string,
  isServing: boolean,
  stop: () => Promise<void>,
): Promise<Administration> {
  const client = await connectClient(settings)
  const close = async () => {
    await client.end()
    await stop()
  }
  const { rows } = await client.query<{ sees: boolean }>(
    'select rolsuper or rolbypassrls as sees from pg_roles where rolname = current_user',
  )
  if (!rows[0]?.sees) {
    await close()
    throw new AdministrationRefused('database-account-under-row-security')
  }
  return { client, stateFolder, isServing, close }
}

export class AdministrationRefused extends Error {
  override name = 'AdministrationRefused'
  readonly code: string
  constructor(code: string) {
    super(code)
    this.code = code
  }
}
