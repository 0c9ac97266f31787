import { type BirthDate, known, readBirthDate } from './birth-date.ts'
import type { ColumnRole } from './column-role.ts'
import { type NameReading, type NameWord, nameWords } from './name-reading.ts'

/** What is compared of a person. */
export interface Field {
  readonly name: string
  readonly kind: 'given-names' | 'surnames' | 'names' | 'birth' | 'sex' | 'other'
  /** Compared to understand the others, no evidence of its own. */
  readonly isHelper: boolean
}

/** What people may be looked up by; two people are compared where they share a few of these. */
export interface Attribute {
  readonly name: string
  /** The fields that agree, or nearly, wherever the attribute does. */
  readonly fields: readonly number[]
}

/** The tokens of a field that is there, those of each word together; two fields are as alike as their sets of tokens. */
export type FieldTokens = readonly (readonly string[])[]

export interface ReadPerson {
  readonly fields: readonly (FieldTokens | undefined)[]
  readonly attributes: readonly (string | undefined)[]
}

/** How rows of a file are read as people: the same form for all files that are linked. */
export interface PersonForm {
  readonly fields: readonly Field[]
  readonly attributes: readonly Attribute[]
  /** `values`: one text for each column, trimmed. */
  readonly read: (values: readonly string[]) => ReadPerson
}

export interface LinkageColumn {
  readonly name: string
  readonly role: ColumnRole
}

interface Reader {
  readonly field: Field
  readonly attributes: readonly string[]
  readonly read: (values: readonly string[]) => {
    readonly tokens?: FieldTokens | undefined
    readonly keys?: readonly (string | undefined)[]
  }
}

/** The form of people whose files have these columns, in any order of surnames and with any of them empty. */
export function personForm(columns: readonly LinkageColumn[], reading: NameReading): PersonForm {
  const readers = [
    ...nameReaders(columns, reading),
    ...birthReaders(columns),
    ...columns.flatMap(({ name, role }, at) => otherReader(name, role, at, reading)),
  ]
  const fields = readers.map(({ field }) => field)
  return {
    fields,
    attributes: readers.flatMap(({ attributes }, at) =>
      attributes.map((name) => ({ name, fields: fieldsThatGoWith(at, fields) })),
    ),
    read: (values) => {
      const read = readers.map((reader) => reader.read(values))
      return {
        fields: read.map(({ tokens }) => (tokens?.length === 0 ? undefined : tokens)),
        attributes: readers.flatMap(({ attributes }, at) =>
          attributes.map((_, which) => read[at]?.keys?.[which]),
        ),
      }
    },
  }
}

/** A given name tells the sex: strangers who share the one share the other. */
function fieldsThatGoWith(field: number, fields: readonly Field[]): number[] {
  const kinds: readonly Field['kind'][] = fields[field]?.isHelper
    ? ['given-names', 'surnames', 'sex']
    : fields[field]?.kind === 'given-names' || fields[field]?.kind === 'names'
      ? ['sex']
      : []
  const others = fields.flatMap(({ kind }, at) => (kinds.includes(kind) ? [at] : []))
  return [...new Set([field, ...others])]
}

function nameReaders(columns: readonly LinkageColumn[], reading: NameReading): Reader[] {
  const placesOf = (role: ColumnRole) =>
    columns.flatMap((column, at) => (column.role === role ? [at] : []))
  const given = placesOf('given-names')
  const surnames = placesOf('surname')
  const whole = placesOf('full-name')
  const wordsAt = (values: readonly string[], places: readonly number[]) =>
    nameWords(places.map((at) => values[at] ?? '').join(' '), reading)
  const readers: Reader[] = []
  const add = (name: string, kind: Field['kind'], places: readonly number[], isHelper = false) => {
    if (places.length === 0) return
    readers.push({
      field: { name, kind, isHelper },
      attributes: isHelper ? [name] : [`${name}, first`, `${name}, last`, `${name}, two`],
      read: (values) => {
        const words = wordsAt(values, places)
        const tokens = words.map(nameTokens)
        if (isHelper) {
          // Alone, one name of a whole name says too little.
          return {
            tokens,
            keys: [words.length < 2 ? undefined : words.map(({ sound }) => sound).join()],
          }
        }
        const sounds = words.map(({ sound }) => sound)
        const two = sounds.length < 2 ? undefined : `${sounds[0]} ${sounds.at(-1)}`
        return { tokens, keys: [sounds[0], sounds.at(-1), two] }
      },
    })
  }
  add('given-names', 'given-names', given)
  add('surnames', 'surnames', surnames)
  add('names', 'names', whole)
  // Given name and surname are now and then exchanged: together they are the same.
  if (given.length > 0 && surnames.length > 0)
    add('all-names', 'names', [...given, ...surnames], true)
  return readers
}

