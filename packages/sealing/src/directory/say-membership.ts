import type { DirectoryFacts } from '@cobijo/domain/journal/facts'
import type {
  DeviceId,
  EntryHash,
  MemberId,
  OrganisationId,
} from '@cobijo/domain/journal/identifier'
import { refused } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import { certifyDevice } from '../account/device-keys.ts'
import type { DeviceKind } from '../account/device-keys.ts'
import type { MemberKeys } from '../account/member-keys.ts'
import { signKeyPairOf } from '../account/sign-key-pair.ts'
import type { SignKeyPair } from '../account/sign-key-pair.ts'
import { hash, toHexadecimal } from '../bytes.ts'
import type { Bytes } from '../bytes.ts'
import { newBoxKeyPair } from '../entry/key-bundle.ts'
import type { BoxKeyPair } from '../entry/key-bundle.ts'
import type { Organisation } from './directory.ts'
import { directoryFacts } from './statement.ts'
import type { FirstDevice, MemberClaim } from './statement.ts'

/** A member with keys at hand, as on her own device. */
export interface OwnMember {
  readonly organisation: OrganisationId
  readonly member: MemberId
  readonly keys: MemberKeys
}

/** What a newcomer's device hands to an officer: public keys and its certificate. */
export interface NewcomerClaim {
  readonly member: MemberClaim
  readonly device: FirstDevice
}

/** The newcomer's half of an admission, made on her own device. */
export function claimMembership(
  own: OwnMember,
  device: { readonly id: DeviceId; readonly publicKey: Bytes },
): NewcomerClaim {
  return { member: memberClaim(own), device: firstDevice(own, device, 'ordinary') }
}

/** Founds an organisation. The recovery key pair is split on paper (`recovery/`) and its private half zeroed. */
export function foundOrganisation(
  own: OwnMember,
  device: { readonly id: DeviceId; readonly publicKey: Bytes },
): { readonly facts: DirectoryFacts; readonly recovery: BoxKeyPair } {
  const recovery = newBoxKeyPair()
  const facts = directoryFacts('organisation', {
    says: 'organisation-founded',
    organisation: own.organisation,
    recovery: toHexadecimal(recovery.publicKey),
    recoverySign: toHexadecimal(recoverySignKeyOf(recovery.privateKey).publicKey),
    ...claimMembership(own, device),
  })
  return { facts, recovery }
}

/** The Ed25519 key pair that a recovery private key also stands for: it restores an officer and nothing else. */
export function recoverySignKeyOf(recoveryPrivateKey: Bytes): SignKeyPair {
  return signKeyPairOf(hash('cobijo/recovery-sign', recoveryPrivateKey))
}

/**
 * An officer's admission of a newcomer whose words she compared; for a known member id new keys (a lost passphrase) or another
 * office. `seenInNetwork`: heads of the network's stream on this device.
 */
export function admitMember(
  claim: NewcomerClaim,
  { officer, seenInNetwork }: { officer: boolean; seenInNetwork: readonly EntryHash[] },
): DirectoryFacts {
  return directoryFacts('organisation', {
    says: 'member-admitted',
    officer,
    ...claim,
    ...(seenInNetwork.length > 0 ? { seenInNetwork } : {}),
  })
}

/** A further device of a member. The new device signs the entry itself; for `intake` without a member. */
export function certifyOwnDevice(
  own: OwnMember,
  device: { readonly id: DeviceId; readonly publicKey: Bytes },
  kind: DeviceKind,
): DirectoryFacts {
  return directoryFacts('organisation', {
    says: 'device-certified',
    device: { ...firstDevice(own, device, kind), member: own.member, kind },
  })
}

export function revokeDevice(
  device: DeviceId,
  seenInNetwork: readonly EntryHash[],
): DirectoryFacts {
  return directoryFacts('organisation', { says: 'device-revoked', device, seenInNetwork })
}

/**
 * Removes a member; then rotate every group that `rotationsDue` names. Refuses `member-unknown` and `last-officer`: nobody could
 * admit or remove anyone afterwards.
 */
export function removeMember(
  organisation: Organisation,
  member: MemberId,
  seenInNetwork: readonly EntryHash[],
): DirectoryFacts | Refusal {
  const removed = organisation.members.get(member)
  if (removed?.state !== 'current') return refused('member-unknown', { field: 'member' })
  const officers = [...organisation.members.values()].filter(
    (each) => each.officer && each.state === 'current',
  )
  if (removed.officer && officers.length === 1) return refused('last-officer', { field: 'member' })
  return directoryFacts('organisation', { says: 'member-removed', member, seenInNetwork })
}

function memberClaim({ member, keys }: OwnMember): MemberClaim {
  return {
    id: member,
    sign: toHexadecimal(keys.sign.publicKey),
    box: toHexadecimal(keys.box.publicKey),
  }
}

function firstDevice(
  { organisation, member, keys }: OwnMember,
  { id, publicKey }: { readonly id: DeviceId; readonly publicKey: Bytes },
  kind: DeviceKind,
): FirstDevice {
  const claim = { organisation, member, device: id, kind, publicKey }
  return {
    id,
    sign: toHexadecimal(publicKey),
    certificate: toHexadecimal(certifyDevice(claim, keys.sign)),
  }
}
