import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { missingCode, totalCode } from '@cobijo/publications/release/check-spec'
import type { Choice } from '@cobijo/statistics/disclosure/choose-hidden'
import { isRefusal, refused } from '@cobijo/statistics/refusal'
import type { Key } from '@cobijo/statistics/tables/coded-column'
import { alignedLines } from '../aligned-lines.ts'
import { type Exit, type Given, textOption } from '../command.ts'
import { dataCell } from '../data-cell.ts'
import { enterRelease, ledgerRefusalWords } from '../ledger-file.ts'
import { writeFolderWhole } from '../write-folder-whole.ts'
import { promisesOf } from './promises.ts'
import { protectInThread } from './protect-in-thread.ts'
import { protectionOptions } from './protection-options.ts'
import type { ProtectedTables, ProtectionJob, TableRefusal } from './table-message.ts'

/** Protects, enters what is shown into the ledger, and writes it or prints it: all of it or nothing. */
export async function carryOutProtection(given: Given, job: ProtectionJob): Promise<Exit> {
  const report = reportTableRefusal
  const out = textOption(given, 'out')
  if (out !== undefined && existsSync(out)) return report(given, refused('out-exists', 'out'))
  given.output.progress('protecting')
  const made = await protectInThread(job, ({ round, weight, bound }) => {
    given.output.progress(`round ${round}: hides ${weight}, no choice hides less than ${bound}`)
  })
  if (isRefusal(made)) return report(given, made)
  const lines = [...cellLines(made)]
  const certificate = {
    ...made.audit,
    choice: made.choice,
    contributors: job.contributors ?? null,
    comparison: made.comparison,
    ...promisesOf(made.audit.rule, made.comparison, job.contributors),
    // Of the file as it is written.
    sha256: createHash('sha256')
      .update(`${lines.join('\n')}\n`)
      .digest('hex'),
  }
  const entered =
    job.ledger &&
    (await enterRelease(job.ledger, made.ledgerTables, made.cells, certificate.sha256))
  if (isRefusal(entered)) return report(given, entered)
  if (out !== undefined) {
    const wrong = await writeFolderWhole(out, {
      'protected.csv': lines,
      'certificate.json': [JSON.stringify(certificate, null, 1)],
    })
    if (wrong !== undefined) return report(given, wrong)
  }
  const { cells, wholeGroups, belowThreshold, weights } = made
  if (wholeGroups.length > 0) given.output.say(`warning: whole-groups (${wholeGroups.length})`)
  const forOfficeOnly = { wholeGroups, belowThreshold, weights }
  const summary = `${certificate.cells} cells, ${certificate.hidden} hidden (${choiceWords(made.choice)}); ${certificate.passes ? 'nothing hidden can be worked out' : 'NOT SAFE'}`
  given.output.print(
    given.json
      ? JSON.stringify({ ...(out === undefined && { cells }), certificate, forOfficeOnly })
      : [...(out === undefined ? asText(made) : []), summary].join('\n'),
  )
  return 'done'
}

function choiceWords({ method, gapPercent }: Choice): string {
  if (method === 'optimal') return 'no lighter choice is safe'
  return method === 'greedy' ? 'chosen greedily' : `at most ${gapPercent} % from the lightest`
}

function asText({ columns, cells }: ProtectedTables): readonly string[] {
  const lines = cells.map(({ at, n }) => [
    ...columns.map((column) => keyWord(at[column])),
    n === null ? 'hidden' : String(n),
  ])
  return alignedLines([[...columns, 'n'], ...lines])
}

/** As the data file of a release: a key that is summed over is `_T`, no value `_U`. */
function* cellLines({ columns, cells }: ProtectedTables): Generator<string> {
  yield [...columns.map(dataCell), 'n', 'status'].join(',')
  for (const { at, n } of cells) {
    const keys = columns.map((column) => dataCell(keyWord(at[column])))
    yield [...keys, n === null ? '' : String(n), n === null ? 'hidden' : 'published'].join(',')
  }
}

function keyWord(key: Key | undefined): string {
  return key === undefined ? totalCode : (key ?? missingCode)
}

/** Code, file, row and column, never a value. */
export function reportTableRefusal(given: Given, refusal: TableRefusal): Exit {
  const { kind: _, ...reason } = refusal
  if (given.json) given.output.print(JSON.stringify({ refused: reason }))
  const { code, field, file, row, errors } = reason
  const isOption =
    field !== undefined && row === undefined && (field === 'count' || field in protectionOptions)
  const where = [
    ...(file === undefined ? [] : [`file ${file}`]),
    ...(row === undefined ? [] : [`row ${row}`]),
    ...(field === undefined ? [] : [isOption ? `--${field}` : `column ${field}`]),
    ...(errors ?? []).map(
      ({ line, code: wrong, field: column }) =>
        `line ${line} ${wrong}${column === undefined ? '' : ` ${column}`}`,
    ),
  ]
  const words = ledgerRefusalWords[code]
  given.output.say(
    `refused: ${code}${where.length === 0 ? '' : ` (${where.join(', ')})`}${words === undefined ? '' : `. ${words}`}`,
  )
  return 'refused'
}
