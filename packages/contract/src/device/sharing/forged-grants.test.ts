import { afterAll, beforeAll, expect, test } from 'vitest'
import { grantIssued } from '@cobijo/domain/grant/grant-issued'
import { readerOfGrant } from '@cobijo/domain/grant/outside-reader'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { inReadTransaction } from '@cobijo/server/database/transaction'
import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import type { DeviceApi } from '../device-api.ts'
import type { Enrolled } from '../enrolment/enrolment-api.ts'
import type { FindingCode } from '../finding.ts'
import { newRandomId } from '../new-id.ts'
import { signUndecided } from '../testing/changed-program.ts'
import { admitColleague } from '../testing/colleague.ts'
import type { Colleague } from '../testing/colleague.ts'
import {
  allSent,
  enter,
  foundingOf,
  got,
  joinNetwork,
  newTestDevice,
  passphrase,
  settle,
} from '../testing/invented-organisation.ts'
import { agree, groupOf, register, send } from '../testing/refer.ts'

const hour = 3_600_000

let server: TestServer
/** The honest device: founder of a small organisation, holds every group. */
let desk: DeviceApi
let shelter: DeviceApi
let enrolled: Enrolled
/** Of the group that decides about cases. */
let decider: Colleague
/** Of the shift: decides nothing and issues nothing. */
let shift: Colleague

beforeAll(async () => {
  server = await startTestServer()
  desk = await newTestDevice(server.baseUrl)
  enrolled = got(await desk.foundNetwork({ ...foundingOf('Mesa'), setupToken: server.setupToken }))
  await enter(desk, enrolled)
  shelter = await newTestDevice(server.baseUrl)
  await joinNetwork(desk, shelter, 'Casa')
  decider = await admitColleague(server.baseUrl, desk, ['casework'])
  shift = await admitColleague(server.baseUrl, desk, ['shift'])
})
afterAll(async () => {
  await server.stop()
})

const granted = ['essential', 'identity', 'care'] as const
type Issued = Parameters<typeof grantIssued.facts>[0]

/** She agreed to so much, for so long; a colleague's changed program signs a grant that says something else. */
async function forge(
  by: Colleague,
  name: string,
  claim: (consent: string) => Partial<Issued>,
  agreed: { readonly parts?: readonly string[]; readonly expiresAt?: number } = {},
): Promise<{ readonly stream: StreamId; readonly grant: StreamId }> {
  const stream = await register(desk, name)
  const { parts = granted, ...more } = agreed
  await agree(desk, stream, parts, more)
  await allSent(desk)
  const [consent] = got(await desk.openCase(stream)).file.consents
  const to = await groupOf(desk, 'theirs')
  const grant = newRandomId<StreamId>()
  const content = {
    opens: stream,
    recipientOrganisation: to.organisation,
    recipientGroup: to.group,
    feed: to.feed,
    from: Date.now() - 1,
    compartments: granted,
    basis: { kind: 'consent', consent: consent?.current[0]?.id as string },
    history: { kind: 'all' },
    ...claim(consent?.current[0]?.id as string),
  } as Issued
  const outside = [readerOfGrant(content)]
  await signUndecided({ baseUrl: server.baseUrl, ...by }, [
    { stream: grant, entryType: grantIssued, content, occurredAt: undefined, outside },
  ])
  await allSent(by.device)
  return { stream, grant }
}

/** What the server goes by. */
async function routeStates(grant: StreamId): Promise<readonly string[]> {
  const { organisation } = await groupOf(desk, 'mine')
  const rows = await inReadTransaction(server.server.services.pool, { organisation }, (reader) =>
    reader.query<{ state: string }>('select state from grant_route where grant_id = $1', [grant]),
  )
  return rows.map(({ state }) => state)
}

const codesAt = async (device: DeviceApi) => (await device.sync()).findings.map(({ code }) => code)

/** Whichever honest device looks first ends it: the desk's, or her own under the program that everybody runs. */
const isFoundAtDesk = (code: FindingCode) => async () =>
  [...(await codesAt(desk)), ...(await codesAt(decider.device))].includes(code)

