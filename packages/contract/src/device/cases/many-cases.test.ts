import { afterAll, expect, test, vi } from 'vitest'
import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import { createDevice } from '../device.ts'
import { createMemoryStore } from '../store/memory-store.ts'
import { allSent, foundAndEnter } from '../testing/invented-organisation.ts'
import { register } from '../testing/refer.ts'

// On a loaded machine.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

let server: TestServer
afterAll(() => server.stop())

/** More than two pages of the list. */
const many = 410

test('the day of somebody with many cases is there before all of them were asked for, and whole a moment later', async () => {
  server = await startTestServer()
  const asked: string[] = []
  const released = Promise.withResolvers<void>()
  let isHeld = false
  let changes = 0
  const office = await createDevice({
    baseUrl: server.baseUrl,
    openStore: createMemoryStore,
    now: () => Date.now(),
    country: { legalGrounds: [], closurePhrases: [] },
    syncAfterSaving: false,
    onChange: () => (changes += 1),
    fetchFrom: async (...request) => {
      const url = new URL(String(request[0]))
      if (isHeld && url.pathname.endsWith('/list')) {
        asked.push(url.search)
        if (url.searchParams.has('after')) await released.promise
      }
      return fetch(...request)
    },
  })
  await foundAndEnter(office, server, 'Mesa')
  for (let at = 0; at < many; at += 1) await register(office, `Invented${at}`)
  await allSent(office)
  await server.server.services.sequencer.drain()
  await office.sync()

  isHeld = true
  expect((await office.myDay()).length).toBeGreaterThanOrEqual(200)
  expect(asked.filter((search) => !search.includes('after='))).toHaveLength(2)
  const before = changes
  released.resolve()
  await expect.poll(async () => (await office.myDay()).length).toBe(many)
  expect(changes).toBeGreaterThan(before)
  // And from then on only what moves is asked for.
  await office.sync()
  asked.length = 0
  await office.myDay()
  expect(asked.every((search) => search.includes('streams='))).toBe(true)
})
