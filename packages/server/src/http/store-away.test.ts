import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { health } from '@cobijo/contract/wire/operations'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { newIdentifier, signAs } from '@cobijo/sealing/testing/invented-network'
import { sodiumReady } from '@cobijo/sealing/sodium'
import { toDatabase } from '../database/connection-settings.ts'
import { storeFaultOf } from '../database/store-faults.ts'
import { startTestServer } from '../test-server.ts'
import type { TestServer } from '../test-server.ts'
import { InventedHttpNetwork } from '../testing/invented-http.ts'
import type { InventedPerson } from '../testing/invented-http.ts'

let server: TestServer
let asha: InventedPerson
const faults: unknown[] = []

beforeAll(async () => {
  await sodiumReady()
  server = await startTestServer({ report: (fault) => faults.push(fault) })
  asha = await new InventedHttpNetwork(server).found()
})
afterAll(() => server.stop())

async function letConnect(isLet: boolean): Promise<void> {
  const { administrator, name } = server.database
  const client = new pg.Client(toDatabase(administrator, 'postgres'))
  await client.connect()
  await client.query(`alter database ${name} with allow_connections ${isLet}`)
  if (!isLet) {
    await client.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = $1',
      [name],
    )
  }
  await client.end()
}

test('a database that goes away and comes back: requests wait with a code, and nothing is lost', async () => {
  const stream = newIdentifier<StreamId>()
  const sealed = signAs(asha.device, {
    stream,
    facts: { family: 'case', state: 'open' },
    contents: { essential: { nameToUse: 'Invented' } },
    readers: [asha.reader],
  })
  await letConnect(false)
  const refused = await asha.append(sealed).catch((fault: unknown) => fault)
  expect(refused).toMatchObject({
    status: 503,
    problem: { code: 'store-unavailable', retryAfterSeconds: 2 },
  })
  const answer = await fetch(`${server.baseUrl}/api/v1/health`)
  expect(answer.status).toBe(503)
  expect(answer.headers.get('retry-after')).toBe('2')
  await letConnect(true)
  const healthy = await asha.send({ method: 'GET', path: 'health', response: health })
  expect(healthy).toEqual({ status: 'ok' })
  expect((await asha.append(sealed)).outcomes).toMatchObject([{ outcome: 'appended' }])
  const { journal } = server.server.services
  await journal.deliver()
  const feed = { organisation: asha.organisation.id, feed: asha.group.feed }
  const lines = await journal.reading(feed, (reader) => reader.lines(0, 10))
  expect(lines.map(({ hash }) => hash)).toContain(sealed.entry.hash)
  expect(faults).toEqual([])
})

test('a full disk has a code of its own, and so has a database that is away; a mistake of ours has none', () => {
  const fault = (code: string) => Object.assign(new Error('invented'), { code })
  expect(storeFaultOf(fault('53100'))).toBe('store-full')
  expect(storeFaultOf(fault('57P03'))).toBe('store-unavailable')
  expect(storeFaultOf(fault('ECONNREFUSED'))).toBe('store-unavailable')
  expect(storeFaultOf(new Error('Connection terminated unexpectedly'))).toBe('store-unavailable')
  expect(storeFaultOf(fault('42601'))).toBeUndefined()
  expect(storeFaultOf('text')).toBeUndefined()
})
