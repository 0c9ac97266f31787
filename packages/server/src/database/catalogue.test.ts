import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase } from './test-database.ts'
import type { TestDatabase } from './test-database.ts'

/** Tables of the whole installation: one row, or none that belongs to anybody. */
const ofTheInstallation = ['installation', 'schema_migration']

let database: TestDatabase
let catalogue: pg.Client

beforeAll(async () => {
  database = await createTestDatabase()
  catalogue = new pg.Client(database.administrator)
  await catalogue.connect()
})
afterAll(async () => {
  await catalogue.end()
  await database.drop()
})

async function ask<Row extends pg.QueryResultRow>(sql: string): Promise<Row[]> {
  return (await catalogue.query<Row>(sql)).rows
}

const tables = `select c.oid, c.relname, c.relrowsecurity, c.relforcerowsecurity
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
 where n.nspname = 'public' and c.relkind in ('r', 'p')`

test('every table of a tenant begins with its organisation, in every primary and unique key', async () => {
  const found = await ask<{ relname: string; indexrelid: string; first: string }>(
    `select t.relname, i.indexrelid::regclass::text as indexrelid, a.attname as first
       from (${tables}) t join pg_index i on i.indrelid = t.oid
       join pg_attribute a on a.attrelid = t.oid and a.attnum = i.indkey[0]
      where i.indisunique`,
  )
  const keyed = found.filter(({ relname }) => !ofTheInstallation.includes(relname))
  expect(keyed.length).toBeGreaterThan(15)
  expect(keyed.filter(({ first }) => first !== 'organisation_id')).toEqual([])
  const withoutKey = await ask<{ relname: string }>(
    `select relname from (${tables}) t where not exists (
       select from pg_index i where i.indrelid = t.oid and i.indisprimary)`,
  )
  expect(withoutKey).toEqual([])
})

test('there are tables and what hangs on them, nothing else: going back before a step drops tables only', async () => {
  const others = await ask<{ name: string }>(
    `select relname as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind not in ('r', 'i', 'S', 't')
      union all select proname from pg_proc where pronamespace = 'public'::regnamespace
      union all select typname from pg_type where typnamespace = 'public'::regnamespace and typtype in ('d', 'e', 'r')`,
  )
  expect(others).toEqual([])
  const sequences = await ask<{ count: number }>(
    `select count(*)::int from pg_class c where relkind = 'S' and relnamespace = 'public'::regnamespace
      and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'i')`,
  )
  expect(sequences).toEqual([{ count: 0 }])
})

test('row-level security is on and forced for every table of a tenant', async () => {
  const found = await ask<{ relname: string; on: boolean; forced: boolean }>(
    `select relname, relrowsecurity as on, relforcerowsecurity as forced from (${tables}) t`,
  )
  const open = found.filter(({ on, forced }) => !on || !forced).map(({ relname }) => relname)
  expect(open.sort()).toEqual(ofTheInstallation)
})

test('policies compare columns with settings and do nothing else', async () => {
  const policies = await ask<{ name: string; using: string | null; check: string | null }>(
    `select p.polrelid::regclass || '.' || p.polname as name,
            pg_get_expr(p.polqual, p.polrelid) as using,
            pg_get_expr(p.polwithcheck, p.polrelid) as check
       from pg_policy p`,
  )
  expect(policies.length).toBeGreaterThan(20)
  const setting = String.raw`NULLIF\(current_setting\('app\.\w+'::text, true\), ''::text\)`
  const comparison = String.raw`\(\w+ = (\(${setting}\)::uuid|decode\(${setting}, 'hex'::text\))\)`
  const plain = new RegExp(`^(true|${comparison}|\\(${comparison} (AND|OR) ${comparison}\\))$`)
  const wrong = policies.flatMap(({ name, using, check }) =>
    [using, check].flatMap((text) =>
      text === null || plain.test(text) ? [] : [`${name}: ${text}`],
    ),
  )
  expect(wrong).toEqual([])
})

