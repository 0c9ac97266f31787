import type { CausalHistory, ReadEntry } from '../journal/causal-history.ts'
import type {
  DeviceId,
  EntryHash,
  Instant,
  MemberId,
  OrganisationId,
} from '../journal/identifier.ts'
import type { OpenedEntry } from '../journal/opened-entry.ts'

/** One answer, with who gave it. `value` is undefined where an earlier answer was taken back without a new one. */
export interface Said<Value> {
  readonly value: Value | undefined
  readonly entry: EntryHash
  readonly organisation: OrganisationId
  readonly member: MemberId | undefined
  readonly device: DeviceId
  readonly recordedAt: Instant
  readonly occurredAt: string | undefined
  readonly standing: 'confirmed' | 'not-confirmed'
}

/** A field with one answer at a time. */
export interface Register<Value> {
  /**
   * What to show: the one answer, the joined lists, or of several the most protective, else the newest by its
   * author's clock.
   */
  readonly value: Value | undefined
  /** The answers that no later one replaced, newest first. More than one: people wrote at once. */
  readonly current: readonly Said<Value>[]
  /** Several answers stand, they differ, and nobody has settled it. */
  readonly disputed: boolean
  /** Several answers stand, they differ, and somebody settled that all of them are true. */
  readonly allTrue: boolean
  /** Every answer ever given, in causal order. */
  readonly history: readonly Said<Value>[]
}

export interface Settlement {
  /** The entry that settled it. */
  readonly entry: EntryHash
  readonly between: readonly EntryHash[]
}

/** How concurrent answers are shown. */
export interface Merging {
  /** Lists grow together: what anybody named stays named. */
  readonly joins?: boolean
  /** Values from the most to the least protective. */
  readonly mostProtectiveFirst?: readonly unknown[] | undefined
  /** Decisions to keep both. */
  readonly settlements?: readonly Settlement[]
}

export function said<Value>(
  entry: OpenedEntry,
  value: Value | undefined,
  standing: ReadEntry['standing'],
): Said<Value> {
  return {
    value,
    entry: entry.hash,
    organisation: entry.organisation,
    member: entry.member,
    device: entry.device,
    recordedAt: entry.recordedAt,
    occurredAt: entry.header?.occurredAt,
    standing,
  }
}

/** The answers that nobody who knew them replaced. An unconfirmed one stands beside a confirmed one, never in its place. */
function standingAnswers<Answer extends Pick<Said<unknown>, 'entry' | 'standing'>>(
  history: readonly Answer[],
  knew: CausalHistory['knew'],
): Answer[] {
  return history.filter(
    (earlier) =>
      !history.some(
        (later) =>
          knew(later.entry, earlier.entry) &&
          (later.standing === 'confirmed' || earlier.standing === 'not-confirmed'),
      ),
  )
}

/** Folds the answers to one field, given in causal order. */
export function foldRegister<Value>(
  history: readonly Said<Value>[],
  knew: CausalHistory['knew'],
  merging: Merging = {},
): Register<Value> {
  const current = standingAnswers(history, knew).sort(newestFirst)
  const distinct = new Set(current.map(({ value }) => comparable(value)))
  const settled = (merging.settlements ?? []).some(({ between }) =>
    current.every((answer) => between.includes(answer.entry)),
  )
  const differ = distinct.size > 1
  const joined = merging.joins === true && current.every(({ value }) => isListOrNothing(value))
  return {
    value: joined ? joinLists(current) : firstOf(current, merging.mostProtectiveFirst),
    current,
    disputed: differ && !settled && !joined,
    allTrue: differ && settled && !joined,
    history,
  }
}

/** Folds what entries, given in causal order, answer to one question; whoever left it open said nothing to it. */
export function foldAnswers<Value>(
  reads: readonly ReadEntry[],
  answerOf: (read: ReadEntry) => Value,
  knew: CausalHistory['knew'],
  merging: Merging = {},
): Register<NonNullable<Value>> {
  const answers = reads.flatMap((read) => {
    const value = answerOf(read)
    return value === undefined ? [] : [said(read.entry, value as NonNullable<Value>, read.standing)]
  })
  return foldRegister(answers, knew, merging)
}

/** What a reader must see: the one answer, or each of those that stand beside each other, newest first. */
export function standingValues<Value>(
  register: Pick<Register<Value>, 'value' | 'current' | 'disputed' | 'allTrue'> | undefined,
): readonly (Value | undefined)[] {
  if (register === undefined) return []
  if (!register.disputed && !register.allTrue)
    return register.value === undefined ? [] : [register.value]
  return [...new Map(register.current.map(({ value }) => [comparable(value), value])).values()]
}

function newestFirst(a: Said<unknown>, b: Said<unknown>): number {
  return b.recordedAt - a.recordedAt || (a.entry < b.entry ? -1 : 1)
}

function firstOf<Value>(
  current: readonly Said<Value>[],
  mostProtectiveFirst: readonly unknown[] | undefined,
): Value | undefined {
  if (!mostProtectiveFirst) return current[0]?.value
  const rank = (value: unknown): number => {
    const at = mostProtectiveFirst.indexOf(value)
    return at < 0 ? mostProtectiveFirst.length : at
  }
  return [...current].sort((a, b) => rank(a.value) - rank(b.value))[0]?.value
}

function isListOrNothing(value: unknown): boolean {
  return value === undefined || Array.isArray(value)
}

/** In the order of the newest list, then what only the others name. */
function joinLists<Value>(current: readonly Said<Value>[]): Value | undefined {
  const lists = current.map(({ value }) => value).filter((value) => Array.isArray(value))
  if (lists.length === 0) return undefined
  const items = new Map<string, unknown>()
  for (const item of lists.flat()) {
    const key = comparable(item)
    if (!items.has(key)) items.set(key, item)
  }
  return [...items.values()] as Value
}

/** Text that is equal for equal plain values, whatever the order of their keys. */
export function comparable(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(comparable).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const pairs = Object.entries(value)
      .filter(([, held]) => held !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, held]) => `${JSON.stringify(name)}:${comparable(held)}`)
    return `{${pairs.join(',')}}`
  }
  return JSON.stringify(value) ?? 'nothing'
}
