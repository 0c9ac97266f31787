import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { missingCode, totalCode } from '@cobijo/publications/release/check-spec'
import { isDay } from '@cobijo/publications/language/days'
import { isRefusal, type Refusal, refused } from '@cobijo/statistics/refusal'
import type { Choice } from '@cobijo/statistics/disclosure/choose-hidden'
import { textOption, textOptions } from '../command.ts'
import type { Command, Exit, Given } from '../command.ts'
import { dataCell } from '../data-cell.ts'
import { promisesOf } from '../disclosure/promises.ts'
import { protectInThread } from '../disclosure/protect-in-thread.ts'
import type { ProtectedTables, ProtectionJob, TableRefusal } from '../disclosure/table-message.ts'
import { enterRelease, ledgerRefusalWords } from '../ledger-file.ts'
import { untilCancelled } from '../linkage/command-circumstances.ts'
import { writeFolderWhole } from '../write-folder-whole.ts'
import { dayHere } from '../local-days.ts'

const defaultThreshold = 10
const defaultSeconds = 60

export const protectCommand: Command = {
  name: 'protect',
  summary: 'Hides what is small in tables of counts, and proves that nobody can work it out.',
  help: [
    'protect TABLE.csv [TABLE.csv …] [--threshold 10] [--count COLUMN] [--contributors COLUMN] [--weigh counts|cells] [--seconds 60]',
    '        [--ledger FILE --cut-off YYYY-MM-DD] [--earlier FILE …] [--released FILE …] (--out FOLDER | --json)',
    '',
    'A table has one row a cell: a column for each key, and the count in the last column or in --count. An empty key is no value; a key',
    `${totalCode} is a total: totals need not be there, and must add up. Tables that are given together are of one population and are`,
    'protected together. Counts from 1 to below --threshold are hidden, totals too, and as many others as it takes that no hidden count',
    'can be narrowed down further than the rule itself does, by whoever knows every other cell, every total and the rule. Zeros are shown,',
    'but where one cell holds everybody of a group (all of one house): a zero beside it is hidden, so that this cannot be told of them.',
    '',
    '--contributors names the column of whoever gave the records (the houses, the offices): each knows her own cells, and works out no',
    '  other hidden count either',
    '--weigh says what is made as small as can be: the counts that are hidden (each with one more), or the number of hidden cells',
    '--seconds is how long the lightest choice may be looked for. Then the lightest one found is taken; the certificate says how far',
    '  from the best it can be at most, and that another run may choose otherwise. Ctrl-C ends the run; nothing is written',
    'What was told of the same people before tells with the new table. It is attacked together, and more is hidden, or it is refused:',
    '--ledger is the file of all that was ever told of these people; it is begun if it is not there. Every release stands in it with its',
    '  --cut-off, the new one before it is written. Tables of one cut-off that differ in no figure are of the same records; all others',
    '  are earlier states. One ledger a population: whoever can be in two tables belongs to one',
    '--released names what earlier runs published of the very same records (protected.csv): what it showed stays shown, what it hid stays',
    '  hidden. A figure that differs is refused',
    '--earlier names what was published of an earlier state of the records, the oldest first. The rule: a cell that was shown and now',
    '  differs by 1 to below --threshold is hidden, for the difference is a count of people; where no figure went down, nobody who has',
    '  both can work out a hidden count or how few joined a cell. Two cut-offs close to each other hide much: publish seldom',
    '',
    'Writes protected.csv and certificate.json into a new folder, or prints cells and certificate (--json). The certificate says what is',
    'promised and what is not; what stands under "forOfficeOnly" tells of hidden counts and is never published. A warning counts groups',
    'that still can be told to have one value: hiding does not help there, leave the column out.',
  ].join('\n'),
  options: {
    threshold: { type: 'string' },
    count: { type: 'string' },
    contributors: { type: 'string' },
    weigh: { type: 'string' },
    seconds: { type: 'string' },
    released: { type: 'string', multiple: true },
    earlier: { type: 'string', multiple: true },
    ledger: { type: 'string' },
    'cut-off': { type: 'string' },
    out: { type: 'string' },
  },
  run: (given) => untilCancelled(given, () => carryOut(given)),
}