test('the application sees everything of nobody: only published figures and public statements', async () => {
  const open = await ask<{ name: string }>(
    `select p.polrelid::regclass::text as name from pg_policy p
       join pg_roles r on r.oid = any(p.polroles)
      where r.rolname in ('cobijo_application', 'cobijo_eraser')
        and pg_get_expr(p.polqual, p.polrelid) = 'true' and p.polcmd <> 'r'`,
  )
  expect(open).toEqual([])
  const readable = await ask<{ name: string }>(
    `select p.polrelid::regclass::text as name from pg_policy p
       join pg_roles r on r.oid = any(p.polroles)
      where r.rolname in ('cobijo_application', 'cobijo_eraser')
        and pg_get_expr(p.polqual, p.polrelid) = 'true' order by 1`,
  )
  expect(readable.map(({ name }) => name)).toEqual(['release', 'release_file', 'statement'])
})

test('there are no triggers, no views and no functions of our own', async () => {
  expect(await ask(`select tgname from pg_trigger where not tgisinternal`)).toEqual([])
  expect(
    await ask(`select relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = 'public' and relkind in ('v', 'm')`),
  ).toEqual([])
  expect(
    await ask(`select proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                where n.nspname = 'public'`),
  ).toEqual([])
})

test('each role holds exactly these privileges', async () => {
  const rows = await ask<{ role: string; line: string }>(
    `select role, table_name || ': ' || string_agg(privilege, ', ' order by privilege) as line
       from (select grantee as role, table_name, lower(privilege_type) as privilege
               from information_schema.role_table_grants where table_schema = 'public'
              union
             select grantee, table_name,
                    lower(privilege_type) || ' of ' || string_agg(column_name, ' ' order by ordinal_position)
               from information_schema.column_privileges g
               join information_schema.columns using (table_schema, table_name, column_name)
              where table_schema = 'public' and not exists (
                      select from information_schema.role_table_grants t
                       where t.grantee = g.grantee and t.table_name = g.table_name
                         and t.table_schema = 'public' and t.privilege_type = g.privilege_type)
              group by grantee, table_name, privilege_type) as held
      where role like 'cobijo%' and role <> 'cobijo_owner'
      group by role, table_name order by role, table_name`,
  )
  const held = Object.fromEntries(
    Object.entries(Object.groupBy(rows, ({ role }) => role)).map(([role, lines]) => [
      role,
      lines?.map(({ line }) => line),
    ]),
  )
  expect(held).toMatchInlineSnapshot(`
    {
      "cobijo_application": [
        "account: insert, select, update of sign_in_key wrapped_keys member_sign",
        "attachment_chunk: insert, select",
        "card: insert, select, update of folded_to generation device_id signature sealed",
        "daily_use: insert, select, update of since entries bytes",
        "delivery: select",
        "dispatch: insert, select of organisation_id feed_id received_at not_before",
        "download: insert, select, update of position last_at",
        "entry: insert, select of organisation_id id stream_id device_id sequence family received_at hash",
        "erasure: select",
        "feed_head: select",
        "focal_word: insert, select",
        "grant_route: insert, select",
        "installation: select, update of network_id setup_token_hash directory_version",
        "invitation: insert, select, update of used_at",
        "join_request: delete, insert, select",
        "letter: delete, insert, select",
        "name_shard: insert, select, update of version generation sealed",
        "opening: insert, select",
        "quarantine: insert, select",
        "receipt: insert, select",
        "release: insert, select",
        "release_file: insert, select",
        "sealed_copy: insert, select",
        "session: delete, insert, select, update of last_used_at member_sign",
        "statement: insert, select",
        "stream_state: select",
      ],
      "cobijo_eraser": [
        "attachment_chunk: delete, select of organisation_id stream_id hash",
        "card: delete, select of organisation_id feed_id stream_id",
        "delivery: select of organisation_id stream_id received_at hash",
        "dispatch: select of organisation_id stream_id hash received_at",
        "entry: select of organisation_id id stream_id device_id sequence family received_at hash facts envelope",
        "erasure: insert, select",
        "installation: select",
        "quarantine: select of organisation_id hash stream_id received_at, update of item",
        "sealed_copy: delete, select of organisation_id feed_id stream_id hash positions",
        "stream_state: select of organisation_id stream_id family",
      ],
      "cobijo_sequencer": [
        "delivery: insert, select, update of facts envelope stub",
        "dispatch: delete, select",
        "download: select",
        "entry: select",
        "feed_head: insert, select, update",
        "grant_route: select",
        "installation: select",
        "sealed_copy: delete, select of organisation_id feed_id stream_id hash",
        "stream_state: delete, insert, select, update",
      ],
    }
  `)
})
