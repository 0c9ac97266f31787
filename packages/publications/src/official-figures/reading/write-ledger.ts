import type { FigureLedger, FigurePart } from '@cobijo/statistics/official-figures/figure'
import { writeValue } from '@cobijo/statistics/official-figures/figure-value'
import { ledgerFormat } from './ledger-form.ts'

/** A ledger as `readLedger` reads it. The same ledger gives the same bytes. */
export function writeLedger(ledger: FigureLedger): string {
  const written = {
    format: ledgerFormat,
    ...ledger,
    figures: ledger.figures.map(({ value, parts, ...rest }) => ({
      ...rest,
      value: value.kind === 'number' && value.isAbout !== true ? value.n : writeValue(value),
      ...(parts !== undefined && { parts: parts.map(writtenPart) }),
    })),
  }
  return `${JSON.stringify(written, null, 1)}\n`
}

function writtenPart(part: FigurePart): string | number | FigurePart {
  if ('figure' in part) return part.figure
  return part.label === undefined ? part.n : part
}
