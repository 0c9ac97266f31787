import { isWithin, type Populations } from '../definition-differences.ts'
import type { OfficialFigure } from '../figure.ts'
import { extentOf, isInside } from '../figure-period.ts'
import { boundsOf } from '../figure-value.ts'
import type { Finding } from './finding.ts'

/**
 * What can never be, whoever counts: that a running count falls, or that a part is greater than its whole. Asked within one publisher,
 * unit, method, category and stage, and of figures of one day of data: what was counted again may have fallen.
 */
export function checkOrder(
  figures: readonly OfficialFigure[],
  populations: Populations,
): readonly Finding[] {
  const counted = figures.filter(
    ({ method, unit, change, standsIn }) =>
      method === 'counted' && unit !== 'percent' && change === undefined && standsIn !== 'headline',
  )
  const groups = Map.groupBy(
    counted,
    ({ publisher, unit, category, stage, place, asOf, vintage, document }) =>
      JSON.stringify([publisher, unit, category, stage, place, asOf ?? vintage ?? document]),
  )
  return [...groups.values()].flatMap((group) =>
    group.flatMap((one) => group.flatMap((other) => compare(one, other, populations))),
  )
}

function compare(
  inner: OfficialFigure,
  outer: OfficialFigure,
  populations: Populations,
): readonly Finding[] {
  if (inner === outer || inner.id === outer.id) return []
  const [a, b] = [extentOf(inner.period), extentOf(outer.period)]
  const [low, high] = [boundsOf(inner.value)?.low, boundsOf(outer.value)?.high]
  if (a === undefined || b === undefined || low === undefined || high === undefined) return []
  if (low <= high || !isWithin(inner.population, outer.population, populations)) return []
  const isSame = inner.population === outer.population && a.from === b.from && a.to === b.to
  if (isSame || !isInside(a, b)) return []
  const sides = { figures: [inner.id], against: [outer.id] }
  const isRunning =
    inner.population === outer.population &&
    inner.period.kind === 'cumulative' &&
    outer.period.kind === 'cumulative' &&
    a.from === b.from
  return [
    isRunning
      ? { ...sides, code: 'cumulative-falls', weight: 'contradiction' }
      : { ...sides, code: 'part-exceeds-whole', weight: 'contradiction' },
  ]
}
