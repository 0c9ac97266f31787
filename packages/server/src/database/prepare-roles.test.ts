import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asUser, ROLE_NAMES } from './connection-settings.ts'
import type { ConnectionSettings, DatabaseRole } from './connection-settings.ts'
import { migrate } from './migrate.ts'
import { prepareRoles } from './prepare-roles.ts'
import { deriveRolePassword, scramVerifier } from './role-password.ts'
import { createTestDatabase } from './test-database.ts'
import type { TestDatabase } from './test-database.ts'

let database: TestDatabase

const sql = `
  create table note (organisation_id integer, word text);
  alter table note enable row level security;
  alter table note force row level security;
  create policy own on note using (organisation_id = current_setting('app.organisation', true)::int);
  grant select, insert on note to cobijo_application, cobijo_sequencer, cobijo_eraser;`

beforeAll(async () => {
  database = await createTestDatabase({ migrations: [] })
  const file = { number: 1, name: '0001-note.sql', sql, checksum: 'x' }
  await migrate(database.connections.owner, { files: [file] })
  await ask(database.administrator, `insert into note values (1, 'one'), (2, 'two')`)
})
afterAll(() => database.drop())

async function ask(settings: ConnectionSettings, statement: string): Promise<unknown[]> {
  const client = new pg.Client(settings)
  await client.connect()
  try {
    const result:
      | pg.QueryResult<Record<string, unknown>>
      | pg.QueryResult<Record<string, unknown>>[] =
      await client.query<Record<string, unknown>>(statement)
    return (Array.isArray(result) ? (result.at(-1) as pg.QueryResult) : result).rows
  } finally {
    await client.end()
  }
}

const lesser: DatabaseRole[] = ['application', 'sequencer', 'eraser']

describe.each(lesser)('the role %s', (role) => {
  const as = (statement: string) => ask(database.connections[role], statement)

  test('is a plain login role without memberships that owns nothing', async () => {
    const name = ROLE_NAMES[role]
    expect(await as('select current_user::text as name')).toEqual([{ name }])
    const attributes = await as(
      `select rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, rolreplication,
              (select count(*)::int from pg_auth_members where member = r.oid) as memberships,
              (select count(*)::int from pg_shdepend
                where refclassid = 'pg_authid'::regclass and refobjid = r.oid and deptype = 'o') as owned
         from pg_roles r where rolname = current_user`,
    )
    expect(attributes).toEqual([
      {
        rolsuper: false,
        rolbypassrls: false,
        rolcreatedb: false,
        rolcreaterole: false,
        rolreplication: false,
        memberships: 0,
        owned: 0,
      },
    ])
  })

  test.each([
    'create table mine (a text)',
    'create temporary table mine (a text)',
    'create schema mine',
    'create function mine() returns int language sql as $$ select 1 $$',
    'create database mine',
    'create role mine',
    'create extension pg_trgm',
    'alter table note disable row level security',
    'drop table note',
    'truncate note',
    'update note set word = word',
    'delete from note',
    'select * from schema_migration',
    'set role cobijo_owner',
    'set session authorization cobijo_owner',
    'select pg_read_file($$/etc/passwd$$)',
    'copy note to program $$cat$$',
    'alter role cobijo_application bypassrls',
  ])('may not: %s', async (statement) => {
    await expect(as(statement)).rejects.toMatchObject({
      code: expect.stringMatching(/^(42501|2F)/),
    })
  })

  test('sees only the rows of its setting, and cannot switch row-level security off', async () => {
    expect(await as('select word from note')).toEqual([])
    expect(await as(`set app.organisation = 2; select word from note`)).toEqual([{ word: 'two' }])
    await expect(as('set row_security = off; select word from note')).rejects.toThrow(
      'row-level security',
    )
  })
})

test('the owner is no superuser and cannot bypass row-level security either', async () => {
  const rows = await ask(
    database.connections.owner,
    'select rolsuper, rolbypassrls from pg_roles where rolname = current_user',
  )
  expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false }])
  expect(await ask(database.connections.owner, 'select word from note')).toEqual([])
})

test('one role’s password does not open another', async () => {
  const { application } = database.connections
  const password = deriveRolePassword('another secret', ROLE_NAMES.application)
  await expect(
    ask(asUser(application, ROLE_NAMES.eraser, password), 'select 1'),
  ).rejects.toMatchObject({
    code: '28P01',
  })
  expect(deriveRolePassword('one', ROLE_NAMES.eraser)).not.toBe(
    deriveRolePassword('one', ROLE_NAMES.owner),
  )
})

test('preparing again changes nothing and gives the same connections', async () => {
  const stored = () =>
    ask(database.administrator, 'select rolname, rolpassword from pg_authid order by 1')
  const before = await stored()
  const secret = findSecret()
  expect(await prepareRoles(database.administrator, secret)).toEqual(database.connections)
  expect(await stored()).toEqual(before)
})

/** The test cluster's secret, as its administrator's connection holds it. */
function findSecret(): string {
  const { administrator } = database
  if ('password' in administrator) return administrator.password
  return decodeURIComponent(new URL(administrator.connectionString).password)
}

test('PostgreSQL accepts the verifier that is sent in place of a password', async () => {
  const stored = await ask(
    database.administrator,
    `select rolpassword ~ '^SCRAM-SHA-256[$]4096:' as scram from pg_authid
      where rolname = 'cobijo_application'`,
  )
  expect(stored).toEqual([{ scram: true }])
})

test('the verifier is the one of RFC 7677’s example', () => {
  // RFC 7677 §3: user "user", password "pencil", this salt, 4096 rounds; the keys follow from it.
  const salt = Buffer.from('W22ZaJ0SNY7soEsUEjb6gQ==', 'base64')
  expect(scramVerifier('pencil', salt)).toBe(
    'SCRAM-SHA-256$4096:W22ZaJ0SNY7soEsUEjb6gQ==$' +
      'WG5d8oPm3OtcPnkdi4Uo7BkeZkBFzpcXkuLmtbsT4qY=:wfPLwcE6nTWhTAmQ7tl2KeoiWGPlZqQxSrmfPwDl2dU=',
  )
})