/** An honest referral that went the whole way, begun after all that should not have gone. */
async function shareHonestly(name: string): Promise<void> {
  const stream = await register(desk, name)
  await agree(desk, stream, granted)
  await send(desk, stream, granted)
  await settle(
    shelter,
    async () => {
      await desk.sync()
      return JSON.stringify(await shelter.openCase(stream)).includes(name)
    },
    'what she agreed to',
  )
}

const inventedConsent = () => ({ basis: { kind: 'consent', consent: newRandomId() } }) as const

test.each<
  [
    what: string,
    code: FindingCode,
    claim: (consent: string) => Partial<Issued>,
    agreed?: { readonly parts?: readonly string[]; readonly expiresAt?: number },
  ]
>([
  ['over an invented consent', 'grant-consent-unknown', inventedConsent],
  [
    'of more than she agreed to',
    'grant-wider-than-agreed',
    () => ({}),
    { parts: ['essential', 'care'] },
  ],
  [
    'for longer than she agreed to',
    'grant-longer-than-agreed',
    () => ({ until: Date.now() + 48 * hour }),
    { expiresAt: Date.now() + 24 * hour },
  ],
  [
    'under an emergency without end',
    'grant-review-too-late',
    () => ({
      basis: {
        kind: 'emergency',
        ground: 'vital-interest',
        justification: 'x',
        reviewBy: Date.now() + 9_000 * hour,
      },
    }),
  ],
])(
  'a grant %s is obeyed by no honest device, is found and is ended',
  async (what, code, claim, agreed) => {
    const name = `SECRET-${what.length}`
    const { stream, grant } = await forge(decider, name, claim, agreed)
    await settle(desk, isFoundAtDesk(code), 'the finding')
    got(await desk.carryOut('record-note', { case: stream, care: `LATER-${name}` }))
    await settle(
      desk,
      async () => {
        const { grants } = got(await desk.openCase(stream)).sharing
        return grants.some((each) => each.stream === grant && !each.isLive)
      },
      'the end of the forged grant',
    )
    await allSent(desk)
    await shareHonestly(`HONEST-${what.length}`)
    expect(JSON.stringify(await shelter.openCase(stream))).not.toContain(name)
  },
)

test('over a case in which something of another organisation was purged, a grant over an invented consent is found and ended', async () => {
  const stream = await register(desk, 'Purged')
  await agree(desk, stream, granted)
  await send(desk, stream, granted)
  const received = async () =>
    (await shelter.referrals()).find(({ caseStream }) => caseStream === stream)
  await settle(shelter, async () => {
    await desk.sync()
    return (await received()) !== undefined
  })
  got(await shelter.carryOut('accept-referral', { referral: (await received())?.stream }))
  got(await shelter.carryOut('record-note', { case: stream, care: 'TOLD-BACK' }))
  const atDesk = async () => JSON.stringify(got(await desk.openCase(stream)).file)
  const isToldBack = async () => {
    await shelter.sync()
    await decider.device.sync()
    return (await atDesk()).includes('TOLD-BACK')
  }
  await settle(desk, isToldBack, 'what was told back')
  await settle(decider.device, async () =>
    JSON.stringify(await decider.device.openCase(stream)).includes('TOLD-BACK'),
  )
  const { consents } = got(await desk.openCase(stream)).file
  const ids = consents.flatMap(({ current }) => current.map(({ id }) => id))
  got(await desk.carryOut('withdraw-consent', { case: stream, consents: ids }))
  await settle(desk, async () => !(await isToldBack()), 'the purge')
  const { grant } = await forge(decider, 'Another', () => ({ opens: stream, ...inventedConsent() }))
  await settle(desk, isFoundAtDesk('grant-consent-unknown'), 'the finding')
  await settle(
    desk,
    async () => {
      const { grants } = got(await desk.openCase(stream)).sharing
      return grants.some((each) => each.stream === grant && !each.isLive)
    },
    'the end of the forged grant',
  )
})

