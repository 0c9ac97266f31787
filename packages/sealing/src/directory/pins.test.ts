import type { EntryHash } from '@cobijo/domain/journal/identifier'
import { isRefusal, refused } from '@cobijo/domain/journal/refusal'
import { beforeAll, expect, test } from 'vitest'
import { sodiumReady } from '../sodium.ts'
import { InventedNetwork } from '../testing/invented-network.ts'
import { checkPins, noPins, pinOrganisation, recipientGroup, renewPins } from './pins.ts'
import type { Pins } from './pins.ts'
import { remainingHolders, rotateGroup } from './say-groups.ts'
import { suspendOrganisation } from './say-network.ts'

beforeAll(sodiumReady)

function partners() {
  const network = new InventedNetwork()
  const shelter = network.found()
  const institute = network.found()
  const ours = network.createGroup(shelter.founder, [shelter.founder.member])
  const theirs = network.createGroup(institute.founder, [institute.founder.member])
  const common = network.foundNetwork(shelter, ours.group)
  return { network, shelter, institute, ours, theirs, common }
}

function pinned({ network, institute }: ReturnType<typeof partners>, pins = noPins): Pins {
  const made = pinOrganisation(pins, network.directory(), institute.id, { compared: true })
  if (isRefusal(made)) throw new Error(made.code)
  return made
}

test('an unchanged directory agrees with its pins', () => {
  const made = partners()
  const pins = pinned(made)
  expect(checkPins(pins, made.network.directory())).toEqual([])
  expect(pins.organisations[made.institute.id]?.compared).toBe(true)
  expect(JSON.parse(JSON.stringify(pins))).toEqual(pins)
})

test('another founding in place of the pinned one is a breach', () => {
  const made = partners()
  const pins = pinned(made)
  const pin = pins.organisations[made.institute.id]
  if (!pin) throw new Error('pin missing')
  const swapped = { ...pin, founding: 'ab'.repeat(32) as EntryHash }
  const held = { ...pins, organisations: { [made.institute.id]: swapped } }
  const directory = made.network.directory()
  expect(checkPins(held, directory)).toEqual([
    { code: 'founding-changed', organisation: made.institute.id },
  ])
  expect(isRefusal(pinOrganisation(held, directory, made.institute.id, { compared: true }))).toBe(
    true,
  )
})

test('a group key that no rotation leads to is a breach', () => {
  const made = partners()
  const pins = pinned(made)
  const pin = pins.organisations[made.institute.id]
  if (!pin) throw new Error('pin missing')
  const groups = { [made.theirs.group]: { generation: 1, box: '11'.repeat(32) } }
  const held = { ...pins, organisations: { [made.institute.id]: { ...pin, groups } } }
  expect(checkPins(held, made.network.directory())).toEqual([
    { code: 'group-key-changed', organisation: made.institute.id, group: made.theirs.group },
  ])
  expect(renewPins(held, made.network.directory())).toEqual(refused('group-key-changed'))
})

test('a rotation by an officer is followed and the pin moves on', () => {
  const made = partners()
  const { network, institute, theirs } = made
  const pins = pinned(made)
  const organisation = network.organisation(institute.id)
  const group = organisation.groups.get(theirs.group)
  if (!group) throw new Error('group missing')
  const rotated = rotateGroup(group, theirs.keys, remainingHolders(organisation, group))
  for (const facts of rotated.facts) network.say(institute.founder, facts)
  const directory = network.directory()
  expect(checkPins(pins, directory)).toEqual([])
  const renewed = renewPins(pins, directory)
  if (isRefusal(renewed)) throw new Error(renewed.code)
  expect(renewed.organisations[institute.id]?.groups[theirs.group]?.generation).toBe(2)
  expect(renewed.organisations[institute.id]?.compared).toBe(true)
})

test('another network in place of the pinned one, and a vanished organisation, are breaches', () => {
  const made = partners()
  const pins = pinned(made)
  const other = partners().network.directory()
  expect(checkPins(pins, other).map((each) => each.code)).toEqual([
    'network-changed',
    'organisation-missing',
  ])
})

test('content is sealed only to groups of pinned organisations that the network admitted', () => {
  const made = partners()
  const { network, shelter, institute, ours, theirs, common } = made
  const pins = pinned(made)
  const code = (held: Pins) => {
    const group = recipientGroup(held, network.directory(), theirs.feed)
    return isRefusal(group) ? group.code : group.id
  }
  expect(code(pins)).toBe('organisation-not-admitted')
  network.admitOrganisation(shelter.founder, institute.id, theirs.group, common.keys)
  expect(code(pins)).toBe(theirs.group)
  expect(code(noPins)).toBe('organisation-not-pinned')
  expect(recipientGroup(pins, network.directory(), common.feed)).toEqual(
    refused('feed-unknown', { field: 'feed' }),
  )
  network.say(shelter.founder, suspendOrganisation(institute.id))
  expect(code(pins)).toBe('organisation-suspended')
  expect(ours.feed).toBeDefined()
})
