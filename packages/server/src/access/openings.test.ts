import { afterAll, beforeAll, expect, test } from 'vitest'
import { base64url } from '@cobijo/contract/wire/bytes'
import { openingResponse, openingsResponse } from '@cobijo/contract/wire/openings'
import { emptyResponse } from '@cobijo/contract/wire/operations'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { proveEnvelope } from '@cobijo/sealing/on-call'
import { sodiumReady } from '@cobijo/sealing/sodium'
import { newIdentifier, signAs } from '@cobijo/sealing/testing/invented-network'
import { startTestServer } from '../test-server.ts'
import type { TestServer } from '../test-server.ts'
import { InventedHttpNetwork } from '../testing/invented-http.ts'
import type { InventedPerson } from '../testing/invented-http.ts'

let server: TestServer
let asha: InventedPerson
let laterMs = 0

beforeAll(async () => {
  await sodiumReady()
  server = await startTestServer({ clock: () => Date.now() + laterMs })
  asha = await new InventedHttpNetwork(server).found()
})
afterAll(() => server.stop())

async function write(family: 'case' | 'work') {
  const stream = newIdentifier<StreamId>()
  const sealed = signAs(asha.device, { stream, facts: { family } })
  const { outcomes } = await asha.append(sealed)
  expect(outcomes).toMatchObject([{ outcome: 'appended' }])
  return { stream, cites: sealed.entry.hash }
}

const refusal = (code: string) => ({ problem: { code, field: 'cites' } })

function tellOfEnvelope(cited: { readonly stream: string; readonly cites: string }) {
  const { organisation } = asha.device.member
  const { generation, keys } = server.server.services.releaseKeys.current
  const proof = base64url(proveEnvelope({ organisation, ...cited }, keys))
  return asha.send({
    method: 'POST',
    path: 'openings/envelope',
    body: { ...cited, generation, proof },
    response: emptyResponse,
  })
}

test('what is cited is an entry of a case, the caller’s own and of that very case', async () => {
  const note = await write('case')
  const task = await write('work')
  for (const cited of [task, { ...note, stream: task.stream }, { ...note, cites: 'ab'.repeat(32) }])
    await expect(tellOfEnvelope(cited)).rejects.toMatchObject(refusal('citation-unknown'))
  expect(server.server.services.releaseKeys.current.generation).toBe(1)
  await tellOfEnvelope(note)
  expect(server.server.services.releaseKeys.current.generation).toBe(2)
})

test('one citation turns one key, with however many papers in hand', async () => {
  const cited = await write('case')
  await tellOfEnvelope(cited)
  const { generation } = server.server.services.releaseKeys.current
  await tellOfEnvelope(cited)
  expect(server.server.services.releaseKeys.current.generation).toBe(generation)
})

test('an entry of long ago is no reason for a look now', async () => {
  const note = await write('case')
  const open = () =>
    asha.send({
      method: 'POST',
      path: `feeds/${asha.reader.feed}/openings`,
      body: note,
      response: openingResponse,
    })
  // Her feed holds nothing of the case that was sealed for a night: neither released nor recorded.
  await expect(open()).rejects.toMatchObject({ problem: { code: 'not-found' } })
  laterMs += 11 * 60 * 1000
  await expect(open()).rejects.toMatchObject(refusal('citation-used'))
  const { openings } = await asha.send({
    method: 'GET',
    path: 'openings',
    response: openingsResponse,
  })
  expect(openings).toHaveLength(2)
})
