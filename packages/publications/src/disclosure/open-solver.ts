import type {
  OpenProgramme,
  Programme,
  ProgrammeAnswer,
  ProgrammeLimits,
  RunningProgramme,
} from '@cobijo/statistics/disclosure/optimal/programme'
import highsModule, { type Highs, type Model } from 'highs'

// Its types are those of the form for require(); imported, the module is the function itself.
const load = highsModule as unknown as typeof highsModule.default

/**
 * HiGHS (Huangfu and Hall 2018), compiled to WebAssembly, on this thread: a programme blocks it until it
 * is solved. Of one version, the same programme is answered the same on every machine, unless seconds run
 * out.
 */
export async function openSolver(): Promise<OpenProgramme> {
  const highs = await load()
  return (programme) => new HighsProgramme(highs, programme)
}

class HighsProgramme implements RunningProgramme {
  readonly #highs: Highs
  readonly #model: Model
  readonly #columns: number
  #isWhole = false

  constructor(highs: Highs, { costs, low, high, rows }: Programme) {
    this.#highs = highs
    this.#columns = costs.length
    const starts = [0]
    for (const { columns } of rows) starts.push((starts.at(-1) as number) + columns.length)
    this.#model = highs.createModel({
      numCols: costs.length,
      numRows: rows.length,
      colCost: costs,
      colLower: low,
      colUpper: high,
      rowLower: rows.map((row) => row.low),
      rowUpper: rows.map((row) => row.high),
      matrix: {
        format: 'csr',
        numRows: rows.length,
        numCols: costs.length,
        starts,
        indices: rows.flatMap(({ columns }) => columns),
        values: rows.flatMap(({ values }) => values),
      },
    })
    // Costs are whole numbers, so an answer nearer than one to the bound is the best there is.
    this.#model.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0.99 })
  }

  setCosts(columns: readonly number[], costs: readonly number[]): void {
    columns.forEach((column, at) => this.#model.changeColCost(column, costs[at] ?? 0))
  }

  setBounds(low: Float64Array, high: Float64Array): void {
    this.#model.changeColsBounds({ kind: 'range', from: 0, to: this.#columns - 1 }, low, high)
  }

  addRow({ columns, values, low, high }: Programme['rows'][number]): void {
    this.#model.addRow(low, high, { indices: columns, values })
  }

  makeWhole(): void {
    this.#isWhole = true
    const { integer } = this.#highs.constants.variableType
    const all = { kind: 'range', from: 0, to: this.#columns - 1 } as const
    this.#model.changeColsIntegrality(all, new Int32Array(this.#columns).fill(integer))
  }

  solve(limits?: ProgrammeLimits): ProgrammeAnswer {
    if (limits !== undefined) {
      this.#model.zeroAllClocks()
      // It takes no infinite time for a limit.
      const seconds = Math.min(limits.seconds, 1e9)
      this.#model.options.set({ time_limit: seconds, mip_max_nodes: limits.nodes })
    }
    const { modelStatus } = this.#model.run()
    const { optimal, infeasible, empty } = this.#highs.constants.modelStatus
    if (modelStatus === infeasible) return { state: 'impossible', bound: Infinity }
    if (modelStatus === empty) return { state: 'solved', values: new Float64Array(), bound: 0 }
    const { colValue, colDual } = this.#model.getSolution()
    const { feasible } = this.#highs.constants.solutionStatus
    const isThere = this.#model.info.get('primal_solution_status') === feasible
    const found = isThere && { values: colValue }
    if (this.#isWhole) {
      const bound = Number(this.#model.info.get('mip_dual_bound'))
      return { state: modelStatus === optimal ? 'solved' : 'stopped', ...found, bound }
    }
    return modelStatus === optimal
      ? { state: 'solved', ...found, reducedCosts: colDual, bound: this.#model.getObjectiveValue() }
      : { state: 'stopped', ...found, bound: -Infinity }
  }

  close(): void {
    this.#model.dispose()
  }
}
