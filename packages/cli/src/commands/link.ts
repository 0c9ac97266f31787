import { captureHistories } from '@cobijo/statistics/linkage/clusters/capture-histories'
import { drawLinkage } from '@cobijo/statistics/linkage/clusters/draw-linkage'
import type { ResolvedPeople } from '@cobijo/statistics/linkage/clusters/resolve-clusters'
import { KeyStream } from '@cobijo/statistics/linkage/encoding/keyed-values'
import { reviewItems } from '@cobijo/statistics/linkage/deciding/review'
import { fileOf } from '@cobijo/statistics/linkage/deciding/files-of-people'
import { readLinkageSchema } from '@cobijo/statistics/linkage/filters/linkage-schema'
import { isRefusal, type Refusal, refused } from '@cobijo/statistics/refusal'
import type { Command, Exit, Given } from '../command.ts'
import { textOption } from '../command.ts'
import {
  readJsonFile,
  readSecret,
  reportRowRefusal,
  untilCancelled,
} from '../linkage/command-circumstances.ts'
import { isEncodedFile, readEncodedStudy } from '../linkage/encoded-file.ts'
import { encodeStudy, type EncodedStudy, linkByAgreement } from '../linkage/link-by-agreement.ts'
import { encodeRows, linkByFilters } from '../linkage/link-by-filters.ts'
import { type PeopleRows, readPeopleRows, type RowRefusal } from '../linkage/people-rows.ts'
import { guessColumns, readStudyColumns } from '../linkage/study.ts'
import { judge, readTruth, type Truth, truthLabels } from '../linkage/truth.ts'

export const linkCommand: Command = {
  name: 'link',
  summary: 'Finds who is the same person in several files, or twice in one, by encodings.',
  help: [
    'link FILE [FILE …] [--schema S.json] [--truth COLUMN:REGEX] [--threshold T] [--many] [--draws N --seed S] [--secret TEXT] [--json]',
    '',
    'FILE: CSV of people, or what `encode` printed for a study. Rows are counted from 1, the heading apart.',
    '  --schema S.json      clkhash, version 3: one or two files by the Dice coefficient of record-level filters, one to one by',
    '                       falling Dice, or with --many every pair that reaches the threshold.',
    '                       {"study": 1, "columns": […]} or none: any number of files field by field; how telling each agreement is',
    '                       is estimated from the files, people may occur more than once, and what belongs together is decided as a whole',
    '  --threshold T        least Dice, or least probability (0.5); by default the Dice from which on a pair is likelier right than wrong',
    '  --truth COLUMN:REGEX two rows are truly one person where the first group is equal: prints precision, recall and F1. The',
    '                       column is not used for linking',
    '  --secret TEXT        of the filters, or --secret-file FILE; files that are encoded here for this run only need none',
  ].join('\n'),
  options: {
    schema: { type: 'string' },
    truth: { type: 'string' },
    threshold: { type: 'string' },
    many: { type: 'boolean' },
    draws: { type: 'string' },
    seed: { type: 'string' },
    secret: { type: 'string' },
    'secret-file': { type: 'string' },
  },
  run: (given) => untilCancelled(given, () => link(given)),
}

/** What clkhash's tutorial uses. Encodings that never leave this process need no secret. */
const secretOfThisRun = 'secret'
const usualProbability = 0.5
const mostDraws = 1_000_000
const doubtful = { least: 0.1, most: 0.9 }

interface Asked {
  readonly given: Given
  readonly threshold: number | undefined
  readonly truth: Truth | undefined
  readonly secret: string
}

interface Found {
  /** Rows of all files in one row of numbers. */
  readonly pairs: readonly { readonly left: number; readonly right: number }[]
  readonly starts: readonly number[]
  readonly shown: Readonly<Record<string, unknown>>
}

