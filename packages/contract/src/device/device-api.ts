import type { CaseCompartment, Compartment } from '@cobijo/domain/journal/compartment'
import type { AgeGroup, State, Urgency } from '@cobijo/domain/journal/facts'
import type {
  DeviceId,
  EntryHash,
  FeedId,
  GroupId,
  Instant,
  MemberId,
  OrganisationId,
  StreamId,
} from '@cobijo/domain/journal/identifier'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import type { Reminder } from '@cobijo/domain/case/reminders'
import type { CaseFile } from '@cobijo/domain/case/case-file'
import type { AskedErasure } from '@cobijo/domain/erasure/asked/asked-erasure'
import type { Grant } from '@cobijo/domain/grant/grants'
import type { ReportDecisions } from '@cobijo/domain/justice/report-decisions'
import type { TimelineEntry } from '@cobijo/domain/case/timeline'
import type { Referral } from '@cobijo/domain/referral/referral'
import type { DayItem } from '@cobijo/domain/views/my-day'
import type { Fingerprint } from '@cobijo/sealing/directory/fingerprint'
import type { Installation } from '../wire/accounts.ts'
import type { GroupChange } from './directory/change-groups.ts'
import type { CountedPerson } from './sharing/counted-people.ts'
import type { ImportActs } from './exchange/import-acts.ts'
import type { ErasureAnswer } from './erasure/answer-erasure.ts'
import type { Erased, ErasureOrder } from './erasure/erase-case.ts'
import type { ReleaseToPublish } from './exchange/publish-release.ts'

/**
 * Everything a screen or a program can ask of a device. One implementation (`unlocked-device.ts`, `enrol.ts`): the web runs it in a
 * worker, where alone keys are open, the cli and outside programs run it directly. All arguments and answers are plain data.
 * A `Refusal` is an answer; a thrown error is a fault (`ServerUnreachable`, `StoreUnavailable`, `DeviceLocked`).
 */
export interface DeviceApi extends ImportActs {
  installation(): Promise<Installation>
  /** Accounts that were enrolled on this device; labels are the person's own neutral words. */
  knownAccounts(): Promise<readonly KnownAccount[]>
  foundNetwork(input: FoundingInput & { readonly setupToken: string }): Promise<Enrolled | Refusal>
  foundOrganisation(
    input: FoundingInput & { readonly invitation: string },
  ): Promise<Enrolled | Refusal>
  askToJoin(input: JoinInput): Promise<Enrolled | Refusal>
  /** What enough printed recovery sheets open: whom they can bring back where nobody is left who could readmit. */
  openRecovery(shares: readonly string[]): Promise<RecoveryView | Refusal>
  /** Brings an officer back by the printed sheets: new keys under her id, every group key of the organisation. */
  restoreOfficer(input: RestorationInput): Promise<Enrolled | Refusal>
  signIn(input: SignInInput): Promise<SessionView | Refusal>
  changePassphrase(input: {
    readonly current: string
    readonly next: string
  }): Promise<Refusal | undefined>
  /** The printed kit again, until `confirmKit`; undefined afterwards. */
  unconfirmedKit(): Promise<string | undefined>
  /** She holds her kit. */
  confirmKit(): Promise<void>
  /** Accounts of this device that may take down arrivals while it is locked. Needs no open keys, as the next two. */
  intakePlaces(): Promise<readonly IntakePlace[]>
  recordIntake(input: IntakeInput): Promise<Saved | Refusal>
  /** Sends what was taken down while locked. */
  sendIntake(): Promise<void>
  /** Lets this device take down arrivals while it is locked, or takes that back (by the member who is signed in). */
  setIntake(input: { readonly allowed: boolean }): Promise<Refusal | undefined>
  /** Drops every open key at once. */
  lock(): Promise<void>

