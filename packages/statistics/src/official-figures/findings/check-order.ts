import { isWithin, type Populations } from '../definition-differences.ts'
import type { OfficialFigure } from '../figure.ts'
import { type Extent, extentOf, isInside } from '../figure-period.ts'
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
  return [...groups.values()].flatMap((group) => {
    const measured = group.flatMap((figure) => measuredFigure(figure) ?? [])
    return measured.flatMap((one) =>
      measured.flatMap((other) => compare(one, other, populations) ?? []),
    )
  })
}

interface Measured {
  readonly figure: OfficialFigure
  readonly extent: Extent
  readonly low: number
  readonly high: number
}

function measuredFigure(figure: OfficialFigure): Measured | undefined {
  const extent = extentOf(figure.period)
  const bounds = boundsOf(figure.value)
  return extent === undefined || bounds === undefined ? undefined : { figure, extent, ...bounds }
}

function compare(inner: Measured, outer: Measured, populations: Populations): Finding | undefined {
  // The cheap questions first: a publisher's file has tens of thousands of figures.
  if (inner.low <= outer.high || !isInside(inner.extent, outer.extent)) return undefined
  const [a, b] = [inner.figure, outer.figure]
  if (!isWithin(a.population, b.population, populations)) return undefined
  const isSamePopulation = a.population === b.population
  const isSameBeginning = inner.extent.from === outer.extent.from
  if (isSamePopulation && isSameBeginning && inner.extent.to === outer.extent.to) return undefined
  const isRunning =
    isSamePopulation &&
    isSameBeginning &&
    a.period.kind === 'cumulative' &&
    b.period.kind === 'cumulative'
  const sides = { figures: [a.id], against: [b.id], weight: 'contradiction' } as const
  return isRunning
    ? { ...sides, code: 'cumulative-falls' }
    : { ...sides, code: 'part-exceeds-whole' }
}
