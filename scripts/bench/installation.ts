import { fork } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type pg from 'pg'
import { normaliseDatabaseUrl, toDatabase } from '@cobijo/server/database/connection-settings'
import type {
  ConnectionSettings,
  RoleConnections,
} from '@cobijo/server/database/connection-settings'
import { launchPostgres } from '@cobijo/server/database/cluster/launch-postgres'
import { migrate } from '@cobijo/server/database/migrate'
import { prepareDatabase, prepareRoles } from '@cobijo/server/database/prepare-roles'
import { openPool } from '@cobijo/server/database/transaction'
import { findUnprivilegedUser } from '@cobijo/server/privileges'
import { prepareStateFolder } from '@cobijo/server/state-folder'
// @ts-expect-error JavaScript without declarations: it must run before anything is installed.
import { SERVER_FLAGS } from '../serve.mjs'
import type { ChildAnswer, ChildOrders } from '@cobijo/server/testing/server-child'

/** One connection, as the database's superuser: no policy applies to it. */
export type SuperuserClient = pg.PoolClient

/** A whole installation for one benchmark: durable PostgreSQL, the real server in a process of its own. */
export interface BenchInstallation {
  readonly baseUrl: string
  readonly setupToken: string
  readonly connections: RoleConnections
  /** A superuser's connection to this database, for what is compared with and for bulk loading. */
  readonly administrator: SuperuserClient
  readonly databaseVersion: string
  /** Of the server process. */
  readonly serverId: number
  /** Of the embedded postmaster; undefined where DATABASE_URL names another server. */
  readonly databaseId: number | undefined
  readonly stop: () => Promise<void>
}

interface Cluster {
  readonly administrator: ConnectionSettings
  readonly secret: string
  readonly processId: number | undefined
  readonly stop: () => Promise<void>
}

/** A durable PostgreSQL alone, with an empty database. */
export interface BenchDatabase {
  readonly settings: ConnectionSettings
  readonly secret: string
  readonly administrator: SuperuserClient
  readonly databaseVersion: string
  readonly databaseId: number | undefined
  readonly stop: () => Promise<void>
}

export async function startDatabase(): Promise<BenchDatabase> {
  const url = process.env['DATABASE_URL']
  const cluster = url === undefined ? await embeddedCluster() : otherCluster(url)
  const name = `bench_${randomBytes(6).toString('hex')}`
  const maintenance = await connected(cluster.administrator)
  await maintenance.client.query(`create database ${name} template template0 encoding 'UTF8'`)
  const settings = toDatabase(cluster.administrator, name)
  const administrator = await connected(settings)
  const { rows } = await administrator.client.query<{ server_version: string }>(
    'show server_version',
  )
  return {
    settings,
    secret: cluster.secret,
    administrator: administrator.client,
    databaseVersion: rows[0]?.server_version ?? '',
    databaseId: cluster.processId,
    stop: async () => {
      await administrator.end()
      await maintenance.client.query(`drop database ${name} with (force)`)
      await maintenance.end()
      await cluster.stop()
    },
  }
}

export async function startInstallation(): Promise<BenchInstallation> {
  const database = await startDatabase()
  try {
    return await serveOn(database)
  } catch (fault) {
    await database.stop()
    throw fault
  }
}

async function serveOn(database: BenchDatabase): Promise<BenchInstallation> {
  const connections = await prepareRoles(database.settings, database.secret)
  await prepareDatabase(database.settings)
  await migrate(connections.owner)
  const server = await startServer(connections)
  const { administrator, databaseVersion, databaseId } = database
  return {
    ...server,
    connections,
    administrator,
    databaseVersion,
    databaseId,
    stop: async () => {
      await server.stopServer()
      await database.stop()
    },
  }
}

async function startServer(connections: RoleConnections) {
  const file = import.meta.resolve('@cobijo/server/testing/server-child')
  const child = fork(fileURLToPath(file), { execArgv: SERVER_FLAGS as string[] })
  const serverSeed = randomBytes(32).toString('hex')
  child.send({ connections, serverSeed, port: 0 } satisfies ChildOrders)
  const ended = once(child, 'exit').then(([code]) => {
    throw new BenchFault(`The server ended with ${String(code)} before it listened.`)
  })
  ended.catch(() => undefined)
  const [answer] = (await Promise.race([once(child, 'message'), ended])) as [ChildAnswer]
  if (answer.kind === 'fault') {
    child.disconnect()
    throw new BenchFault(answer.message)
  }
  return {
    baseUrl: `http://localhost:${answer.port}`,
    setupToken: answer.setupToken ?? '',
    serverId: child.pid ?? 0,
    stopServer: async () => {
      const gone = once(child, 'exit')
      child.disconnect()
      await gone
    },
  }
}

async function embeddedCluster(): Promise<Cluster> {
  const folder = mkdtempSync(join(tmpdir(), 'cobijo-bench-'))
  const user = findUnprivilegedUser()
  const stateFolder = prepareStateFolder(folder, user)
  const remove = () => rmSync(folder, { recursive: true, force: true })
  const settings = { stateFolder, pgBin: process.env['PG_BIN'], user }
  const cluster = await launchPostgres(settings).catch((fault: unknown) => {
    remove()
    throw fault
  })
  return {
    administrator: cluster.administrator,
    secret: cluster.secret,
    processId: cluster.processId(),
    stop: async () => {
      await cluster.stop()
      remove()
    },
  }
}

function otherCluster(url: string): Cluster {
  const connectionString = normaliseDatabaseUrl(url)
  if (connectionString === undefined) throw new BenchFault('DATABASE_URL is no PostgreSQL URL.')
  const secret =
    decodeURIComponent(new URL(connectionString).password) || randomBytes(32).toString('hex')
  const stop = () => Promise.resolve()
  return { administrator: { connectionString }, secret, processId: undefined, stop }
}

async function connected(settings: ConnectionSettings) {
  const pool = openPool(settings, 'bench', 1)
  const client = await pool.connect()
  const end = () => {
    client.release()
    return pool.end()
  }
  return { client, end }
}

export class BenchFault extends Error {
  override name = 'BenchFault'
}