/** Letters in pairs, its sounds twice: a name that is written otherwise and sounds the same is still near. */
function nameTokens({ letters, sounds, sound }: NameWord): string[] {
  return [...pairsOf(letters), ...sounds.map((each) => `=${each}`), `~${sound}`]
}

function pairsOf(letters: string): string[] {
  const framed = `_${letters}_`
  return Array.from({ length: framed.length - 1 }, (_, at) => framed.slice(at, at + 2))
}

function birthReaders(columns: readonly LinkageColumn[]): Reader[] {
  const date = columns.findIndex(({ role }) => role === 'birth-date')
  const parts = (['birth-year', 'birth-month', 'birth-day'] as const).map((wanted) =>
    columns.findIndex(({ role }) => role === wanted),
  )
  if (date === -1 && parts.every((at) => at === -1)) return []
  const readDate = (values: readonly string[]): BirthDate | undefined => {
    const whole = date === -1 ? undefined : readBirthDate(values[date] ?? '')
    const [year, month, day] = parts.map((at) => values[at])
    return whole ?? known(year, month, day)
  }
  return [
    {
      field: { name: 'birth-year', kind: 'birth', isHelper: false },
      attributes: ['birth-year'],
      read: (values) => {
        const year = readDate(values)?.year
        return year === undefined ? {} : { tokens: [yearTokens(year)], keys: [String(year)] }
      },
    },
    {
      field: { name: 'birthday', kind: 'birth', isHelper: false },
      attributes: ['birthday'],
      read: (values) => {
        const { month, day } = readDate(values) ?? {}
        if (month === undefined && day === undefined) return {}
        const key = month === undefined || day === undefined ? undefined : inOrder(month, day)
        return { tokens: [dayTokens(month, day)], keys: [key] }
      },
    },
  ]
}

/** Neighbouring years share most tokens (ages are guessed), and so do years with one digit wrong or two exchanged. */
function yearTokens(year: number): string[] {
  const around = [-2, -1, 0, 1, 2].flatMap((distance) => [
    `y${year + distance}`,
    `Y${year + distance}`,
  ])
  const [tens, units] = [Math.floor(year / 10) % 10, year % 10]
  return [...around, `t${tens}`, `u${units}`, `p${inOrder(tens, units)}`]
}

/** As alike where one of the two is right as where they were exchanged: in both cases a third of the tokens is shared. */
function dayTokens(month: number | undefined, day: number | undefined): string[] {
  const copies = [1, 2, 3, 4]
  const tokens = (part: number | undefined, place: string) =>
    part === undefined
      ? []
      : copies.flatMap((copy) => [`${place}${copy}: ${part}`, `either${copy}: ${part}`])
  return [...new Set([...tokens(month, 'month'), ...tokens(day, 'day')])]
}

function inOrder(one: number, other: number): string {
  return one < other ? `${one}-${other}` : `${other}-${one}`
}

function otherReader(name: string, role: ColumnRole, at: number, reading: NameReading): Reader[] {
  if (role !== 'sex' && role !== 'text' && role !== 'number') return []
  return [
    {
      field: { name, kind: role === 'sex' ? 'sex' : 'other', isHelper: false },
      attributes: [name],
      read: (values) => {
        const words = reading.words(values[at] ?? '').map(({ letters }) => letters)
        const text = words.join('_')
        if (text === '') return {}
        return { tokens: [otherTokens(role, text, words)], keys: [text] }
      },
    },
  ]
}

function otherTokens(role: 'sex' | 'text' | 'number', text: string, words: readonly string[]) {
  if (role === 'sex') return [text.charAt(0)]
  if (role === 'text') return [...pairsOf(text), ...words.map((word) => `=${word}`)]
  const digits = text.replace(/^0+(?=.)/, '')
  return [...pairsOf(digits), ...Array.from(digits, (digit, place) => `${place}:${digit}`)]
}