  session(): Promise<SessionView | undefined>
  /** Sends what waits, follows the feeds. Safe to call at any time; one run at a time. */
  sync(): Promise<SyncReport>
  saveStates(): Promise<SaveStates>
  /** What the server refused, to be read, sent again or put away. */
  setAside(): Promise<readonly SetAsideEntry[]>
  sendAgain(input: { readonly hash: EntryHash }): Promise<Refusal | undefined>
  putAway(input: { readonly hash: EntryHash }): Promise<Refusal | undefined>
  /** A person has read that the server went back to an older copy. */
  confirmWentBack(): Promise<void>
  /** Which other organisations will read what is written into this case now, and in which parts. */
  readersOutside(stream: StreamId): Promise<readonly ReaderOutside[]>
  /** A person has looked at what was found wrong with grants, in this sitting or an earlier one. */
  confirmGrantFindings(): Promise<void>
  /** What waits, encrypted to the organisation's recovery key, for a cable (reliability §3). */
  lifeboat(): Promise<Uint8Array>

  network(): Promise<NetworkView>
  invite(
    to: 'organisation' | 'member',
    /** A member who lost device and kit and is to come back under her own id. */
    returning?: MemberId,
  ): Promise<{ readonly token: string; readonly expiresAt: Instant } | Refusal>
  /** An organisation whose words were compared; `words-changed` where it has others by now. */
  admitOrganisation(input: OrganisationAdmission): Promise<Saved | Refusal>
  pendingMembers(): Promise<readonly PendingMember[]>
  /** A newcomer whose words were compared; `words-changed` where her request has others by now. */
  admitMember(input: Admission): Promise<Saved | Refusal>
  /** A member who comes back with new keys, after her words were compared: her old groups, and what she had before ends. */
  readmitMember(input: Readmission): Promise<Saved | Refusal>
  /** Ends one device, as when a phone was stolen; and the keys of its member, where they may be in other hands. */
  revokeDevice(input: DeviceRevocation): Promise<Saved | Refusal>
  removeMember(input: { readonly member: MemberId }): Promise<Saved | Refusal>
  /** Puts a member into groups and takes her out of others (officers); a group that she leaves gets a new key. */
  changeGroups(change: GroupChange): Promise<Saved | Refusal>
  organisation(): Promise<OrganisationView>
  setProfile(input: OrganisationProfile): Promise<Saved | Refusal>
  /** Small-organisation profile: two printed shares typed back before the first real person (design §3). */
  confirmRecoveryShares(shares: readonly string[]): Promise<Refusal | undefined>

  /** One page of streams, by the declared sorts, opened as far as this member may. */
  list(query: CaseListQuery): Promise<CaseListPage>
  findByName(words: string): Promise<readonly NameMatch[]>
  searchStanding(): Promise<SearchStanding>
  myDay(): Promise<readonly DayItem[]>
  openCase(stream: StreamId): Promise<OpenedCase | Refusal>
  /** Who opened a case, as honest clients wrote it down (officers). */
  caseOpenings(stream: StreamId): Promise<readonly CaseOpening[] | Refusal>
  /** For a member on call: cases whose essential screen she may open one by one, by code. */
  onCallCases(): Promise<readonly OnCallCase[]>
  /** Opens the essential screen of one case for a member on call; the organisation is told. */
  openOnCall(request: OnCallRequest): Promise<OpenedOnCall | Refusal>
  /** What somebody on call opened in this organisation, by the server's own record. */
  openings(): Promise<readonly EssentialOpening[]>
  openReferral(stream: StreamId): Promise<OpenedReferral | Refusal>
  referrals(): Promise<readonly ReferralLine[]>
  /** What would leave with a referral, part by part, against her consent. */
  previewReferral(input: {
    readonly stream: StreamId
    readonly to: OrganisationId
    /** Its casework group unless another is named. */
    readonly group?: GroupId
  }): Promise<ReferralPreview | Refusal>

  /** Whom this organisation counts, for a member of the group that counts. */
  countedPeople(): Promise<readonly CountedPerson[] | Refusal>

  /** Of the legal group's members alone; empty for everybody else. */
  reportDecisions(): Promise<readonly ReportDecisions[]>

  /** Carries out a command of `domain` by its name with its plain input; `at`, ids and the author are added here. */
  carryOut(command: string, input: Readonly<Record<string, unknown>>): Promise<Saved | Refusal>

