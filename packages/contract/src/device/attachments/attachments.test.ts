import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { pictureIn } from '@cobijo/domain/attachment/attachment-added'
import type { EntryHash, StreamId } from '@cobijo/domain/journal/identifier'
import { sealChunks } from '@cobijo/sealing/attachment/sealed-chunks'
import { toHexadecimal } from '@cobijo/sealing/bytes'
import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import { createDevice } from '../device.ts'
import type { DeviceApi } from '../device-api.ts'
import type { DeviceStore } from '../store/device-store.ts'
import { createMemoryStore } from '../store/memory-store.ts'
import { storeTables } from '../store/device-store.ts'
import { admitColleague } from '../testing/colleague.ts'
import {
  allSent,
  foundAndEnter,
  got,
  newTestDevice,
  passphrase,
  settle,
} from '../testing/invented-organisation.ts'
import { inventedJpeg, plantedIn, sizedJpeg, withPlantedWords } from '../testing/planted-jpeg.ts'
import { register } from '../testing/refer.ts'
import { bareJpeg } from './bare-jpeg.ts'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

let server: TestServer
let office: DeviceApi
let kit: string
let stream: StreamId

beforeAll(async () => {
  server = await startTestServer()
  office = await newTestDevice(server.baseUrl)
  kit = (await foundAndEnter(office, server, 'Mesa', { size: 'large' })).kit
  stream = await register(office, 'Citlali')
})
afterAll(() => server.stop())

async function add(device: DeviceApi, of: StreamId, more: object = {}): Promise<EntryHash> {
  const saved = got(
    await device.addAttachment({
      case: of,
      compartment: 'care',
      caption: 'the bracelet of the house',
      picture: withPlantedWords(inventedJpeg(700_000)),
      ...more,
    }),
  )
  return saved.entries[0]?.hash as EntryHash
}

const isAllSent = (device: DeviceApi) => async () =>
  (await device.saveStates()).onThisDevice.length === 0 &&
  (await device.attachmentsUnderWay()).length === 0

async function freshDevice(openStore?: (name: string) => DeviceStore): Promise<DeviceApi> {
  const device = await newTestDevice(server.baseUrl, openStore)
  got(await device.signIn({ account: '', kit, passphrase }))
  await settle(device, async () => (await device.openCase(stream)).kind === 'opened')
  return device
}

async function everythingIn(store: DeviceStore): Promise<Buffer> {
  const rows: Uint8Array[] = []
  const walk = (value: unknown): void => {
    if (value instanceof Uint8Array) rows.push(value)
    else if (typeof value === 'string') rows.push(Buffer.from(value))
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(walk)
  }
  for (const table of storeTables) walk(await store.list(table, ''))
  return Buffer.concat(rows)
}

/** Everything that the server holds, as its administrator reads it. */
async function everythingAtServer(): Promise<Buffer> {
  const tables = (await server.database.look(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
    [],
  )) as { name: string }[]
  const found: Buffer[] = []
  for (const { name } of tables) {
    const rows = await server.database.look(`select * from ${name}`, [])
    for (const row of rows)
      for (const value of Object.values(row as object))
        found.push(Buffer.isBuffer(value) ? value : Buffer.from(JSON.stringify(value) ?? ''))
  }
  return Buffer.concat(found)
}

/** A stretch of the picture's own bytes. */
const stretch = (bytes: Uint8Array) => Buffer.from(bytes.subarray(400_000, 400_064))

