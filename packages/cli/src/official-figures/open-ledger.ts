import { homePack } from '@cobijo/countries/packs'
import type { LedgerRefusal } from '@cobijo/publications/official-figures/reading/line-errors'
import { mergeLedgers } from '@cobijo/publications/official-figures/reading/merge-ledgers'
import { readLedgerFile } from '@cobijo/publications/official-figures/reading/read-ledger-file'
import { transcribedLedger } from '@cobijo/publications/official-figures/transcribed/transcribed-ledger'
import type { FigureLedger } from '@cobijo/statistics/official-figures/figure'
import { reportRefusal } from '../command.ts'
import type { Exit, Given } from '../command.ts'

/** The files named, and with `--transcribed` what comes with the software, as one ledger; or how it ended, told already. */
export async function openFigureLedger(
  given: Given,
  files: readonly string[],
): Promise<FigureLedger | Exit> {
  const transcribed =
    given.values['transcribed'] === true ? transcribedLedger(homePack.country) : undefined
  const ledgers: FigureLedger[] = transcribed === undefined ? [] : [transcribed]
  for (const file of files) {
    const ledger = await readLedgerFile(file)
    if ('kind' in ledger) return tellLedgerRefusal(given, ledger)
    ledgers.push(ledger)
  }
  if (ledgers.length === 0) {
    given.output.say('Name a FILE, or say --transcribed.')
    return 'usage'
  }
  const merged = mergeLedgers(ledgers)
  return 'kind' in merged ? tellLedgerRefusal(given, merged) : merged
}

const errorsShown = 50

/** Where it is wrong, by row and field, and which rule; never what stands there. */
export function tellLedgerRefusal(given: Given, refusal: LedgerRefusal): Exit {
  const { code, field, errors } = refusal
  if (given.json) {
    given.output.print(JSON.stringify({ refused: { code, ...(field && { field }), errors } }))
    return 'refused'
  }
  for (const { list, row, field: name, code: rule } of errors.slice(0, errorsShown))
    given.output.print(`${list} ${row}  ${name}  ${rule}`)
  if (errors.length > errorsShown) given.output.print(`and ${errors.length - errorsShown} more`)
  return reportRefusal(given, { code, field })
}
