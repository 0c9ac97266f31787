import { cellId, type Coordinates } from '@cobijo/statistics/disclosure/cell-system'
import type { EarlierRelease, ReleasedCell } from '@cobijo/statistics/disclosure/joined-releases'
import { type Refusal, refused } from '@cobijo/statistics/refusal'

const format = 'cobijo-privacy-ledger/2'
/** Knew noised figures alone. */
const firstFormat = 'cobijo-privacy-ledger/1'

/** What a release of noised figures costs the people in it. */
export interface PrivacyCost {
  readonly epsilon: number
  readonly delta: number
}

/** A release that was made: its cost, its day, and the SHA-256 of the file it was made from. */
export interface PrivacyEntry extends PrivacyCost {
  readonly on: string
  readonly source: string
}

/** Protected tables that were made: what they show and hide, and the SHA-256 of their file. */
export interface TablesEntry {
  readonly on: string
  readonly source: string
  /** The day up to which records were counted. */
  readonly cutOff: string
  /** The same number for tables of the very same records. */
  readonly state: number
  readonly cells: readonly ReleasedCell[]
  /** Columns of which a record may have several keys; absent where there is none. */
  readonly several?: readonly string[]
}

/**
 * All that was ever told of one population. ε and δ of noised releases add up, whatever was released
 * and whoever reads it; what is spent does not come back. Tables are kept cell by cell: a new one is
 * attacked together with all of them.
 */
export interface PrivacyLedger {
  readonly format: typeof format
  /** Null where nobody has set one: what is spent is counted, and never refused. */
  readonly budget: PrivacyCost | null
  readonly entries: readonly PrivacyEntry[]
  readonly tables: readonly TablesEntry[]
}

export function newLedger(budget: PrivacyCost | null): PrivacyLedger {
  return { format, budget, entries: [], tables: [] }
}

/**
 * What is out, state by state in order of time, as `protect` takes it. Tables are of the same records as
 * the new ones where they have their cut-off and show no other number for a cell that both have.
 */
export function earlierReleases(
  { tables }: PrivacyLedger,
  cutOff: string,
  countOf: (at: Coordinates) => number | undefined,
): readonly EarlierRelease[] {
  const states = Map.groupBy(tables, ({ state }) => state)
  return [...states.values()].map((entries) => ({
    sameRecords: entries.every(
      (entry) => entry.cutOff === cutOff && isOfThese(entry.cells, countOf),
    ),
    cells: entries.flatMap(({ cells }) => cells),
    several: entries.flatMap(({ several = [] }) => several),
  }))
}

/** Enters protected tables. The same file again changes nothing: it tells nothing new. */
export function enterTables(
  ledger: PrivacyLedger,
  entry: Omit<TablesEntry, 'state'>,
  countOf: (at: Coordinates) => number | undefined,
): PrivacyLedger {
  const { tables } = ledger
  if (tables.some(({ source, cutOff }) => source === entry.source && cutOff === entry.cutOff)) {
    return ledger
  }
  const same = tables.findLast(
    ({ cutOff, state }) =>
      cutOff === entry.cutOff &&
      tables.every((other) => other.state !== state || isOfThese(other.cells, countOf)),
  )
  const next = 1 + Math.max(-1, ...tables.map(({ state }) => state))
  return { ...ledger, tables: [...tables, { ...entry, state: same?.state ?? next }] }
}

function isOfThese(
  cells: readonly ReleasedCell[],
  countOf: (at: Coordinates) => number | undefined,
): boolean {
  return cells.every(({ at, n }) => n === null || (countOf(at) ?? n) === n)
}

/** The same cell in the form that is kept: columns in one order, so that the same tables give the same bytes. */
export function keptCells(cells: readonly ReleasedCell[]): readonly ReleasedCell[] {
  return cells
    .map(({ at, n }) => ({
      at: Object.fromEntries(Object.entries(at).sort(([a], [b]) => (a < b ? -1 : 1))),
      n,
    }))
    .sort((a, b) => (cellId(a.at) < cellId(b.at) ? -1 : 1))
}

/** What is spent so far. */
export function spentOf({ entries }: PrivacyLedger): PrivacyCost {
  return {
    epsilon: entries.reduce((sum, entry) => sum + entry.epsilon, 0),
    delta: entries.reduce((sum, entry) => sum + entry.delta, 0),
  }
}

/** Enters a release. Refuses `budget-spent` with `epsilon` or `delta`, whichever is not there any more. */
export function spend(ledger: PrivacyLedger, entry: PrivacyEntry): PrivacyLedger | Refusal {
  const entered = { ...ledger, entries: [...ledger.entries, entry] }
  if (ledger.budget === null) return entered
  const { epsilon, delta } = spentOf(ledger)
  // Sums of decimal fractions miss by a hair.
  const isOver = (sum: number, limit: number): boolean => sum > limit * (1 + 1e-9)
  if (isOver(epsilon + entry.epsilon, ledger.budget.epsilon))
    return refused('budget-spent', 'epsilon')
  if (isOver(delta + entry.delta, ledger.budget.delta)) return refused('budget-spent', 'delta')
  return entered
}

/** Reads a ledger from JSON. Refuses `ledger-not-valid`: one that cannot be read is not an empty one. */
export function readLedger(json: unknown): PrivacyLedger | Refusal {
  const wrong = refused('ledger-not-valid', 'ledger')
  if (!isRecord(json) || (json['format'] !== format && json['format'] !== firstFormat)) return wrong
  const { budget, entries } = json
  const tables = json['format'] === firstFormat ? [] : json['tables']
  if (!(isCost(budget) || budget === null) || !Array.isArray(entries) || !Array.isArray(tables)) {
    return wrong
  }
  const read: PrivacyEntry[] = []
  for (const entry of entries as readonly unknown[]) {
    if (!isCost(entry) || !isRecord(entry)) return wrong
    const { on, source } = entry
    if (typeof on !== 'string' || typeof source !== 'string') return wrong
    read.push({ epsilon: entry.epsilon, delta: entry.delta, on, source })
  }
  if (!(tables as readonly unknown[]).every(isTablesEntry)) return wrong
  return {
    format,
    budget: budget === null ? null : { epsilon: budget.epsilon, delta: budget.delta },
    entries: read,
    tables: tables as readonly TablesEntry[],
  }
}

function isTablesEntry(value: unknown): boolean {
  if (!isRecord(value)) return false
  const { on, source, cutOff, state, cells, several = [] } = value
  return (
    Array.isArray(several) &&
    several.every((name) => typeof name === 'string') &&
    [on, source, cutOff].every((text) => typeof text === 'string') &&
    Number.isSafeInteger(state) &&
    Array.isArray(cells) &&
    cells.every(isCell)
  )
}

function isCell(value: unknown): boolean {
  if (!isRecord(value) || !isRecord(value['at'])) return false
  const { at, n } = value
  const isCount = n === null || (Number.isSafeInteger(n) && (n as number) >= 0)
  return isCount && Object.values(at).every((key) => key === null || typeof key === 'string')
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function isCost(value: unknown): value is PrivacyCost {
  if (!isRecord(value)) return false
  return ['epsilon', 'delta'].every((name) => {
    const part = value[name]
    return typeof part === 'number' && Number.isFinite(part) && part >= 0
  })
}
