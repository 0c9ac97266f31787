import { randomUUID } from 'node:crypto'
import { open, readFile, rename, rm, writeFile } from 'node:fs/promises'
import {
  newLedger,
  type PrivacyCost,
  type PrivacyEntry,
  type PrivacyLedger,
  readLedger,
  spend,
} from '@cobijo/publications/release/privacy-ledger'
import { isRefusal, type Refusal, refused } from '@cobijo/statistics/refusal'

/**
 * Enters a release in a ledger's file, before anything of it is told. The file is replaced whole, and a
 * lock keeps two releases from spending the same budget. A ledger that is not there is begun with
 * `budget`. Refuses what `readLedger` and `spend` refuse, `ledger-missing` (no file and no budget),
 * `budget-differs` (another than the ledger's) and `ledger-busy`.
 */
export async function enterInLedger(
  path: string,
  budget: PrivacyCost | undefined,
  entry: PrivacyEntry,
): Promise<PrivacyLedger | Refusal> {
  const lock = `${path}.lock`
  try {
    await (await open(lock, 'wx', 0o600)).close()
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return refused('ledger-busy', 'ledger')
    throw error
  }
  const unfinished = `${path}.unfinished-${randomUUID()}`
  try {
    const ledger = await openLedger(path, budget)
    if (isRefusal(ledger)) return ledger
    const next = spend(ledger, entry)
    if (isRefusal(next)) return next
    await writeFile(unfinished, `${JSON.stringify(next, null, 1)}\n`, { mode: 0o600, flag: 'wx' })
    await rename(unfinished, path)
    return next
  } finally {
    await rm(unfinished, { force: true })
    await rm(lock, { force: true })
  }
}

/** The ledger as it stands; refuses what `enterInLedger` refuses of it. */
export async function openLedger(
  path: string,
  budget: PrivacyCost | undefined,
): Promise<PrivacyLedger | Refusal> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
    return budget === undefined ? refused('ledger-missing', 'ledger') : newLedger(budget)
  }
  const ledger = readLedger(parsed(text))
  if (isRefusal(ledger) || budget === undefined) return ledger
  const isSame = budget.epsilon === ledger.budget.epsilon && budget.delta === ledger.budget.delta
  return isSame ? ledger : refused('budget-differs', 'budget')
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
