import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { get } from 'node:http'
import type { IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestServer } from '../test-server.ts'
import type { TestServer } from '../test-server.ts'
import { readBundle } from './static-bundle.ts'

const page = `<!doctype html><title>Invented</title>${' '.repeat(600)}`
const script = `export const words = '${'invented '.repeat(100)}'`
let server: TestServer
let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cobijo-bundle-'))
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), page)
  writeFileSync(join(folder, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  writeFileSync(join(folder, 'assets', 'index-BlPtL9jL.js'), script)
  server = await startTestServer({ http: { trustedProxies: [], bundle: readBundle(folder) } })
  // Everything is in memory: the files may be gone.
  rmSync(folder, { recursive: true })
})
afterAll(() => server.stop())

/** `fetch` would undo the compression and tidy the path. */
async function ask(path: string, headers: Record<string, string> = {}) {
  const { port } = new URL(server.baseUrl)
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    get({ host: '127.0.0.1', port, path, headers }, resolve).on('error', reject)
  })
  return { status: answer.statusCode, headers: answer.headers, body: await buffer(answer) }
}

test('pages of the application are one page, whatever their address', async () => {
  for (const path of ['/', '/personas', '/personas/registrar', '/index.html']) {
    for (const headers of [{ accept: 'text/html' }, { accept: '*/*' }, {}]) {
      const answer = await ask(path, headers)
      expect([answer.status, answer.body.toString()], path).toEqual([200, page])
      expect(answer.headers['cache-control']).toBe('no-cache')
    }
  }
})

test('a published page, which has no origin, gets the icon that its browser asks for without being told to', async () => {
  const icon = await ask('/favicon.ico')
  expect([icon.status, icon.headers['content-type']]).toEqual([200, 'image/svg+xml'])
  expect(icon.headers['cross-origin-resource-policy']).toBe('cross-origin')
  const own = await ask('/icon.svg')
  expect(icon.body).toEqual(own.body)
  expect(own.headers['cross-origin-resource-policy']).toBe('same-origin')
})

test('a file that carries its digest in its name may be kept for ever', async () => {
  const { headers } = await ask('/assets/index-BlPtL9jL.js')
  expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
  expect(headers['content-type']).toBe('text/javascript; charset=utf-8')
})

test('files come compressed as the browser can read them, and the same', async () => {
  const path = '/assets/index-BlPtL9jL.js'
  const brotli = await ask(path, { 'accept-encoding': 'gzip, deflate, br' })
  expect(brotli.headers['content-encoding']).toBe('br')
  expect(brotliDecompressSync(brotli.body).toString()).toBe(script)
  const gzip = await ask(path, { 'accept-encoding': 'gzip' })
  expect(gunzipSync(gzip.body).toString()).toBe(script)
  expect((await ask(path)).body.toString()).toBe(script)
})

test('nothing outside the bundle is served, and a missing script is not answered with a page', async () => {
  for (const path of ['/../package.json', '/%2e%2e/package.json', '/a.js']) {
    const { status, body } = await ask(path)
    expect([status, body.toString()], path).toEqual([404, '{"code":"not-found"}'])
  }
  // Put straight, that is an address of a page like any other.
  expect((await ask('/assets/../../etc/passwd')).body.toString()).toBe(page)
  const missing = await ask('/api/v1/nothing', { accept: 'text/html' })
  expect(missing.status).toBe(404)
})

test('an address that a browser would take for another server’s is none here', async () => {
  for (const path of ['//', '///', '/\\', '//x:99999', '//[', '//invented.example/personas']) {
    const { status, body } = await ask(path, { accept: 'text/html' })
    expect([status, body.toString()], path).toEqual([404, '{"code":"not-found"}'])
  }
})