  /** Deletes what the organisation holds of a case's sealed content; what was signed stays (officers). */
  eraseCase(order: ErasureOrder): Promise<Erased | Refusal>
  /** Asks everybody to whom this organisation opened the case to erase it, or one of them; ends what is still open. */
  requestErasure(input: {
    readonly stream: StreamId
    readonly grant?: StreamId
  }): Promise<Saved | Refusal>
  /** What an officer ordered to be erased and is gone from this device too: told once, until it is put away. */
  erasuresHere(): Promise<readonly ErasedHere[]>
  putErasuresAway(): Promise<void>
  /** What others asked this organisation to erase, newest first. */
  erasureRequests(): Promise<readonly ErasureRequest[]>
  /** Erases what another organisation had opened to this one and says so to it, or says why it is kept. */
  answerErasure(answer: ErasureAnswer): Promise<Saved | Refusal>
  /** Approves frozen files with a signed entry and publishes them (officers). */
  publishRelease(release: ReleaseToPublish): Promise<Saved | Refusal>
  signReleaseDigest(
    digest: string,
  ): Promise<{ readonly algorithm: 'Ed25519'; readonly publicKey: string; readonly value: string }>

  /** Sealed under the member's key, on this device only. */
  saveDraft(name: string, content: unknown): Promise<void>
  findDraft(name: string): Promise<unknown>
  forgetDraft(name: string): Promise<void>
}

export interface KnownAccount {
  readonly account: string
  readonly label: string
}

export interface FoundingInput {
  readonly organisationName: string
  /** Neutral kind, sealed: it decides defaults and what the directory shows. */
  readonly profile: OrganisationProfile
  readonly personName: string
  readonly passphrase: string
  readonly deviceLabel: string
  /** How many printed recovery shares, and how many of them restore. */
  readonly recovery: { readonly shares: number; readonly threshold: number }
}

export interface OrganisationProfile {
  readonly size: 'small' | 'large'
  readonly kind:
    | 'shelter'
    | 'civil-society'
    | 'international-organisation'
    | 'migration-protection'
    | 'child-protection'
    | 'refugee-commission'
    | 'consulate'
    | 'health'
    | 'victims-commission'
    | 'prosecution'
    | 'other'
  readonly dutyToReport: 'yes' | 'no' | 'disputed'
  readonly enforcesMigrationLaw: 'yes' | 'no' | 'disputed'
  readonly source?: string
}

export interface JoinInput {
  readonly invitation: string
  readonly personName: string
  readonly passphrase: string
  readonly deviceLabel: string
}

export interface SignInInput {
  readonly account: string
  readonly passphrase: string
  /** Needed on a device that has not seen this account: from the kit or its QR. */
  readonly kit?: string
  readonly deviceLabel?: string
}

export interface RecoveryView {
  readonly kind: 'recovery'
  readonly organisationName: string
  readonly officers: readonly { readonly member: MemberId; readonly name: string }[]
}

export interface RestorationInput {
  /** As printed, one text a sheet. */
  readonly shares: readonly string[]
  readonly member: MemberId
  readonly passphrase: string
  readonly deviceLabel: string
}

export interface IntakePlace {
  readonly account: string
  readonly label: string
  /** Entries that are on this device only. */
  readonly waiting: number
}

export interface IntakeInput {
  readonly account: string
  /** Fields of `register-person`. */
  readonly person: Readonly<Record<string, unknown>>
  /** A note about her care. */
  readonly care?: string
}

/** Shown once, printed, never kept in this form. */
export interface Enrolled {
  readonly kind: 'enrolled'
  readonly account: string
  /** Account id and secret as printable groups; the QR holds the same text. */
  readonly kit: string
  readonly fingerprint: Fingerprint
  readonly recoveryShares: readonly string[]
  /** `waiting`: somebody must compare the fingerprint and admit. */
  readonly standing: 'admitted' | 'waiting'
}

export interface SessionView {
  readonly organisation: OrganisationId
  readonly organisationName: string
  readonly member: MemberId
  readonly personName: string
  readonly officer: boolean
  readonly standing: 'admitted' | 'waiting'
  readonly groups: readonly { readonly id: GroupId; readonly kind: string }[]
  /** Compartments that this member can open, and those that her organisation seals for others. */
  readonly reads: readonly CaseCompartment[]
  readonly sealedForOthers: readonly CaseCompartment[]
  readonly recoveryConfirmed: boolean
  /** A small organisation that tried no sheets yet: before the first person it has to. */
  readonly recoveryDue: boolean
  readonly sample: boolean
}

