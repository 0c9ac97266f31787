import type { EntryHash, StreamId } from '@cobijo/domain/journal/identifier'
import { isRefusal, refused } from '@cobijo/domain/journal/refusal'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { toHexadecimal } from '../bytes.ts'
import { readEntry } from '../entry/envelope.ts'
import { KeyRing } from '../group/key-ring.ts'
import { sodiumReady } from '../sodium.ts'
import {
  InventedNetwork,
  newDevice,
  newIdentifier,
  newMember,
  signAs,
} from '../testing/invented-network.ts'
import { currentGeneration, rotationsDue } from './directory.ts'
import type { Directory } from './directory.ts'
import { extendDirectory, foldDirectory } from './fold-directory.ts'
import { remainingGroupsOfNetwork, remainingHolders, rotateGroup } from './say-groups.ts'
import {
  admitMember,
  certifyOwnDevice,
  claimMembership,
  removeMember,
  revokeDevice,
} from './say-membership.ts'
import { changeThreshold, suspendOrganisation } from './say-network.ts'
import { directoryFacts } from './statement.ts'
import { verdictOn, verifySigner, verifyStoredSigner } from './verify-signer.ts'

beforeAll(sodiumReady)

function codesOf(directory: Directory): string[] {
  return directory.rejected.map((each) => each.code)
}

/** Two organisations in a network of threshold 2, a caseworker, groups, a rotation, an intake device. */
function twoOrganisations() {
  const network = new InventedNetwork()
  const shelter = network.found()
  const institute = network.found()
  const worker = network.admit(shelter.founder)
  const everyone = network.createGroup(
    shelter.founder,
    [shelter.founder.member, worker.member],
    shelter.recovery,
  )
  const theirs = network.createGroup(institute.founder, [institute.founder.member])
  const common = network.foundNetwork(shelter, everyone.group, 2)
  network.admitOrganisation(shelter.founder, institute.id, theirs.group, common.keys)
  return { network, shelter, institute, worker, everyone, theirs, common }
}

function caseEntry(device: ReturnType<typeof newDevice>) {
  return signAs(device, { stream: newIdentifier<StreamId>(), facts: { family: 'case' } }).entry
}

describe('the fold of an honest network', () => {
  test('knows organisations, members, devices, groups and the network', () => {
    const { network, shelter, institute, worker, everyone, common } = twoOrganisations()
    const intake = network.certify(worker.member, 'intake')
    const directory = network.directory()
    expect(directory.rejected).toEqual([])
    const organisation = network.organisation(shelter.id)
    expect(organisation.state).toBe('admitted')
    expect(network.organisation(institute.id).state).toBe('admitted')
    expect(organisation.founding).toBe(shelter.founding)
    expect(organisation.recovery).toEqual(shelter.recovery.publicKey)
    expect(organisation.members.get(worker.member.id)?.officer).toBe(false)
    expect(organisation.devices.get(intake.id)?.kind).toBe('intake')
    expect(directory.groupsByFeed.get(everyone.feed)?.id).toBe(everyone.group)
    expect(directory.network?.threshold).toBe(2)
    expect(directory.network?.group.id).toBe(common.group)
  })

  test('is the same for every order of arrival and however it is cut into batches', () => {
    const { network, shelter, institute, worker, everyone } = twoOrganisations()
    const second = network.admit(shelter.founder, { officer: true })
    const heads = network.headsOf(shelter.id as string as StreamId)
    network.say(second, removeMember(network.organisation(shelter.id), worker.member.id, []), heads)
    network.admit(second, { parents: heads })
    network.certify(worker.member)
    network.say(institute.founder, suspendOrganisation(shelter.id))
    network.say(worker, revokeDevice(worker.id, []))
    const group = network.directory().groups.get(everyone.group)
    if (!group) throw new Error('group missing')
    const holders = remainingHolders(network.organisation(shelter.id), group)
    const parents = network.headsOf(shelter.id as string as StreamId)
    for (const officer of [shelter.founder, second]) {
      for (const facts of rotateGroup(group, everyone.keys, holders).facts)
        network.say(officer, facts, parents)
    }
    const whole = network.directory()
    expect(whole.rejected.length).toBeGreaterThan(0)
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...network.entries], { minLength: network.entries.length }),
        fc.nat(network.entries.length),
        (entries, cut) => {
          expect(foldDirectory(entries)).toEqual(whole)
          const first = foldDirectory(entries.slice(0, cut))
          expect(extendDirectory(first, entries.slice(cut))).toEqual(whole)
        },
      ),
      { numRuns: 30 },
    )
  })

  test('extending leaves the directory that was extended as it was', () => {
    const network = new InventedNetwork()
    const shelter = network.found()
    const before = network.directory()
    network.admit(shelter.founder)
    const after = extendDirectory(before, network.entries)
    expect(before.organisations.get(shelter.id)?.members.size).toBe(1)
    expect(after.organisations.get(shelter.id)?.members.size).toBe(2)
  })

  test('a statement of a newer version is kept and has no effect', () => {
    const network = new InventedNetwork()
    const shelter = network.found()
    const before = network.directory()
    const { entry } = network.say(shelter.founder, {
      family: 'organisation',
      statement: { says: 'moon-landed', on: 'a newer version' },
    })
    const directory = network.directory()
    expect(verdictOn(directory, entry.hash)).toBe('accepted')
    expect(directory.organisations).toEqual(before.organisations)
    expect(directory.rejected).toEqual([])
  })
})

