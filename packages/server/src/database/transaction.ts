import type { Writable } from 'node:stream'
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

/**
 * Reads within one scope. Statements go out at once and are answered in their order: whoever asks several without waiting for each
 * pays for one way there and back.
 */
export interface Reader {
  readonly query: <Row extends pg.QueryResultRow>(
    sql: Sql,
    values?: readonly unknown[],
  ) => Promise<Row[]>
}

/** For whoever opened the transaction. */
export interface OnlyReader extends Reader {
  /** The last statement of a transaction, whose end goes out with it. */
  readonly queryLast: <Row extends pg.QueryResultRow>(
    sql: Sql,
    values?: readonly unknown[],
  ) => Promise<Row[]>
}

/** Reads and writes within one transaction; a reader cannot be passed where this is asked for. */
export interface Writer extends Reader {
  /** Number of rows written. */
  readonly execute: (sql: Sql, values?: readonly unknown[]) => Promise<number>
  /** Sends a statement and does not wait for it: a fault of it shows at the commit, and undoes everything. */
  readonly send: (sql: Sql, values?: readonly unknown[]) => void
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
    pipeline: true,
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
  // The pool takes its own listener away before whoever asked is told; an end that comes in that moment would end the process.
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

/** Runs `work` in a read-only transaction under `scope`. */
export function inReadTransaction<Result>(
  pool: pg.Pool,
  scope: Scope,
  work: (reader: OnlyReader) => Promise<Result>,
): Promise<Result> {
  return run(pool, 'begin read only', scope, work)
}

/** Runs `work` in a transaction under `scope`; what it resolves to was committed. */
export function inTransaction<Result>(
  pool: pg.Pool,
  scope: Scope,
  work: (writer: Writer) => Promise<Result>,
): Promise<Result> {
  return run(pool, 'begin', scope, work)
}

async function run<Result>(
  pool: pg.Pool,
  begin: string,
  scope: Scope,
  work: (transaction: SentTransaction) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect()
  let isBroken = false
  const ignoreBreak = () => {
    isBroken = true
  }
  client.on('error', ignoreBreak)
  const transaction = new SentTransaction(client, keepsStatements(pool))
  try {
    transaction.begin(begin, scope)
    const result = await work(transaction)
    await transaction.commit()
    return result
  } catch (fault) {
    try {
      await client.query('rollback')
    } catch {
      isBroken = true
    }
    throw transaction.fault ?? fault
  } finally {
    client.off('error', ignoreBreak)
    client.release(isBroken)
  }
}

/** Behind a URL there may be a pooler that hands a connection on without its prepared statements; our own server is direct. */
function keepsStatements(pool: pg.Pool): boolean {
  return pool.options.connectionString === undefined
}

type Settings = Readonly<Record<'organisation' | 'feed' | 'account' | 'token', string>>

const noSettings: Settings = { organisation: '', feed: '', account: '', token: '' }

/** One transaction whose statements are on their way; PostgreSQL answers them one after the other. */
class SentTransaction implements Writer, OnlyReader {
  /** Of the first statement that failed; what came after it only says that the transaction is broken. */
  fault: Error | undefined
  readonly #client: pg.PoolClient
  readonly #keeps: boolean
  #inForce = noSettings
  #wanted = noSettings
  #committed: Promise<pg.QueryResult> | undefined

  constructor(client: pg.PoolClient, keeps: boolean) {
    this.#client = client
    this.#keeps = keeps
  }

  begin(begin: string, scope: Scope): void {
    this.#wanted = settingsIn(scope)
    void this.#text([begin, ...this.#changedSettings()].join(';'))
  }

  readonly query = async <Row extends pg.QueryResultRow>(
    sql: Sql,
    values: readonly unknown[] = [],
  ): Promise<Row[]> => (await this.#statement<Row>(sql, values)).rows

  readonly queryLast = <Row extends pg.QueryResultRow>(
    sql: Sql,
    values: readonly unknown[] = [],
  ): Promise<Row[]> => {
    const rows = this.query<Row>(sql, values)
    this.#committed = this.#text('commit')
    return rows
  }

  readonly execute = async (sql: Sql, values: readonly unknown[] = []): Promise<number> =>
    (await this.#statement(sql, values)).rowCount ?? 0

  readonly send = (sql: Sql, values: readonly unknown[] = []): void => {
    void this.#statement(sql, values)
  }

  /** The settings go out with the next statement. */
  readonly enter = (scope: Scope): Promise<void> => {
    this.#wanted = settingsIn(scope)
    return Promise.resolve()
  }

  async commit(): Promise<void> {
    const { command } = await (this.#committed ?? this.#text('commit'))
    if (this.fault !== undefined) throw this.fault
    if (command !== 'COMMIT') throw new NotCommitted()
  }

  #statement<Row extends pg.QueryResultRow>(
    sql: Sql,
    values: readonly unknown[],
  ): Promise<pg.QueryResult<Row>> {
    if (this.#committed) throw new NotCommitted()
    const changed = this.#changedSettings()
    if (changed.length > 0) void this.#text(changed.join(';'))
    this.#gather()
    const { name, text } = typeof sql === 'string' ? { name: undefined, text: sql } : sql
    return this.#noted(
      this.#client.query<Row>(
        this.#keeps && name !== undefined
          ? { name, text, values: values as unknown[] }
          : { text, values: values as unknown[] },
      ),
    )
  }

  #text(text: string): Promise<pg.QueryResult> {
    this.#gather()
    return this.#noted(this.#client.query(text))
  }

  /** Nobody may wait for a statement: its fault is kept. */
  #noted<Row extends pg.QueryResultRow>(
    answered: Promise<pg.QueryResult<Row>>,
  ): Promise<pg.QueryResult<Row>> {
    answered.catch((fault: Error) => {
      this.fault ??= fault
    })
    return answered
  }

  /** What is asked in one go is written in one go. */
  #gather(): void {
    const { connection } = this.#client as { connection?: { stream?: Writable } }
    const stream = connection?.stream
    if (!stream || stream.writableCorked > 0) return
    stream.cork()
    process.nextTick(() => stream.uncork())
  }

  #changedSettings(): string[] {
    const names = Object.keys(noSettings) as (keyof Settings)[]
    const changed = names.filter((name) => this.#wanted[name] !== this.#inForce[name])
    this.#inForce = this.#wanted
    return changed.map((name) => `set local app.${name} = '${this.#wanted[name]}'`)
  }
}

/**
 * `SET LOCAL` takes no parameters (and `set_config` does not reach the shards of a distributed table), so every
 * value is checked to be exactly an identifier or hexadecimal before it becomes a literal. Each scope has all four, so that
 * nothing of an earlier one stays.
 */
function settingsIn(scope: Scope): Settings {
  const token = scope.token ?? ''
  if (!/^([0-9a-f]{64})?$/.test(token)) throw new ScopeMalformed()
  return {
    organisation: identifierOrNothing(scope.organisation),
    feed: identifierOrNothing(scope.feed),
    account: identifierOrNothing(scope.account),
    token,
  }
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

/** A statement failed and whoever asked went on all the same. */
export class NotCommitted extends Error {
  override name = 'NotCommitted'
  constructor() {
    super('not-committed')
  }
}
