import { connect } from 'node:net'
import { text as readText } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApiClient } from '@cobijo/contract/client/api-client'
import type { Send } from '@cobijo/contract/client/api-client'
import { challengeResponse } from '@cobijo/contract/wire/accounts'
import { base64url, fromBase64url } from '@cobijo/contract/wire/bytes'
import { appendResponse, deliveryStatesResponse } from '@cobijo/contract/wire/entries'
import { quarantineResponse, setAsideResponse } from '@cobijo/contract/wire/operations'
import { toAppendItem } from '@cobijo/contract/wire/entry-codec'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { proveSignIn } from '@cobijo/sealing/account/account-keys'
import { proveDevice } from '@cobijo/sealing/account/device-keys'
import type { Reader, SealedEntry } from '@cobijo/sealing/entry/seal-entry'
import { newIdentifier, signAs } from '@cobijo/sealing/testing/invented-network'
import type { InventedDevice } from '@cobijo/sealing/testing/invented-network'
import { sodiumReady } from '@cobijo/sealing/sodium'
import { startSession } from '../accounts/sessions.ts'
import { inTransaction } from '../database/transaction.ts'
import { startTestServer } from '../test-server.ts'
import type { TestServer } from '../test-server.ts'
import { InventedHttpNetwork } from '../testing/invented-http.ts'
import type { InventedPerson } from '../testing/invented-http.ts'
import type { RequestLog } from './services.ts'

let server: TestServer
let asha: InventedPerson
let network: InventedHttpNetwork
const logged: Parameters<RequestLog>[0][] = []

beforeAll(async () => {
  await sodiumReady()
  server = await startTestServer({ log: (line) => logged.push(line) })
  network = new InventedHttpNetwork(server)
  asha = await network.found()
})
afterAll(() => server.stop())

async function raw(path: string, init: RequestInit & { as?: InventedPerson } = {}) {
  const { as, ...request } = init
  const answer = await fetch(`${server.baseUrl}${path}`, {
    ...request,
    headers: {
      'content-type': 'application/json',
      ...(as ? { authorization: `Bearer ${as.token}` } : {}),
      ...request.headers,
    },
  })
  const text = await answer.text()
  return { status: answer.status, text, headers: answer.headers }
}

function post(body: string | Uint8Array, as?: InventedPerson, path = '/api/v1/entries') {
  return raw(path, { method: 'POST', body: body as BodyInit, ...(as ? { as } : {}) })
}

describe('a body that cannot be read gets a code, never a trace', () => {
  test.each([
    ['no JSON', '{"items": [', 400, 'body-malformed'],
    ['nothing', '', 400, 'body-malformed'],
    ['no list', '{"items": 1}', 400, 'body-malformed'],
    ['something else beside the items', '{"items": [], "name": "Invented"}', 400, 'body-malformed'],
    ['an empty list', '{"items": []}', 400, 'field-invalid'],
    ['too many', `{"items": [${Array(1001).fill('1').join()}]}`, 400, 'field-invalid'],
    ['a number', '1', 400, 'body-malformed'],
    ['null', 'null', 400, 'body-malformed'],
  ])('%s', async (_, body, status, code) => {
    const answer = await post(body, asha)
    expect(answer.status).toBe(status)
    expect(JSON.parse(answer.text)).toMatchObject({ code })
  })

  test('bytes that are no text', async () => {
    const answer = await post(new Uint8Array([0x7b, 0x22, 0xff, 0xfe]), asha)
    expect([answer.status, JSON.parse(answer.text)]).toEqual([400, { code: 'body-malformed' }])
  })

  test('another kind of content', async () => {
    const answer = await raw('/api/v1/entries', {
      method: 'POST',
      body: 'items',
      as: asha,
      headers: { 'content-type': 'text/plain' },
    })
    expect([answer.status, JSON.parse(answer.text)]).toEqual([415, { code: 'media-type-unknown' }])
  })

  test('more than 64 MiB, and more than 2 MiB elsewhere', async () => {
    const large = await post(Buffer.alloc(65 * 1024 * 1024, 0x20), asha)
    expect([large.status, JSON.parse(large.text)]).toEqual([413, { code: 'body-too-large' }])
    const elsewhere = await post(
      Buffer.alloc(3 * 1024 * 1024, 0x20),
      undefined,
      '/api/v1/accounts/challenge',
    )
    expect([elsewhere.status, JSON.parse(elsewhere.text)]).toEqual([
      413,
      { code: 'body-too-large' },
    ])
  })

  test('a field that is not what it should be is named, and its value is not', async () => {
    const secret = 'Invented Name'
    const answer = await post(
      JSON.stringify({ account: secret }),
      undefined,
      '/api/v1/accounts/challenge',
    )
    expect(answer.status).toBe(400)
    expect(JSON.parse(answer.text)).toEqual({ code: 'field-invalid', field: 'account' })
    expect(answer.text).not.toContain(secret)
  })
})

