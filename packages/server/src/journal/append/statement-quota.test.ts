import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { createApiClient } from '@cobijo/contract/client/api-client'
import type { Send } from '@cobijo/contract/client/api-client'
import { appendResponse } from '@cobijo/contract/wire/entries'
import { toAppendItem } from '@cobijo/contract/wire/entry-codec'
import type { SealedEntry } from '@cobijo/sealing/entry/seal-entry'
import { newIdentifier, signAs } from '@cobijo/sealing/testing/invented-network'
import type { InventedDevice } from '@cobijo/sealing/testing/invented-network'
import type { DeviceId, StreamId } from '@cobijo/domain/journal/identifier'
import { sodiumReady } from '@cobijo/sealing/sodium'
import { startTestServer } from '../../test-server.ts'
import type { TestServer } from '../../test-server.ts'
import { InventedHttpNetwork, signInOver } from '../../testing/invented-http.ts'
import type { InventedPerson } from '../../testing/invented-http.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

const limits = { devicesOfMember: 12, statementsOfMember: 20, statementsOfOfficer: 40 }
const dayMs = 24 * 60 * 60 * 1000

let server: TestServer
let network: InventedHttpNetwork
let asha: InventedPerson
let passed = 0
let send: Send

beforeAll(async () => {
  await sodiumReady()
  server = await startTestServer({ limits, clock: () => Date.now() + passed })
  network = new InventedHttpNetwork(server)
  asha = await network.found()
  send = asha.send
})
afterAll(() => server.stop())

async function append(...entries: readonly SealedEntry[]): Promise<string[]> {
  const { outcomes } = await send({
    method: 'POST',
    path: 'entries',
    body: { items: entries.map(toAppendItem) },
    response: appendResponse,
  })
  return outcomes.map(({ outcome, code }) => [outcome, ...(code ? [code] : [])].join(' '))
}

/** Sends what was said and not told yet; a line for each: its outcome and code. */
async function tell(): Promise<string[]> {
  const said = network.untold()
  const outcomes = await append(...said)
  // What was not taken on is nobody's parent.
  const { entries } = network.network
  for (const [at, outcome] of outcomes.entries())
    if (outcome.startsWith('refused'))
      entries.splice(
        entries.findIndex(({ entry }) => entry.hash === said[at]?.entry.hash),
        1,
      )
  return outcomes
}

/** The next day, signed in anew. */
async function nextDay(): Promise<void> {
  passed += dayMs + 1
  const anyone = createApiClient(server.baseUrl, () => undefined)
  const { token } = await signInOver(anyone, asha.account, asha.signIn)
  send = createApiClient(server.baseUrl, () => token)
}

function revoke(device: DeviceId): void {
  network.network.say(asha.device, {
    family: 'organisation',
    statement: { says: 'device-revoked', device },
  })
}

describe('a member', () => {
  let worker: InventedDevice
  const own: InventedDevice[] = []

  beforeAll(async () => {
    worker = network.network.admit(asha.device)
    expect(await tell()).toEqual(['appended'])
  })

  test('has so many devices in use; revoking one frees its place', async () => {
    for (let each = 0; each < limits.devicesOfMember; each += 1)
      own.push(network.network.certify(worker.member))
    const outcomes = await tell()
    expect(outcomes.filter((outcome) => outcome === 'appended')).toHaveLength(11)
    expect(outcomes.at(-1)).toBe('refused devices-full')
    revoke((own[0] as InventedDevice).id)
    expect(await tell()).toEqual(['appended'])
    network.network.certify(worker.member)
    expect(await tell()).toEqual(['appended'])
    network.network.certify(worker.member)
    expect(await tell()).toEqual(['refused devices-full'])
  })

  test('says so many statements a day, also after a restart of the server; the rest of her work goes on', async () => {
    // 12 of her 20 were kept; each device that comes takes the place of one that an officer revoked.
    const outcomes: string[] = []
    for (let each = 1; each < 10; each += 1) {
      revoke((own[each] as InventedDevice).id)
      expect(await tell()).toEqual(['appended'])
      if (each === 5) await server.restart()
      network.network.certify(worker.member)
      outcomes.push(...(await tell()))
    }
    expect(outcomes).toEqual([...Array(8).fill('appended'), 'refused statements-full'])
    const observed = signAs(worker, {
      stream: newIdentifier<StreamId>(),
      facts: { family: 'case', state: 'open' },
    })
    expect(await append(observed)).toEqual(['appended'])
    await nextDay()
    network.network.certify(worker.member)
    expect(await tell()).toEqual(['appended'])
  })

  test('is not kept from speaking by whoever only names her', async () => {
    await nextDay()
    const stranger = network.network.certify({ ...worker.member, keys: asha.device.member.keys })
    const forged = network.untold()
    expect(forged).toHaveLength(1)
    network.network.entries.pop()
    const refused: string[] = []
    for (let each = 0; each < limits.statementsOfMember + 5; each += 1)
      refused.push(...(await append(...forged)))
    expect(new Set(refused)).toEqual(new Set(['refused device-unknown']))
    expect(stranger.member.id).toBe(worker.member.id)
    revoke((own[10] as InventedDevice).id)
    expect(await tell()).toEqual(['appended'])
    network.network.certify(worker.member)
    expect(await tell()).toEqual(['appended'])
  })
})

test('an officer says more, and not without end; what is known already costs nothing', async () => {
  await nextDay()
  const said = Array.from({ length: limits.statementsOfOfficer + 2 }, () => {
    network.network.admit(asha.device)
    return network.untold()
  }).flat()
  const first = await append(...said.slice(0, limits.statementsOfOfficer))
  expect(new Set(first)).toEqual(new Set(['appended']))
  expect(await append(...said.slice(0, 3))).toEqual(Array(3).fill('already-there'))
  const rest = said.slice(limits.statementsOfOfficer)
  expect(await append(...rest)).toEqual(Array(2).fill('refused statements-full'))
  await nextDay()
  expect(await append(...rest)).toEqual(Array(2).fill('appended'))
})
