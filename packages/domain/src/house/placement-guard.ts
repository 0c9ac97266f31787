import { mayBeChild } from '../child/may-be-child.ts'
import type { CaseFile } from '../case/case-file.ts'
import { hasDied } from '../death/death.ts'
import type { Instant } from '../journal/identifier.ts'
import type { Ladder, Rung } from '../ladder/rung.ts'
import { needsRoomOfHerOwn, placeSuits } from '../keep-apart/suitable-place.ts'
import { isPresumed } from '../screening/screening.ts'
import { facilityTypesOf, sleepersIn } from './house.ts'
import type { House, Room, StayLine } from './house.ts'
import { bedsPromisedIn } from './promise/promises.ts'

/** Of the country's list: who may not be placed there, whatever anybody decides (BR-13, BR-36). */
export interface FacilityBans {
  readonly code: string
  readonly bans: readonly { readonly whom: 'child' | 'possible-victim' }[]
}

/** What the guard knows of her: nothing of justice, of her standing with migration, or of where she comes from. */
export type PersonToPlace = Pick<
  CaseFile,
  'stream' | 'ageGroup' | 'screening' | 'keptApart' | 'death'
>

export interface Placement {
  readonly person: PersonToPlace
  readonly house: House
  readonly facilityTypes: readonly FacilityBans[]
  readonly at: Instant
  readonly room: string | undefined
  /** Her own people in this house, as whoever places her says. */
  readonly belongsWith?: readonly string[] | undefined
  /** Undefined while a bed is only held for her: what follows is asked when she comes. */
  readonly freedom?: Freedom | undefined
}

export interface Freedom {
  readonly staysVoluntarily?: 'yes' | 'no' | undefined
  readonly canCommunicate?: 'yes' | 'no' | undefined
  readonly restriction?:
    | {
        readonly ground?: 'organised-crime' | undefined
        readonly reason?: string | undefined
        readonly until?: Instant | undefined
      }
    | undefined
}

/**
 * Whether she may sleep there (domain §6.7). It is given no role, so none overrides it: a forbidden house becomes a permitted one only by
 * being described anew, with its reason on record (BR-36).
 */
export function placementLadder(placement: Placement): Ladder {
  const { house, person, at } = placement
  const others = sleepersIn(house, at, person.stream)
  return [
    ...(hasDied(person) ? [rung('person-died', 'blocked', { rule: 'W21' })] : []),
    ...houseRungs(placement),
    ...(house.stream === undefined || person.stream === undefined
      ? []
      : [
          placeSuits(
            { person: person.stream, keptApart: person.keptApart },
            {
              house: house.stream,
              others: others.map((stay) => ({
                person: stay.case,
                keptApart: { from: [], houses: [] },
              })),
            },
          ),
        ]),
    ...roomRungs(placement, others),
    ...(placement.freedom === undefined ? [] : freedomRungs(placement.freedom, at)),
  ]
}

/** Everybody who is not agreed by two people to be none (BR-06): where the screening is sealed from whoever places her, she counts as one. */
export function mayBeVictim({ screening }: Pick<CaseFile, 'screening'>): boolean {
  return isPresumed(screening) || !screening.exclusions.some(({ state }) => state === 'agreed')
}

function houseRungs({ house, person, facilityTypes }: Placement): Ladder {
  const types = facilityTypesOf(house)
  const listed = facilityTypes.filter(({ code }) => types.includes(code))
  const isKnown = types.length > 0 && listed.length === types.length
  const bans = (whom: 'child' | 'possible-victim'): boolean =>
    listed.some((type) => type.bans.some((ban) => ban.whom === whom))
  return [
    ...(house.endedAt === undefined
      ? []
      : [rung('house-ended', 'blocked', { field: 'gathering' })]),
    rung('house-type-unsaid', isKnown ? 'done' : 'open', { field: 'gathering' }),
    ...(mayBeChild(person.ageGroup.value)
      ? [
          rung('house-not-for-children', bans('child') ? 'blocked' : 'done', {
            rule: 'BR-13',
            field: 'gathering',
          }),
        ]
      : []),
    ...(mayBeVictim(person)
      ? [
          rung('house-forbidden', bans('possible-victim') ? 'blocked' : 'done', {
            rule: 'BR-36',
            field: 'gathering',
          }),
        ]
      : []),
  ]
}

