import { sameBytes } from '@cobijo/sealing/bytes'
import { holdersOf } from '@cobijo/sealing/directory/directory'
import type { Group, Member } from '@cobijo/sealing/directory/directory'
import { endingsOfKeys } from '@cobijo/sealing/directory/ended-keys'
import type {
  DeviceId,
  EntryHash,
  FeedId,
  MemberId,
  OrganisationId,
} from '@cobijo/domain/journal/identifier'
import type { DirectoryState } from '../directory/directory-state.ts'
import type { FeedAddress } from '../journal/sequencing/sequencing-transaction.ts'

/** Somebody of an organisation, as a session names them. */
export interface Person {
  readonly organisation: OrganisationId
  readonly member: MemberId
  /** The key that her account was made with. */
  readonly memberSign?: Uint8Array | undefined
}

/**
 * The member while she is one; a removed member reads nothing any more, and neither does an account whose keys were replaced, or are
 * not admitted yet.
 */
export function findCurrentMember(state: DirectoryState, person: Person): Member | undefined {
  const member = state.directory.organisations.get(person.organisation)?.members.get(person.member)
  const isHers =
    person.memberSign === undefined || (member && sameBytes(member.sign, person.memberSign))
  return member?.state === 'current' && isHers ? member : undefined
}

/**
 * Where a feed lies, for a member who currently holds a share of its group's key, or of any admitted or waiting organisation for
 * the network's feed. Undefined for a feed that is not hers and for one that does not exist: one answer.
 */
export function findFeed(
  state: DirectoryState,
  person: Person,
  feed: FeedId,
): FeedAddress | undefined {
  if (!findCurrentMember(state, person)) return undefined
  const owner = state.owners.ownerOf(feed)
  if (owner === undefined) return undefined
  if (feed === state.owners.networkFeed) return { organisation: owner, feed }
  const group = state.directory.groupsByFeed.get(feed)
  return group && isHeldBy(group, person) ? { organisation: owner, feed } : undefined
}

/** Every feed that the member may follow, the network's first. */
export function feedsOf(state: DirectoryState, person: Person): FeedAddress[] {
  if (!findCurrentMember(state, person)) return []
  const { networkFeed } = state.owners
  const network = networkFeed === undefined ? [] : [findFeed(state, person, networkFeed)]
  const groups = state.directory.organisations.get(person.organisation)?.groups.values() ?? []
  return [...network, ...[...groups].map(({ feed }) => findFeed(state, person, feed))].flatMap(
    (address) => address ?? [],
  )
}

/** The statements that ended this session's keys: told to whoever has them, and to nobody else. */
export function endingsOf(
  { directory }: DirectoryState,
  {
    organisation,
    member,
    memberSign: sign,
    device,
  }: Person & { readonly device?: DeviceId | undefined },
): readonly EntryHash[] {
  const known = directory.organisations.get(organisation)
  return known ? endingsOfKeys(known, { member, sign, device }) : []
}

/** Devices that this member ever had, ended ones too. */
export function ownDevices(state: DirectoryState, { organisation, member }: Person): DeviceId[] {
  const devices = state.directory.organisations.get(organisation)?.devices.values() ?? []
  return [...devices].flatMap((device) => (device.member === member ? [device.id] : []))
}

function isHeldBy(group: Group, { organisation, member }: Person): boolean {
  return group.organisation === organisation && holdersOf(group).includes(member)
}

/** Devices of her organisation that took down arrivals while they were locked, whoever allowed it. */
export function intakeDevices(state: DirectoryState, { organisation }: Person): DeviceId[] {
  const devices = state.directory.organisations.get(organisation)?.devices.values() ?? []
  return [...devices].flatMap((device) => (device.kind === 'intake' ? [device.id] : []))
}
