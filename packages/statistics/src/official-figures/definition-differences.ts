import type { FigurePopulation, OfficialFigure } from './figure.ts'
import { yearSpan } from './figure-period.ts'
import type { Difference } from './findings/finding.ts'

/** Populations with all that they are parts of. */
export type Populations = ReadonlyMap<string, FigurePopulation>

/** True where one population is the other, or a part of it. */
export function isWithin(part: string, whole: string, populations: Populations): boolean {
  const seen = new Set<string>()
  let code: string | undefined = part
  while (code !== undefined && !seen.has(code)) {
    if (code === whole) return true
    seen.add(code)
    code = populations.get(code)?.within
  }
  return false
}

/** In what two figures are not of one kind, apart from when and whom they count: each of these forbids a sum. */
export function kindDifferences(one: OfficialFigure, other: OfficialFigure): readonly Difference[] {
  return [
    ...(one.unit === other.unit ? [] : (['unit'] as const)),
    ...(one.method === other.method ? [] : (['method'] as const)),
    ...(one.category === other.category ? [] : (['category'] as const)),
    ...(one.stage === other.stage ? [] : (['stage'] as const)),
    ...(one.period.kind === other.period.kind ? [] : (['period-kind'] as const)),
    ...(one.period.year === other.period.year ? [] : (['fiscal-year'] as const)),
  ]
}

/** All in which two figures differ: what differs in nothing is the same thing counted once more. */
export function definitionDifferences(
  one: OfficialFigure,
  other: OfficialFigure,
): readonly Difference[] {
  const [a, b] = [one.period, other.period]
  return [
    ...kindDifferences(one, other),
    ...(one.population === other.population ? [] : (['population'] as const)),
    ...(one.place === other.place ? [] : (['place'] as const)),
    ...(a.from === b.from && a.to === b.to ? [] : (['period'] as const)),
    ...(yearSpan(a) === yearSpan(b) ? [] : (['part-of-a-year'] as const)),
  ]
}
