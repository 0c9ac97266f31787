import { readdirSync, readFileSync, statSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { serveBuilt, type BuiltSite } from './gallery/built-site.ts'
import { links, neutralPage } from './links.ts'
import { escapeTwice, launchBrowser, lookWithAxe, openWindow } from './testing/browser.ts'

let site: BuiltSite
let browser: Browser
let context: BrowserContext
let page: Page
let faults: string[]

beforeAll(async () => {
  site = await serveBuilt('production')
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser.close()
  await site.close()
})

beforeEach(async () => {
  ;({ context, page, faults } = await openWindow(browser, {
    locale: 'es-MX',
    viewport: { width: 1280, height: 800 },
  }))
})

afterEach(async () => {
  await context.close()
})

/** Bytes of what a visit to an address asks for, compressed where compressing pays; workers left out. */
async function weigh(address: string): Promise<number> {
  const asked = new Set<string>()
  page.on('request', (request) => {
    if (request.serviceWorker() === null) asked.add(new URL(request.url()).pathname)
  })
  await page.goto(`${site.origin}${address}`)
  await page.locator('h1').waitFor()
  const files = new Set(readdirSync(site.folder, { recursive: true, encoding: 'utf8' }))
  return [...asked]
    .map((path) => (files.has(path.slice(1)) ? path.slice(1) : 'index.html'))
    .filter(
      (file) =>
        statSync(`${site.folder}/${file}`).isFile() && !/(^|\/)(sw|workbox-)|worker/.test(file),
    )
    .reduce((sum, file) => {
      const bytes = readFileSync(`${site.folder}/${file}`)
      return (
        sum + (/\.(woff2|png)$/.test(file) ? bytes.length : gzipSync(bytes, { level: 9 }).length)
      )
    }, 0)
}

test('the first page weighs at most 250 kB with its letters', async () => {
  const bytes = await weigh(links.firstPage())
  expect(bytes).toBeGreaterThan(100_000)
  expect(bytes).toBeLessThanOrEqual(250_000)
})

test('the gallery is no part of the application', () => {
  const files = readdirSync(site.folder, { recursive: true, encoding: 'utf8' })
  expect(files.filter((file) => file.includes('gallery'))).toEqual([])
  const scripts = files
    .filter((file) => file.endsWith('.js'))
    .map((file) => readFileSync(`${site.folder}/${file}`, 'utf8'))
  expect(scripts.filter((text) => text.includes('Casa Alba'))).toEqual([])
})

test.each([
  { width: 320, scheme: 'light' },
  { width: 320, scheme: 'dark' },
  { width: 1280, scheme: 'light' },
  { width: 1280, scheme: 'dark' },
] as const)(
  'what Cobijo promises is readable at $width pixels in the $scheme theme',
  async ({ width, scheme }) => {
    await page.setViewportSize({ width, height: 700 })
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    await page.goto(`${site.origin}${links.about()}`)
    await page.getByRole('heading', { name: 'Lo que no promete' }).waitFor()
    const violations = await lookWithAxe(page)
    expect(violations.map((each) => each.id)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      width,
    )
    expect(faults).toEqual([])
  },
)

test('language and theme are chosen once and kept', async () => {
  await page.goto(`${site.origin}${links.about()}`)
  await page.getByRole('button', { name: 'Idioma y aspecto' }).click()
  await page.getByText('English').click()
  await page.getByRole('heading', { name: 'Language and appearance' }).waitFor()
  await page.getByText('Dark').click()
  await page.reload()
  await page.getByRole('heading', { name: 'What Cobijo promises' }).waitFor()
  await expect.poll(() => page.getAttribute('html', 'lang')).toBe('en-GB')
  await expect
    .poll(() => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme))
    .toBe('dark')
  expect(faults).toEqual([])
})

test('an address that does not exist says so, and the way out moves the focus to the heading', async () => {
  await page.goto(`${site.origin}/nada/aqui`)
  await page.getByRole('heading', { name: 'Esta página no existe o no es suya' }).waitFor()
  await page.getByRole('link', { name: 'Ir al inicio' }).click()
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
  await expect.poll(() => page.title()).not.toContain('no existe')
})

describe('quick exit', () => {
  test('Esc twice leaves the neutral page, and no earlier page of the tab comes back', async () => {
    await page.goto(`${site.origin}/nada/aqui`)
    await page.getByRole('link', { name: 'Ir al inicio' }).click()
    await page.waitForURL((url) => url.pathname !== '/nada/aqui')
    await escapeTwice(page)
    await page.goBack()
    await page.waitForURL(`${site.origin}${neutralPage}`)
    expect(await page.title()).toBe('Medidas de cocina')
  })

  test('the neutral page asks for nothing outside and runs no script', async () => {
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.goto(`${site.origin}${neutralPage}`)
    expect(
      asked.filter((url) => !url.startsWith('data:')).map((url) => new URL(url).pathname),
    ).toEqual(['/medidas.html', '/medidas.css'])
    expect(faults).toEqual([])
  })
})

test('after the first visit the application and the neutral page open without a connection', async () => {
  await page.goto(`${site.origin}${links.about()}`)
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })
  await page.reload()
  await context.setOffline(true)
  await page.goto(`${site.origin}${links.about()}`)
  await page.getByRole('heading', { name: 'Qué promete Cobijo' }).waitFor()
  await page.getByText('Sin conexión. Puede seguir trabajando').waitFor()
  await page.getByRole('button', { name: 'Salida rápida' }).click()
  await page.waitForURL(`${site.origin}${neutralPage}`)
  await page.getByText('Equivalencias aproximadas').waitFor()
})

test('published figures are there for whoever has no account', async () => {
  await page.goto(`${site.origin}${links.firstPage()}`)
  await page.getByRole('link', { name: 'Cifras publicadas' }).click()
  await page.getByRole('heading', { level: 1, name: 'Cifras', exact: true }).waitFor()
  expect(new URL(page.url()).pathname).toBe(links.figures())
})
