import type { CountryCodes } from '@cobijo/domain/command/situation'
import { isRefusal, refused } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import { newSlipCode } from '@cobijo/sealing/complaint/slip'
import { sodiumReady } from '@cobijo/sealing/sodium'
import { createApiClient, isUnanswered } from '../client/api-client.ts'
import type { Send } from '../client/api-client.ts'
import { emptyResponse } from '../wire/operations.ts'
import { installation as installationSchema } from '../wire/accounts.ts'
import type { Installation } from '../wire/accounts.ts'
import { DeviceLocked } from './device-api.ts'
import type { DeviceApi } from './device-api.ts'
import type { Enrolled, LockedBecause, SignInInput } from './enrolment/enrolment-api.ts'
import type { SyncReport } from './synchronisation/synchronisation-api.ts'
import type { DeviceStore } from './store/device-store.ts'
import { gatherKnowledge, ownOrganisation } from './device-knowledge.ts'
import type { KnownHere } from './device-knowledge.ts'
import {
  admit,
  admitNewcomer,
  invite,
  pendingMembers,
  remove,
  setProfile,
} from './directory/directory-acts.ts'
import { areOwnKeysEnded } from './directory/own-ending.ts'
import { askToJoin, foundInvitedOrganisation, foundNetwork } from './enrolment/enrol.ts'
import type { EnrolContext } from './enrolment/enrol.ts'
import { addKnownAccount, forgetHouse, listKnownAccounts } from './store/kept-account.ts'
import type { KeptAccount } from './store/kept-account.ts'
import { takingTurns } from './store/taking-turns.ts'
import { StampReader, stampedStore } from './store/stamped-store.ts'
import { buildStreamIndex } from './store/stream-index.ts'
import { createImportActs } from './exchange/import-acts.ts'
import {
  askByCode,
  complaintPlaces,
  renewFocalPoint,
  sendLetters,
  writeComplaint,
} from './complaints/write-complaint.ts'
import { CaseLines } from './cases/case-lines.ts'
import { NameFinder } from './cases/name-finder.ts'
import { noteWaitingNames } from './cases/note-names.ts'
import { newViewsState } from './cases/refresh-views.ts'
import {
  allowIntake,
  endIntake,
  intakePlaces,
  recordIntake,
  renewIntake,
} from './unattended/intake.ts'
import { isIntakeStore } from './unattended/intake-stores.ts'
import { sendIntake } from './unattended/send-intake.ts'
import type { IntakeContext } from './unattended/intake.ts'
import { newRandomId } from './new-id.ts'
import { listOpenings, onCallCases, openForOnCall } from './unattended/on-call.ts'
import { listGrantFindings } from './sharing/grant-findings.ts'
import { purgeEnded } from './sharing/purge-ended.ts'
import { findReleaseKey, keepReleaseKey } from './unattended/release-key.ts'
import { readmit } from './enrolment/readmit.ts'
import { openRecovery, restore } from './enrolment/restore.ts'
import { revoke } from './enrolment/revoke-device.ts'
import { signIn } from './enrolment/sign-in.ts'
import type { OpenAccount } from './enrolment/sign-in.ts'
import { ReferralIndex } from './synchronisation/referral-index.ts'
import { findTakenUp } from './synchronisation/moved-streams.ts'
import { noteServerTime } from './synchronisation/server-clock.ts'
import type { ServerClock } from './synchronisation/server-clock.ts'
import { syncOnce, takeUp } from './synchronisation/sync.ts'
import { createUnlockedApi } from './unlocked-api.ts'
import { dropKeys } from './unlocked.ts'
import type { Unlocked } from './unlocked.ts'

export interface DeviceOptions {
  /** Where the server answers: `https://…` or `http://localhost:PORT`. */
  readonly baseUrl: string
  /** One store an account, and one, `devices`, for the list of accounts. */
  readonly openStore: (name: string) => DeviceStore
  readonly now: () => number
  /** Codes of the country's pack that rules need. */
  readonly country: CountryCodes
  /** Whether every save is followed by a sync; false for bulk work that syncs by itself. Default true. */
  readonly syncAfterSaving?: boolean
  readonly onChange?: () => void
  readonly fetchFrom?: typeof fetch
  /** After how long without any movement a request is given up; default 30 s. */
  readonly patienceMs?: number
}

