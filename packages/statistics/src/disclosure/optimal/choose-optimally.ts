import { hideGreedily } from '../complementary.ts'
import {
  isOptional,
  showWhatNeedNotHide,
  type SuppressionTask,
  tooNarrow,
  weightOf,
  weightOfAll,
} from '../suppression-task.ts'
import { AttackProgramme, type Cut } from './attack-programme.ts'
import { lineCuts, neighbourCut } from './line-cuts.ts'
import type { OpenProgramme, ProgrammeAnswer, RunningProgramme } from './programme.ts'

export interface ChoiceLimits {
  /** Rounds of the programme, each solved, attacked and told what it lacks. */
  readonly rounds: number
  /** Branches looked at in one round. */
  readonly nodes: number
  readonly secondsLeft: () => number
}

export interface ChoiceProgress {
  readonly round: number
  readonly weight: number
  readonly bound: number
}

export interface OptimalChoice {
  readonly hidden: ReadonlySet<number>
  /** No choice that passes the audit weighs less. */
  readonly bound: number
  /** Absent where the bound is reached: nothing better exists. */
  readonly stoppedBy?: 'rounds' | 'time'
}

/** A programme with more cells to choose from than this would not fit the memory of a small machine. */
export const mostCells = 5_000
/** Shares are given up for whole numbers after this many rounds that raised the bound by less than this. */
const patience = 4
const tailing = 0.002
const tiny = 1e-6

/**
 * The lightest choice of cells that passes the audit, by Benders' decomposition (Fischetti and Salazar
 * 2001): a programme of zeros and ones proposes a choice, the attackers' linear programmes say what
 * it lacks, and that is added. Proposals are mended greedily, so that the best choice known falls while
 * the bound rises. `start` is a choice that passes. The same input takes the same steps, unless the
 * seconds run out.
 */
export function chooseOptimally(
  task: SuppressionTask,
  start: ReadonlySet<number>,
  open: OpenProgramme,
  limits: ChoiceLimits,
  onProgress?: (progress: ChoiceProgress) => void,
): OptimalChoice {
  const search = new Search(task, start, open)
  try {
    return search.run(limits, onProgress)
  } finally {
    search.close()
  }
}

class Search {
  readonly #task: SuppressionTask
  readonly #optional: readonly number[]
  readonly #columnOf: ReadonlyMap<number, number>
  readonly #master: RunningProgramme
  readonly #attack: AttackProgramme
  readonly #mustWeigh: number
  #best: ReadonlySet<number>
  #bound: number

  constructor(task: SuppressionTask, start: ReadonlySet<number>, open: OpenProgramme) {
    this.#task = task
    this.#best = start
    this.#optional = [...task.counts.keys()].filter((cell) => isOptional(task, cell))
    this.#columnOf = new Map(this.#optional.map((cell, column) => [cell, column]))
    this.#mustWeigh = weightOfAll(task, task.mustHide)
    this.#bound = this.#mustWeigh
    const size = this.#optional.length
    this.#master = open({
      costs: Float64Array.from(this.#optional, (cell) => weightOf(task, cell)),
      low: new Float64Array(size),
      high: new Float64Array(size).fill(1),
      rows: lineCuts(task).map((cut) => this.#rowOf(cut)),
    })
    this.#attack = new AttackProgramme(task, open)
  }

