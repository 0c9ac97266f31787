import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApiClient } from '@cobijo/contract/client/api-client'
import {
  invitationFound,
  invitationResponse,
  pendingJoinsResponse,
} from '@cobijo/contract/wire/accounts'
import { base64url } from '@cobijo/contract/wire/bytes'
import { feedsResponse } from '@cobijo/contract/wire/accounts'
import { emptyResponse } from '@cobijo/contract/wire/operations'
import { newSignKeyPair } from '@cobijo/sealing/account/sign-key-pair'
import { toAppendItem } from '@cobijo/contract/wire/entry-codec'
import type { DirectoryFacts } from '@cobijo/domain/journal/facts'
import { randomBytes } from '@cobijo/sealing/bytes'
import { readCanonical } from '@cobijo/sealing/canonical'
import type { SealedEntry } from '@cobijo/sealing/entry/seal-entry'
import { sodiumReady } from '@cobijo/sealing/sodium'
import { newIdentifier } from '@cobijo/sealing/testing/invented-network'
import type { InventedNetwork } from '@cobijo/sealing/testing/invented-network'
import { startTestServer } from '../test-server.ts'
import type { TestServer } from '../test-server.ts'
import { InventedHttpNetwork, signInOver } from '../testing/invented-http.ts'
import type { InventedPerson } from '../testing/invented-http.ts'

let server: TestServer
let network: InventedHttpNetwork
let asha: InventedPerson
let now = Date.now()
const anyone = () => createApiClient(server.baseUrl, () => undefined)

beforeAll(async () => {
  await sodiumReady()
  server = await startTestServer({ clock: () => now })
  network = new InventedHttpNetwork(server)
  asha = await network.found()
})
afterAll(() => server.stop())

function registration(organisation: string) {
  const signIn = newSignKeyPair()
  const account = {
    account: newIdentifier<string>(),
    organisation,
    member: newIdentifier<string>(),
    signInKey: base64url(signIn.publicKey),
    wrappedKeys: base64url(randomBytes(64)),
  }
  return { signIn, account }
}

function joining(token: string, organisation: string) {
  const made = registration(organisation)
  const body = {
    token,
    account: made.account,
    memberKeys: { sign: base64url(randomBytes(32)), box: base64url(randomBytes(32)) },
    device: {
      id: newIdentifier<string>(),
      sign: base64url(randomBytes(32)),
      certificate: base64url(randomBytes(64)),
    },
    sealedName: base64url(randomBytes(80)),
  }
  return { ...made, body }
}

function invite(to: 'member' | 'organisation') {
  return asha.send({
    method: 'POST',
    path: 'invitations',
    body: { to },
    response: invitationResponse,
  })
}

test('the set-up token founds one network and then nothing any more', async () => {
  const { account } = registration(newIdentifier<string>())
  const again = anyone()({
    method: 'POST',
    path: 'network',
    body: {
      token: server.setupToken,
      entries: [
        {
          entry: 'A'.repeat(100),
          facts: { salt: 'A'.repeat(22), bytes: 'AA' },
          parts: [],
          deliveries: [],
        },
      ],
      account,
    },
    response: emptyResponse,
  })
  await expect(again).rejects.toMatchObject({ status: 403, problem: { code: 'token-refused' } })
})

test('nobody founds the network or an organisation a second time', async () => {
  const { network: statements } = network
  const again = statements.say(
    asha.device,
    {
      family: 'network',
      statement: foundingStatement(statements),
    },
    [],
  )
  const { outcomes } = await asha.append(...network.untold())
  expect(outcomes).toMatchObject([
    { hash: again.entry.hash, outcome: 'quarantined', code: 'network-other' },
  ])
  statements.entries.pop()
  const { token } = await invite('organisation')
  const { account } = registration(asha.organisation.id)
  const [first] = statements.sealed
  const founding = anyone()({
    method: 'POST',
    path: 'organisations',
    body: { token, entries: [toAppendItem(first as SealedEntry)], account },
    response: emptyResponse,
  })
  await expect(founding).rejects.toMatchObject({ problem: { code: 'founding-refused' } })
})

function foundingStatement({ entries }: InventedNetwork): Record<string, unknown> {
  const said = entries.map(({ facts }) => (readCanonical(facts.bytes) as DirectoryFacts).statement)
  const founding = said.find((each) => each['says'] === 'network-founded')
  return { ...founding, threshold: 2 }
}

test('an invitation says which network it belongs to, with the statements to verify it', async () => {
  const { token } = await invite('member')
  const found = await anyone()({
    method: 'POST',
    path: 'invitations/look-up',
    body: { token },
    response: invitationFound,
  })
  expect(found).toMatchObject({
    to: 'member',
    organisation: asha.organisation.id,
    network: network.network.network,
  })
  expect(found.statements).toHaveLength(network.network.entries.length)
})

