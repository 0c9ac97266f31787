import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { findUnprivilegedUser } from '../privileges.ts'
import { prepareStateFolder } from '../state-folder.ts'
import type { ConnectionSettings } from './connection-settings.ts'
import { launchPostgres } from './cluster/launch-postgres.ts'
import type { PostgresCluster } from './cluster/launch-postgres.ts'
import { openDatabase } from './open-database.ts'

// A cluster of its own plays the server that an operator names by DATABASE_URL: these tests change
// roles, which all databases of a cluster share.

const user = findUnprivilegedUser()
const folder = mkdtempSync('/tmp/cobijo-open-test-')
chmodSync(folder, 0o755)
let cluster: PostgresCluster
let stateFolder: string

beforeAll(async () => {
  stateFolder = prepareStateFolder(join(folder, 'state'), user)
  const theirs = prepareStateFolder(join(folder, 'theirs'), user)
  cluster = await launchPostgres({
    stateFolder: theirs,
    user,
    durable: false,
    pgBin: process.env['PG_BIN'],
  })
})
afterAll(async () => {
  await cluster.stop()
  rmSync(folder, { recursive: true, force: true })
})
afterEach(() => ask('alter role cobijo_eraser nobypassrls').catch(() => undefined))

async function ask(
  sql: string,
  settings: ConnectionSettings = cluster.administrator,
): Promise<unknown[]> {
  const client = new pg.Client(settings)
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
}

function urlFor(database: string, name: string, password: string): string {
  if (!('host' in cluster.administrator)) throw new Error('not embedded')
  const host = encodeURIComponent(cluster.administrator.host)
  const credentials = `${encodeURIComponent(name)}:${encodeURIComponent(password)}`
  return `postgresql://${credentials}@localhost/${database}?host=${host}`
}

const administratorUrl = (database: string) =>
  urlFor(database, 'cobijo_administrator', cluster.secret)

const who = 'select current_user::text as name, current_database()::text as database'

test('a superuser’s URL is enough: database and roles are made, and made only once', async () => {
  const databaseUrl = administratorUrl('refugio del sur')
  for (const round of [1, 2]) {
    const database = await openDatabase({ stateFolder, databaseUrl, user })
    expect(database.isEmbedded, `round ${round}`).toBe(false)
    for (const role of ['owner', 'application', 'sequencer', 'eraser'] as const) {
      expect(await ask(who, database.connections[role])).toEqual([
        { name: `cobijo_${role}`, database: 'refugio del sur' },
      ])
    }
    await database.stop()
  }
})

test('an owner that may create roles but is no superuser is enough', async () => {
  await ask(`create role landlord login createrole password 'päss/wörd'`)
  await ask('create database rented owner landlord')
  await ask(
    'drop owned by cobijo_owner, cobijo_application, cobijo_sequencer, cobijo_eraser',
  ).catch(() => undefined)
  const databaseUrl = urlFor('rented', 'landlord', 'päss/wörd')
  // The roles exist with passwords from another secret; PostgreSQL 16 lets only their maker change them.
  await ask('drop database if exists "refugio del sur" with (force)')
  for (const role of ['owner', 'application', 'sequencer', 'eraser']) {
    await ask(`drop role if exists cobijo_${role}`)
  }
  const { connections } = await openDatabase({ stateFolder, databaseUrl, user })
  expect(await ask(who, connections.eraser)).toEqual([
    { name: 'cobijo_eraser', database: 'rented' },
  ])
  await ask('create table mark (number integer)', connections.owner)
  await expect(ask('create table other (a text)', connections.application)).rejects.toThrow(
    'permission denied',
  )
})

test('a role that can bypass row-level security is refused, not used', async () => {
  const databaseUrl = administratorUrl('strict')
  await openDatabase({ stateFolder, databaseUrl, user })
  await ask('alter role cobijo_eraser bypassrls')
  await expect(openDatabase({ stateFolder, databaseUrl, user })).rejects.toMatchObject({
    name: 'DatabaseUnusable',
    message: expect.stringContaining('cobijo_eraser'),
  })
})

test('a role that was made a member of the owner is refused', async () => {
  const databaseUrl = administratorUrl('strict')
  await openDatabase({ stateFolder, databaseUrl, user })
  await ask('grant cobijo_owner to cobijo_application')
  await expect(openDatabase({ stateFolder, databaseUrl, user })).rejects.toThrow(
    'cobijo_application',
  )
  await ask('revoke cobijo_owner from cobijo_application')
})

test('a user that may not create roles is told so in plain words', async () => {
  await ask(`create role guest login password 'guest'`)
  await ask('create database lent owner guest')
  await ask('alter role cobijo_sequencer rename to set_aside')
  const databaseUrl = urlFor('lent', 'guest', 'guest')
  await expect(openDatabase({ stateFolder, databaseUrl, user })).rejects.toThrow(
    'may not create roles',
  )
  await ask('alter role set_aside rename to cobijo_sequencer')
})

test('a database in another encoding is refused', async () => {
  await ask(`create database narrow template template0 encoding 'LATIN1' locale 'C'`)
  const databaseUrl = administratorUrl('narrow')
  await expect(openDatabase({ stateFolder, databaseUrl, user })).rejects.toThrow('must be UTF8')
})

test('without a password in the URL a secret of our own is kept, readable by us alone', async () => {
  await ask(`create role trusted login superuser`)
  const data = join(folder, 'theirs', 'database', 'cluster')
  const rules = readFileSync(join(data, 'pg_hba.conf'), 'utf8')
  // As a server that knows its operator by the operating system's account.
  await ask(`copy (select 'local all trusted trust' union all select * from unnest(
      string_to_array($rules$${rules}$rules$, chr(10)))) to '${join(data, 'pg_hba.conf')}'`)
  await ask('select pg_reload_conf()')
  const own = prepareStateFolder(join(folder, 'own'), user)
  const databaseUrl = administratorUrl('trusting').replace(/\/\/.*@/, '//trusted@')
  const first = await openDatabase({ stateFolder: own, databaseUrl, user })
  const second = await openDatabase({ stateFolder: own, databaseUrl, user })
  expect(second.connections).toEqual(first.connections)
  expect(await ask(who, second.connections.application)).toHaveLength(1)
  expect(statSync(join(own, 'database-secret')).mode & 0o777).toBe(0o600)
})
