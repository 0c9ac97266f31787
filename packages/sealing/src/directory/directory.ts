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
import type { DeviceKind } from '../account/device-keys.ts'
import type { Bytes } from '../bytes.ts'
import type { KeyShare } from './statement.ts'

/** A key's end: nothing that its owner signed counts unless the statement `by` knew it. */
export interface Ending {
  readonly by: EntryHash
  readonly cause: 'member-removed' | 'device-revoked' | 'keys-replaced' | 'office-ended'
  /** Heads of the network's stream up to which the owner's words stay. */
  readonly seenInNetwork: readonly EntryHash[]
}

export interface Member {
  readonly id: MemberId
  readonly sign: Bytes
  readonly box: Bytes
  readonly officer: boolean
  readonly state: 'current' | 'removed'
  /** The newest statement that admitted this member. */
  readonly admittedBy: EntryHash
  /** What took the office away, for what was said before. */
  readonly officeEndings: readonly Ending[]
  /** Whether this member ever was an officer. */
  readonly wasOfficer: boolean
}

export interface Device {
  readonly id: DeviceId
  readonly member: MemberId
  readonly kind: DeviceKind
  readonly key: Bytes
  /** The statement that vouched for it. */
  readonly since: EntryHash
  readonly endings: readonly Ending[]
  readonly state: 'current' | 'ended'
}

/** A share and the statement that gave it. */
export interface GivenShare extends KeyShare {
  readonly saidBy: EntryHash
}

export interface Generation {
  readonly generation: number
  /** X25519 public key. */
  readonly box: Bytes
  /** The former private key sealed to this one; undefined for the first. */
  readonly previous: string | undefined
  readonly shares: readonly GivenShare[]
  readonly statedBy: EntryHash
}

export interface Group {
  readonly id: GroupId
  readonly feed: FeedId
  /** Undefined for the network's group. */
  readonly organisation: OrganisationId | undefined
  /** Numbered from 1, in order, without gaps. */
  readonly generations: readonly Generation[]
  /** Rotations that lost the race for their number: opened, never sealed to. */
  readonly contested: readonly Generation[]
}

export interface Organisation {
  readonly id: OrganisationId
  /** Hash of its first entry: what is pinned and compared in person. */
  readonly founding: EntryHash
  readonly recovery: Bytes
  /** Ed25519; undefined where the founding named none, and nobody can be restored by printed shares. */
  readonly recoverySign: Bytes | undefined
  readonly state: 'founded' | 'admitted' | 'suspended'
  /** Admitted organisations that spoke for its admission, or since then for its suspension. */
  readonly supporters: readonly OrganisationId[]
  readonly members: ReadonlyMap<MemberId, Member>
  readonly devices: ReadonlyMap<DeviceId, Device>
  readonly groups: ReadonlyMap<GroupId, Group>
}

export interface Network {
  readonly id: StreamId
  /** Hash of its founding entry. */
  readonly founding: EntryHash
  readonly threshold: number
  readonly group: Group
  /** In the order of their admission, suspended ones included. */
  readonly admitted: ReadonlyMap<OrganisationId, EntryHash>
}

/** Why a statement does not count; what each means: `docs/key-hierarchy.md`. */
export type Rejection =
  | 'already-founded'
  | 'certificate-wrong'
  | 'device-taken'
  | 'device-unknown'
  | 'facts-malformed'
  | 'facts-not-as-signed'
  | 'family-wrong'
  | 'feed-taken'
  | 'founding-missing'
  | 'founding-of-another'
  | 'generation-not-next'
  | 'generation-unknown'
  | 'group-taken'
  | 'group-unknown'
  | 'member-not-of-device'
  | 'member-unknown'
  | 'organisation-not-admitted'
  | 'organisation-suspended'
  | 'organisation-unknown'
  | 'own-suspension'
  | 'proof-wrong'
  | 'recovery-key-missing'
  | 'share-to-stranger'
  | 'signature-wrong'
  | 'signer-ended'
  | 'signer-not-officer'
  | 'signer-unknown'
  | 'statement-malformed'
  | 'statement-misplaced'
  | 'stream-of-another'

export interface Rejected {
  readonly hash: EntryHash
  readonly code: Rejection
}

/** Who may speak and what may be sealed to: the fold of all statements. */
export interface Directory {
  readonly organisations: ReadonlyMap<OrganisationId, Organisation>
  readonly network: Network | undefined
  readonly groups: ReadonlyMap<GroupId, Group>
  readonly groupsByFeed: ReadonlyMap<FeedId, Group>
  /** Directory entries that count, unknown statements of known signers included. */
  readonly accepted: ReadonlySet<EntryHash>
  /** Every entry that was handed in and does not count, with its reason; sorted by hash. */
  readonly rejected: readonly Rejected[]
}

/** The generation that new content is sealed to. */
export function currentGeneration(group: Group): Generation {
  return group.generations[group.generations.length - 1] as Generation
}

/** Members who hold a share of the current key, removed ones too until it is rotated. */
export function holdersOf(group: Group): MemberId[] {
  const held = new Set(currentGeneration(group).shares.map((share) => share.to))
  held.delete('recovery')
  return [...held].sort() as MemberId[]
}

/** A stretch of time, both ends included, and when each statement was said; one that nobody dates is as old as can be for whom it lets in. */
export interface SaidBetween {
  readonly from: Instant
  readonly to: Instant
  readonly saidAt: (statement: EntryHash) => Instant | undefined
}

/**
 * The groups that a member was in at some time of a stretch, by signed statements: in a generation that was the current one then, with a
 * share that had been given by then.
 */
export function groupsBetween(
  organisation: Organisation,
  member: MemberId,
  { from, to, saidAt }: SaidBetween,
): GroupId[] {
  return [...organisation.groups.values()].flatMap(({ id, generations }) => {
    const isIn = generations.some(({ statedBy, shares }, place) => {
      const next = generations[place + 1]
      const isOver = next !== undefined && (saidAt(next.statedBy) ?? Infinity) <= from
      const isHere = (statement: EntryHash) => (saidAt(statement) ?? 0) <= to
      return (
        !isOver &&
        isHere(statedBy) &&
        shares.some(({ to: holder, saidBy }) => holder === member && isHere(saidBy))
      )
    })
    return isIn ? [id] : []
  })
}

/** Groups of an organisation whose current key somebody holds who is no longer a member. */
export function rotationsDue(organisation: Organisation): GroupId[] {
  return [...organisation.groups.values()]
    .filter((group) =>
      holdersOf(group).some((holder) => organisation.members.get(holder)?.state === 'removed'),
    )
    .map((group) => group.id)
}
