import { existsSync } from 'node:fs'
import { fileDigest } from '@cobijo/publications/import/file-digest'
import { type PrivacyCost, spend, spentOf } from '@cobijo/publications/release/privacy-ledger'
import { isRefusal, type Refusal, refused } from '@cobijo/statistics/refusal'
import type { Length } from '@cobijo/statistics/synthesis/combinations/combination-space'
import type { LengthQuality } from '@cobijo/statistics/synthesis/quality/compare-counts'
import type { Protection, Synthesis } from '@cobijo/statistics/synthesis/synthesis-request'
import { textOption } from '../command.ts'
import type { Command, Exit, Given } from '../command.ts'
import { untilCancelled } from '../linkage/command-circumstances.ts'
import { changeLedger, ledgerRefusalWords, openLedger } from '../ledger-file.ts'
import type { JobRefusal, SynthesisJob } from '../synthesis/synthesis-message.ts'
import {
  combinationLines,
  combinationObjects,
  recordLines,
  recordRows,
  summaryOf,
} from '../synthesis/synthesis-output.ts'
import { synthesizeInThread } from '../synthesis/synthesize-in-thread.ts'
import { writeFolderWhole } from '../write-folder-whole.ts'
import { dayHere } from '../local-days.ts'

const defaultK = 11

export const synthesizeCommand: Command = {
  name: 'synthesize',
  summary: 'Makes invented records that count like those of a CSV file and stand for nobody.',
  help: [
    'synthesize DATA.csv [--k 11 | --epsilon E [--delta D]] [--length 3] [--columns A,B,…] [--leave-out A,B,…]',
    '           [--missing TEXT,…] [--person COLUMN] [--seed S] [--ledger FILE [--budget E,D]] (--out FOLDER | --json)',
    '',
    'DATA.csv has one row a person and columns of codes; an empty cell (or one of --missing=-99,…) is no value. Combinations of up to',
    '--length attributes (1, 2 or 3) are counted and protected, and records are made from these counts alone:',
    '  --k        nothing is told that fewer than k people share; counts are rounded down to a multiple of k. k = 11 is the rule',
    '             for records. It protects one release: two of overlapping people can be compared',
    '  --epsilon  differential privacy for one row: counts get noise. 4 is much, 1 little; ε and δ of several releases of the same',
    '             people add up. --delta is 1/(n·ln n) if not given. What is paid for what is printed with the result',
    'Noise comes from the system. With --seed it comes from a public number: good for a rehearsal, and no privacy at all; the',
    'result says so. --person names the column of person codes: a second row of one person is refused.',
    '',
    'Whatever is told with noise is entered in a ledger of these people before it is told: in --ledger, or else in DATA.csv.ledger.json',
    'beside the file. It refuses when its budget is spent; --budget begins one with a budget, or sets it. Without --ledger and where',
    'nothing can be written beside the file, nothing is entered, and a warning and the result say so.',
    'One ledger a population: whoever can be in two files belongs to one.',
    '',
    'Prints microdata, aggregates and a report on quality (--json), or writes them into a new folder that only you can read, all or nothing.',
    'The report compares with the real people: it is for the office and never published. The warning records-far-from-people says that',
    'single values are off by more than a twentieth: fewer columns (--columns, --leave-out) or coarser values mend it.',
  ].join('\n'),
  options: {
    k: { type: 'string' },
    epsilon: { type: 'string' },
    delta: { type: 'string' },
    length: { type: 'string' },
    columns: { type: 'string' },
    'leave-out': { type: 'string' },
    missing: { type: 'string' },
    person: { type: 'string' },
    seed: { type: 'string' },
    ledger: { type: 'string' },
    budget: { type: 'string' },
    out: { type: 'string' },
  },
  run: (given) => untilCancelled(given, () => carryOut(given)),
}

