import type { FigureLedger } from '../figure.ts'
import { extentOf } from '../figure-period.ts'
import type { Finding } from './finding.ts'

/** What an author said himself and nothing above found, and the breaks of series that figures lie on both sides of. */
export function checkDeclared(ledger: FigureLedger, found: readonly Finding[]): readonly Finding[] {
  const isFound = (one: string, other: string): boolean =>
    found.some(({ figures, against }) => {
      const all = [...figures, ...against]
      return all.includes(one) && all.includes(other)
    })
  const declared = ledger.figures.flatMap(({ id, conflictsWith }) =>
    (conflictsWith ?? [])
      .filter((other) => !isFound(id, other))
      .map(
        (other): Finding => ({
          code: 'conflict-declared',
          weight: 'question',
          figures: [id],
          against: [other],
        }),
      ),
  )
  const broken = ledger.series.flatMap(({ id, breaks }) =>
    (breaks ?? []).flatMap(({ at }): Finding[] => {
      const members = ledger.figures.flatMap((figure) => {
        const extent = figure.series === id ? extentOf(figure.period) : undefined
        return extent === undefined ? [] : [{ id: figure.id, from: extent.from, to: extent.to }]
      })
      const after = members.filter(({ from }) => from >= at).map((member) => member.id)
      const before = members.filter(({ to }) => to < at).map((member) => member.id)
      if (after.length === 0 || before.length === 0) return []
      return [
        { code: 'series-breaks', weight: 'caution', figures: after, against: before, series: id },
      ]
    }),
  )
  return [...declared, ...broken]
}
