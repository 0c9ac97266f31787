import type {
  DeviceId,
  EntryHash,
  FeedId,
  GroupId,
  MemberId,
  OrganisationId,
  StreamId,
} from '@cobijo/domain/journal/identifier'
import { networkFounded } from '@cobijo/domain/network/network-founded'
import { groupCreated } from '@cobijo/domain/organisation/group-created'
import type { GroupKind } from '@cobijo/domain/organisation/group-kind'
import { organisationFounded } from '@cobijo/domain/organisation/organisation-founded'
import { profileSet } from '@cobijo/domain/organisation/profile-set'
import {
  checkMembership,
  defaultReadingRules,
  groupKindsOf,
} from '@cobijo/domain/organisation/reading-rules'
import { readingRulesSet } from '@cobijo/domain/organisation/reading-rules-set'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import type { MemberKeys } from '@cobijo/sealing/account/member-keys'
import type { SignKeyPair } from '@cobijo/sealing/account/sign-key-pair'
import { toHexadecimal } from '@cobijo/sealing/bytes'
import { newGroup } from '@cobijo/sealing/directory/say-groups'
import { claimMembership, recoverySignKeyOf } from '@cobijo/sealing/directory/say-membership'
import { newBoxKeyPair } from '@cobijo/sealing/entry/key-bundle'
import type { BoxKeyPair } from '@cobijo/sealing/entry/key-bundle'
import type { Reader, SealedEntry } from '@cobijo/sealing/entry/seal-entry'
import { composeEntries } from '../cases/compose-entry.ts'
import type { WrittenEntry } from '../cases/compose-entry.ts'
import type { FoundingInput } from './enrolment-api.ts'
import type { DeviceStoreReader } from '../store/device-store.ts'
import { newRandomId } from '../new-id.ts'

export interface Founder {
  readonly organisation: OrganisationId
  readonly member: MemberId
  readonly device: DeviceId
  readonly memberKeys: MemberKeys
  readonly deviceKey: SignKeyPair
  readonly recovery: BoxKeyPair
}

/** The network's group as the founder makes it or as an invited device verified it. */
export interface NetworkGroup {
  readonly network: StreamId
  readonly group: GroupId
  readonly feed: FeedId
  readonly generation: number
  readonly publicKey: Uint8Array
  /** Only when this device founds the network. */
  readonly privateKey?: Uint8Array
}

export interface Founded {
  readonly entries: readonly SealedEntry[]
  readonly founding: EntryHash
  /** Hash of the network's first entry, when it was founded here. */
  readonly networkFounding: EntryHash | undefined
}

interface NewGroup {
  readonly kind: GroupKind
  readonly id: GroupId
  readonly feed: FeedId
  readonly keys: BoxKeyPair
}

/**
 * Makes every entry that an organisation begins with: its founding, its groups with their key shares, its reading rules and
 * profile, and, when it founds the network too, the charter. All signed by the founder's first device.
 */
export async function foundOrganisation(
  input: FoundingInput & { readonly networkName?: string },
  founder: Founder,
  network: NetworkGroup,
  at: number,
  store: DeviceStoreReader,
): Promise<Founded | Refusal> {
  const kinds = groupKindsOf(input.profile.size)
  // Who founds a large organisation holds every group that it begins with. A small one says that conduct alone separates.
  const wrong = input.profile.size === 'large' ? checkMembership(kinds) : undefined
  if (wrong) return wrong
  const groups = kinds.map(
    (kind): NewGroup => ({
      kind,
      id: newRandomId<GroupId>(),
      feed: newRandomId<FeedId>(),
      keys: newBoxKeyPair(),
    }),
  )
  const author = {
    organisation: founder.organisation,
    member: founder.member,
    device: founder.device,
    deviceKey: founder.deviceKey.privateKey,
  }
  const readersOf = foundingReaders(groups, network)
  const own = await composeEntries(ownEntries(input, founder, groups), author, at, store, readersOf)
  if (isRefusal(own)) return own
  const founding = own[0]?.entry.hash as EntryHash
  if (network.privateKey === undefined)
    return { entries: own, founding, networkFounding: undefined }
  const charter = await composeEntries(
    [
      charterEntry(
        input,
        founder,
        groups,
        { ...network, privateKey: network.privateKey },
        founding,
      ),
    ],
    author,
    at,
    store,
    readersOf,
  )
  if (isRefusal(charter)) return charter
  return { entries: [...own, ...charter], founding, networkFounding: charter[0]?.entry.hash }
}

