import { afterAll, beforeAll, expect, test } from 'vitest'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import type { StreamResponse } from '../../wire/entries.ts'
import { createDevice } from '../device.ts'
import type { DeviceApi } from '../device-api.ts'
import { createMemoryStore } from '../store/memory-store.ts'
import {
  allSent,
  foundAndEnter,
  got,
  newTestDevice,
  passphrase,
  settle,
} from '../testing/invented-organisation.ts'

let server: TestServer
let office: DeviceApi
let road: DeviceApi
let heldBack: StreamId | undefined

beforeAll(async () => {
  server = await startTestServer()
  office = await newTestDevice(server.baseUrl)
  const founded = await foundAndEnter(office, server, 'Mesa')
  road = await createDevice({
    baseUrl: server.baseUrl,
    openStore: createMemoryStore,
    now: () => Date.now(),
    country: { legalGrounds: [], closurePhrases: [] },
    fetchFrom: async (input, init) => {
      const answer = await fetch(input, init)
      const isMeant = heldBack !== undefined && new URL(String(input)).pathname.endsWith(heldBack)
      if (!isMeant || !answer.ok) return answer
      const page = (await answer.json()) as StreamResponse
      return Response.json({ ...page, lines: [] })
    },
  })
  got(await road.signIn({ account: founded.account, kit: founded.kit, passphrase }))
})
afterAll(() => server.stop())

test('what the server kept back is asked for in every round, and stays a finding until it comes', async () => {
  const saved = await office.carryOut('register-person', {
    ageGroup: 'adult',
    nameToUse: 'Itzel',
  })
  const stream = got(saved).entries[0]?.stream as StreamId
  await allSent(office)
  heldBack = stream
  await settle(
    road,
    async () => {
      await road.openCase(stream)
      return (await road.sync()).findings.some(({ code }) => code === 'entry-missing')
    },
    'the finding',
  )
  expect((await road.sync()).findings).toContainEqual(
    expect.objectContaining({ code: 'entry-missing' }),
  )
  expect(isRefusal(await road.openCase(stream))).toBe(true)

  heldBack = undefined
  // The round alone fetches it: nobody has to open the case again.
  expect((await road.sync()).findings).toEqual([])
  expect(got(await road.openCase(stream)).file.registers.nameToUse?.value).toBe('Itzel')
})