export interface SyncReport {
  readonly reached: boolean
  readonly sent: number
  readonly received: number
  /** Verification findings: shown, never hidden. */
  readonly findings: readonly { readonly code: string; readonly hash?: EntryHash }[]
}

export interface SaveStates {
  readonly online: boolean
  readonly onThisDevice: readonly WaitingEntry[]
  readonly needsAttention: readonly WaitingEntry[]
  readonly atServer: number
  /** Of this sitting's entries that go to other organisations: how many those have received. */
  readonly receivedByThem: number
  readonly expectedByThem: number
  readonly lastSyncAt: Instant | undefined
  /** Codes of what this device itself could not do in the last round; it is tried again. */
  readonly troubles: readonly string[]
  /** When it was noticed that the server went back to an older copy; until `confirmWentBack`. */
  readonly serverWentBackAt: Instant | undefined
  /** How far this device's clock is ahead of the server's, negative where it is behind; undefined within two minutes. */
  readonly clockAheadMs: number | undefined
}

export interface SetAsideEntry extends WaitingEntry {
  readonly code: string
  /** Undefined where this member's keys open nothing of it. */
  readonly words: TimelineEntry | undefined
  /** `stream` is a case. */
  readonly isOfCase: boolean
}

export interface WaitingEntry {
  readonly hash: EntryHash
  readonly stream: StreamId
  readonly type: string
  readonly savedAt: Instant
  readonly code?: string
}

export interface NetworkView {
  readonly threshold: number
  readonly organisations: readonly {
    readonly id: OrganisationId
    /** Undefined where this member's keys cannot open it. */
    readonly name: string | undefined
    readonly profile: OrganisationProfile | undefined
    readonly state: 'founded' | 'admitted' | 'suspended'
    readonly fingerprint: Fingerprint
    readonly supporters: number
    /** This organisation already compared its words and said yes. */
    readonly supportedByUs: boolean
    readonly mine: boolean
    /** Groups that a referral can be addressed to, with the words that this member's keys open. */
    readonly groups: readonly {
      readonly id: GroupId
      readonly feed: FeedId
      readonly kind: string
    }[]
  }[]
  readonly findings: readonly { readonly code: string; readonly hash?: EntryHash }[]
}

export interface PendingMember {
  readonly member: MemberId
  readonly name: string
  /** She is of the team and lost device and kit. */
  readonly isReturning: boolean
  readonly fingerprint: Fingerprint
  readonly askedAt: Instant
}

export interface OrganisationAdmission {
  readonly organisation: OrganisationId
  /** What the person saw and compared: this and nothing else is admitted. */
  readonly compared: Fingerprint
}

export interface Admission {
  readonly member: MemberId
  /** What the person saw and compared: these keys and no others are admitted. */
  readonly compared: Fingerprint
  readonly groups: readonly GroupId[]
  readonly officer: boolean
  /** Of a large organisation that has none: the legal group comes into being with her; whoever admits keeps no key. */
  readonly beginsLegal?: boolean
}

export interface Readmission {
  readonly member: MemberId
  /** What the person saw and compared: these keys and no others are admitted. */
  readonly compared: Fingerprint
  /** Whether her groups get new keys too: where the lost device may be in somebody's hands. */
  readonly changeKeys: boolean
}

export interface DeviceRevocation {
  readonly device: DeviceId
  readonly reason: 'lost' | 'stolen' | 'seized' | 'replaced' | 'store-cleared' | 'other'
  /** Whether it was open, or somebody may know its passphrase; who does not know says so, and it counts as yes. */
  readonly wasOpen: 'no' | 'yes' | 'unknown'
}

export interface KnownDevice {
  readonly id: DeviceId
  /** Its owner's neutral words; undefined where none were given, as for a member's first device. */
  readonly label: string | undefined
  readonly kind: 'ordinary' | 'intake'
  readonly state: 'current' | 'revoked' | 'ended'
  /** The one that asks. */
  readonly isThis: boolean
}