test('an entry beyond 1 MiB is refused, and the others of its batch are kept', async () => {
  const large = signAs(asha.device, {
    stream: newIdentifier<StreamId>(),
    facts: { family: 'case' },
    contents: { essential: { words: 'x'.repeat(1_100_000) } },
    readers: [asha.reader],
  })
  const small = signAs(asha.device, {
    stream: newIdentifier<StreamId>(),
    facts: { family: 'case' },
  })
  const answer = await post(JSON.stringify({ items: [large, small].map(toAppendItem) }), asha)
  const { outcomes } = appendResponse.parse(JSON.parse(answer.text))
  expect(outcomes).toMatchObject([{ outcome: 'refused' }, { outcome: 'appended' }])
})

test('a generation that the database cannot hold is refused by itself, and the others of its batch are kept', async () => {
  const [wide, other] = [1, 2].map(() =>
    signAs(asha.device, {
      stream: newIdentifier<StreamId>(),
      facts: { family: 'case' },
      contents: { essential: { nameToUse: 'Invented' } },
      readers: [asha.reader],
    }),
  )
  const items = [wide, other].map((each) => toAppendItem(each as SealedEntry))
  const deliveries = items[0]?.deliveries.map((each) => ({ ...each, generation: 2 ** 31 }))
  const answer = await post(
    JSON.stringify({ items: [{ ...items[0], deliveries }, items[1]] }),
    asha,
  )
  expect(answer.status).toBe(200)
  expect(appendResponse.parse(JSON.parse(answer.text)).outcomes).toMatchObject([
    { outcome: 'refused' },
    { outcome: 'appended' },
  ])
})

test('facts that say more than they may are refused before they are stored', async () => {
  const facts = { family: 'case', state: 'open', nationality: 'invented' } as never
  const sealed = signAs(asha.device, { stream: newIdentifier<StreamId>(), facts })
  const { outcomes } = await asha.append(sealed)
  expect(outcomes).toMatchObject([{ outcome: 'refused', code: 'facts-malformed', field: 'facts' }])
})

test('what a revoked device sends is set aside up to its quota, and can be seen', async () => {
  const stolen = network.network.certify(asha.device.member)
  await asha.append(...network.untold())
  network.network.say(asha.device, {
    family: 'organisation',
    statement: { says: 'device-revoked', device: stolen.id },
  })
  await asha.append(...network.untold())
  const entries = Array.from({ length: 1_001 }, () =>
    signAs(stolen, { stream: newIdentifier<StreamId>(), facts: { family: 'case' } }),
  )
  const first = await asha.append(...entries.slice(0, 500))
  expect(new Set(first.outcomes.map(({ outcome, code }) => `${outcome} ${code}`))).toEqual(
    new Set(['quarantined device-revoked']),
  )
  expect(first.receipt).toBeDefined()
  const rest = await asha.append(...entries.slice(500))
  expect(rest.outcomes.filter(({ outcome }) => outcome === 'quarantined')).toHaveLength(500)
  expect(rest.outcomes.at(-1)).toMatchObject({ outcome: 'refused', code: 'quarantine-full' })
  const seen = await asha.send({
    method: 'GET',
    path: 'quarantine',
    response: quarantineResponse,
  })
  expect(seen.entries).toHaveLength(1_000)
  expect(seen.entries[0]).toMatchObject({ device: stolen.id, code: 'device-revoked' })
  expect(seen.full).toEqual([stolen.id])
})

