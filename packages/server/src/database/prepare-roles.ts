import type pg from 'pg'
import { connectClient } from './connect-client.ts'
import { asUser, DATABASE_ROLES, ROLE_NAMES } from './connection-settings.ts'
import type { ConnectionSettings, DatabaseRole, RoleConnections } from './connection-settings.ts'
import { deriveRolePassword, scramVerifier } from './role-password.ts'

/** The server or its roles are not what Cobijo may run on. The message says what to do. */
export class DatabaseUnusable extends Error {
  override name = 'DatabaseUnusable'
}

/**
 * Creates the roles that are missing and returns a connection for each. Safe to repeat. Never
 * weakens: a role that was given more than it needs is refused, by name, not quietly used.
 * `administrator` may create roles; its database is the one that the connections lead to.
 */
export async function prepareRoles(
  administrator: ConnectionSettings,
  secret: string,
): Promise<RoleConnections> {
  const client = await connectClient(administrator)
  try {
    await refuseUnfitServer(client)
    for (const role of DATABASE_ROLES) await createRole(client, ROLE_NAMES[role], secret)
    await refusePowerfulRoles(client)
    const connections = connectionsOf(administrator, secret)
    for (const role of DATABASE_ROLES) {
      await ensurePassword(client, ROLE_NAMES[role], secret, administrator)
    }
    return connections
  } finally {
    await client.end()
  }
}

/** The connections that `prepareRoles` returns, without asking the server. */
export function connectionsOf(administrator: ConnectionSettings, secret: string): RoleConnections {
  const connect = (role: DatabaseRole) =>
    asUser(administrator, ROLE_NAMES[role], deriveRolePassword(secret, ROLE_NAMES[role]))
  return {
    owner: connect('owner'),
    application: connect('application'),
    sequencer: connect('sequencer'),
    eraser: connect('eraser'),
  }
}

/**
 * Says who may do what with the database itself: the owner creates in it, the others may only enter.
 * Not even temporary tables: a role that cannot create anything cannot shadow anything.
 */
export async function prepareDatabase(administrator: ConnectionSettings): Promise<void> {
  const client = await connectClient(administrator)
  try {
    const { rows } = await client.query<{ name: string }>('select current_database() as name')
    const database = client.escapeIdentifier(rows[0]?.name ?? '')
    const { owner, ...others } = ROLE_NAMES
    const entrants = Object.values(others).join(', ')
    await client.query(`
      revoke all on database ${database} from public;
      grant connect, create, temporary on database ${database} to ${owner};
      grant connect on database ${database} to ${entrants};
      revoke all on schema public from public;
      grant usage, create on schema public to ${owner};
      grant usage on schema public to ${entrants};
    `)
  } finally {
    await client.end()
  }
}

async function refuseUnfitServer(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: number; encoding: string }>(
    `select current_setting('server_version_num')::int as version,
            current_setting('server_encoding') as encoding`,
  )
  const [server] = rows
  if (!server || server.version < 150_000) {
    throw new DatabaseUnusable('The database server is older than PostgreSQL 15.')
  }
  if (server.encoding !== 'UTF8') {
    throw new DatabaseUnusable(`The database is encoded in ${server.encoding}; it must be UTF8.`)
  }
}

// Two starts, or two test files, may create the same role at the same moment.
const CREATED_BY_ANOTHER = new Set(['42710', '23505'])

async function createRole(client: pg.Client, name: string, secret: string): Promise<void> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [name])
  if (rowCount) return
  const verifier = scramVerifier(deriveRolePassword(secret, name))
  try {
    await client.query(
      `create role ${name} login noinherit nocreatedb nocreaterole password '${verifier}'`,
    )
  } catch (error) {
    if (CREATED_BY_ANOTHER.has(sqlState(error))) return
    if (sqlState(error) !== '42501') throw error
    throw new DatabaseUnusable(
      'The user of DATABASE_URL may not create roles. Let it (ALTER ROLE … CREATEROLE), ' +
        'or use a superuser.',
      { cause: error },
    )
  }
}

async function refusePowerfulRoles(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ rolname: string }>(
    `select rolname from pg_roles r
      where rolname = any($1)
        and (rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or rolreplication
             or not rolcanlogin
             or exists (select from pg_auth_members m where m.member = r.oid))`,
    [Object.values(ROLE_NAMES)],
  )
  if (rows.length === 0) return
  const names = rows.map((row) => row.rolname).join(', ')
  throw new DatabaseUnusable(
    `These roles hold more (or less) than Cobijo gives them: ${names}. They must be plain login ` +
      'roles, without superuser, BYPASSRLS, CREATEDB, CREATEROLE, REPLICATION or memberships.',
  )
}

async function ensurePassword(
  administrator: pg.Client,
  name: string,
  secret: string,
  settings: ConnectionSettings,
): Promise<void> {
  const password = deriveRolePassword(secret, name)
  try {
    const client = await connectClient(asUser(settings, name, password))
    await client.end()
  } catch (error) {
    // 28P01: wrong password. Anything else, such as no CONNECT yet, proves the password right.
    if (sqlState(error) !== '28P01') return
    await administrator.query(`alter role ${name} password '${scramVerifier(password)}'`)
  }
}

export function sqlState(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
