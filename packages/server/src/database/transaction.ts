import { isIdentifier } from '@cobijo/domain/journal/identifier'
import pg from 'pg'
import type { ConnectionSettings } from './connection-settings.ts'

/**
 * What a transaction may see: values of the settings that the policies compare with columns. A value that is
 * left out matches nothing.
 */
export interface Scope {
  readonly organisation?: string
  readonly feed?: string
  /** Account that wants to sign in; its organisation is not known yet. */
  readonly account?: string
  /** SHA-256 of a presented token, hexadecimal. */
  readonly token?: string
}

/**
 * A statement that a connection has parsed and planned once (`prepared`), for what every append and delivery runs. Its plan
 * does not know the values: none whose best plan depends on them, such as one with a limit.
 */
export interface PreparedStatement {
  readonly name: string
  readonly text: string
}

export function prepared(name: string, text: string): PreparedStatement {
  return { name, text }
}

export type Sql = string | PreparedStatement

/** Reads within one scope. */
export interface Reader {
  readonly query: <Row extends pg.QueryResultRow>(
    sql: Sql,
    values?: readonly unknown[],
  ) => Promise<Row[]>
}

/** Reads and writes within one transaction; a reader cannot be passed where this is asked for. */
export interface Writer extends Reader {
  /** Number of rows written. */
  readonly execute: (sql: Sql, values?: readonly unknown[]) => Promise<number>
  /** Moves on to another scope within the same transaction. */
  readonly enter: (scope: Scope) => Promise<void>
}

const int8 = 20

/** One pool per role. Instants are milliseconds and positions counts: both fit a number. */
export function openPool(settings: ConnectionSettings, name: string, most: number): pg.Pool {
  const pool = new pg.Pool({
    ...settings,
    application_name: `cobijo ${name}`,
    max: most,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 60_000,
    types: {
      getTypeParser: ((oid: number, format: 'text' | 'binary') =>
        oid === int8 && format === 'text'
          ? Number
          : (pg.types.getTypeParser as (oid: number, format: string) => unknown)(
              oid,
              format,
            )) as typeof pg.types.getTypeParser,
    },
  })
  // An idle connection that breaks (database restarted) is replaced at the next checkout.
  pool.on('error', () => undefined)
  return pool
}

/** Runs `work` in a read-only transaction under `scope`. */
export function inReadTransaction<Result>(
  pool: pg.Pool,
  scope: Scope,
  work: (reader: Reader) => Promise<Result>,
): Promise<Result> {
  return run(pool, `begin read only;${settingsOf(scope, 'given')}`, work)
}

/** Runs `work` in a transaction under `scope`; what it resolves to was committed. */
export function inTransaction<Result>(
  pool: pg.Pool,
  scope: Scope,
  work: (writer: Writer) => Promise<Result>,
): Promise<Result> {
  return run(pool, `begin;${settingsOf(scope, 'given')}`, work)
}

async function run<Result>(
  pool: pg.Pool,
  beginning: string,
  work: (writer: Writer) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect()
  let isBroken = false
  const ignoreBreak = () => {
    isBroken = true
  }
  client.on('error', ignoreBreak)
  try {
    await client.query(beginning)
    const result = await work(writerOf(client, keepsStatements(pool)))
    await client.query('commit')
    return result
  } catch (fault) {
    try {
      await client.query('rollback')
    } catch {
      isBroken = true
    }
    throw fault
  } finally {
    client.off('error', ignoreBreak)
    client.release(isBroken)
  }
}

/** Behind a URL there may be a pooler that hands a connection on without its prepared statements; our own server is direct. */
function keepsStatements(pool: pg.Pool): boolean {
  return pool.options.connectionString === undefined
}

function writerOf(client: pg.PoolClient, keeps: boolean): Writer {
  const run = <Row extends pg.QueryResultRow>(sql: Sql, values: readonly unknown[]) => {
    if (typeof sql === 'string') return client.query<Row>(sql, [...values])
    const { name, text } = sql
    return client.query<Row>({ text, values: [...values], ...(keeps ? { name } : {}) })
  }
  return {
    query: async <Row extends pg.QueryResultRow>(sql: Sql, values: readonly unknown[] = []) =>
      (await run<Row>(sql, values)).rows,
    execute: async (sql, values = []) => (await run(sql, values)).rowCount ?? 0,
    enter: async (scope) => {
      await client.query(settingsOf(scope, 'all'))
    },
  }
}

/**
 * `SET LOCAL` takes no parameters (and `set_config` does not reach the shards of a distributed table), so every
 * value is checked to be exactly an identifier or hexadecimal before it becomes a literal. Within a transaction all four
 * settings are written each time, so that nothing of an earlier scope stays; at its beginning there is nothing that could.
 */
function settingsOf(scope: Scope, which: 'all' | 'given'): string {
  const token = scope.token ?? ''
  if (!/^([0-9a-f]{64})?$/.test(token)) throw new ScopeMalformed()
  return Object.entries({
    organisation: identifierOrNothing(scope.organisation),
    feed: identifierOrNothing(scope.feed),
    account: identifierOrNothing(scope.account),
    token,
  })
    .filter(([, value]) => which === 'all' || value !== '')
    .map(([name, value]) => `set local app.${name} = '${value}'`)
    .join(';')
}

function identifierOrNothing(value: string | undefined): string {
  if (value === undefined) return ''
  if (!isIdentifier(value)) throw new ScopeMalformed()
  return value
}

export class ScopeMalformed extends Error {
  override name = 'ScopeMalformed'
  constructor() {
    super('scope-malformed')
  }
}
