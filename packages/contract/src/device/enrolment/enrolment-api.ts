import type { CaseCompartment } from '@cobijo/domain/journal/compartment'
import type { GroupId, MemberId, OrganisationId } from '@cobijo/domain/journal/identifier'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import type { Fingerprint } from '@cobijo/sealing/directory/fingerprint'
import type { OrganisationProfile } from '../directory/directory-api.ts'
import type { Installation } from '../../wire/accounts.ts'

/** How a person comes in, opens her keys and closes them, and comes back after a loss. */
export interface EnrolmentApi {
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
  /** Refuses `keys-ended` on a device that holds the signed proof: what waited there is handed in, and nothing is shown. */
  signIn(input: SignInInput): Promise<SessionView | Refusal>
  /** Why this device locked itself, until somebody signs in. */
  whyLocked(): Promise<LockedBecause | undefined>
  session(): Promise<SessionView | undefined>
  /** Drops every open key at once. */
  lock(): Promise<void>
  changePassphrase(input: {
    readonly current: string
    readonly next: string
  }): Promise<Refusal | undefined>
  /** The printed kit again, until `confirmKit`; undefined afterwards. */
  unconfirmedKit(): Promise<string | undefined>
  /** She holds her kit. */
  confirmKit(): Promise<void>
  /** Small-organisation profile: two printed shares typed back before the first real person (design §3). */
  confirmRecoveryShares(shares: readonly string[]): Promise<Refusal | undefined>
}

/** `device-revoked` is the server's word, `keys-ended` what her organisation signed. */
export type LockedBecause = 'device-revoked' | 'keys-ended'

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
  /** A small organisation that tried no sheets yet and registered nobody: until it does, nobody can be (`recovery-not-tried`). */
  readonly registeringHeldUp: boolean
  readonly sample: boolean
  /** By its profile it has nobody else who could be a second person. */
  readonly isSmall: boolean
  /** What it is by its profile, as far as that is known here. */
  readonly kind: OrganisationProfile['kind'] | undefined
}
