import { afterAll, beforeAll, expect, test } from 'vitest'
import { toAppendItem } from '@cobijo/contract/wire/entry-codec'
import type { DeviceId, StreamId } from '@cobijo/domain/journal/identifier'
import { sodiumReady } from '@cobijo/sealing/sodium'
import { newIdentifier, signAs } from '@cobijo/sealing/testing/invented-network'
import { inReadTransaction } from '../database/transaction.ts'
import { PostgresJournal } from '../journal/postgres-journal.ts'
import { startTestServer } from '../test-server.ts'
import type { TestServer } from '../test-server.ts'
import { InventedHttpNetwork } from '../testing/invented-http.ts'
import type { InventedPerson } from '../testing/invented-http.ts'
import { DirectoryCache } from './directory-cache.ts'
import type { DirectoryState } from './directory-state.ts'

let server: TestServer
let network: InventedHttpNetwork
let asha: InventedPerson

beforeAll(async () => {
  await sodiumReady()
  server = await startTestServer()
  network = new InventedHttpNetwork(server)
  asha = await network.found()
})
afterAll(() => server.stop())

function current(cache: DirectoryCache): Promise<DirectoryState> {
  return inReadTransaction(server.server.services.pool, {}, (reader) => cache.current(reader))
}

function knownIn({ version, directory, deviceKeys }: DirectoryState) {
  return {
    version,
    accepted: [...directory.accepted].sort(),
    rejected: directory.rejected,
    devices: [...deviceKeys.keys()].sort(),
  }
}

test('what an append said is in the directory with its answer, as a process that starts now folds it', async () => {
  const worker = network.network.certify(asha.organisation.founder.member)
  const said = network.untold()
  const { outcomes } = await asha.append(...said)
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(said.map(() => 'appended'))
  const { state } = server.server.services.directory
  expect(state.keyOf(worker.id)).toBeDefined()
  expect(knownIn(state)).toEqual(knownIn(await current(new DirectoryCache())))
})

test('a statement that was not stored does not come into the directory with those that were', async () => {
  const { founder } = asha.organisation
  network.network.certify(founder.member)
  network.network.say(asha.device, {
    family: 'organisation',
    statement: { says: 'device-revoked', device: newIdentifier<DeviceId>() },
  })
  const { outcomes } = await asha.append(...network.untold())
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(['appended', 'refused'])
  const state = await current(server.server.services.directory)
  expect(knownIn(state)).toEqual(knownIn(await current(new DirectoryCache())))
  // What was not taken on is nobody's parent.
  network.network.entries.pop()
})

test('an append that went by a directory which another process has moved on is repeated by the new one', async () => {
  const { pool, signer, sequencer, inspect, clock } = server.server.services
  const directory = new DirectoryCache()
  const before = await current(directory)
  const worker = network.network.certify(asha.organisation.founder.member)
  const said = await asha.append(...network.untold())
  expect(said.outcomes.map(({ outcome }) => outcome)).toEqual(['appended'])
  expect(directory.state).toBe(before)
  const entry = signAs(worker, {
    stream: newIdentifier<StreamId>(),
    facts: { family: 'case', state: 'open' },
    contents: { essential: { nameToUse: 'Invented' } },
    readers: [asha.reader],
  })
  const read = await inspect([toAppendItem(entry)], before.deviceKeys)
  if (read.kind === 'refused') throw new Error(read.code)
  const journal = new PostgresJournal({ pool, directory, signer, sequencer, clock })
  const { outcomes } = await journal.append(asha.organisation.id, read.items)
  expect(outcomes).toEqual([{ hash: entry.entry.hash, outcome: 'appended' }])
})
