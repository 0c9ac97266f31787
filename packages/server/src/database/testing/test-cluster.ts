import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { normaliseDatabaseUrl, toDatabase } from '../connection-settings.ts'
import type { ConnectionSettings } from '../connection-settings.ts'
import { launchPostgres } from '../cluster/launch-postgres.ts'
import type { PostgresCluster } from '../cluster/launch-postgres.ts'
import { makeSocketFolder } from '../cluster/socket-folder.ts'
import type { TestCluster } from '../test-database.ts'
import { findUnprivilegedUser } from '../../privileges.ts'
import { prepareStateFolder } from '../../state-folder.ts'

/**
 * Vitest's global set-up. One PostgreSQL serves all test files of a run, and only a run that asks
 * for one starts it: the first test connects to a socket here and gets its address. DATABASE_URL
 * names another server to run the same tests on; PG_BIN other binaries.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'cobijo-test-'))
  let cluster: Promise<{ answer: TestCluster; stop: () => Promise<void> }> | undefined
  const server = createServer((socket) => {
    cluster ??= process.env['DATABASE_URL'] ? useServer(process.env['DATABASE_URL']) : start(folder)
    cluster.then(
      ({ answer }) => socket.end(JSON.stringify(answer)),
      (error: unknown) => socket.end(JSON.stringify({ error: String(error) })),
    )
    socket.on('error', () => undefined)
  })
  const socketFolder = makeSocketFolder(undefined)
  const socketPath = join(socketFolder, 'cluster')
  await new Promise<void>((resolve) => server.listen(socketPath, resolve))
  server.unref()
  project.provide('testClusterSocket', socketPath)
  return async () => {
    server.close()
    const started = await cluster?.catch(() => undefined)
    await started?.stop()
    for (const used of [folder, socketFolder]) rmSync(used, { recursive: true, force: true })
  }
}

async function start(folder: string) {
  const user = findUnprivilegedUser()
  const stateFolder = prepareStateFolder(folder, user)
  const pgBin = process.env['PG_BIN']
  const cluster = await launchPostgres({ stateFolder, pgBin, user, durable: false })
  return { answer: describe(cluster), stop: cluster.stop }
}

function describe({ administrator, secret }: PostgresCluster): TestCluster {
  return { administrator, secret }
}

async function useServer(databaseUrl: string) {
  const connectionString = normaliseDatabaseUrl(databaseUrl)
  if (connectionString === undefined) throw new Error('DATABASE_URL is no PostgreSQL URL.')
  const administrator = { connectionString }
  const { password } = new URL(connectionString)
  const secret = decodeURIComponent(password) || randomBytes(32).toString('hex')
  return { answer: { administrator, secret }, stop: () => dropTemplates(administrator) }
}

/** Leaves a server that is not ours without the templates of this run; the roles stay. */
async function dropTemplates(administrator: ConnectionSettings): Promise<void> {
  const client = new pg.Client(toDatabase(administrator, 'postgres'))
  await client.connect()
  const { rows } = await client.query<{ datname: string }>(
    `select datname from pg_database where datname ~ '^(template|test)_[0-9a-f]{16}(_draft)?$'`,
  )
  for (const { datname } of rows)
    await client.query(`drop database if exists ${datname} with (force)`)
  await client.end()
}