describe('refused, each with its code', () => {
  test('an author who is no officer', () => {
    const { network, worker } = twoOrganisations()
    network.admit(worker)
    expect(codesOf(network.directory())).toEqual(['signer-not-officer'])
  })

  test('an intake device that speaks for the organisation', () => {
    const { network, shelter } = twoOrganisations()
    const intake = network.certify(shelter.founder.member, 'intake')
    network.admit(intake)
    expect(codesOf(network.directory())).toEqual(['signer-not-officer'])
  })

  test('a device that nobody certified', () => {
    const { network, shelter } = twoOrganisations()
    network.admit(newDevice(shelter.founder.member))
    expect(codesOf(network.directory())).toEqual(['signer-unknown'])
  })

  test('a swapped device key: the certificate is about another', () => {
    const network = new InventedNetwork()
    const shelter = network.found()
    const newcomer = newMember(shelter.id)
    const device = newDevice(newcomer)
    const own = { organisation: shelter.id, member: newcomer.id, keys: newcomer.keys }
    const honest = claimMembership(own, { id: device.id, publicKey: device.keys.publicKey })
    const swapped = { ...honest.device, sign: toHexadecimal(newDevice(newcomer).keys.publicKey) }
    const said = { officer: true, seenInNetwork: [] }
    network.say(shelter.founder, admitMember({ ...honest, device: swapped }, said))
    expect(codesOf(network.directory())).toEqual(['certificate-wrong'])
  })

  test('a swapped member key: the certificate is by another', () => {
    const network = new InventedNetwork()
    const shelter = network.found()
    const newcomer = newMember(shelter.id)
    const device = newDevice(newcomer)
    const own = { organisation: shelter.id, member: newcomer.id, keys: newcomer.keys }
    const honest = claimMembership(own, { id: device.id, publicKey: device.keys.publicKey })
    const stranger = toHexadecimal(newMember(shelter.id).keys.sign.publicKey)
    const claim = { ...honest, member: { ...honest.member, sign: stranger } }
    network.say(shelter.founder, admitMember(claim, { officer: true, seenInNetwork: [] }))
    expect(codesOf(network.directory())).toEqual(['certificate-wrong'])
  })

  test('a certificate for a device of which another key is known', () => {
    const { network, worker } = twoOrganisations()
    const other = { ...newDevice(worker.member), id: worker.id }
    const own = {
      organisation: worker.member.organisation,
      member: worker.member.id,
      keys: worker.member.keys,
    }
    const claim = { id: worker.id, publicKey: other.keys.publicKey }
    network.say(other, certifyOwnDevice(own, claim, 'ordinary'))
    expect(codesOf(network.directory())).toEqual(['device-taken'])
  })

  test("an admission that brings a colleague's device, under another key or another member", () => {
    const { network, shelter, worker } = twoOrganisations()
    const newcomer = newMember(shelter.id)
    const own = { organisation: shelter.id, member: newcomer.id, keys: newcomer.keys }
    for (const publicKey of [worker.keys.publicKey, newDevice(newcomer).keys.publicKey]) {
      const claim = claimMembership(own, { id: worker.id, publicKey })
      const said = { officer: false, seenInNetwork: [] }
      network.say(shelter.founder, admitMember(claim, said))
    }
    expect(codesOf(network.directory())).toEqual(['device-taken', 'device-taken'])
    expect(isRefusal(verifySigner(network.directory(), caseEntry(worker)))).toBe(false)
  })

  test('an officer who speaks in the name of a colleague, or in the stream of another organisation', () => {
    const { network, shelter, institute, worker } = twoOrganisations()
    network.say({ ...shelter.founder, member: worker.member }, revokeDevice(worker.id, []))
    const { entry, facts } = signAs(shelter.founder, {
      stream: institute.id as string as StreamId,
      facts: revokeDevice(institute.founder.id, []),
    })
    network.entries.push({ entry, facts })
    expect(codesOf(network.directory()).sort()).toEqual([
      'member-not-of-device',
      'stream-of-another',
    ])
  })

  test('facts that are not the signed ones', () => {
    const { network, shelter, worker } = twoOrganisations()
    const honest = network.say(shelter.founder, revokeDevice(worker.id, []))
    const forged = { ...honest, facts: { ...honest.facts, salt: new Uint8Array(16) } }
    const others = network.entries.filter((each) => each !== honest)
    expect(codesOf(foldDirectory([...others, forged]))).toEqual(['facts-not-as-signed'])
  })

  test('any bit flipped in a statement, its signature or its parents', () => {
    const { network, shelter, worker } = twoOrganisations()
    const honest = network.say(shelter.founder, revokeDevice(worker.id, []))
    const others = network.entries.filter((each) => each !== honest)
    const before = foldDirectory(others)
    fc.assert(
      fc.property(fc.nat(honest.entry.bytes.length * 8 - 1), (bit) => {
        const bytes = honest.entry.bytes.slice()
        bytes[bit >> 3] = (bytes[bit >> 3] as number) ^ (1 << (bit & 7))
        let entry
        try {
          entry = readEntry(bytes)
        } catch {
          return
        }
        const after = extendDirectory(before, [{ entry, facts: honest.facts }])
        expect(after.accepted.has(entry.hash)).toBe(false)
        expect(codesOf(after)).toHaveLength(1)
        expect(after.organisations.get(shelter.id)?.devices.get(worker.id)?.state).toBe('current')
      }),
      { numRuns: 300 },
    )
  })

  test('a copy with a wrong signature, without pushing out the right one', () => {
    const { network, shelter, worker } = twoOrganisations()
    const honest = network.say(shelter.founder, revokeDevice(worker.id, []))
    const signature = honest.entry.signature.map((byte) => byte ^ 1)
    const forged = { ...honest, entry: { ...honest.entry, signature } }
    const whole = network.directory()
    expect(whole.rejected).toEqual([])
    expect(foldDirectory([...network.entries, forged])).toEqual(whole)
    expect(foldDirectory([forged, ...network.entries])).toEqual(whole)
    expect(extendDirectory(foldDirectory([forged]), network.entries)).toEqual(whole)
    const others = network.entries.filter((each) => each !== honest)
    expect(codesOf(foldDirectory([...others, forged]))).toEqual(['signature-wrong'])
  })

  test('a second founding of the same organisation, also one with a smaller hash', () => {
    const { network, shelter } = twoOrganisations()
    for (let each = 0; each < 8; each += 1) {
      const impostor = newMember(shelter.id)
      const device = newDevice(impostor)
      const own = { organisation: shelter.id, member: impostor.id, keys: impostor.keys }
      const claim = claimMembership(own, { id: device.id, publicKey: device.keys.publicKey })
      const recovery = '00'.repeat(32)
      const says = 'organisation-founded' as const
      const said = { says, organisation: shelter.id, recovery, ...claim }
      network.say(device, directoryFacts('organisation', said), [])
    }
    const directory = network.directory()
    expect(directory.organisations.get(shelter.id)?.founding).toBe(shelter.founding)
    expect(codesOf(directory)).toEqual(Array(8).fill('already-founded'))
  })

  test('a group that another organisation claims: the one admitted earlier keeps it', () => {
    const { network, institute, everyone } = twoOrganisations()
    const rival = { group: newIdentifier<never>(), feed: everyone.feed }
    const said = { generation: 1 as const, box: '11'.repeat(32), shares: [] }
    network.say(
      institute.founder,
      directoryFacts('organisation', { says: 'group-created', ...rival, ...said }),
    )
    const directory = network.directory()
    expect(directory.groupsByFeed.get(everyone.feed)?.id).toBe(everyone.group)
    expect(codesOf(directory)).toEqual(['group-taken'])
  })

  test('a malformed statement', () => {
    const { network, shelter } = twoOrganisations()
    network.say(shelter.founder, {
      family: 'organisation',
      statement: { says: 'device-revoked', device: 'not an id' },
    })
    expect(codesOf(network.directory())).toEqual(['statement-malformed'])
  })
})