describe('what was set aside', () => {
  const quarantineOf = (send: Send) =>
    send({ method: 'GET', path: 'quarantine', response: quarantineResponse })
  /** The second of two: without the first the chain has a gap. */
  const afterGap = (device: InventedDevice, stream: StreamId, reader: Reader) => {
    const said = { stream, facts: { family: 'case' }, readers: [reader] } as const
    signAs(device, said)
    return signAs(device, said)
  }
  /** Of a group whose only member she is. */
  const groupOf = ({ member }: InventedDevice): Reader => {
    const { feed, keys } = network.network.createGroup(asha.device, [member])
    return { feed, publicKey: keys.publicKey, generation: 1, compartments: [], isTold: true }
  }

  test('is told to who wrote it and to who follows the stream; to nobody else, be she officer', async () => {
    const counsel = network.network.admit(asha.device)
    const worker = network.network.admit(asha.device)
    const legal = groupOf(counsel)
    await asha.append(...network.untold())
    const [ofCounsel, ofWorker] = await Promise.all([counsel, worker].map(enter))
    const [theirs, shared] = [newIdentifier<StreamId>(), newIdentifier<StreamId>()]
    const begun = signAs(asha.device, {
      stream: shared,
      facts: { family: 'case' },
      contents: { essential: { nameToUse: 'Invented' } },
      readers: [asha.reader],
    })
    await asha.append(begun)
    await server.server.services.sequencer.drain()
    const hidden = afterGap(counsel, theirs, legal)
    const seen = afterGap(counsel, shared, legal)
    await append(ofCounsel as Send, hidden, seen)
    const hashesFor = async (send: Send) =>
      (await quarantineOf(send)).entries
        .filter(({ device }) => device === counsel.id)
        .map(({ hash }) => hash)
    expect((await hashesFor(ofCounsel as Send)).sort()).toEqual(
      [hidden, seen].map(({ entry }) => entry.hash).sort(),
    )
    expect(await hashesFor(asha.send)).toEqual([seen.entry.hash])
    const itemFor = (send: Send, { entry }: typeof hidden) =>
      send({
        method: 'GET',
        path: 'quarantine/item',
        query: { hash: entry.hash },
        response: setAsideResponse,
      })
    expect((await itemFor(asha.send, seen)).item.entry).toBe(base64url(seen.entry.bytes))
    await expect(itemFor(asha.send, hidden)).rejects.toMatchObject({
      problem: { code: 'not-found' },
    })
    expect((await quarantineOf(ofWorker as Send)).entries).toEqual([])
  })

  test('nor does a hash tell how far an entry has come to who neither wrote it nor follows it', async () => {
    const counsel = network.network.admit(asha.device)
    const legal = groupOf(counsel)
    await asha.append(...network.untold())
    const send = await enter(counsel)
    const sealed = signAs(counsel, {
      stream: newIdentifier<StreamId>(),
      facts: { family: 'case' },
      readers: [legal],
    })
    await append(send, sealed)
    const statesFor = async (who: Send) =>
      (
        await who({
          method: 'POST',
          path: 'deliveries/state',
          body: { hashes: [sealed.entry.hash] },
          response: deliveryStatesResponse,
        })
      ).states
    const [{ feeds } = { feeds: [] }] = await statesFor(send)
    expect(feeds.map(({ feed }) => feed)).toEqual([legal.feed])
    expect(await statesFor(asha.send)).toEqual([])
  })

  /** Somebody's session on that device, without the account that a passphrase would open. */
  async function enter({ id, member }: InventedDevice): Promise<Send> {
    const { organisation, id: own, keys } = member
    const who = { organisation, member: own, account: newIdentifier<string>(), device: id }
    const { token } = await inTransaction(server.server.services.pool, { organisation }, (writer) =>
      startSession(writer, { ...who, memberSign: keys.sign.publicKey }, Date.now()),
    )
    return createApiClient(server.baseUrl, () => token)
  }

  async function append(send: Send, ...entries: readonly SealedEntry[]) {
    const { outcomes } = await send({
      method: 'POST',
      path: 'entries',
      body: { items: entries.map(toAppendItem) },
      response: appendResponse,
    })
    expect(outcomes.every(({ outcome }) => outcome !== 'refused')).toBe(true)
  }
})

describe('who does not sign in', () => {
  test.each([
    ['GET', '/api/v1/feeds'],
    ['GET', `/api/v1/feeds/${newIdentifierText()}/lines`],
    ['GET', '/api/v1/join-requests'],
    ['GET', '/api/v1/quarantine'],
    ['POST', '/api/v1/erasures'],
    ['POST', '/api/v1/releases'],
    ['POST', '/api/v1/entries'],
  ])('learns nothing from %s %s', async (method, path) => {
    const answer = await raw(path, { method, ...(method === 'POST' ? { body: '{}' } : {}) })
    expect([answer.status, JSON.parse(answer.text)]).toEqual([401, { code: 'sign-in-needed' }])
  })

  test('gets one answer for every address that does not exist', async () => {
    const wronglyEscaped = ['/%', '/api/v1/feeds/%zz/lines', '/%c0%ae']
    const long = `/api/v1/feeds/${'x'.repeat(200)}/lines`
    const known = ['/api/v1/nothing', '/nothing', '/api/v1/feeds/x/y', '/.env', '/%00']
    for (const path of [...known, '//', '//x:99999', ...wronglyEscaped, long]) {
      const answer = await raw(path, { as: asha })
      expect([answer.status, JSON.parse(answer.text)], path).toEqual([404, { code: 'not-found' }])
    }
  })

  test('is throttled after failed attempts, for a known and an unknown account alike', async () => {
    const attempt = (account: string) =>
      post(
        JSON.stringify({ account, nonce: 'A'.repeat(43), signature: 'A'.repeat(86) }),
        undefined,
        '/api/v1/sessions',
      )
    const answers = []
    for (const account of [asha.account, newIdentifierText()]) {
      const statuses = []
      for (let at = 0; at < 7; at += 1) statuses.push((await attempt(account)).status)
      answers.push(statuses)
    }
    expect(answers[0]).toEqual([401, 401, 401, 401, 401, 429, 429])
    expect(answers[1]).toEqual(answers[0])
  })
})

