import {
  allSent,
  enter,
  foundingOf,
  got,
  joinNetwork,
  passphrase,
} from '@cobijo/contract/device/testing/invented-organisation'
import type { DeviceApi } from '@cobijo/contract/device/device-api'
import type { OrganisationProfile } from '@cobijo/contract/device/directory/directory-api'
import type { Enrolled } from '@cobijo/contract/device/enrolment/enrolment-api'
import type { GroupId, StreamId } from '@cobijo/domain/journal/identifier'
import type { Urgency } from '@cobijo/domain/journal/facts'
import type { Page } from 'playwright-core'
import { links } from '../links.ts'
import { pageInEnglish } from './page-in-english.ts'
import type { Machine, StartedApplication } from './started-application.ts'

export interface TwoOrganisations {
  /** The device of the same member who also works in the browser. */
  readonly desk: DeviceApi
  readonly deskKit: string
  readonly shelter: DeviceApi
  readonly shelterKit: string
}

/** A network of a desk and a shelter, both admitted, both driven by the program. */
export async function foundDeskAndShelter(
  application: StartedApplication,
  kind: OrganisationProfile['kind'] = 'civil-society',
): Promise<TwoOrganisations> {
  const { device, enrolled } = await foundFirst(application, 'Mesa de protección', { kind })
  await enter(device, enrolled)
  const shelter = await application.newDevice()
  const { kit } = await joinNetwork(device, shelter, 'Casa Alba', foundingOf('Casa Alba'))
  return { desk: device, deskKit: enrolled.kit, shelter, shelterKit: kit }
}

/** The organisation that founds the network, and a device of its coordinator that is not signed in yet. */
export async function foundFirst(
  application: StartedApplication,
  name: string,
  profile: Partial<OrganisationProfile> = {},
): Promise<{ readonly device: DeviceApi; readonly enrolled: Enrolled }> {
  const device = await application.newDevice()
  const { setupToken } = application.server
  const founding = { ...foundingOf(name, profile), personName: 'Elena Inventada', setupToken }
  return { device, enrolled: got(await device.foundNetwork(founding)) }
}

/** One more organisation, invited and admitted by the desk. */
export async function addOrganisation(
  application: StartedApplication,
  desk: DeviceApi,
  name: string,
  profile: Partial<OrganisationProfile> = {},
): Promise<DeviceApi> {
  const device = await application.newDevice()
  await joinNetwork(desk, device, name, foundingOf(name, profile))
  return device
}

/** Signs in on a machine that has not seen this member before; `label`: her own word for her account there. */
export async function signInByKit(
  { page }: Machine,
  origin: string,
  kit: string,
  label?: string,
): Promise<Page> {
  await page.goto(`${origin}${links.signIn()}`)
  await page.getByLabel('Clave de acceso').fill(kit)
  if (label !== undefined) await page.getByLabel('Cómo llamar a esta cuenta aquí').fill(label)
  await enterPassphrase(page)
  return page
}

/** Two people at work at once: the desk on a telephone in Spanish, the shelter at a PC in English. What both devices wrote is sent first. */
export async function signInBoth(
  application: StartedApplication,
  { desk, deskKit, shelter, shelterKit }: TwoOrganisations,
): Promise<{ readonly machines: readonly Machine[]; readonly desk: Page; readonly shelter: Page }> {
  for (const each of [shelter, desk]) await allSent(each)
  const telephone = await application.newMachine(320)
  const pc = await application.newMachine(1280, 'en-US')
  await signInByKit(telephone, application.origin, deskKit)
  await signInByKit({ ...pc, page: pageInEnglish(pc.page) }, application.origin, shelterKit)
  await pc.page.getByRole('heading', { name: /^Today/ }).waitFor()
  return { machines: [telephone, pc], desk: telephone.page, shelter: pc.page }
}

/** Opens the keys of whoever is at the door of this page. */
export async function enterPassphrase(page: Page, phrase = passphrase): Promise<void> {
  await page.getByLabel('Su frase', { exact: true }).fill(phrase)
  await page.getByRole('button', { name: 'Entrar', exact: true }).click()
  await page.waitForURL((url) => url.pathname !== links.signIn())
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
      message: 'Llega con la ropa mojada',
      limits: 'No llamar a su teléfono',
      goesAlong,
      returnFeed: back?.feed,
      returnGroup: back?.id,
    }),
  )
  const referral = sent.entries.find(({ type }) => type === 'referral-sent')?.stream as StreamId
  return { stream, referral }
}