describe('endings', () => {
  test('a removed member signs nothing more, and what was said before stays', () => {
    const { network, shelter } = twoOrganisations()
    const officer = network.admit(shelter.founder, { officer: true })
    const admittedBefore = network.admit(officer)
    network.say(
      shelter.founder,
      removeMember(network.organisation(shelter.id), officer.member.id, []),
    )
    const admittedAfter = network.admit(officer)
    const { members } = network.organisation(shelter.id)
    expect(members.get(officer.member.id)?.state).toBe('removed')
    expect(members.has(admittedBefore.member.id)).toBe(true)
    expect(members.has(admittedAfter.member.id)).toBe(false)
    expect(codesOf(network.directory())).toEqual(['signer-ended'])
  })

  test('dating a statement back before the removal does not help', () => {
    const { network, shelter } = twoOrganisations()
    const officer = network.admit(shelter.founder, { officer: true })
    const parents = network.headsOf(shelter.id as string as StreamId)
    const removal = removeMember(network.organisation(shelter.id), officer.member.id, [])
    network.say(shelter.founder, removal, parents)
    const accomplice = network.admit(officer, { officer: true, parents })
    network.admit(accomplice)
    network.certify(officer.member)
    const { members } = network.organisation(shelter.id)
    expect(members.has(accomplice.member.id)).toBe(false)
    expect(codesOf(network.directory()).sort()).toEqual([
      'signer-ended',
      'signer-ended',
      'signer-ended',
    ])
  })

  test('of two who remove each other the one admitted earlier in the chain prevails, however hashes fall', () => {
    for (let each = 0; each < 12; each += 1) {
      const { network, shelter } = twoOrganisations()
      const officer = network.admit(shelter.founder, { officer: true })
      const parents = network.headsOf(shelter.id as string as StreamId)
      const organisation = network.organisation(shelter.id)
      network.say(shelter.founder, removeMember(organisation, officer.member.id, []), parents)
      const founder = shelter.founder.member.id
      network.say(officer, removeMember(organisation, founder, []), parents)
      const { members } = network.organisation(shelter.id)
      expect(members.get(founder)?.state).toBe('current')
      expect(members.get(officer.member.id)?.state).toBe('removed')
    }
  })

  test('a member may revoke her own device and nobody else who is no officer may', () => {
    const { network, shelter, worker } = twoOrganisations()
    const colleague = network.admit(shelter.founder)
    network.say(colleague, revokeDevice(worker.id, []))
    expect(codesOf(network.directory())).toEqual(['signer-not-officer'])
    network.say(worker, revokeDevice(worker.id, []))
    expect(network.organisation(shelter.id).devices.get(worker.id)?.state).toBe('ended')
  })

  test('a colleague re-admits a member with new keys: the old devices end, the new one counts', () => {
    const { network, shelter, worker, everyone } = twoOrganisations()
    const renewed = { ...newMember(shelter.id), id: worker.member.id }
    const device = network.admit(shelter.founder, { member: renewed })
    const { members, devices } = network.organisation(shelter.id)
    expect(members.get(renewed.id)?.box).toEqual(renewed.keys.box.publicKey)
    expect(devices.get(worker.id)?.endings.map((each) => each.cause)).toEqual(['keys-replaced'])
    expect(devices.get(device.id)?.state).toBe('current')
    const directory = network.directory()
    expect(verifySigner(directory, caseEntry(worker))).toEqual(
      refused('keys-replaced', { field: 'device' }),
    )
    expect(isRefusal(verifySigner(directory, caseEntry(device)))).toBe(false)
    const ring = new KeyRing({ to: renewed.id, keys: renewed.keys.box }, directory)
    expect(ring.currentKeys(everyone.group)).toBeUndefined()
  })

  test('a removed member who is admitted again needs a device certified since', () => {
    const { network, shelter, worker } = twoOrganisations()
    const removal = removeMember(network.organisation(shelter.id), worker.member.id, [])
    network.say(shelter.founder, removal)
    const device = network.admit(shelter.founder, { member: worker.member })
    const { members, devices } = network.organisation(shelter.id)
    expect(members.get(worker.member.id)?.state).toBe('current')
    expect(devices.get(worker.id)?.state).toBe('ended')
    expect(devices.get(device.id)?.state).toBe('current')
  })

  test('who lost the office admits nobody, and may be given it again', () => {
    const { network, shelter } = twoOrganisations()
    const officer = network.admit(shelter.founder, { officer: true })
    network.admit(shelter.founder, { member: officer.member })
    network.admit(officer)
    expect(codesOf(network.directory())).toEqual(['signer-not-officer'])
    network.admit(shelter.founder, { officer: true, member: officer.member })
    const newcomer = network.admit(officer)
    expect(network.organisation(shelter.id).members.has(newcomer.member.id)).toBe(true)
  })

  test('the last officer cannot be removed', () => {
    const { network, shelter } = twoOrganisations()
    const organisation = network.organisation(shelter.id)
    expect(removeMember(organisation, shelter.founder.member.id, [])).toEqual(
      refused('last-officer', { field: 'member' }),
    )
  })

  test('what a removed officer said in the network stays as far as the remover knew it', () => {
    const { network, shelter, institute, theirs, common } = twoOrganisations()
    const officer = network.admit(shelter.founder, { officer: true })
    const third = network.found()
    const thirdGroup = network.createGroup(third.founder, [third.founder.member])
    network.admitOrganisation(institute.founder, third.id, thirdGroup.group, common.keys)
    network.admitOrganisation(officer, third.id, thirdGroup.group, common.keys)
    expect(network.organisation(third.id).state).toBe('admitted')
    const seen = network.headsOf(network.network)
    const organisation = network.organisation(shelter.id)
    network.say(shelter.founder, removeMember(organisation, officer.member.id, seen))
    expect(network.organisation(third.id).state).toBe('admitted')
    network.say(officer, suspendOrganisation(institute.id), seen)
    expect(codesOf(network.directory())).toEqual(['signer-ended'])
    expect(theirs.group).toBeDefined()
  })
})