test('failures of others hold up neither who comes from the same address nor who proves her own device', async () => {
  const anyone = createApiClient(server.baseUrl, () => undefined)
  const challenge = async (account: string) =>
    (
      await anyone({
        method: 'POST',
        path: 'accounts/challenge',
        body: { account },
        response: challengeResponse,
      })
    ).nonce
  const wrong = async (account: string) =>
    (
      await post(
        JSON.stringify({ account, nonce: await challenge(account), signature: 'A'.repeat(86) }),
        undefined,
        '/api/v1/sessions',
      )
    ).status
  const joined = await network.join(asha)
  for (let at = 0; at < 20; at += 1) expect(await wrong(newIdentifier<string>())).toBe(401)
  const statuses = []
  for (let at = 0; at < 7; at += 1) statuses.push(await wrong(joined.account))
  expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429])
  const signIn = async (proofs: (nonce: Uint8Array) => Record<string, unknown>) => {
    const nonce = await challenge(joined.account)
    const body = { account: joined.account, nonce, ...proofs(fromBase64url(nonce)) }
    return (await post(JSON.stringify(body), undefined, '/api/v1/sessions')).status
  }
  const right = (nonce: Uint8Array) => base64url(proveSignIn(joined.account, nonce, joined.signIn))
  const { id, keys } = joined.device
  const ownDevice = (nonce: Uint8Array) => ({
    id,
    signature: base64url(proveDevice(joined.account, id, nonce, keys)),
  })
  expect(await signIn((nonce) => ({ signature: right(nonce) }))).toBe(429)
  const forged = (nonce: Uint8Array) => ({
    id,
    signature: base64url(proveDevice(joined.account, id, nonce, asha.device.keys)),
  })
  expect(await signIn((nonce) => ({ signature: right(nonce), device: forged(nonce) }))).toBe(429)
  expect(await signIn((nonce) => ({ signature: right(nonce), device: ownDevice(nonce) }))).toBe(200)
  const guesses = []
  for (let at = 0; at < 7; at += 1)
    guesses.push(await signIn((nonce) => ({ signature: 'A'.repeat(86), device: ownDevice(nonce) })))
  expect(guesses).toEqual([401, 401, 401, 401, 401, 429, 429])
})

test('no answer lacks the headers that keep a page closed', async () => {
  for (const path of ['/api/v1/health', '/api/v1/feeds', '/nothing', '/%', '/api/v1/%']) {
    const { headers } = await raw(path)
    expect(headers.get('content-security-policy'), path).toContain("default-src 'none'")
    expect(headers.get('content-security-policy')).not.toContain("script-src 'unsafe")
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('permissions-policy')).toContain('geolocation=()')
    if (path.startsWith('/api/')) expect(headers.get('cache-control')).toBe('no-store')
  }
})

test('what is no request at all gets a code and is hung up on', async () => {
  const { port } = new URL(server.baseUrl)
  const say = async (bytes: string) => {
    const socket = connect({ host: '127.0.0.1', port: Number(port) })
    socket.end(bytes)
    return await readText(socket)
  }
  const malformed = await say('GET foo HTTP/1.1\r\nhost: invented\r\n\r\n')
  expect(malformed).toMatch(/^HTTP\/1\.1 400 /)
  expect(malformed.split('\r\n\r\n')[1]).toBe('{"code":"body-malformed"}')
  const large = await say(`GET / HTTP/1.1\r\nhost: invented\r\nx: ${'x'.repeat(40_000)}\r\n\r\n`)
  expect(large.split('\r\n\r\n')[1]).toBe('{"code":"body-too-large"}')
})

test('the log names routes and codes, and nothing that anybody sent', () => {
  expect(logged.length).toBeGreaterThan(20)
  for (const line of logged) {
    expect(Object.keys(line).filter((key) => key !== 'code')).toEqual([
      'method',
      'route',
      'status',
      'ms',
    ])
    expect(line.route).toMatch(
      /^(none|\/api\/v1[a-z/:-]*(\.json)?|\/publicaciones\/:stream(\/(:file)?)?)$/,
    )
    expect(line.status, `${line.route} ${line.code}`).toBeLessThan(500)
  }
})

function newIdentifierText(): string {
  return '00000000-0000-4000-8000-000000000000'
}