export interface OrganisationView {
  readonly name: string
  readonly profile: OrganisationProfile | undefined
  readonly members: readonly {
    readonly id: MemberId
    readonly name: string
    readonly officer: boolean
    readonly state: 'active' | 'removed'
    /** Her keys were ended because they may be in other hands: she comes back with new ones. */
    readonly isAwaitedBack: boolean
    readonly groups: readonly GroupId[]
    readonly devices: readonly KnownDevice[]
  }[]
  readonly groups: readonly {
    readonly id: GroupId
    readonly kind: string
    readonly generation: number
    readonly compartments: readonly CaseCompartment[]
  }[]
}

export interface CaseListQuery {
  readonly sort: 'last-update' | 'due'
  readonly state?: State
  readonly mine?: boolean
  readonly after?: string
  readonly limit?: number
}

export interface CaseListPage {
  readonly rows: readonly CaseLine[]
  readonly next?: string
  /** Counted up to 1,001. */
  readonly total: number
}

export interface CaseLine {
  readonly stream: StreamId
  /** The name to use; undefined when no readable card or part names her. */
  readonly nameToUse: string | undefined
  /** Given names and surnames as written, for whoever may read them. */
  readonly fullName: string | undefined
  /** When and where she was registered; undefined where no readable card says so. */
  readonly registeredAt: Instant | undefined
  readonly registeredBy: OrganisationId | undefined
  readonly code: string
  readonly ageGroup: AgeGroup | undefined
  readonly state: State | undefined
  readonly urgency: Urgency | undefined
  readonly remindAt: Instant | undefined
  /** What that is about; undefined where it is not known. */
  readonly remindAbout: Reminder['about'] | undefined
  /** Undefined where the shift as a whole is responsible. */
  readonly responsible: MemberId | undefined
  readonly updatedAt: Instant
  readonly organisation: OrganisationId | undefined
}

/** What a search cannot find, so that "nobody found" is not taken for "not here". */
export interface SearchStanding {
  /** False for a member who reads no names. */
  readonly canSearch: boolean
  /** Cases with something new that no device has folded yet; they are not searchable until one has. */
  readonly notSearchableYet: number
}

export interface NameMatch {
  readonly stream: StreamId
  readonly name: string
  readonly code: string
  readonly score: number
  /** Words of the question that this person has no name for. */
  readonly missingWords: number
}

export interface OpenedCase {
  readonly kind: 'opened'
  readonly file: CaseFile
  /** Parts of a promised history that the other organisation has not finished to seal for this one. */
  readonly historyAwaited: readonly CaseCompartment[]
  /** `not-in-force` after a withdrawal that has not reached the server: "call them". */
  readonly pendingWithdrawal: boolean
  readonly sharing: CaseSharing
  /** By which she came here and to whom she was referred on, newest first, as far as this member reads them. */
  readonly referrals: readonly OpenedReferral[]
  /** Another organisation had opened it to this one, and it is over: what came that way is gone from this device. */
  readonly accessEnded: AccessEnded | undefined
}

export interface AccessEnded {
  /** By the clock of whoever ended it, or the day on which it ran out. */
  readonly endedAt: Instant | undefined
  readonly purgedAt: Instant
  /** This organisation took her on and she is with it: what the shift must know stays readable, nothing else does. */
  readonly isInCare: boolean
  /** What this organisation was asked to erase besides, with its answers. */
  readonly erasureAsked: readonly ErasureAsked[]
}

export interface ErasureAsked {
  /** The stream of the grant under which it was asked: what `answerErasure` takes. */
  readonly grant: StreamId
  readonly askedAt: Instant
  readonly answers: AskedErasure['answers']
}

export interface ErasedHere {
  readonly stream: StreamId
  readonly code: string
  /** All of it, or only some entries. */
  readonly isWhole: boolean
  readonly at: Instant
  /** Entries of this device that had not been sent and went along. */
  readonly unsent: number
}

export interface ErasureRequest extends ErasureAsked {
  /** The case or referral that it is about. */
  readonly opens: StreamId
  readonly from: OrganisationId
  readonly fromName: string | undefined
}

/** Who opens what this organisation writes about her. */
export interface CaseSharing {
  /** Groups here, by the reading rules. */
  readonly readers: readonly {
    readonly compartment: CaseCompartment
    readonly groups: readonly string[]
  }[]
  /** What was opened to others, newest first; also what ended, since what was read stays read. */
  readonly grants: readonly SharedWith[]
}

