import { expect, test } from 'vitest'
import { bedsToHold } from './beds-to-hold.ts'

const room = (name: string, roomFor: string, free: number) => ({ room: name, roomFor, free })

test('a room that is for such people and large enough comes first, then what there is', () => {
  const rooms = [room('1', 'men', 3), room('2', 'family', 2), room('3', 'family', 3)]
  const three = { bedsWanted: 3, bedFor: 'family' }
  expect(bedsToHold(rooms, three)).toEqual([{ room: '3', beds: 3 }])
  expect(bedsToHold(rooms.slice(0, 2), three)).toEqual([
    { room: '2', beds: 2 },
    { room: '1', beds: 1 },
  ])
})

test('where there are too few nothing is proposed: fewer than asked are not held', () => {
  expect(bedsToHold([room('1', 'women', 2)], { bedsWanted: 3, bedFor: 'women' })).toEqual([])
})
