import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import type { DeviceApi } from '../device-api.ts'
import { foundTwoOrganisations, got, settle } from '../testing/invented-organisation.ts'
import { agree, groupOf } from '../testing/refer.ts'

let server: TestServer
let desk: DeviceApi
let shelter: DeviceApi

beforeAll(async () => {
  server = await startTestServer()
  ;({ desk, shelter } = await foundTwoOrganisations(server))
})
afterAll(() => server.stop())

test('whoever was opened a case without what the shift must know takes no name from its list', async () => {
  const saved = got(await desk.carryOut('register-person', { ageGroup: 'adult', nameToUse: 'Ix' }))
  const stream = saved.entries[0]?.stream as StreamId
  const known = { case: stream, mustNotBeTold: ['Padrastro Inventado'] }
  got(await desk.carryOut('record-essential', known))
  await agree(desk, stream, ['care', 'child'])
  // Only then she says how old she is.
  got(await desk.carryOut('settle-age', { case: stream, ageGroup: 'child' }))
  const to = await groupOf(desk, 'theirs')
  got(
    await desk.carryOut('issue-grant', {
      case: stream,
      purpose: 'referral',
      recipientOrganisation: to.organisation,
      recipientGroup: to.group,
      feed: to.feed,
      compartments: ['care', 'child'],
      history: { kind: 'all' },
    }),
  )
  await settle(shelter, async () => (await shelter.openCase(stream)).kind === 'opened', 'the case')
  const suspect = { case: stream, representative: 'Tía Inventada' }
  const told = got(
    await shelter.carryOut('record-representation', {
      ...suspect,
      representationConflict: 'alleged-exploiter',
    }),
  )
  // Her list is sealed from this house: a new one would stand in its place.
  expect(told.remarks).toEqual(['shift-not-told'])
  expect(told.entries.map(({ type }) => type)).toEqual(['representation-recorded'])
})
