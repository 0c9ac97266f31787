import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldCase } from '../case/case-file.ts'
import type { AgeGroup } from '../journal/facts.ts'
import type { StreamId } from '../journal/identifier.ts'
import { refusalOf } from '../ladder/rung.ts'
import { keepApartRecorded } from '../keep-apart/keep-apart-recorded.ts'
import { identityRecorded } from '../registration/identity-recorded.ts'
import { exclusionAnswered } from '../screening/exclusion-answered.ts'
import { exclusionProposed } from '../screening/exclusion-proposed.ts'
import { FirstNight, asha, beto } from '../testing/first-night.ts'
import { HouseAtNight, facilityTypes } from '../testing/house-at-night.ts'
import { firstNight, hour, inventedId } from '../testing/story.ts'
import { withPresentAges } from './house.ts'
import { placementLadder } from './placement-guard.ts'
import type { Placement } from './placement-guard.ts'

const of = (ageGroup: AgeGroup) => new FirstNight({ ageGroup })
const [mother, stranger, third] = [301, 302, 303].map(inventedId) as [StreamId, StreamId, StreamId]

/** Why she cannot sleep there, or `suits`. */
function says(
  night: FirstNight,
  { house }: HouseAtNight,
  room: string,
  more: Partial<Placement> = {},
): string {
  const ladder = placementLadder({
    person: night.file,
    house,
    facilityTypes,
    at: firstNight,
    room,
    ...more,
  })
  return refusalOf(ladder)?.code ?? 'suits'
}

function excluded(): FirstNight {
  const night = of('adult')
  const proposed = night.story.write(
    exclusionProposed,
    { exclusionReason: 'x', screeningOutcome: 'no-indications' },
    { by: asha, stream: night.case },
  )
  night.story.write(
    exclusionAnswered,
    { proposal: proposed.id, exclusionAnswer: 'agrees' },
    { by: beto, stream: night.case },
  )
  return night
}

test('a house without rooms says so, and asks for no choice among none', () => {
  const { house } = new HouseAtNight()
  const rooms: typeof house.rooms = { ...house.rooms, value: [] }
  const bare = { house: { ...house, rooms } } as HouseAtNight
  expect(says(of('adult'), bare, 'women')).toBe('house-without-rooms')
  expect(says(of('adult'), new HouseAtNight(), 'no such room')).toBe('room-unsaid')
})

describe('BR-13: children', () => {
  test('never in a house that is forbidden for them; a doubtful age is a child', () => {
    for (const age of ['child', 'age-in-doubt'] as const)
      expect(says(of(age), new HouseAtNight('not-for-children'), 'own')).toBe(
        'house-not-for-children',
      )
    expect(says(of('adult'), new HouseAtNight('not-for-children'), 'women')).toBe('suits')
  })

  test('is asked by the ages that are known now, not by those that were said when each came', () => {
    const { house } = new HouseAtNight().sleeps(stranger, 'family', { ageGroup: 'child' })
    const came = { house } as HouseAtNight
    const now = { house: withPresentAges(house, new Map([[stranger, 'adult']])) } as HouseAtNight
    expect(says(of('adult'), came, 'family')).toBe('adults-and-children-apart')
    expect(says(of('adult'), now, 'family')).toBe('suits')
    expect(says(of('child'), now, 'family')).toBe('adults-and-children-apart')
  })

  test('never in one room with adults who are not their own people, whoever came first', () => {
    const withAdult = () => new HouseAtNight().sleeps(stranger, 'family')
    expect(says(of('child'), withAdult(), 'family')).toBe('adults-and-children-apart')
    const withChild = () => new HouseAtNight().sleeps(stranger, 'family', { ageGroup: 'child' })
    expect(says(of('adult'), withChild(), 'family')).toBe('adults-and-children-apart')
    expect(says(of('child'), withChild(), 'family')).toBe('suits')
  })

  test('sleep with their mother, also in a room for women, and with nobody else’s', () => {
    const child = of('child')
    const room = (others: readonly StreamId[]) =>
      others.reduce((house, each) => house.sleeps(each, 'women'), new HouseAtNight())
    const belongsWith = [mother]
    expect(says(child, room([mother]), 'women', { belongsWith })).toBe('suits')
    expect(says(child, room([stranger]), 'women', { belongsWith })).toBe(
      'adults-and-children-apart',
    )
    expect(says(child, room([]), 'women')).toBe('adults-and-children-apart')
    const came = new HouseAtNight().sleeps(third, 'family', { ageGroup: 'child' })
    expect(says(of('adult'), came, 'family', { belongsWith: [third] })).toBe('suits')
  })

  test('an adult does not get a bed that is kept for children', () => {
    expect(says(of('adult'), new HouseAtNight(), 'children')).toBe('adults-and-children-apart')
  })
})

