import { existsSync, readFileSync } from 'node:fs'
import type { FigureLedger } from '@cobijo/statistics/official-figures/figure'
import { readLedger } from '../reading/read-ledger.ts'

/** The official figures on a country (ISO 3166-1 alpha-3) that come with the software: claims with their sources, not facts. None on most countries. */
export function transcribedLedger(country: string): FigureLedger | undefined {
  const file = new URL(`${country.toLowerCase()}.json`, import.meta.url)
  if (!existsSync(file)) return undefined
  const ledger = readLedger(readFileSync(file, 'utf8'))
  if ('kind' in ledger) throw new Error('internal: the transcribed ledger cannot be read')
  return ledger
}
