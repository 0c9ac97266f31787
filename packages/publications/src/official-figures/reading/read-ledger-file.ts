import { readFile } from 'node:fs/promises'
import type { FigureLedger } from '@cobijo/statistics/official-figures/figure'
import { ledgerRefused, type LedgerRefusal } from './line-errors.ts'
import { readLedger } from './read-ledger.ts'
import { readLedgerCsv } from './read-ledger-csv.ts'

/** A ledger from a file, JSON or CSV by what it begins with. Refuses also `file-not-found` and `file-not-readable`. */
export async function readLedgerFile(path: string): Promise<FigureLedger | LedgerRefusal> {
  let bytes: Uint8Array
  try {
    bytes = await readFile(path)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOENT') return ledgerRefused('file-not-found')
    if (code === 'EACCES' || code === 'EISDIR' || code === 'EPERM')
      return ledgerRefused('file-not-readable')
    throw error
  }
  const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, 64))
  const isJson = /^(\u00ef\u00bb\u00bf)?\s*[{[]/.test(beginning)
  if (!isJson) return readLedgerCsv(path)
  try {
    return readLedger(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    if (error instanceof TypeError) return ledgerRefused('encoding-not-supported')
    throw error
  }
}
