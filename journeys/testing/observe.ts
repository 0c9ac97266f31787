import type pg from 'pg'
import type { DeviceApi } from '@cobijo/contract/device/device-api'
import { storeTables } from '@cobijo/contract/device/store/device-store'
import type { DeviceStore } from '@cobijo/contract/device/store/device-store'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { neutralShape, shapeText } from './neutral-shape.ts'

/** By the name of what was looked at: its rows, answers or values without what is random, in order. */
export type Observed = Readonly<Record<string, readonly unknown[]>>

/** Tables without a feed of which some session is told something. */
const toldToSessions = ['grant_route', 'statement', 'join_request', 'quarantine', 'release']

/**
 * Every row of every table that belongs to a feed, feed by feed as `feeds` names them, and every row that some session is told
 * about without a feed. Nothing is left out but what other feeds hold.
 */
export async function observeRows(
  administrator: pg.Client,
  feeds: ReadonlyMap<string, string>,
): Promise<Observed> {
  const { rows: tables } = await administrator.query<{ table_name: string }>(
    `select table_name from information_schema.columns where table_schema = 'public' and column_name = 'feed_id'
       and table_name <> 'grant_route'`,
  )
  const observed: Record<string, readonly unknown[]> = {}
  for (const { table_name: table } of tables) {
    for (const [name, feed] of feeds) {
      const { rows } = await administrator.query(`select * from ${table} where feed_id = $1`, [
        feed,
      ])
      observed[`${name}: ${table}`] = neutralRows(rows)
    }
  }
  for (const table of toldToSessions) {
    const { rows } = await administrator.query(`select * from ${table}`)
    observed[`every session: ${table}`] = neutralRows(rows)
  }
  return observed
}

/** What tells one arrival from the next is random or the hour; `arrival` counts over all feeds of the server. */
function neutralRows(rows: readonly Record<string, unknown>[]): readonly unknown[] {
  return neutralShape(rows.map((row) => withNumbers(row))) as readonly unknown[]
}

/** PostgreSQL gives its large whole numbers as text. */
function withNumbers(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value,
    ]),
  )
}

/** In the order of its positions: which stream a line belongs to, as the how-manieth that this feed met, and how large it is. */
export async function observeSequences(
  administrator: pg.Client,
  feeds: ReadonlyMap<string, string>,
): Promise<Observed> {
  const observed: Record<string, readonly unknown[]> = {}
  for (const [name, feed] of feeds) {
    const { rows } = await administrator.query<{ stream_id: string }>(
      `select position, stream_id, length(facts) as facts, length(envelope) as envelope, length(stub) as stub,
              (select sum(length(parts)) from sealed_copy c where c.feed_id = d.feed_id and c.hash = d.hash) as parts
         from delivery d where feed_id = $1 order by position`,
      [feed],
    )
    const met: string[] = []
    observed[`${name}: sequence`] = rows.map((row) => {
      if (!met.includes(row.stream_id)) met.push(row.stream_id)
      return { ...row, stream_id: met.indexOf(row.stream_id) }
    })
  }
  return observed
}

/** A session, as whoever holds its token could use it by a program of her own. */
export interface Session {
  readonly baseUrl: string
  /** The header that the device sent last. */
  readonly authorization: () => string
}

/** Every answer that this session gets from every way to read: its feeds, lists, cards, shards, streams, states. */
export async function observeAnswers(
  session: Session,
  elsewhere: readonly string[],
): Promise<Observed> {
  const ask = async (path: string, body?: unknown): Promise<unknown> => {
    const answer = await fetch(`${session.baseUrl}/api/v1/${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        authorization: session.authorization(),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    return { status: answer.status, answer: await answer.json() }
  }
  const observed: Record<string, unknown[]> = {}
  const note = (name: string, answer: unknown) =>
    (observed[name] ??= []).push(neutralShape(withoutLag(answer)))
  const { answer } = (await ask('feeds')) as { answer: { feeds: { feed: string }[] } }
  note('feeds', answer)
  for (const { feed } of answer.feeds) {
    const lines = (await ask(`feeds/${feed}/lines?limit=1000`)) as {
      answer: { lines: { stream: string; hash: string }[] }
    }
    note('lines', lines)
    for (const family of ['case', 'referral'])
      for (const sort of ['last-update', 'due'])
        note(
          `list ${family} ${sort}`,
          await ask(`feeds/${feed}/list?family=${family}&sort=${sort}`),
        )
    note('open-digest', await ask(`feeds/${feed}/open-digest`))
    note('cards', await ask(`feeds/${feed}/cards`))
    note('name-shards', await ask(`feeds/${feed}/name-shards`))
    for (const stream of new Set(lines.answer.lines.map((line) => line.stream)))
      note('stream', await ask(`feeds/${feed}/streams/${stream}`))
    const hashes = [...new Set(lines.answer.lines.map(({ hash }) => hash))].slice(0, 200)
    if (hashes.length > 0) note('deliveries', await ask('deliveries/state', { hashes }))
    for (const stream of elsewhere)
      note('other stream', await ask(`feeds/${feed}/streams/${stream}`))
  }
  for (const feed of elsewhere) note('other feed', await ask(`feeds/${feed}/lines`))
  for (const path of ['quarantine', 'releases', 'installation', 'join-requests'])
    note(path, await ask(path))
  return Object.fromEntries(
    Object.entries(observed).map(([name, answers]) => [name, answers.toSorted(byShape)]),
  )
}

/** How long something waited differs by the moment at which one asks. */
function withoutLag(answer: unknown): unknown {
  return JSON.parse(JSON.stringify(answer), (name, value: unknown) =>
    name === 'lagMs' ? undefined : value,
  )
}

/**
 * Every value in every table of a device's stores. Only the marks of shelves are left out: streams lie on a shelf by a random id, so that even how
 * many marks there are is drawn. The stamps beside them show every stream that a mark stands for.
 */
export async function observeStores(stores: ReadonlyMap<string, DeviceStore>): Promise<Observed> {
  const observed: Record<string, unknown[]> = {}
  for (const store of stores.values()) {
    for (const table of storeTables) {
      const rows = await store.list(table, '')
      const told = rows.filter(({ key }) => !/^mark\/[0-9a-f]{2}$/.test(key))
      ;(observed[table] ??= []).push(...told.map((row) => neutralShape(row)))
    }
  }
  return Object.fromEntries(
    Object.entries(observed).map(([table, rows]) => [table, rows.toSorted(byShape)]),
  )
}

/** Everything that a device shows its member. */
export async function observeScreens(
  device: DeviceApi,
  cases: readonly StreamId[],
): Promise<Observed> {
  const answers: Readonly<Record<string, unknown>> = {
    session: await device.session(),
    network: await device.network(),
    organisation: await device.organisation(),
    'save states': await device.saveStates(),
    'by update': await device.list({ sort: 'last-update' }),
    'by due': await device.list({ sort: 'due' }),
    'my day': await device.myDay(),
    referrals: await device.referrals(),
    cases: await Promise.all(cases.map((stream) => device.openCase(stream))),
    'by name': await device.findByName('invented'),
  }
  return Object.fromEntries(
    Object.entries(answers).map(([name, answer]) => [name, [neutralShape(answer)]]),
  )
}

function byShape(one: unknown, other: unknown): number {
  const [a, b] = [shapeText(one), shapeText(other)]
  return a < b ? -1 : a > b ? 1 : 0
}
