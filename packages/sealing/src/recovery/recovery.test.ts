import type { DirectoryFacts } from '@cobijo/domain/journal/facts'
import type { OrganisationId } from '@cobijo/domain/journal/identifier'
import { isRefusal, refused } from '@cobijo/domain/journal/refusal'
import { beforeAll, describe, expect, test } from 'vitest'
import { claimMembership } from '../directory/say-membership.ts'
import { newBoxKeyPair } from '../entry/key-bundle.ts'
import type { BoxKeyPair } from '../entry/key-bundle.ts'
import { KeyRing } from '../group/key-ring.ts'
import { sodiumReady } from '../sodium.ts'
import {
  InventedNetwork,
  newDevice,
  newIdentifier,
  newMember,
} from '../testing/invented-network.ts'
import { confirmShares } from './confirm-shares.ts'
import { readmitMember } from './readmit-member.ts'
import { restoreOfficer } from './restore-officer.ts'
import { combineRecoveryShares, readRecoveryShare, splitRecoveryKey } from './recovery-shares.ts'
import type { RecoveryShare } from './recovery-shares.ts'

beforeAll(sodiumReady)

const organisation = '0198a000-0000-7000-8000-000000000001' as OrganisationId

async function printed(pair: BoxKeyPair, threshold: number, shares: number, of = organisation) {
  const made = await splitRecoveryKey(pair.privateKey, { organisation: of, threshold, shares })
  if (isRefusal(made)) throw new Error(made.code)
  return made
}

async function sharesOf(pair: BoxKeyPair, threshold: number, shares: number, of = organisation) {
  return (await printed(pair, threshold, shares, of)).map((text): RecoveryShare => {
    const share = readRecoveryShare(text)
    if (isRefusal(share)) throw new Error(share.code)
    return share
  })
}

function subsets<Item>(items: readonly Item[], size: number): Item[][] {
  if (size === 0) return [[]]
  return items.flatMap((item, at) =>
    subsets(items.slice(at + 1), size - 1).map((rest) => [item, ...rest]),
  )
}

describe('recovery shares', () => {
  test('any k of n restore the key and no k−1 do, for every k and n up to six', async () => {
    for (let n = 2; n <= 6; n += 1) {
      for (let k = 2; k <= n; k += 1) {
        const pair = newBoxKeyPair()
        const expected = { organisation, recovery: pair.publicKey }
        const shares = await sharesOf(pair, k, n)
        for (const enough of subsets(shares, k))
          expect(await combineRecoveryShares(enough, expected)).toEqual(pair)
        for (const few of subsets(shares, k - 1)) {
          const code = refused('recovery-shares-too-few')
          expect(await combineRecoveryShares(few, expected)).toEqual(code)
          // Also when a forged sheet claims that fewer suffice.
          if (few.length < 2) continue
          const forged = few.map((share) => ({ ...share, threshold: k - 1 }))
          expect(await combineRecoveryShares(forged, expected)).toEqual(
            refused('recovery-key-wrong'),
          )
        }
      }
    }
  })

  test('more shares than needed restore it too', async () => {
    const pair = newBoxKeyPair()
    const shares = await sharesOf(pair, 2, 5)
    const expected = { organisation, recovery: pair.publicKey }
    expect(await combineRecoveryShares(shares, expected)).toEqual(pair)
  })

  test('a sheet of another organisation or another splitting is named', async () => {
    const pair = newBoxKeyPair()
    const [first] = (await sharesOf(pair, 2, 3)) as [RecoveryShare]
    const expected = { organisation, recovery: pair.publicKey }
    const other = newIdentifier<OrganisationId>()
    const [, ofOther] = (await sharesOf(pair, 2, 3, other)) as [RecoveryShare, RecoveryShare]
    const [, ofOtherKey] = (await sharesOf(newBoxKeyPair(), 2, 3)) as [RecoveryShare, RecoveryShare]
    for (const stranger of [ofOther, ofOtherKey])
      expect(await combineRecoveryShares([first, stranger], expected)).toEqual(
        refused('recovery-share-of-another', { field: 'share.2' }),
      )
    expect(await combineRecoveryShares([first, first], expected)).toEqual(
      refused('recovery-share-twice', { field: 'share.2' }),
    )
  })

  test('shares of two splittings of one key do not pass for each other', async () => {
    const pair = newBoxKeyPair()
    const [first] = (await sharesOf(pair, 2, 3)) as [RecoveryShare]
    const [, second] = (await sharesOf(pair, 2, 3)) as [RecoveryShare, RecoveryShare]
    const mixed = await combineRecoveryShares([first, second], {
      organisation,
      recovery: pair.publicKey,
    })
    expect(mixed).toEqual(refused('recovery-key-wrong'))
  })

  test('a wrong letter names its group', async () => {
    const [text] = (await printed(newBoxKeyPair(), 2, 2)) as [string]
    const wrong = text.replace(/^./, text.startsWith('7') ? '8' : '7')
    expect(readRecoveryShare(wrong)).toEqual(refused('printed-check-wrong', { field: 'group.1' }))
  })

  test('a threshold below two, above the number of shares or beyond twenty is refused', async () => {
    const { privateKey } = newBoxKeyPair()
    for (const [threshold, shares] of [
      [1, 3],
      [4, 3],
      [2, 21],
      [2.5, 3],
    ] as const)
      expect(await splitRecoveryKey(privateKey, { organisation, threshold, shares })).toEqual(
        refused('recovery-threshold-wrong', { field: 'threshold' }),
      )
  })
})

