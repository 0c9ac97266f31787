import { homePack } from '@cobijo/countries/packs'
import { sleepersIn, type House, type Room, type StayLine } from '@cobijo/domain/house/house'
import { bedsPromisedIn } from '@cobijo/domain/house/promise/promises'
import { placementLadder, type PersonToPlace } from '@cobijo/domain/house/placement-guard'
import type { Instant } from '@cobijo/domain/journal/identifier'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import { refusalOf } from '@cobijo/domain/ladder/rung'
import type { MessageId } from '../language/es.ts'

/** What each rung of the guard asks for. */
export const rungWords: Readonly<Record<string, MessageId>> = {
  'person-died': 'house.rung.died',
  'house-ended': 'house.rung.ended',
  'house-type-unsaid': 'house.rung.type',
  'house-not-for-children': 'house.rung.children',
  'house-forbidden': 'house.rung.victims',
  'place-not-suitable': 'house.rung.suitable',
  'house-without-rooms': 'house.rung.rooms',
  'room-unsaid': 'house.rung.room',
  'room-of-her-own': 'house.rung.own-room',
  'adults-and-children-apart': 'house.rung.apart',
  'no-bed-free': 'house.rung.bed',
  'stay-not-voluntary': 'house.rung.voluntary',
  'communication-unsaid': 'house.rung.communication',
  'restriction-incomplete': 'house.rung.restriction',
  'restriction-without-end': 'house.rung.restriction-end',
}

export interface RoomTonight extends Room {
  readonly sleepers: readonly StayLine[]
  /** Kept for people whom nobody here knows yet. */
  readonly promised: number
  readonly free: number
}

/** Tonight's beds, room by room; a room with more people than beds has a negative number free. */
export function roomsTonight(house: House, at: Instant): readonly RoomTonight[] {
  const sleepers = sleepersIn(house, at)
  return (house.rooms.value ?? []).map((room) => {
    const here = sleepers.filter((stay) => stay.room === room.room)
    const promised = bedsPromisedIn(house, room.room, at)
    return { ...room, sleepers: here, promised, free: room.beds - here.length - promised }
  })
}

/**
 * Why her bed does not suit her, asked anew of whoever sleeps here: two devices may have placed two people at once, and what was said since counts.
 * What is only unsaid is none of it, nor that a room is full, which stands beside the room.
 */
export function againstHerBed(
  house: House,
  { file, stay }: { readonly file: PersonToPlace; readonly stay: StayLine },
  at: Instant,
): string | undefined {
  const { room, belongsWith } = stay
  const { facilityTypes } = homePack
  const ladder = placementLadder({ house, person: file, at, room, belongsWith, facilityTypes })
  return ladder.find(({ state }) => state === 'blocked')?.code
}

/** Rooms where she could sleep, and where there is none the first reason against it. */
export function suitableRooms(
  house: House,
  person: PersonToPlace,
  at: Instant,
): { readonly rooms: readonly string[]; readonly against: Refusal | undefined } {
  const answers = (house.rooms.value ?? []).map(({ room }) => ({
    room,
    against: refusalOf(
      placementLadder({ house, person, at, room, facilityTypes: homePack.facilityTypes }),
    ),
  }))
  const rooms = answers.flatMap(({ room, against }) => (against === undefined ? [room] : []))
  const none = refusalOf(
    placementLadder({ house, person, at, room: undefined, facilityTypes: homePack.facilityTypes }),
  )
  return { rooms, against: rooms.length > 0 ? undefined : (answers[0]?.against ?? none) }
}