async function link(given: Given): Promise<Exit> {
  const paths = given.positionals
  if (paths.length === 0) {
    given.output.say(linkCommand.help)
    return 'usage'
  }
  const asked = await readAsked(given)
  if (isRefusal(asked)) return reportRowRefusal(given, asked)
  const encoded = await Promise.all(paths.map(isEncodedFile))
  if (encoded.every(Boolean)) {
    const study = await readEncodedStudy(paths)
    if (isRefusal(study)) return reportRowRefusal(given, study)
    const found = await linkStudy(study, asked)
    return isRefusal(found) ? reportRowRefusal(given, found) : report(found, undefined, asked)
  }
  const files = await readFiles(paths, given)
  if (isRefusal(files)) return reportRowRefusal(given, files)
  const labels = asked.truth && truthLabels(asked.truth, files)
  if (isRefusal(labels)) return reportRowRefusal(given, labels)
  const found = await linkFiles(files, asked)
  return isRefusal(found) ? reportRowRefusal(given, found) : report(found, labels, asked)
}

async function readAsked(given: Given): Promise<Asked | Refusal> {
  const text = textOption(given, 'threshold')
  const threshold = text === undefined ? undefined : Number(text)
  if (threshold !== undefined && !(threshold > 0 && threshold <= 1)) {
    return refused('threshold-not-valid', 'threshold')
  }
  for (const option of ['draws', 'seed']) {
    const number = Number(textOption(given, option) ?? 0)
    if (!Number.isInteger(number) || number < 0 || number > mostDraws) {
      return refused('number-not-valid', option)
    }
  }
  const secret = await readSecret(given)
  if (isRefusal(secret)) return secret
  const truthText = textOption(given, 'truth')
  const truth = truthText === undefined ? undefined : readTruth(truthText)
  if (isRefusal(truth)) return truth
  return { given, threshold, truth, secret: secret ?? secretOfThisRun }
}

async function readFiles(
  paths: readonly string[],
  { output }: Given,
): Promise<PeopleRows[] | RowRefusal> {
  const files: PeopleRows[] = []
  for (const [at, path] of paths.entries()) {
    const read = await readPeopleRows(path, (rows) =>
      output.progress(`file ${at + 1}: ${rows} rows read`),
    )
    if (isRefusal(read)) return { ...read, file: at + 1 }
    files.push(read)
  }
  return files
}

async function linkFiles(files: readonly PeopleRows[], asked: Asked): Promise<Found | RowRefusal> {
  const path = textOption(asked.given, 'schema')
  const json = path === undefined ? undefined : await readJsonFile(path, 'schema')
  if (isRefusal(json)) return json
  const isStudy = typeof json === 'object' && json !== null && 'study' in json
  if (json !== undefined && !isStudy) return linkFilters(files, json, asked)
  const columns =
    json === undefined ? guessColumns(files, asked.truth?.column) : readStudyColumns(json)
  if (isRefusal(columns)) return columns
  asked.given.output.progress('encoding')
  const truth = asked.truth?.column
  const used = columns.filter(({ headings }) => truth === undefined || !headings.includes(truth))
  const study = encodeStudy(files, used, asked.secret)
  return isRefusal(study) ? study : linkStudy(study, asked)
}

async function linkFilters(
  files: readonly PeopleRows[],
  json: unknown,
  { given, threshold, secret }: Asked,
): Promise<Found | RowRefusal> {
  if (files.length > 2) return refused('too-many-files')
  const schema = readLinkageSchema(json)
  if (isRefusal(schema)) return schema
  const encoded: (readonly Uint8Array[])[] = []
  for (const [at, file] of files.entries()) {
    given.output.progress(`file ${at + 1}: encoding`)
    const filters = encodeRows(file, schema, secret)
    if ('kind' in filters) return { ...filters, file: at + 1 }
    encoded.push(filters)
  }
  const linked = await linkByFilters(encoded, {
    threshold,
    isOneToOne: given.values['many'] !== true,
    onProgress: (share) => given.output.progress(`${Math.round(100 * share)} % compared`),
  })
  if ('kind' in linked) return linked
  const starts = startsOf(files.map(({ rows }) => rows.length))
  const offset = files.length === 1 ? 0 : (starts[1] ?? 0)
  const pairs = linked.pairs.map((pair) => ({ ...pair, right: pair.right + offset }))
  return {
    pairs,
    starts,
    shown: {
      method: 'filters',
      threshold: linked.threshold,
      compared: linked.compared,
      candidates: linked.candidates,
      pairs: pairs.map(({ left, right, dice }) => ({ ...placed([left, right], starts), dice })),
      clusters: groupsOf(pairs).map((people) => placed(people, starts)),
    },
  }
}

