import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import pg from 'pg'
import { inject } from 'vitest'
import { toDatabase } from './connection-settings.ts'
import type { ConnectionSettings, RoleConnections } from './connection-settings.ts'
import { migrate } from './migrate.ts'
import { readMigrationFiles } from './migration-files.ts'
import type { MigrationFile } from './migration-files.ts'
import { connectionsOf, prepareDatabase, prepareRoles, sqlState } from './prepare-roles.ts'

/** What `testing/test-cluster.ts` answers to the first test that asks for a database. */
export type TestCluster = { readonly administrator: ConnectionSettings; readonly secret: string }

declare module 'vitest' {
  interface ProvidedContext {
    /** The socket on which the run's one cluster is asked for; nothing is started until then. */
    testClusterSocket: string
  }
}

export type TestDatabase = {
  readonly name: string
  readonly connections: RoleConnections
  /** A superuser of this database, for tests that look behind the roles. */
  readonly administrator: ConnectionSettings
  /** Does what somebody with the whole database could do; the number of rows it reached. */
  readonly tamper: (statement: string, values: readonly unknown[]) => Promise<number>
  /** What somebody with the whole database sees. */
  readonly look: (statement: string, values: readonly unknown[]) => Promise<readonly unknown[]>
  readonly drop: () => Promise<void>
}

/**
 * A database of its own for one test file, with every migration taken; some 30 ms after the first.
 * Give other `migrations` to test a step of its own, or `[]` for an empty database.
 */
export async function createTestDatabase({
  migrations = readMigrationFiles(),
}: {
  migrations?: readonly MigrationFile[]
} = {}): Promise<TestDatabase> {
  const cluster = await askForCluster()
  const maintenance = new pg.Client(cluster.administrator)
  await maintenance.connect()
  try {
    const template = await prepareTemplate(maintenance, cluster, migrations)
    const name = `test_${randomBytes(8).toString('hex')}`
    await maintenance.query(`create database ${name} template ${template}`)
    const administrator = toDatabase(cluster.administrator, name)
    await prepareDatabase(administrator)
    const connections = connectionsOf(administrator, cluster.secret)
    return {
      name,
      connections,
      administrator,
      tamper: async (statement, values) =>
        (await ask(administrator, statement, values)).rowCount ?? 0,
      look: async (statement, values) => (await ask(administrator, statement, values)).rows,
      drop: () => dropDatabase(cluster, name),
    }
  } finally {
    await maintenance.end()
  }
}

async function ask(
  administrator: ConnectionSettings,
  statement: string,
  values: readonly unknown[],
): Promise<pg.QueryResult<object>> {
  const client = new pg.Client(administrator)
  await client.connect()
  try {
    return await client.query<object>(statement, [...values])
  } finally {
    await client.end()
  }
}

let asked: Promise<TestCluster> | undefined

function askForCluster(): Promise<TestCluster> {
  asked ??= readCluster(inject('testClusterSocket'))
  return asked
}

async function readCluster(socketPath: string): Promise<TestCluster> {
  const socket = connect(socketPath)
  await once(socket, 'connect')
  const answer = JSON.parse(await text(socket)) as TestCluster | { error: string }
  if ('error' in answer) throw new Error(answer.error)
  return answer
}

/** The migrated database that the others are copied from; made once a run and set of files. */
async function prepareTemplate(
  maintenance: pg.Client,
  cluster: TestCluster,
  migrations: readonly MigrationFile[],
): Promise<string> {
  const digest = createHash('sha256')
  // The secret tells the runs apart that share a server given by DATABASE_URL.
  digest.update(cluster.secret)
  for (const file of migrations) digest.update(file.name).update(file.checksum)
  const name = `template_${digest.digest('hex').slice(0, 16)}`
  await maintenance.query('select pg_advisory_lock(hashtext($1))', [name])
  try {
    const known = await maintenance.query('select from pg_database where datname = $1', [name])
    if (known.rowCount) return name
    // Built under another name: a killed run must not leave a half-migrated template.
    const draft = `${name}_draft`
    await maintenance.query(`drop database if exists ${draft} with (force)`)
    await maintenance.query(`create database ${draft} template template0 encoding 'UTF8'`)
    const administrator = toDatabase(cluster.administrator, draft)
    const connections = await prepareRoles(administrator, cluster.secret)
    await prepareDatabase(administrator)
    await migrate(connections.owner, { files: migrations })
    await maintenance.query(`alter database ${draft} rename to ${name}`)
    return name
  } finally {
    await maintenance.query('select pg_advisory_unlock(hashtext($1))', [name])
  }
}

async function dropDatabase(cluster: TestCluster, name: string): Promise<void> {
  const client = new pg.Client(cluster.administrator)
  await client.connect()
  try {
    await client.query(`drop database if exists ${name} with (force)`)
  } catch (error) {
    if (sqlState(error) !== '3D000') throw error
  } finally {
    await client.end()
  }
}
