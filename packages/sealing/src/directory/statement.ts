import type { DirectoryFacts } from '@cobijo/domain/journal/facts'
import { isIdentifier } from '@cobijo/domain/journal/identifier'
import type {
  DeviceId,
  EntryHash,
  FeedId,
  GroupId,
  MemberId,
  OrganisationId,
  StreamId,
} from '@cobijo/domain/journal/identifier'
import { refused } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import { deviceKinds } from '../account/device-keys.ts'
import type { DeviceKind } from '../account/device-keys.ts'

/** Lower-case hexadecimal: statements are plain data that any program can print. */
export type HexText = string

/** A private key (32 bytes) sealed to one holder: 80 bytes. */
export interface KeyShare {
  /** A member's id, a group's id, or `recovery`. */
  readonly to: MemberId | GroupId | 'recovery'
  readonly sealed: HexText
}

export interface MemberClaim {
  readonly id: MemberId
  readonly sign: HexText
  readonly box: HexText
}

export interface FirstDevice {
  readonly id: DeviceId
  readonly sign: HexText
  readonly certificate: HexText
}

export interface OrganisationFounded {
  readonly says: 'organisation-founded'
  readonly organisation: OrganisationId
  readonly recovery: HexText
  /** Ed25519 key that the recovery key also stands for; without it nobody can be restored by printed shares. */
  readonly recoverySign?: HexText
  readonly member: MemberClaim
  readonly device: FirstDevice
}

/** For a member who is there already: new keys (what the old ones certified ends) or another office. */
export interface MemberAdmitted {
  readonly says: 'member-admitted'
  readonly member: MemberClaim
  readonly officer: boolean
  readonly device: FirstDevice
  readonly seenInNetwork?: readonly EntryHash[]
}

/**
 * For an organisation that has no officer left who can unlock: printed shares vouch for an officer's new keys (`proof`). Signed
 * by the new device itself.
 */
export interface MemberRestored {
  readonly says: 'member-restored'
  readonly member: MemberClaim
  readonly device: FirstDevice
  readonly proof: HexText
  readonly seenInNetwork?: readonly EntryHash[]
}

/** Signed by the new device itself; the certificate is its member's consent. */
export interface DeviceCertified {
  readonly says: 'device-certified'
  readonly device: FirstDevice & { readonly member: MemberId; readonly kind: DeviceKind }
}

/**
 * `seenInNetwork`: heads of the network's stream as the signer knew them. What the ended device said in the
 * network up to there stays; streams have no common order otherwise.
 */
export interface DeviceRevoked {
  readonly says: 'device-revoked'
  readonly device: DeviceId
  readonly seenInNetwork?: readonly EntryHash[]
}

export interface MemberRemoved {
  readonly says: 'member-removed'
  readonly member: MemberId
  readonly seenInNetwork?: readonly EntryHash[]
}

export interface NewGroup {
  readonly group: GroupId
  readonly feed: FeedId
  readonly generation: 1
  readonly box: HexText
  readonly shares: readonly KeyShare[]
}

export interface GroupCreated extends NewGroup {
  readonly says: 'group-created'
}

export interface GroupKeyRotated {
  readonly says: 'group-key-rotated'
  readonly group: GroupId
  readonly generation: number
  readonly box: HexText
  /** The former private key sealed to the new public key. */
  readonly previous: HexText
  readonly shares: readonly KeyShare[]
}

export interface GroupJoined {
  readonly says: 'group-joined'
  readonly group: GroupId
  readonly generation: number
  readonly shares: readonly KeyShare[]
}

/** What they say is sealed in `directory`. */
export interface SealedStatement {
  readonly says:
    | 'reading-rules-set'
    | 'profile-set'
    | 'recovery-prepared'
    | 'study-opened'
    | 'agreement-signed'
    | 'agreement-ended'
}

export interface NetworkFounded {
  readonly says: 'network-founded'
  readonly network: StreamId
  readonly threshold: number
  readonly organisation: OrganisationId
  readonly founding: EntryHash
  readonly group: NewGroup
}

/**
 * In force once enough organisations said the same. The share, of the network group's key of that generation for a group of the
 * admitted one, may stand in any of them.
 */
export interface OrganisationAdmitted {
  readonly says: 'organisation-admitted'
  readonly organisation: OrganisationId
  readonly founding: EntryHash
  readonly share?: KeyShare & { readonly generation: number }
}

export interface OrganisationSuspended {
  readonly says: 'organisation-suspended'
  readonly organisation: OrganisationId
}

export interface ThresholdChanged {
  readonly says: 'threshold-changed'
  readonly threshold: number
}

export type Statement =
  | OrganisationFounded
  | MemberAdmitted
  | MemberRestored
  | DeviceCertified
  | DeviceRevoked
  | MemberRemoved
  | GroupCreated
  | GroupKeyRotated
  | GroupJoined
  | SealedStatement
  | NetworkFounded
  | OrganisationAdmitted
  | OrganisationSuspended
  | ThresholdChanged

