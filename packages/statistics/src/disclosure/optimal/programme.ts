/** A linear programme: the least cost with every column and every row between its bounds. */
export interface Programme {
  readonly costs: Float64Array
  readonly low: Float64Array
  readonly high: Float64Array
  readonly rows: readonly ProgrammeRow[]
}

export interface ProgrammeRow {
  readonly columns: readonly number[]
  readonly values: readonly number[]
  readonly low: number
  readonly high: number
}

export interface ProgrammeAnswer {
  /** `stopped`: at a limit, with the best values found, if any, and what is proved so far. */
  readonly state: 'solved' | 'stopped' | 'impossible'
  readonly values?: Float64Array
  /** What one unit of a column adds beyond its rows; not for whole numbers. */
  readonly reducedCosts?: Float64Array
  /** No solution costs less than this. */
  readonly bound: number
}

export interface ProgrammeLimits {
  readonly seconds: number
  /** Branches looked at; unlike seconds, the same on every machine. */
  readonly nodes: number
}

/** A programme kept open in a solver, so that a small change is solved from where the last stood. */
export interface RunningProgramme {
  readonly setCosts: (columns: readonly number[], costs: readonly number[]) => void
  readonly setBounds: (low: Float64Array, high: Float64Array) => void
  readonly addRow: (row: ProgrammeRow) => void
  /** From now on every column is a whole number. */
  readonly makeWhole: () => void
  readonly solve: (limits?: ProgrammeLimits) => ProgrammeAnswer
  readonly close: () => void
}

/** The solver, which is no part of this package: whoever calls hands it in. */
export type OpenProgramme = (programme: Programme) => RunningProgramme
