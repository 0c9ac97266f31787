import type { GroupId, StreamId } from '@cobijo/domain/journal/identifier'
import { beforeAll, expect, test } from 'vitest'
import { joinGroup, remainingHolders, rotateGroup } from '../directory/say-groups.ts'
import { removeMember } from '../directory/say-membership.ts'
import { openEntry } from '../entry/open-entry.ts'
import type { BoxKeyPair } from '../entry/key-bundle.ts'
import { sodiumReady } from '../sodium.ts'
import { InventedNetwork, newIdentifier, signAs } from '../testing/invented-network.ts'
import type { InventedDevice } from '../testing/invented-network.ts'
import { KeyRing } from './key-ring.ts'

beforeAll(sodiumReady)

function house() {
  const network = new InventedNetwork()
  const shelter = network.found()
  const worker = network.admit(shelter.founder)
  const members = [shelter.founder.member, worker.member]
  const casework = network.createGroup(shelter.founder, members, shelter.recovery)
  return { network, shelter, worker, casework }
}

function ringOf(network: InventedNetwork, { member }: InventedDevice): KeyRing {
  return new KeyRing({ to: member.id, keys: member.keys.box }, network.directory())
}

function rotate(
  { network, shelter }: ReturnType<typeof house>,
  group: GroupId,
  keys: BoxKeyPair,
): BoxKeyPair {
  const organisation = network.organisation(shelter.id)
  const held = organisation.groups.get(group)
  if (!held) throw new Error('group missing')
  const rotated = rotateGroup(held, keys, remainingHolders(organisation, held))
  for (const facts of rotated.facts) network.say(shelter.founder, facts)
  return rotated.keys
}

test('a member opens bundles of every generation of her groups, and no other', () => {
  const made = house()
  const { network, worker, shelter, casework } = made
  const legal = network.createGroup(shelter.founder, [shelter.founder.member])
  const directory = network.directory()
  const readers = [casework, legal].map(({ feed, keys }) => ({
    feed,
    generation: 1,
    publicKey: keys.publicKey,
    compartments: ['care' as const],
  }))
  const sealed = signAs(worker, {
    stream: newIdentifier<StreamId>(),
    facts: { family: 'case' },
    contents: { care: { note: 'Una nota inventada.' } },
    readers,
  })
  const ring = ringOf(network, worker)
  const [mine, theirs] = sealed.deliveries
  if (!mine || !theirs) throw new Error('delivery missing')
  const bundles = ring.openBundles([mine], casework.feed)
  expect(bundles).toHaveLength(1)
  expect(ring.openBundles([theirs], legal.feed)).toEqual([])
  expect(ring.openBundles([theirs], casework.feed)).toEqual([])
  expect(ring.openBundles([mine], newIdentifier())).toEqual([])
  expect(ring.holdsKeyOf(casework.feed, 1)).toBe(true)
  expect(ring.holdsKeyOf(casework.feed, 2)).toBe(false)
  expect(ring.holdsKeyOf(legal.feed, 1)).toBe(false)
  const opened = openEntry({ ...sealed, bundles }, () => undefined)
  expect(opened.content.care).toEqual({ note: 'Una nota inventada.' })
  expect(ring.groupOf(casework.feed)?.id).toBe(casework.group)
  expect(directory.groups.size).toBe(2)
})

test('who joins gets the whole past through the chain of keys', () => {
  const made = house()
  const { network, shelter, casework } = made
  const second = rotate(made, casework.group, casework.keys)
  const third = rotate(made, casework.group, second)
  const newcomer = network.admit(shelter.founder)
  expect(ringOf(network, newcomer).groups()).toEqual([])
  const group = network.organisation(shelter.id).groups.get(casework.group)
  if (!group) throw new Error('group missing')
  const holder = { to: newcomer.member.id, box: newcomer.member.keys.box.publicKey }
  for (const facts of joinGroup(group, third, [holder])) network.say(shelter.founder, facts)
  const ring = ringOf(network, newcomer)
  expect(ring.currentKeys(casework.group)).toEqual(third)
  expect(ring.keysOf(casework.group, 2)).toEqual([second])
  expect(ring.keysOf(casework.group, 1)).toEqual([casework.keys])
})

test('a removed member holds no key that was made after the removal', () => {
  const made = house()
  const { network, shelter, worker, casework } = made
  const removal = removeMember(network.organisation(shelter.id), worker.member.id, [])
  network.say(shelter.founder, removal)
  rotate(made, casework.group, casework.keys)
  const ring = ringOf(network, worker)
  expect(ring.currentKeys(casework.group)).toBeUndefined()
  expect(ring.keysOf(casework.group, 2)).toEqual([])
  expect(ring.keysOf(casework.group, 1)).toEqual([casework.keys])
})

test('the recovery key opens every group of its organisation and none of another', () => {
  const made = house()
  const { network, shelter, casework } = made
  const second = rotate(made, casework.group, casework.keys)
  const other = network.found()
  const theirs = network.createGroup(other.founder, [other.founder.member], other.recovery)
  const ring = new KeyRing({ to: 'recovery', keys: shelter.recovery }, network.directory())
  expect(ring.currentKeys(casework.group)).toEqual(second)
  expect(ring.keysOf(casework.group, 1)).toEqual([casework.keys])
  expect(ring.currentKeys(theirs.group)).toBeUndefined()
})

test("every member of an admitted organisation opens the network's group through his own", () => {
  const { network, shelter, worker, casework } = house()
  const institute = network.found()
  const theirs = network.createGroup(institute.founder, [institute.founder.member])
  const common = network.foundNetwork(shelter, casework.group)
  expect(ringOf(network, institute.founder).currentKeys(common.group)).toBeUndefined()
  network.admitOrganisation(shelter.founder, institute.id, theirs.group, common.keys)
  expect(ringOf(network, worker).currentKeys(common.group)).toEqual(common.keys)
  expect(ringOf(network, institute.founder).currentKeys(common.group)).toEqual(common.keys)
})

test('a ring follows a newer directory', () => {
  const made = house()
  const { network, worker, casework } = made
  const ring = ringOf(network, worker)
  const second = rotate(made, casework.group, casework.keys)
  ring.follow(network.directory())
  expect(ring.currentKeys(casework.group)).toEqual(second)
})

test('a share of another key is no key', () => {
  const { network, shelter, worker, casework } = house()
  const group = network.organisation(shelter.id).groups.get(casework.group)
  if (!group) throw new Error('group missing')
  const newcomer = network.admit(shelter.founder)
  const holder = { to: newcomer.member.id, box: newcomer.member.keys.box.publicKey }
  for (const facts of joinGroup(group, worker.member.keys.box, [holder]))
    network.say(shelter.founder, facts)
  expect(ringOf(network, newcomer).currentKeys(casework.group)).toBeUndefined()
})

test('locking zeroes the keys and leaves the ring empty', () => {
  const { network, worker, casework } = house()
  const ring = ringOf(network, worker)
  const keys = ring.currentKeys(casework.group)
  ring.lock()
  expect(keys?.privateKey.every((byte) => byte === 0)).toBe(true)
  expect(ring.currentKeys(casework.group)).toBeUndefined()
})
