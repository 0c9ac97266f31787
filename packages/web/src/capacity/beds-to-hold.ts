import type { House } from '@cobijo/domain/house/house'
import type { StreamId, Instant } from '@cobijo/domain/journal/identifier'
import { roomsTonight } from '../house/house-words.ts'

export interface FreeRoom {
  readonly room: string
  readonly roomFor: string | undefined
  readonly free: number
}

/** Free beds tonight, those that this house holds for the question already among them. */
export function freeRooms(house: House, question: StreamId, at: Instant): readonly FreeRoom[] {
  const besides = house.promises.filter(({ request }) => request !== question)
  return roomsTonight({ ...house, promises: besides }, at)
    .filter(({ free }) => free > 0)
    .map(({ room, roomFor, free }) => ({ room, roomFor, free }))
}

/** Which beds to hold: one room that is for such people and large enough, else what comes first. */
export function bedsToHold(
  rooms: readonly FreeRoom[],
  { bedsWanted = 0, bedFor }: { readonly bedsWanted?: number; readonly bedFor?: string },
): readonly { readonly room: string; readonly beds: number }[] {
  const suits = ({ roomFor }: FreeRoom): number =>
    roomFor === bedFor ? 0 : roomFor === 'anybody' ? 1 : 2
  const inOrder = rooms.toSorted(
    (one, other) =>
      suits(one) - suits(other) ||
      Number(one.free < bedsWanted) - Number(other.free < bedsWanted) ||
      one.free - other.free,
  )
  const held: { room: string; beds: number }[] = []
  let left = bedsWanted
  for (const { room, free } of inOrder) {
    const beds = Math.min(free, left)
    if (beds > 0) held.push({ room, beds })
    left -= beds
  }
  return left === 0 ? held : []
}
