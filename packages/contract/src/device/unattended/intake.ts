import { recordNoteCommand } from '@cobijo/domain/case/record-note'
import { registerPersonCommand } from '@cobijo/domain/registration/register-person'
import { emptyCaseFile } from '@cobijo/domain/case/case-file'
import { personRegistered } from '@cobijo/domain/registration/person-registered'
import { carryOut } from '@cobijo/domain/command/command-definition'
import type { DecidedEntry } from '@cobijo/domain/command/decision'
import type { CountryCodes } from '@cobijo/domain/command/situation'
import type { MemberId, OrganisationId, StreamId } from '@cobijo/domain/journal/identifier'
import { isRefusal, refused } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import { deviceCertified } from '@cobijo/domain/organisation/device-certified'
import type { DeviceId } from '@cobijo/domain/journal/identifier'
import { newDeviceKeys } from '@cobijo/sealing/account/device-keys'
import { certifyOwnDevice } from '@cobijo/sealing/directory/say-membership'
import type { Reader } from '@cobijo/sealing/entry/seal-entry'
import { checkIntake, keepIntakeKey, readIntakeKey } from '@cobijo/sealing/intake'
import { ServerRefused, ServerUnreachable } from '../../client/api-client.ts'
import type { Send } from '../../client/api-client.ts'
import { composeEntries } from '../cases/compose-entry.ts'
import type { Author } from '../cases/compose-entry.ts'
import type { IntakeInput, IntakePlace } from './unattended-api.ts'
import type { Saved } from '../saved.ts'
import type { DeviceStore } from '../store/device-store.ts'
import { newEntryId, newRandomId } from '../new-id.ts'
import { pushOutbox, queueEntries, sealQueueNote } from '../synchronisation/outbox.ts'
import { isRecoveryDue } from '../enrolment/recovery-tried.ts'
import { revoke } from '../enrolment/revoke-device.ts'
import { coveredBy } from '../synchronisation/sync.ts'
import { readersNow } from '../unlocked.ts'
import type { Unlocked } from '../unlocked.ts'

/** What lies open on the device so that an arrival can be taken down while nobody unlocks it. Opens nothing (design §3). */
interface IntakeKit {
  readonly account: string
  readonly label: string
  readonly organisation: OrganisationId
  /** Whose certificate it carries: the author that has to confirm. */
  readonly member: MemberId
  readonly serverKey: Uint8Array
  readonly key: Uint8Array
  /** Public keys of the groups that read a new case, as they were when this device was last unlocked. */
  readonly readers: readonly Reader[]
}

const kitKey = (account: string) => `intake/${account}`

/** Where a locked device keeps kits and what was taken down. */
export interface IntakeContext {
  readonly devices: DeviceStore
  readonly openStore: (name: string) => DeviceStore
  /** Sends without a session. */
  readonly send: Send
  readonly now: () => number
  readonly country: CountryCodes
}

/** Lets this device take down arrivals without being unlocked, certified by its member. Refuses `recovery-not-tried`. */
export async function allowIntake(
  unlocked: Unlocked,
  { devices, now }: IntakeContext,
): Promise<Refusal | undefined> {
  const { kept, memberKeys, store } = unlocked.account
  if (isRecoveryDue(unlocked)) return refused('recovery-not-tried')
  if (await findKit(devices, kept.account)) return undefined
  const device = newRandomId<DeviceId>()
  const keys = newDeviceKeys()
  const own = { organisation: kept.organisation, member: kept.member, keys: memberKeys }
  const facts = certifyOwnDevice(own, { id: device, publicKey: keys.publicKey }, 'intake')
  const saved = await store.exclusively('save', async () => {
    const author = intakeAuthor(kept.organisation, { device, keys })
    const written = [
      {
        stream: kept.organisation as string as StreamId,
        entryType: deviceCertified,
        content: { statement: facts.statement },
        occurredAt: undefined,
        outside: [],
      },
    ]
    const sealed = await composeEntries(written, author, now(), store, readersNow(unlocked))
    if (isRefusal(sealed)) return sealed
    await queueEntries(store, sealed, now(), [
      sealQueueNote(unlocked, { type: 'device-certified' }),
    ])
    return undefined
  })
  if (isRefusal(saved)) return saved
  await keepKit(unlocked, devices, keepIntakeKey({ device, keys }))
  return undefined
}

/** Takes it back: the key is forgotten here and revoked everywhere. */
export async function endIntake(
  unlocked: Unlocked,
  { devices }: IntakeContext,
): Promise<Refusal | undefined> {
  const { account } = unlocked.account.kept
  const kit = await findKit(devices, account)
  if (!kit) return undefined
  await devices.write([{ remove: 'setting', key: kitKey(account) }])
  const key = readIntakeKey(kit.key)
  if (isRefusal(key)) return key
  const saved = await revoke(unlocked, { device: key.device, reason: 'other', wasOpen: 'no' })
  return isRefusal(saved) && saved.code !== 'device-unknown' ? saved : undefined
}

