import { isRefusal, type Refusal, refused } from '../refusal.ts'
import { attackersBounds } from './attackers-bounds.ts'
import type { SuppressionRule } from './audit.ts'
import {
  cellId,
  type CellSystem,
  type Coordinates,
  type Equation,
  equationsByCell,
  equationsOfGroup,
  type SeveralKeys,
} from './cell-system.ts'
import { emptyForAllOneKnows } from './whole-groups.ts'

/** A cell as an earlier release gave it: its number, or null where it was hidden. */
export interface ReleasedCell {
  readonly at: Coordinates
  readonly n: number | null
}

/** What was told of the same people before: all cells that were shown or hidden, totals included. */
export interface EarlierRelease {
  /** True: of the very records that are counted now. False: as they were earlier, or before a correction. */
  readonly sameRecords: boolean
  readonly cells: readonly ReleasedCell[]
  /** What it hides may be shown now, to readers of whom less is kept: it is known to nobody, and stays so where it is not shown. */
  readonly hiddenMayShow?: true
  /** Columns of which a record may have several keys: their cells are no line. */
  readonly several?: readonly string[]
}

/**
 * The new tables and all that was told before as one system. The cells of the new tables come first. An
 * earlier state of the records has cells of its own.
 */
export interface JoinedReleases {
  readonly system: CellSystem
  /** Null for what an earlier release hid, and for changes. */
  readonly counts: readonly (number | null)[]
  readonly mustHide: ReadonlySet<number>
  /** Out already: cannot be hidden. */
  readonly shown: ReadonlySet<number>
  /**
   * What a reader is taken to know of the changes: `growth`, that nobody left any cell (asked of every
   * change that it is none, or not known to be small); `any`: figures went down somewhere, and all that
   * a difference tells is how many more or fewer; null where no earlier state is there.
   */
  readonly changes: 'growth' | 'any' | null
}

/**
 * Joins the new tables with what is out. `earlier` is in order of time; several releases of one earlier
 * state are handed in as one. A cell that an earlier state showed, and that differs by few people now, is
 * hidden, because whoever subtracts the two reads a small count of people. Refuses `released-figure-differs` (said
 * to be of the same records, and is not), `released-cells-disagree` (shown once and hidden once),
 * `small-count-released` and `released-margins-contradict`.
 */
export function joinReleases(
  system: CellSystem,
  counts: readonly number[],
  rule: SuppressionRule,
  earlier: readonly EarlierRelease[],
): JoinedReleases | Refusal {
  const joined = new Joining(system, counts)
  for (const same of earlier.filter(({ sameRecords }) => sameRecords)) {
    const wrong = joined.addSame(same, rule)
    if (wrong !== undefined) return wrong
  }
  const states: ReadonlyMap<string, number>[] = []
  for (const { cells, several } of earlier.filter(({ sameRecords }) => !sameRecords)) {
    const state = joined.addState(states.length, cells, several)
    if (isRefusal(state)) return state
    states.push(state)
  }
  if (!joined.holds()) {
    // Only where what was released hid zeros does it contradict itself unless hidden cells may be empty; elsewhere a reader knows that they are not.
    joined.letHiddenBeEmpty()
    if (!joined.holds()) return refused('released-margins-contradict', 'released')
  }
  if (states.length === 0) return joined.close(null)
  for (const state of states) joined.hideWhatDiffersByFew(state, rule)
  const growing = joined.withGrowth(states)
  return growing.holds() ? growing.close('growth') : joined.close('any')
}

class Joining {
  readonly #new: CellSystem
  readonly #cells: Coordinates[]
  readonly #counts: (number | null)[]
  readonly #equations: Equation[]
  readonly #changes: Set<number>
  readonly #shown = new Set<number>()
  readonly #mustHide = new Set<number>()
  #mayBeEmpty: ReadonlySet<number> = new Set()
  /** Cells of the records as they are now, those of other tables included. */
  readonly #now: Map<string, number>

  constructor(system: CellSystem, counts: readonly (number | null)[]) {
    this.#new = system
    this.#cells = [...system.cells]
    this.#counts = system.cells.map((_, cell) => counts[cell] ?? null)
    this.#changes = new Set(system.changes)
    this.#equations = [...system.equations]
    this.#now = new Map(system.numberOf)
  }

