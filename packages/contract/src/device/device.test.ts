import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import {
  foundingOf,
  got,
  newTestDevice,
  passphrase,
  settle,
} from './testing/invented-organisation.ts'

let server: TestServer

beforeAll(async () => {
  server = await startTestServer()
})
afterAll(async () => {
  await server.stop()
})

describe('founding a network and admitting a second organisation', () => {
  test('both sides see each other by name once admitted, and not before', async () => {
    const first = await newTestDevice(server.baseUrl)
    const enrolled = got(
      await first.foundNetwork({
        ...foundingOf('Mesa de protección'),
        setupToken: server.setupToken,
      }),
    )
    expect(enrolled.recoveryShares).toHaveLength(3)
    const session = got(await first.signIn({ account: enrolled.account, passphrase }))
    expect(session.organisationName).toBe('Mesa de protección')
    expect(session.standing).toBe('admitted')

    const invitation = got(await first.invite('organisation'))
    const second = await newTestDevice(server.baseUrl)
    const joined = got(
      await second.foundOrganisation({ ...foundingOf('Casa Alba'), invitation: invitation.token }),
    )
    expect(joined.standing).toBe('waiting')
    const waiting = got(await second.signIn({ account: joined.account, passphrase }))
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
