import { foldCase } from '@cobijo/domain/case/case-file'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import { groupCaseRows } from '../../htcds/group-case-rows.ts'
import type { HtcdsRecord } from '../../htcds/htcds-record.ts'
import type { Digest } from '../../htcds/import-key.ts'
import { importRows, reportOn } from '../../htcds/import-report.ts'
import type { ImportReport, ImportRow, Repetition } from '../../htcds/import-report.ts'
import type { MappingRemark } from '../../htcds/mapped-person.ts'
import { readHtcdsWorkbook } from '../../htcds/read-htcds-workbook.ts'
import type { HtcdsTable } from '../../htcds/read-htcds-workbook.ts'
import { fileRefused } from '../../htcds/spreadsheet/file-refusal.ts'
import type { FileRefusal } from '../../htcds/spreadsheet/file-refusal.ts'
import type { DateOrder } from '../../htcds/values/calendar-text.ts'
import { carryOutCommand } from '../cases/carry-out.ts'
import { streamsOf } from '../device-knowledge.ts'
import { openKnownStream } from '../cases/open-known-stream.ts'
import { caseOfImportKey, importDigest } from './import-digest.ts'
import { fetchIfReachable } from '../cases/open-case.ts'
import { personToImport } from './person-to-import.ts'
import type { TextsThatMayTell } from './person-to-import.ts'
import { checkRecoveryTried } from '../enrolment/recovery-tried.ts'
import type { Unlocked } from '../unlocked.ts'

export interface ImportChoices {
  /** `yyyy-mm-dd` where the file lies; decides which dates lie ahead. */
  readonly today: string
  readonly dateOrder: DateOrder
  /** Number of the worksheet, from 1. */
  readonly sheet?: number
  /** Heading of the column that identifies a row in its source, if somebody named one. */
  readonly identifier?: string
  readonly texts: TextsThatMayTell
}

/** What an import would do. Nothing was written. Rows are counted in `report`, cases in `people`. */
export interface ImportPlan {
  readonly kind: 'plan'
  readonly report: ImportReport
  readonly people: PeopleCount
  /** Cases that cannot be held as the rows say, by their first row. */
  readonly refused: readonly {
    readonly row: number
    readonly code: string
    readonly field?: string
  }[]
  readonly remarks: Readonly<Partial<Record<MappingRemark['code'], number>>>
  /** Cells that stay in the file because they may tell that she reported. */
  readonly leftOut: number
  /** Cases with a part that only the legal group may hold; that part stays in the file. */
  readonly forLegalGroup: number
  /** Cases that are here and whose rows changed since: for a person to correct. */
  readonly changed: readonly { readonly row: number; readonly stream: StreamId }[]
}

export interface PeopleCount {
  readonly new: number
  readonly imported: number
  readonly changed: number
  readonly cannot: number
}

export interface ImportSummary {
  readonly kind: 'summary'
  readonly added: number
  /** Here already, whether changed in the file or not. */
  readonly alreadyHere: number
  readonly cannot: number
  /** Not tried any more, because somebody stopped the work or this device could not save. */
  readonly notReached: number
  readonly refused: readonly {
    readonly row: number
    readonly code: string
    readonly field?: string
  }[]
}

/** Tells how far it is, lets others have a turn, and says whether to go on. */
export interface LongWork {
  readonly step: (done: number, total: number | undefined) => Promise<'go-on' | 'stop'>
}

export const unwatched: LongWork = { step: () => Promise.resolve('go-on') }

/** More cases at once are no daily work; the file is divided. */
export const mostRowsAtOnce = 50_000

interface CaseInFile {
  readonly rows: readonly ImportRow[]
  readonly stream: StreamId
  readonly content: string
  readonly isFit: boolean
  readonly repetition: Repetition
}

interface FileRead {
  readonly kind: 'read'
  readonly table: HtcdsTable
  readonly rows: readonly ImportRow[]
  readonly cases: readonly CaseInFile[]
}

/** The dry run: reads every row, looks up what is here already, writes nothing. */
export async function planImport(
  unlocked: Unlocked,
  file: Blob,
  choices: ImportChoices,
  work: LongWork = unwatched,
): Promise<ImportPlan | FileRefusal | Refusal> {
  const read = await readCases(unlocked, file, choices, work)
  if (read.kind === 'refused') return read
  const remarks: Partial<Record<MappingRemark['code'], number>> = {}
  const refusals: { row: number; code: string; field?: string }[] = []
  let leftOut = 0
  let forLegalGroup = 0
  for (const each of read.cases) {
    if (!each.isFit) continue
    const person = personIn(each, choices)
    if ('kind' in person) refusals.push(refusalAt(each, person))
    else {
      leftOut += person.leftOut
      if (person.hasPartForLegalGroup) forLegalGroup += 1
      for (const code of new Set(person.remarks.map((remark) => remark.code)))
        remarks[code] = (remarks[code] ?? 0) + 1
    }
  }
  const unfit = new Set(refusals.map(({ row }) => row))
  const isFit = (each: CaseInFile): boolean => each.isFit && !unfit.has(firstRow(each))
  const count = (repetition: Repetition): number =>
    read.cases.filter((each) => isFit(each) && each.repetition === repetition).length
  return {
    kind: 'plan',
    report: await reportOn(read.table, rowsWithRepetition(read)),
    people: {
      new: count('new'),
      imported: count('imported'),
      changed: count('changed'),
      cannot: read.cases.filter((each) => !isFit(each)).length,
    },
    refused: refusals,
    remarks,
    leftOut,
    forLegalGroup,
    changed: read.cases
      .filter((each) => each.repetition === 'changed')
      .map((each) => ({ row: firstRow(each), stream: each.stream })),
  }
}

