import type { OfficialFigure } from '../figure.ts'
import { boundsOf } from '../figure-value.ts'
import type { Finding } from './finding.ts'

/** Works every "+86.84 %" out again from the two figures of which it speaks. */
export function checkChanges(figures: ReadonlyMap<string, OfficialFigure>): readonly Finding[] {
  return [...figures.values()].flatMap((figure): Finding[] => {
    if (figure.change === undefined || figure.value.kind !== 'number') return []
    const before = numberOf(figures.get(figure.change.from))
    const after = numberOf(figures.get(figure.change.to))
    if (before === undefined || after === undefined || before === 0) return []
    const exact = ((after - before) / before) * 100
    const decimals = String(figure.value.n).split('.')[1]?.length ?? 0
    // As printed, and one step of its last digit aside: some cut where others round.
    const isNear = Math.abs(exact - figure.value.n) <= 10 ** -decimals
    if (isNear) return []
    return [
      {
        code: 'change-differs',
        weight: 'contradiction',
        figures: [figure.id],
        against: [figure.change.from, figure.change.to],
        computed: Math.round(exact * 100) / 100,
      },
    ]
  })
}

function numberOf(figure: OfficialFigure | undefined): number | undefined {
  const bounds = figure === undefined ? undefined : boundsOf(figure.value)
  return bounds !== undefined && bounds.low === bounds.high ? bounds.low : undefined
}
