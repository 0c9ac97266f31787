import type { DirectoryFacts, Facts } from '@cobijo/domain/journal/facts'
import type {
  DeviceId,
  EntryHash,
  EntryId,
  FeedId,
  GroupId,
  MemberId,
  OrganisationId,
  StreamId,
} from '@cobijo/domain/journal/identifier'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import { newDeviceKeys } from '../account/device-keys.ts'
import type { DeviceKind } from '../account/device-keys.ts'
import { newMemberKeys } from '../account/member-keys.ts'
import type { MemberKeys } from '../account/member-keys.ts'
import type { SignKeyPair } from '../account/sign-key-pair.ts'
import { identifierText, randomBytes } from '../bytes.ts'
import type { Directory, Group, Organisation } from '../directory/directory.ts'
import { foldDirectory } from '../directory/fold-directory.ts'
import type { KeyHolder } from '../directory/key-share.ts'
import type { DirectoryEntry } from '../directory/read-statement.ts'
import { createGroup } from '../directory/say-groups.ts'
import {
  admitMember,
  certifyOwnDevice,
  claimMembership,
  foundOrganisation,
} from '../directory/say-membership.ts'
import { admitOrganisation, foundNetwork } from '../directory/say-network.ts'
import type { BoxKeyPair } from '../entry/key-bundle.ts'
import { sealEntry } from '../entry/seal-entry.ts'
import type { Reader, SealedEntry } from '../entry/seal-entry.ts'
import type { PartContents } from '@cobijo/domain/journal/entry-type'

/** For tests: a device that signs, with its chains per stream. Real keys, invented people. */
export interface InventedDevice {
  readonly id: DeviceId
  readonly keys: SignKeyPair
  readonly kind: DeviceKind
  readonly member: InventedMember
  readonly chains: Map<StreamId, { sequence: number; hash: EntryHash }>
}

export interface InventedMember {
  readonly id: MemberId
  readonly keys: MemberKeys
  readonly organisation: OrganisationId
}

export interface InventedOrganisation {
  readonly id: OrganisationId
  readonly founding: EntryHash
  readonly founder: InventedDevice
  readonly recovery: BoxKeyPair
}

export function newIdentifier<Id extends string>(): Id {
  return identifierText(randomBytes(16)) as Id
}

/** Streams of signed entries, as every device and the server hold them. */
export class InventedNetwork {
  readonly entries: DirectoryEntry[] = []
  readonly sealed: SealedEntry[] = []
  readonly network = newIdentifier<StreamId>()

  directory(): Directory {
    return foldDirectory(this.entries)
  }

  headsOf(stream: StreamId): EntryHash[] {
    const own = this.entries.filter(({ entry }) => entry.envelope.stream === stream)
    const named = new Set(own.flatMap(({ entry }) => entry.parents))
    return own.map(({ entry }) => entry.hash).filter((hash) => !named.has(hash))
  }

  /** Signs an entry after the stream's heads (or `parents`) and appends it. */
  say(
    device: InventedDevice,
    facts: DirectoryFacts | Refusal,
    parents?: readonly EntryHash[],
  ): DirectoryEntry {
    if (isRefusal(facts)) throw new Error(facts.code)
    const { organisation } = device.member
    const stream = facts.family === 'network' ? this.network : (organisation as string as StreamId)
    const sealed = signAs(device, { stream, facts, parents: parents ?? this.headsOf(stream) })
    this.sealed.push(sealed)
    const said = { entry: sealed.entry, facts: sealed.facts }
    this.entries.push(said)
    return said
  }

  found(): InventedOrganisation {
    const member = newMember(newIdentifier<OrganisationId>())
    const founder = newDevice(member)
    const own = { organisation: member.organisation, member: member.id, keys: member.keys }
    const { facts, recovery } = foundOrganisation(own, publicHalf(founder))
    const { entry } = this.say(founder, facts, [])
    return { id: member.organisation, founding: entry.hash, founder, recovery }
  }

  admit(
    officer: InventedDevice,
    as: { officer?: boolean; member?: InventedMember; parents?: readonly EntryHash[] } = {},
  ): InventedDevice {
    const member = as.member ?? newMember(officer.member.organisation)
    const device = newDevice(member)
    const own = { organisation: member.organisation, member: member.id, keys: member.keys }
    const claim = claimMembership(own, publicHalf(device))
    const said = { officer: as.officer === true, seenInNetwork: this.headsOf(this.network) }
    this.say(officer, admitMember(claim, said), as.parents)
    return device
  }