/**
 * Brings over every person of the file that is not here yet, one durable save each, so that it can be stopped and begun again at
 * any row. What the dry run promised is what is done: both walk through `readCases`.
 */
export async function importPeople(
  unlocked: Unlocked,
  file: Blob,
  choices: ImportChoices,
  work: LongWork = unwatched,
): Promise<ImportSummary | FileRefusal | Refusal> {
  const read = await readCases(unlocked, file, choices, unwatched)
  if (read.kind === 'refused') return read
  const refusals: { row: number; code: string; field?: string }[] = []
  let added = 0
  let alreadyHere = 0
  let cannot = 0
  let tried = 0
  for (const each of read.cases) {
    if ((await work.step(tried, read.cases.length)) === 'stop') break
    tried += 1
    if (!each.isFit) cannot += 1
    else if (each.repetition !== 'new') alreadyHere += 1
    else {
      const refusal = await importCase(unlocked, each, choices)
      if (refusal === undefined) added += 1
      else {
        cannot += 1
        refusals.push(refusalAt(each, refusal))
      }
    }
  }
  await work.step(tried, read.cases.length)
  const notReached = read.cases.length - tried
  return { kind: 'summary', added, alreadyHere, cannot, notReached, refused: refusals }
}

async function importCase(
  unlocked: Unlocked,
  each: CaseInFile,
  choices: ImportChoices,
): Promise<Refusal | undefined> {
  const person = personIn(each, choices)
  if ('kind' in person) return person
  const saved = await carryOutCommand(unlocked, 'import-person', person.input)
  if (isRefusal(saved)) return saved
  await unlocked.account.store.write([
    { put: 'setting', key: noteKey(each.stream), value: each.content },
  ])
  return undefined
}

function personIn(each: CaseInFile, { texts, ...choices }: ImportChoices) {
  const [first, ...further] = each.rows.map(({ record }) => record)
  return personToImport([first as HtcdsRecord, ...further], {
    stream: each.stream,
    content: each.content,
    context: choices,
    texts,
  })
}

async function readCases(
  unlocked: Unlocked,
  file: Blob,
  choices: ImportChoices,
  work: LongWork,
): Promise<FileRead | FileRefusal | Refusal> {
  const untried = await checkRecoveryTried(unlocked, 'import-person')
  if (untried) return untried
  const digest = importDigest(unlocked)
  if (typeof digest !== 'function') return digest
  const table = await readHtcdsWorkbook(
    file,
    choices.sheet === undefined ? {} : { sheet: choices.sheet },
  )
  if (table.kind === 'refused') return table
  const options = {
    context: choices,
    digest,
    ...(choices.identifier === undefined ? {} : { identifier: choices.identifier }),
  }
  const rows: ImportRow[] = []
  for await (const row of importRows(table, options)) {
    if (rows.length >= mostRowsAtOnce)
      return fileRefused('too-many-rows', { allowed: mostRowsAtOnce })
    rows.push(row)
    if ((await work.step(rows.length, undefined)) === 'stop')
      return { kind: 'refused', code: 'request-cancelled' }
  }
  const known = await streamsOf(unlocked.account, ['case'])
  const cases: CaseInFile[] = []
  for (const group of groupCaseRows(rows))
    cases.push(await caseInFile(unlocked, group, digest, (stream) => known.has(stream)))
  return { kind: 'read', table, rows, cases }
}

async function caseInFile(
  unlocked: Unlocked,
  rows: readonly ImportRow[],
  digest: Digest,
  isKnown: (stream: StreamId) => boolean,
): Promise<CaseInFile> {
  const stream = caseOfImportKey(rows[0]?.identity.key ?? '')
  const content = digest(JSON.stringify(rows.map(({ identity }) => identity.content)))
  const before = await contentHere(unlocked, stream, isKnown(stream))
  return {
    rows,
    stream,
    content,
    // A case of several rows comes as a whole or not at all: half of it would mislead.
    isFit: rows.every(({ state }) => state !== 'cannot'),
    repetition: before === undefined ? 'new' : before === content ? 'imported' : 'changed',
  }
}

/** The digest under which this case was imported, or undefined where it is not here. */
async function contentHere(
  unlocked: Unlocked,
  stream: StreamId,
  isAnnounced: boolean,
): Promise<string | undefined> {
  const { account } = unlocked
  const noted = await account.store.find('setting', noteKey(stream))
  if (typeof noted === 'string') return noted
  const held = await account.store.list('entry', `${stream}/`)
  if (held.length === 0 && !isAnnounced) return undefined
  await fetchIfReachable(unlocked, stream)
  const { timeline } = foldCase((await openKnownStream(unlocked, stream)).entries)
  for (const item of timeline) {
    if (item.kind !== 'entry' || item.type !== 'row-imported') continue
    const { content } = item.fields
    if (typeof content === 'string') return content
  }
  return ''
}

/** Rows as the report shows them: a further row of a case that is here is here too. */
function* rowsWithRepetition({ rows, cases }: FileRead): Generator<ImportRow> {
  const repetitionOf = new Map<ImportRow, Repetition>()
  for (const each of cases) for (const row of each.rows) repetitionOf.set(row, each.repetition)
  for (const row of rows) yield { ...row, repetition: repetitionOf.get(row) ?? 'new' }
}

const noteKey = (stream: StreamId): string => `imported/${stream}`
const firstRow = ({ rows }: CaseInFile): number => rows[0]?.record.row ?? 0

function refusalAt(each: CaseInFile, { code, field }: Refusal) {
  return { row: firstRow(each), code, ...(field === undefined ? {} : { field }) }
}
