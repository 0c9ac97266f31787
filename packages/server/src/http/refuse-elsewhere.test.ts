import { createServer } from 'node:http'
import type { Server } from 'node:http'
import { request } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SampleKeeper } from '../sample/sample-keeper.ts'
import { startTestServer } from '../test-server.ts'
import type { TestServer } from '../test-server.ts'

let server: TestServer
let elsewhere: Server
let keeper: SampleKeeper

beforeAll(async () => {
  // Whatever it would start ends at once: that it was asked to start anything is what shows.
  keeper = new SampleKeeper('/dev/null')
  server = await startTestServer({ http: { trustedProxies: [], sampleKeeper: keeper } })
  elsewhere = createServer((_request, answer) => {
    answer.setHeader('content-type', 'text/html')
    answer.end('<!doctype html><title>Somewhere else</title>')
  })
  elsewhere.listen(0, '127.0.0.1')
  await once(elsewhere, 'listening')
})
afterAll(async () => {
  elsewhere.close()
  elsewhere.closeAllConnections()
  await keeper.stop()
  await server.stop()
})

const port = () => new URL(server.baseUrl).port

/** A client that sends just what it is told, `Host` and `Origin` included. */
async function raw(path: string, headers: Readonly<Record<string, string>>, body = '') {
  const sent = request({
    host: '127.0.0.1',
    port: port(),
    path,
    method: 'POST',
    headers: { host: `localhost:${port()}`, 'content-length': String(body.length), ...headers },
  })
  sent.end(body)
  const [answer] = (await once(sent, 'response')) as [import('node:http').IncomingMessage]
  let text = ''
  for await (const chunk of answer) text += String(chunk)
  return { status: answer.statusCode, said: JSON.parse(text) as { code?: string; field?: string } }
}

const ours = { 'x-cobijo': 'page' }
const json = { 'content-type': 'application/json' }

describe('a raw client', () => {
  test.each([
    ['nothing but the request, as a form would send it', {}, 'x-cobijo'],
    [
      'a form’s kind of content',
      { 'content-type': 'application/x-www-form-urlencoded' },
      'x-cobijo',
    ],
    [
      'plain text that begins like JSON',
      { 'content-type': 'text/plain; application/json' },
      'x-cobijo',
    ],
    ['another origin', { ...ours, origin: 'https://example.org' }, 'origin'],
    ['another port of this machine', { ...ours, origin: 'http://localhost:1' }, 'origin'],
    ['an origin that is hidden', { ...ours, origin: 'null' }, 'origin'],
    [
      'a browser that says cross-site',
      { ...ours, 'sec-fetch-site': 'cross-site' },
      'sec-fetch-site',
    ],
    ['a browser that says same-site', { ...ours, 'sec-fetch-site': 'same-site' }, 'sec-fetch-site'],
    ['a name that somebody else made to lead here', { ...ours, host: 'example.org' }, 'host'],
    [
      'such a name with its own origin',
      { ...ours, host: 'example.org:8711', origin: 'http://example.org:8711' },
      'host',
    ],
  ])('with %s starts nothing', async (_, headers, field) => {
    expect(await raw('/muestra/estado', headers)).toEqual({
      status: 403,
      said: { code: 'request-from-elsewhere', field },
    })
    expect(keeper.state).toEqual({ state: 'off' })
  })

  test.each([
    '/api/v1/accounts/challenge',
    '/api/v1/intake',
    '/api/v1/invitations/look-up',
    '/api/v1/join-requests',
    '/api/v1/network',
    '/api/v1/organisations',
    '/api/v1/restorations',
    '/api/v1/restorations/look-up',
    '/api/v1/sessions',
  ])('as a page of somewhere else does not get as far as to be read by %s', async (path) => {
    const refusal = { status: 403, said: { code: 'request-from-elsewhere' } }
    expect(await raw(path, { 'content-type': 'text/plain' }, '{}')).toMatchObject(refusal)
    expect(await raw(path, { ...json, origin: 'https://example.org' }, '{}')).toMatchObject(refusal)
    expect(await raw(path, { ...json, host: 'example.org' }, '{}')).toMatchObject(refusal)
    // The same without what gives it away is read, and found wanting.
    expect(await raw(path, json, '{}')).toMatchObject({ status: 400 })
    const own = { ...json, origin: server.baseUrl, 'sec-fetch-site': 'same-origin' }
    expect(await raw(path, own, '{}')).toMatchObject({ status: 400 })
  })
})

test('a page of another origin in a browser starts nothing and reads nothing; our own page does', async () => {
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox'],
  })
  try {
    const page = await browser.newPage()
    const { port: otherPort } = elsewhere.address() as AddressInfo
    for (const origin of [`http://localhost:${otherPort}`, `http://127.0.0.1:${otherPort}`]) {
      await page.goto(origin)
      const outcomes = await page.evaluate(async (target) => {
        const attempt = (how: RequestInit) =>
          fetch(target, { method: 'POST', ...how }).then(
            (answer) => `answered ${answer.type}`,
            () => 'refused',
          )
        return [
          await attempt({}),
          await attempt({ mode: 'no-cors' }),
          await attempt({ mode: 'no-cors', headers: { 'content-type': 'text/plain' }, body: '{}' }),
          await attempt({ headers: { 'x-cobijo': 'page' } }),
          await attempt({ headers: { 'content-type': 'application/json' }, body: '{}' }),
        ]
      }, `${server.baseUrl}/muestra/estado`)
      expect(outcomes.filter((outcome) => outcome === 'answered cors')).toEqual([])
      // And a form, which needs no script's leave.
      await page.setContent(
        `<form method="post" action="${server.baseUrl}/muestra/estado"><button>go</button></form>`,
      )
      const [answer] = await Promise.all([
        page.waitForResponse((response) => response.url().includes('/muestra/estado')),
        page.getByRole('button').click(),
      ])
      expect(answer.status()).toBe(403)
      expect(keeper.state).toEqual({ state: 'off' })
    }
    await page.goto(`${server.baseUrl}/api/v1/health`)
    const status = await page.evaluate(async () => {
      const answer = await fetch('/muestra/estado', {
        method: 'POST',
        headers: { 'x-cobijo': 'page' },
      })
      return answer.status
    })
    expect(status).toBe(200)
    expect(keeper.state.state).not.toBe('off')
  } finally {
    await browser.close()
  }
})

describe('behind a proxy', () => {
  test('the name that people open counts, not what the proxy says to us', async () => {
    const proxied = await startTestServer({
      http: { trustedProxies: ['127.0.0.1'], publicName: 'cobijo.example.org' },
    })
    const ask = (origin: string) =>
      fetch(`${proxied.baseUrl}/api/v1/sessions`, {
        method: 'POST',
        headers: { ...json, origin },
        body: '{}',
      }).then(({ status }) => status)
    expect(await ask('https://cobijo.example.org')).toBe(400)
    expect(await ask('https://example.org')).toBe(403)
    expect(await ask('http://localhost:8711')).toBe(403)
    await proxied.stop()
  })
})
