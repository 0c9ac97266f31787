import type { FigureDocument, OfficialFigure } from '../figure.ts'
import { firstDay, lastDay } from '../figure-period.ts'

/** When a figure's data are of, and when it was printed: first and last day of what is known. */
export interface Dated {
  readonly figure: OfficialFigure
  readonly asOf?: readonly [string, string]
  readonly printed?: readonly [string, string]
}

export function datedFigure(
  figure: OfficialFigure,
  documents: ReadonlyMap<string, FigureDocument>,
): Dated {
  const asOf = daysOf(figure.asOf)
  const printed = daysOf(documents.get(figure.document)?.date)
  return { figure, ...(asOf && { asOf }), ...(printed && { printed }) }
}

function daysOf(date: string | undefined): readonly [string, string] | undefined {
  if (date === undefined) return undefined
  const [first, last] = [firstDay(date), lastDay(date)]
  return first === undefined || last === undefined ? undefined : [first, last]
}

/** Two news of one week quote one communiqué; two of different years may quote two counts. */
const sameNewsDays = 60

/**
 * True where two different numbers of one thing may both be right because the later was counted again. `all` are the figures of the
 * same thing: what bears no date of its data repeats the count that was in force when it was printed.
 */
export function mayBeRevision(
  one: Dated,
  other: Dated,
  isSlip: boolean,
  all: readonly Dated[],
): boolean {
  if (one.figure.vintage !== undefined && other.figure.vintage !== undefined)
    return one.figure.vintage !== other.figure.vintage
  if (one.asOf !== undefined && other.asOf !== undefined) return !meet(one.asOf, other.asOf)
  if (one.asOf !== undefined) return mayRepeatAnother(other, one, all)
  if (other.asOf !== undefined) return mayRepeatAnother(one, other, all)
  if (isSlip || one.printed === undefined || other.printed === undefined) return false
  return daysBetween(one.printed, other.printed) > sameNewsDays
}

/** True where an undated figure need not be the dated one: that came later, or another had taken its place. */
function mayRepeatAnother(undated: Dated, dated: Dated, all: readonly Dated[]): boolean {
  const { printed } = undated
  const asOf = dated.asOf
  if (printed === undefined || asOf === undefined) return false
  if (asOf[0] > printed[1]) return true
  return all.some(
    ({ asOf: between }) =>
      between !== undefined && between[0] > asOf[1] && between[0] <= printed[1],
  )
}

function meet(one: readonly [string, string], other: readonly [string, string]): boolean {
  return one[0] <= other[1] && other[0] <= one[1]
}

function daysBetween(one: readonly [string, string], other: readonly [string, string]): number {
  if (meet(one, other)) return 0
  const [early, late] = one[1] < other[0] ? [one[1], other[0]] : [other[1], one[0]]
  return (Date.parse(late) - Date.parse(early)) / 86_400_000
}
