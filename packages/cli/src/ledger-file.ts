import { randomUUID } from 'node:crypto'
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import {
  enterTables,
  keptCells,
  type LedgerAgreement,
  newLedger,
  type PrivacyCost,
  type PrivacyLedger,
  readLedger,
} from '@cobijo/publications/release/privacy-ledger'
import { cellId } from '@cobijo/statistics/disclosure/cell-system'
import type { ReleasedCell } from '@cobijo/statistics/disclosure/joined-releases'
import { isRefusal, type Refusal, refused } from '@cobijo/statistics/refusal'
import { takeLock } from './ledger-lock.ts'
import { dayHere } from './local-days.ts'

/** What whoever is refused so can do, by code. */
export const ledgerRefusalWords: Readonly<Record<string, string | undefined>> = {
  'ledger-busy':
    'Another run is writing into this ledger: wait for it. If none is, remove the files beside the ledger that bear its name and .lock, and run this again',
}

/**
 * Changes a ledger's file, before anything of a release is told. The file is replaced whole, and a lock
 * keeps two releases from spending the same budget. Refuses what `openLedger` and `change` refuse, and
 * `ledger-busy`.
 */
export async function changeLedger(
  path: string,
  begin: PrivacyCost | 'without-budget' | undefined,
  change: (ledger: PrivacyLedger) => PrivacyLedger | Refusal,
): Promise<PrivacyLedger | Refusal> {
  const lock = `${path}.lock`
  try {
    if (!(await takeLock(lock))) return refused('ledger-busy', 'ledger')
  } catch (error) {
    if (cannotBeWritten(error)) return refused('file-not-writable', 'ledger')
    throw error
  }
  const unfinished = `${path}.unfinished-${randomUUID()}`
  try {
    const ledger = await openLedger(path, begin)
    if (isRefusal(ledger)) return ledger
    const next = change(ledger)
    if (isRefusal(next)) return next
    await writeFile(unfinished, `${JSON.stringify(next, null, 1)}\n`, { mode: 0o600, flag: 'wx' })
    await rename(unfinished, path)
    return next
  } finally {
    await rm(unfinished, { force: true })
    await rm(lock, { force: true })
  }
}

/**
 * The ledger as it stands; one that is not there is begun with a budget, or without one where that is
 * said. Refuses what `readLedger` refuses, `ledger-missing` and `budget-differs` (another than the ledger's).
 */
export async function openLedger(
  path: string,
  begin: PrivacyCost | 'without-budget' | undefined,
): Promise<PrivacyLedger | Refusal> {
  const budget = begin === 'without-budget' ? undefined : begin
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
    return begin === undefined ? refused('ledger-missing', 'ledger') : newLedger(budget ?? null)
  }
  const ledger = readLedger(parsed(text))
  if (isRefusal(ledger) || budget === undefined) return ledger
  if (ledger.budget === null) return { ...ledger, budget }
  const isSame = budget.epsilon === ledger.budget.epsilon && budget.delta === ledger.budget.delta
  return isSame ? ledger : refused('budget-differs', 'budget')
}

/**
 * Enters protected tables, before anything of them is told: what is in the ledger and was never read harms
 * nobody. `compared` is how many tables the ledger held when they were protected: refuses
 * `ledger-changed` where it holds others now, and what `changeLedger` refuses.
 */
export async function enterRelease(
  { path, cutOff }: { readonly path: string; readonly cutOff: string },
  compared: number,
  cells: readonly ReleasedCell[],
  source: string,
  several: readonly string[] = [],
  agreement?: LedgerAgreement,
): Promise<Refusal | undefined> {
  const kept = keptCells(cells)
  // What is hidden is shown as no number by any table of these records.
  const shown = new Map(kept.map(({ at, n }) => [cellId(at), n ?? -1]))
  const entry = {
    on: dayHere(),
    source,
    cutOff,
    cells: kept,
    ...(several.length > 0 && { several }),
    ...(agreement !== undefined && { agreement }),
  }
  const changed = await changeLedger(path, 'without-budget', (before) =>
    before.tables.length === compared
      ? enterTables(before, entry, (at) => shown.get(cellId(at)))
      : refused('ledger-changed', 'ledger'),
  )
  return isRefusal(changed) ? changed : undefined
}

function cannotBeWritten(error: unknown): boolean {
  return ['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR'].includes(String(codeOf(error)))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
