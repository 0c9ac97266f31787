import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { base64url } from '@cobijo/contract/wire/bytes'
import { appendItem, resealRequest } from '@cobijo/contract/wire/entries'
import { toAppendItem } from '@cobijo/contract/wire/entry-codec'
import { putCardsRequest } from '@cobijo/contract/wire/lists'
import { putNameShardsRequest } from '@cobijo/contract/wire/operations'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { randomBytes } from '@cobijo/sealing/bytes'
import { sodiumReady } from '@cobijo/sealing/sodium'
import { newIdentifier, signAs } from '@cobijo/sealing/testing/invented-network'
import { startTestServer } from '../test-server.ts'
import type { TestServer } from '../test-server.ts'
import { InventedHttpNetwork } from '../testing/invented-http.ts'
import type { InventedPerson } from '../testing/invented-http.ts'

/** One more than a column of four bytes holds. */
const tooMuch = 2 ** 31

let server: TestServer
let asha: InventedPerson

beforeAll(async () => {
  await sodiumReady()
  server = await startTestServer()
  asha = await new InventedHttpNetwork(server).found()
})
afterAll(() => server.stop())

async function send(method: 'POST' | 'PUT', path: string, body: unknown) {
  const answer = await fetch(`${server.baseUrl}/api/v1/${path}`, {
    method,
    headers: { 'content-type': 'application/json', authorization: `Bearer ${asha.token}` },
    body: JSON.stringify(body),
  })
  return { status: answer.status, said: (await answer.json()) as unknown }
}

describe('a number that no column holds is refused as a field', () => {
  const refusal = { status: 400, said: { code: 'field-invalid' } }

  test('generation of a delivery', async () => {
    const item = withGeneration(sealed(), tooMuch)
    expect(appendItem.safeParse(item).success).toBe(false)
    // Each entry of a batch stands for itself: an honest one beside it is saved.
    expect(await send('POST', 'entries', { items: [item, sealed()] })).toMatchObject({
      status: 200,
      said: {
        outcomes: [
          { outcome: 'refused', field: 'deliveries.0.generation' },
          { outcome: 'appended' },
        ],
      },
    })
  })

  test('generation of what is sealed again', async () => {
    const body = {
      from: asha.group.feed,
      to: newIdentifier<string>(),
      stream: newIdentifier<string>(),
      cites: 'ab'.repeat(32),
      items: [
        {
          hash: 'cd'.repeat(32),
          generation: tooMuch,
          keys: base64url(randomBytes(64)),
          positions: [0],
        },
      ],
    }
    expect(resealRequest.safeParse(body).success).toBe(false)
  })

  test('generation of a card', async () => {
    const card = {
      stream: newIdentifier<string>(),
      foldedTo: 1,
      generation: tooMuch,
      sealed: base64url(randomBytes(64)),
      device: asha.device.id,
      signature: base64url(randomBytes(64)),
    }
    expect(putCardsRequest.safeParse({ cards: [card] }).success).toBe(false)
    const path = `feeds/${asha.group.feed}/cards`
    expect(await send('PUT', path, { cards: [card] })).toMatchObject(refusal)
  })

  test.each([
    ['version', { version: tooMuch, generation: 1 }],
    ['generation', { version: 1, generation: tooMuch }],
  ])('%s of a shard of the name index', async (_, numbers) => {
    const shards = [{ shard: 1, sealed: base64url(randomBytes(64)), ...numbers }]
    expect(putNameShardsRequest.safeParse({ shards }).success).toBe(false)
    const path = `feeds/${asha.group.feed}/name-shards`
    expect(await send('PUT', path, { shards })).toMatchObject(refusal)
  })
})

function sealed() {
  return toAppendItem(
    signAs(asha.device, {
      stream: newIdentifier<StreamId>(),
      facts: { family: 'case', state: 'open' },
      contents: { essential: { nameToUse: 'Invented' } },
      readers: [asha.reader],
    }),
  )
}

function withGeneration(item: ReturnType<typeof sealed>, generation: number) {
  return { ...item, deliveries: item.deliveries.map((each) => ({ ...each, generation })) }
}
