import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { missingCode, totalCode } from '@cobijo/publications/release/check-spec'
import { isRefusal, refused } from '@cobijo/statistics/refusal'
import { textOption, textOptions } from '../command.ts'
import type { Command, Exit, Given } from '../command.ts'
import { dataCell } from '../data-cell.ts'
import { protectInThread } from '../disclosure/protect-in-thread.ts'
import type { ProtectedTables, ProtectionJob, TableRefusal } from '../disclosure/table-message.ts'
import { untilCancelled } from '../linkage/command-circumstances.ts'
import { writeFolderWhole } from '../write-folder-whole.ts'

const defaultThreshold = 10

export const protectCommand: Command = {
  name: 'protect',
  summary: 'Hides what is small in tables of counts, and proves that nobody can work it out.',
  help: [
    'protect TABLE.csv [TABLE.csv …] [--threshold 10] [--count COLUMN] [--released FILE …] [--out FOLDER] [--json]',
    '',
    'A table has one row a cell: a column for each key, and the count in the last column or in --count. An empty key is no value; a key',
    `${totalCode} is a total: totals need not be there, and must add up. Tables that are given together are of one population and are`,
    'protected together. Counts from 1 to below --threshold are hidden, and as many others as it takes that no hidden count can be',
    'narrowed down further than the rule itself does, by whoever knows every other cell, every total and the rule.',
    '--released names what earlier runs published of the same records (protected.csv): what it showed stays shown, what it hid stays',
    'hidden, and its tables must be given again. Records that have changed are refused: two cut-offs differ by one person.',
    '',
    'Prints the cells and the certificate, or writes protected.csv and certificate.json into a new folder. A warning names groups of',
    'which everybody has one value: hiding numbers does not help there, leave the column out.',
  ].join('\n'),
  options: {
    threshold: { type: 'string' },
    count: { type: 'string' },
    released: { type: 'string', multiple: true },
    out: { type: 'string' },
  },
  run: (given) => untilCancelled(given, () => carryOut(given)),
}

async function carryOut(given: Given): Promise<Exit> {
  const out = textOption(given, 'out')
  const count = textOption(given, 'count')
  const job: ProtectionJob = {
    paths: given.positionals,
    released: textOptions(given, 'released'),
    threshold: Number(textOption(given, 'threshold') ?? defaultThreshold),
    ...(count !== undefined && { count }),
  }
  if (job.paths.length === 0 || (out === undefined && !given.json)) {
    given.output.say(protectCommand.help)
    return 'usage'
  }
  if (out !== undefined && existsSync(out)) return report(given, refused('out-exists', 'out'))
  given.output.progress('protecting')
  const made = await protectInThread(job)
  if (isRefusal(made)) return report(given, made)
  const lines = [...cellLines(made)]
  const certificate = {
    ...made.audit,
    // Of the file as it is written.
    sha256: createHash('sha256')
      .update(`${lines.join('\n')}\n`)
      .digest('hex'),
  }
  if (out !== undefined) {
    const wrong = await writeFolderWhole(out, {
      'protected.csv': lines,
      'certificate.json': [JSON.stringify(certificate, null, 1)],
    })
    if (wrong !== undefined) return report(given, wrong)
  }
  const { cells, wholeGroups, belowThreshold } = made
  if (wholeGroups.length > 0) given.output.say(`warning: whole-groups (${wholeGroups.length})`)
  const forOfficeOnly = { wholeGroups, belowThreshold }
  given.output.print(
    given.json
      ? JSON.stringify({ ...(out === undefined && { cells }), certificate, forOfficeOnly })
      : `${certificate.cells} cells, ${certificate.hidden} hidden; ${certificate.passes ? 'nothing hidden can be worked out' : 'NOT SAFE'}`,
  )
  return 'done'
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
  const where = [
    ...(file === undefined ? [] : [`file ${file}`]),
    ...(row === undefined ? [] : [`row ${row}`]),
    ...(field === undefined ? [] : [`column ${field}`]),
    ...(errors ?? []).map(({ line, code: wrong }) => `line ${line} ${wrong}`),
  ]
  given.output.say(`refused: ${code}${where.length === 0 ? '' : ` (${where.join(', ')})`}`)
  return 'refused'
}
