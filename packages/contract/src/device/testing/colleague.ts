import type { ClockCodes } from '@cobijo/domain/clock/clock-rule'
import { createDevice } from '../device.ts'
import type { DeviceApi } from '../device-api.ts'
import type { DeviceStore } from '../store/device-store.ts'
import { createMemoryStore } from '../store/memory-store.ts'
import { comparedWords, got, newTestDevice, passphrase, settle } from './invented-organisation.ts'

/** A member's device and what it keeps, for her changed program to open. */
export interface Colleague {
  readonly device: DeviceApi
  readonly account: string
  /** Opens a further device of hers. */
  readonly kit: string
  readonly openStore: (name: string) => DeviceStore
}

/** Invites somebody into an officer's organisation and admits her to the groups of these kinds. */
export async function admitColleague(
  baseUrl: string,
  officer: DeviceApi,
  kinds: readonly string[],
  {
    isOfficer = false,
    clocks,
  }: { readonly isOfficer?: boolean; readonly clocks?: ClockCodes } = {},
): Promise<Colleague> {
  const stores = new Map<string, DeviceStore>()
  const openStore = (name: string) => {
    const store = stores.get(name) ?? createMemoryStore()
    stores.set(name, store)
    return store
  }
  const device = await newTestDevice(baseUrl, openStore, clocks)
  const { token } = got(await officer.invite('member'))
  const personName = kinds.join() || 'Nobody'
  const joined = got(
    await device.askToJoin({ invitation: token, personName, passphrase, deviceLabel: 'x' }),
  )
  got(await device.signIn({ account: joined.account, passphrase }))
  await settle(officer, async () => (await officer.pendingMembers()).length === 1)
  const [pending] = await officer.pendingMembers()
  const groups = (await officer.organisation()).groups.filter(({ kind }) => kinds.includes(kind))
  got(
    await officer.admitMember({
      ...comparedWords(pending),
      groups: groups.map(({ id }) => id),
      officer: isOfficer,
    }),
  )
  await settle(device, async () => (await device.session())?.standing === 'admitted')
  await settle(
    device,
    async () => ((await device.session())?.groups.length ?? 0) >= Math.max(1, kinds.length),
  )
  await settle(device, async () =>
    (await device.network()).organisations.every(({ state }) => state === 'admitted'),
  )
  return { device, account: joined.account, kit: joined.kit, openStore }
}

/** The same device without a connection, until `comeBack`: who wrote on it does not hear what was decided meanwhile. */
export async function goAway(
  baseUrl: string,
  { device, account, openStore }: Pick<Colleague, 'device' | 'account' | 'openStore'>,
): Promise<{ readonly device: DeviceApi; readonly comeBack: () => void }> {
  await device.lock()
  let isAway = true
  const away = await createDevice({
    baseUrl,
    openStore,
    now: () => Date.now(),
    country: { legalGrounds: [], closurePhrases: [] },
    fetchFrom: async (input, init) => {
      if (isAway) throw new TypeError('no network')
      return fetch(input, init)
    },
  })
  got(await away.signIn({ account, passphrase }))
  return {
    device: away,
    comeBack: () => {
      isAway = false
    },
  }
}
