import { foldRegister, said } from '../case/register.ts'
import type { Register } from '../case/register.ts'
import type { CausalHistory, ReadEntry } from '../journal/causal-history.ts'
import type { ContentOf } from '../journal/entry-type.ts'
import type { CalendarDate, EntryHash, Instant, MemberId, StreamId } from '../journal/identifier.ts'
import type { arrivalAccepted } from './arrival-accepted.ts'
import { arrivalNoted } from './arrival-noted.ts'
import type { givenToMany } from './given-to-many.ts'
import type { groupIntakeBegun } from './group-intake-begun.ts'
import type { groupIntakeEnded } from './group-intake-ended.ts'
import { rowScreening } from './screening/row-screening.ts'
import type { RowScreening } from './screening/row-screening.ts'

type Noted = Partial<ContentOf<typeof arrivalNoted.fields>>
type Begun = Partial<ContentOf<typeof groupIntakeBegun.fields>>
type Given = Partial<ContentOf<typeof givenToMany.fields>>
type Accepted = Partial<ContentOf<typeof arrivalAccepted.fields>>
type Ended = Partial<ContentOf<typeof groupIntakeEnded.fields>>

type RowField = Exclude<keyof ContentOf<typeof arrivalNoted.fields>, 'arrival' | 'takenBack'>
const rowFields = Object.keys(arrivalNoted.fields).filter(
  (name): name is RowField => name !== 'arrival' && name !== 'takenBack',
)

/** One person on the sheet, as far as this reader opens her row. */
export interface ArrivalRow {
  readonly arrival: string
  readonly fields: { readonly [Name in RowField]: Register<NonNullable<Noted[Name]>> }
  readonly notedAt: Instant
  readonly notedBy: MemberId | undefined
  readonly given: readonly GivenLine[]
  /** Undefined until she accepts; `case` is undefined where it is sealed from this reader. More than one: two telephones began one each. */
  readonly accepted: readonly AcceptedLine[]
  /** Rows that somebody said are this same person. */
  readonly sameRows: readonly string[]
  readonly screening: RowScreening
}

export interface GivenLine {
  readonly entry: EntryHash
  readonly what: Given['what']
  readonly words: string | undefined
  readonly whereTo: string | undefined
  readonly at: Instant
}

export interface AcceptedLine {
  readonly entry: EntryHash
  readonly case: StreamId | undefined
  readonly at: Instant
}

/** The sheet of people who arrived together (W6). */
export interface GroupIntake {
  readonly name: string | undefined
  readonly place: string | undefined
  readonly expected: number | undefined
  readonly words: string | undefined
  /** As they were noted; without slips and without rows that are somebody else's. */
  readonly rows: readonly ArrivalRow[]
  /** The same code on several rows: a person settles which is right. */
  readonly sameWristband: readonly SameWristband[]
  /** Of people who went, or were noted by mistake: kept until the sheet is erased. */
  readonly setAside: readonly ArrivalRow[]
  readonly ended: EndedIntake | undefined
}

export interface SameWristband {
  readonly wristband: string
  readonly arrivals: readonly string[]
}

export interface EndedIntake {
  readonly at: Instant
  readonly eraseFrom: CalendarDate
}

/** The same for any order of arrival. */
export function foldGroupIntake(history: CausalHistory): GroupIntake {
  const begun: Begun = history.read.find(({ type }) => type === 'group-intake-begun')?.fields ?? {}
  const all = oneRowEach(rowsOf(history)).map((row) => ({
    ...row,
    screening: rowScreening(history, [row.arrival, ...row.sameRows]),
  }))
  const isAside = ({ fields }: ArrivalRow): boolean =>
    fields.presence.value === 'left' || fields.presence.value === 'noted-by-mistake'
  const rows = all.filter((row) => !isAside(row))
  return {
    name: begun.name,
    place: begun.place,
    expected: begun.expected,
    words: begun.words,
    rows,
    sameWristband: sameWristbandIn(rows),
    setAside: all.filter(isAside),
    ended: endedIn(history),
  }
}

/** How codes are compared: what is on a wrist is read aloud and typed in a hurry. */
export function wristbandKey(wristband: string): string {
  return wristband
    .replace(/[\s-]/g, '')
    .toUpperCase()
    .replace(/^0+(?=.)/, '')
}

type FoundRow = Omit<ArrivalRow, 'screening'>

function rowsOf(history: CausalHistory): FoundRow[] {
  const noted = Map.groupBy(
    history.read.filter(({ type }) => type === 'arrival-noted'),
    ({ fields }) => (fields as Noted).arrival,
  )
  return [...noted].flatMap(([arrival, entries]) => {
    const [first] = entries
    if (arrival === undefined || !first) return []
    return [
      {
        arrival,
        fields: registersOf(entries, history),
        notedAt: first.entry.recordedAt,
        notedBy: first.entry.member,
        given: givenIn(history, arrival),
        accepted: acceptedIn(history, arrival),
        sameRows: [],
      },
    ]
  })
}

