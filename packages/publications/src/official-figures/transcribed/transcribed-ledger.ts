import { readFileSync } from 'node:fs'
import type { FigureLedger } from '@cobijo/statistics/official-figures/figure'
import { readLedger } from '../reading/read-ledger.ts'

/** The official figures on Mexico that come with the software: claims with their sources, not facts. */
export function transcribedLedger(): FigureLedger {
  const ledger = readLedger(readFileSync(new URL('mexico.json', import.meta.url), 'utf8'))
  if ('kind' in ledger) throw new Error('internal: the transcribed ledger cannot be read')
  return ledger
}
