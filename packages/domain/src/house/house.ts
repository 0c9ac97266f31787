import { foldAnswers } from '../case/register.ts'
import type { Register } from '../case/register.ts'
import type { CausalHistory, ReadEntry } from '../journal/causal-history.ts'
import type { ContentOf } from '../journal/entry-type.ts'
import type { AgeGroup } from '../journal/facts.ts'
import type {
  EntryHash,
  Instant,
  MemberId,
  OrganisationId,
  StreamId,
} from '../journal/identifier.ts'
import type { RoomProfile } from './house-codes.ts'
import type { bedRefused } from './stay/bed-refused.ts'
import { foldIncidents } from './incident/incidents.ts'
import type { Incident } from './incident/incidents.ts'
import { foldPromises } from './promise/promises.ts'
import type { PromiseLine } from './promise/promises.ts'
import { foldHandOvers } from './shift/hand-overs.ts'
import type { HandOver } from './shift/hand-overs.ts'
import { foldRoster } from './shift/roster.ts'
import type { PlannedShift } from './shift/roster.ts'
import { foldShiftNow } from './shift/on-shift.ts'
import type { ShiftNow } from './shift/on-shift.ts'
import type { stayBegun } from './stay/stay-begun.ts'
import type { stayEnded } from './stay/stay-ended.ts'
import type { stayOffered } from './stay/stay-offered.ts'

type Begun = Partial<ContentOf<typeof stayBegun.fields>>
type Offered = Partial<ContentOf<typeof stayOffered.fields>>
type Ended = Partial<ContentOf<typeof stayEnded.fields>>
type Refused = Partial<ContentOf<typeof bedRefused.fields>>

export interface Room {
  readonly room: string
  readonly roomFor: RoomProfile | undefined
  readonly beds: number
}

/** Somebody who sleeps in the house, is held a bed there, or did. */
export interface StayLine {
  /** Id of the entry with which it began, or was offered. */
  readonly id: string
  readonly case: StreamId
  readonly room: string
  readonly ageGroup: AgeGroup | undefined
  readonly belongsWith: readonly StreamId[]
  readonly state: 'held' | 'sleeping' | 'ended'
  /** Of a held bed: free again after it. */
  readonly holdUntil: Instant | undefined
  readonly since: Instant
  readonly canCommunicate: Begun['canCommunicate']
  readonly restriction: Begun['restriction']
  /** Who limited her means to communicate. */
  readonly restrictedBy: MemberId | undefined
  readonly endedBecause: Ended['stayEndedBecause']
  readonly endedAt: Instant | undefined
  /** The last entry that says where she sleeps. */
  readonly entry: EntryHash
}

export interface WaitingLine {
  readonly case: StreamId
  readonly bedFor: RoomProfile | undefined
  readonly since: Instant
}

export interface BedRefusalLine {
  readonly id: string
  readonly because: Refused['bedRefusedBecause']
  readonly words: string | undefined
  readonly case: StreamId | undefined
  readonly at: Instant
}

export interface SheetLine {
  readonly code: string
  readonly printedAt: Instant
}

/** A house as one reader knows it: folded from what could be opened. Plain data. */
export interface House {
  readonly stream: StreamId | undefined
  /** Whose it is. */
  readonly organisation: OrganisationId | undefined
  readonly name: Register<string>
  readonly address: Register<string>
  readonly facilityType: Register<string>
  readonly division: Register<string>
  readonly words: Register<string>
  readonly rooms: Register<readonly Room[]>
  /** The oldest first. */
  readonly stays: readonly StayLine[]
  /** Beds that are kept for people whom nobody here knows yet, the oldest first. */
  readonly promises: readonly PromiseLine[]
  /** Who has waited longest first. */
  readonly waiting: readonly WaitingLine[]
  readonly refusals: readonly BedRefusalLine[]
  /** Printed sheets of which nobody recorded the end, the oldest first. */
  readonly sheetsOut: readonly SheetLine[]
  /** When it ended; undefined of a house that somebody described since, or at once. */
  readonly endedAt: Instant | undefined
  /** What happened here, the oldest first. */
  readonly incidents: readonly Incident[]
  /** The shift book, the oldest first. */
  readonly handOvers: readonly HandOver[]
  /** Who is on shift and whom to call, as the book tells it. */
  readonly shiftNow: ShiftNow
  /** Who is to be on shift and when, the earliest first. */
  readonly roster: readonly PlannedShift[]
}

