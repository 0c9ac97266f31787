import { type Refusal, refused } from '../refusal.ts'
import { isWithin, kindDifferences, type Populations } from './definition-differences.ts'
import type { OfficialFigure } from './figure.ts'
import { extentOf, overlap } from './figure-period.ts'
import { boundsOf } from './figure-value.ts'

export interface FigureSum {
  readonly kind: 'sum'
  readonly low: number
  readonly high: number
}

/**
 * The sum of several figures of one kind. Figures of another definition are not added (BR-49, BR-51, BR-55): refuses
 * `definitions-differ` with the first thing in which they do, `figures-overlap` where one person may stand in two of them,
 * `figure-repeated`, `value-is-text`, `not-additive` (shares) and `nothing-to-add`.
 */
export function addFigures(
  figures: readonly OfficialFigure[],
  populations: Populations,
): FigureSum | Refusal {
  const [first, ...others] = figures
  if (first === undefined) return refused('nothing-to-add')
  if (new Set(figures.map(({ id }) => id)).size !== figures.length)
    return refused('figure-repeated')
  let [low, high] = [0, 0]
  for (const figure of figures) {
    if (figure.unit === 'percent' || figure.unit === 'not-stated')
      return refused('not-additive', 'unit')
    if (figure.method !== 'counted') return refused('not-additive', 'method')
    const bounds = boundsOf(figure.value)
    if (bounds === undefined) return refused('value-is-text', 'value')
    low += bounds.low
    high += bounds.high
  }
  for (const other of others) {
    const [difference] = kindDifferences(first, other)
    if (difference !== undefined) return refused('definitions-differ', difference)
  }
  for (const [at, one] of figures.entries()) {
    for (const other of figures.slice(at + 1)) {
      if (mayShareAnybody(one, other, populations)) return refused('figures-overlap', 'period')
    }
  }
  return { kind: 'sum', low, high }
}

/** Two years of one population share nobody, nor do two parts of one whole; unrelated populations may. */
function mayShareAnybody(
  one: OfficialFigure,
  other: OfficialFigure,
  populations: Populations,
): boolean {
  const [a, b] = [extentOf(one.period), extentOf(other.period)]
  if (a === undefined || b === undefined) return true
  const areNested =
    isWithin(one.population, other.population, populations) ||
    isWithin(other.population, one.population, populations)
  const areSiblings =
    one.population !== other.population &&
    populations.get(one.population)?.within !== undefined &&
    populations.get(one.population)?.within === populations.get(other.population)?.within
  if (areSiblings) return false
  if (one.place !== other.place && one.population === other.population) return false
  return !areNested || overlap(a, b)
}
