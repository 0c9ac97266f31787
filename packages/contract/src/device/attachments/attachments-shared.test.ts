import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { EntryHash, StreamId } from '@cobijo/domain/journal/identifier'
import { backUp } from '@cobijo/server/operation/back-up'
import { restore } from '@cobijo/server/operation/restore'
import { verifyDatabase } from '@cobijo/server/operation/verify-database'
import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import { fromBase64url } from '../../wire/bytes.ts'
import { createDevice } from '../device.ts'
import type { DeviceApi } from '../device-api.ts'
import { createMemoryStore } from '../store/memory-store.ts'
import {
  allSent,
  foundAndEnter,
  got,
  joinNetwork,
  newTestDevice,
  passphrase,
  settle,
} from '../testing/invented-organisation.ts'
import { inventedJpeg } from '../testing/planted-jpeg.ts'
import { agree, register, send, withdrawEach } from '../testing/refer.ts'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

let server: TestServer
let desk: DeviceApi
let shelter: DeviceApi
let kit: string
let shelterKit: string

beforeEach(async () => {
  server = await startTestServer()
  desk = await newTestDevice(server.baseUrl)
  kit = (await foundAndEnter(desk, server, 'Mesa')).kit
  shelter = await newTestDevice(server.baseUrl)
  shelterKit = (await joinNetwork(desk, shelter, 'Casa')).kit
})
afterEach(() => server.stop())

async function add(of: StreamId, compartment: 'care' | 'health', seed: number) {
  const saved = got(
    await desk.addAttachment({
      case: of,
      compartment,
      caption: `picture ${seed}`,
      picture: inventedJpeg(300_000, seed),
    }),
  )
  const isWhole = async () => (await desk.attachmentsUnderWay()).length === 0
  await settle(desk, isWhole, 'all chunks')
  return saved.entries[0]?.hash as EntryHash
}

const opens = (device: DeviceApi, stream: StreamId, entry: EntryHash) => async () =>
  (await device.openCase(stream)).kind === 'opened' &&
  (await device.openAttachment({ stream, entry })).kind === 'opened-attachment'

async function rowsOf(entry: EntryHash): Promise<number> {
  const found = await server.database.look(
    `select from attachment_chunk where hash = decode($1, 'hex')`,
    [entry],
  )
  return found.length
}

test('another organisation opens what she agreed to, from before and since, and nothing else; after she said no it opens nothing more', async () => {
  const stream = await register(desk, 'Itzel')
  const before = await add(stream, 'care', 1)
  const sealed = await add(stream, 'health', 2)
  await agree(desk, stream, ['essential', 'care'])
  await send(desk, stream, ['essential', 'care'])
  await settle(shelter, opens(shelter, stream, before), 'the picture of before')
  const since = await add(stream, 'care', 3)
  await settle(shelter, async () => {
    const { file } = got(await shelter.openCase(stream))
    return file.attachments.some(({ entry }) => entry === since)
  })
  expect(await shelter.openAttachment({ stream, entry: sealed })).toMatchObject({
    code: 'not-found',
  })
  // One copy at the desk, and one of its own at the shelter for what somebody there looked at.
  expect([await rowsOf(before), await rowsOf(since)]).toEqual([4, 2])

  await withdrawEach(desk, stream)
  await allSent(desk)
  await settle(
    shelter,
    async () => {
      const opened = await shelter.openCase(stream)
      return opened.kind === 'refused' || opened.accessEnded !== undefined
    },
    'the end',
  )
  for (const entry of [before, since])
    expect(await shelter.openAttachment({ stream, entry })).toMatchObject({ kind: 'refused' })
  // What nobody there had looked at while it was open did not come after the end either.
  expect(await rowsOf(since)).toBe(2)
  got(await desk.openAttachment({ stream, entry: since }))
})

