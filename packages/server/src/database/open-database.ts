import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { UnprivilegedUser } from '../privileges.ts'
import { connectClient } from './connect-client.ts'
import { databaseName, normaliseDatabaseUrl, toDatabase } from './connection-settings.ts'
import type { ConnectionSettings, RoleConnections } from './connection-settings.ts'
import { launchPostgres } from './cluster/launch-postgres.ts'
import { DatabaseUnusable, prepareDatabase, prepareRoles, sqlState } from './prepare-roles.ts'
import type { ClusterEvent } from './cluster/cluster-event.ts'

/** An open database with its roles, not yet migrated. */
export type Database = {
  readonly connections: RoleConnections
  readonly isEmbedded: boolean
  /** The embedded postmaster's process id; undefined while it restarts, or for DATABASE_URL. */
  readonly processId: () => number | undefined
  /** Stops the embedded PostgreSQL; does nothing for DATABASE_URL. End all pools first. */
  readonly stop: () => Promise<void>
}

export type DatabaseOptions = {
  /** From `prepareStateFolder`. */
  readonly stateFolder: string
  readonly databaseUrl?: string | undefined
  readonly pgBin?: string | undefined
  /** From `findUnprivilegedUser`. */
  readonly user: UnprivilegedUser | undefined
  readonly report?: (event: ClusterEvent) => void
}

const DATABASE_NAME = 'cobijo'

/**
 * Opens the database that the configuration names: any PostgreSQL ≥ 15 by its owner's URL, else the
 * installation's own. Creates what is missing (cluster, database, roles); safe to repeat.
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const { databaseUrl } = options
  if (databaseUrl !== undefined) {
    const connectionString = normaliseDatabaseUrl(databaseUrl)
    if (connectionString === undefined) throw new DatabaseUnusable('DATABASE_URL is no such URL.')
    const administrator = { connectionString }
    const secret = new URL(connectionString).password || keptSecret(options.stateFolder)
    const connections = await prepare(administrator, decodeURIComponent(secret))
    const nothing = () => Promise.resolve()
    return { connections, isEmbedded: false, processId: () => undefined, stop: nothing }
  }
  const cluster = await launchPostgres(options)
  const { processId, stop } = cluster
  try {
    const administrator = toDatabase(cluster.administrator, DATABASE_NAME)
    const connections = await prepare(administrator, cluster.secret)
    return { connections, isEmbedded: true, processId, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function prepare(
  administrator: ConnectionSettings,
  secret: string,
): Promise<RoleConnections> {
  await createDatabase(administrator)
  const connections = await prepareRoles(administrator, secret)
  await prepareDatabase(administrator)
  return connections
}

async function createDatabase(administrator: ConnectionSettings): Promise<void> {
  const name = databaseName(administrator)
  if (name === undefined) {
    throw new DatabaseUnusable('DATABASE_URL must end in the name of a database.')
  }
  try {
    const probe = await connectClient(administrator)
    await probe.end()
    return
  } catch (error) {
    if (sqlState(error) !== '3D000') throw error
  }
  const client = await connectClient(toDatabase(administrator, 'postgres'))
  try {
    const quoted = client.escapeIdentifier(name)
    await client.query(`create database ${quoted} template template0 encoding 'UTF8'`)
  } catch (error) {
    if (sqlState(error) !== '42P04') throw error
  } finally {
    await client.end()
  }
}

/** For a server that asks for no password (peer, certificate): a secret of our own. */
function keptSecret(stateFolder: string): string {
  const path = join(stateFolder, 'database-secret')
  try {
    writeFileSync(path, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  return readFileSync(path, 'utf8').trim()
}
