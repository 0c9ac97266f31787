import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AgreementTerms } from '@cobijo/domain/agreement/agreement-terms'
import { addDays } from '@cobijo/domain/deadline/calendar-day'
import type { OrganisationId } from '@cobijo/domain/journal/identifier'
import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import type { DeviceApi } from '../device-api.ts'
import { newRandomId } from '../new-id.ts'
import { admitColleague } from '../testing/colleague.ts'
import {
  foundTwoOrganisations,
  got,
  joinNetwork,
  newTestDevice,
  settle,
} from '../testing/invented-organisation.ts'
import { agree, groupOf, register, send } from '../testing/refer.ts'

let server: TestServer
let desk: DeviceApi
let shelter: DeviceApi
const today = new Date().toISOString().slice(0, 10)

beforeAll(async () => {
  server = await startTestServer()
  ;({ desk, shelter } = await foundTwoOrganisations(server))
})
afterAll(() => server.stop())

const idOf = async (device: DeviceApi) => (await device.session())?.organisation as OrganisationId

async function termsOf(more: Partial<AgreementTerms> = {}): Promise<AgreementTerms> {
  const [ours, theirs] = [await idOf(desk), await idOf(shelter)]
  return {
    agreement: newRandomId(),
    parties: [ours, theirs],
    purposes: ['referral'],
    projections: [{ recipient: theirs, compartments: ['care', 'essential'], why: 'da albergue' }],
    legalBasis: 'Convenio inventado',
    firstDay: today,
    lastDay: addDays(today, 365),
    noticeDays: 30,
    ...more,
  }
}

async function standingOf(device: DeviceApi, { agreement }: AgreementTerms) {
  return (await device.agreements()).find(({ terms }) => terms.agreement === agreement)?.standing
}

/** Proposed by the desk and signed by the shelter, as both devices know. */
async function agreeUpon(terms: AgreementTerms): Promise<void> {
  got(await desk.signAgreement(terms))
  await settle(shelter, async () => (await standingOf(shelter, terms)) === 'proposed')
  const proposed = (await shelter.agreements()).find(
    (each) => each.terms.agreement === terms.agreement,
  )
  got(await shelter.signAgreement(proposed?.terms ?? terms))
  await settle(desk, async () => (await standingOf(desk, terms)) === 'in-force')
}

/** With the words of whoever ends it, and known to the other. */
async function end(terms: AgreementTerms, lastDay: string): Promise<void> {
  const digest = (await desk.agreements()).find((each) => each.terms.agreement === terms.agreement)
    ?.agreement.digest
  got(await desk.endAgreement({ agreement: digest ?? '', lastDay }))
}

test('an agreement holds once the other party signed the same words, in whatever order they are said', async () => {
  const terms = await termsOf({ purposes: ['return'] })
  got(await desk.signAgreement(terms))
  await settle(desk, async () => (await standingOf(desk, terms)) === 'proposed')
  await settle(shelter, async () => (await standingOf(shelter, terms)) === 'proposed')
  // One more part is another agreement: that one is proposed by the shelter now.
  const [projection] = terms.projections
  const wider = [{ ...projection, compartments: ['care', 'essential', 'identity'] as const }]
  got(await shelter.signAgreement({ ...terms, projections: wider }))
  await settle(shelter, async () => (await shelter.agreements()).length === 2)
  expect((await shelter.agreements()).map(({ standing }) => standing)).toEqual([
    'proposed',
    'proposed',
  ])
  got(
    await shelter.signAgreement({
      ...terms,
      parties: terms.parties.toReversed(),
      projections: [{ ...projection, compartments: ['essential', 'care'] }],
    }),
  )
  await settle(desk, async () =>
    (await desk.agreements()).some(({ standing }) => standing === 'in-force'),
  )
  const held = (await desk.agreements()).find(({ standing }) => standing === 'in-force')
  expect(held?.parties).toMatchObject([
    { mine: true, signed: true, gets: [] },
    { name: 'Casa Alba', signed: true, gets: ['essential', 'care'], why: 'da albergue' },
  ])
})

test('a referral takes along what was agreed; beyond it each part is named, and after the end nothing is agreed', async () => {
  const terms = await termsOf()
  const stream = await register(desk, 'Inventada')
  await agree(desk, stream, ['care', 'essential', 'identity'])
  const to = await groupOf(desk, 'theirs')
  const agreedNow = async () => {
    const preview = got(await desk.previewReferral({ stream, to: to.organisation }))
    return preview.agreement
  }
  expect(await agreedNow()).toBeUndefined()
  await agreeUpon(terms)
  expect(await agreedNow()).toEqual({
    compartments: ['essential', 'care'],
    endsOn: terms.lastDay,
    legalBasis: 'Convenio inventado',
    why: 'da albergue',
  })
  const sending = (goesAlong: readonly string[], more: object = {}) =>
    send(desk, stream, goesAlong, more)
  await expect(sending(['care', 'identity'])).rejects.toThrow('beyond-agreement identity')
  await sending(['care', 'identity'], { beyondAgreement: ['identity'] })
  await end(terms, addDays(today, 3))
  await settle(shelter, async () => (await standingOf(shelter, terms)) === 'ending-soon')
})

test('only an officer signs, and only for the own organisation', async () => {
  const terms = await termsOf()
  const colleague = await admitColleague(server.baseUrl, desk, ['casework'])
  expect(await colleague.device.signAgreement(terms)).toMatchObject({ code: 'officers-only' })
  expect(await colleague.device.endAgreement({ agreement: 'ab', lastDay: today })).toMatchObject({
    code: 'officers-only',
  })
  const theirs = await idOf(shelter)
  expect(await desk.signAgreement({ ...terms, parties: [theirs, newRandomId()] })).toMatchObject({
    code: 'agreement-of-others',
    field: 'parties',
  })
  expect(
    await desk.signAgreement({ ...terms, parties: [await idOf(desk), newRandomId()] }),
  ).toMatchObject({ code: 'organisation-unknown', field: 'parties' })
  expect(
    await desk.signAgreement({
      ...terms,
      lastDay: addDays(today, -2),
      firstDay: addDays(today, -9),
    }),
  ).toMatchObject({
    code: 'agreement-over',
    field: 'lastDay',
  })
  expect(await desk.endAgreement({ agreement: 'ab'.repeat(32), lastDay: today })).toMatchObject({
    code: 'agreement-unknown',
  })
})

test('W10: nobody signs what would give an enforcement body parts of protection', async () => {
  const police = await newTestDevice(server.baseUrl)
  await joinNetwork(desk, police, 'Control migratorio', {
    profile: {
      size: 'large',
      kind: 'other',
      dutyToReport: 'yes',
      enforcesMigrationLaw: 'yes',
    },
  })
  const [ours, theirs] = [await idOf(desk), await idOf(police)]
  const terms = await termsOf({
    parties: [ours, theirs],
    projections: [{ recipient: theirs, compartments: ['care', 'placement'], why: 'control' }],
  })
  for (const device of [desk, police])
    expect(await device.signAgreement(terms)).toMatchObject({
      code: 'agreement-not-to-enforcement',
      field: 'placement',
    })
})
