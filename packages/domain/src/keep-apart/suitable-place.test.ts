import { describe, expect, test } from 'vitest'
import type { StreamId } from '../journal/identifier.ts'
import { FirstNight } from '../testing/first-night.ts'
import { inventedId } from '../testing/story.ts'
import { needsRoomOfHerOwn, placeSuits } from './suitable-place.ts'
import type { Sleeper } from './suitable-place.ts'

const [ixchel, other, third, house, elsewhere] = [1, 2, 3, 4, 5].map(inventedId) as [
  StreamId,
  StreamId,
  StreamId,
  StreamId,
  StreamId,
]
const sleeper = (person: StreamId, from: StreamId[] = [], houses: StreamId[] = []): Sleeper => ({
  person,
  keptApart: { from, houses },
})

describe('W8: the guard of places', () => {
  test('lets her sleep where nobody must be kept from her', () => {
    const others = [sleeper(other, [third], [elsewhere])]
    expect(placeSuits(sleeper(ixchel, [third], [elsewhere]), { house, others }).state).toBe('done')
    expect(placeSuits(sleeper(ixchel), { house, others: [] }).state).toBe('done')
  })

  test('says no by the word in her stream alone, or in the other’s alone', () => {
    const hers = placeSuits(sleeper(ixchel, [other]), { house, others: [sleeper(other)] })
    const theirs = placeSuits(sleeper(ixchel), { house, others: [sleeper(other, [ixchel])] })
    expect(hers.state).toBe('blocked')
    expect(theirs.state).toBe('blocked')
  })

  test('says "not suitable" and never why: the same answer for a person and for a house, with no rule and no name', () => {
    const person = placeSuits(sleeper(ixchel, [other]), { house, others: [sleeper(other)] })
    const place = placeSuits(sleeper(ixchel, [], [house]), { house, others: [] })
    expect(person).toEqual(place)
    expect(person).toEqual({ code: 'place-not-suitable', state: 'blocked' })
  })

  test('is not met by herself, where she sleeps there already', () => {
    const others = [sleeper(ixchel, [ixchel])]
    expect(placeSuits(sleeper(ixchel), { house, others }).state).toBe('done')
  })
})

test('W8: a doubtful age sleeps in a room of her own, a child and an adult need none by that', () => {
  expect(needsRoomOfHerOwn(new FirstNight({ ageGroup: 'age-in-doubt' }).file)).toBe(true)
  expect(needsRoomOfHerOwn(new FirstNight({ ageGroup: 'child' }).file)).toBe(false)
  expect(needsRoomOfHerOwn(new FirstNight({ ageGroup: 'adult' }).file)).toBe(false)
})