test('a picture is sealed on the device, sent chunk by chunk, and opened by a colleague: bare of where and by what it was taken', async () => {
  const picture = withPlantedWords(inventedJpeg(700_000))
  const bare = bareJpeg(picture)?.bytes as Uint8Array
  const entry = await add(office, stream, { picture })
  await settle(office, isAllSent(office))
  const stores: DeviceStore[] = []
  const fresh = await freshDevice(() => {
    const store = createMemoryStore()
    stores.push(store)
    return store
  })
  const opened = got(await fresh.openAttachment({ stream, entry }))
  expect(opened.picture).toEqual(bare)
  expect(plantedIn(opened.picture)).toEqual([])
  const [line] = got(await fresh.openCase(stream)).file.attachments
  expect(line).toMatchObject({ entry, width: 120, height: 90, length: bare.length })
  // What lies at the server and on the device is ciphertext: neither the picture nor what was planted, nor its caption.
  const held = [await everythingAtServer(), ...(await Promise.all(stores.map(everythingIn)))]
  expect(held[0]?.length).toBeGreaterThan(1_000_000)
  for (const bytes of held) {
    expect(bytes.includes(stretch(bare))).toBe(false)
    expect(plantedIn(bytes)).toEqual([])
    expect(bytes.includes('the bracelet of the house')).toBe(false)
  }
  // Held here now: it opens without a server.
  await server.database.tamper('delete from attachment_chunk where stream_id = $1', [stream])
  expect(got(await fresh.openAttachment({ stream, entry })).picture).toEqual(bare)
  expect(await (await freshDevice()).openAttachment({ stream, entry })).toMatchObject({
    code: 'attachment-incomplete',
  })
})

test('what is no picture is refused, and so is one without words', async () => {
  const refusalOf = async (more: object) =>
    office.addAttachment({
      case: stream,
      compartment: 'care',
      caption: 'a paper',
      picture: inventedJpeg(500),
      ...more,
    })
  const pdf = new TextEncoder().encode('%PDF-1.7 with an author')
  expect(await refusalOf({ picture: pdf })).toMatchObject({ code: 'picture-unreadable' })
  expect(await refusalOf({ caption: '  ' })).toMatchObject({ code: 'caption-missing' })
  expect(await refusalOf({ picture: inventedJpeg(4_200_000) })).toMatchObject({
    code: 'picture-too-large',
  })
  expect(await refusalOf({ picture: sizedJpeg(20_000, 20_000) })).toMatchObject({
    code: 'picture-too-large',
  })
  expect(await office.attachmentsUnderWay()).toEqual([])
})

test('what a changed program sealed as a picture is shown only if it is one, and of a size that can be drawn', async () => {
  const fresh = await freshDevice()
  const sealedAs = async (picture: Uint8Array) => {
    const { key, digest, hashes, chunks, length } = sealChunks(picture)
    const saved = got(
      await office.carryOut('add-attachment', {
        case: stream,
        compartment: 'care',
        picture: {
          mediaType: 'image/jpeg',
          width: 120,
          height: 90,
          length,
          digest: toHexadecimal(digest),
          key: toHexadecimal(key),
          chunks: hashes.map(toHexadecimal),
          caption: 'the bracelet of the house',
        },
      }),
    )
    const entry = saved.entries[0]?.hash as EntryHash
    await allSent(office)
    await server.database.tamper(
      `insert into attachment_chunk (organisation_id, stream_id, chunk_hash, hash, received_at, sealed)
       select organisation_id, stream_id, $2, hash, 1, $3 from entry where hash = decode($1, 'hex')`,
      [entry, Buffer.from(hashes[0] ?? []), Buffer.from(chunks[0] ?? [])],
    )
    await settle(fresh, async () =>
      got(await fresh.openCase(stream)).file.attachments.some((line) => line.entry === entry),
    )
    return fresh.openAttachment({ stream, entry })
  }
  for (const picture of [sizedJpeg(60_000, 60_000), new TextEncoder().encode('<svg onload=…>')])
    expect(await sealedAs(picture)).toMatchObject({ code: 'picture-unreadable' })
  const planted = withPlantedWords(inventedJpeg(500))
  expect(plantedIn(got(await sealedAs(planted)).picture)).toEqual([])
})