  addSame(
    { cells, hiddenMayShow, several }: Omit<EarlierRelease, 'sameRecords'>,
    rule: SuppressionRule,
  ): Refusal | undefined {
    for (const { at, n } of cells) {
      const id = cellId(at)
      const known = this.#now.get(id)
      if (n !== null && n > 0 && n < rule.threshold) return refused('small-count-released')
      if (known === undefined) {
        const added = this.#enter(at, n)
        this.#now.set(id, added)
        if (n !== null) this.#shown.add(added)
        continue
      }
      if (n === null && hiddenMayShow === true) continue
      const isTaken = n === null ? this.#shown.has(known) : this.#mustHide.has(known)
      if (isTaken) return refused('released-cells-disagree')
      if (n === null) this.#mustHide.add(known)
      else {
        if (n !== this.#counts[known]) return refused('released-figure-differs')
        this.#shown.add(known)
      }
    }
    this.#addLines(cells, this.#now, several)
    return undefined
  }

  addState(
    number: number,
    cells: readonly ReleasedCell[],
    several?: readonly string[],
  ): ReadonlyMap<string, number> | Refusal {
    const state = new Map<string, number>()
    for (const { at, n } of cells) {
      const known = state.get(cellId(at))
      if (known !== undefined) {
        if (this.#counts[known] !== n) return refused('released-cells-disagree')
        continue
      }
      const entered = this.#enter({ ...at, [earlierState]: `${number}` }, n)
      state.set(cellId(at), entered)
      if (n !== null) this.#shown.add(entered)
    }
    this.#addLines(cells, state, several)
    return state
  }

  hideWhatDiffersByFew(state: ReadonlyMap<string, number>, { threshold }: SuppressionRule): void {
    for (const [id, then] of state) {
      const now = this.#now.get(id)
      const before = this.#counts[then] ?? null
      const after = now === undefined ? null : (this.#counts[now] ?? null)
      if (now === undefined || before === null || after === null || after === 0) continue
      const change = Math.abs(after - before)
      // What another release of these records shows already cannot be taken back.
      if (change > 0 && change < threshold && !this.#shown.has(now)) this.#mustHide.add(now)
    }
  }

  /** A copy in which nobody leaves: each cell is the earlier one and those who joined. */
  withGrowth(states: readonly ReadonlyMap<string, number>[]): Joining {
    const here = this.#new.cells.length
    const copy = new Joining(this.#new, this.#counts.slice(0, here))
    copy.#cells.push(...this.#cells.slice(here))
    copy.#counts.push(...this.#counts.slice(here))
    copy.#equations.push(...this.#equations.slice(this.#new.equations.length))
    for (const cell of this.#shown) copy.#shown.add(cell)
    for (const cell of this.#changes) copy.#changes.add(cell)
    for (const cell of this.#mustHide) copy.#mustHide.add(cell)
    for (const [id, cell] of this.#now) copy.#now.set(id, cell)
    copy.#mayBeEmpty = this.#mayBeEmpty
    states.forEach((state, at) => {
      const next = states[at + 1]
      if (next !== undefined) copy.#grow(state, next)
      copy.#grow(state, copy.#now)
    })
    return copy
  }

  /** Of releases that hid zeros in whole groups. */
  letHiddenBeEmpty(): void {
    this.#mayBeEmpty = emptyForAllOneKnows(this.#system(), this.#counts)
  }

  /** True where all that is known agrees. */
  holds(): boolean {
    return !isRefusal(attackersBounds(this.#system(), this.#counts, 0))
  }

  close(changes: JoinedReleases['changes']): JoinedReleases {
    const mustHide = new Set(this.#mustHide)
    this.#counts.forEach((n, cell) => {
      if (n === null) mustHide.add(cell)
    })
    return { system: this.#system(), counts: this.#counts, mustHide, shown: this.#shown, changes }
  }

  #grow(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): void {
    for (const [id, then] of before) {
      const now = after.get(id)
      if (now === undefined) continue
      const joined = this.#enter(this.#cells[now] as Coordinates, null)
      this.#changes.add(joined)
      this.#equations.push({ total: now, parts: [then, joined] })
    }
  }

  #enter(at: Coordinates, n: number | null): number {
    this.#cells.push(at)
    this.#counts.push(n)
    return this.#cells.length - 1
  }

  /** The lines of a release are those between its cells: it was written with all of its totals. */
  #addLines(
    cells: readonly ReleasedCell[],
    numberOf: ReadonlyMap<string, number>,
    several: readonly string[] = [],
  ): void {
    const lines = new Map<string, Set<number>>()
    const groups = new Map<string, SeveralKeys>()
    for (const { at } of cells) {
      for (const column of Object.keys(at)) {
        const { [column]: key, ...over } = at
        const total = numberOf.get(cellId(over))
        if (total === undefined) continue
        const line = `${total}:${column}`
        const cell = numberOf.get(cellId(at)) as number
        if (!several.includes(column)) {
          lines.set(line, (lines.get(line) ?? new Set()).add(cell))
          continue
        }
        const group = groups.get(line) ?? { total, values: [], none: undefined }
        groups.set(
          line,
          key === null
            ? { ...group, none: cell }
            : { ...group, values: [...group.values.filter((each) => each !== cell), cell] },
        )
      }
    }
    const known = new Set(this.#equations.map((line) => lineName(line)))
    for (const [name, parts] of lines) {
      const line = { total: Number.parseInt(name, 10), parts: [...parts] }
      if (!known.has(lineName(line))) this.#equations.push(line)
    }
    for (const group of groups.values()) {
      const enter = (): number => {
        const cell = this.#enter({}, null)
        this.#changes.add(cell)
        return cell
      }
      this.#equations.push(...equationsOfGroup(group, enter))
    }
  }

  #system(): CellSystem {
    return {
      cells: this.#cells,
      numberOf: this.#new.numberOf,
      equations: this.#equations,
      equationsOf: equationsByCell(this.#cells.length, this.#equations),
      changes: this.#changes,
      mentions: this.#new.mentions,
      mayBeEmpty: this.#mayBeEmpty,
    }
  }
}

/** No column of a table has this name. */
const earlierState = ''

function lineName({ total, parts }: Equation): string {
  return `${total}:${[...parts].sort((a, b) => a - b).join()}`
}