/** A device: the one way in for screens, the cli and outside programs. Keys are open between sign-in and lock. */
export async function createDevice(options: DeviceOptions): Promise<DeviceApi> {
  await sodiumReady()
  const stores = new Map<string, DeviceStore>()
  const openStore = (name: string) => {
    const store =
      stores.get(name) ??
      // Nothing is listed from what was taken down, and nothing is left there once it was taken over.
      (isIntakeStore(name) ? options.openStore(name) : stampedStore(options.openStore(name)))
    stores.set(name, store)
    return store
  }
  const devices = openStore('cobijo-devices')
  const storeOf = (account: string) => openStore(`cobijo-${account}`)
  const onChange = options.onChange ?? (() => undefined)
  let unlocked: Unlocked | undefined
  let isOpening = false
  let lockedBecause: LockedBecause | undefined
  let syncing: Promise<SyncReport> | undefined
  let queued: Promise<SyncReport> | undefined
  const clock: ServerClock = { aheadMs: undefined }
  const send = createApiClient(
    options.baseUrl,
    () => unlocked?.account.token,
    options.fetchFrom,
    options.patienceMs,
    (serverTime) => noteServerTime(clock, serverTime, options.now()),
  )
  const installation = (): Promise<Installation> =>
    send({ method: 'GET', path: 'installation', response: installationSchema })

  const intake: IntakeContext = {
    devices,
    openStore,
    send: createApiClient(options.baseUrl, () => undefined, options.fetchFrom, options.patienceMs),
    now: options.now,
    country: options.country,
  }

  const sendTakenDown = async (): Promise<void> => {
    if (await sendIntake(intake)) onChange()
  }

  const enrolContext = async (): Promise<EnrolContext> => ({
    send,
    installation: await installation(),
    openStore: storeOf,
    now: options.now,
  })
  const remember = async (
    made: { enrolled: Enrolled; kept: KeptAccount } | Refusal,
  ): Promise<Enrolled | Refusal> => {
    if (isRefusal(made)) return made
    await addKnownAccount(devices, { account: made.kept.account, label: made.kept.label })
    return made.enrolled
  }
  const lock = () => {
    if (unlocked) dropKeys(unlocked)
    unlocked = undefined
    onChange()
  }
  const withKeys = (): Unlocked => {
    if (!unlocked) throw new DeviceLocked()
    return unlocked
  }
  // With ended keys what waits is handed in, and nothing is shown.
  const opened = (): Unlocked => {
    const current = withKeys()
    if (areOwnKeysEnded(current)) throw new DeviceLocked()
    return current
  }
  const sync = () => {
    const current = withKeys()
    // What was saved while a round was under way may have missed it: one more round follows.
    const before = syncing
    const next = before
      ? (queued ??= before
          .catch(() => undefined)
          .then(() => {
            queued = undefined
            return run(withKeys())
          }))
      : run(current)
    return next
  }
  const run = (current: Unlocked) => {
    const round = syncOnce(current).finally(() => {
      if (syncing === round) syncing = undefined
      // Whoever holds a stolen phone open sees nothing more of it.
      const because = whyToLock(current)
      if (because === undefined || unlocked !== current) return
      lockedBecause = because
      lock()
    })
    syncing = round
    return round
  }
  // What is saved is durable here already; sending it is not waited for.
  const thenSend = async <Answer>(saving: Promise<Answer>): Promise<Answer> => {
    const answer = await saving
    const isFollowed = options.syncAfterSaving ?? true
    if (isFollowed && unlocked && !isRefusal(answer)) void sync().catch(() => undefined)
    return answer
  }
  const api = createUnlockedApi(opened, thenSend)

  return {
    installation,
    knownAccounts: () => listKnownAccounts(devices),
    foundNetwork: async (input) => remember(await foundNetwork(input, await enrolContext())),
    foundOrganisation: async (input) =>
      remember(await foundInvitedOrganisation(input, await enrolContext())),
    askToJoin: async (input) => remember(await askToJoin(input, await enrolContext())),
    openRecovery: async (shares) => openRecovery(shares, await enrolContext()),
    restoreOfficer: async (input) => remember(await restore(input, await enrolContext())),
    signIn: async (input: SignInInput) => {
      if (unlocked) lock()
      const account = await signIn(input, {
        send,
        installation,
        openStore: storeOf,
        isKnown: async (id) =>
          (await listKnownAccounts(devices)).some((known) => known.account === id),
      })
      if (isRefusal(account)) return account
      await addKnownAccount(devices, { account: account.kept.account, label: account.kept.label })
      const installed = await installation().catch(() => undefined)
      if (installed) await keepReleaseKey(account, installed, options.now())
      unlocked = await unlock(account, send, {
        intake,
        now: options.now,
        clock,
        onChange,
        isSample: installed?.kind === 'sample',
        country: options.country,
      })
      await forgetHouse(
        devices,
        account,
        ownOrganisation(unlocked.knowledge, account.kept.organisation).name,
      )
      // A new device knows nothing of its organisation yet: until it does it has no session to show.
      isOpening = !knowsOwnOrganisation(unlocked) || areOwnKeysEnded(unlocked)
      const entered = unlocked
      await sync().catch(() => undefined)
      // Nothing is taken from a device that has not said who it is: that goes out at once.
      if (unlocked === entered && entered.introduced) await sync().catch(() => undefined)
      isOpening = false
      // It locked itself in its first round, as soon as it had handed in what waited.
      const because = whyToLock(entered)
      if (because !== undefined) return refused(because)
      lockedBecause = undefined
      await renewIntake(entered, devices)
      await renewFocalPoint(entered, devices)
      onChange()
      return api.session()
    },
    intakePlaces: () => intakePlaces(intake),
    recordIntake: async (input) => {
      const saved = await recordIntake(input, intake)
      if (!isRefusal(saved)) void sendTakenDown()
      return saved
    },
    sendIntake: sendTakenDown,
    setIntake: async ({ allowed }) => {
      const answer = await thenSend(
        allowed ? allowIntake(opened(), intake) : endIntake(opened(), intake),
      )
      if (answer === undefined) await renewFocalPoint(opened(), devices)
      return answer
    },
    complaintPlaces: () => complaintPlaces(intake),
    writeComplaint: async (input) => {
      const written = await writeComplaint(input, intake)
      if (!isRefusal(written)) void sendLetters(intake).catch(() => undefined)
      return written
    },
    askByCode: (input) => askByCode(input, intake),
    sendLetters: () => sendLetters(intake),
    blankCodes: async (count) =>
      Array.from({ length: count }, () => newSlipCode().replaceAll('\n', ' ')),
    lock: async () => {
      const token = unlocked?.account.token
      // Keys go first, whether the server answers or hangs.
      lock()
      if (token !== undefined)
        await endSession(
          createApiClient(options.baseUrl, () => token, options.fetchFrom, options.patienceMs),
        )
    },
    whyLocked: async () => lockedBecause,
    session: async () =>
      unlocked && !isOpening && !areOwnKeysEnded(unlocked) ? api.session() : undefined,
    sync,
    invite: (to, returning) => invite(opened(), to, returning),
    admitOrganisation: (input) => thenSend(admit(opened(), input)),
    pendingMembers: () => pendingMembers(opened()),
    admitMember: (input) => thenSend(admitNewcomer(opened(), input)),
    readmitMember: (input) => thenSend(readmit(opened(), input)),
    revokeDevice: (input) => thenSend(revoke(opened(), input)),
    removeMember: ({ member }) => thenSend(remove(opened(), member)),
    onCallCases: () => onCallCases(opened()),
    openOnCall: (request) => openForOnCall(opened(), request, sync),
    openings: () => listOpenings(opened()),
    setProfile: (profile) => thenSend(setProfile(opened(), profile)),
    ...api.rest,
    ...createImportActs(opened, sync),
  }
}