test('a consent for somebody else opens nothing to this organisation', async () => {
  const name = 'SECRET-ELSEWHERE'
  const stream = await register(desk, name)
  const mine = await groupOf(desk, 'mine')
  await agree(desk, stream, granted, {
    recipientOrganisation: newRandomId(),
    recipientGroup: mine.group,
  })
  const [consent] = got(await desk.openCase(stream)).file.consents
  const basis = { kind: 'consent', consent: consent?.current[0]?.id as string } as const
  await forge(decider, 'Another', () => ({ opens: stream, basis }))
  await settle(desk, isFoundAtDesk('grant-recipient-not-agreed'), 'the finding')
  got(await desk.carryOut('record-note', { case: stream, care: `LATER-${name}` }))
  await shareHonestly('HONEST-ELSEWHERE')
  expect(JSON.stringify(await shelter.openCase(stream))).not.toContain(name)
})

test('one person’s yes that is real opens no sheet on which others stand', async () => {
  const begun = got(await desk.carryOut('begin-group-intake', { name: 'SECRET-SHEET' }))
  const sheet = begun.entries[0]?.stream as StreamId
  got(await desk.carryOut('note-arrival', { gathering: sheet, nameToUse: 'SECRET-ROW' }))
  const stream = await register(desk, 'Itzel')
  await agree(desk, stream, granted)
  await send(desk, stream, granted)
  const consent = got(await desk.openCase(stream)).file.consents[0]?.current[0]?.id as string
  const basis = { kind: 'consent', consent } as const
  const { grant } = await forge(decider, 'Beside', () => ({ opens: sheet, basis }))
  const opened = async () => JSON.stringify(await shelter.openGathering(sheet))
  await settle(desk, isFoundAtDesk('grant-wider-than-agreed'), 'the finding')
  await settle(desk, async () => {
    await desk.sync()
    return (await routeStates(grant)).includes('ended')
  })
  await shareHonestly('HONEST-SHEET')
  expect(await opened()).not.toContain('SECRET')
})

test('a real consent in a grant by who may issue none is found by both sides, opens nothing and is ended', async () => {
  const name = 'SECRET-SHIFT'
  const { stream, grant } = await forge(shift, name, () => ({}))
  const isFoundAt = (device: DeviceApi) => async () =>
    (await codesAt(device)).includes('grant-signer-not-entitled')
  await settle(desk, isFoundAt(desk), 'the finding here')
  await settle(shelter, isFoundAt(shelter), 'the finding there')
  got(await desk.carryOut('record-note', { case: stream, care: `LATER-${name}` }))
  await shareHonestly('HONEST-SHIFT')
  expect(JSON.stringify(await shelter.openCase(stream))).not.toContain(name)
  const isEnded = async () => {
    await desk.sync()
    return (await routeStates(grant)).includes('ended')
  }
  await settle(desk, isEnded, 'its end at the server')
})

test('what was found wrong with a grant is still told after a lock, until a person has looked', async () => {
  const code = 'grant-consent-unknown'
  await forge(decider, 'SECRET-KEPT', inventedConsent)
  // Whichever of the honest devices looks first ends it, and the other finds nothing any more.
  const looking = [{ device: desk, account: enrolled.account }, decider]
  let found: (typeof looking)[number] | undefined
  await settle(
    desk,
    async () => {
      for (const each of looking) if ((await codesAt(each.device)).includes(code)) found ??= each
      return found !== undefined
    },
    'the finding',
  )
  if (!found) throw new Error('not found')
  const { device, account } = found
  await device.lock()
  got(await device.signIn({ account, passphrase }))
  const told = async () => (await device.network()).findings.map((each) => each.code)
  expect(await told()).toContain(code)
  await device.confirmGrantFindings()
  expect(await told()).not.toContain(code)
  await device.lock()
  got(await device.signIn({ account, passphrase }))
  expect(await told()).not.toContain(code)
})

test('what a changed program signs within what she agreed to is obeyed like any other', async () => {
  const { stream } = await forge(decider, 'Citlali', () => ({}))
  await settle(
    shelter,
    async () => {
      await desk.sync()
      return JSON.stringify(await shelter.openCase(stream)).includes('Citlali')
    },
    'the history',
  )
})