function registersOf(entries: readonly ReadEntry[], { knew }: CausalHistory): ArrivalRow['fields'] {
  const registers = rowFields.map((name) => {
    const answers = entries.flatMap((read) => {
      const content: Noted = read.fields
      const isTakenBack = content.takenBack?.some((each) => each === name) === true
      const value = content[name]
      return value === undefined && !isTakenBack ? [] : [said(read.entry, value, read.standing)]
    })
    return [name, foldRegister<unknown>(answers, knew, { mostProtectiveFirst: firstOf[name] })]
  })
  return Object.fromEntries(registers) as ArrivalRow['fields']
}

/** Of two telephones that said otherwise at once: in doubt a child (BR-03), kept apart, and still here. */
const firstOf: Partial<Record<RowField, readonly unknown[]>> = {
  ageGroup: ['child', 'age-in-doubt', 'adult'],
  keepApart: ['yes', 'no'],
  presence: ['here', 'left', 'noted-by-mistake'],
}

function givenIn(history: CausalHistory, arrival: string): GivenLine[] {
  return history.read.flatMap(({ type, fields, entry }) => {
    const { arrivals, what, words, whereTo } = fields as Given
    if (type !== 'given-to-many' || arrivals?.includes(arrival) !== true) return []
    return [{ entry: entry.hash, what, words, whereTo, at: entry.recordedAt }]
  })
}

function acceptedIn(history: CausalHistory, arrival: string): AcceptedLine[] {
  return history.read.flatMap(({ type, fields, entry }) => {
    const content = fields as Accepted
    if (type !== 'arrival-accepted' || content.arrival !== arrival) return []
    return [{ entry: entry.hash, case: content.case as StreamId | undefined, at: entry.recordedAt }]
  })
}

/**
 * Rows that are the same person become one: the row that others point to, else the one with the lowest id. What it leaves open the others
 * fill in; what was given to any of them was given to her.
 */
function oneRowEach(rows: readonly FoundRow[]): FoundRow[] {
  const byId = new Map(rows.map((row) => [row.arrival, row]))
  const mainOf = (row: FoundRow): string => {
    const passed = new Set<string>()
    let at = row
    for (;;) {
      passed.add(at.arrival)
      const next = byId.get(at.fields.sameAs.value ?? '')
      if (!next || next === at) return at.arrival
      if (passed.has(next.arrival)) return lowestOfCircle(next, byId)
      at = next
    }
  }
  return [...Map.groupBy(rows, mainOf)].flatMap(([main, same]) => {
    const row = byId.get(main)
    const others = same.filter((each) => each !== row)
    if (!row || others.length === 0) return row ? [row] : []
    const all = [row, ...others]
    const fields = rowFields.map((name) => [
      name,
      all.map((each) => each.fields[name]).find(({ value }) => value !== undefined) ??
        row.fields[name],
    ])
    return [
      {
        ...row,
        fields: Object.fromEntries(fields) as ArrivalRow['fields'],
        given: [
          ...new Map(all.flatMap(({ given }) => given).map((each) => [each.entry, each])).values(),
        ],
        accepted: all.flatMap(({ accepted }) => accepted),
        sameRows: others.map(({ arrival }) => arrival).sort(),
      },
    ]
  })
}

function lowestOfCircle(from: FoundRow, byId: ReadonlyMap<string, FoundRow>): string {
  let lowest = from.arrival
  for (
    let at = byId.get(from.fields.sameAs.value ?? '');
    at && at !== from;
    at = byId.get(at.fields.sameAs.value ?? '')
  )
    if (at.arrival < lowest) lowest = at.arrival
  return lowest
}

function sameWristbandIn(rows: readonly ArrivalRow[]): SameWristband[] {
  const worn = rows.filter(({ fields }) => fields.wristband.value !== undefined)
  return [...Map.groupBy(worn, ({ fields }) => wristbandKey(fields.wristband.value ?? ''))]
    .filter(([, same]) => same.length > 1)
    .map(([, same]) => same.sort((a, b) => (a.arrival < b.arrival ? -1 : 1)))
    .map((same) => ({
      wristband: same[0]?.fields.wristband.value ?? '',
      arrivals: same.map(({ arrival }) => arrival),
    }))
    .sort((a, b) => (a.wristband < b.wristband ? -1 : 1))
}

/** Ended twice, the later day counts: nothing goes before everybody meant it to. */
function endedIn(history: CausalHistory): EndedIntake | undefined {
  return history.read
    .flatMap(({ type, fields, entry }) => {
      const { eraseFrom } = fields as Ended
      return type === 'group-intake-ended' && eraseFrom !== undefined
        ? [{ at: entry.recordedAt, eraseFrom }]
        : []
    })
    .sort((a, b) => (a.eraseFrom < b.eraseFrom ? 1 : -1))[0]
}
