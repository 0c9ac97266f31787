import type { CaseCompartment } from '@cobijo/domain/journal/compartment'
import type {
  DeviceId,
  FeedId,
  GroupId,
  Instant,
  MemberId,
  OrganisationId,
} from '@cobijo/domain/journal/identifier'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import type { Fingerprint } from '@cobijo/sealing/directory/fingerprint'
import type { GroupChange } from './change-groups.ts'
import type { Finding } from '../finding.ts'
import type { Saved } from '../saved.ts'

/** Who belongs to the network and to the own organisation, and by which keys. */
export interface DirectoryApi {
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
  readonly findings: readonly Finding[]
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
