import { leastHidden } from '../attackers-bounds.ts'
import { isOptional, type SuppressionTask } from '../suppression-task.ts'
import type { OpenProgramme, ProgrammeRow, RunningProgramme } from './programme.ts'

/**
 * Where `cell` is hidden, these cells are hidden as well, of weights that sum to 1 at least. Every
 * choice that passes the audit satisfies it.
 */
export interface Cut {
  /** None where the cells have to be hidden whatever else is. */
  readonly cell?: number
  readonly cells: readonly number[]
  readonly weights: readonly number[]
}

const tiny = 1e-7
/** What a hidden cell may grow by where nothing bounds it: far more than any width asked for. */
const far = 1000

/**
 * The attacker's linear programmes, kept open in the solver: how low and how high can a cell be? Where
 * the two are too near to each other, their dual solutions say which cells would move them apart
 * (Fischetti and Salazar 2001, Management Science 47:1008, "capacity constraints").
 */
export class AttackProgramme {
  readonly #task: SuppressionTask
  readonly #running: RunningProgramme
  /** For each cell how much it may be hidden, 0 to 1. */
  #hidden: Float64Array = new Float64Array()
  #known: ReadonlySet<number> = new Set()

  constructor(task: SuppressionTask, open: OpenProgramme) {
    this.#task = task
    const { cells, equations } = task.system
    this.#running = open({
      costs: new Float64Array(cells.length),
      low: new Float64Array(cells.length),
      high: new Float64Array(cells.length),
      rows: equations.map(
        ({ total, parts }): ProgrammeRow => ({
          columns: [...parts, total],
          values: [...parts.map(() => 1), -1],
          low: 0,
          high: 0,
        }),
      ),
    })
  }

  /** From now on the attacker knows what is published by a choice, whole or in shares, and `known`. */
  publish(hidden: Float64Array, known: ReadonlySet<number>): void {
    const { system, counts, rule } = this.#task
    this.#hidden = hidden
    this.#known = known
    const isWhole = hidden.every((share) => share === 0 || share === 1)
    const reach = rule.width * (isWhole ? far : 1)
    const low = new Float64Array(hidden.length)
    const high = new Float64Array(hidden.length)
    hidden.forEach((share, cell) => {
      const n = counts[cell] ?? null
      const least = leastHidden(system, cell)
      if (n === null) {
        low[cell] = least
        high[cell] = 1e7
      } else {
        const free = known.has(cell) ? 0 : share
        low[cell] = n - (n - least) * free
        high[cell] = n + reach * free
      }
    })
    this.#running.setBounds(low, high)
  }

  /** What has to be hidden beside this cell, where the choice published does not hide enough for it. */
  cutFor(cell: number): Cut | undefined {
    const { counts, hideableZeros, rule, mustHide, system } = this.#task
    const down = this.#reducedCosts(cell, 1)
    const up = this.#reducedCosts(cell, -1)
    if (down === undefined || up === undefined) return undefined
    // What is empty cannot be less, and is known of no other hidden cell to be.
    let need = counts[cell] === 0 ? rule.width + 1 : rule.width
    const cells: number[] = []
    const weights: number[] = []
    for (const other of counts.keys()) {
      const n = counts[other] ?? null
      const [d, u] = [down[other] as number, up[other] as number]
      const least = leastHidden(system, other)
      if (n === null) {
        // Bounded by nothing that is hidden or shown now: no proof follows.
        if (d < -tiny || u < -tiny) return undefined
        need += least * (d + u)
        continue
      }
      need += n * (d + u)
      if (
        this.#known.has(other) ||
        (n === 0 && this.#hidden[other] === 0 && !hideableZeros.has(other))
      )
        continue
      const isUnbounded = d < -tiny || u < -tiny
      const weight = isUnbounded ? Infinity : (n - least) * (Math.max(0, d) + Math.max(0, u))
      if (weight <= tiny) continue
      if (other === cell || mustHide.has(other)) need -= weight
      else if (isOptional(this.#task, other)) {
        cells.push(other)
        weights.push(weight)
      }
    }
    if (!(need > 1e-4)) return undefined
    const clipped = weights.map((weight) => Math.min(1, weight / need))
    const offered = cells.reduce(
      (sum, other, at) => sum + (clipped[at] as number) * (this.#hidden[other] as number),
      0,
    )
    if (offered > (this.#hidden[cell] as number) - 1e-3) return undefined
    return { cell, cells, weights: clipped }
  }

  close(): void {
    this.#running.close()
  }

  #reducedCosts(cell: number, cost: number): Float64Array | undefined {
    this.#running.setCosts([cell], [cost])
    const answer = this.#running.solve()
    this.#running.setCosts([cell], [0])
    return answer.state === 'solved' ? answer.reducedCosts : undefined
  }
}