export interface ReaderOutside {
  readonly organisation: OrganisationId
  /** Undefined where this member's keys do not open it. */
  readonly name: string | undefined
  readonly compartments: readonly Compartment[]
}

export interface SharedWith {
  /** The grant's own stream. */
  readonly stream: StreamId
  readonly organisation: OrganisationId
  readonly group: GroupId
  /** Undefined where this member's keys do not open it. */
  readonly groupKind: string | undefined
  readonly feed: FeedId
  readonly compartments: readonly CaseCompartment[]
  readonly basis: Grant['basis']
  readonly from: Instant
  readonly until: Instant | undefined
  readonly isLive: boolean
  /** By the clock of whoever ended it; undefined where it runs on or ran out. */
  readonly endedAt: Instant | undefined
  /** Parts of the history that wait for a device of one of the groups here that read them (`CaseSharing.readers`). */
  readonly awaited: readonly CaseCompartment[]
  /** Why this device seals nothing by it, as a code: it cannot tell what the grant rests on, or it rests on nothing. */
  readonly doubt: string | undefined
  /** What the recipient was asked to erase, and what it answered. */
  readonly erasure: Pick<AskedErasure, 'askedAt' | 'answers'> | undefined
}

export interface CaseOpening {
  readonly member: MemberId
  readonly memberName: string
  readonly openedAt: Instant
}

export interface OnCallCase {
  readonly stream: StreamId
  readonly code: string
}

export interface OnCallRequest {
  readonly stream: StreamId
  readonly reason: string
  /** What is printed in the numbered paper envelope, while the server is away. */
  readonly envelope?: string
}

export interface OpenedOnCall {
  readonly kind: 'opened'
  /** Nothing but `essential` is open in it. */
  readonly file: CaseFile
}

export interface EssentialOpening {
  readonly stream: StreamId
  readonly code: string
  readonly member: MemberId
  readonly memberName: string
  readonly openedAt: Instant
  readonly by: 'server' | 'envelope'
}

export interface ReferralLine {
  readonly stream: StreamId
  /** The case that its grant opens; undefined where it is sealed from this member. */
  readonly caseStream: StreamId | undefined
  readonly direction: 'received' | 'sent'
  readonly state: State
  /** Undefined once what was sent is gone from here: it ended. */
  readonly urgency: Urgency | undefined
  /** What she is called, for whoever may read names; undefined where nobody folded her name yet. */
  readonly name: string | undefined
  readonly other: OrganisationId
  readonly otherName: string | undefined
  readonly sentAt: Instant
  readonly answerBy: Instant | undefined
  /** When what was opened to the recipient ends by her consent; undefined where nothing ends it, or it was ended. */
  readonly openUntil: Instant | undefined
  readonly delivery: 'on-this-device' | 'at-server' | 'received'
}

export interface OpenedReferral {
  readonly kind: 'opened'
  readonly line: ReferralLine
  readonly referral: Referral
  /** What the sharing rests on; undefined where its grant cannot be read. */
  readonly basis: Grant['basis'] | undefined
  /** Whether she agreed that whoever takes her on tells back how she fares. */
  readonly tellsBack: boolean
}

export interface ReferralPreview {
  readonly kind: 'preview'
  readonly compartments: readonly {
    readonly compartment: CaseCompartment
    readonly verdict: 'goes' | 'no-consent' | 'sealed-from-you' | 'empty'
    readonly entries: number
    /** Of what goes: when her consent to it ends; absent where nothing ends it. */
    readonly until?: Instant
  }[]
  readonly dutyToReport: OrganisationProfile['dutyToReport']
  readonly enforcesMigrationLaw: OrganisationProfile['enforcesMigrationLaw']
  /** What she said so far to whether they may tell back; undefined where she was not asked. */
  readonly tellsBack: 'yes' | 'no' | undefined
}

export interface Saved {
  readonly kind: 'saved'
  /** What a person should look at, by code; nothing was held back for it. */
  readonly remarks?: readonly string[]
  readonly entries: readonly {
    readonly stream: StreamId
    readonly hash: EntryHash
    readonly type: string
  }[]
}

/** Asked for something that needs open keys. */
export class DeviceLocked extends Error {
  override name = 'DeviceLocked'
  constructor() {
    super('device-locked')
  }
}