async function carryOut(given: Given): Promise<Exit> {
  if (given.positionals.length === 0) {
    given.output.say(protectCommand.help)
    return 'usage'
  }
  const out = textOption(given, 'out')
  const job = jobOf(given)
  if (isRefusal(job)) return report(given, job)
  if (out === undefined && !given.json) return report(given, refused('out-missing', 'out'))
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
  given.output.print(
    given.json
      ? JSON.stringify({ ...(out === undefined && { cells }), certificate, forOfficeOnly })
      : `${certificate.cells} cells, ${certificate.hidden} hidden (${choiceWords(made.choice)}); ${certificate.passes ? 'nothing hidden can be worked out' : 'NOT SAFE'}`,
  )
  return 'done'
}

function choiceWords({ method, gapPercent }: Choice): string {
  if (method === 'optimal') return 'no lighter choice is safe'
  return method === 'greedy' ? 'chosen greedily' : `at most ${gapPercent} % from the lightest`
}

function jobOf(given: Given): ProtectionJob | Refusal {
  const count = textOption(given, 'count')
  const contributors = textOption(given, 'contributors')
  const weigh = textOption(given, 'weigh') ?? 'counts'
  const seconds = Number(textOption(given, 'seconds') ?? defaultSeconds)
  if (weigh !== 'counts' && weigh !== 'cells') return refused('option-not-valid', 'weigh')
  if (!(seconds >= 0)) return refused('option-not-valid', 'seconds')
  const ledger = ledgerOf(given)
  if (isRefusal(ledger)) return ledger
  return {
    paths: given.positionals,
    released: textOptions(given, 'released'),
    earlier: textOptions(given, 'earlier'),
    ...(ledger !== undefined && { ledger }),
    threshold: Number(textOption(given, 'threshold') ?? defaultThreshold),
    weigh,
    seconds,
    ...(count !== undefined && { count }),
    ...(contributors !== undefined && { contributors }),
  }
}

/** What a ledger says stands for good: a day that there is not, or is not yet, as in the specification of a release. */
function ledgerOf(given: Given): ProtectionJob['ledger'] | Refusal {
  const path = textOption(given, 'ledger')
  const cutOff = textOption(given, 'cut-off')
  if (path === undefined) {
    return cutOff === undefined ? undefined : refused('ledger-missing', 'ledger')
  }
  if (cutOff === undefined) return refused('cut-off-missing', 'cut-off')
  if (!isDay(cutOff)) return refused('day-invalid', 'cut-off')
  const today = dayHere()
  return cutOff > today ? refused('cut-off-after-publication', 'cut-off') : { path, cutOff }
}

/** As the data file of a release: a key that is summed over is `_T`, no value `_U`. */
function* cellLines({ columns, cells }: ProtectedTables): Generator<string> {
  yield [...columns.map(dataCell), 'n', 'status'].join(',')
  for (const { at, n } of cells) {
    const keys = columns.map((column) => {
      const key = at[column]
      return dataCell(key === undefined ? totalCode : (key ?? missingCode))
    })
    yield [...keys, n === null ? '' : String(n), n === null ? 'hidden' : 'published'].join(',')
  }
}

/** Code, file, row and column, never a value. */
function report(given: Given, refusal: TableRefusal): Exit {
  const { kind: _, ...reason } = refusal
  if (given.json) given.output.print(JSON.stringify({ refused: reason }))
  const { code, field, file, row, errors } = reason
  const isOption = field !== undefined && row === undefined && field in protectCommand.options
  const where = [
    ...(file === undefined ? [] : [`file ${file}`]),
    ...(row === undefined ? [] : [`row ${row}`]),
    ...(field === undefined ? [] : [isOption ? `--${field}` : `column ${field}`]),
    ...(errors ?? []).map(({ line, code: wrong }) => `line ${line} ${wrong}`),
  ]
  const words = ledgerRefusalWords[code]
  given.output.say(
    `refused: ${code}${where.length === 0 ? '' : ` (${where.join(', ')})`}${words === undefined ? '' : `. ${words}`}`,
  )
  return 'refused'
}
