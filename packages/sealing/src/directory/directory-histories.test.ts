import { ancestorsOf, orderByParents } from '@cobijo/domain/journal/causal-order'
import type { EntryHash, StreamId } from '@cobijo/domain/journal/identifier'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { sodiumReady } from '../sodium.ts'
import { InventedNetwork } from '../testing/invented-network.ts'
import type { InventedDevice } from '../testing/invented-network.ts'
import type { Directory } from './directory.ts'
import { extendDirectory, foldDirectory } from './fold-directory.ts'
import { revokeDevice } from './say-membership.ts'
import { directoryFacts } from './statement.ts'

beforeAll(sodiumReady)

/** What happens next: who does what to whom, having seen everything or only what was there some steps ago. */
const step = fc.record({
  act: fc.constantFrom(
    'admit' as const,
    'admit-officer' as const,
    'remove' as const,
    'revoke' as const,
    'certify' as const,
    'readmit' as const,
    'demote' as const,
  ),
  by: fc.nat(20),
  whom: fc.nat(20),
  stepsBehind: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(4)),
})
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

function play(steps: readonly Step[]) {
  const network = new InventedNetwork()
  const shelter = network.found()
  const stream = shelter.id as string as StreamId
  const devices: InventedDevice[] = [shelter.founder]
  const pick = (at: number) => devices[at % devices.length] as InventedDevice
  const seen: EntryHash[][] = []
  for (const { act, by, whom, stepsBehind } of steps) {
    seen.push(network.headsOf(stream))
    const parents = seen[Math.max(seen.length - 1 - stepsBehind, 0)] as EntryHash[]
    const [actor, target] = [pick(by), pick(whom)]
    const { member } = target
    if (act === 'admit' || act === 'admit-officer')
      devices.push(network.admit(actor, { officer: act === 'admit-officer', parents }))
    else if (act === 'readmit' || act === 'demote')
      devices.push(network.admit(actor, { member, officer: act === 'readmit', parents }))
    else if (act === 'certify') devices.push(network.certify(member))
    else if (act === 'revoke') network.say(actor, revokeDevice(target.id, []), parents)
    else {
      const says = { says: 'member-removed' as const, member: member.id }
      network.say(actor, directoryFacts('organisation', says), parents)
    }
  }
  return network
}

function ancestry(network: InventedNetwork) {
  return ancestorsOf(orderByParents(network.entries.map(({ entry }) => entry)))
}

/** No statement counts that a key's ending did not know of, and nothing is lost from sight. */
function expectSound(network: InventedNetwork, directory: Directory): void {
  const ancestors = ancestry(network)
  const [organisation] = [...directory.organisations.values()]
  for (const { entry } of network.entries) {
    const isRejected = directory.rejected.some((each) => each.hash === entry.hash)
    expect(directory.accepted.has(entry.hash)).toBe(!isRejected)
    if (isRejected) continue
    const device = organisation?.devices.get(entry.envelope.device)
    for (const ending of device?.endings ?? []) {
      const isKnown = ancestors.get(ending.by)?.has(entry.hash)
      expect(isKnown || ending.by === entry.hash).toBe(true)
      expect(directory.accepted.has(ending.by)).toBe(true)
    }
  }
}

test('any history gives one directory for every order of arrival, whole, in two parts or entry by entry', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 14 }), fc.infiniteStream(fc.nat()), (steps, draws) => {
      const network = play(steps)
      const whole = network.directory()
      expectSound(network, whole)
      const shuffled = [...network.entries]
      for (let at = shuffled.length - 1; at > 0; at -= 1) {
        const other = (draws.next().value as number) % (at + 1)
        const held = shuffled[at] as (typeof shuffled)[number]
        shuffled[at] = shuffled[other] as typeof held
        shuffled[other] = held
      }
      expect(foldDirectory(shuffled)).toEqual(whole)
      const grown = shuffled.reduce(
        (directory, entry) => extendDirectory(directory, [entry]),
        foldDirectory([]),
      )
      expect(grown).toEqual(whole)
    }),
    { numRuns: 60 },
  )
})

test('who was removed by the founder never counts again, whatever is dated back', () => {
  fc.assert(
    fc.property(
      fc.array(step, { maxLength: 8 }),
      fc.array(step, { maxLength: 6 }),
      (before, after) => {
        const network = new InventedNetwork()
        const shelter = network.found()
        const stream = shelter.id as string as StreamId
        const parents = network.headsOf(stream)
        const officer = network.admit(shelter.founder, { officer: true })
        const early = network.headsOf(stream)
        const removal = { says: 'member-removed' as const, member: officer.member.id }
        network.say(shelter.founder, directoryFacts('organisation', removal))
        const devices = [officer]
        // The removed officer and whoever he admits sign what they like, after any point in time.
        for (const { act, by, whom, stepsBehind } of [...before, ...after]) {
          const actor = devices[by % devices.length] as InventedDevice
          const at = stepsBehind === 0 ? network.headsOf(stream) : stepsBehind > 2 ? parents : early
          if (act === 'certify') devices.push(network.certify(actor.member))
          else if (act === 'revoke') network.say(actor, revokeDevice(shelter.founder.id, []), at)
          else if (act === 'remove') {
            const member = whom % 2 === 0 ? shelter.founder.member.id : officer.member.id
            const says = { says: 'member-removed' as const, member }
            network.say(actor, directoryFacts('organisation', says), at)
          } else devices.push(network.admit(actor, { officer: true, parents: at }))
        }
        const organisation = network.organisation(shelter.id)
        expect([...organisation.members.keys()].sort()).toEqual(
          [shelter.founder.member.id, officer.member.id].sort(),
        )
        expect(organisation.members.get(shelter.founder.member.id)?.state).toBe('current')
        expect(organisation.members.get(officer.member.id)?.state).toBe('removed')
        expect(organisation.devices.get(shelter.founder.id)?.state).toBe('current')
        expect(network.directory().accepted.size).toBe(3)
      },
    ),
    { numRuns: 60 },
  )
})
