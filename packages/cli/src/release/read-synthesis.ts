import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileDigest } from '@cobijo/publications/import/file-digest'
import type { ProtectedRecords } from '@cobijo/publications/release/protected-records'
import { type Refusal, refused } from '@cobijo/statistics/refusal'

/** What `cobijo synthesize` says of the records that it made, in `about.json` beside them. */
interface AboutRecords {
  readonly microdata?: string
  readonly protection?: ProtectedRecords['protection']
  readonly longest?: number
  readonly privacy?: { readonly isGuaranteed?: boolean }
  readonly isRehearsal?: boolean
  readonly isEnteredInLedger?: boolean
}

/**
 * The records of a file that `cobijo synthesize` made. No other file of records can leave: refuses `records-not-protected` (no
 * `about.json` beside it, or one of other records), `records-are-a-rehearsal` (their noise was public) and `records-not-in-ledger`.
 */
export async function readSynthesis(file: string): Promise<ProtectedRecords | Refusal> {
  const about = readAbout(join(dirname(file), 'about.json'))
  const { longest, microdata, privacy, protection } = about ?? {}
  if (microdata === undefined || protection === undefined || longest === undefined)
    return refused('records-not-protected', 'export')
  if (!existsSync(file)) return refused('file-not-found', 'file')
  if (microdata !== (await fileDigest(file))) return refused('records-not-protected', 'export')
  if (about?.isRehearsal === true || privacy?.isGuaranteed === false)
    return refused('records-are-a-rehearsal', 'export')
  if (privacy !== undefined && about?.isEnteredInLedger !== true)
    return refused('records-not-in-ledger', 'export')
  const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1)
  return { protection, longest, lines }
}

function readAbout(path: string): AboutRecords | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'))
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    return undefined
  }
}
