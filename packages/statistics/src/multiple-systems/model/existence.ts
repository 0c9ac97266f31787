import { Tableau } from '../../disclosure/tableau.ts'
import { overlaps } from '../capture-lists.ts'
import { listsOf, type LogLinearModel } from './log-linear-model.ts'
import { type Remainder, remainderOf } from './remainder.ts'

/** 0: there is one estimate; 1: it does not exist; 2: it is not identifiable; 3: both. */
export type ExistenceCode = 0 | 1 | 2 | 3

/** Whether a model has an estimate on given data, with what proves it. */
export interface Existence {
  readonly code: ExistenceCode
  /**
   * The greatest s such that some expectations, all at least s, have the sums that were observed.
   * The estimate exists where it is above 0.
   */
  readonly optimum: number
  /**
   * Where it is 0: changes of the parameters (of the terms of these lists, numbered from 1; none: the
   * intercept) along which the likelihood never falls, so that it has no greatest value. The changes
   * of all terms in a history, added up, are 0 where anybody had it, below 0 for some other and above
   * 0 for none: whoever doubts it needs no solver.
   */
  readonly direction:
    | readonly { readonly lists: readonly number[]; readonly change: number }[]
    | undefined
  readonly rank: number
  readonly parameters: number
}

const tiny = 1e-6

/**
 * Existence by linear programme (Fienberg and Rinaldo 2012, Annals of Statistics 40:996), and
 * identifiability by the rank of the design, on what remains after the empty overlaps.
 */
export function existenceOf(model: LogLinearModel, counts: Float64Array): Existence {
  const together = overlaps(counts)
  const remainder = remainderOf(model, together)
  const { parameters } = remainder
  const histories = keptHistories(remainder)
  const optimum = greatestLeast(parameters, histories, together)
  const rank = rankOf(parameters, histories)
  const exists = optimum > tiny
  const isIdentified = rank === parameters.length
  return {
    code: exists ? (isIdentified ? 0 : 2) : isIdentified ? 1 : 3,
    optimum,
    direction: exists ? undefined : certificate(parameters, histories, counts),
    rank,
    parameters: parameters.length,
  }
}

function keptHistories({ isKept }: Remainder): readonly number[] {
  return [...isKept.keys()].filter((history) => isKept[history] === 1)
}

const isIn = (term: number, history: number): number => ((term & history) === term ? 1 : 0)

/** max s with Xᵀx = τ, x ≥ s: with x = y + s, both y and s from 0, since the counts are a solution. */
function greatestLeast(
  parameters: readonly number[],
  histories: readonly number[],
  together: Float64Array,
): number {
  const equations = parameters.map((term) => {
    const coefficients = Float64Array.from([...histories, 0], (history) => isIn(term, history))
    coefficients[histories.length] = histories.filter((history) => isIn(term, history)).length
    return { coefficients, right: together[term] as number }
  })
  const tableau = Tableau.feasible(equations, histories.length + 1)
  return tableau === undefined ? 0 : tableau.greatest(histories.length)
}

/**
 * λ with Xλ ≤ 0, not all 0, and (Xλ)·N = 0: the dual of the programme, and its certificate. λ is the
 * difference of two numbers from 0; the falls −Xλ, possible where nobody was, add up to 1.
 */
function certificate(
  parameters: readonly number[],
  histories: readonly number[],
  counts: Float64Array,
): Existence['direction'] {
  const free = histories.filter((history) => counts[history] === 0)
  const width = 2 * parameters.length + free.length
  const equations = histories.map((history) => {
    const coefficients = new Float64Array(width)
    for (const [at, term] of parameters.entries()) {
      coefficients[at] = isIn(term, history)
      coefficients[parameters.length + at] = -isIn(term, history)
    }
    const fall = free.indexOf(history)
    if (fall >= 0) coefficients[2 * parameters.length + fall] = 1
    return { coefficients, right: 0 }
  })
  const sum = new Float64Array(width).fill(1, 2 * parameters.length)
  const tableau = Tableau.feasible([...equations, { coefficients: sum, right: 1 }], width)
  if (tableau === undefined) return undefined
  const { corner } = tableau
  return parameters
    .map((term, at) => ({
      lists: listsOf(term),
      change: (corner[at] as number) - (corner[parameters.length + at] as number),
    }))
    .filter(({ change }) => Math.abs(change) > tiny)
}

function rankOf(parameters: readonly number[], histories: readonly number[]): number {
  const rows: Float64Array[] = histories.map((history) =>
    Float64Array.from(parameters, (term) => isIn(term, history)),
  )
  let rank = 0
  for (let column = 0; column < parameters.length && rank < rows.length; column++) {
    let best = rank
    for (let row = rank + 1; row < rows.length; row++) {
      if (Math.abs(rows[row]?.[column] ?? 0) > Math.abs(rows[best]?.[column] ?? 0)) best = row
    }
    const pivotRow = rows[best] as Float64Array
    const pivot = pivotRow[column] as number
    if (Math.abs(pivot) < 1e-9) continue
    rows[best] = rows[rank] as Float64Array
    rows[rank] = pivotRow
    for (let row = rank + 1; row < rows.length; row++) {
      const values = rows[row] as Float64Array
      const factor = (values[column] as number) / pivot
      if (factor === 0) continue
      for (let at = column; at < values.length; at++)
        values[at]! -= factor * (pivotRow[at] as number)
    }
    rank++
  }
  return rank
}
