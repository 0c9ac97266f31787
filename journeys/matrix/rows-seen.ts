import pg from 'pg'
import type { OrganisationId, StreamId } from '@cobijo/domain/journal/identifier'
import type { Feed, World } from './world-of-desks.ts'

/** Under which organisation and feed the application looks, as its every transaction sets them. */
export interface Scope {
  readonly organisation: OrganisationId | undefined
  readonly feed: Feed | undefined
}

/** How many rows of each stream a table shows. */
export type Shown = ReadonlyMap<string, number>

/** Looks into every table of feeds by the real role of the application, and behind its back. */
export class RowLooker {
  readonly #application: pg.Client
  readonly #administrator: pg.Client
  readonly tables: string[] = []

  constructor({ server }: World) {
    this.#application = new pg.Client(server.database.connections.application)
    this.#administrator = new pg.Client(server.database.administrator)
  }

  async open(): Promise<void> {
    await this.#application.connect()
    await this.#administrator.connect()
    // From the catalogue: a new table of feeds enters by itself. A grant is known by both its sides.
    const { rows } = await this.#administrator.query<{ name: string }>(
      `select c.relname as name from pg_class c
        where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
          and c.relname <> 'grant_route'
          and (select count(*) from pg_attribute a where a.attrelid = c.oid and not a.attisdropped
                  and a.attname in ('organisation_id', 'feed_id', 'stream_id')
                  and has_column_privilege('cobijo_application', c.oid, a.attnum, 'select')) = 3
        order by 1`,
    )
    this.tables.push(...rows.map(({ name }) => name))
  }

  /** What the application is shown with these settings, whatever it asks for. */
  async shown(table: string, { organisation, feed }: Scope): Promise<Shown> {
    await this.#application.query('begin')
    if (organisation) await this.#set('app.organisation', organisation)
    if (feed) await this.#set('app.feed', feed.id)
    const shown = await countByStream(this.#application, `select stream_id from ${table}`, [])
    await this.#application.query('rollback')
    return shown
  }

  /** What lies there. */
  lying(table: string, { organisation, feed }: Scope): Promise<Shown> {
    return countByStream(
      this.#administrator,
      `select stream_id from ${table} where organisation_id = $1 and feed_id = $2`,
      [organisation, feed?.id],
    )
  }

  async close(): Promise<void> {
    await this.#application.end()
    await this.#administrator.end()
  }

  #set(setting: string, value: string) {
    return this.#application.query('select set_config($1, $2, true)', [setting, value])
  }
}

async function countByStream(
  client: pg.Client,
  rows: string,
  values: readonly unknown[],
): Promise<Shown> {
  const counted = await client.query<{ stream: StreamId; rows: string }>(
    `select stream_id as stream, count(*) as rows from (${rows}) as found group by 1`,
    [...values],
  )
  return new Map(counted.rows.map((row) => [row.stream, Number(row.rows)]))
}