function roomRungs(placement: Placement, everybody: readonly StayLine[]): Ladder {
  const { house, person } = placement
  const rooms = house.rooms.value ?? []
  if (rooms.length === 0) return [rung('house-without-rooms', 'open', { field: 'room' })]
  const room = rooms.find((each) => each.room === placement.room)
  if (room === undefined) return [rung('room-unsaid', 'open', { field: 'room' })]
  const others = everybody.filter((stay) => stay.room === room.room)
  return [
    rung('room-unsaid', 'done', { field: 'room' }),
    ownRoomRung(person, room, others),
    ...(isMixed(placement, room, others)
      ? [rung('adults-and-children-apart', 'blocked', { rule: 'BR-13', field: 'room' })]
      : [rung('adults-and-children-apart', 'done', { rule: 'BR-13', field: 'room' })]),
    rung(
      'no-bed-free',
      others.length + bedsPromisedIn(house, room.room, placement.at) < room.beds ? 'done' : 'open',
      { field: 'room' },
    ),
  ]
}

/** A doubtful age sleeps alone, and nobody is put with her (W8). */
function ownRoomRung(person: PersonToPlace, room: Room, others: readonly StayLine[]): Rung {
  const needsOwn =
    needsRoomOfHerOwn(person) &&
    (others.length > 0 || (room.roomFor !== 'one-person' && room.beds !== 1))
  const disturbsOne = others.some(({ ageGroup }) => ageGroup === 'age-in-doubt')
  return rung('room-of-her-own', needsOwn || disturbsOne ? 'blocked' : 'done', {
    rule: 'BR-03',
    field: 'room',
  })
}

/** Children and unrelated adults never share a room; her own people may (BR-13). */
function isMixed(
  { person, belongsWith }: Placement,
  room: Room,
  others: readonly StayLine[],
): boolean {
  const isHers = (stay: StayLine): boolean =>
    (belongsWith ?? []).includes(stay.case) ||
    (person.stream !== undefined && stay.belongsWith.includes(person.stream))
  const child = mayBeChild(person.ageGroup.value)
  const strangers = others.filter((stay) => !isHers(stay))
  if (strangers.some((stay) => mayBeChild(stay.ageGroup) !== child)) return true
  if (others.some(isHers)) return false
  // Kept for the others, also while it is empty.
  return child ? room.roomFor === 'women' || room.roomFor === 'men' : room.roomFor === 'children'
}

function freedomRungs(
  { staysVoluntarily, canCommunicate, restriction }: Freedom,
  at: Instant,
): Ladder {
  const isLimited = canCommunicate === 'no'
  const isWhole =
    restriction?.ground !== undefined &&
    restriction.reason !== undefined &&
    restriction.until !== undefined
  return [
    rung(
      'stay-not-voluntary',
      staysVoluntarily === 'yes' ? 'done' : staysVoluntarily === 'no' ? 'blocked' : 'open',
      { rule: 'BR-37', field: 'staysVoluntarily' },
    ),
    rung('communication-unsaid', canCommunicate === undefined ? 'open' : 'done', {
      rule: 'BR-37',
      field: 'canCommunicate',
    }),
    ...(isLimited
      ? [
          rung('restriction-incomplete', isWhole ? 'done' : 'open', {
            rule: 'BR-37',
            field: 'restriction',
          }),
          ...(isWhole
            ? [
                rung('restriction-without-end', (restriction.until ?? 0) > at ? 'done' : 'open', {
                  rule: 'BR-37',
                  field: 'restriction',
                }),
              ]
            : []),
        ]
      : []),
  ]
}

function rung(code: string, state: Rung['state'], about: Pick<Rung, 'rule' | 'field'> = {}): Rung {
  return { code, state, ...about }
}
