import { beforeAll, expect, test } from 'vitest'
import type { MemberId, OrganisationId } from '@cobijo/domain/journal/identifier'
import { mostReaders, openLetter } from '@cobijo/sealing/complaint/letter'
import { newBoxKeyPair } from '@cobijo/sealing/entry/key-bundle'
import { sodiumReady } from '@cobijo/sealing/sodium'
import { newRandomId } from '../new-id.ts'
import { got } from '../testing/invented-organisation.ts'
import { composeComplaint } from './compose-complaint.ts'

beforeAll(sodiumReady)

test('however many of the partner accepted, a complaint is sealed: to who of the house may read it, and to as many outside as there is room', () => {
  const house = newRandomId<OrganisationId>()
  const people = Array.from({ length: 24 }, (_, at) => {
    const keys = newBoxKeyPair()
    return {
      id: newRandomId<MemberId>(),
      isOutside: at >= 10,
      leads: false,
      keys,
      box: keys.publicKey,
    }
  })
  const input = { subject: 'staff', named: [], kept: [], words: 'Me gritan' } as const
  const { waiting } = got(composeComplaint(input, { house, people, how: 'herself', at: 1 }))
  const read = people.filter(({ keys }) => openLetter(waiting.letter, house, keys) !== undefined)
  expect(read).toHaveLength(mostReaders)
  expect(read.filter(({ isOutside }) => !isOutside)).toHaveLength(10)
})