describe('the network', () => {
  test('an organisation that nobody admitted stays founded and may say nothing in the network', () => {
    const { network } = twoOrganisations()
    const stranger = network.found()
    network.say(stranger.founder, changeThreshold(1))
    const directory = network.directory()
    expect(network.organisation(stranger.id).state).toBe('founded')
    expect(codesOf(directory)).toEqual(['organisation-not-admitted'])
  })

  test('an organisation cannot admit itself', () => {
    const { network, common } = twoOrganisations()
    const stranger = network.found()
    const group = network.createGroup(stranger.founder, [stranger.founder.member])
    network.admitOrganisation(stranger.founder, stranger.id, group.group, common.keys)
    expect(network.organisation(stranger.id).state).toBe('founded')
  })

  test('an admission is in force once the threshold of different organisations said so', () => {
    const { network, shelter, institute, common } = twoOrganisations()
    const second = network.admit(shelter.founder, { officer: true })
    const third = network.found()
    const group = network.createGroup(third.founder, [third.founder.member])
    network.admitOrganisation(shelter.founder, third.id, group.group, common.keys)
    network.admitOrganisation(second, third.id, group.group, common.keys)
    expect(network.organisation(third.id)).toMatchObject({
      state: 'founded',
      supporters: [shelter.id],
    })
    network.admitOrganisation(institute.founder, third.id, group.group, common.keys)
    expect(network.organisation(third.id)).toMatchObject({ state: 'admitted', supporters: [] })
  })

  test('the word of an organisation that was suspended since does not count', () => {
    const { network, shelter, institute, common } = twoOrganisations()
    const [third, fourth] = [network.found(), network.found()]
    const groups = [third, fourth].map(({ founder }) =>
      network.createGroup(founder, [founder.member]),
    )
    const admit = (by: typeof shelter, at: 0 | 1) =>
      network.admitOrganisation(
        by.founder,
        [third, fourth][at]?.id as typeof third.id,
        groups[at]?.group as never,
        common.keys,
      )
    admit(shelter, 0)
    admit(institute, 0)
    admit(institute, 1)
    network.say(shelter.founder, suspendOrganisation(institute.id))
    network.say(third.founder, suspendOrganisation(institute.id))
    expect(network.organisation(institute.id).state).toBe('suspended')
    admit(shelter, 1)
    expect(network.organisation(fourth.id).state).toBe('founded')
    admit(third, 1)
    expect(network.organisation(fourth.id).state).toBe('admitted')
  })

  test('admissions that name different foundings do not add up', () => {
    const { network, shelter, institute, common } = twoOrganisations()
    const third = network.found()
    const group = network.createGroup(third.founder, [third.founder.member])
    network.admitOrganisation(shelter.founder, third.id, group.group, common.keys)
    const founding = 'ab'.repeat(32) as EntryHash
    const forged = { says: 'organisation-admitted' as const, organisation: third.id, founding }
    network.say(institute.founder, directoryFacts('network', forged))
    expect(network.organisation(third.id).state).toBe('founded')
  })

  test('a suspension needs the threshold of the others, and admission can follow again', () => {
    const { network, shelter, institute, common } = twoOrganisations()
    const third = network.found()
    const group = network.createGroup(third.founder, [third.founder.member])
    for (const { founder } of [shelter, institute])
      network.admitOrganisation(founder, third.id, group.group, common.keys)
    network.say(shelter.founder, suspendOrganisation(third.id))
    expect(network.organisation(third.id).state).toBe('admitted')
    network.say(third.founder, suspendOrganisation(third.id))
    expect(network.organisation(third.id).state).toBe('admitted')
    network.say(institute.founder, suspendOrganisation(third.id))
    expect(network.organisation(third.id).state).toBe('suspended')
    network.say(third.founder, changeThreshold(1))
    expect(codesOf(network.directory()).sort()).toEqual([
      'organisation-suspended',
      'own-suspension',
    ])
    for (const { founder } of [shelter, institute])
      network.admitOrganisation(founder, third.id, group.group, common.keys)
    expect(network.organisation(third.id).state).toBe('admitted')
  })

  test('after a suspension the network key goes on without the suspended organisation', () => {
    const { network, shelter, institute, worker, common } = twoOrganisations()
    network.say(shelter.founder, suspendOrganisation(institute.id))
    const before = network.directory()
    const group = before.network?.group
    if (!group) throw new Error('group missing')
    const rotated = rotateGroup(group, common.keys, remainingGroupsOfNetwork(before, group))
    for (const facts of rotated.facts) network.say(shelter.founder, facts)
    const directory = network.directory()
    expect(directory.rejected).toEqual([])
    const ringOf = ({ id, keys }: typeof worker.member) =>
      new KeyRing({ to: id, keys: keys.box }, directory)
    expect(ringOf(worker.member).currentKeys(common.group)).toEqual(rotated.keys)
    expect(ringOf(institute.founder.member).currentKeys(common.group)).toBeUndefined()
    expect(ringOf(institute.founder.member).keysOf(common.group, 1)).toEqual([common.keys])
  })

  test('the threshold changes by the threshold', () => {
    const { network, shelter, institute } = twoOrganisations()
    network.say(shelter.founder, changeThreshold(1))
    expect(network.directory().network?.threshold).toBe(2)
    network.say(institute.founder, changeThreshold(1))
    expect(network.directory().network?.threshold).toBe(1)
  })

  test('a caseworker of an admitted organisation does not speak for it', () => {
    const { network, worker } = twoOrganisations()
    network.say(worker, changeThreshold(1))
    expect(codesOf(network.directory())).toEqual(['signer-not-officer'])
  })

  test('the network key cannot be rotated to a group that is not of an admitted organisation', () => {
    const { network, shelter, common } = twoOrganisations()
    const stranger = network.found()
    const theirs = network.createGroup(stranger.founder, [stranger.founder.member])
    const directory = network.directory()
    const group = directory.network?.group
    const outside = directory.groups.get(theirs.group)
    if (!group || !outside) throw new Error('group missing')
    const holder = { to: outside.id, box: currentGeneration(outside).box }
    for (const facts of rotateGroup(group, common.keys, [holder]).facts)
      network.say(shelter.founder, facts)
    expect(codesOf(network.directory())).toEqual(['share-to-stranger'])
  })
})