function ownEntries(
  input: FoundingInput,
  founder: Founder,
  groups: readonly NewGroup[],
): WrittenEntry[] {
  const stream = founder.organisation as string as StreamId
  const rules = defaultReadingRules(input.profile.size).map(({ compartment, kinds }) => ({
    compartment,
    groups: groups.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id),
  }))
  const entries = [
    {
      entryType: organisationFounded,
      content: {
        statement: foundingStatement(founder),
        organisationName: input.organisationName.trim(),
        founderName: input.personName.trim(),
      },
    },
    ...groups.map((group) => ({
      entryType: groupCreated,
      content: {
        statement: { says: 'group-created', ...groupStatement(group, founder) },
        groupKind: group.kind,
      },
    })),
    {
      entryType: readingRulesSet,
      content: { statement: { says: 'reading-rules-set' }, size: input.profile.size, rules },
    },
    { entryType: profileSet, content: { statement: { says: 'profile-set' }, ...input.profile } },
  ]
  return entries.map((entry) => ({ ...entry, stream, occurredAt: undefined, outside: [] }))
}

function foundingStatement(founder: Founder) {
  const own = {
    organisation: founder.organisation,
    member: founder.member,
    keys: founder.memberKeys,
  }
  return {
    says: 'organisation-founded',
    organisation: founder.organisation,
    recovery: toHexadecimal(founder.recovery.publicKey),
    recoverySign: toHexadecimal(recoverySignKeyOf(founder.recovery.privateKey).publicKey),
    ...claimMembership(own, { id: founder.device, publicKey: founder.deviceKey.publicKey }),
  }
}

function groupStatement(group: NewGroup, founder: Founder) {
  return newGroup({ group: group.id, feed: group.feed }, group.keys, [
    { to: founder.member, box: founder.memberKeys.box.publicKey },
    { to: 'recovery', box: founder.recovery.publicKey },
  ])
}

function charterEntry(
  input: FoundingInput & { readonly networkName?: string },
  founder: Founder,
  groups: readonly NewGroup[],
  network: NetworkGroup & { readonly privateKey: Uint8Array },
  founding: EntryHash,
): WrittenEntry {
  const everyone = groups.find(({ kind }) => kind === 'everyone') as NewGroup
  const networkKeys = { publicKey: network.publicKey, privateKey: network.privateKey }
  const statement = {
    says: 'network-founded',
    network: network.network,
    threshold: 1,
    organisation: founder.organisation,
    founding,
    group: newGroup(network, networkKeys, [{ to: everyone.id, box: everyone.keys.publicKey }]),
  }
  return {
    entryType: networkFounded,
    stream: network.network,
    content: { statement, networkName: input.networkName ?? input.organisationName.trim() },
    occurredAt: undefined,
    outside: [],
  }
}

/** Before there is a directory: names of people to `everyone`, what others may know to the network's group too. */
function foundingReaders(groups: readonly NewGroup[], network: NetworkGroup) {
  const networkReader: Reader = {
    feed: network.feed,
    generation: network.generation,
    publicKey: network.publicKey,
    compartments: ['directory'],
  }
  const everyone = groups.find(({ kind }) => kind === 'everyone') as NewGroup
  const ownReader: Reader = {
    feed: everyone.feed,
    generation: 1,
    publicKey: everyone.keys.publicKey,
    compartments: ['directory', 'identity'],
  }
  return (written: WrittenEntry): Reader[] =>
    isNetworkVisible(written.entryType.type) ? [ownReader, networkReader] : [ownReader]
}

const networkVisibleTypes = new Set([
  'organisation-founded',
  'group-created',
  'profile-set',
  'study-opened',
  'agreement-signed',
  'agreement-ended',
  'network-founded',
  'organisation-admitted',
  'organisation-suspended',
  'threshold-changed',
])

/** Of an organisation's stream the network learns name, profile, group kinds and agreements; members and rules are its own. */
export function isNetworkVisible(type: string): boolean {
  return networkVisibleTypes.has(type)
}