test('who does not read what it shows neither sees nor opens it, whatever the server gives her', async () => {
  const { device } = await admitColleague(server.baseUrl, office, ['shift'])
  const entry = await add(office, stream, { compartment: 'health', caption: 'a bruise' })
  await settle(office, isAllSent(office))
  await settle(device, async () => {
    const opened = await device.openCase(stream)
    return (
      opened.kind === 'opened' &&
      opened.file.timeline.some((each) => each.hash === entry && each.kind === 'entry')
    )
  })
  expect(
    got(await device.openCase(stream)).file.attachments.map((line) => line.entry),
  ).not.toContain(entry)
  expect(await device.openAttachment({ stream, entry })).toMatchObject({ code: 'not-found' })
})

test('a chunk that the server changes, swaps, or takes from another picture is refused with a code and told', async () => {
  const one = await add(office, stream, { caption: 'one' })
  const other = await add(office, stream, {
    caption: 'other',
    picture: inventedJpeg(700_000, 7),
  })
  await settle(office, isAllSent(office))
  const { tamper } = server.database
  const swap = `update attachment_chunk as here set sealed = there.sealed
      from attachment_chunk as there
     where here.hash = decode($1, 'hex') and there.hash = decode($2, 'hex')
       and here.chunk_hash <> there.chunk_hash`
  const codeAfter = async () => {
    const device = await freshDevice()
    const answer = await device.openAttachment({ stream, entry: one })
    const { findings } = await device.sync()
    return { answer, told: findings.map(({ code, hash }) => ({ code, hash })) }
  }
  const refusal = {
    answer: { kind: 'refused', code: 'attachment-changed' },
    told: [{ code: 'attachment-changed', hash: one }],
  }
  // Each in the place of another of the same picture.
  await tamper(swap, [one, one])
  expect(await codeAfter()).toMatchObject(refusal)
  // Those of another picture of the same case, which somebody rightly signed.
  await tamper(swap, [one, other])
  expect(await codeAfter()).toMatchObject(refusal)
  await tamper(
    `update attachment_chunk set sealed = set_byte(sealed, 99, get_byte(sealed, 99) # 1) where hash = decode($1, 'hex')`,
    [one],
  )
  expect(await codeAfter()).toMatchObject(refusal)
  // Cut short it is no answer of this interface at all.
  await tamper(
    `update attachment_chunk set sealed = substr(sealed, 1, 5000) where hash = decode($1, 'hex')`,
    [one],
  )
  expect((await codeAfter()).answer).toMatchObject({ code: 'attachment-incomplete' })
})

test('a cut line and a killed program lose nothing: what the server has is not sent twice, and words go before pictures', async () => {
  const { device, account, openStore } = await admitColleague(server.baseUrl, office, ['casework'])
  await device.lock()
  let posts = 0
  let mayPost = 0
  const working = () =>
    createDevice({
      baseUrl: server.baseUrl,
      openStore,
      now: () => Date.now(),
      country: { legalGrounds: [], closurePhrases: [] },
      syncAfterSaving: false,
      fetchFrom: async (input, init) => {
        if (String(input).endsWith('attachments/chunks')) {
          if (posts >= mayPost) throw new TypeError('cut')
          posts += 1
        }
        return fetch(input, init)
      },
    })
  const before = await working()
  got(await before.signIn({ account, passphrase }))
  await settle(before, async () => (await before.openCase(stream)).kind === 'opened')
  const entry = await add(before, stream, { picture: inventedJpeg(900_000, 3) })
  // Four chunks; the line dies after one, and with it the program: nothing is put in order, as after a kill.
  mayPost = 1
  await before.sync()
  expect(await before.attachmentsUnderWay()).toMatchObject([{ entry, sent: 1, of: 4 }])
  expect((await before.saveStates()).onThisDevice).toMatchObject([{ type: 'attachment-added' }])
  const after = await working()
  got(await after.signIn({ account, passphrase }))
  mayPost = 2
  await after.sync()
  const [underWay] = await after.attachmentsUnderWay()
  expect(underWay).toMatchObject({ entry, of: 4 })
  // A note that was saved meanwhile is at the server although the picture is not.
  const noted = got(await after.carryOut('record-note', { case: stream, care: 'she slept' }))
  await after.sync()
  expect((await after.saveStates()).onThisDevice.map(({ hash }) => hash)).not.toContain(
    noted.entries[0]?.hash,
  )
  mayPost = 100
  await settle(after, isAllSent(after))
  expect(posts).toBe(4)
  const fresh = await freshDevice()
  await settle(
    fresh,
    async () => (await fresh.openAttachment({ stream, entry })).kind !== 'refused',
  )
  // An entry without its own chunks would be no such entry: the same bytes in the signed facts.
  const item = got(await fresh.openCase(stream)).file.timeline.find(({ hash }) => hash === entry)
  const picture = item?.kind === 'entry' ? pictureIn(item.fields)?.picture : undefined
  expect(picture?.chunks).toHaveLength(4)
})