describe('verifying who signed an entry', () => {
  test('an entry of a known device names its member, organisation and kind', () => {
    const { network, worker, shelter } = twoOrganisations()
    const directory = network.directory()
    expect(verifySigner(directory, caseEntry(worker))).toEqual({
      member: worker.member.id,
      organisation: shelter.id,
      kind: 'ordinary',
      officer: false,
      organisationState: 'admitted',
    })
    const intake = network.certify(worker.member, 'intake')
    expect(verifySigner(network.directory(), caseEntry(intake))).toMatchObject({ kind: 'intake' })
  })

  test('an unknown organisation, an unknown device, another member or another key is refused', () => {
    const { network, worker, shelter, institute } = twoOrganisations()
    const directory = network.directory()
    const code = (device: ReturnType<typeof newDevice>) => {
      const verdict = verifySigner(directory, caseEntry(device))
      return isRefusal(verdict) ? verdict.code : verdict
    }
    expect(code(newDevice(newMember(newIdentifier())))).toBe('organisation-unknown')
    expect(code(newDevice(worker.member))).toBe('device-unknown')
    expect(code({ ...worker, member: shelter.founder.member })).toBe('member-not-of-device')
    expect(code({ ...worker, kind: 'intake' })).toBe('member-not-of-device')
    expect(code({ ...worker, keys: institute.founder.keys })).toBe('signature-wrong')
  })

  test('after a revocation new entries are refused and stored ones name what ended the keys', () => {
    const { network, worker } = twoOrganisations()
    const entry = caseEntry(worker)
    const { entry: revocation } = network.say(worker, revokeDevice(worker.id, []))
    const directory = network.directory()
    expect(verifySigner(directory, entry)).toEqual(refused('device-revoked', { field: 'device' }))
    expect(verifyStoredSigner(directory, entry)).toMatchObject({ endedBy: revocation.hash })
  })
})

