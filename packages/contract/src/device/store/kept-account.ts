import type {
  DeviceId,
  EntryHash,
  MemberId,
  OrganisationId,
} from '@cobijo/domain/journal/identifier'
import { printAccountKit } from '@cobijo/sealing/account/account-kit'
import type { KnownAccount } from '../enrolment/enrolment-api.ts'
import type { DeviceStore } from './device-store.ts'

/** What a device keeps of an account: wrapped keys and public pins. The secret alone opens nothing. */
export interface KeptAccount {
  readonly account: string
  readonly organisation: OrganisationId
  readonly member: MemberId
  readonly device: DeviceId
  /** 16 bytes; with the passphrase it makes the unlock key. */
  readonly secret: Uint8Array
  readonly wrappedKeys: Uint8Array
  readonly wrappedDeviceKey: Uint8Array
  /** The server's Ed25519 key as it was at enrolment. */
  readonly serverKey: Uint8Array
  /** Founding hash of the network that this device believes. */
  readonly networkFounding: EntryHash
  readonly network: string
  /**
   * Her own word for this account, typed at enrolment: whoever finds the device reads it. Empty where she gave none; then the screens
   * say a neutral one, never the name of a house or a person.
   */
  readonly label: string
}

const key = 'account'

export async function findKeptAccount(store: DeviceStore): Promise<KeptAccount | undefined> {
  return (await store.find('setting', key)) as KeptAccount | undefined
}

export async function keepAccount(store: DeviceStore, kept: KeptAccount): Promise<void> {
  await store.write([{ put: 'setting', key, value: kept }])
}

/** The list of accounts of this device lies in a store of its own: neutral labels only. */
export async function listKnownAccounts(devices: DeviceStore): Promise<readonly KnownAccount[]> {
  const rows = await devices.list('setting', 'account/')
  return rows.map(({ value }) => value as KnownAccount)
}

export async function addKnownAccount(devices: DeviceStore, known: KnownAccount): Promise<void> {
  await devices.write([{ put: 'setting', key: `account/${known.account}`, value: known }])
}

/** Takes back the house's name that earlier versions kept where nobody had given the account a word. */
export async function forgetHouse(
  devices: DeviceStore,
  { kept, store }: { readonly kept: KeptAccount; readonly store: DeviceStore },
  house: string | undefined,
): Promise<void> {
  if (house === undefined || kept.label !== house) return
  await keepAccount(store, { ...kept, label: '' })
  await addKnownAccount(devices, { account: kept.account, label: '' })
  const kit = `intake/${kept.account}`
  const open = await devices.find('setting', kit)
  if (open) await devices.write([{ put: 'setting', key: kit, value: { ...open, label: '' } }])
}

/** She has printed her kit, or came with it. */
export async function confirmKit(store: DeviceStore): Promise<void> {
  await store.write([{ put: 'setting', key: 'kit-confirmed', value: true }])
}

/**
 * The kit again, until she has confirmed that she holds it: a page that was closed too early loses nobody her account. Afterwards no
 * screen gives the secret away.
 */
export async function unconfirmedKit(
  store: DeviceStore,
  { account, secret }: Pick<KeptAccount, 'account' | 'secret'>,
): Promise<string | undefined> {
  const isConfirmed = (await store.find('setting', 'kit-confirmed')) === true
  return isConfirmed ? undefined : printAccountKit({ account, secret })
}
