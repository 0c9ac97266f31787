import pg from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import type { DeviceApi } from '../device-api.ts'
import {
  allSent,
  foundAndEnter,
  got,
  newTestDevice,
  passphrase,
} from '../testing/invented-organisation.ts'
import { register } from '../testing/refer.ts'

// On a loaded machine.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

let server: TestServer
let desk: DeviceApi
let account: string
let administrator: pg.Client

beforeAll(async () => {
  server = await startTestServer()
  desk = await newTestDevice(server.baseUrl)
  account = (await foundAndEnter(desk, server, 'Mesa')).account
  administrator = new pg.Client(server.database.administrator)
  await administrator.connect()
})
afterAll(async () => {
  await administrator.end()
  await server.stop()
})

async function openedHere(name: string): Promise<StreamId> {
  const stream = await register(desk, name)
  await allSent(desk)
  await server.server.services.sequencer.drain()
  await desk.sync()
  got(await desk.openCase(stream))
  return stream
}

/** A new sitting reads the list anew. */
async function comeAgain(): Promise<void> {
  await desk.lock()
  got(await desk.signIn({ account, passphrase }))
  await desk.sync()
}

async function codes(): Promise<readonly string[]> {
  await desk.myDay()
  return (await desk.sync()).findings.map(({ code }) => code)
}

async function isInDay(stream: StreamId): Promise<boolean> {
  return (await desk.myDay()).some((item) => JSON.stringify(item).includes(stream))
}

test.for([
  ['deleted', 'delete from stream_state where stream_id = $1'],
  ['closed', 'update stream_state set state = 5 where stream_id = $1'],
] as const)(
  'a case that lies here open and is %s in the server’s list is in the day all the same, and is told',
  async ([how, change]) => {
    const [gone, stays] = [await openedHere(`Gone${how}`), await openedHere(`Stays${how}`)]
    await comeAgain()
    expect(await isInDay(gone)).toBe(true)
    expect(await codes()).toEqual([])

    await administrator.query(
      'create table kept as select * from stream_state where stream_id = $1',
      [gone],
    )
    const { rowCount } = await administrator.query(change, [gone])
    expect(rowCount).toBeGreaterThan(0)
    await comeAgain()
    await expect.poll(codes, { timeout: 90_000 }).toEqual(['list-changed'])
    expect(await isInDay(gone)).toBe(true)
    expect(await isInDay(stays)).toBe(true)

    // Once the list says it again, nothing is left of it.
    await administrator.query('delete from stream_state where stream_id = $1', [gone])
    await administrator.query('insert into stream_state select * from kept')
    await administrator.query('drop table kept')
    await expect.poll(codes, { timeout: 90_000 }).toEqual([])
    expect(await isInDay(gone)).toBe(true)
  },
)

test('a case that somebody closed is missed by nobody', async () => {
  const stream = await openedHere('Closed')
  got(
    await desk.carryOut('close-case', {
      case: stream,
      reason: 'other',
      summary: 'over',
      reopeningExplained: true,
    }),
  )
  await allSent(desk)
  await server.server.services.sequencer.drain()
  await comeAgain()
  await desk.myDay()
  // Another one that is missed says that the list was compared.
  const gone = await openedHere('Control')
  await administrator.query('delete from stream_state where stream_id = $1', [gone])
  await comeAgain()
  await expect.poll(codes, { timeout: 90_000 }).toEqual(['list-changed'])
})
