import { afterAll, beforeAll, expect, test } from 'vitest'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { refused } from '@cobijo/domain/journal/refusal'
import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import { DeviceLocked } from '../device-api.ts'
import type { DeviceApi } from '../device-api.ts'
import type { Enrolled } from '../enrolment/enrolment-api.ts'
import {
  enter,
  foundingOf,
  got,
  newTestDevice,
  passphrase,
  settle,
} from '../testing/invented-organisation.ts'

let server: TestServer
let night: DeviceApi
let founded: Enrolled
let stream: StreamId

const arrival = { ageGroup: 'adult', nameToUse: 'Ali', allergies: ['penicillin'] }

beforeAll(async () => {
  server = await startTestServer()
  night = await newTestDevice(server.baseUrl)
  founded = got(
    await night.foundNetwork({ ...foundingOf('Casa Alba'), setupToken: server.setupToken }),
  )
})
afterAll(async () => {
  await server.stop()
})

test('nobody takes anything down on a locked device before a member allowed it there', async () => {
  const { account } = founded
  expect(await night.intakePlaces()).toEqual([])
  expect(await night.recordIntake({ account, person: arrival })).toEqual(
    refused('intake-not-allowed'),
  )
  got(await night.signIn({ account, passphrase }))
  // A small organisation tries its sheets first, here too.
  expect(await night.setIntake({ allowed: true })).toEqual(refused('recovery-not-tried'))
  await enter(night, founded)
  expect(await night.setIntake({ allowed: true })).toBeUndefined()
  await settle(night, async () =>
    (await night.organisation()).members.some(({ devices }) =>
      devices.some(({ kind }) => kind === 'intake'),
    ),
  )
})

test('locked, an arrival is taken down and reaches the server without a session, and nothing can be read', async () => {
  await night.lock()
  const { account } = founded
  const saved = got(await night.recordIntake({ account, person: arrival, care: 'Llegó sola' }))
  stream = saved.entries[0]?.stream as StreamId
  expect(saved.entries.map(({ type }) => type)).toEqual(['person-registered', 'note-recorded'])
  await expect
    .poll(async () => {
      await night.sendIntake()
      return (await night.intakePlaces())[0]?.waiting
    })
    .toBe(0)
  await expect(night.openCase(stream)).rejects.toThrow(DeviceLocked)
})

test('whoever unlocks reads it as not confirmed, until a member stands by it', async () => {
  got(await night.signIn({ account: founded.account, passphrase }))
  await settle(night, async () => (await night.openCase(stream)).kind === 'opened', 'the arrival')
  const before = got(await night.openCase(stream)).file
  expect(before.registers.allergies?.value).toEqual(['penicillin'])
  expect(before.standing.notConfirmed).toHaveLength(2)
  got(
    await night.carryOut('confirm-author', { case: stream, entries: before.standing.notConfirmed }),
  )
  expect(got(await night.openCase(stream)).file.standing.notConfirmed).toEqual([])
})

test('the intake door lets nobody in whose key no member certified, and ends with the permission', async () => {
  const { account } = founded
  const stolen = got(await night.recordIntake({ account, person: arrival }))
  expect(stolen.entries).toHaveLength(1)
  await night.sendIntake()
  expect(await night.setIntake({ allowed: false })).toBeUndefined()
  await night.sync()
  expect(await night.intakePlaces()).toEqual([])
  expect(await night.recordIntake({ account, person: arrival })).toEqual(
    refused('intake-not-allowed'),
  )
  await settle(night, async () =>
    (await night.organisation()).members.every(({ devices }) =>
      devices.every(({ kind, state }) => kind !== 'intake' || state === 'revoked'),
    ),
  )
  const answer = await fetch(`${server.baseUrl}/api/v1/intake`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      items: [
        {
          entry: 'A'.repeat(100),
          facts: { salt: 'A'.repeat(22), bytes: 'AA' },
          parts: [],
          deliveries: [],
        },
      ],
    }),
  })
  expect(answer.status).toBe(403)
  expect(await answer.json()).toEqual({ code: 'intake-refused' })
})
