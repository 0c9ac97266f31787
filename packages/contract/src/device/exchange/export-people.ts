import { foldCase } from '@cobijo/domain/case/case-file'
import type { CaseFile } from '@cobijo/domain/case/case-file'
import type { TimelineEntry } from '@cobijo/domain/case/timeline'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { refused } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import type { FieldName } from '../../htcds/htcds-fields.ts'
import { rowsOfPerson } from '../../htcds/rows-of-person.ts'
import type { PersonChanges } from '../../htcds/rows-of-person.ts'
import type { ReadingContext } from '../../htcds/values/read-cell-value.ts'
import { writeHtcdsWorkbook } from '../../htcds/write-htcds-workbook.ts'
import type { ExportFormat, ExportRow } from '../../htcds/write-htcds-workbook.ts'
import { streamsOf } from '../device-knowledge.ts'
import { openKnownStream } from '../cases/open-known-stream.ts'
import { unwatched } from './import-people.ts'
import type { LongWork } from './import-people.ts'
import { fetchIfReachable } from '../cases/open-case.ts'
import { listQueue } from '../synchronisation/outbox.ts'
import type { Unlocked } from '../unlocked.ts'

export interface ExportedPeople {
  readonly kind: 'exported'
  readonly file: Blob
  readonly people: number
}

/**
 * Writes everybody who was imported into one workbook, as the source said it wherever nobody corrected it since. All of them,
 * or a refusal: where a part is sealed from this member, the file would be silent about what exists.
 */
export async function exportPeople(
  unlocked: Unlocked,
  options: { readonly format: ExportFormat; readonly context: ReadingContext },
  work: LongWork = unwatched,
): Promise<ExportedPeople | Refusal> {
  const rows: ExportRow[] = []
  let people = 0
  let done = 0
  const streams = await caseStreams(unlocked)
  for (const stream of streams) {
    if ((await work.step(done, streams.length)) === 'stop') return refused('request-cancelled')
    done += 1
    await fetchIfReachable(unlocked, stream)
    const { entries } = await openKnownStream(unlocked, stream)
    const file = foldCase(entries)
    const imported = file.timeline.findLast(
      (item): item is TimelineEntry => item.kind === 'entry' && item.type === 'row-imported',
    )
    if (!imported) continue
    if (imported.sealedParts > 0) return refused('sealed-from-you', { field: 'cells' })
    people += 1
    const source = cellsOf(imported)
    rows.push(...rowsOfPerson(source, changesIn(file, source), options.context))
  }
  const file = await writeHtcdsWorkbook(rows, options.format)
  return file instanceof Blob ? { kind: 'exported', file, people } : file
}

/** Announced by the feeds or saved on this device, oldest id first so that the same people give the same file. */
async function caseStreams(unlocked: Unlocked): Promise<readonly StreamId[]> {
  const announced = await streamsOf(unlocked.account, ['case'])
  const queued = (await listQueue(unlocked)).filter(({ type }) => type === 'row-imported')
  return [...new Set([...announced.keys(), ...queued.map(({ stream }) => stream)])].sort()
}

const cellParts = [
  'identity',
  'essential',
  'contact',
  'account',
  'psychosocial',
  'protection',
  'care',
] as const

function cellsOf({ fields }: TimelineEntry): Readonly<Record<string, string>> {
  const parts = cellParts.map((part) => (fields[part] ?? {}) as Readonly<Record<string, string>>)
  return Object.assign({}, ...parts) as Record<string, string>
}

/** What the case file says now; where that is what the source said, `rowsOfPerson` keeps the source's own text. */
function changesIn(
  { registers }: CaseFile,
  source: Readonly<Record<string, string>>,
): PersonChanges {
  const { givenNames, firstSurname, secondSurname, bornOn, gender, nationalities } = registers
  const said = {
    givenNames: givenNames?.value,
    firstSurname: firstSurname?.value,
    secondSurname: secondSurname?.value,
    bornOn: bornOn?.value,
    gender: gender?.value,
    citizenships: nationalities?.value,
  }
  const identity = Object.fromEntries(
    Object.entries(said).filter(([, value]) => value !== undefined),
  )
  return { identity, cleared: clearedIn(registers, source) }
}

/** Fields that were filled by the import and whose answer somebody has since found wrong. */
function clearedIn(
  registers: CaseFile['registers'],
  source: Readonly<Record<string, string>>,
): readonly FieldName[] {
  const fieldsOf = {
    givenNames: ['prs_FirstName', 'prs_MiddleName'],
    firstSurname: ['prs_SecondName'],
    bornOn: ['prs_Birthdate'],
    gender: ['prs_Gender'],
    nationalities: ['prs_Citizenship'],
  } as const satisfies Partial<Record<keyof CaseFile['registers'], readonly FieldName[]>>
  return Object.entries(fieldsOf).flatMap(([name, fields]) => {
    const register = registers[name as keyof typeof fieldsOf]
    const wasSaid = (register?.history.length ?? 0) > 0
    return wasSaid && register?.value === undefined
      ? fields.filter((field) => Object.hasOwn(source, field))
      : []
  })
}
