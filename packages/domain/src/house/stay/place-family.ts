import type { CaseFile } from '../../case/case-file.ts'
import { needed, optional } from '../../command/command-definition.ts'
import type { InputOf } from '../../command/command-definition.ts'
import type { Author, DecidedEntry, Decision } from '../../command/decision.ts'
import type { Situation } from '../../command/situation.ts'
import { refusedAt } from '../../family/decide-for-each.ts'
import { draftFamilyMove } from '../../family/family-move.ts'
import { familyMoved } from '../../family/family-moved.ts'
import type { StreamId } from '../../journal/identifier.ts'
import { isRefusal, refused } from '../../journal/refusal.ts'
import type { Refusal } from '../../journal/refusal.ts'
import { identifier, list } from '../../journal/value-kind.ts'
import { mustNotMeet } from '../../keep-apart/suitable-place.ts'
import type { House, StayLine } from '../house.ts'
import { houseNamed, houseToPlaceIn } from './place-person.ts'
import type { PlacingSituation } from './place-person.ts'
import { sleeperFields } from './stay-fields.ts'

/** What a bed for several takes, held or from tonight. */
export const placingFamily = {
  /** The house. */
  gathering: needed(identifier),
  /** The stream of their family, where whoever places them reads it; without it nobody knows of somebody who is left behind. */
  gatherings: optional(list(identifier, 1)),
  cases: needed(list(identifier, 30)),
  /** The room of each, in the order of `cases`: one for all of them, or several of one house. */
  rooms: needed(list(sleeperFields.room.kind, 30)),
  /** Of their people, who sleeps in this house already. */
  belongsWith: sleeperFields.belongsWith,
  leftBehindWhy: optional(familyMoved.fields.leftBehindWhy.kind),
}

export type PlaceFamily = InputOf<typeof placingFamily> & Author

/** One of them, and the house as it is once those before her are in it. */
export interface OneOfFamily {
  readonly situation: PlacingSituation
  readonly case: string
  readonly room: string
  readonly belongsWith?: readonly string[]
  /** What she has in the house already: a held bed, or the one she sleeps in. */
  readonly stay: StayLine | undefined
}

/**
 * A bed for each in one house, all or none, or a reason for who stays (W7). The guard is asked for each with the others in their beds: two who must not meet
 * get none, and a child may lie beside her own mother whoever of them is written down first. The entry that says who went stands last.
 */
export function placeFamily(
  situation: Pick<Situation, 'caseFiles' | 'gathering' | 'gatherings' | 'sleepersAges' | 'country'>,
  command: PlaceFamily,
  move: 'bed' | 'bed-held',
  place: (one: OneOfFamily) => Decision | Refusal,
): Decision | Refusal {
  const { cases, rooms } = command
  if (cases.length === 0) return refused('field-required', { field: 'cases' })
  if (rooms.length !== new Set(cases).size) return refused('field-required', { field: 'rooms' })
  const house = houseToPlaceIn(houseNamed(situation), command)
  if (isRefusal(house)) return house
  const moved = moveOf(situation, house, command, move)
  if (moved !== undefined && isRefusal(moved)) return moved
  const people = cases.flatMap((each) => {
    const keptApart = situation.caseFiles?.get(each as StreamId)?.keptApart
    return keptApart === undefined ? [] : [{ person: each as StreamId, keptApart }]
  })
  // Either's own stream says so; the guard knows that of whoever is placed last alone.
  const apart = people.findIndex((each) => mustNotMeet(each, people))
  if (apart >= 0) return refusedAt(refused('place-not-suitable'), apart)
  const placed = eachInTurn(cases, (stream, before) => {
    const caseFile = situation.caseFiles?.get(stream as StreamId)
    if (caseFile === undefined) return refused('not-found')
    const { country } = situation
    const all = familyOf(stream, command)
    return place({
      situation: { caseFile, country, house: withInBed(house, before, situation, command) },
      case: stream,
      room: rooms[cases.indexOf(stream)] ?? '',
      ...(all.length === 0 ? {} : { belongsWith: all }),
      stay: house.stays.find((stay) => stay.case === stream && stay.state !== 'ended'),
    })
  })
  if (isRefusal(placed)) return placed
  return moved === undefined ? placed : { ...placed, entries: [...placed.entries, moved] }
}

/** Whoever may be placed now is; whoever may not waits until the others are in their beds, and is asked again. */
function eachInTurn(
  cases: readonly string[],
  place: (stream: string, before: readonly string[]) => Decision | Refusal,
): Decision | Refusal {
  const before: string[] = []
  const entries: DecidedEntry[] = []
  const remarks = new Set<string>()
  for (;;) {
    const waiting = cases.filter((stream) => !before.includes(stream))
    let held: Refusal | undefined
    const next = waiting.find((stream) => {
      const outcome = place(stream, before)
      if (isRefusal(outcome)) {
        held ??= refusedAt(outcome, cases.indexOf(stream))
        return false
      }
      entries.push(...outcome.entries)
      for (const remark of outcome.remarks) remarks.add(remark)
      return true
    })
    if (next !== undefined) before.push(next)
    else if (held === undefined) return { kind: 'decided', entries, remarks: [...remarks] }
    else return held
  }
}

/** Everybody who goes with her, and who of theirs is here already. */
function familyOf(
  stream: string,
  { cases, belongsWith }: Pick<PlaceFamily, 'cases' | 'belongsWith'>,
): readonly string[] {
  return [...new Set([...cases, ...(belongsWith ?? [])])].filter((each) => each !== stream)
}

/** The house once these are in it too, each in her own room and in no other. */
function withInBed(
  house: House,
  before: readonly string[],
  { caseFiles }: Pick<Situation, 'caseFiles'>,
  command: PlaceFamily,
): House {
  const { cases, rooms, at } = command
  const inBed = before.map((stream): StayLine => {
    const file: CaseFile | undefined = caseFiles?.get(stream as StreamId)
    return {
      id: stream,
      case: stream as StreamId,
      room: rooms[cases.indexOf(stream)] ?? '',
      ageGroup: file?.ageGroup.value,
      belongsWith: familyOf(stream, command) as readonly StreamId[],
      state: 'sleeping',
      holdUntil: undefined,
      since: at,
      canCommunicate: undefined,
      restriction: undefined,
      restrictedBy: undefined,
      endedBecause: undefined,
      endedAt: undefined,
      entry: '' as StayLine['entry'],
    }
  })
  return {
    ...house,
    stays: [...house.stays.filter((stay) => !before.includes(stay.case)), ...inBed],
  }
}

/** Who goes and who stays, where their family is known here. */
function moveOf(
  { gatherings }: Pick<Situation, 'gatherings'>,
  house: House,
  command: PlaceFamily,
  by: 'bed' | 'bed-held',
): DecidedEntry | Refusal | undefined {
  const [gathering] = command.gatherings ?? []
  if (gathering === undefined) return undefined
  const alreadyThere = house.stays
    .filter(({ state }) => state === 'sleeping')
    .map((stay) => stay.case)
  return draftFamilyMove(
    gatherings?.get(gathering as StreamId)?.family,
    {
      gathering,
      by,
      going: command.cases,
      alreadyThere,
      leftBehindWhy: command.leftBehindWhy,
    },
    command,
  )
}
