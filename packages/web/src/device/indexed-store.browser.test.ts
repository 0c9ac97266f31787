import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDeviceJournal } from '@cobijo/contract/device/testing/device-journal'
import { describeDeviceStore } from '@cobijo/contract/device/testing/store-contract'
import { describeJournal } from '@cobijo/server/journal/journal-contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { serveStorePage, startBrowser, storeInBrowser } from '../testing/store-in-browser.ts'
import type { KilledBrowser, StorePage } from '../testing/store-in-browser.ts'

const profile = mkdtempSync(join(tmpdir(), 'cobijo-profile-'))
let site: StorePage
let browser: KilledBrowser

beforeAll(async () => {
  site = await serveStorePage()
  browser = await startBrowser(profile, site.origin)
})
afterAll(async () => {
  await browser.kill()
  await site.close()
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
})

describeJournal('the journal on a device, in a browser', () =>
  openDeviceJournal((name) => storeInBrowser(browser.page, name)),
)

describeDeviceStore(
  'a store in a browser',
  async () => storeInBrowser(browser.page, 'contract'),
  async () => {
    await browser.page.reload()
    return storeInBrowser(browser.page, 'contract')
  },
)

test('what a killed browser was told to be saved is there, whole, and nothing is there by half', async () => {
  let acknowledged = 0
  const { promise: enough, resolve } = Promise.withResolvers<void>()
  await browser.page.exposeFunction('tell', (count: number) => {
    acknowledged = count
    if (count === 40) resolve()
  })
  const writing = browser.page
    .evaluate(async () => {
      const { indexed, tell } = globalThis as unknown as {
        indexed: {
          openIndexedStore: (name: string) => { write: (writes: unknown) => Promise<void> }
        }
        tell: (count: number) => void
      }
      const store = indexed.openIndexedStore('killed')
      for (let count = 1; ; count += 1) {
        const key = String(count).padStart(8, '0')
        const value = { bytes: new Uint8Array(3000).fill(count) }
        await store.write([
          { put: 'entry', key, value },
          { put: 'outbox', key, value: count },
        ])
        tell(count)
      }
    })
    .catch(() => undefined)
  await enough
  await browser.kill()
  await writing
  browser = await startBrowser(profile, site.origin)
  const store = storeInBrowser(browser.page, 'killed')
  const entries = await store.list('entry', '')
  const queued = await store.list('outbox', '')
  expect(acknowledged).toBeGreaterThanOrEqual(40)
  expect(entries.length).toBeGreaterThanOrEqual(acknowledged)
  expect(entries.map(({ key }) => key)).toEqual(queued.map(({ key }) => key))
  for (const [at, { value }] of entries.entries())
    expect(value).toEqual({ bytes: new Uint8Array(3000).fill(at + 1) })
})