test('whoever was not given an entry is not given its chunks, by whatever address; nor does she put any there', async () => {
  const stream = await register(desk, 'Nayeli')
  const entry = await add(stream, 'care', 4)
  const token = await stolenToken()
  const ask = async (path: string, body?: object) =>
    fetch(`${server.baseUrl}/api/v1/${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
  const { feeds } = (await (await ask('feeds')).json()) as { feeds: { feed: string }[] }
  expect(feeds.length).toBeGreaterThan(0)
  for (const { feed } of feeds)
    expect(
      (await ask(`feeds/${feed}/streams/${stream}/chunks?entry=${entry}&place=0`)).status,
    ).toBe(404)
  const [row] = (await server.database.look(
    `select envelope, facts from entry where hash = decode($1, 'hex')`,
    [entry],
  )) as { envelope: Buffer; facts: Buffer }[]
  const named = {
    entry: row?.envelope.toString('base64url'),
    facts: {
      salt: row?.facts.subarray(0, 16).toString('base64url'),
      bytes: row?.facts.subarray(16).toString('base64url'),
    },
  }
  expect((await ask('attachments/lacking', named)).status).toBe(404)
  const sealed = Buffer.alloc(262_160, 1).toString('base64url')
  expect((await ask('attachments/chunks', { ...named, place: 0, sealed })).status).toBe(404)
})

/** A session of the shelter's, for whoever writes requests by hand. */
async function stolenToken(): Promise<string> {
  let token = ''
  const device = await createDevice({
    baseUrl: server.baseUrl,
    openStore: createMemoryStore,
    now: () => Date.now(),
    country: { legalGrounds: [], closurePhrases: [] },
    fetchFrom: (input, init) => {
      const bearer = new Headers(init?.headers).get('authorization')
      if (bearer !== null) token = bearer.slice('Bearer '.length)
      return fetch(input, init)
    },
  })
  got(await device.signIn({ account: '', kit: shelterKit, passphrase }))
  return token
}

test('a server that goes back to before a picture is sent it again by the device that took it; what was erased does not come back', async () => {
  const stateFolder = mkdtempSync(join(tmpdir(), 'cobijo-pictures-'))
  writeFileSync(join(stateFolder, 'server-key'), randomBytes(32).toString('hex'))
  const administrator = new pg.Client(server.database.administrator)
  await administrator.connect()
  try {
    const stream = await register(desk, 'Citlali')
    const [stays, gone] = [await add(stream, 'care', 5), await add(stream, 'care', 6)]
    const folder = join(stateFolder, 'backup')
    await backUp(administrator, folder, { stateFolder, now: Date.now() })
    const later = await add(stream, 'care', 7)
    got(await desk.eraseCase({ stream, ground: 'recorded-in-error', entries: [gone] }))
    await allSent(desk)
    got(await restore(administrator, folder, { stateFolder, now: Date.now(), replace: true }))
    await server.restart()
    expect([await rowsOf(stays), await rowsOf(gone), await rowsOf(later)]).toEqual([2, 0, 0])
    await settle(desk, async () => (await rowsOf(later)) === 2, 'the picture of after the backup')
    expect([await rowsOf(stays), await rowsOf(gone)]).toEqual([2, 0])
    const fresh = await newTestDevice(server.baseUrl)
    got(await fresh.signIn({ account: '', kit, passphrase }))
    await settle(fresh, opens(fresh, stream, later), 'it on a new device')
    await settle(fresh, opens(fresh, stream, stays), 'the other')
    const codes = async () => {
      const serverKey = fromBase64url((await fresh.installation()).serverKey)
      return (await verifyDatabase(administrator, serverKey)).findings.map(({ code }) => code)
    }
    expect(await codes()).toEqual([])
    await administrator.query(
      `update attachment_chunk set sealed = set_byte(sealed, 7, get_byte(sealed, 7) # 1) where hash = decode($1, 'hex')`,
      [stays],
    )
    expect(await codes()).toEqual(['chunk-damaged'])
  } finally {
    await administrator.end()
    rmSync(stateFolder, { recursive: true })
  }
})
