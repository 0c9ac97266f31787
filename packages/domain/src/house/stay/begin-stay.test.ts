import { describe, expect, test } from 'vitest'
import { FirstNight, asha, beto, by } from '../../testing/first-night.ts'
import { HouseAtNight, houseIn, placesIn } from '../../testing/house-at-night.ts'
import { decidedIn, partsOf, typesOf } from '../../testing/outcome.ts'
import { firstNight, hour } from '../../testing/story.ts'
import { beginStay } from './begin-stay.ts'
import type { BeginStay } from './begin-stay.ts'
import { endStay } from './end-stay.ts'
import { stayBegun } from './stay-begun.ts'
import { stayEnded } from './stay-ended.ts'
import { stayOffered } from './stay-offered.ts'

const free = { staysVoluntarily: 'yes', canCommunicate: 'yes' } as const

const beginning = (night: FirstNight, house: HouseAtNight, more: Partial<BeginStay> = {}) =>
  beginStay(
    { caseFile: night.file, house: house.house, country: placesIn },
    { case: night.case, gathering: house.stream, room: 'women', ...free, ...more, ...by(asha) },
  )

/** Writes what was decided in the streams of both. */
function began(night: FirstNight, house: HouseAtNight, more: Partial<BeginStay> = {}): void {
  for (const { entryType, content, id, stream } of decidedIn(beginning(night, house, more)).entries)
    (stream === night.case ? night : house).story.write(entryType, content, {
      by: asha,
      id,
      stream,
    })
}

describe('coming to sleep', () => {
  test('is written in the house and in her case in one act', () => {
    const night = new FirstNight()
    const house = new HouseAtNight()
    expect(typesOf(beginning(night, house))).toEqual(['stay-begun', 'sleeping-place-recorded'])
    began(night, house)
    expect(night.file.registers.sleepsWhere?.value).toBe('La casa · women')
    const [stay] = house.house.stays
    expect(stay).toMatchObject({ case: night.case, room: 'women', state: 'sleeping' })
    expect(night.file.sleepingPlaces).toMatchObject([{ house: house.stream, stay: stay?.id }])
  })

  test('BR-38: lies where places are read and nowhere else, in the house and in her case', () => {
    const { entries } = decidedIn(beginning(new FirstNight(), new HouseAtNight()))
    for (const entry of entries) expect(Object.keys(partsOf(entry))).toEqual(['placement'])
    expect(JSON.stringify(entries)).not.toContain('Calle inventada')
  })

  test('BR-37: without her own yes and means to communicate nobody is put there', () => {
    const refusal = { code: 'stay-not-voluntary', source: 'BR-37' }
    const forced = beginning(new FirstNight(), new HouseAtNight(), { staysVoluntarily: 'no' })
    expect(forced).toMatchObject(refusal)
  })

  test('takes up the bed that was held for her, for its house a single stay', () => {
    const night = new FirstNight()
    const house = new HouseAtNight()
    const held = house.story.write(
      stayOffered,
      { case: night.case, room: 'own', holdUntil: firstNight + hour },
      { by: asha },
    )
    began(night, house, { stay: held.id, room: 'own' })
    expect(house.house.stays).toMatchObject([{ id: held.id, state: 'sleeping', room: 'own' }])
  })
})

test('she moves to another room by naming her stay, and begins no second one', () => {
  const night = new FirstNight()
  const house = new HouseAtNight()
  began(night, house)
  expect(beginning(night, house, { room: 'own' })).toMatchObject({ code: 'sleeps-here-already' })
  const stay = house.house.stays[0]?.id ?? ''
  began(night, house, { stay, room: 'own' })
  expect(house.house.stays).toMatchObject([{ id: stay, room: 'own', state: 'sleeping' }])
  expect(night.file.registers.sleepsWhere?.value).toBe('La casa · own')
  const another = beginning(new FirstNight(), house, { stay })
  expect(another).toMatchObject({ code: 'stay-unknown' })
})

test('whoever still sleeps in another house is said so, and is not turned away', () => {
  const night = new FirstNight()
  began(night, new HouseAtNight())
  const outcome = beginning(night, new HouseAtNight('shelter', { stream: 8 }))
  expect(decidedIn(outcome).remarks).toEqual(['sleeps-in-another-house'])
})

describe('written at once', () => {
  test('two people in the last bed both sleep there; whoever looks sees more people than beds', () => {
    const house = new HouseAtNight()
    const known = house.story.entries.slice()
    for (const [author, night] of [
      [asha, new FirstNight()],
      [beto, new FirstNight()],
    ] as const)
      house.story.write(stayBegun, { case: night.case, room: 'own' }, { by: author, after: known })
    expect(house.house.stays.filter(({ state }) => state === 'sleeping')).toHaveLength(2)
    const entries = house.story.of(house.stream)
    expect(houseIn(entries.toReversed())).toEqual(houseIn(entries))
  })

  test('an end by somebody who did not know that she moved leaves her where she sleeps', () => {
    const night = new FirstNight()
    const house = new HouseAtNight()
    began(night, house)
    const known = house.story.entries.slice(-1)
    const stay = house.house.stays[0]?.id ?? ''
    house.story.write(stayEnded, { stay, stayEndedBecause: 'other' }, { by: beto, after: known })
    house.story.write(
      stayBegun,
      { case: night.case, room: 'own', stay },
      { by: asha, after: known },
    )
    expect(house.house.stays).toMatchObject([{ state: 'sleeping', room: 'own' }])
    const entries = house.story.of(house.stream)
    expect(houseIn(entries.toReversed())).toEqual(houseIn(entries))
  })
})

test('her going is written in both, for whatever reason', () => {
  const night = new FirstNight()
  const house = new HouseAtNight()
  began(night, house)
  const stay = house.house.stays[0]?.id ?? ''
  const outcome = endStay(
    { caseFile: night.file, house: house.house },
    {
      case: night.case,
      gathering: house.stream,
      stay,
      stayEndedBecause: 'her-decision',
      ...by(asha),
    },
  )
  for (const { entryType, content, stream } of decidedIn(outcome).entries)
    (stream === night.case ? night : house).story.write(entryType, content, { by: asha, stream })
  expect(house.house.stays).toMatchObject([{ state: 'ended', endedBecause: 'her-decision' }])
  expect(night.file.registers.sleepsWhere?.value).toBeUndefined()
  expect(night.file.sleepingPlaces).toEqual([])
})
