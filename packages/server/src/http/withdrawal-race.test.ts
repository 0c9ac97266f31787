import { afterAll, beforeAll, expect, test } from 'vitest'
import { streamResponse } from '@cobijo/contract/wire/entries'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { sodiumReady } from '@cobijo/sealing/sodium'
import { newIdentifier, signAs } from '@cobijo/sealing/testing/invented-network'
import { startTestServer } from '../test-server.ts'
import type { TestServer } from '../test-server.ts'
import { InventedHttpNetwork } from '../testing/invented-http.ts'
import type { InventedPerson } from '../testing/invented-http.ts'

const races = 60

let server: TestServer
let asha: InventedPerson
let bela: InventedPerson

beforeAll(async () => {
  await sodiumReady()
  server = await startTestServer()
  const network = new InventedHttpNetwork(server)
  asha = await network.found()
  bela = await network.join(asha)
  await network.admit(asha, bela)
})
afterAll(() => server.stop())

async function fetchContent(stream: StreamId): Promise<'entry' | 'stub' | 'nothing'> {
  const { lines } = await bela.send({
    method: 'GET',
    path: `feeds/${bela.group.feed}/streams/${stream}`,
    response: streamResponse,
  })
  return lines[0]?.kind ?? 'nothing'
}

test('while a grant ends and the other side reads: what she ever got she keeps, what she did not get is gone', async () => {
  const seen = { fetched: 0, withdrawn: 0 }
  for (let race = 0; race < races; race += 1) {
    const stream = newIdentifier<StreamId>()
    const own = newIdentifier<StreamId>()
    const grant = (state: 'open' | 'ended') =>
      signAs(asha.device, {
        stream: own,
        facts: { family: 'grant', state, stream, feed: bela.group.feed, from: 0 },
      })
    const entry = signAs(asha.device, {
      stream,
      facts: { family: 'case' },
      contents: { essential: { nameToUse: 'Invented' } },
      readers: [asha.reader, bela.reader],
    })
    await asha.append(entry, grant('open'))
    if (race % 2 === 0) await server.server.services.sequencer.drain()
    const reads: Promise<string>[] = []
    const ending = (async () => {
      if (race % 3 === 0) await new Promise((resolve) => setTimeout(resolve, race % 7))
      await asha.append(grant('ended'))
    })()
    for (let read = 0; read < race % 4; read += 1) reads.push(fetchContent(stream))
    await ending
    const early = await Promise.all(reads)
    const last = await fetchContent(stream)
    if (early.includes('entry')) expect(last).toBe('entry')
    else expect(['stub', 'nothing']).toContain(last)
    seen[early.includes('entry') ? 'fetched' : 'withdrawn'] += 1
    // And it stays so.
    await server.server.services.sequencer.drain()
    expect(await fetchContent(stream)).toBe(last)
  }
  expect(seen.fetched).toBeGreaterThan(3)
  expect(seen.withdrawn).toBeGreaterThan(3)
}, 240_000)
