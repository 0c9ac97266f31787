import type { AxeBuilder } from '@axe-core/playwright'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { afterEach, expect, vi } from 'vitest'
import { neutralPage } from '../links.ts'

/**
 * What a person would wait for is waited for this long: machines of two cores that build, seal and draw at once are slow, and what never
 * comes is a fault however long one waits.
 */
export const patienceMs = 90_000

// A story looks at many screens in two ways, each with as much patience.
vi.setConfig({
  testTimeout: 480_000,
  hookTimeout: 480_000,
  expect: { poll: { timeout: patienceMs } },
})

const opened: Page[] = []

// A test that fails once in a hundred times tells what stood there then: nobody sees it again by trying.
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return
  for (const [seat, page] of opened.entries()) {
    if (page.isClosed()) continue
    const words = await page.locator('body').ariaSnapshot({ timeout: 5000 }).catch(String)
    const { pathname, search } = new URL(page.url(), 'about:blank')
    process.stderr.write(
      `${task.name}\nwindow ${seat} at ${pathname}${search}\n${words.slice(0, 6000)}\n`,
    )
  }
})

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-quic', '--disable-background-networking'],
    timeout: patienceMs,
  })
}

/** A window of its own with one page. `faults`: errors and warnings of the console and uncaught faults, so far. */
export async function openWindow(
  browser: Browser,
  options: Parameters<Browser['newContext']>[0],
): Promise<{ context: BrowserContext; page: Page; faults: string[] }> {
  const context = await browser.newContext(options)
  context.setDefaultTimeout(patienceMs)
  const page = await context.newPage()
  opened.push(page)
  const faults: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text())
  })
  page.on('pageerror', (fault) => faults.push(fault.message))
  return { context, page, faults }
}

type Violations = Awaited<ReturnType<AxeBuilder['analyze']>>['violations']

const besideAxe = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'))
const axe = readFileSync(besideAxe.resolve('axe-core/axe.min.js'), 'utf8')

/**
 * axe on one page: what it objects to. It is put in once a load of the page and hands over nothing else. Our pages have no frames; by its builder,
 * which is made for them, a look takes twice as long.
 */
export async function lookWithAxe(
  page: Page,
  { without = [], tags }: { readonly without?: string[]; readonly tags?: string[] } = {},
): Promise<Violations> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe)
  const around = { include: [['html']], exclude: without.map((each) => [each]) }
  const options = { resultTypes: ['violations'], ...(tags && { runOnly: tags }) }
  return page.evaluate(
    async ([place, how]) => {
      const held = globalThis as unknown as {
        axe: { run: (place: unknown, how: unknown) => Promise<{ violations: Violations }> }
      }
      return (await held.axe.run(place, how)).violations
    },
    [around, options] as const,
  )
}

/** Esc until two came within the time that quick exit asks for: on a slow machine the first two may lie further apart. */
export async function escapeTwice(page: Page): Promise<void> {
  await expect
    .poll(async () => {
      await page.keyboard.press('Escape')
      return new URL(page.url()).pathname
    })
    .toBe(neutralPage)
  await page.waitForLoadState()
}

/** A day from now, as it may be typed: a story that is told next year has another one. */
export function dayAhead(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
}

/** What a page does after it was drawn, as listening to keys, it has done. */
export async function afterDrawing(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))),
  )
}

/** Inside the application, as a link would go: a reload would ask for the passphrase again. */
export async function goInside(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState({}, '', to)
    window.dispatchEvent(new PopStateEvent('popstate'))
  }, path)
}
