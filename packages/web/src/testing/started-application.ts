import { createDevice } from '@cobijo/contract/device/device'
import type { DeviceApi } from '@cobijo/contract/device/device-api'
import { createMemoryStore } from '@cobijo/contract/device/store/memory-store'
import { countryCodes } from '@cobijo/countries/country-codes'
import { homePack } from '@cobijo/countries/packs'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import { readBundle } from '@cobijo/server/http/static-bundle'
import { startTestServer, type TestServer } from '@cobijo/server/test-server'
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { builtFolder } from '../gallery/built-site.ts'
import { launchBrowser, lookWithAxe, openWindow, patienceMs } from './browser.ts'

export interface StartedApplication {
  /** The real server with the built application, one origin. */
  readonly server: TestServer
  readonly origin: string
  /** A machine of its own: its own store, keys and window. */
  readonly newMachine: (width?: number, locale?: string) => Promise<Machine>
  /** Another side, driven by the program: a device in this process. */
  readonly newDevice: () => Promise<DeviceApi>
  readonly stop: () => Promise<void>
}

export interface Machine {
  readonly context: BrowserContext
  readonly page: Page
  /** Errors and warnings of the console and uncaught faults, so far. */
  readonly faults: string[]
}

/** Starts the real server with the built application and a real browser; for one test file. */
export async function startApplication(
  overrides: Parameters<typeof startTestServer>[0] = {},
): Promise<StartedApplication> {
  const bundle = readBundle(await builtFolder('production'))
  const server = await startTestServer({
    ...overrides,
    http: { trustedProxies: [], bundle },
  })
  const browser = await launchBrowser()
  return {
    server,
    origin: server.baseUrl,
    newMachine: (width, locale) => openMachine(browser, width ?? 1280, locale ?? 'es-MX'),
    newDevice: () =>
      createDevice({
        baseUrl: server.baseUrl,
        openStore: () => createMemoryStore(),
        now: () => Date.now(),
        country: countryCodes(homePack),
      }),
    stop: async () => {
      await browser.close()
      await server.stop()
    },
  }
}

function openMachine(browser: Browser, width: number, locale: string): Promise<Machine> {
  return openWindow(browser, { locale, reducedMotion: 'reduce', viewport: { width, height: 800 } })
}

const looks = [
  { width: 320, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
] as const

/**
 * Readable at 320 and 1280 pixels, light and dark: axe finds nothing, nothing sticks out sideways. (That every colour of both
 * themes is readable on every other is computed in tokens.test.ts.) With SCREENS_FOLDER in the environment each screen is
 * written there too, to be looked at.
 */
export async function expectReadable(page: Page, name: string): Promise<void> {
  const before = page.viewportSize() ?? { width: 1280, height: 800 }
  const folder = process.env['SCREENS_FOLDER']
  for (const { width, colorScheme } of looks) {
    await page.setViewportSize({ width, height: 800 })
    await page.emulateMedia({ colorScheme })
    if (folder !== undefined)
      await page.screenshot({ path: `${folder}/${name}-${width}.png`, fullPage: true })
    // React Aria's announcer repeats a button's name for screen readers in an element that axe takes for a picture.
    const violations = await lookWithAxe(page, { without: ['[data-live-announcer]'] })
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)
    const where = `${name} ${width} ${colorScheme}`
    expect(found, where).toEqual([])
    const sticksOut = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(sticksOut, where).toBeLessThanOrEqual(width)
  }
  await page.setViewportSize(before)
  await page.emulateMedia({ colorScheme: 'light' })
}

/** The answer, or a failed test with the code of the refusal. */
export function got<Value>(answer: Value | Refusal): Value {
  if (isRefusal(answer)) expect.fail(`refused: ${answer.code} ${answer.field ?? ''}`)
  return answer
}

/**
 * Waits for what another device wrote. A page asks the server by itself every 15 s, and at once when the connection is back: of that it is
 * told here, until the news is shown.
 */
export async function waitForNews(page: Page, news: Locator): Promise<void> {
  await expect
    .poll(
      async () => {
        await page.evaluate(() => window.dispatchEvent(new Event('online')))
        return news.first().isVisible()
      },
      { timeout: patienceMs, interval: 400 },
    )
    .toBe(true)
}
