import pg from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { DeviceApi } from '@cobijo/contract/device/device-api'
import {
  allSent,
  foundTwoOrganisations,
  got,
  settle,
} from '@cobijo/contract/device/testing/invented-organisation'
import { agree, groupOf, register, send } from '@cobijo/contract/device/testing/refer'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { fromBase64url } from '@cobijo/contract/wire/bytes'
import { readEntry, stubOf } from '@cobijo/sealing/entry/envelope'
import { packStub } from '../../journal/append/packed-stub.ts'
import { startTestServer } from '../../test-server.ts'
import type { TestServer } from '../../test-server.ts'
import { verifyDatabase } from '../verify-database.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

let server: TestServer
let administrator: pg.Client
let serverKey: Uint8Array
let desk: DeviceApi
let shelter: DeviceApi

beforeAll(async () => {
  server = await startTestServer()
  ;({ desk, shelter } = await foundTwoOrganisations(server))
  administrator = new pg.Client(server.database.administrator)
  await administrator.connect()
  serverKey = fromBase64url((await desk.installation()).serverKey)
})
afterAll(async () => {
  await administrator.end()
  await server.stop()
})

async function codes(): Promise<readonly string[]> {
  const { findings } = await verifyDatabase(administrator, serverKey)
  return [...new Set(findings.map(({ code }) => code))].sort()
}
const saved = (device: DeviceApi) => allSent(device)
const seen = async (stream: StreamId) => JSON.stringify(await shelter.openCase(stream))

/** Bytes of ciphertext that lie for the shelter, of each entry of a stream that it holds anything of. */
async function lain(stream: StreamId): Promise<ReadonlyMap<string, number>> {
  const { feed } = await groupOf(shelter, 'mine')
  const { rows } = await administrator.query<{ hash: string; bytes: number }>(
    `select encode(hash, 'hex') as hash, sum(length(parts))::int as bytes from sealed_copy
      where feed_id = $1 and stream_id = $2 group by hash`,
    [feed, stream],
  )
  return new Map(rows.map(({ hash, bytes }) => [hash, bytes]))
}

test('of what she takes out nothing is left for whoever had not fetched it, and the rest comes anew', async () => {
  const all = ['essential', 'identity', 'care', 'placement']
  const stream = await register(desk, 'Itzel', { allergies: ['PENICILLIN'] })
  got(
    await desk.carryOut('record-note', {
      case: stream,
      placement: 'BEFORE-ROOM',
      care: 'CARE-BEFORE',
    }),
  )
  await agree(desk, stream, all)
  await send(desk, stream, all)
  const placement = 'ROOM '.repeat(800)
  const noted = got(
    await desk.carryOut('record-note', { case: stream, placement, care: 'IN-CARE' }),
  )
  const hash = noted.entries[0]?.hash ?? ''
  await saved(desk)
  // The shelter has not connected since.
  await settle(desk, async () => ((await lain(stream)).get(hash) ?? 0) > placement.length)
  await agree(desk, stream, ['essential', 'care'])
  await saved(desk)
  await settle(
    desk,
    async () => {
      const bytes = (await lain(stream)).get(hash)
      return bytes !== undefined && bytes < placement.length
    },
    'what is left, anew',
  )
  await settle(
    shelter,
    async () => {
      await desk.sync()
      const shown = await seen(stream)
      return ['IN-CARE', 'CARE-BEFORE', 'PENICILLIN'].every((word) => shown.includes(word))
    },
    'the rest at the shelter',
  )
  expect(await seen(stream)).not.toMatch(/ROOM|BEFORE-ROOM/u)
  expect((await shelter.sync()).findings).toEqual([])
  expect(await codes()).toEqual([])
  // What was fetched and what came after stays where it lies, whatever is taken out next.
  const before = await lain(stream)
  await agree(desk, stream, ['care'])
  await saved(desk)
  for (let round = 0; round < 4; round += 1) {
    await desk.sync()
    await shelter.sync()
  }
  expect((await lain(stream)).get(hash)).toBe(before.get(hash))
  expect(await codes()).toEqual([])
  // What came after that word a host does not empty unnoticed.
  const last = got(await desk.carryOut('record-note', { case: stream, care: 'AFTER' }))
  await saved(desk)
  await settle(shelter, async () => (await seen(stream)).includes('AFTER'), 'the last note')
  await server.server.services.sequencer.drain()
  await empty(last.entries[0]?.hash ?? '')
  expect(await codes()).toContain('line-emptied')
})

/** As if it had been taken back from the shelter. */
async function empty(hash: string): Promise<void> {
  const which = `feed_id = $1 and hash = decode($2, 'hex')`
  const line = [(await groupOf(shelter, 'mine')).feed, hash]
  const { rows } = await administrator.query<{ envelope: Buffer }>(
    `select envelope from delivery where ${which} and envelope is not null`,
    line,
  )
  expect(rows).toHaveLength(1)
  const stub = stubOf(readEntry(new Uint8Array(rows[0]?.envelope ?? [])))
  await administrator.query(
    `update delivery set envelope = null, facts = null, stub = $3 where ${which}`,
    [...line, Buffer.from(packStub(stub))],
  )
  await administrator.query(`delete from sealed_copy where ${which}`, line)
}