/** Said by a newer version: kept byte for byte, without effect here. */
export interface UnknownStatement {
  readonly says: undefined
}

/** More holders than any group of the field has; the facts stay under 64 KiB. */
export const mostSharesPerStatement = 250

type Check = (value: unknown) => boolean
interface Optional {
  readonly optional: Check
}
type Shape = Readonly<Record<string, Check | Optional>>

const key = hexadecimalOf(32)
const hashText = hexadecimalOf(32)
const signature = hexadecimalOf(64)
const sealedKey = hexadecimalOf(80)
const threshold = wholeFrom(1, 50)
const generation = wholeFrom(1, 1_000_000)
const seenInNetwork = { optional: listOf(hashText, 64) }
const member = recordOf({ id: isIdentifier, sign: key, box: key })
const firstDevice = { id: isIdentifier, sign: key, certificate: signature }
const share = {
  to: (value: unknown) => value === 'recovery' || isIdentifier(value),
  sealed: sealedKey,
}
const shares = listOf(recordOf(share), mostSharesPerStatement)
const newGroup = {
  group: isIdentifier,
  feed: isIdentifier,
  generation: (value: unknown) => value === 1,
  box: key,
  shares,
}

const shapes: Readonly<Record<Statement['says'], Shape>> = {
  'organisation-founded': {
    organisation: isIdentifier,
    recovery: key,
    recoverySign: { optional: key },
    member,
    device: recordOf(firstDevice),
  },
  'member-admitted': { member, officer: isFlag, device: recordOf(firstDevice), seenInNetwork },
  'member-restored': { member, device: recordOf(firstDevice), proof: signature, seenInNetwork },
  'device-certified': {
    device: recordOf({
      ...firstDevice,
      member: isIdentifier,
      kind: (value) => deviceKinds.some((kind) => kind === value),
    }),
  },
  'device-revoked': { device: isIdentifier, seenInNetwork },
  'member-removed': { member: isIdentifier, seenInNetwork },
  'group-created': newGroup,
  'group-key-rotated': { group: isIdentifier, generation, box: key, previous: sealedKey, shares },
  'group-joined': { group: isIdentifier, generation, shares },
  'reading-rules-set': {},
  'profile-set': {},
  'recovery-prepared': {},
  'study-opened': {},
  'agreement-signed': {},
  'agreement-ended': {},
  'network-founded': {
    network: isIdentifier,
    threshold,
    organisation: isIdentifier,
    founding: hashText,
    group: recordOf(newGroup),
  },
  'organisation-admitted': {
    organisation: isIdentifier,
    founding: hashText,
    share: { optional: recordOf({ ...share, generation }) },
  },
  'organisation-suspended': { organisation: isIdentifier },
  'threshold-changed': { threshold },
}

/**
 * Reads the `statement` of a directory entry's facts. Refuses `statement-malformed` with the field; a statement
 * that this version does not know is `{ says: undefined }`.
 */
export function parseStatement(
  value: unknown,
): Statement | UnknownStatement | Refusal<'statement-malformed'> {
  if (!isRecord(value) || typeof value['says'] !== 'string') return refused('statement-malformed')
  const { says, ...fields } = value
  if (!Object.hasOwn(shapes, says)) return { says: undefined }
  const field = firstMisfit(fields, shapes[says as Statement['says']])
  if (field !== undefined) return refused('statement-malformed', { field })
  return value as unknown as Statement
}

/** The facts that carry a statement. */
export function directoryFacts(
  family: DirectoryFacts['family'],
  statement: Statement,
): DirectoryFacts {
  return { family, statement: { ...statement } }
}

function firstMisfit(fields: Readonly<Record<string, unknown>>, shape: Shape): string | undefined {
  for (const name of Object.keys(fields)) if (!Object.hasOwn(shape, name)) return name
  for (const [name, check] of Object.entries(shape)) {
    const value = fields[name]
    if (typeof check === 'function') {
      if (!check(value)) return name
    } else if (value !== undefined && !check.optional(value)) return name
  }
  return undefined
}

function recordOf(shape: Shape): Check {
  return (value) => isRecord(value) && firstMisfit(value, shape) === undefined
}

function listOf(check: Check, most: number): Check {
  return (value) => Array.isArray(value) && value.length <= most && value.every(check)
}

function hexadecimalOf(bytes: number): Check {
  const shape = new RegExp(`^[0-9a-f]{${bytes * 2}}$`)
  return (value) => typeof value === 'string' && shape.test(value)
}

function wholeFrom(least: number, most: number): Check {
  return (value) =>
    typeof value === 'number' && Number.isSafeInteger(value) && value >= least && value <= most
}

function isFlag(value: unknown): boolean {
  return typeof value === 'boolean'
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Uint8Array)
  )
}
