import { afterAll, beforeAll, expect, test } from 'vitest'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import { createDevice } from './device.ts'
import { DeviceLocked } from './device-api.ts'
import type { DeviceApi } from './device-api.ts'
import { createMemoryStore } from './store/memory-store.ts'
import type { DeviceStore } from './store/device-store.ts'
import { allSent, enter, foundingOf, got, passphrase } from './testing/invented-organisation.ts'

let server: TestServer
let device: DeviceApi
let account: string
let stream: StreamId
let isHanging = false
const stores = new Map<string, DeviceStore>()

beforeAll(async () => {
  server = await startTestServer()
  device = await createDevice({
    baseUrl: server.baseUrl,
    openStore: (name) => {
      const store = stores.get(name) ?? createMemoryStore()
      stores.set(name, store)
      return store
    },
    now: () => Date.now(),
    country: { legalGrounds: [], closurePhrases: [] },
    patienceMs: 1_000,
    fetchFrom: (input, init) => (isHanging ? new Promise(() => undefined) : fetch(input, init)),
  })
  const founded = got(
    await device.foundNetwork({ ...foundingOf('Mesa'), setupToken: server.setupToken }),
  )
  account = founded.account
  await enter(device, founded)
  const registered = got(
    await device.carryOut('register-person', { givenNames: 'Itzel', ageGroup: 'adult' }),
  )
  stream = registered.entries[0]?.stream as StreamId
  await everythingSent()
})
afterAll(async () => {
  await server.stop()
})

const everythingSent = () => allSent(device)

async function notesInFile(): Promise<readonly string[]> {
  const { file } = got(await device.openCase(stream))
  return file.timeline.flatMap((item) =>
    item.kind === 'entry' && item.type === 'note-recorded' ? [item.hash] : [],
  )
}

test('a lock pressed while saves are under way: each was saved and is accepted, or was not saved and says so', async () => {
  let saved = 0
  for (let round = 0; round < 3; round += 1) {
    const saving = Array.from({ length: 12 }, async (_, at) => {
      try {
        const answer = await device.carryOut('record-note', {
          case: stream,
          care: `note ${round} ${at}`,
        })
        return isRefusal(answer) ? answer.code : 'saved'
      } catch (fault) {
        expect(fault).toBeInstanceOf(DeviceLocked)
        return 'locked'
      }
    })
    await Promise.race(saving)
    await device.lock()
    const outcomes = await Promise.all(saving)
    expect(new Set(outcomes).size).toBe(2)
    saved += outcomes.filter((outcome) => outcome === 'saved').length
    got(await device.signIn({ account, passphrase }))
    await everythingSent()
  }
  got(await device.carryOut('record-note', { case: stream, care: 'afterwards' }))
  await everythingSent()
  expect((await device.saveStates()).needsAttention).toEqual([])
  expect(await notesInFile()).toHaveLength(saved + 1)
})

test('keys are dropped at once, whether the server answers or hangs', async () => {
  isHanging = true
  void device.lock()
  expect(await device.session()).toBeUndefined()
  await expect(async () => device.lifeboat()).rejects.toThrow(DeviceLocked)
  await expect(async () => device.saveDraft('letter', 'words')).rejects.toThrow(DeviceLocked)
  isHanging = false
})

test('a line on which nothing moves is given up, and the next round goes through when it is back', async () => {
  got(await device.signIn({ account, passphrase }))
  isHanging = true
  const stuck = device.sync()
  const saved = got(await device.carryOut('record-note', { case: stream, care: 'at the gate' }))
  expect(saved.entries).toHaveLength(1)
  expect((await stuck).reached).toBe(false)
  isHanging = false
  await everythingSent()
})
