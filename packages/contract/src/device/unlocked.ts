import type { ReadersOf, WrittenEntry } from './cases/compose-entry.ts'
import { composeEntries } from './cases/compose-entry.ts'
import type { EntryHash, StreamId } from '@cobijo/domain/journal/identifier'
import { isReturnOver } from '@cobijo/domain/case/access-ended'
import type { CountryCodes } from '@cobijo/domain/command/situation'
import type { Grant } from '@cobijo/domain/grant/grants'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import { lockAccountKeys } from '@cobijo/sealing/account/account-keys'
import { KeyDropped } from '@cobijo/sealing/key-in-use'
import { sodium } from '@cobijo/sealing/sodium'
import type { Send } from '../client/api-client.ts'
import { answersForOne } from './sharing/answers-for-one.ts'
import { chooseReaders } from './sharing/choose-readers.ts'
import { obeyedGrants } from './sharing/judge-grants.ts'
import type { ObeyedGrants } from './sharing/judge-grants.ts'
import type { OutgoingGrant } from './sharing/choose-readers.ts'
import type { Turns } from './store/taking-turns.ts'
import { ownOrganisation } from './device-knowledge.ts'
import type { DeviceKnowledge } from './device-knowledge.ts'
import { DeviceLocked } from './device-api.ts'
import type { DoubtedSigner } from './directory/doubted-signers.ts'
import type { WholeLook } from './sharing/more-awaited.ts'
import type { Saved } from './saved.ts'
import type { Finding } from './finding.ts'
import type { KnownView } from './stream-views.ts'
import type { CaseLines } from './cases/case-lines.ts'
import type { NameFinder } from './cases/name-finder.ts'
import { noteDueForOnCall } from './unattended/on-call-due.ts'
import { queueEntries, sealQueueNote } from './synchronisation/outbox.ts'
import type { QueueNote } from './synchronisation/outbox.ts'
import type { DeliveryAbroad } from './synchronisation/save-states.ts'
import type { ReferralIndex } from './synchronisation/referral-index.ts'
import type { ServerClock } from './synchronisation/server-clock.ts'
import type { StoreWrite } from './store/device-store.ts'
import type { StampReader } from './store/stamped-store.ts'
import type { IntakeStores } from './unattended/intake-stores.ts'
import type { ViewsState } from './cases/refresh-views.ts'
import type { OpenAccount } from './enrolment/sign-in.ts'

/** A device between unlocking and locking: everything that needs open keys is handed this. */
export interface Unlocked {
  readonly account: OpenAccount
  readonly send: Send
  readonly now: () => number
  readonly isSample: boolean
  /** The server's key for on-call opening, as it last offered it. */
  releaseBox: Uint8Array | undefined
  /** Codes of the country's pack that rules need. */
  readonly country: CountryCodes
  readonly intake: IntakeStores
  /** Replaced as a whole by each sync. */
  knowledge: DeviceKnowledge
  /** The mark under which this sitting, or another tab before it was read, last took up what moved. */
  takenUp: string | undefined
  grants: readonly Grant[]
  /** Live grants of this organisation whose signer could issue none: obeyed by nobody, and to be ended. */
  strayGrants: readonly Grant[]
  findings: readonly Finding[]
  /** Entries whose signer nobody is known to vouch for, by hash: told once what vouches for her can be late no more. */
  readonly doubted: Map<EntryHash, DoubtedSigner>
  /** The last look at the feeds of which all was taken up. */
  look: WholeLook | undefined
  /** When each grant was first judged in this sitting, by `performance.now()`. */
  readonly judgedSince: Map<StreamId, number>
  /** What the server's answers hint of its clock. */
  readonly clock: ServerClock
  /** Whether the last round that came to its end followed feeds: nobody whose keys ended follows any. Undefined before one did. */
  isFollowing: boolean | undefined
  /** Codes of what this device itself could not do in the last round. */
  troubles: readonly string[]
  lastSyncAt: number | undefined
  online: boolean
  /** Whether the server gave no answer to something since the last round that came to its end. */
  isServerMissed: boolean
  /** Rounds in a row in which this device could not hear what was erased while it was away. */
  unheardRounds: number
  /** When letters were last exchanged in a round of this sitting. */
  lettersAt: number | undefined
  /** The server said that this device was revoked: it locks itself. */
  isRevoked: boolean
  /** Whether a new device has queued the entry that introduces it. */
  introduced: boolean
  /** Entries of this sitting that the server acknowledged, in order. */
  readonly sentHashes: Set<EntryHash>
  /** Own entries that screens asked about: how far they have come at other organisations, as last told. */
  readonly abroad: Map<EntryHash, DeliveryAbroad>
  /** Random, new at each unlocking: the log names it instead of times. */
  readonly sitting: string
  /** Cases whose line of the log was written in this sitting. */
  readonly openedCases: Set<StreamId>
  readonly onChange: () => void
  readonly names: NameFinder
  readonly views: ViewsState
  /** Views of streams that this sitting made or opened. */
  readonly streamViews: Map<StreamId, KnownView>
  readonly caseLines: CaseLines
  readonly referralIndex: ReferralIndex
  readonly stamps: StampReader
  /** Grants whose consent this member does not read and nobody else has looked at, with what was here of them then. */
  readonly leftToOthers: Map<StreamId, string>
  /** What this sitting keeps in memory is read and replaced by one at a time. */
  readonly turns: Turns<'grants'>
}