function whyToLock(current: Unlocked): LockedBecause | undefined {
  if (current.isRevoked) return 'device-revoked'
  return areOwnKeysEnded(current) ? 'keys-ended' : undefined
}

function knowsOwnOrganisation({ account, knowledge }: KnownHere): boolean {
  return knowledge.directory.organisations.has(account.kept.organisation)
}

async function unlock(
  account: OpenAccount,
  send: Send,
  around: Pick<Unlocked, 'now' | 'clock' | 'onChange' | 'isSample' | 'country' | 'intake'>,
): Promise<Unlocked> {
  const unlocked: Mutable<Unlocked> = {
    names: undefined as never,
    account,
    send: async (call) => {
      try {
        return await send(call)
      } catch (fault) {
        unlocked.isServerMissed ||= isUnanswered(fault)
        throw fault
      }
    },
    ...around,
    // Read first: what another tab takes up meanwhile is taken up once more.
    takenUp: await findTakenUp(account.store),
    knowledge: await gatherKnowledge(account),
    grants: [],
    strayGrants: [],
    findings: await listGrantFindings(account.store),
    doubted: new Map(),
    look: undefined,
    judgedSince: new Map(),
    isFollowing: undefined,
    troubles: [],
    lastSyncAt: undefined,
    online: account.token !== undefined,
    isServerMissed: false,
    unheardRounds: 0,
    lettersAt: undefined,
    isRevoked: false,
    releaseBox: await findReleaseKey(account),
    introduced: false,
    views: newViewsState(),
    sentHashes: new Set(),
    abroad: new Map(),
    sitting: newRandomId<string>(),
    openedCases: new Set(),
    streamViews: new Map(),
    caseLines: new CaseLines(),
    referralIndex: new ReferralIndex(),
    stamps: new StampReader(),
    leftToOthers: new Map(),
    turns: takingTurns(),
  }
  unlocked.names = new NameFinder(unlocked)
  await buildStreamIndex(account.store, unlocked.now())
  await takeUp(unlocked)
  await purgeEnded(unlocked)
  await noteWaitingNames(unlocked)
  return unlocked
}

type Mutable<Held> = { -readonly [Name in keyof Held]: Held[Name] }

/** Tells the server that the token is done with; keys are dropped whether it hears or not. */
async function endSession(send: Send): Promise<void> {
  await send({ method: 'DELETE', path: 'sessions/current', response: emptyResponse }).catch(
    () => undefined,
  )
}