test('a chunk that the device itself spoilt is told, and not sent over and over', async () => {
  const { device, account, openStore } = await admitColleague(server.baseUrl, office, ['casework'])
  await device.lock()
  let posts = 0
  const working = await createDevice({
    baseUrl: server.baseUrl,
    openStore,
    now: () => Date.now(),
    country: { legalGrounds: [], closurePhrases: [] },
    syncAfterSaving: false,
    fetchFrom: (input, init) => {
      if (String(input).endsWith('attachments/chunks')) posts += 1
      return fetch(input, init)
    },
  })
  got(await working.signIn({ account, passphrase }))
  await settle(working, async () => (await working.openCase(stream)).kind === 'opened')
  await add(working, stream, { picture: inventedJpeg(500, 11) })
  const store = openStore(`cobijo-${account}`)
  const [picture] = (await store.list('setting', `attachment/${stream}/`)).map(
    ({ value }) => value as { readonly chunks: readonly string[] },
  )
  const key = `chunk/${stream}/${picture?.chunks[0]}`
  const sealed = ((await store.find('setting', key)) as Uint8Array).slice()
  sealed[9] = (sealed[9] ?? 0) ^ 1
  await store.write([{ put: 'setting', key, value: sealed }])
  await working.sync()
  await working.sync()
  expect((await working.saveStates()).troubles).toEqual(['device-row-damaged'])
  expect(posts).toBe(0)
})

test('erased with its entry: at the server, and on the device that took it and the one that looked at it', async () => {
  const stores: DeviceStore[] = []
  const fresh = await freshDevice(() => {
    const store = createMemoryStore()
    stores.push(store)
    return store
  })
  const gone = await register(office, 'Nayeli')
  const [one, stays] = [await add(office, gone), await add(office, gone)]
  await settle(office, isAllSent(office))
  await settle(fresh, async () => (await fresh.openCase(gone)).kind === 'opened')
  for (const entry of [one, stays]) got(await fresh.openAttachment({ stream: gone, entry }))
  const rowsOf = async (entry: EntryHash) =>
    (
      await server.database.look(`select from attachment_chunk where hash = decode($1, 'hex')`, [
        entry,
      ])
    ).length
  const chunksHere = async () => {
    const kept = await Promise.all(stores.map((store) => store.list('setting', `chunk/${gone}/`)))
    return kept.flat().length
  }
  expect([await rowsOf(one), await rowsOf(stays), await chunksHere()]).toEqual([4, 4, 8])
  got(await office.eraseCase({ stream: gone, ground: 'recorded-in-error', entries: [one] }))
  expect([await rowsOf(one), await rowsOf(stays)]).toEqual([0, 4])
  await settle(fresh, async () => (await chunksHere()) === 4, 'the order')
  expect(await fresh.openAttachment({ stream: gone, entry: one })).toMatchObject({
    kind: 'refused',
  })
  got(await fresh.openAttachment({ stream: gone, entry: stays }))
  got(await office.eraseCase({ stream: gone, ground: 'her-request' }))
  expect(await rowsOf(stays)).toBe(0)
  await settle(fresh, async () => (await chunksHere()) === 0, 'the order')
  expect(await office.attachmentsUnderWay()).toEqual([])
})
