import { afterAll, beforeAll, expect, test } from 'vitest'
import { grantIssued } from '@cobijo/domain/grant/grant-issued'
import { readerOfGrant } from '@cobijo/domain/grant/outside-reader'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import type { DeviceApi } from '../device-api.ts'
import { newRandomId } from '../new-id.ts'
import { signUndecided } from '../testing/changed-program.ts'
import { admitColleague } from '../testing/colleague.ts'
import type { Colleague } from '../testing/colleague.ts'
import {
  allSent,
  foundAndEnter,
  foundingOf,
  got,
  joinNetwork,
  newTestDevice,
  settle,
} from '../testing/invented-organisation.ts'
import { agree, groupOf, register } from '../testing/refer.ts'

let server: TestServer
let desk: DeviceApi
let consulate: DeviceApi
let decider: Colleague
let shift: Colleague

beforeAll(async () => {
  server = await startTestServer()
  desk = await newTestDevice(server.baseUrl)
  await foundAndEnter(desk, server, 'Mesa')
  consulate = await newTestDevice(server.baseUrl)
  const { profile } = foundingOf('Consulado', { kind: 'consulate' })
  await joinNetwork(desk, consulate, 'Consulado', { profile })
  decider = await admitColleague(server.baseUrl, desk, ['casework'])
  shift = await admitColleague(server.baseUrl, desk, ['shift'])
})
afterAll(() => server.stop())

const parts = ['identity'] as const

/** Somebody who wants it, and says yes to that house. */
async function whoWantsIt(name: string): Promise<StreamId> {
  const stream = await register(desk, name)
  await agree(desk, stream, parts)
  got(
    await desk.carryOut('record-consular-answer', {
      case: stream,
      consularTold: 'yes',
      consularWish: 'wants',
    }),
  )
  await allSent(desk)
  return stream
}

const route = async () => {
  const { organisation, group, feed } = await groupOf(desk, 'theirs')
  return { recipientOrganisation: organisation, recipientGroup: group, feed }
}

const seenThere = async (stream: StreamId) => JSON.stringify(await consulate.openCase(stream))

const isEnded = async (stream: StreamId) => {
  const { grants } = got(await desk.openCase(stream)).sharing
  return grants.length > 0 && grants.every(({ isLive }) => !isLive)
}

/** What two people let be sent, by the program that everybody runs. */
async function sendTogether(stream: StreamId): Promise<void> {
  const asked = got(
    await desk.carryOut('ask-consular-contact', { case: stream, consularAct: 'send' }),
  )
  await settle(decider.device, async () => {
    const opened = await decider.device.openCase(stream)
    return opened.kind === 'opened' && opened.file.consular.requests.length > 0
  })
  const { requests } = got(await decider.device.openCase(stream)).file.consular
  expect(asked.entries).toHaveLength(1)
  got(
    await decider.device.carryOut('release-consular-contact', {
      case: stream,
      consularRequest: requests[0]?.id,
      consularRelease: 'released',
    }),
  )
  await settle(desk, async () => {
    const [request] = got(await desk.openCase(stream)).file.consular.requests
    return request?.state === 'released'
  })
  got(
    await desk.carryOut('issue-grant', {
      case: stream,
      purpose: 'referral',
      ...(await route()),
      compartments: parts,
      history: { kind: 'all' },
    }),
  )
  await settle(consulate, async () => {
    await desk.sync()
    return (await seenThere(stream)).includes('givenNames')
  })
}

test('what a changed program opens to a consulate and no second person released is found, obeyed by nobody and ended', async () => {
  const stream = await whoWantsIt('SECRET-FORGED')
  const consent = got(await desk.openCase(stream)).file.consents[0]?.current[0]?.id as string
  const content = {
    opens: stream,
    ...(await route()),
    from: Date.now() - 1,
    compartments: parts,
    basis: { kind: 'consent', consent },
    history: { kind: 'all' },
  } as Parameters<typeof grantIssued.facts>[0]
  const grant = newRandomId<StreamId>()
  await allSent(decider.device)
  await signUndecided({ baseUrl: server.baseUrl, ...decider }, [
    {
      stream: grant,
      entryType: grantIssued,
      content,
      occurredAt: undefined,
      outside: [readerOfGrant(content)],
    },
  ])
  const found = new Set<string>()
  await settle(desk, async () => {
    for (const device of [desk, decider.device])
      for (const { code } of (await device.sync()).findings) found.add(code)
    return found.has('grant-recipient-not-agreed') && (await isEnded(stream))
  })
  await sendTogether(await whoWantsIt('Honest'))
  expect(await seenThere(stream)).not.toContain('SECRET')
})

test('her wish for protection closes to a consulate what was open, whoever heard it', async () => {
  const stream = await whoWantsIt('Marisol')
  await sendTogether(stream)
  await settle(shift.device, async () => (await shift.device.openCase(stream)).kind === 'opened')
  got(
    await shift.device.carryOut('record-asylum-step', {
      case: stream,
      asylumStep: 'wish-expressed',
    }),
  )
  await allSent(shift.device)
  await settle(desk, () => isEnded(stream))
  await settle(consulate, async () => {
    await desk.sync()
    return !(await seenThere(stream)).includes('Marisol')
  })
})
