import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import { createDevice } from './device.ts'
import type { DeviceApi, FoundingInput } from './device-api.ts'
import { createMemoryStore } from './memory-store.ts'

let server: TestServer

beforeAll(async () => {
  server = await startTestServer()
})
afterAll(async () => {
  await server.stop()
})

function newDevice(): Promise<DeviceApi> {
  return createDevice({
    baseUrl: server.baseUrl,
    openStore: () => createMemoryStore(),
    now: () => Date.now(),
  })
}

function got<Value>(answer: Value | Refusal): Value {
  if (isRefusal(answer)) throw new Error(`refused: ${answer.code} ${answer.field ?? ''}`)
  return answer
}

function founding(organisationName: string): FoundingInput {
  return {
    organisationName,
    profile: { size: 'large', kind: 'shelter', dutyToReport: 'no', enforcesMigrationLaw: 'no' },
    personName: 'Elena Invented',
    passphrase: 'correct horse battery',
    deviceLabel: 'office',
    recovery: { shares: 3, threshold: 2 },
  }
}

describe('founding a network and admitting a second organisation', () => {
  test('both sides see each other by name once admitted, and not before', async () => {
    const first = await newDevice()
    const enrolled = got(
      await first.foundNetwork({
        ...founding('Mesa de protección'),
        setupToken: server.setupToken,
      }),
    )
    expect(enrolled.recoveryShares).toHaveLength(3)
    const session = got(
      await first.signIn({ account: enrolled.account, passphrase: 'correct horse battery' }),
    )
    expect(session.organisationName).toBe('Mesa de protección')
    expect(session.standing).toBe('admitted')

    const invitation = got(await first.invite('organisation'))
    const second = await newDevice()
    const joined = got(
      await second.foundOrganisation({ ...founding('Casa Alba'), invitation: invitation.token }),
    )
    expect(joined.standing).toBe('waiting')
    const waiting = got(
      await second.signIn({ account: joined.account, passphrase: 'correct horse battery' }),
    )
    expect(waiting.standing).toBe('waiting')

    await settle(first, async () => (await first.network()).organisations.length === 2)
    const seen = (await first.network()).organisations.find(({ mine }) => !mine)
    expect(seen?.state).toBe('founded')
    expect(seen?.fingerprint).toEqual(joined.fingerprint)
    got(await first.admitOrganisation({ organisation: seen?.id as never }))
    await first.sync()

    await settle(second, async () => (await second.session())?.standing === 'admitted')
    const names = (await second.network()).organisations.map(({ name }) => name).sort()
    expect(names).toEqual(['Casa Alba', 'Mesa de protección'])
    expect((await first.saveStates()).onThisDevice).toEqual([])
    expect((await first.sync()).findings).toEqual([])
    expect((await second.sync()).findings).toEqual([])
  })
})

/** Syncs until the sequencer has delivered what the test waits for. */
async function settle(device: DeviceApi, isThere: () => Promise<boolean>): Promise<void> {
  for (let round = 0; round < 60; round += 1) {
    await device.sync()
    if (await isThere()) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('not delivered in time')
}