/** The same for any order of arrival. */
export function foldHouse(history: CausalHistory): House {
  const first = history.ordered.find((entry) => entry.kind === 'entry')
  return {
    stream: first?.stream,
    organisation: first?.organisation,
    name: describedBy(history, 'houseName'),
    address: describedBy(history, 'houseAddress'),
    facilityType: describedBy(history, 'facilityType'),
    division: describedBy(history, 'houseDivision'),
    words: describedBy(history, 'houseWords'),
    rooms: foldRooms(history),
    stays: foldStays(history),
    promises: foldPromises(history),
    waiting: foldWaiting(history),
    refusals: history.read.flatMap(refusalIn),
    sheetsOut: foldSheets(history),
    endedAt: endedAt(history),
    incidents: foldIncidents(history),
    handOvers: foldHandOvers(history),
    shiftNow: foldShiftNow(history),
    roster: foldRoster(history),
  }
}

/** Where several people wrote at once, each house type that somebody named counts: none makes a forbidden house a permitted one. */
export function facilityTypesOf({ facilityType }: House): readonly string[] {
  const standing = facilityType.current.flatMap(({ value }) => value ?? [])
  return [...new Set(standing)].sort()
}

/** Who sleeps in the house or is held a bed there at a moment; the one to be placed left out. */
export function sleepersIn(
  { stays }: Pick<House, 'stays'>,
  at: Instant,
  but?: StreamId,
): readonly StayLine[] {
  return stays.filter((stay) => stay.case !== but && takesBed(stay, at))
}

/** With the ages that are known now in place of those that were said when each came. */
export function withPresentAges(
  house: House,
  ages: ReadonlyMap<string, AgeGroup> = new Map(),
): House {
  return {
    ...house,
    stays: house.stays.map((stay) => ({ ...stay, ageGroup: ages.get(stay.case) ?? stay.ageGroup })),
  }
}

/** A held bed is free again after its hour. */
export function takesBed({ state, holdUntil }: StayLine, at: Instant): boolean {
  return state === 'sleeping' || (state === 'held' && (holdUntil ?? 0) > at)
}

/** Whoever ended it knew every word of what it is. */
function endedAt({ read, knew }: CausalHistory): Instant | undefined {
  const described = read.filter(({ type }) => type === 'house-described')
  const ends = read.filter(
    ({ type, entry }) =>
      type === 'house-ended' && described.every((each) => knew(entry.hash, each.entry.hash)),
  )
  return ends.toSorted(newestLast)[0]?.entry.recordedAt
}

function describedBy(history: CausalHistory, name: string): Register<string> {
  return foldAnswers(
    history.read.filter(({ type }) => type === 'house-described'),
    ({ fields }) => fields[name] as string | undefined,
    history.knew,
  )
}

function foldRooms(history: CausalHistory): Register<readonly Room[]> {
  return foldAnswers(
    history.read.filter(({ type }) => type === 'beds-set'),
    ({ fields }) =>
      (fields['rooms'] as readonly Partial<Room>[] | undefined)?.flatMap(
        ({ room, roomFor, beds }) =>
          room === undefined ? [] : [{ room, roomFor, beds: beds ?? 0 }],
      ),
    history.knew,
  )
}

function foldStays(history: CausalHistory): readonly StayLine[] {
  const written = history.read.filter(({ type }) =>
    ['stay-offered', 'stay-begun', 'stay-ended'].includes(type),
  )
  const idOf = ({ type, entry, fields }: ReadEntry): string =>
    type === 'stay-offered' ? entry.id : ((fields as Begun).stay ?? entry.id)
  return [...Map.groupBy(written, idOf)]
    .flatMap(([id, entries]) => lineOf(id, entries, history) ?? [])
    .sort((a, b) => a.since - b.since || (a.id < b.id ? -1 : 1))
}

