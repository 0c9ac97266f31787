import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDevice } from '@cobijo/contract/device/device'
import { createMemoryStore } from '@cobijo/contract/device/store/memory-store'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import { inventedOrganisations } from '../../../../samples/network/invented-organisations.ts'
import { inventStories } from '../../../../samples/network/invented-stories.ts'
import { playNetwork, samplePeople, sampleSeed } from './play-network.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ kind: 'sample' })
})
afterAll(async () => {
  await server.stop()
})

test('the same seed invents the same people and events, another seed others', () => {
  expect(inventStories(7, 200)).toEqual(inventStories(7, 200))
  expect(inventStories(8, 200)).not.toEqual(inventStories(7, 200))
})

test('a case of the sample closes in a small organisation alone: in a large one somebody else would have to look, and each has one person', () => {
  const closes = inventStories(sampleSeed, samplePeople).filter(({ steps }) =>
    steps.some(({ command }) => command === 'close-case'),
  )
  expect(closes.length).toBeGreaterThan(0)
  expect(closes.map(({ organisation }) => inventedOrganisations[organisation]?.size)).not.toContain(
    'large',
  )
})

test('the invented network can be played, and a persona signs in from anywhere and sees her people', async () => {
  const begun = performance.now()
  const personas = await playNetwork(server, { people: 20 })
  process.stderr.write(
    `20 people and 6 organisations in ${((performance.now() - begun) / 1000).toFixed(1)} s\n`,
  )
  expect(personas).toHaveLength(6)
  const office = personas[1]
  const device = await createDevice({
    baseUrl: server.baseUrl,
    openStore: () => createMemoryStore(),
    now: () => Date.now(),
    country: { legalGrounds: [], closurePhrases: [] },
  })
  const session = await device.signIn({
    account: office?.account ?? '',
    kit: office?.kit ?? '',
    passphrase: office?.passphrase ?? '',
  })
  expect(isRefusal(session)).toBe(false)
  expect(session).toMatchObject({ sample: true, organisationName: office?.organisation })
  const page = await device.list({ sort: 'last-update' })
  expect(page.total).toBeGreaterThan(3)
  expect(page.rows.filter(({ nameToUse }) => nameToUse !== undefined).length).toBeGreaterThan(3)
  expect((await device.referrals()).length).toBeGreaterThan(0)
  expect((await device.network()).organisations).toHaveLength(6)
}, 300_000)
