import type { OfficialFigure } from '../figure.ts'
import { boundsOf } from '../figure-value.ts'
import type { Finding } from './finding.ts'

const fewestOthers = 5
const timesTheLargest = 10

/** A number of victims ten times greater than all that anybody else ever said of that place counts something else. */
export function checkScale(figures: readonly OfficialFigure[]): readonly Finding[] {
  const people = figures.filter(
    ({ unit, category, stage, method }) =>
      unit === 'persons' &&
      (stage !== undefined || method !== 'counted') &&
      (category === 'trafficking' || category === 'trafficking-and-smuggling'),
  )
  return [...Map.groupBy(people, ({ place }) => place).values()].flatMap((group): Finding[] => {
    const bySize = group
      .map((figure) => ({ figure, n: boundsOf(figure.value)?.low ?? 0 }))
      .sort((a, b) => b.n - a.n)
    const [largest, next] = bySize
    if (largest === undefined || next === undefined || bySize.length <= fewestOthers) return []
    // Upper ends of estimates too: what an estimate reaches is not out of scale.
    const reach = Math.max(next.n, ...bySize.slice(1).map(({ figure }) => finiteHigh(figure)))
    if (reach === 0 || largest.n < timesTheLargest * reach) return []
    return [
      {
        code: 'out-of-scale',
        weight: 'question',
        figures: [largest.figure.id],
        against: [next.figure.id],
        times: Math.round(largest.n / reach),
      },
    ]
  })
}

function finiteHigh(figure: OfficialFigure): number {
  const high = boundsOf(figure.value)?.high ?? 0
  return Number.isFinite(high) ? high : 0
}
