import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { base64url } from '@cobijo/contract/wire/bytes'
import { toAppendItem } from '@cobijo/contract/wire/entry-codec'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { sodiumReady } from '@cobijo/sealing/sodium'
import { newIdentifier, signAs } from '@cobijo/sealing/testing/invented-network'
import { startTestServer } from '../test-server.ts'
import type { TestServer } from '../test-server.ts'
import { InventedHttpNetwork } from '../testing/invented-http.ts'
import type { InventedPerson } from '../testing/invented-http.ts'

let server: TestServer
let network: InventedHttpNetwork
let asha: InventedPerson
let bela: InventedPerson

beforeAll(async () => {
  await sodiumReady()
  server = await startTestServer()
  network = new InventedHttpNetwork(server)
  asha = await network.found()
  bela = await network.join(asha)
})
afterAll(() => server.stop())

/** An officer's own request, with a page of this sentence; the answer's status and what it says. */
async function publish(who: InventedPerson, stream: StreamId, version: number, sentence: string) {
  const sum = (content: Uint8Array) => createHash('sha256').update(content).digest('hex')
  const page = new TextEncoder().encode(`<h1>${sentence}</h1>`)
  const checksums = new TextEncoder().encode(`${sum(page)}  index.html\n`)
  const entry = signAs(who.device, {
    stream,
    facts: { family: 'release', state: 'open', checksum: sum(checksums) },
  })
  const answer = await fetch(`${server.baseUrl}/api/v1/releases`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${who.token}` },
    body: JSON.stringify({
      entry: toAppendItem(entry),
      version,
      title: { es: 'Cifras', en: 'Figures' },
      files: [
        { name: 'index.html', content: base64url(page) },
        { name: 'checksums.txt', content: base64url(checksums) },
      ],
    }),
  })
  return { status: answer.status, said: (await answer.json()) as unknown }
}

function read(stream: StreamId, query = '') {
  return fetch(`${server.baseUrl}/publicaciones/${stream}/index.html${query}`)
}

test('an organisation that the network has not admitted publishes nothing', async () => {
  const stream = newIdentifier<StreamId>()
  expect(await publish(bela, stream, 1, 'not admitted')).toEqual({
    status: 403,
    said: { code: 'not-admitted' },
  })
  expect((await read(stream)).status).toBe(404)
})

test('a published stream belongs to whoever published it first', async () => {
  await network.admit(asha, bela)
  for (const version of [1, 2]) {
    const stream = newIdentifier<StreamId>()
    expect(await publish(asha, stream, 1, 'true figures')).toMatchObject({ status: 200 })
    expect(await publish(bela, stream, version, 'false figures')).toEqual({
      status: 409,
      said: { code: 'release-of-another', field: 'entry' },
    })
    expect(await (await read(stream)).text()).toBe('<h1>true figures</h1>')
  }
  // Nobody gets in between: both ask for one stream that is free.
  const free = newIdentifier<StreamId>()
  const both = await Promise.all([publish(asha, free, 1, 'hers'), publish(bela, free, 1, 'theirs')])
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
})

test('versions of a release increase by one', async () => {
  const stream = newIdentifier<StreamId>()
  const skipped = { status: 409, said: { code: 'release-version-skipped', field: 'version' } }
  const another = newIdentifier<StreamId>()
  expect(await publish(asha, another, 2, 'second without a first')).toEqual(skipped)
  for (const [version, sentence] of [
    [1, 'first'],
    [2, 'second'],
  ] as const)
    expect(await publish(asha, stream, version, sentence)).toMatchObject({ status: 200 })
  expect(await publish(asha, stream, 4, 'fourth')).toEqual(skipped)
  expect(await (await read(stream)).text()).toBe('<h1>second</h1>')
  expect(await (await read(stream, '?version=1')).text()).toBe('<h1>first</h1>')
})

test('a published page runs nothing, leads nobody on by itself and is no page of the application’s origin', async () => {
  const stream = newIdentifier<StreamId>()
  await publish(asha, stream, 1, 'figures')
  const { headers } = await read(stream)
  const policy = headers.get('content-security-policy')?.split('; ')
  expect(policy).toEqual(
    expect.arrayContaining(['sandbox allow-downloads', "default-src 'none'", "style-src 'self'"]),
  )
  expect(policy?.join()).not.toContain('script-src')
})

test('a version beyond every column is no version', async () => {
  const stream = newIdentifier<StreamId>()
  await publish(asha, stream, 1, 'figures')
  for (const version of ['2147483648', '99999999999'])
    expect((await read(stream, `?version=${version}`)).status).toBe(404)
  expect(await publish(asha, stream, 2 ** 31, 'x')).toMatchObject({
    status: 400,
    said: { code: 'field-invalid' },
  })
})

test('what was published stands in a feed for everybody, and a published page leads to it', async () => {
  const stream = newIdentifier<StreamId>()
  expect(await publish(asha, stream, 1, 'fed')).toMatchObject({ status: 200 })
  const link = (await read(stream)).headers.get('link') ?? ''
  for (const [name, page] of [
    ['novedades.atom', 'index.html'],
    ['news.atom', 'index.en.html'],
  ]) {
    expect(link).toContain(`<../${name}>; rel="alternate"; type="application/atom+xml"`)
    const answer = await fetch(`${server.baseUrl}/publicaciones/${name}`)
    expect(answer.headers.get('content-type')).toContain('application/atom+xml')
    expect(await answer.text()).toContain(`href="${stream}/${page}?version=1"`)
  }
})
