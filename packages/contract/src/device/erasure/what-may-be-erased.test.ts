import { afterAll, beforeAll, expect, test } from 'vitest'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import type { DeviceApi } from '../device-api.ts'
import type { DeviceStore } from '../store/device-store.ts'
import { createMemoryStore } from '../store/memory-store.ts'
import {
  allSent,
  comparedWords,
  foundAndEnter,
  got,
  newTestDevice,
  passphrase,
  settle,
} from '../testing/invented-organisation.ts'
import { register } from '../testing/refer.ts'

let server: TestServer
/** An officer's. */
let office: DeviceApi
/** An ordinary member's, who opens a case. */
let colleague: DeviceApi
let account: string
const stores = new Map<string, DeviceStore>()

beforeAll(async () => {
  server = await startTestServer()
  office = await newTestDevice(server.baseUrl)
  await foundAndEnter(office, server, 'Mesa')
  colleague = await newTestDevice(server.baseUrl, (name) => {
    const store = stores.get(name) ?? createMemoryStore()
    stores.set(name, store)
    return store
  })
  const { token } = got(await office.invite('member'))
  const joining = { personName: 'Iris', passphrase, deviceLabel: 'x' }
  ;({ account } = got(await colleague.askToJoin({ invitation: token, ...joining })))
  got(await colleague.signIn({ account, passphrase }))
  await settle(office, async () => (await office.pendingMembers()).length === 1)
  const [pending] = await office.pendingMembers()
  const groups = (await office.organisation()).groups.filter(({ kind }) => kind === 'casework')
  got(
    await office.admitMember({
      ...comparedWords(pending),
      groups: groups.map(({ id }) => id),
      officer: false,
    }),
  )
  await settle(colleague, async () => ((await colleague.session())?.groups.length ?? 0) > 0)
})
afterAll(() => server.stop())

test('an officer’s order is obeyed of a case alone: who opened a case stays to be seen, and so does the organisation itself', async () => {
  const stream = await register(office, 'Xochitl')
  await allSent(office)
  await settle(colleague, async () =>
    JSON.stringify(await colleague.openCase(stream)).includes('Xochitl'),
  )
  await allSent(colleague)
  const { member = '' } = (await colleague.session()) ?? {}
  const log = await stores.get(`cobijo-${account}`)?.find('setting', 'log-stream')
  // The officer's device holds nothing of that log yet: the server is asked, and refuses.
  expect(
    await office.eraseCase({ stream: log as StreamId, ground: 'recorded-in-error' }),
  ).toMatchObject({ kind: 'refused', code: 'citation-unknown' })
  await settle(
    colleague,
    async () =>
      (await colleague.sync()).findings.some(({ code }) => code === 'erasure-of-what-stays'),
    'the order that the colleague’s device does not obey',
  )
  await settle(office, async () =>
    JSON.stringify(await office.caseOpenings(stream)).includes(member),
  )
  const organisation = ((await office.session())?.organisation ?? '') as string as StreamId
  expect(
    await office.eraseCase({ stream: organisation, ground: 'recorded-in-error' }),
  ).toMatchObject({ kind: 'refused', code: 'not-found' })
  expect((await colleague.session())?.standing).toBe('admitted')
  const erased = await office.eraseCase({ stream, ground: 'her-request' })
  expect(erased.kind).toBe('erased')
})
