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

/** An officer's own request, with a page of this sentence and these files; the answer's status and what it says. */
async function publish(
  who: InventedPerson,
  stream: StreamId,
  version: number,
  sentence: string,
  beside: Readonly<Record<string, unknown>> = {},
) {
  const sum = (content: Uint8Array) => createHash('sha256').update(content).digest('hex')
  const encoded = (text: string) => new TextEncoder().encode(text)
  const files = [
    { name: 'index.html', content: encoded(`<h1>${sentence}</h1>`) },
    ...Object.entries(beside).map(([name, value]) => ({
      name,
      content: encoded(JSON.stringify(value)),
    })),
  ]
  const checksums = encoded(files.map(({ name, content }) => `${sum(content)}  ${name}\n`).join(''))
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
      files: [...files, { name: 'checksums.txt', content: checksums }].map(({ name, content }) => ({
        name,
        content: base64url(content),
      })),
    }),
  })
  return { status: answer.status, said: (await answer.json()) as unknown }
}

/** An officer of another organisation that the network admitted. */
async function admitted(): Promise<InventedPerson> {
  const officer = await network.join(asha)
  await network.admit(asha, officer)
  return officer
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

test('what was approved once is published once: no other pages under an old yes', async () => {
  const stream = newIdentifier<StreamId>()
  const another = () => newIdentifier<StreamId>()
  const content = { 'release.json': { spec: { version: 1 }, cells: [1] } }
  // The second time as whoever lost the answer to the first asks again.
  for (const _ of [1, 2])
    expect(await publish(asha, stream, 1, 'as it was seen', content)).toMatchObject({ status: 200 })
  // The same content beside another, or as a version that it is not.
  const report = { 'report.json': { plan: { version: 1 } } }
  expect(await publish(asha, another(), 1, 'a report', { ...content, ...report })).toEqual({
    status: 409,
    said: { code: 'release-content-twice', field: 'files' },
  })
  expect(await publish(asha, stream, 2, 'drawn otherwise', content)).toEqual({
    status: 409,
    said: { code: 'release-version-differs', field: 'version' },
  })
  for (const officer of [asha, await admitted()])
    expect(await publish(officer, another(), 1, 'drawn otherwise', content)).toEqual({
      status: 409,
      said: { code: 'release-content-published', field: 'files' },
    })
  expect(await (await read(stream)).text()).toBe('<h1>as it was seen</h1>')
})

test('of two that publish one content at once, one does', async () => {
  const officers = [await admitted(), await admitted()]
  const content = { 'release.json': { spec: { version: 1 }, cells: [2] } }
  const both = await Promise.all(
    officers.map((officer) => publish(officer, newIdentifier<StreamId>(), 1, 'hers', content)),
  )
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
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
