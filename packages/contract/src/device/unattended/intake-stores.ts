import type {
  EntryHash,
  MemberId,
  OrganisationId,
  StreamId,
} from '@cobijo/domain/journal/identifier'
import type { SignedEntry } from '@cobijo/sealing/entry/envelope'
import type { Reader } from '@cobijo/sealing/entry/seal-entry'
import type { DeviceStore, StoreWrite } from '../store/device-store.ts'
import { withoutEntryRows } from '../store/entry-rows.ts'
import { forgetStamp } from '../store/stamped-store.ts'
import { chainKey, readQueue, signedIn } from '../synchronisation/outbox.ts'
import type { QueueRow } from '../synchronisation/outbox.ts'
import type { Unlocked } from '../unlocked.ts'

/** Where a locked device keeps kits and, in a store apart for each account that allowed it, what was taken down. */
export interface IntakeStores {
  readonly devices: DeviceStore
  readonly openStore: (name: string) => DeviceStore
}

/** One of these stores: it outlives its kit, since what was taken down may still have to be sent. */
export interface IntakeStorePlace {
  readonly account: string
  readonly organisation: OrganisationId
  readonly serverKey: Uint8Array
}

/** What lies open on the device so that an arrival can be taken down while nobody unlocks it. Opens nothing (design §3). */
export interface IntakeKit extends IntakeStorePlace {
  readonly label: string
  /** Whose certificate it carries: the author that has to confirm. */
  readonly member: MemberId
  readonly key: Uint8Array
  /** Until the server has this entry it takes nothing that the key signed. Undefined in what an earlier version kept. */
  readonly certificate?: EntryHash
  /** Public keys of the groups that read a new case, as they were when this device was last unlocked. */
  readonly readers: readonly Reader[]
}

const storePrefix = 'intake-store/'
const kitPrefix = 'intake/'
const storeName = 'cobijo-intake-'

export function kitKey(account: string): string {
  return `${kitPrefix}${account}`
}

export async function findKit(
  devices: DeviceStore,
  account: string,
): Promise<IntakeKit | undefined> {
  return (await devices.find('setting', kitKey(account))) as IntakeKit | undefined
}

export async function listKits(devices: DeviceStore): Promise<readonly IntakeKit[]> {
  return (await devices.list('setting', kitPrefix)).map(({ value }) => value as IntakeKit)
}

export function noteIntakeStore(place: IntakeStorePlace): StoreWrite {
  return { put: 'setting', key: `${storePrefix}${place.account}`, value: place }
}

export function intakeStoreOf({ openStore }: IntakeStores, account: string): DeviceStore {
  return openStore(`${storeName}${account}`)
}

export function isIntakeStore(name: string): boolean {
  return name.startsWith(storeName)
}

export async function listIntakeStores({
  devices,
}: IntakeStores): Promise<readonly IntakeStorePlace[]> {
  const listed = await devices.list('setting', storePrefix)
  // Earlier versions kept no list: there the kits name them.
  const places = [
    ...(await listKits(devices)),
    ...listed.map(({ value }) => value as IntakeStorePlace),
  ]
  return [...new Map(places.map((place) => [place.account, place])).values()]
}

/** Those of this organisation, whoever of it allowed them. */
export async function ownIntakeStores({
  intake,
  account,
}: Pick<Unlocked, 'intake' | 'account'>): Promise<readonly DeviceStore[]> {
  return (await listIntakeStores(intake))
    .filter(({ organisation }) => organisation === account.kept.organisation)
    .map(({ account: of }) => intakeStoreOf(intake, of))
}

/** What was taken down while a device was locked is signed by no member. */
export function isArrival({ envelope }: SignedEntry): boolean {
  return envelope.member === undefined && envelope.family === 'case'
}

/** Takes entries out of such a store with all that it knows of them. */
export async function dropFromIntake(store: DeviceStore, rows: readonly QueueRow[]): Promise<void> {
  if (rows.length === 0) return
  await store.write(
    rows.flatMap(({ key, queued }): StoreWrite[] => {
      const { stream, hash } = queued
      const device = signedIn(queued)?.envelope.device
      return [
        { remove: 'outbox', key },
        ...withoutEntryRows({ stream, hash }),
        // An arrival is taken down in one go: nothing continues it here.
        ...(device ? [{ remove: 'chain' as const, key: chainKey(device, stream) }] : []),
      ]
    }),
  )
  for (const stream of new Set<StreamId>(rows.map(({ queued }) => queued.stream)))
    if ((await store.list('entry', `${stream}/`)).length === 0)
      await store.write([forgetStamp(stream)])
}

/** Of a person who is erased, also what had not been sent. How many entries that were. */
export async function forgetTakenDown(
  unlocked: Pick<Unlocked, 'intake' | 'account'>,
  stream: StreamId,
  entries: readonly EntryHash[] | undefined,
): Promise<number> {
  let unsent = 0
  for (const store of await ownIntakeStores(unlocked)) {
    const meant = (await readQueue(store)).rows.filter(
      ({ queued }) =>
        queued.stream === stream && (entries === undefined || entries.includes(queued.hash)),
    )
    await dropFromIntake(store, meant)
    unsent += meant.filter(({ queued }) => queued.state !== 'acknowledged').length
  }
  return unsent
}