describe('typing shares back', () => {
  test('two of a 2-of-3 prove that the key opens', async () => {
    const pair = newBoxKeyPair()
    const [first, , third] = (await printed(pair, 2, 3)) as [string, string, string]
    const expected = { organisation, recovery: pair.publicKey }
    expect(await confirmShares([first, third], expected)).toEqual({
      threshold: 2,
      numbers: [1, 3],
      proof: 'opened',
    })
  })

  test('two of a 3-of-5 are read and are known not to prove more', async () => {
    const pair = newBoxKeyPair()
    const [first, second] = (await printed(pair, 3, 5)) as [string, string]
    const expected = { organisation, recovery: pair.publicKey }
    expect(await confirmShares([first, second], expected)).toMatchObject({ proof: 'read' })
  })

  test('one is not enough, the same twice neither, and a slip names sheet and group', async () => {
    const pair = newBoxKeyPair()
    const [first, second] = (await printed(pair, 2, 3)) as [string, string]
    const expected = { organisation, recovery: pair.publicKey }
    expect(await confirmShares([first], expected)).toEqual(refused('recovery-shares-too-few'))
    expect(await confirmShares([first, first], expected)).toEqual(
      refused('recovery-share-twice', { field: 'share.2' }),
    )
    const slipped = second.replace(/.$/, second.endsWith('7') ? '8' : '7')
    const confirmed = await confirmShares([first, slipped], expected)
    expect(confirmed).toMatchObject({ kind: 'refused', code: 'printed-check-wrong' })
    expect(isRefusal(confirmed) && confirmed.field).toMatch(/^share\.2\.group\.\d+$/)
  })
})

describe('readmitting a member', () => {
  function house() {
    const network = new InventedNetwork()
    const shelter = network.found()
    const worker = network.admit(shelter.founder)
    const members = [shelter.founder.member, worker.member]
    const casework = network.createGroup(shelter.founder, members)
    const legal = network.createGroup(shelter.founder, [shelter.founder.member])
    const { id, keys } = shelter.founder.member
    const ring = new KeyRing({ to: id, keys: keys.box }, network.directory())
    return { network, shelter, worker, casework, legal, ring }
  }

  test('gives new keys her old groups and no others', () => {
    const { network, shelter, worker, casework, legal, ring } = house()
    const renewed = { ...newMember(shelter.id), id: worker.member.id }
    const device = newDevice(renewed)
    const own = { organisation: shelter.id, member: renewed.id, keys: renewed.keys }
    const claim = claimMembership(own, { id: device.id, publicKey: device.keys.publicKey })
    const facts = readmitMember(network.organisation(shelter.id), claim, {
      ring,
      seenInNetwork: [],
    })
    if (isRefusal(facts)) throw new Error(facts.code)
    for (const each of facts) network.say(shelter.founder, each)
    const directory = network.directory()
    expect(directory.rejected).toEqual([])
    const hers = new KeyRing({ to: renewed.id, keys: renewed.keys.box }, directory)
    expect(hers.currentKeys(casework.group)).toEqual(casework.keys)
    expect(hers.currentKeys(legal.group)).toBeUndefined()
  })

  test('needs a member who is there, and new keys', () => {
    const { network, shelter, worker, ring } = house()
    const organisation = network.organisation(shelter.id)
    const claimOf = (member: typeof worker.member) => {
      const device = newDevice(member)
      const own = { organisation: shelter.id, member: member.id, keys: member.keys }
      return claimMembership(own, { id: device.id, publicKey: device.keys.publicKey })
    }
    const colleague = { ring, seenInNetwork: [] }
    expect(readmitMember(organisation, claimOf(newMember(shelter.id)), colleague)).toEqual(
      refused('member-unknown', { field: 'member' }),
    )
    expect(readmitMember(organisation, claimOf(worker.member), colleague)).toEqual(
      refused('keys-not-new', { field: 'member' }),
    )
  })
})

