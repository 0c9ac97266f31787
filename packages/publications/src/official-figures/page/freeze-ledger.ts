import { readFileSync } from 'node:fs'
import { checkLedger } from '@cobijo/statistics/official-figures/check-ledger'
import type { FigureLedger } from '@cobijo/statistics/official-figures/figure'
import { checksums } from '../../data/checksums.ts'
import { lookOfPages } from '../../release/freeze-release.ts'
import { releaseFiles } from '../../release/release-files.ts'
import { writeLedger } from '../reading/write-ledger.ts'
import { ledgerFiles } from './ledger-files.ts'
import { ledgerPage } from './ledger-page.ts'

/** A ledger as pages in both languages, with the ledger itself beside them. The same ledger gives the same bytes. */
export function freezeLedger(ledger: FigureLedger): ReadonlyMap<string, Uint8Array> {
  const report = checkLedger(ledger)
  const text = (content: string): Uint8Array => new TextEncoder().encode(content)
  const files = new Map<string, Uint8Array>([
    [releaseFiles.page.es, text(ledgerPage(ledger, report, 'es'))],
    [releaseFiles.page.en, text(ledgerPage(ledger, report, 'en'))],
    ...lookOfPages(),
    [ledgerFiles.style, new Uint8Array(readFileSync(new URL('ledger.css', import.meta.url)))],
    [ledgerFiles.content, text(writeLedger(ledger))],
  ])
  return files.set(releaseFiles.checksums, text(checksums(files)))
}
