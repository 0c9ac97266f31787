import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Browser, chromium, type Page } from 'playwright-core'
import { releasePagePolicy } from '../release-page.ts'

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css',
  woff2: 'font/woff2',
}

export interface Visit {
  readonly page: Page
  readonly complaints: readonly string[]
  readonly requests: readonly string[]
}

export interface ServedPages {
  readonly address: string
  readonly browser: Browser
  /** Under another policy until it is said again; the own one else. */
  readonly underPolicy: (policy?: string) => void
  readonly visit: (path: string, width: number, colorScheme?: 'light' | 'dark') => Promise<Visit>
  readonly close: () => Promise<void>
}

/** The files of a folder as a server hands them out, under the policy of every published page, and a browser that reads them. */
export async function servePages(files: ReadonlyMap<string, Uint8Array>): Promise<ServedPages> {
  let policy = releasePagePolicy
  const server = createServer((request, response) => {
    const name = request.url === '/' ? 'index.html' : (request.url ?? '').slice(1)
    const bytes = files.get(name)
    response.writeHead(bytes === undefined ? 404 : 200, {
      'content-type': types[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
      'content-security-policy': policy,
    })
    response.end(bytes)
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const address = `http://localhost:${(server.address() as AddressInfo).port}`
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-quic', '--disable-background-networking'],
  })
  return {
    address,
    browser,
    underPolicy: (other = releasePagePolicy) => {
      policy = other
    },
    visit: async (path, width, colorScheme = 'light') => {
      const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme })
      const page = await context.newPage()
      const complaints: string[] = []
      const requests: string[] = []
      page.on('console', (message) => complaints.push(message.text()))
      page.on('pageerror', (error) => complaints.push(error.message))
      page.on('request', (request) => requests.push(request.url()))
      await page.goto(`${address}${path}`)
      await page.evaluate('document.fonts.ready')
      return { page, complaints, requests }
    },
    close: async () => {
      await browser.close()
      server.close()
    },
  }
}
