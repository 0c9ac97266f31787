import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { hashOfChunk, sealedChunkBytes } from '@cobijo/sealing/attachment/sealed-chunks'
import { toHexadecimal } from '@cobijo/sealing/bytes'
import { sodiumReady } from '@cobijo/sealing/sodium'
import { newIdentifier, signAs } from '@cobijo/sealing/testing/invented-network'
import { inReadTransaction, inTransaction } from '../database/transaction.ts'
import { eraseStream } from '../erasure/erase-stream.ts'
import { startTestServer } from '../test-server.ts'
import type { TestServer } from '../test-server.ts'
import { InventedHttpNetwork } from '../testing/invented-http.ts'
import type { InventedPerson } from '../testing/invented-http.ts'
import { findNamedChunks, keepChunk } from './keep-chunk.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 })

let server: TestServer
let asha: InventedPerson

beforeAll(async () => {
  await sodiumReady()
  server = await startTestServer()
  asha = await new InventedHttpNetwork(server).found()
})
afterAll(() => server.stop())

test('a chunk that comes while its picture is being erased is not left behind', async () => {
  const { pool, eraserPool, directory, clock } = server.server.services
  const organisation = asha.organisation.id
  const stream = newIdentifier<StreamId>()
  const sealed = new Uint8Array(sealedChunkBytes).fill(7)
  const entry = signAs(asha.device, {
    stream,
    facts: { family: 'case', chunks: [toHexadecimal(hashOfChunk(sealed))] },
    contents: { essential: { nameToUse: 'Invented' } },
    readers: [asha.reader],
  })
  const order = signAs(asha.device, {
    stream: newIdentifier<StreamId>(),
    facts: { family: 'work', state: 'open', erases: { stream } },
  })
  await asha.append(entry, order)
  const state = await inReadTransaction(pool, {}, (reader) => directory.current(reader))
  const erasure = { organisation, stream, cites: order.entry.hash, entries: undefined }
  let erasing: Promise<unknown> | undefined
  await inTransaction(pool, { organisation }, async (writer) => {
    const signed = { envelope: entry.entry.bytes, facts: entry.facts }
    const named = await findNamedChunks(writer, organisation, signed)
    if (!named) throw new Error('not named')
    erasing = eraseStream(eraserPool, state.directory, erasure, clock())
    await Promise.race([erasing, somebodyWaits()])
    const by = { member: asha.device.member.id, now: clock() }
    expect(await keepChunk(writer, named, { place: 0, sealed }, by)).toBe('kept')
  })
  expect(await erasing).toMatchObject({ keys: 1 })
  expect(
    await server.database.look('select hash from attachment_chunk where stream_id = $1', [stream]),
  ).toEqual([])
})

/** Until somebody waits for another in this database. */
async function somebodyWaits(): Promise<void> {
  const waiting = () =>
    server.database.look(
      `select from pg_locks l join pg_database d on d.oid = l.database
        where d.datname = current_database() and not l.granted`,
      [],
    )
  await expect.poll(waiting, { timeout: 60_000 }).toHaveLength(1)
}
