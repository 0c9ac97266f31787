import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import type { DeviceApi } from '../device-api.ts'
import { admitColleague } from '../testing/colleague.ts'
import { allSent, foundTwoOrganisations, got, settle } from '../testing/invented-organisation.ts'
import { refer } from '../testing/refer.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

let server: TestServer
let desk: DeviceApi
let shelter: DeviceApi

beforeAll(async () => {
  server = await startTestServer()
  ;({ desk, shelter } = await foundTwoOrganisations(server))
})
afterAll(() => server.stop())

test('an officer who reads nothing of her consents ends what was opened to others', async () => {
  const stream = await refer(desk, ['essential', 'identity', 'care'], 'Itzel')
  const { device: officer } = await admitColleague(server.baseUrl, desk, ['shift'], {
    isOfficer: true,
  })
  const live = async (device: DeviceApi) =>
    got(await device.openCase(stream)).sharing.grants.filter(({ isLive }) => isLive)
  await settle(
    officer,
    async () =>
      (await officer.openCase(stream)).kind !== 'refused' && (await live(officer)).length > 0,
    'the case and the grant at the officer',
  )
  expect(got(await officer.openCase(stream)).file.consents).toEqual([])
  const [grant] = await live(officer)
  got(await officer.carryOut('end-grant', { grant: grant?.stream }))
  await allSent(officer)
  await settle(
    shelter,
    async () => {
      await desk.sync()
      const opened = await shelter.openCase(stream)
      return opened.kind === 'refused' || opened.accessEnded !== undefined
    },
    'the end at the recipient',
  )
  expect(await live(desk)).toEqual([])
})

test('an officer whose groups read nothing of a case is told by its routing alone that it is open to others, and ends it', async () => {
  const stream = await refer(desk, ['identity', 'care'], 'Nayeli')
  const { device: officer } = await admitColleague(server.baseUrl, desk, ['on-call'], {
    isOfficer: true,
  })
  const open = async (device: DeviceApi) => {
    const found = got(await device.openToOthers())
    return found.filter(({ opens }) => opens === stream)
  }
  await settle(officer, async () => (await open(officer)).length === 1, 'the grant at the officer')
  const [grant] = await open(officer)
  expect(grant).toMatchObject({ compartments: ['identity', 'care'], basis: 'consent' })
  // Of the case itself she reads no more than before.
  expect(JSON.stringify(await officer.openCase(stream))).not.toContain('Nayeli')

  got(await officer.carryOut('end-grant', { grant: grant?.stream }))
  await allSent(officer)
  await settle(desk, async () => (await open(desk)).length === 0, 'the end at the desk')
})

test('who is no officer is refused that list', async () => {
  const { device: colleague } = await admitColleague(server.baseUrl, desk, ['casework'])
  expect(await colleague.openToOthers()).toMatchObject({ code: 'officers-only' })
})
