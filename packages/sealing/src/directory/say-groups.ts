import type { DirectoryFacts } from '@cobijo/domain/journal/facts'
import type { FeedId, GroupId } from '@cobijo/domain/journal/identifier'
import { toHexadecimal } from '../bytes.ts'
import { newBoxKeyPair } from '../entry/key-bundle.ts'
import type { BoxKeyPair } from '../entry/key-bundle.ts'
import { currentGeneration, holdersOf } from './directory.ts'
import type { Directory, Group, Organisation } from './directory.ts'
import { sealPrivateKey, sealShares } from './key-share.ts'
import type { KeyHolder } from './key-share.ts'
import { directoryFacts, mostSharesPerStatement } from './statement.ts'
import type { NewGroup } from './statement.ts'

/** A statement per 250 holders, to be appended in this order. */
export interface SaidOfGroup {
  readonly facts: readonly DirectoryFacts[]
  /** The new private key; the key ring will open it from the directory, so it may be zeroed. */
  readonly keys: BoxKeyPair
}

/** Creates a group of members (and always recovery, in `holders`). */
export function createGroup(
  { group, feed }: { readonly group: GroupId; readonly feed: FeedId },
  holders: readonly KeyHolder[],
): SaidOfGroup {
  const keys = newBoxKeyPair()
  const [first, ...further] = inBatches(holders)
  const facts = [
    directoryFacts('organisation', {
      says: 'group-created',
      ...newGroup({ group, feed }, keys, first ?? []),
    }),
    ...further.map((batch) => joining('organisation', group, 1, keys, batch)),
  ]
  return { facts, keys }
}

/** Gives the present key, and by its chain the whole past, to further holders. */
export function joinGroup(
  group: Group,
  keys: BoxKeyPair,
  holders: readonly KeyHolder[],
): readonly DirectoryFacts[] {
  const { generation } = currentGeneration(group)
  return inBatches(holders).map((batch) =>
    joining(familyOf(group), group.id, generation, keys, batch),
  )
}

/**
 * A new key for the holders that remain; the former private key goes along, sealed to the new one. `formerKeys`: of the current
 * generation.
 */
export function rotateGroup(
  group: Group,
  formerKeys: BoxKeyPair,
  holders: readonly KeyHolder[],
): SaidOfGroup {
  const keys = newBoxKeyPair()
  const family = familyOf(group)
  const generation = currentGeneration(group).generation + 1
  const [first, ...further] = inBatches(holders)
  const facts = [
    directoryFacts(family, {
      says: 'group-key-rotated',
      group: group.id,
      generation,
      box: toHexadecimal(keys.publicKey),
      previous: sealPrivateKey(formerKeys.privateKey, keys.publicKey),
      shares: sealShares(keys.privateKey, first ?? []),
    }),
    ...further.map((batch) => joining(family, group.id, generation, keys, batch)),
  ]
  return { facts, keys }
}

/** For a rotation: the present holders who are still members, and recovery. */
export function remainingHolders(organisation: Organisation, group: Group): KeyHolder[] {
  const members = holdersOf(group).flatMap((id): KeyHolder[] => {
    const member = organisation.members.get(id)
    return member?.state === 'current' ? [{ to: id, box: member.box }] : []
  })
  return [...members, { to: 'recovery', box: organisation.recovery }]
}

/** For a rotation of the network's key: the groups of organisations that are admitted and not suspended. */
export function remainingGroupsOfNetwork(directory: Directory, network: Group): KeyHolder[] {
  const held = new Set<string>(
    network.generations.flatMap(({ shares }) => shares.map(({ to }) => to)),
  )
  return [...held].flatMap((id): KeyHolder[] => {
    const group = directory.groups.get(id as GroupId)
    const owner = group?.organisation && directory.organisations.get(group.organisation)
    if (!group || owner?.state !== 'admitted') return []
    return [{ to: group.id, box: currentGeneration(group).box }]
  })
}

/** The group record of a creation or of a network's founding. */
export function newGroup(
  { group, feed }: { readonly group: GroupId; readonly feed: FeedId },
  keys: BoxKeyPair,
  holders: readonly KeyHolder[],
): NewGroup {
  return {
    group,
    feed,
    generation: 1,
    box: toHexadecimal(keys.publicKey),
    shares: sealShares(keys.privateKey, holders),
  }
}

function joining(
  family: DirectoryFacts['family'],
  group: GroupId,
  generation: number,
  keys: BoxKeyPair,
  holders: readonly KeyHolder[],
): DirectoryFacts {
  return directoryFacts(family, {
    says: 'group-joined',
    group,
    generation,
    shares: sealShares(keys.privateKey, holders),
  })
}

function familyOf(group: Group): DirectoryFacts['family'] {
  return group.organisation === undefined ? 'network' : 'organisation'
}

function inBatches(holders: readonly KeyHolder[]): (readonly KeyHolder[])[] {
  const batches: (readonly KeyHolder[])[] = []
  for (let at = 0; at < holders.length; at += mostSharesPerStatement)
    batches.push(holders.slice(at, at + mostSharesPerStatement))
  return batches
}
