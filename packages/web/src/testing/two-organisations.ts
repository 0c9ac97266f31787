import { comparedWith, got, settle } from '@cobijo/contract/device/testing/invented-organisation'
import type { DeviceApi } from '@cobijo/contract/device/device-api'
import type { OrganisationProfile } from '@cobijo/contract/device/directory/directory-api'
import type { GroupId, StreamId } from '@cobijo/domain/journal/identifier'
import type { Urgency } from '@cobijo/domain/journal/facts'
import type { Page } from 'playwright-core'
import { links } from '../links.ts'
import type { Machine, StartedApplication } from './started-application.ts'

export const passphrase = 'cuatro sillas frente al lago'

const plain: OrganisationProfile = {
  size: 'small',
  kind: 'civil-society',
  dutyToReport: 'no',
  enforcesMigrationLaw: 'no',
}

export interface TwoOrganisations {
  /** The device of the same member who also works in the browser. */
  readonly desk: DeviceApi
  readonly deskKit: string
  readonly shelter: DeviceApi
}

/** A network of a desk and a shelter, both admitted, both driven by the program. */
export async function foundDeskAndShelter(
  application: StartedApplication,
): Promise<TwoOrganisations> {
  const desk = await application.newDevice()
  const enrolled = got(
    await desk.foundNetwork({
      ...founding('Mesa de protección', plain),
      setupToken: application.server.setupToken,
    }),
  )
  got(await desk.signIn({ account: enrolled.account, passphrase }))
  await desk.confirmRecoveryShares(enrolled.recoveryShares.slice(0, 2))
  const shelter = await addOrganisation(application, desk, 'Casa Alba', {
    ...plain,
    kind: 'shelter',
  })
  return { desk, deskKit: enrolled.kit, shelter }
}

/** One more organisation, invited and admitted by the desk. */
export async function addOrganisation(
  application: StartedApplication,
  desk: DeviceApi,
  name: string,
  profile: OrganisationProfile,
): Promise<DeviceApi> {
  const device = await application.newDevice()
  const { token } = got(await desk.invite('organisation'))
  const joined = got(
    await device.foundOrganisation({ ...founding(name, profile), invitation: token }),
  )
  got(await device.signIn({ account: joined.account, passphrase }))
  await device.confirmRecoveryShares(joined.recoveryShares.slice(0, 2))
  const waiting = async () =>
    (await desk.network()).organisations.find(({ state }) => state === 'founded')
  await settle(desk, async () => (await waiting()) !== undefined)
  got(await desk.admitOrganisation(comparedWith(await waiting())))
  await settle(device, async () => (await device.session())?.standing === 'admitted')
  return device
}

function founding(organisationName: string, profile: OrganisationProfile) {
  return {
    organisationName,
    profile,
    personName: 'Persona Inventada',
    passphrase,
    deviceLabel: 'prueba',
    recovery: { shares: 3, threshold: 2 },
  }
}

/** Signs in on a machine that has not seen this member before. */
export async function signInByKit(machine: Machine, origin: string, kit: string): Promise<Page> {
  const { page } = machine
  await page.goto(`${origin}${links.signIn()}`)
  await page.getByLabel('Clave de acceso').fill(kit)
  await page.getByLabel('Su frase', { exact: true }).fill(passphrase)
  await page.getByRole('button', { name: 'Entrar', exact: true }).click()
  await page.waitForURL((url) => url.pathname === links.myDay(), { timeout: 30_000 })
  return page
}

/** Registers a person, takes her consent for the other side and refers her there. */
export async function referSomebody(
  from: DeviceApi,
  toName: string,
  urgency: Urgency,
): Promise<{ readonly stream: StreamId; readonly referral: StreamId }> {
  const registered = got(
    await from.carryOut('register-person', {
      nameToUse: 'Inventada',
      ageGroup: 'adult',
      allergies: ['penicilina'],
    }),
  )
  const stream = registered.entries[0]?.stream as StreamId
  const network = await from.network()
  const groupOf = (organisation: (typeof network.organisations)[number] | undefined) =>
    organisation?.groups.find(({ kind }) => kind === 'casework')
  const other = network.organisations.find(({ name }) => name === toName)
  const back = groupOf(network.organisations.find(({ mine }) => mine))
  const to = { recipientOrganisation: other?.id, recipientGroup: groupOf(other)?.id as GroupId }
  const goesAlong = ['essential', 'care']
  got(
    await from.carryOut('give-consent', {
      case: stream,
      sitting: crypto.randomUUID(),
      limitsRead: true,
      givenBy: 'person',
      howGiven: 'signature',
      answers: [
        { purpose: 'referral', ...to, compartments: goesAlong, answer: 'given', tellsBack: 'yes' },
      ],
    }),
  )
  const sent = got(
    await from.carryOut('send-referral', {
      case: stream,
      ...to,
      feed: groupOf(other)?.feed,
      urgency,
      needs: ['shelter'],
      asked: 'Una cama desde esta noche',
      limits: 'No llamar a su teléfono',
      goesAlong,
      returnFeed: back?.feed,
      returnGroup: back?.id,
    }),
  )
  const referral = sent.entries.find(({ type }) => type === 'referral-sent')?.stream as StreamId
  return { stream, referral }
}
