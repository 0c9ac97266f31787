import type { ClockCodes } from '@cobijo/domain/clock/clock-rule'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import { createDevice } from '../device.ts'
import type {
  Admission,
  NetworkView,
  OrganisationAdmission,
  OrganisationProfile,
  PendingMember,
} from '../directory/directory-api.ts'
import type { DeviceApi } from '../device-api.ts'
import type { Enrolled, FoundingInput } from '../enrolment/enrolment-api.ts'
import { createMemoryStore } from '../store/memory-store.ts'
import type { DeviceStore } from '../store/device-store.ts'

export const passphrase = 'correct horse battery'

/** A slow machine is no fault: what never comes is one however long one waits. */
const patienceMs = 90_000

export function newTestDevice(
  baseUrl: string,
  openStore: (name: string) => DeviceStore = createMemoryStore,
  clocks?: ClockCodes,
): Promise<DeviceApi> {
  return createDevice({
    baseUrl,
    openStore,
    now: () => Date.now(),
    country: {
      legalGrounds: ['vital-interest'],
      closurePhrases: [],
      ...(clocks === undefined ? {} : { clocks }),
    },
  })
}

/** The value, or a failed test that names the refusal. */
export function got<Answer>(answer: Answer): Exclude<Answer, { readonly kind: 'refused' }> {
  if (isRefusal(answer)) throw new Error(`refused: ${answer.code} ${answer.field ?? ''}`)
  return answer as Exclude<Answer, { readonly kind: 'refused' }>
}

export function foundingOf(
  organisationName: string,
  profile: Partial<OrganisationProfile> = {},
): FoundingInput {
  return {
    organisationName,
    profile: {
      size: 'small',
      kind: 'shelter',
      dutyToReport: 'no',
      enforcesMigrationLaw: 'no',
      ...profile,
    },
    personName: 'Elena Invented',
    passphrase,
    deviceLabel: 'office',
    recovery: { shares: 3, threshold: 2 },
  }
}

/** Signs in with what enrolment gave, and types two printed sheets back, as a small organisation must before it registers anyone. */
export async function enter(device: DeviceApi, { account, recoveryShares }: Enrolled) {
  const session = got(await device.signIn({ account, passphrase }))
  const wrong = await device.confirmRecoveryShares(recoveryShares.slice(0, 2))
  if (wrong) throw new Error(`refused: ${wrong.code}`)
  return session
}

/** The first organisation of a network, and its first member signed in on that device. */
export async function foundAndEnter(
  device: DeviceApi,
  server: { readonly setupToken: string },
  organisationName: string,
  profile?: Partial<OrganisationProfile>,
): Promise<Enrolled> {
  const { setupToken } = server
  const founded = got(
    await device.foundNetwork({ ...foundingOf(organisationName, profile), setupToken }),
  )
  await enter(device, founded)
  return founded
}

/** An organisation as the network's view shows it, its words compared. */
export function comparedWith(
  seen: NetworkView['organisations'][number] | undefined,
): OrganisationAdmission {
  if (!seen) throw new Error('no such organisation')
  return { organisation: seen.id, compared: seen.fingerprint }
}

/** Who asks to come in or back, her words compared. */
export function comparedWords(
  pending: PendingMember | undefined,
): Pick<Admission, 'member' | 'compared'> {
  if (!pending) throw new Error('nobody asks')
  return { member: pending.member, compared: pending.fingerprint }
}

/** Syncs until the sequencer has delivered what the test waits for. */
export async function settle(
  device: DeviceApi,
  isThere: () => Promise<boolean>,
  what = 'what was expected',
): Promise<void> {
  const until = performance.now() + patienceMs
  for (let restMs = 5; performance.now() < until; restMs = Math.min(100, restMs * 2)) {
    await device.sync()
    if (await isThere()) return
    await new Promise((resolve) => setTimeout(resolve, restMs))
  }
  throw new Error(`not delivered in time: ${what}`)
}

/** Syncs until nothing that was written on the device waits to be sent. */
export async function allSent(device: DeviceApi): Promise<void> {
  await settle(device, async () => (await device.saveStates()).onThisDevice.length === 0, 'sending')
}

/** Syncs until the device has locked itself, and says why it did. */
export async function untilLocked(device: DeviceApi) {
  const until = performance.now() + patienceMs
  while ((await device.whyLocked()) === undefined && performance.now() < until) {
    // A round of its own may have locked it meanwhile.
    await device.sync().catch(() => undefined)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return device.whyLocked()
}

/** A network of two admitted organisations, each with one signed-in member. `openStore`: the desk's; `kit`: what opens another device for it. */
export async function foundTwoOrganisations(
  server: { readonly baseUrl: string; readonly setupToken: string },
  openStore?: (name: string) => DeviceStore,
): Promise<{ readonly desk: DeviceApi; readonly shelter: DeviceApi; readonly kit: string }> {
  const desk = await newTestDevice(server.baseUrl, openStore)
  const enrolled = await foundAndEnter(desk, server, 'Mesa de protección', {
    kind: 'civil-society',
  })
  const shelter = await newTestDevice(server.baseUrl)
  await joinNetwork(desk, shelter, 'Casa Alba')
  return { desk, shelter, kit: enrolled.kit }
}

/** One more organisation: invited and admitted by the desk, founded and entered on `joining`. `more` goes into its founding. */
export async function joinNetwork(
  desk: DeviceApi,
  joining: DeviceApi,
  name: string,
  more: Partial<FoundingInput> = {},
): Promise<Enrolled> {
  const { token } = got(await desk.invite('organisation'))
  const founding = { ...foundingOf(name), ...more, invitation: token }
  const joined = got(await joining.foundOrganisation(founding))
  const { organisation } = await enter(joining, joined)
  const seen = async () =>
    (await desk.network()).organisations.find(({ id }) => id === organisation)
  await settle(desk, async () => (await seen()) !== undefined, 'the organisation that joins')
  got(await desk.admitOrganisation(comparedWith(await seen())))
  await settle(joining, async () => (await joining.session())?.standing === 'admitted', 'admission')
  await settle(desk, async () => (await seen())?.state === 'admitted', 'its admission at the desk')
  return joined
}