/**
 * Seals, signs and saves entries on this device, with what lies `besides` them in the same write; sending them is the next sync's work.
 * @throws {DeviceLocked} when a lock took the keys before everything was signed: then nothing was saved.
 */
export function saveEntries(
  unlocked: Unlocked,
  written: readonly WrittenEntry[],
  besides: readonly StoreWrite[] = [],
): Promise<Saved | Refusal> {
  // One after the other, also where two tabs share the device, so that its chains have no forks.
  const saving = unlocked.account.store.exclusively<Saved | Refusal>('save', async () => {
    const { account, now } = unlocked
    const { kept, store } = account
    const author = {
      organisation: kept.organisation,
      member: kept.member,
      device: kept.device,
      deviceKey: account.deviceKey.privateKey,
    }
    const obeyed = await obeyedGrants(
      unlocked,
      written.map(({ stream }) => stream),
    )
    const isFor = await answersForOne(unlocked, obeyed.size === 0 ? [] : written)
    const readersOf = readersNow(unlocked, written, { obeyed, isFor })
    const at = now()
    const sealed = await composeEntries(written, author, at, store, readersOf)
    if (isRefusal(sealed)) return sealed
    if (!unlocked.releaseBox) await store.write(noteDueForOnCall(written, sealed))
    const notes = written.map((each) => sealQueueNote(unlocked, noteOf(each)))
    await queueEntries(store, sealed, at, notes, besides)
    unlocked.onChange()
    return {
      kind: 'saved',
      entries: sealed.map(({ entry }, place) => ({
        stream: entry.envelope.stream,
        hash: entry.hash,
        type: (written[place] as WrittenEntry).entryType.type,
      })),
    }
  })
  return saving.catch(asLocked)
}

function asLocked(fault: unknown): never {
  throw fault instanceof KeyDropped ? new DeviceLocked() : fault
}

/** Which grants let what out. */
export interface LetOut {
  /** The grants that this device judged to stand, and for what; no other is sealed to. */
  readonly obeyed: ObeyedGrants
  /** Whether the recipient may learn of an entry at all. */
  readonly isFor: (written: WrittenEntry, grant: Grant) => boolean
}

const nothingOut: LetOut = { obeyed: new Map(), isFor: () => false }

/** Who reads what is written now. `written`: all of the decision, since a withdrawal in it counts at once. */
export function readersNow(
  unlocked: Unlocked,
  written: readonly WrittenEntry[] = [],
  letOut: LetOut = nothingOut,
): ReadersOf {
  const { knowledge, account } = unlocked
  return chooseReaders({
    organisation: account.kept.organisation,
    directory: knowledge.directory,
    pins: knowledge.pins,
    own: ownOrganisation(knowledge, account.kept.organisation),
    outgoingGrants: (each) => outgoingGrants(unlocked, each, written, letOut),
    openedBy: (grant) => openedBy(unlocked, grant),
    releaseBox: unlocked.releaseBox,
  })
}

function noteOf({ entryType, content }: WrittenEntry): QueueNote {
  const ends = entryType.type === 'grant-ended' ? (content['opens'] as StreamId) : undefined
  return { type: entryType.type, ...(ends === undefined ? {} : { ends }) }
}

function openedBy({ grants, strayGrants, account }: Unlocked, grant: StreamId) {
  const known = [...grants, ...strayGrants].find(({ stream }) => stream === grant)
  return known?.grantor === account.kept.organisation ? known.compartments : undefined
}

/** Obeyed grants over the stream of an entry. A withdrawal in the same decision counts at once. */
function outgoingGrants(
  unlocked: Unlocked,
  each: WrittenEntry,
  written: readonly WrittenEntry[],
  { obeyed, isFor }: LetOut,
): readonly OutgoingGrant[] {
  const ending = new Set(
    written.filter(({ entryType }) => entryType.type === 'grant-ended').map(({ stream }) => stream),
  )
  return unlocked.grants.flatMap((grant) => {
    const compartments = obeyed.get(grant.stream)
    const isMeant =
      grant.opens === each.stream &&
      !ending.has(grant.stream) &&
      isFor(each, grant) &&
      !isReturnOver(unlocked.grants, grant, unlocked.now())
    return isMeant && compartments ? [{ feed: grant.feed, compartments }] : []
  })
}

/** Zeroes every key that this device opened. */
export function dropKeys(unlocked: Unlocked): void {
  const { account, knowledge } = unlocked
  knowledge.ring.lock()
  sodium.memzero(account.memberKeys.sign.privateKey)
  sodium.memzero(account.memberKeys.box.privateKey)
  sodium.memzero(account.deviceKey.privateKey)
  lockAccountKeys(account.accountKeys)
}
