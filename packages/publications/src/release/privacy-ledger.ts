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
  /** Who was shown them and nobody else, for what and how long; absent of what everybody may have. */
  readonly agreement?: LedgerAgreement
}

export interface LedgerAgreement {
  readonly with: string
  readonly purpose: string
  readonly until: string
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

/** For whom new tables are: everybody, or one body under an agreement. */
export type Tier = 'public' | 'restricted'

/** What is out, as `protect` takes it. */
export interface ToldBefore {
  readonly kind: 'told-before'
  readonly earlier: readonly EarlierRelease[]
  /** What a body under an agreement was not shown: nobody is shown it now, or she could work it out. */
  readonly keepHidden: readonly Coordinates[]
}

/**
 * What is out, state by state in order of time. Tables are of the same records as the new ones where they have their cut-off and show no
 * other number for a cell that both have. Of the same records, whoever has restricted tables learns nothing from public ones that show no
 * more than hers: refuses `restricted-tables-narrower` where a cell of the new tables (`cells`) is in none of hers. Restricted tables may show what
 * public ones hide, and are attacked together with them.
 */
export function toldBefore(
  { tables }: PrivacyLedger,
  cutOff: string,
  { cells, countOf }: NewTables,
  tier: Tier = 'public',
): ToldBefore | Refusal {
  const earlier: EarlierRelease[] = []
  const keepHidden: Coordinates[] = []
  for (const entries of Map.groupBy(tables, ({ state }) => state).values()) {
    const sameRecords = entries.every(
      (entry) => entry.cutOff === cutOff && isOfThese(entry.cells, countOf),
    )
    const open = entries.filter(({ agreement }) => agreement === undefined)
    const restricted = entries.filter(({ agreement }) => agreement !== undefined)
    if (!sameRecords) {
      // Whoever has all of it knows most, and is reckoned with.
      earlier.push({ ...asOne(entries), cells: shownByAny(entries), sameRecords })
      continue
    }
    if (tier === 'restricted') {
      // First what was shown to few: of what everybody was not shown it may say more.
      if (restricted.length > 0) earlier.push({ ...asOne(restricted), sameRecords })
      if (open.length > 0) earlier.push({ ...asOne(open), sameRecords, hiddenMayShow: true })
      continue
    }
    if (open.length > 0) earlier.push({ ...asOne(open), sameRecords })
    for (const hers of Map.groupBy(restricted, ({ agreement }) => agreement?.with).values()) {
      const known = new Map(
        hers.flatMap((entry) => entry.cells).map((cell) => [cellId(cell.at), cell]),
      )
      if (cells.some((at) => !known.has(cellId(at))))
        return refused('restricted-tables-narrower', 'ledger')
      keepHidden.push(...[...known.values()].flatMap(({ at, n }) => (n === null ? [at] : [])))
    }
  }
  return { kind: 'told-before', earlier, keepHidden }
}

/** Tables that are about to be protected: their cells, margins included, and what each counts. */
export interface NewTables {
  readonly cells: readonly Coordinates[]
  readonly countOf: (at: Coordinates) => number | undefined
}

function asOne(entries: readonly TablesEntry[]) {
  return {
    cells: entries.flatMap(({ cells }) => cells),
    several: entries.flatMap(({ several = [] }) => several),
  }
}

/** Each cell once, with its number where any of them shows it. */
function shownByAny(entries: readonly TablesEntry[]): readonly ReleasedCell[] {
  const cells = new Map<string, ReleasedCell>()
  for (const cell of entries.flatMap((entry) => entry.cells))
    if (cell.n !== null || !cells.has(cellId(cell.at))) cells.set(cellId(cell.at), cell)
  return [...cells.values()]
}

/** Enters protected tables. The same file again changes nothing: it tells nothing new. */
export function enterTables(
  ledger: PrivacyLedger,
  entry: Omit<TablesEntry, 'state'>,
  countOf: (at: Coordinates) => number | undefined,
): PrivacyLedger {
  const { tables } = ledger
  if (
    tables.some(
      ({ agreement, cutOff, source }) =>
        source === entry.source &&
        cutOff === entry.cutOff &&
        agreement?.with === entry.agreement?.with,
    )
  ) {
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
  const { agreement, on, source, cutOff, state, cells, several = [] } = value
  return (
    (agreement === undefined || isAgreement(agreement)) &&
    Array.isArray(several) &&
    several.every((name) => typeof name === 'string') &&
    [on, source, cutOff].every((text) => typeof text === 'string') &&
    Number.isSafeInteger(state) &&
    Array.isArray(cells) &&
    cells.every(isCell)
  )
}

function isAgreement(value: unknown): boolean {
  return (
    isRecord(value) && ['with', 'purpose', 'until'].every((name) => typeof value[name] === 'string')
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
