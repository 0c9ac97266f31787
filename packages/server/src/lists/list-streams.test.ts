import { createHash } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ListQuery } from '@cobijo/contract/wire/lists'
import { families, states } from '@cobijo/domain/journal/facts'
import type { FeedId, OrganisationId } from '@cobijo/domain/journal/identifier'
import { newIdentifier } from '@cobijo/sealing/testing/invented-network'
import { sodiumReady } from '@cobijo/sealing/sodium'
import { createTestDatabase } from '../database/test-database.ts'
import type { TestDatabase } from '../database/test-database.ts'
import { inReadTransaction, openPool } from '../database/transaction.ts'
import type { Reader } from '../database/transaction.ts'
import { listStreams } from './list-streams.ts'
import { digestOfOpen } from './open-digest.ts'

const streams = 6_000
const otherFeeds = 2
const member = '00000000-0000-7000-8000-000000000001'

let database: TestDatabase
let pool: pg.Pool
let feed: { organisation: OrganisationId; feed: FeedId }

beforeAll(async () => {
  await sodiumReady()
  feed = { organisation: newIdentifier(), feed: newIdentifier() }
  database = await createTestDatabase()
  pool = openPool(database.connections.application, 'test', 1)
  const administrator = new pg.Client(database.administrator)
  await administrator.connect()
  const others = Array.from({ length: otherFeeds }, () => newIdentifier<FeedId>())
  // A tenth is the member's, a third has a due date; of each the states lie one among another.
  await administrator.query(
    `insert into stream_state (organisation_id, feed_id, stream_id, family, state, remind_at, responsible,
                               updated_at, position, heads)
     select organisation_id, feed_id, gen_random_uuid(), ${families.indexOf('case')}, number / 30 % ${states.length},
            case when number % 3 = 0 then number end, case when number % 10 = 0 then $3::uuid end,
            number, number, sha256(number::text::bytea)
       from generate_series(1, ${streams}) as number
      cross join unnest($1::uuid[], $2::uuid[]) as held (organisation_id, feed_id)`,
    [[feed.organisation, ...others], [feed.feed, ...others], member],
  )
  await administrator.query('vacuum (analyze) stream_state')
  await administrator.end()
})
afterAll(async () => {
  await pool.end()
  await database.drop()
})

interface Plan {
  readonly 'Node Type': string
  readonly 'Rows Removed by Filter'?: number
  readonly 'Actual Rows': number
  readonly Plans?: readonly Plan[]
}

function stepsOf(plan: Plan): readonly Plan[] {
  return [plan, ...(plan.Plans ?? []).flatMap(stepsOf)]
}

function thrownAway(steps: readonly Plan[] = []): number {
  return steps.reduce((sum, step) => sum + (step['Rows Removed by Filter'] ?? 0), 0)
}

/** Answers as `reader` does and notes how the database went about each statement. */
function explaining(reader: Reader, plans: Plan[]): Reader {
  return {
    query: async (sql, values) => {
      const text = typeof sql === 'string' ? sql : sql.text
      const [row] = await reader.query<{ 'QUERY PLAN': readonly [{ Plan: Plan }] }>(
        `explain (analyze, format json) ${text}`,
        values,
      )
      if (row) plans.push(row['QUERY PLAN'][0].Plan)
      return reader.query(sql, values)
    },
  }
}

const filters: readonly Pick<ListQuery, 'state' | 'responsible'>[] = [
  {},
  ...states.map((state) => ({ state })),
  { responsible: member },
]

test('page and count of every declared sort by every declared filter come from an index, in the application’s role', async () => {
  for (const sort of ['last-update', 'due'] as const)
    for (const filter of filters) {
      const query: ListQuery = { family: 'case', limit: 10, sort, ...filter }
      const plans: Plan[] = []
      const answer = await inReadTransaction(pool, feed, (reader) =>
        listStreams(explaining(reader, plans), feed, query),
      )
      const told = JSON.stringify(query)
      expect(answer, told).toMatchObject({ total: expect.any(Number) as number })
      const [page, count] = plans.map(stepsOf)
      const kinds = (steps: readonly Plan[] = []) => steps.map((step) => step['Node Type'])
      expect(kinds(page), told).toContain('Index Scan')
      for (const wrong of ['Sort', 'Seq Scan', 'Bitmap Heap Scan'])
        expect(kinds(page), told).not.toContain(wrong)
      expect(kinds(count), told).not.toContain('Sort')
      // Whatever is read is shown or counted.
      expect(thrownAway(page), told).toBe(0)
      expect(thrownAway(count), told).toBe(0)
    }
})

test('pages follow each other without a gap, and a place that was not given out is refused', async () => {
  const seen: number[] = []
  let after: string | undefined
  do {
    const query: ListQuery = {
      family: 'case',
      limit: 200,
      sort: 'due',
      responsible: member,
      ...(after === undefined ? {} : { after }),
    }
    const page = await inReadTransaction(pool, feed, (reader) => listStreams(reader, feed, query))
    if ('kind' in page) throw new Error(page.code)
    seen.push(...page.rows.map(({ remindAt }) => remindAt ?? -1))
    after = page.next
  } while (after !== undefined)
  const due = Array.from({ length: streams }, (_, at) => at + 1).filter(
    (number) => number % 30 === 0,
  )
  expect(seen).toEqual(due)
  const stray: ListQuery = { family: 'case', limit: 10, sort: 'due', after: 'x.y' }
  expect(
    await inReadTransaction(pool, feed, (reader) => listStreams(reader, feed, stray)),
  ).toMatchObject({
    code: 'field-invalid',
    field: 'after',
  })
})

test('the digest of a feed’s open cases is that of the ids its list names, in their order, and comes from an index', async () => {
  const ids: string[] = []
  let after: string | undefined
  do {
    const query: ListQuery = {
      family: 'case',
      limit: 200,
      sort: 'last-update',
      state: 'open',
      ...(after === undefined ? {} : { after }),
    }
    const page = await inReadTransaction(pool, feed, (reader) => listStreams(reader, feed, query))
    if ('kind' in page) throw new Error(page.code)
    ids.push(...page.rows.map(({ stream }) => stream))
    after = page.next
  } while (after !== undefined)
  expect(ids.length).toBeGreaterThan(500)
  const plans: Plan[] = []
  const digest = await inReadTransaction(pool, feed, (reader) =>
    digestOfOpen(explaining(reader, plans), feed),
  )
  expect(digest).toBe(createHash('sha256').update(ids.sort().join('')).digest('hex'))
  expect(plans.flatMap(stepsOf).map((step) => step['Node Type'])).not.toContain('Seq Scan')
  expect(thrownAway(plans.flatMap(stepsOf))).toBe(0)
})

test('of a feed without an open case it is the digest of nothing', async () => {
  const empty = { organisation: feed.organisation, feed: newIdentifier<FeedId>() }
  const digest = await inReadTransaction(pool, empty, (reader) => digestOfOpen(reader, empty))
  expect(digest).toBe(createHash('sha256').digest('hex'))
})