async function carryOut(given: Given): Promise<Exit> {
  const job = jobOf(given)
  const out = textOption(given, 'out')
  if (job === undefined || !isBudgetRight(given) || (out === undefined && !given.json)) {
    given.output.say(synthesizeCommand.help)
    return 'usage'
  }
  // Before the work, not after it.
  if (out !== undefined && existsSync(out)) {
    return reportJobRefusal(given, refused('out-exists', 'out'))
  }
  const planned = await checkLedger(given, job)
  if (isRefusal(planned)) return reportJobRefusal(given, planned)
  const made = await synthesizeInThread(job, given.output.progress)
  if (isRefusal(made)) return reportJobRefusal(given, made)
  for (const { code, field } of made.warnings) {
    given.output.say(`warning: ${code}${field === undefined ? '' : ` (${field})`}`)
  }
  const entered = await enter(given, job, made)
  if (isRefusal(entered)) return reportJobRefusal(given, entered)
  // What is private and stands in no ledger says so itself.
  const summary = {
    ...summaryOf(made),
    ...(job.seed !== undefined && { isRehearsal: true }),
    ...(made.privacy && { isEnteredInLedger: entered }),
  }
  if (out !== undefined) {
    const wrong = await writeFolderWhole(out, {
      'microdata.csv': recordLines(made.records),
      'aggregates.csv': combinationLines(made.told),
      'about.json': [JSON.stringify(summary, null, 1)],
      'quality-for-the-office.json': [JSON.stringify(made.quality, null, 1)],
    })
    if (wrong !== undefined) return reportJobRefusal(given, wrong)
  }
  if (given.json) {
    const data = out === undefined && {
      microdata: { columns: summary.columns, rows: recordRows(made.records) },
      aggregates: combinationObjects(made.told),
    }
    const { warnings, quality } = made
    given.output.print(JSON.stringify({ ...summary, ...data, warnings, quality }))
  } else given.output.print(asText(made))
  return 'done'
}

/** Where the price is entered: the ledger named, or the one beside the file. */
function ledgerPath(given: Given, { path, protection, seed }: SynthesisJob): string | undefined {
  const named = textOption(given, 'ledger')
  if (named !== undefined) return named
  // Rounded counts have no price that adds up, and a rehearsal is paid for by nobody.
  return protection.kind === 'k-anonymous' || seed !== undefined ? undefined : `${path}.ledger.json`
}

/** A ledger that was named must be there or have a budget; the one beside the file begins by itself. */
function beginningOf(given: Given): PrivacyCost | 'without-budget' | undefined {
  return (
    budgetOf(given) ?? (textOption(given, 'ledger') === undefined ? 'without-budget' : undefined)
  )
}

/** Before the work: is there a ledger, and is ε left in it? What δ is, only the people's number tells. */
async function checkLedger(given: Given, job: SynthesisJob): Promise<Refusal | undefined> {
  const path = ledgerPath(given, job)
  if (path === undefined) return undefined
  const { protection, seed } = job
  if (protection.kind === 'k-anonymous') return refused('ledger-without-epsilon', 'ledger')
  if (seed !== undefined) return refused('ledger-with-seed', 'seed')
  const ledger = await openLedger(path, beginningOf(given))
  if (isRefusal(ledger)) return ledger
  const { epsilon, delta = 0 } = protection
  const entry = spend(ledger, { epsilon, delta, on: dayHere(), source: '' })
  return isRefusal(entry) ? entry : undefined
}

/** Whether the price stands in a ledger. */
async function enter(
  given: Given,
  job: SynthesisJob,
  { privacy }: Synthesis,
): Promise<boolean | Refusal> {
  const path = ledgerPath(given, job)
  if (path === undefined || privacy === undefined) return false
  const { epsilon, delta } = privacy
  const entry = { epsilon, delta, on: dayHere(), source: await fileDigest(job.path) }
  const ledger = await changeLedger(path, beginningOf(given), (before) => spend(before, entry))
  if (isRefusal(ledger)) {
    if (ledger.code !== 'file-not-writable' || textOption(given, 'ledger') !== undefined)
      return ledger
    given.output.say('warning: ledger-not-kept. Name one with --ledger: what is spent adds up')
    return false
  }
  const spent = spentOf(ledger)
  const limit = ledger.budget === null ? ', no budget set' : ` of ${ledger.budget.epsilon}`
  given.output.say(`entered in the ledger: ε ${spent.epsilon}${limit} spent`)
  return true
}

function budgetOf(given: Given): PrivacyCost | undefined {
  const text = textOption(given, 'budget')
  if (text === undefined) return undefined
  const [epsilon = Number.NaN, delta = Number.NaN] = text.split(',').map(Number)
  return { epsilon, delta }
}

