import { beforeAll, expect, test } from 'vitest'
import type { EntryHash, MemberId, OrganisationId } from '@cobijo/domain/journal/identifier'
import { newMemberKeys } from '../account/member-keys.ts'
import type { MemberKeys } from '../account/member-keys.ts'
import { toHexadecimal } from '../bytes.ts'
import type { Directory, Organisation } from '../directory/directory.ts'
import { sodiumReady } from '../sodium.ts'
import { focalPeopleOf, focalPointIn, focalPointsOf, readFocalWord } from './focal-word.ts'
import type { FocalWord, ReadFocalWord } from './focal-word.ts'
import { signWord } from './signed-word.ts'

const id = (at: number): string => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`
const house = id(1) as OrganisationId
const partner = id(2) as OrganisationId
const officer = id(3) as MemberId
const nurse = id(4) as MemberId
const outside = id(5) as MemberId
const names = { sealed: '00', keys: [] }
const keys = new Map<MemberId, MemberKeys>()

beforeAll(async () => {
  await sodiumReady()
  for (const member of [officer, nurse, outside]) keys.set(member, newMemberKeys())
})

function keysOf(member: MemberId): MemberKeys {
  return keys.get(member) as MemberKeys
}

function inWords(member: MemberId) {
  const { sign, box } = keysOf(member)
  return { sign: toHexadecimal(sign.publicKey), box: toHexadecimal(box.publicKey) }
}

function organisation(
  is: OrganisationId,
  members: readonly MemberId[],
  state: Organisation['state'] = 'admitted',
): Organisation {
  return {
    id: is,
    founding: '' as EntryHash,
    recovery: new Uint8Array(32),
    recoverySign: undefined,
    state,
    supporters: [],
    devices: new Map(),
    groups: new Map(),
    members: new Map(
      members.map((member) => [
        member,
        {
          id: member,
          sign: keysOf(member).sign.publicKey,
          box: keysOf(member).box.publicKey,
          officer: member === officer,
          wasOfficer: member === officer,
          state: 'current' as const,
          admittedBy: '' as EntryHash,
          officeEndings: [],
        },
      ]),
    ),
  }
}

function directoryOf(...organisations: readonly Organisation[]): Directory {
  return {
    organisations: new Map(organisations.map((each) => [each.id, each])),
    network: undefined,
    groups: new Map(),
    groupsByFeed: new Map(),
    accepted: new Set(),
    rejected: [],
  }
}

function said(word: FocalWord, by: MemberId = word.by): ReadFocalWord {
  const read = readFocalWord(signWord('cobijo/focal-point', word, keysOf(by).sign))
  if (!read) throw new Error('unread')
  return read
}

function proposed(number: number, by: MemberId = officer): FocalWord {
  const people = [{ id: nurse, leads: false, ...inWords(nurse) }]
  return { says: 'proposed', house, partner, by, number, people, names }
}

function accepted({ hash }: ReadFocalWord): FocalWord {
  const keysInWords = inWords(outside)
  return { says: 'accepted', house, partner, by: outside, proposal: hash, names, ...keysInWords }
}

test('in force is the newest that somebody of the partner accepted; her organisation suspended, none is', () => {
  const directory = directoryOf(
    organisation(house, [officer, nurse]),
    organisation(partner, [outside]),
  )
  const first = said(proposed(1))
  const second = said(proposed(2))
  const words = [first, second, said(accepted(first))]
  const inForce = focalPointIn(focalPointsOf(directory, house, words))
  expect(inForce?.proposal.hash).toBe(first.hash)
  expect(inForce?.inside.map((each) => each.id)).toEqual([nurse])
  expect(inForce?.outside.map((each) => each.id)).toEqual([outside])
  const both = [...words, said(accepted(second))]
  expect(focalPointIn(focalPointsOf(directory, house, both))?.proposal.hash).toBe(second.hash)
  const without = directoryOf(
    organisation(house, [officer, nurse]),
    organisation(partner, [outside], 'suspended'),
  )
  expect(focalPointIn(focalPointsOf(without, house, both))).toBeUndefined()
})

test('whoever is no officer proposes nothing, nobody accepts in another’s name, and a changed key is out', () => {
  const directory = directoryOf(
    organisation(house, [officer, nurse]),
    organisation(partner, [outside]),
  )
  expect(focalPointsOf(directory, house, [said(proposed(1, nurse))])).toEqual([])
  expect(focalPointsOf(directory, house, [said(proposed(1), nurse)])).toEqual([])
  const first = said(proposed(1))
  const forged = said(accepted(first), officer)
  expect(focalPointIn(focalPointsOf(directory, house, [first, forged]))).toBeUndefined()
  // Readmitted with new keys, by whomever: what is written from now on is not sealed to them before both say so again.
  const words = [first, said(accepted(first))]
  keys.set(nurse, newMemberKeys())
  const changed = directoryOf(
    organisation(house, [officer, nurse]),
    organisation(partner, [outside]),
  )
  expect(focalPointIn(focalPointsOf(changed, house, words))?.inside).toEqual([])
  // Proposed by an officer alone, the new keys are sealed to by nobody.
  const alone = [...words, said(proposed(2))]
  expect(focalPeopleOf(changed, house, alone, 'now').map((each) => each.id)).toEqual([outside])
  expect(focalPointsOf(changed, house, alone)[0]?.inside).toHaveLength(1)
})

test('a word with a field more, one less, or none that is known is not read', () => {
  const sign = (content: unknown) =>
    readFocalWord(signWord('cobijo/focal-point', content, keysOf(officer).sign))
  expect(sign(proposed(1))).toBeDefined()
  expect(sign({ ...proposed(1), more: 1 })).toBeUndefined()
  expect(sign({ ...proposed(1), says: 'ended' })).toBeUndefined()
  expect(sign({ ...proposed(1), partner: 'x' })).toBeUndefined()
  expect(readFocalWord(new Uint8Array(10))).toBeUndefined()
})
