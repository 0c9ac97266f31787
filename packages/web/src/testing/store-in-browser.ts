import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { DeviceStore } from '@cobijo/contract/device/store/device-store'
import { takingTurns } from '@cobijo/contract/device/store/taking-turns'
import { chromium, type Browser, type Page } from 'playwright-core'
import { build } from 'vite'

/** A page whose only content is the code of the device's store. */
export interface StorePage {
  readonly origin: string
  readonly close: () => Promise<void>
}

export async function serveStorePage(): Promise<StorePage> {
  const code = await bundle('../device/indexed-store.ts')
  const server: Server = createServer((request, response) => {
    const isCode = request.url === '/store.js'
    response.writeHead(200, { 'content-type': isCode ? 'text/javascript' : 'text/html' })
    response.end(isCode ? code : '<!doctype html><script src="/store.js"></script>')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

async function bundle(path: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: {
        entry: fileURLToPath(new URL(path, import.meta.url)),
        formats: ['iife'],
        name: 'indexed',
      },
    },
  })
  const [output] = Array.isArray(built) ? built : [built]
  if (!output || !('output' in output)) throw new Error('nothing was built')
  return output.output[0].code
}

/** A real browser on a profile that outlives it. */
export interface KilledBrowser {
  readonly page: Page
  /** `kill -9` of the browser and everything that it started. */
  readonly kill: () => Promise<void>
}

export async function startBrowser(profile: string, origin: string): Promise<KilledBrowser> {
  const child = spawn(
    '/usr/bin/chromium',
    [
      '--headless=new',
      '--no-sandbox',
      '--disable-quic',
      '--disable-background-networking',
      '--no-first-run',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const browser = await chromium.connectOverCDP(await addressOf(child))
  const page = await pageOf(browser)
  await page.goto(origin)
  return {
    page,
    kill: async () => {
      const gone = once(child, 'exit')
      process.kill(-(child.pid as number), 'SIGKILL')
      await gone
      await browser.close()
    },
  }
}

async function addressOf(child: ChildProcess): Promise<string> {
  if (!child.stderr) throw new Error('no standard error')
  for await (const line of createInterface({ input: child.stderr })) {
    const address = /DevTools listening on (ws:\S+)/.exec(line)?.[1]
    if (address !== undefined) return address
  }
  throw new Error('the browser did not start')
}

async function pageOf(browser: Browser): Promise<Page> {
  const [context] = browser.contexts()
  if (!context) throw new Error('the browser has no window')
  return context.pages()[0] ?? context.newPage()
}

/** The store that lies in the browser, asked from here: values travel as text, bytes and functions marked. */
export function storeInBrowser(page: Page, name: string): DeviceStore {
  const ask = async (method: 'find' | 'list' | 'write' | 'erase', ...given: unknown[]) => {
    const answer: string = await page.evaluate(
      async ({ name, method, given }) => {
        type Opened = Record<string, (...given: unknown[]) => Promise<unknown>>
        const held = globalThis as typeof globalThis & {
          indexed: { openIndexedStore: (name: string) => Opened }
          opened?: Map<string, Opened>
        }
        held.opened ??= new Map()
        const store = held.opened.get(name) ?? held.indexed.openIndexedStore(name)
        held.opened.set(name, store)
        const values = JSON.parse(given, (_key, value) => {
          if (value?.bytes64 !== undefined)
            return Uint8Array.from(atob(value.bytes64), (character) => character.charCodeAt(0))
          return value?.isFunction === true ? () => undefined : value
        }) as unknown[]
        const answer = await store[method]?.(...values)
        return JSON.stringify({ answer }, (_key, value) =>
          value instanceof Uint8Array
            ? { bytes64: btoa(Array.from(value, (byte) => String.fromCharCode(byte)).join('')) }
            : value,
        )
      },
      { name, method, given: toText(given) },
    )
    return fromText(answer)
  }
  return {
    find: (...given) => ask('find', ...given),
    list: async (...given) =>
      (await ask('list', ...given)) as Awaited<ReturnType<DeviceStore['list']>>,
    write: async (writes) => {
      await ask('write', writes)
    },
    erase: async () => {
      await ask('erase')
    },
    exclusively: takingTurns(),
  }
}

function toText(value: unknown): string {
  return JSON.stringify(value, (_key, each) => {
    if (each instanceof Uint8Array) return { bytes64: Buffer.from(each).toString('base64') }
    return typeof each === 'function' ? { isFunction: true } : each
  })
}

function fromText(text: string): unknown {
  const { answer } = JSON.parse(text, (_key, each) =>
    each?.bytes64 === undefined ? each : new Uint8Array(Buffer.from(each.bytes64, 'base64')),
  ) as { answer?: unknown }
  return answer
}
