import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AppendOutcome } from '@cobijo/contract/wire/entries'
import { toAppendItem } from '@cobijo/contract/wire/entry-codec'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import type { SealedEntry } from '@cobijo/sealing/entry/seal-entry'
import { verifyReceipt } from '@cobijo/sealing/server-key'
import { sodiumReady } from '@cobijo/sealing/sodium'
import { newIdentifier, signAs } from '@cobijo/sealing/testing/invented-network'
import { startTestServer } from '../../test-server.ts'
import type { TestServer } from '../../test-server.ts'
import { InventedHttpNetwork } from '../../testing/invented-http.ts'
import type { InventedPerson } from '../../testing/invented-http.ts'

let server: TestServer
let asha: InventedPerson

beforeAll(async () => {
  await sodiumReady()
  server = await startTestServer()
  asha = await new InventedHttpNetwork(server).found()
})
afterAll(() => server.stop())

function record(stream = newIdentifier<StreamId>()): SealedEntry {
  return signAs(asha.device, {
    stream,
    facts: { family: 'case', state: 'open' },
    contents: { essential: { nameToUse: 'Invented' } },
    readers: [asha.reader],
  })
}

/** Appends at once what each list holds; outcomes in words, and the hashes that each one's receipt is for. */
async function appendAtOnce(requests: readonly (readonly SealedEntry[])[]) {
  const { journal, directory, inspect, signer } = server.server.services
  return Promise.all(
    requests.map(async (entries) => {
      const read = await inspect(entries.map(toAppendItem), directory.state.deviceKeys)
      if (read.kind === 'refused') throw new Error(read.code)
      const { outcomes, receipt } = await journal.append(asha.organisation.id, read.items)
      return {
        outcomes: outcomes.map(({ outcome }) => outcome),
        covers: receipt && verifyReceipt(receipt, signer.publicKey)?.hashes,
      }
    }),
  )
}

const appended: AppendOutcome['outcome'] = 'appended'

test('requests that share a transaction each get their own outcomes and a receipt for their own entries', async () => {
  const requests = Array.from({ length: 12 }, (_, at) =>
    Array.from({ length: (at % 3) + 1 }, () => record()),
  )
  const answers = await appendAtOnce(requests)
  for (const [at, { outcomes, covers }] of answers.entries()) {
    const hashes = requests[at]?.map(({ entry }) => entry.hash) ?? []
    expect(outcomes).toEqual(hashes.map(() => appended))
    expect(covers).toEqual(hashes.toSorted())
  }
  await server.server.services.journal.deliver()
  const { group, organisation } = asha
  const lines = await server.server.services.journal.reading(
    { organisation: organisation.id, feed: group.feed },
    (reader) => reader.lines(0, 1_000),
  )
  const delivered = new Set(lines.map(({ hash }) => hash))
  for (const { entry } of requests.flat()) expect(delivered.has(entry.hash)).toBe(true)
})

test('what is sent twice at once is appended once, and both are told so', async () => {
  const first = record()
  const twice = record()
  const answers = await appendAtOnce([[first], [twice], [twice], [record(), twice]])
  const told = answers.map(({ outcomes }) => outcomes.join())
  expect(
    told.filter((words) => words.includes(appended) && !words.includes('already')),
  ).toHaveLength(2)
  expect(told.toSorted()).toEqual(
    ['appended', 'appended', 'already-there', 'appended,already-there'].toSorted(),
  )
  for (const { covers } of answers.slice(1)) expect(covers).toContain(twice.entry.hash)
})

test('a chain whose links arrive in several requests at once is kept whole', async () => {
  const stream = newIdentifier<StreamId>()
  const links = Array.from({ length: 6 }, () => record(stream))
  const answers = await appendAtOnce([[record()], ...links.map((link) => [link])])
  expect(answers.flatMap(({ outcomes }) => outcomes)).toEqual(new Array(7).fill(appended))
})
