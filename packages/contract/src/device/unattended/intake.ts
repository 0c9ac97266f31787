import { recordNoteCommand } from '@cobijo/domain/case/record-note'
import { registerPersonCommand } from '@cobijo/domain/registration/register-person'
import { emptyCaseFile } from '@cobijo/domain/case/case-file'
import { personRegistered } from '@cobijo/domain/registration/person-registered'
import { carryOut } from '@cobijo/domain/command/command-definition'
import type { DecidedEntry } from '@cobijo/domain/command/decision'
import type { CountryCodes } from '@cobijo/domain/command/situation'
import type {
  DeviceId,
  EntryHash,
  OrganisationId,
  StreamId,
} from '@cobijo/domain/journal/identifier'
import { isRefusal, refused } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import { deviceCertified } from '@cobijo/domain/organisation/device-certified'
import { newDeviceKeys } from '@cobijo/sealing/account/device-keys'
import { certifyOwnDevice } from '@cobijo/sealing/directory/say-membership'
import type { SealedEntry } from '@cobijo/sealing/entry/seal-entry'
import { checkIntake, keepIntakeKey, readIntakeKey } from '@cobijo/sealing/intake'
import { composeEntries } from '../cases/compose-entry.ts'
import type { Author } from '../cases/compose-entry.ts'
import type { IntakeInput, IntakePlace } from './unattended-api.ts'
import type { Saved } from '../saved.ts'
import type { DeviceStore } from '../store/device-store.ts'
import { newEntryId, newRandomId } from '../new-id.ts'
import { queueEntries, sealQueueNote } from '../synchronisation/outbox.ts'
import { isRecoveryDue } from '../enrolment/recovery-tried.ts'
import { revoke } from '../enrolment/revoke-device.ts'
import { findKit, intakeStoreOf, kitKey, listKits, noteIntakeStore } from './intake-stores.ts'
import type { IntakeKit } from './intake-stores.ts'
import { sendIntake } from './send-intake.ts'
import type { SendingContext } from './send-intake.ts'
import { readersNow } from '../unlocked.ts'
import type { Unlocked } from '../unlocked.ts'

export interface IntakeContext extends SendingContext {
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
  const saved = await store.exclusively('save', async (): Promise<EntryHash | Refusal> => {
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
    return (sealed[0] as SealedEntry).entry.hash
  })
  if (isRefusal(saved)) return saved
  await keepKit(unlocked, devices, { key: keepIntakeKey({ device, keys }), certificate: saved })
  return undefined
}

/** Takes it back: the key is forgotten here and revoked everywhere. What was taken down goes out before, where the server can be reached. */
export async function endIntake(
  unlocked: Unlocked,
  context: IntakeContext,
): Promise<Refusal | undefined> {
  const { devices } = context
  const { account } = unlocked.account.kept
  await sendIntake(context)
  const kit = await findKit(context.devices, account)
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
  if (kit) await keepKit(unlocked, devices, kit)
}

async function keepKit(
  unlocked: Unlocked,
  devices: DeviceStore,
  { key, certificate }: Pick<IntakeKit, 'key' | 'certificate'>,
): Promise<void> {
  const { kept } = unlocked.account
  const readers = readersNow(unlocked)({
    stream: newRandomId<StreamId>(),
    entryType: personRegistered,
    content: {},
    occurredAt: undefined,
    outside: [],
  })
  const { account, organisation, serverKey, label, member } = kept
  const place = { account, organisation, serverKey }
  const known = await findKit(devices, account)
  const kit: IntakeKit = {
    ...place,
    label,
    member,
    key,
    ...(certificate === undefined ? {} : { certificate }),
    // Where the reading rules did not reach this sitting, those of before stand: at night somebody has to be able to read it.
    readers: readers.length === 0 && known ? known.readers : readers,
  }
  await devices.write([
    { put: 'setting', key: kitKey(account), value: kit },
    noteIntakeStore(place),
  ])
}

/** Accounts of this device that take down arrivals while locked, with what still waits to be sent. */
export async function intakePlaces(context: IntakeContext): Promise<readonly IntakePlace[]> {
  return Promise.all(
    (await listKits(context.devices)).map(async ({ account, label }) => {
      const waiting = await intakeStoreOf(context, account).list('outbox', '')
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
  const store = intakeStoreOf(context, account)
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

function intakeAuthor(
  organisation: OrganisationId,
  {
    device,
    keys,
  }: { readonly device: DeviceId; readonly keys: { readonly privateKey: Uint8Array } },
): Author {
  return { organisation, member: undefined, device, deviceKey: keys.privateKey }
}
