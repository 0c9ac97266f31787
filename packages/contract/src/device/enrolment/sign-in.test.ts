import { afterAll, beforeAll, expect, test } from 'vitest'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import { createDevice } from '../device.ts'
import type { DeviceApi } from '../device-api.ts'
import type { Enrolled } from './enrolment-api.ts'
import type { DeviceStore } from '../store/device-store.ts'
import { createMemoryStore } from '../store/memory-store.ts'
import {
  allSent,
  enter,
  foundingOf,
  got,
  passphrase,
  settle,
} from '../testing/invented-organisation.ts'

let server: TestServer
let isOffline = false
let enrolled: Enrolled

beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.stop())

/** A machine: its stores outlive the device that is open on it. */
class Machine {
  readonly stores = new Map<string, DeviceStore>()

  start(): Promise<DeviceApi> {
    return createDevice({
      baseUrl: server.baseUrl,
      openStore: (name) => {
        const store = this.stores.get(name) ?? createMemoryStore()
        this.stores.set(name, store)
        return store
      },
      now: () => Date.now(),
      country: { legalGrounds: [], closurePhrases: [] },
      syncAfterSaving: false,
      fetchFrom: (...request) =>
        isOffline ? Promise.reject(new TypeError('no network')) : fetch(...request),
    })
  }
}

const office = new Machine()

test('the kit is given again until she confirms that she holds it, and never after', async () => {
  const device = await office.start()
  enrolled = got(
    await device.foundNetwork({ ...foundingOf('Mesa'), setupToken: server.setupToken }),
  )
  await enter(device, enrolled)
  expect(await device.unconfirmedKit()).toBe(enrolled.kit)
  await device.lock()
  const again = await office.start()
  got(await again.signIn({ account: enrolled.account, passphrase }))
  expect(await again.unconfirmedKit()).toBe(enrolled.kit)
  await again.confirmKit()
  expect(await again.unconfirmedKit()).toBeUndefined()
})

test('a kit typed for an account that is here opens it as it is: the same device, and what waited still waits', async () => {
  const before = await office.start()
  got(await before.signIn({ account: enrolled.account, passphrase }))
  await allSent(before)
  isOffline = true
  const saved = got(
    await before.carryOut('register-person', { givenNames: 'Noche', ageGroup: 'adult' }),
  )
  isOffline = false
  await before.lock()
  const device = await office.start()
  got(await device.signIn({ account: 'new', kit: enrolled.kit, passphrase, deviceLabel: 'again' }))
  await allSent(device)
  const { members } = await device.organisation()
  expect(members.map(({ devices }) => devices.length)).toEqual([1])
  got(await device.openCase(saved.entries[0]?.stream as StreamId))
  expect([...office.stores.keys()].sort()).toEqual(
    ['cobijo-devices', `cobijo-${enrolled.account}`].sort(),
  )
  expect(
    await device.signIn({ account: 'new', kit: enrolled.kit, passphrase: 'not this one' }),
  ).toMatchObject({ kind: 'refused' })
  expect(got(await device.signIn({ account: enrolled.account, passphrase })).standing).toBe(
    'admitted',
  )
})

test('an account that was never here asks for its kit, and leaves no store behind', async () => {
  const machine = new Machine()
  const device = await machine.start()
  expect(await device.signIn({ account: 'new', passphrase })).toMatchObject({
    code: 'kit-needed-on-a-new-device',
  })
  expect(await device.signIn({ account: enrolled.account, passphrase })).toMatchObject({
    code: 'kit-needed-on-a-new-device',
  })
  expect([...machine.stores.keys()]).toEqual(['cobijo-devices'])
})

test('where the passphrase was changed elsewhere, the kit makes a new device of this one and loses nothing that waits', async () => {
  const phone = new Machine()
  const onPhone = await phone.start()
  got(await onPhone.signIn({ account: 'new', kit: enrolled.kit, passphrase }))
  await allSent(onPhone)
  expect(await onPhone.unconfirmedKit()).toBeUndefined()
  isOffline = true
  const saved = got(
    await onPhone.carryOut('register-person', { givenNames: 'Lluvia', ageGroup: 'adult' }),
  )
  isOffline = false
  await onPhone.lock()

  const next = 'six boats on the lake'
  const inOffice = await office.start()
  got(await inOffice.signIn({ account: enrolled.account, passphrase }))
  expect(await inOffice.changePassphrase({ current: passphrase, next })).toBeUndefined()

  const later = await phone.start()
  const plain = { account: enrolled.account, passphrase: next }
  expect(await later.signIn(plain)).toMatchObject({ kind: 'refused' })
  got(await later.signIn({ ...plain, kit: enrolled.kit }))
  await allSent(later)
  expect((await later.saveStates()).needsAttention).toEqual([])
  const stream = saved.entries[0]?.stream as StreamId
  await settle(inOffice, async () => (await inOffice.openCase(stream)).kind === 'opened')
})

test('whom a save names is found here at once, without a server and after a new start; a colleague finds her later', async () => {
  const next = 'six boats on the lake'
  const device = await office.start()
  got(await device.signIn({ account: enrolled.account, passphrase: next }))
  await device.sync()
  isOffline = true
  got(
    await device.carryOut('register-person', {
      givenNames: 'Xóchitl',
      firstSurname: 'Invented',
      ageGroup: 'adult',
    }),
  )
  const [found] = await device.findByName('xochil')
  expect(found).toMatchObject({ name: 'Xóchitl Invented', missingWords: 0 })
  expect((await device.findByName('xochitl otra'))[0]).toMatchObject({ missingWords: 1 })
  await device.lock()
  const again = await office.start()
  got(await again.signIn({ account: enrolled.account, passphrase: next }))
  expect((await again.findByName('xochitl'))[0]?.name).toBe('Xóchitl Invented')

  const stream = found?.stream as StreamId
  const { member } = got((await again.session()) ?? ({ kind: 'refused', code: 'none' } as const))
  const somebodyElse = '00000000-0000-4000-8000-0000000000aa'
  const [handedOver] = (await again.list({ sort: 'last-update' })).rows.filter(
    (row) => row.stream !== stream,
  )
  got(
    await again.carryOut('assign-responsible', {
      case: handedOver?.stream,
      responsible: somebodyElse,
    }),
  )
  got(await again.carryOut('assign-responsible', { case: stream, responsible: member }))
  got(await again.carryOut('record-note', { case: stream, care: 'x', remindAt: Date.now() + 5000 }))
  const listed = async (query: object) =>
    (await again.list({ sort: 'last-update', ...query })).rows.map((row) => row.stream)
  const mine = await listed({ mine: true })
  expect(mine).toContain(stream)
  expect(mine).not.toContain(handedOver?.stream)
  expect(await listed({ sort: 'due' })).toContain(stream)
  expect(await listed({ sort: 'due', state: 'closed' })).toEqual([])
  expect((await listed({})).length).toBeGreaterThan(1)

  isOffline = false
  await allSent(again)
  await settle(again, async () => (await again.searchStanding()).notSearchableYet === 0)
  const colleague = await new Machine().start()
  got(await colleague.signIn({ account: 'new', kit: enrolled.kit, passphrase: next }))
  await settle(colleague, async () => (await colleague.findByName('xochitl')).length === 1)
})
