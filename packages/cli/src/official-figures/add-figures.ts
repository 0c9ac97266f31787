import { addFigures } from '@cobijo/statistics/official-figures/add-figures'
import { withThousands } from '@cobijo/statistics/official-figures/figure-value'
import { isRefusal, refused } from '@cobijo/statistics/refusal'
import { reportRefusal, textOptions } from '../command.ts'
import type { Exit, Given } from '../command.ts'
import { openFigureLedger } from './open-ledger.ts'

/** `figures add`: the sum of figures of one kind; of others there is none. */
export async function addNamedFigures(given: Given, files: readonly string[]): Promise<Exit> {
  const ledger = await openFigureLedger(given, files)
  if (typeof ledger === 'string') return ledger
  const figures = []
  for (const id of textOptions(given, 'figure')) {
    const figure = ledger.figures.find((each) => each.id === id)
    if (figure === undefined) return reportRefusal(given, refused('figure-unknown', 'figure'))
    figures.push(figure)
  }
  const populations = new Map(ledger.populations.map((each) => [each.code, each]))
  const sum = addFigures(figures, populations)
  if (isRefusal(sum)) return reportRefusal(given, sum)
  const { low, high } = sum
  const isExact = low === high
  given.output.print(
    given.json
      ? JSON.stringify({ low, high })
      : isExact
        ? withThousands(low)
        : `${withThousands(low)}–${withThousands(high)}`,
  )
  return 'done'
}