  run(limits: ChoiceLimits, onProgress: (progress: ChoiceProgress) => void = () => {}) {
    let round = 0
    const tell = (): void =>
      onProgress({ round, weight: weightOfAll(this.#task, this.#best), bound: this.#bound })
    let shares = true
    let slow = 0
    for (; round < limits.rounds; round++) {
      tell()
      if (this.#isProved()) return this.#answer()
      if (limits.secondsLeft() <= 0) return this.#answer('time')
      const answer = this.#master.solve(
        shares ? undefined : { nodes: limits.nodes, seconds: Math.max(0, limits.secondsLeft()) },
      )
      const before = this.#bound
      this.#raiseBound(answer)
      if (answer.values === undefined || this.#isProved()) {
        // Nothing left to propose: what is known is the best there is.
        if (answer.state === 'impossible') this.#bound = weightOfAll(this.#task, this.#best)
        if (this.#isProved()) return this.#answer()
        return this.#answer(limits.secondsLeft() <= 0 ? 'time' : 'rounds')
      }
      if (shares) {
        const added = this.#attackShares(answer.values, limits)
        slow = this.#bound - before < tailing * this.#bound ? slow + 1 : 0
        if (added > 0 && slow < patience) continue
        shares = false
        this.#mend(this.#nearest(answer.values))
        this.#master.makeWhole()
        continue
      }
      const found = this.#attackWhole(answer.values, limits)
      // It passes: the lightest there is, unless the solver stopped before it was sure.
      if (found === 'passes' && answer.state === 'solved') return this.#answer()
      if (found !== 'lacks') return this.#answer(limits.secondsLeft() <= 0 ? 'time' : 'rounds')
    }
    return this.#answer('rounds')
  }

  close(): void {
    this.#master.close()
    this.#attack.close()
  }

  #answer(stoppedBy?: 'rounds' | 'time'): OptimalChoice {
    const weight = weightOfAll(this.#task, this.#best)
    const bound = stoppedBy === undefined ? weight : Math.min(this.#bound, weight)
    return {
      hidden: this.#best,
      bound,
      ...(stoppedBy !== undefined && bound < weight && { stoppedBy }),
    }
  }

  #isProved(): boolean {
    return this.#bound >= weightOfAll(this.#task, this.#best)
  }

  /** Weights are whole, so a bound between two of them is as good as the next. */
  #raiseBound({ bound }: ProgrammeAnswer): void {
    if (!Number.isFinite(bound)) return
    this.#bound = Math.max(this.#bound, this.#mustWeigh + Math.ceil(bound - tiny))
  }

  #rowOf({ cell, cells, weights }: Cut) {
    const columns = cells.map((each) => this.#columnOf.get(each) as number)
    const own = cell === undefined ? undefined : this.#columnOf.get(cell)
    return own === undefined
      ? { columns, values: weights, low: 1, high: Infinity }
      : { columns: [...columns, own], values: [...weights, -1], low: 0, high: Infinity }
  }

  #hiddenBy(values: Float64Array): Float64Array {
    const hidden = new Float64Array(this.#task.counts.length)
    for (const cell of this.#task.mustHide) hidden[cell] = 1
    this.#optional.forEach((cell, column) => {
      const value = values[column] as number
      hidden[cell] = value < tiny ? 0 : value > 1 - tiny ? 1 : value
    })
    return hidden
  }

  #attackShares(values: Float64Array, limits: ChoiceLimits): number {
    const hidden = this.#hiddenBy(values)
    const cells = [...hidden.keys()].filter((cell) => (hidden[cell] as number) > 0.3)
    return this.#addCuts(hidden, cells, limits).size
  }

  #nearest(values: Float64Array): ReadonlySet<number> {
    const shares = this.#hiddenBy(values)
    return new Set([...shares.keys()].filter((cell) => (shares[cell] as number) > 0.5))
  }

  /**
   * Audits the choice proposed, and adds what it lacks. `stuck`: only changes between releases are told,
   * of which the programme knows nothing.
   */
  #attackWhole(values: Float64Array, limits: ChoiceLimits): 'passes' | 'lacks' | 'stuck' {
    const hidden = this.#nearest(values)
    const shares = Float64Array.from(this.#task.counts, (_, cell) => (hidden.has(cell) ? 1 : 0))
    const failing = tooNarrow(this.#task, hidden)
    if (failing.length === 0) {
      this.#keepIfLighter(hidden)
      return 'passes'
    }
    const cells = [...hidden].sort((a, b) => a - b)
    const cut = this.#addCuts(shares, cells, limits)
    for (const { cell } of failing) {
      if (cut.has(cell) || this.#task.system.changes.has(cell)) continue
      cut.add(cell)
      this.#master.addRow(this.#rowOf(neighbourCut(this.#task, hidden, cell)))
    }
    this.#mend(hidden)
    return cut.size === 0 ? 'stuck' : 'lacks'
  }

  #addCuts(
    hidden: Float64Array,
    cells: readonly number[],
    { secondsLeft }: ChoiceLimits,
  ): Set<number> {
    const { attackers, system } = this.#task
    const cut = new Set<number>()
    for (const known of attackers) {
      this.#attack.publish(hidden, known)
      for (const cell of cells) {
        if (known.has(cell) || system.changes.has(cell)) continue
        if (secondsLeft() <= 0) return cut
        const found = this.#attack.cutFor(cell)
        if (found === undefined) continue
        cut.add(cell)
        this.#master.addRow(this.#rowOf(found))
      }
    }
    return cut
  }

  #mend(hidden: ReadonlySet<number>): void {
    const mended = hideGreedily(this.#task, hidden)
    if (mended === undefined) return
    // A second look costs an audit a cell: only where it may win.
    if (weightOfAll(this.#task, mended) > 1.2 * weightOfAll(this.#task, this.#best)) return
    this.#keepIfLighter(showWhatNeedNotHide(this.#task, mended))
  }

  #keepIfLighter(hidden: ReadonlySet<number>): void {
    if (weightOfAll(this.#task, hidden) < weightOfAll(this.#task, this.#best)) this.#best = hidden
  }
}
