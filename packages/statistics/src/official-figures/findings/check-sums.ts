import { isWithin, kindDifferences, type Populations } from '../definition-differences.ts'
import { digitSlip } from '../digit-slip.ts'
import type { FigurePart, OfficialFigure } from '../figure.ts'
import { extentOf, isInside } from '../figure-period.ts'
import { type Bounds, boundsOf } from '../figure-value.ts'
import type { CategorySubtotal, CheckedSum, Difference, Finding } from './finding.ts'

export interface SumsChecked {
  readonly sums: readonly CheckedSum[]
  readonly findings: readonly Finding[]
}

/** Adds the parts of every total up, and says where they are not of its kind. */
export function checkSums(
  figures: ReadonlyMap<string, OfficialFigure>,
  populations: Populations,
): SumsChecked {
  const sums: CheckedSum[] = []
  const findings: Finding[] = []
  for (const total of figures.values()) {
    if (total.parts === undefined) continue
    const parts = figuresOf(total.parts, figures)
    const checked = checkSum(total, parts, figures)
    if (checked === undefined) continue
    if ('weight' in checked) findings.push(checked)
    else sums.push(checked)
    const mixed = mixedDefinitions(total, parts, populations)
    if (mixed !== undefined) findings.push(mixed)
  }
  return { sums, findings }
}

function checkSum(
  total: OfficialFigure,
  parts: readonly OfficialFigure[],
  figures: ReadonlyMap<string, OfficialFigure>,
): Finding | CheckedSum | undefined {
  const whole = boundsOf(total.value)
  const addends = (total.parts ?? []).map((part) => boundsOfPart(part, figures))
  if (whole === undefined || !addends.every((bounds) => bounds !== undefined)) return undefined
  const low = addends.reduce((sum, bounds) => sum + bounds.low, 0)
  const high = addends.reduce((sum, bounds) => sum + bounds.high, 0)
  const shown = addends.map(({ low: n }) => n)
  if (low <= whole.high && whole.low <= high) return { figure: total.id, addends: shown, sum: low }
  const sides = { figures: [total.id], against: parts.map(({ id }) => id) }
  const told = { addends: shown, sum: low, difference: whole.low - low }
  if (total.partsAre === 'some' && high < whole.low)
    return { ...sides, ...told, code: 'parts-leave-rest', weight: 'question' }
  const slip = digitSlip(whole.low, low)
  return {
    ...sides,
    ...told,
    code: 'sum-differs',
    weight: 'contradiction',
    ...(slip !== undefined && { slip }),
  }
}

function boundsOfPart(
  part: FigurePart,
  figures: ReadonlyMap<string, OfficialFigure>,
): Bounds | undefined {
  if ('n' in part) return { low: part.n, high: part.n }
  const figure = figures.get(part.figure)
  return figure === undefined ? undefined : boundsOf(figure.value)
}

function figuresOf(
  parts: readonly FigurePart[],
  figures: ReadonlyMap<string, OfficialFigure>,
): readonly OfficialFigure[] {
  return parts.flatMap((part) => ('figure' in part ? (figures.get(part.figure) ?? []) : []))
}

/** A sum may come out and still add what cannot be added: people found, and victims identified (BR-49). */
function mixedDefinitions(
  total: OfficialFigure,
  parts: readonly OfficialFigure[],
  populations: Populations,
): Finding | undefined {
  const [first, ...others] = parts
  if (first === undefined) return undefined
  const differences = new Set<Difference>(others.flatMap((part) => kindDifferences(first, part)))
  const whole = extentOf(total.period)
  for (const part of parts) {
    if (part.unit !== total.unit) differences.add('unit')
    if (!isWithin(part.population, total.population, populations)) differences.add('population')
    const extent = extentOf(part.period)
    if (whole !== undefined && extent !== undefined && !isInside(extent, whole))
      differences.add('period')
  }
  if (differences.size === 0) return undefined
  return {
    code: 'sum-across-definitions',
    weight: 'caution',
    figures: [total.id],
    against: parts.map(({ id }) => id),
    differences: [...differences],
    subtotals: subtotalsOf(parts),
  }
}

function subtotalsOf(parts: readonly OfficialFigure[]): readonly CategorySubtotal[] {
  const byCategory = Map.groupBy(parts, ({ category }) => category)
  return [...byCategory].map(([category, some]) => ({
    category,
    n: some.reduce((sum, { value }) => sum + (boundsOf(value)?.low ?? 0), 0),
  }))
}