/** `--budget` has an ε above 0 and a δ from 0 to below 1. */
function isBudgetRight(given: Given): boolean {
  const budget = budgetOf(given)
  if (budget === undefined) return true
  const { epsilon, delta } = budget
  return epsilon > 0 && Number.isFinite(epsilon) && delta >= 0 && delta < 1
}

function jobOf(given: Given): SynthesisJob | undefined {
  const [path] = given.positionals
  const protection = protectionOf(given)
  const length = Number(textOption(given, 'length') ?? 3)
  const seedText = textOption(given, 'seed')
  const seed = seedText === undefined ? undefined : Number(seedText)
  const person = textOption(given, 'person')
  const columns = textOption(given, 'columns')
  if (path === undefined || protection === undefined) return undefined
  if (seed !== undefined && !(Number.isSafeInteger(seed) && seed >= 0)) return undefined
  return {
    path,
    protection,
    // What is no length is refused where it is used.
    longest: length as Length,
    leaveOut: listOf(textOption(given, 'leave-out')),
    missing: listOf(textOption(given, 'missing')),
    ...(columns !== undefined && { columns: listOf(columns) }),
    ...(person !== undefined && { person }),
    ...(seed !== undefined && { seed }),
  }
}

function protectionOf(given: Given): Protection | undefined {
  const k = textOption(given, 'k')
  const epsilon = textOption(given, 'epsilon')
  const delta = textOption(given, 'delta')
  if (epsilon === undefined) {
    if (delta !== undefined) return undefined
    return { kind: 'k-anonymous', k: Number(k ?? defaultK) }
  }
  if (k !== undefined) return undefined
  return {
    kind: 'differentially-private',
    epsilon: Number(epsilon),
    ...(delta !== undefined && { delta: Number(delta) }),
  }
}

function listOf(text: string | undefined): readonly string[] {
  return (text ?? '')
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '')
}

/** Code, columns and rows, never a value. */
function reportJobRefusal(given: Given, refusal: JobRefusal): Exit {
  const { kind: _, code, field, columns, row, errors } = refusal
  const reason = {
    code,
    ...(field !== undefined && { field }),
    ...(columns !== undefined && { columns }),
    ...(row !== undefined && { row }),
    ...(errors !== undefined && { errors }),
  }
  if (given.json) given.output.print(JSON.stringify({ refused: reason }))
  const blamed = columns ?? (field === undefined ? [] : [field])
  const where = [
    ...(blamed.length === 0 ? [] : [`column ${blamed.join(', ')}`]),
    ...(row === undefined ? [] : [`row ${row}`]),
    ...(errors ?? []).map(({ line, code: wrong }) => `line ${line} ${wrong}`),
  ]
  const words = ledgerRefusalWords[code]
  given.output.say(
    `refused: ${code}${where.length === 0 ? '' : ` (${where.join('; ')})`}${words === undefined ? '' : `. ${words}`}`,
  )
  return 'refused'
}

function asText({ quality, privacy, records, told }: Synthesis): string {
  const percent = (share: number): string => `${(100 * share).toFixed(2)} %`
  const lines = quality.records.map(
    ({ length, told: there, suppressed, fabricated, leaked, surviving, all }: LengthQuality) =>
      [
        `  of ${length}: ${there.combinations} combinations`,
        `mean error ${surviving.meanError.toFixed(1)}, ${percent(surviving.relativeError)} (${percent(all.relativeError)} with what is lost)`,
        `lost ${suppressed.combinations} (${percent(suppressed.shareOfPeople)} of the people in them)`,
        `invented ${fabricated.combinations}`,
        `of few people ${leaked.combinations}`,
      ].join(', '),
  )
  return [
    `${records[0]?.codes.length ?? 0} records, ${told.counts.length} combinations told`,
    ...(privacy === undefined
      ? []
      : [
          `ε = ${privacy.epsilon}, δ = ${privacy.delta.toExponential(2)}${privacy.isGuaranteed ? '' : ', NOT private: the seed is public'}`,
        ]),
    'For the office, not for publication:',
    ...lines,
  ].join('\n')
}