function lineOf(
  id: string,
  entries: readonly ReadEntry[],
  { knew }: CausalHistory,
): StayLine | undefined {
  const begun = entries.filter(({ type }) => type === 'stay-begun')
  const offered = entries.filter(({ type }) => type === 'stay-offered')
  const ended = entries.filter(({ type }) => type === 'stay-ended')
  // An end says nothing of what its author did not know: of an end and a coming at once, she sleeps here.
  const standing = begun.filter(
    ({ entry }) => !ended.some((end) => knew(end.entry.hash, entry.hash)),
  )
  const places = begun.length > 0 ? (standing.length > 0 ? standing : begun) : offered
  const last = places.toSorted(newestLast).at(-1)
  const first = (begun.length > 0 ? begun : offered).toSorted(newestLast)[0]
  if (!last || !first) return undefined
  const { case: person, room, ageGroup, belongsWith } = last.fields as Begun
  if (person === undefined || room === undefined) return undefined
  const { canCommunicate, restriction } = last.fields as Begun
  const isOver = ended.length > 0 && standing.length === 0
  const end = isOver ? ended.toSorted(newestLast).at(-1) : undefined
  return {
    id,
    case: person as StreamId,
    room,
    ageGroup,
    belongsWith: (belongsWith ?? []) as readonly StreamId[],
    state: isOver ? 'ended' : begun.length > 0 ? 'sleeping' : 'held',
    holdUntil: (offered.at(-1)?.fields as Offered | undefined)?.holdUntil,
    since: first.entry.recordedAt,
    canCommunicate,
    restriction,
    restrictedBy: restriction === undefined ? undefined : last.entry.member,
    endedBecause: (end?.fields as Ended | undefined)?.stayEndedBecause,
    endedAt: end?.entry.recordedAt,
    entry: last.entry.hash,
  }
}

function newestLast(a: ReadEntry, b: ReadEntry): number {
  return a.entry.recordedAt - b.entry.recordedAt || (a.entry.hash < b.entry.hash ? -1 : 1)
}

/** Whoever got a bed waits no longer; so does whoever said so. */
function foldWaiting({ read, knew }: CausalHistory): readonly WaitingLine[] {
  const asked = read.filter(
    ({ type, fields }) => type === 'bed-awaited' && fields['awaits'] === 'yes',
  )
  const waits = asked.filter(
    ({ entry, fields }) =>
      !read.some(
        (later) =>
          later.fields['case'] === fields['case'] &&
          (later.type === 'stay-begun' ||
            (later.type === 'bed-awaited' && later.fields['awaits'] === 'no')) &&
          knew(later.entry.hash, entry.hash),
      ),
  )
  const byCase = Map.groupBy(waits, ({ fields }) => fields['case'] as StreamId)
  return [...byCase]
    .map(([person, entries]) => {
      const [first] = entries.toSorted(newestLast)
      return {
        case: person,
        bedFor: first?.fields['bedFor'] as RoomProfile | undefined,
        since: first?.entry.recordedAt ?? 0,
      }
    })
    .sort((a, b) => a.since - b.since || (a.case < b.case ? -1 : 1))
}

function refusalIn({ type, entry, fields }: ReadEntry): readonly BedRefusalLine[] {
  if (type !== 'bed-refused') return []
  const { bedRefusedBecause, bedRefusedWords, case: person } = fields as Refused
  return [
    {
      id: entry.id,
      because: bedRefusedBecause,
      words: bedRefusedWords,
      case: person as StreamId | undefined,
      at: entry.recordedAt,
    },
  ]
}

/** What is destroyed or lost is out no longer, whoever knew of what. */
function foldSheets({ read }: CausalHistory): readonly SheetLine[] {
  const records = read.filter(({ type }) => type === 'evening-sheet-recorded')
  const over = new Set(
    records.flatMap(({ fields }) =>
      fields['sheet'] === 'printed' ? [] : [fields['sheetCode'] as string],
    ),
  )
  return records
    .flatMap(({ entry, fields }) => {
      const code = fields['sheetCode'] as string | undefined
      return fields['sheet'] !== 'printed' || code === undefined || over.has(code)
        ? []
        : [{ code, printedAt: entry.recordedAt }]
    })
    .sort((a, b) => a.printedAt - b.printedAt || (a.code < b.code ? -1 : 1))
}