async function linkStudy(
  study: EncodedStudy,
  { given, threshold }: Asked,
): Promise<Found | Refusal> {
  const least = threshold ?? usualProbability
  const all = study.agreement.passes.length
  const linked = await linkByAgreement(study, least, (done) =>
    given.output.progress(`${done} of ${all} passes compared`),
  )
  if (isRefusal(linked)) return linked
  const { weighed, resolved } = linked
  const isOneFile = study.files.length === 1
  const { starts } = weighed
  const between = resolved.pairs.filter(
    ({ left, right }) => isOneFile || fileOf(left, starts) !== fileOf(right, starts),
  )
  return {
    pairs: between,
    starts,
    shown: {
      method: 'agreement',
      threshold: least,
      compared: weighed.compared,
      fields: study.agreement.fields.map(({ name }) => name),
      setAside: weighed.setAside,
      passes: weighed.passes,
      passedOver: weighed.passedOver,
      pairs: between.map(({ left, right, posterior }) => ({
        ...placed([left, right], starts),
        posterior,
      })),
      clusters: resolved.clusters.map(({ people, posterior }) => ({
        ...placed(people, starts),
        posterior,
      })),
      review: reviewItems(weighed, study.agreement, doubtful),
      ...histories(resolved, starts, given),
    },
  }
}

/** Who is in which files, as decided and as drawn. */
function histories(resolved: ResolvedPeople, starts: readonly number[], given: Given) {
  const draws = Number(textOption(given, 'draws') ?? 0)
  const stream = new KeyStream(Uint32Array.of(Number(textOption(given, 'seed') ?? 1), 0, 0, 0))
  const random = () => stream.next() / 0x1_0000_0000
  const decided = resolved.clusters.map(({ people }) => people)
  return {
    histories: captureHistories(decided, starts),
    ...(draws > 0 && {
      draws: Array.from({ length: draws }, () =>
        captureHistories(drawLinkage(resolved.neighbourhoods, random), starts),
      ),
    }),
  }
}

function report(
  { pairs, starts, shown }: Found,
  labels: readonly (string | undefined)[] | undefined,
  { given }: Asked,
): Exit {
  const isOneFile = starts.length === 2
  const quality = labels && judge(pairs, labels, (row) => fileOf(row, starts), isOneFile)
  if (process.stderr.isTTY) given.output.say('')
  if (given.json) {
    given.output.print(JSON.stringify({ ...shown, ...quality }))
    return 'done'
  }
  const clusters = Array.isArray(shown['clusters']) ? shown['clusters'].length : 0
  given.output.print(`pairs ${pairs.length}\nclusters ${clusters}`)
  if (quality !== undefined) {
    const { precision, recall, f1 } = quality
    given.output.print(
      `precision ${precision.toFixed(4)}\nrecall ${recall.toFixed(4)}\nF1 ${f1.toFixed(4)}`,
    )
  }
  return 'done'
}

/** Files and rows as people count them, from 1. */
function placed(people: readonly number[], starts: readonly number[]) {
  const files = people.map((person) => fileOf(person, starts))
  return {
    files: files.map((file) => file + 1),
    rows: people.map((person, at) => person - (starts[files[at] ?? 0] ?? 0) + 1),
  }
}

function startsOf(counts: readonly number[]): number[] {
  const starts = [0]
  for (const count of counts) starts.push((starts.at(-1) ?? 0) + count)
  return starts
}

/** Who hangs together through pairs. */
function groupsOf(pairs: readonly { readonly left: number; readonly right: number }[]): number[][] {
  const groupOf = new Map<number, number[]>()
  for (const { left, right } of pairs) {
    const one = groupOf.get(left) ?? [left]
    const other = groupOf.get(right) ?? [right]
    if (one === other) continue
    const both = [...one, ...other]
    for (const person of both) groupOf.set(person, both)
  }
  return [...new Set(groupOf.values())]
}