describe('restoring an officer by printed shares', () => {
  function alone() {
    const network = new InventedNetwork()
    const shelter = network.found()
    const { member } = shelter.founder
    const casework = network.createGroup(shelter.founder, [member], shelter.recovery)
    network.foundNetwork(shelter, casework.group)
    const renewed = { ...newMember(shelter.id), id: member.id }
    const device = newDevice(renewed)
    const own = { organisation: shelter.id, member: renewed.id, keys: renewed.keys }
    const claim = { id: device.id, publicKey: device.keys.publicKey }
    return { network, shelter, casework, renewed, device, own, claim }
  }

  test('gives new keys the office, every group and the word in the network; the lost device ends', () => {
    const { network, shelter, casework, renewed, device, own, claim } = alone()
    const by = { recovery: shelter.recovery, seenInNetwork: network.headsOf(network.network) }
    const facts = restoreOfficer(network.directory(), own, claim, by)
    if (isRefusal(facts)) throw new Error(facts.code)
    for (const each of facts) network.say(device, each)
    const admitted = network.admit(device)
    const directory = network.directory()
    expect(directory.rejected).toEqual([])
    const organisation = network.organisation(shelter.id)
    expect(organisation.state).toBe('admitted')
    expect(organisation.members.has(admitted.member.id)).toBe(true)
    expect(organisation.devices.get(shelter.founder.id)?.state).toBe('ended')
    const ring = new KeyRing({ to: renewed.id, keys: renewed.keys.box }, directory)
    expect(ring.currentKeys(casework.group)).toEqual(casework.keys)
  })

  test('takes the recovery key of the organisation: another proves nothing', () => {
    const { network, own, claim, device, shelter } = alone()
    const by = { recovery: newBoxKeyPair(), seenInNetwork: [] }
    expect(restoreOfficer(network.directory(), own, claim, by)).toEqual(
      refused('recovery-key-wrong'),
    )
    const forged = { publicKey: shelter.recovery.publicKey, privateKey: by.recovery.privateKey }
    const facts = restoreOfficer(network.directory(), own, claim, { ...by, recovery: forged })
    if (isRefusal(facts)) throw new Error(facts.code)
    for (const each of facts) network.say(device, each)
    expect(network.directory().rejected.map((each) => each.code)).toContain('proof-wrong')
    const { devices } = network.organisation(shelter.id)
    expect(devices.has(device.id)).toBe(false)
    expect(devices.get(shelter.founder.id)?.state).toBe('current')
  })

  test('counts only after the admission of whom it restores: it cannot undo the founding', () => {
    const { network, shelter, device, own, claim } = alone()
    const by = { recovery: shelter.recovery, seenInNetwork: [] }
    const [restored] = restoreOfficer(network.directory(), own, claim, by) as DirectoryFacts[]
    if (!restored) throw new Error('nothing said')
    network.say(device, restored, [])
    expect(network.directory().rejected.map((each) => each.code)).toEqual(['member-unknown'])
    expect(network.organisation(shelter.id).state).toBe('admitted')
  })

  test('is for a member who is known', () => {
    const { network, shelter, claim } = alone()
    const stranger = newMember(shelter.id)
    const own = { organisation: shelter.id, member: stranger.id, keys: stranger.keys }
    const by = { recovery: shelter.recovery, seenInNetwork: [] }
    expect(restoreOfficer(network.directory(), own, claim, by)).toEqual(
      refused('member-unknown', { field: 'member' }),
    )
  })
})