test('somebody joins by invitation: once, visible to an officer, reading nothing until she is admitted', async () => {
  const { token } = await invite('member')
  const { body, account, signIn } = joining(token, asha.organisation.id)
  const ask = { method: 'POST', path: 'join-requests', body, response: emptyResponse } as const
  expect(await anyone()(ask)).toEqual({})
  await expect(anyone()(ask)).rejects.toMatchObject({ problem: { code: 'token-refused' } })
  const { requests } = await asha.send({
    method: 'GET',
    path: 'join-requests',
    response: pendingJoinsResponse,
  })
  expect(requests).toMatchObject([{ member: account.member, sealedName: body.sealedName }])
  const session = await signInOver(anyone(), account.account, signIn)
  const bela = createApiClient(server.baseUrl, () => session.token)
  const feeds = await bela({ method: 'GET', path: 'feeds', response: feedsResponse })
  expect(feeds.feeds).toEqual([])
  const officers = bela({ method: 'GET', path: 'join-requests', response: pendingJoinsResponse })
  await expect(officers).rejects.toMatchObject({ status: 403, problem: { code: 'officers-only' } })
})

test('an invitation for a member founds no organisation, and one of another organisation joins nobody', async () => {
  const { token } = await invite('organisation')
  const { body } = joining(token, asha.organisation.id)
  const join = anyone()({ method: 'POST', path: 'join-requests', body, response: emptyResponse })
  await expect(join).rejects.toMatchObject({ problem: { code: 'token-refused' } })
  const elsewhere = joining((await invite('member')).token, newIdentifier<string>())
  const other = anyone()({
    method: 'POST',
    path: 'join-requests',
    body: elsewhere.body,
    response: emptyResponse,
  })
  await expect(other).rejects.toMatchObject({ problem: { code: 'token-refused' } })
})

test('an account id that is taken cannot be registered again, in any organisation', async () => {
  const { body } = joining((await invite('member')).token, asha.organisation.id)
  const stolen = { ...body, account: { ...body.account, account: asha.account } }
  const join = anyone()({
    method: 'POST',
    path: 'join-requests',
    body: stolen,
    response: emptyResponse,
  })
  await expect(join).rejects.toMatchObject({ status: 409, problem: { code: 'account-taken' } })
})

describe('a session', () => {
  async function signedIn() {
    const { body, account, signIn } = joining((await invite('member')).token, asha.organisation.id)
    await anyone()({ method: 'POST', path: 'join-requests', body, response: emptyResponse })
    return { ...(await signInOver(anyone(), account.account, signIn)), account, signIn }
  }
  const feedsOf = (token: string) =>
    createApiClient(
      server.baseUrl,
      () => token,
    )({ method: 'GET', path: 'feeds', response: feedsResponse })
  const ended = { status: 401, problem: { code: 'sign-in-needed' } }

  test('hands out the wrapped keys, and ends at sign-out', async () => {
    const { token, wrappedKeys, account } = await signedIn()
    expect(wrappedKeys).toBe(account.wrappedKeys)
    await feedsOf(token)
    await createApiClient(
      server.baseUrl,
      () => token,
    )({ method: 'DELETE', path: 'sessions/current', response: emptyResponse })
    await expect(feedsOf(token)).rejects.toMatchObject(ended)
  })

  test('ends after an hour without use and after twelve hours in any case', async () => {
    const start = now
    const idle = await signedIn()
    now = start + 61 * 60 * 1000
    await expect(feedsOf(idle.token)).rejects.toMatchObject(ended)
    now = start
    const busy = await signedIn()
    for (let minutes = 30; minutes < 12 * 60; minutes += 30) {
      now = start + minutes * 60 * 1000
      await feedsOf(busy.token)
    }
    now = start + 12 * 60 * 60 * 1000
    await expect(feedsOf(busy.token)).rejects.toMatchObject(ended)
    now = start
  })

  test('is not had by answering the same challenge twice', async () => {
    const { account, signIn } = await signedIn()
    const challenge = server.server.services.challenges.open(account.account, now)
    const { proveSignIn } = await import('@cobijo/sealing/account/account-keys')
    const attempt = () =>
      fetch(`${server.baseUrl}/api/v1/sessions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          account: account.account,
          nonce: base64url(challenge.nonce),
          signature: base64url(proveSignIn(account.account, challenge.nonce, signIn)),
        }),
      })
    expect((await attempt()).status).toBe(200)
    expect((await attempt()).status).toBe(401)
  })
})