  certify(member: InventedMember, kind: DeviceKind = 'ordinary'): InventedDevice {
    const device = newDevice(member, kind)
    const own = { organisation: member.organisation, member: member.id, keys: member.keys }
    this.say(device, certifyOwnDevice(own, publicHalf(device), kind))
    return device
  }

  createGroup(
    officer: InventedDevice,
    members: readonly InventedMember[],
    recovery?: BoxKeyPair,
  ): { readonly group: GroupId; readonly feed: FeedId; readonly keys: BoxKeyPair } {
    const ids = { group: newIdentifier<GroupId>(), feed: newIdentifier<FeedId>() }
    const holders: KeyHolder[] = members.map(({ id, keys }) => ({
      to: id,
      box: keys.box.publicKey,
    }))
    if (recovery) holders.push({ to: 'recovery', box: recovery.publicKey })
    const { facts, keys } = createGroup(ids, holders)
    for (const each of facts) this.say(officer, each)
    const { organisation } = officer.member
    if (!firstGroups.has(organisation))
      firstGroups.set(organisation, { feed: ids.feed, publicKey: keys.publicKey })
    return { ...ids, keys }
  }

  foundNetwork(
    { founder, id }: InventedOrganisation,
    everyone: GroupId,
    threshold = 1,
  ): { readonly group: GroupId; readonly feed: FeedId; readonly keys: BoxKeyPair } {
    const ids = { group: newIdentifier<GroupId>(), feed: newIdentifier<FeedId>() }
    const directory = this.directory()
    const { facts, keys } = foundNetwork(
      this.organisation(id, directory),
      directory.groups.get(everyone) as Group,
      { network: this.network, threshold, ...ids },
    )
    this.say(founder, facts, [])
    return { ...ids, keys }
  }

  admitOrganisation(
    by: InventedDevice,
    admitted: OrganisationId,
    everyone: GroupId,
    keys: BoxKeyPair,
  ) {
    const directory = this.directory()
    const group = directory.network?.group as Group
    const theirs = directory.groups.get(everyone) as Group
    const organisation = this.organisation(admitted, directory)
    return this.say(by, admitOrganisation(organisation, theirs, { group, keys }))
  }

  organisation(id: OrganisationId, directory = this.directory()): Organisation {
    const organisation = directory.organisations.get(id)
    if (!organisation) throw new Error('organisation-unknown')
    return organisation
  }
}

export function newMember(organisation: OrganisationId): InventedMember {
  return { id: newIdentifier<MemberId>(), keys: newMemberKeys(), organisation }
}

export function newDevice(member: InventedMember, kind: DeviceKind = 'ordinary'): InventedDevice {
  const id = newIdentifier<DeviceId>()
  return { id, keys: newDeviceKeys(), kind, member, chains: new Map() }
}

const firstGroups = new Map<OrganisationId, Pick<Reader, 'feed' | 'publicKey'>>()

/** Whatever an honest device writes of people is told to a group of its own organisation: here to the first one, and what kind of entry it is. */
function atHome(organisation: OrganisationId, { family }: Facts): readonly Reader[] {
  const group = firstGroups.get(organisation)
  const isPublic = ['organisation', 'network', 'release'].includes(family)
  return !group || isPublic ? [] : [{ ...group, generation: 1, compartments: [], isTold: true }]
}

/** Signs any entry as the next of this device's chain in the stream. */
export function signAs(
  device: InventedDevice,
  said: {
    readonly stream: StreamId
    readonly facts: Facts
    readonly parents?: readonly EntryHash[]
    readonly type?: string
    readonly contents?: PartContents
    /** Those who are told of it where none are named: the first group of its organisation. */
    readonly readers?: readonly Reader[]
  },
): SealedEntry {
  const before = device.chains.get(said.stream)
  const sequence = (before?.sequence ?? 0) + 1
  const sealed = sealEntry(
    {
      id: newIdentifier<EntryId>(),
      stream: said.stream,
      organisation: device.member.organisation,
      member: device.kind === 'intake' ? undefined : device.member.id,
      device: device.id,
      sequence,
      previous: before?.hash,
      parents: said.parents ?? [],
      recordedAt: 1_795_000_000_000 + sequence,
      occurredAt: undefined,
      facts: said.facts,
      entryType: { type: said.type ?? 'invented', version: 1, family: said.facts.family },
      contents: said.contents ?? {},
    },
    said.readers ?? atHome(device.member.organisation, said.facts),
    device.keys.privateKey,
  )
  device.chains.set(said.stream, { sequence, hash: sealed.entry.hash })
  return sealed
}

function publicHalf({ id, keys }: InventedDevice): { id: DeviceId; publicKey: Uint8Array } {
  return { id, publicKey: keys.publicKey }
}