/** The groups' keys may have changed since: at each unlocking the kit follows. */
export async function renewIntake(unlocked: Unlocked, devices: DeviceStore): Promise<void> {
  const kit = await findKit(devices, unlocked.account.kept.account)
  if (kit) await keepKit(unlocked, devices, kit.key)
}

async function keepKit(unlocked: Unlocked, devices: DeviceStore, key: Uint8Array): Promise<void> {
  const { kept } = unlocked.account
  const readers = readersNow(unlocked)({
    stream: newRandomId<StreamId>(),
    entryType: personRegistered,
    content: {},
    occurredAt: undefined,
    outside: [],
  })
  const kit: IntakeKit = {
    account: kept.account,
    label: kept.label,
    organisation: kept.organisation,
    member: kept.member,
    serverKey: kept.serverKey,
    key,
    readers,
  }
  await devices.write([{ put: 'setting', key: kitKey(kept.account), value: kit }])
}

async function findKit(devices: DeviceStore, account: string): Promise<IntakeKit | undefined> {
  return (await devices.find('setting', kitKey(account))) as IntakeKit | undefined
}

/** Accounts of this device that take down arrivals while locked, with what still waits to be sent. */
export async function intakePlaces(context: IntakeContext): Promise<readonly IntakePlace[]> {
  const kits = await context.devices.list('setting', kitKey(''))
  return Promise.all(
    kits.map(async ({ value }) => {
      const { account, label } = value as IntakeKit
      const waiting = await storeOf(context, account).list('outbox', '')
      const unsent = waiting.filter(({ value: queued }) => !isAcknowledged(queued))
      return { account, label, waiting: unsent.length }
    }),
  )
}

function isAcknowledged(queued: unknown): boolean {
  return (queued as { readonly state: string }).state === 'acknowledged'
}

/** Takes down an arrival with the intake key alone: observations, author not confirmed, readable to nobody here. */
export async function recordIntake(
  { account, person, care }: IntakeInput,
  context: IntakeContext,
): Promise<Saved | Refusal> {
  const kit = await findKit(context.devices, account)
  if (!kit) return refused('intake-not-allowed')
  const key = readIntakeKey(kit.key)
  if (isRefusal(key)) return key
  const decided = decide(kit, { person, ...(care === undefined ? {} : { care }) }, context)
  if (isRefusal(decided)) return decided
  for (const { entryType } of decided) {
    const beyond = checkIntake({ kind: 'intake' }, entryType)
    if (beyond) return beyond
  }
  const store = storeOf(context, account)
  const saved = await store.exclusively('save', async (): Promise<Saved | Refusal> => {
    const at = context.now()
    const author = intakeAuthor(kit.organisation, key)
    const sealed = await composeEntries(decided, author, at, store, () => kit.readers)
    if (isRefusal(sealed)) return sealed
    await queueEntries(store, sealed, at)
    return {
      kind: 'saved',
      entries: sealed.map(({ entry }, place) => ({
        stream: entry.envelope.stream,
        hash: entry.hash,
        type: (decided[place] as DecidedEntry).entryType.type,
      })),
    }
  })
  return saved
}

function decide(
  { organisation, member }: IntakeKit,
  { person, care }: Pick<IntakeInput, 'person' | 'care'>,
  { now, country }: IntakeContext,
): readonly DecidedEntry[] | Refusal {
  const author = {
    organisation,
    member,
    at: now(),
    newId: () => newEntryId(now()),
    newStreamId: () => newRandomId<string>(),
  }
  const situation = { caseFile: emptyCaseFile, grants: [], country }
  const registered = carryOut(registerPersonCommand, situation, person, author)
  if (isRefusal(registered)) return registered
  const stream = registered.entries[0]?.stream
  if (care === undefined || care.trim() === '' || stream === undefined) return registered.entries
  const noted = carryOut(recordNoteCommand, situation, { case: stream, care: care.trim() }, author)
  return isRefusal(noted) ? noted : [...registered.entries, ...noted.entries]
}

/** Sends what was taken down, signed by the intake key and without a session. Safe to call at any time. */
export async function sendIntake(context: IntakeContext): Promise<void> {
  for (const { value } of await context.devices.list('setting', kitKey(''))) {
    const { account, serverKey } = value as IntakeKit
    const store = storeOf(context, account)
    const send: Send = (call) => context.send({ ...call, path: 'intake' })
    try {
      await pushOutbox(store, send, (receipt) => coveredBy(receipt, serverKey))
    } catch (fault) {
      if (!(fault instanceof ServerUnreachable) && !(fault instanceof ServerRefused)) throw fault
    }
  }
}

function intakeAuthor(
  organisation: OrganisationId,
  {
    device,
    keys,
  }: { readonly device: DeviceId; readonly keys: { readonly privateKey: Uint8Array } },
): Author {
  return { organisation, member: undefined, device, deviceKey: keys.privateKey }
}

function storeOf({ openStore }: IntakeContext, account: string): DeviceStore {
  return openStore(`cobijo-intake-${account}`)
}