describe('W8: an age in doubt', () => {
  test('sleeps in a room of her own, and nobody is put with her', () => {
    for (const room of ['women', 'children', 'family'])
      expect(says(of('age-in-doubt'), new HouseAtNight(), room)).toBe('room-of-her-own')
    expect(says(of('age-in-doubt'), new HouseAtNight(), 'own')).toBe('suits')
    const taken = new HouseAtNight().sleeps(stranger, 'anybody', { ageGroup: 'age-in-doubt' })
    for (const age of ['adult', 'child'] as const)
      expect(says(of(age), taken, 'anybody')).toBe('room-of-her-own')
  })
})

describe('BR-36: forbidden houses', () => {
  test('take in nobody who may be a victim: whoever is not yet screened, too', () => {
    for (const type of ['detention', 'other-refuge'])
      expect(says(of('adult'), new HouseAtNight(type), 'women')).toBe('house-forbidden')
    expect(says(excluded(), new HouseAtNight('other-refuge'), 'women')).toBe('suits')
  })

  test('are of a kind that the country lists; one that it does not list takes in nobody', () => {
    expect(says(of('adult'), new HouseAtNight('a-hut'), 'women')).toBe('house-type-unsaid')
  })

  test('say so before anything that could still be done', () => {
    expect(says(of('adult'), new HouseAtNight('detention'), 'no such room')).toBe('house-forbidden')
  })
})

describe('W8: kept apart', () => {
  test('is answered with "not suitable" alone, for somebody in the house and for the house', () => {
    const house = new HouseAtNight().sleeps(stranger, 'women')
    const words = [{ apartFrom: stranger }, { notInHouse: house.stream }]
    for (const word of words) {
      const night = of('adult')
      night.story.write(keepApartRecorded, word, { by: asha, stream: night.case })
      const ladder = placementLadder({
        person: night.file,
        house: house.house,
        facilityTypes,
        at: firstNight,
        room: 'men',
      })
      expect(refusalOf(ladder)).toEqual({ kind: 'refused', code: 'place-not-suitable' })
    }
  })
})

describe('BR-37: a stay', () => {
  const begins = (freedom: Placement['freedom']) =>
    says(of('adult'), new HouseAtNight(), 'women', { freedom })

  test('is her own choice, with means to communicate', () => {
    expect(begins({})).toBe('stay-not-voluntary')
    expect(begins({ staysVoluntarily: 'no', canCommunicate: 'yes' })).toBe('stay-not-voluntary')
    expect(begins({ staysVoluntarily: 'yes' })).toBe('communication-unsaid')
    expect(begins({ staysVoluntarily: 'yes', canCommunicate: 'yes' })).toBe('suits')
  })

  test('is limited with a ground, a reason and an end alone', () => {
    const limits = { staysVoluntarily: 'yes', canCommunicate: 'no' } as const
    const whole = { ground: 'organised-crime', reason: 'x', until: firstNight + hour } as const
    expect(begins(limits)).toBe('restriction-incomplete')
    for (const lacking of ['ground', 'reason', 'until'] as const)
      expect(begins({ ...limits, restriction: { ...whole, [lacking]: undefined } })).toBe(
        'restriction-incomplete',
      )
    expect(begins({ ...limits, restriction: { ...whole, until: firstNight } })).toBe(
      'restriction-without-end',
    )
    expect(begins({ ...limits, restriction: whole })).toBe('suits')
  })
})

test('a bed is given once', () => {
  const house = new HouseAtNight().sleeps(stranger, 'own')
  expect(says(of('adult'), house, 'own')).toBe('no-bed-free')
})

test('BR-13, BR-36: the guard is given no role and no word of justice, migration or nationality', () => {
  const house = new HouseAtNight('shelter').sleeps(stranger, 'women').house
  const night = of('adult')
  const plain = placementLadder({
    person: night.file,
    house,
    facilityTypes,
    at: firstNight,
    room: 'women',
  })
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[A-Z]{3}$/), { maxLength: 3 }), (nationalities) => {
      night.story.write(identityRecorded, { nationalities }, { by: asha, stream: night.case })
      const person = foldCase(night.story.of(night.case))
      const ladder = placementLadder({
        person,
        house,
        facilityTypes,
        at: firstNight,
        room: 'women',
      })
      expect(ladder).toEqual(plain)
    }),
    { numRuns: 20 },
  )
})