describe('groups', () => {
  test('a group is due for rotation while a removed member holds its key', () => {
    const { network, shelter, worker, everyone } = twoOrganisations()
    expect(rotationsDue(network.organisation(shelter.id))).toEqual([])
    const removal = removeMember(network.organisation(shelter.id), worker.member.id, [])
    network.say(shelter.founder, removal)
    const organisation = network.organisation(shelter.id)
    expect(rotationsDue(organisation)).toEqual([everyone.group])
    const group = organisation.groups.get(everyone.group)
    if (!group) throw new Error('group missing')
    const rotated = rotateGroup(group, everyone.keys, remainingHolders(organisation, group))
    for (const facts of rotated.facts) network.say(shelter.founder, facts)
    const after = network.organisation(shelter.id)
    expect(rotationsDue(after)).toEqual([])
    expect(after.groups.get(everyone.group)?.generations).toHaveLength(2)
  })

  test('two rotations that did not know of each other: one counts, the other stays openable', () => {
    const { network, shelter, worker, everyone } = twoOrganisations()
    const second = network.admit(shelter.founder, { officer: true })
    const organisation = network.organisation(shelter.id)
    const group = organisation.groups.get(everyone.group)
    if (!group) throw new Error('group missing')
    const parents = network.headsOf(shelter.id as string as StreamId)
    const holders = remainingHolders(organisation, group)
    const made = [shelter.founder, second].map((officer) => {
      const rotated = rotateGroup(group, everyone.keys, holders)
      for (const facts of rotated.facts) network.say(officer, facts, parents)
      return toHexadecimal(rotated.keys.publicKey)
    })
    const directory = network.directory()
    const folded = directory.groups.get(everyone.group)
    expect(folded?.generations).toHaveLength(2)
    expect(folded?.contested).toHaveLength(1)
    const { keys } = worker.member
    const ring = new KeyRing({ to: worker.member.id, keys: keys.box }, directory)
    const held = ring.keysOf(everyone.group, 2).map((pair) => toHexadecimal(pair.publicKey))
    expect(held.sort()).toEqual(made.sort())
  })
})
