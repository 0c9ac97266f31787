import { afterAll, beforeAll, expect, test } from 'vitest'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { newIdentifier, signAs } from '@cobijo/sealing/testing/invented-network'
import { sodiumReady } from '@cobijo/sealing/sodium'
import { inTransaction, openPool } from '../../database/transaction.ts'
import type { Writer } from '../../database/transaction.ts'
import { startTestServer } from '../../test-server.ts'
import type { TestServer } from '../../test-server.ts'
import { InventedHttpNetwork } from '../../testing/invented-http.ts'
import type { InventedPerson } from '../../testing/invented-http.ts'
import { postgresSequencing } from './postgres-sequencing.ts'
import { sequenceFeed } from './sequence-feed.ts'
import type { FeedAddress, SequencingTransaction } from './sequencing-transaction.ts'
import { Sequencer } from './sequencer.ts'

let server: TestServer
let asha: InventedPerson
let feed: FeedAddress

beforeAll(async () => {
  await sodiumReady()
  server = await startTestServer()
  asha = await new InventedHttpNetwork(server).found()
  feed = { organisation: asha.organisation.id, feed: asha.group.feed }
})
afterAll(() => server.stop())

class Killed extends Error {
  override name = 'Killed'
}

/** Fails at the n-th operation, before it is done. */
function killedAt(transaction: SequencingTransaction, n: number): SequencingTransaction {
  let operations = 0
  return new Proxy(transaction, {
    get(target, name, receiver) {
      const held: unknown = Reflect.get(target, name, receiver)
      if (typeof held !== 'function') return held
      return async (...words: unknown[]) => {
        operations += 1
        if (operations === n) throw new Killed()
        return (held as (...words: unknown[]) => unknown)(...words)
      }
    },
  })
}

async function appendSome(count: number) {
  const entries = Array.from({ length: count }, () =>
    signAs(asha.device, {
      stream: newIdentifier<StreamId>(),
      facts: { family: 'case', state: 'open' },
      contents: { essential: { nameToUse: 'Invented' } },
      readers: [asha.reader],
    }),
  )
  await asha.append(...entries)
  return entries.map(({ entry }) => entry.hash)
}

async function allHashes(): Promise<string[]> {
  const { journal } = server.server.services
  const lines = await journal.reading(feed, (reader) => reader.lines(0, 1_000))
  expect(lines.map(({ position }) => position)).toEqual(lines.map((_, at) => at + 1))
  return lines.map(({ hash }) => hash)
}

test('a sequencer killed at any of its operations leaves the entries waiting, and delivers each once', async () => {
  const { sequencer, signer } = server.server.services
  await sequencer.stop()
  const before = (await allHashes()).length
  const hashes = await appendSome(7)
  const pool = openPool(server.database.connections.sequencer, 'test', 1)
  let killed = 0
  for (let n = 1; ; n += 1) {
    try {
      await inTransaction(pool, feed, (writer) =>
        sequenceFeed(killedAt(postgresSequencing(writer, feed), n), {
          now: Date.now(),
          limit: 100,
          signHead: signer.signHead,
        }),
      )
      break
    } catch (fault) {
      if (!(fault instanceof Killed)) throw fault
      killed += 1
      expect(await allHashes()).toHaveLength(before)
    }
  }
  await pool.end()
  expect(killed).toBeGreaterThan(5)
  expect((await allHashes()).slice(before)).toEqual(hashes)
  sequencer.start()
})

test('two sequencers on one database deliver every entry once, without a gap', async () => {
  const { signer } = server.server.services
  const before = (await allHashes()).length
  const pool = openPool(server.database.connections.sequencer, 'second', 3)
  const faults: unknown[] = []
  const second = new Sequencer({
    pool,
    signHead: signer.signHead,
    clock: Date.now,
    report: (fault) => faults.push(fault),
    batch: 3,
  })
  second.start()
  const appended: string[] = []
  for (let round = 0; round < 10; round += 1) appended.push(...(await appendSome(10)))
  await second.drain()
  await server.server.services.sequencer.drain()
  await second.stop()
  await pool.end()
  expect(faults).toEqual([])
  const delivered = (await allHashes()).slice(before)
  expect(delivered.sort()).toEqual(appended.sort())
})

interface Plan {
  readonly 'Index Name'?: string
  readonly Plans?: readonly Plan[]
}

function indexesOf(plan: Plan): string[] {
  return [plan['Index Name'] ?? [], ...(plan.Plans ?? []).map(indexesOf)].flat()
}

/** Answers as `writer` does and notes by which indexes a connection that keeps its plans goes about each question. */
function explaining(writer: Writer, indexes: string[]): Writer {
  return {
    ...writer,
    query: async (sql, values = []) => {
      await writer.query('set local plan_cache_mode = force_generic_plan')
      await writer.query(`prepare asked as ${typeof sql === 'string' ? sql : sql.text}`)
      const nothing = values.map(() => 'null').join()
      const [row] = await writer.query<{ 'QUERY PLAN': readonly [{ Plan: Plan }] }>(
        `explain (format json) execute asked(${nothing})`,
      )
      await writer.query('deallocate asked')
      if (row) indexes.push(...indexesOf(row['QUERY PLAN'][0].Plan))
      return writer.query(sql, values)
    },
  }
}

test('a stream is looked up by its own key in a feed of any length, before the table was ever analysed', async () => {
  const pool = openPool(server.database.connections.sequencer, 'plans', 1)
  await appendSome(1)
  const indexes: string[] = []
  await inTransaction(pool, feed, async (writer) => {
    const transaction = postgresSequencing(explaining(writer, indexes), feed)
    await transaction.states([newIdentifier<StreamId>()])
  }).finally(() => pool.end())
  expect(indexes).toEqual(['stream_state_pkey'])
})
