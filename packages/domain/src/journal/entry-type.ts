import type { Compartment } from './compartment.ts'
import type { Facts, Family } from './facts.ts'
import { refused } from './refusal.ts'
import type { Refusal } from './refusal.ts'
import type { ValueKind, ValueOf } from './value-kind.ts'

/**
 * One field: the single place where its compartment is declared (design §2). `facts` is no compartment: such a
 * field is public, is passed into the facts as it stands and is never sealed (statements of the directory only).
 */
export interface Field<Value = unknown> {
  readonly compartment: Compartment | 'facts'
  readonly kind: ValueKind<Value>
  readonly required: boolean
}

export function sealedIn<Value>(
  compartment: Compartment,
  kind: ValueKind<Value>,
): Field<Value> & { readonly required: false } {
  return { compartment, kind, required: false }
}

export function requiredIn<Value>(
  compartment: Compartment,
  kind: ValueKind<Value>,
): Field<Value> & { readonly required: true } {
  return { compartment, kind, required: true }
}

/** Random ids and public keys, built by `sealing`; never a name. */
export function publicIn<Value>(
  kind: ValueKind<Value>,
): Field<Value> & { readonly required: false } {
  return { compartment: 'facts', kind, required: false }
}

export type Fields = Readonly<Record<string, Field>>

export type ContentOf<Declared extends Fields> = {
  readonly [Name in keyof Declared as Declared[Name]['required'] extends true
    ? Name
    : never]: ValueOf<Declared[Name]['kind']>
} & {
  readonly [Name in keyof Declared as Declared[Name]['required'] extends true
    ? never
    : Name]?: ValueOf<Declared[Name]['kind']>
}

export type CompartmentContent = Readonly<Record<string, unknown>>
export type PartContents = Readonly<Partial<Record<Compartment, CompartmentContent>>>

/** Lifts one compartment's content from version `n` to `n + 1`; others pass unchanged. */
export type Upcast = Readonly<
  Partial<Record<Compartment, (content: CompartmentContent) => CompartmentContent>>
>

/** Randomness for a derivation, drawn by the caller. */
export interface Drawn {
  /** 32 hexadecimal digits; becomes the person code at registration and nothing elsewhere. */
  readonly personCode: string
}

export interface EntryType<Declared extends Fields = Fields> {
  readonly type: string
  readonly family: Family
  readonly version: number
  /**
   * `observation`: never refused once signed. `decision`: may be contested, cites what it was taken on.
   * `key`: speaks of members, devices, groups or grants.
   */
  readonly weight: 'observation' | 'decision' | 'key'
  /** Whether an intake key without an unlocked member may sign it (design §3). */
  readonly intake: boolean
  readonly fields: Declared
  // Methods, not properties, so that a list may hold entry types of different fields.
  /** What the server may read of it. */
  facts(content: ContentOf<Declared>): Facts
  /** Coded variables for counting, worked out at sealing; never typed in. */
  statistics?(content: ContentOf<Declared>, drawn: Drawn): CompartmentContent | undefined
  /** `upcasts[n]` lifts version n to n + 1; without gaps from 1 to `version` - 1. */
  readonly upcasts: Readonly<Record<number, Upcast>>
}

/**
 * Declares an entry type. Throws at start-up, never at run time, when the declaration contradicts itself.
 */
export function defineEntryType<const Declared extends Fields>(
  declaration: Omit<EntryType<Declared>, 'upcasts' | 'intake'> & {
    readonly upcasts?: Readonly<Record<number, Upcast>>
    readonly intake?: boolean
  },
): EntryType<Declared> {
  const entryType = { upcasts: {}, intake: false, ...declaration }
  for (let version = 1; version < entryType.version; version += 1) {
    if (!entryType.upcasts[version])
      throw new EntryTypeContradiction(entryType.type, 'upcast-missing')
  }
  for (const field of Object.values(entryType.fields)) {
    const isTyped = field.compartment === 'statistics' || field.compartment === 'header'
    if (isTyped) throw new EntryTypeContradiction(entryType.type, 'derived-compartment-typed')
    const isDirectory = entryType.family === 'organisation' || entryType.family === 'network'
    if (field.compartment === 'facts' && !isDirectory) {
      throw new EntryTypeContradiction(entryType.type, 'public-outside-directory')
    }
    if (field.compartment === 'justice' && entryType.family !== 'case') {
      throw new EntryTypeContradiction(entryType.type, 'justice-outside-case-family')
    }
  }
  checkGathering(entryType)
  const sealsJustice = Object.values(entryType.fields).some(
    (field) => field.compartment === 'justice',
  )
  const onlyJustice = Object.values(entryType.fields).every(
    (field) => field.compartment === 'justice',
  )
  if (sealsJustice && !onlyJustice)
    throw new EntryTypeContradiction(entryType.type, 'justice-mixed')
  return entryType
}

/** Entries of gatherings all look alike, but those that the officers alone read: what is for both would look like neither. */
function checkGathering({ type, family, fields }: Pick<EntryType, 'type' | 'family' | 'fields'>) {
  if (family !== 'gathering') return
  const sealed = new Set(Object.values(fields).map(({ compartment }) => compartment))
  if (sealed.has('oversight') && sealed.size > 1)
    throw new EntryTypeContradiction(type, 'oversight-mixed')
  if (sealed.has('directory')) throw new EntryTypeContradiction(type, 'directory-in-gathering')
}

export class EntryTypeContradiction extends Error {
  override name = 'EntryTypeContradiction'
  constructor(type: string, code: string) {
    super(`${type}: ${code}`)
  }
}

/** Checks typed content against its declaration: the first refusal, with the field's name. */
export function checkContent(
  entryType: EntryType,
  content: CompartmentContent,
): Refusal | undefined {
  for (const name of Object.keys(content)) {
    if (!Object.hasOwn(entryType.fields, name)) return refused('field-unknown', { field: name })
  }
  for (const [name, field] of Object.entries(entryType.fields)) {
    const value = content[name]
    if (value === undefined) {
      if (field.required) return refused('field-required', { field: name })
      continue
    }
    const code = field.kind.check(value)
    if (code !== undefined) return refused(code, { field: name })
  }
  return undefined
}

/** Splits checked content into the parts to be sealed and adds the derived statistics. */
export function divideByCompartment<Declared extends Fields>(
  entryType: EntryType<Declared>,
  content: ContentOf<Declared>,
  drawn: Drawn,
): PartContents {
  const parts: Partial<Record<Compartment, Record<string, unknown>>> = {}
  for (const [name, field] of Object.entries(entryType.fields)) {
    const value = (content as CompartmentContent)[name]
    if (value === undefined || field.compartment === 'facts') continue
    parts[field.compartment] = { ...parts[field.compartment], [name]: value }
  }
  const statistics = entryType.statistics?.(content, drawn)
  return statistics === undefined ? parts : { ...parts, statistics }
}

/** Lifts the content of one compartment from the version it was written in to the present one. */
export function upcast(
  entryType: EntryType,
  from: number,
  compartment: Compartment,
  content: CompartmentContent,
): CompartmentContent {
  let lifted = content
  for (let version = from; version < entryType.version; version += 1) {
    lifted = entryType.upcasts[version]?.[compartment]?.(lifted) ?? lifted
  }
  return lifted
}
