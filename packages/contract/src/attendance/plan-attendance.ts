import { codeOf, plain } from '@cobijo/domain/training/count-participations'
import { attendanceRecorded } from '@cobijo/domain/training/attendance-recorded'
import type {
  Participation,
  ParticipantRow,
  ParticipationRow,
} from '@cobijo/domain/training/training'
import { rowsAtOnce } from '@cobijo/domain/training/training-codes'
import { newRandomId } from '../device/new-id.ts'
import { openCsv } from '../htcds/spreadsheet/csv-table.ts'
import { fileRefused } from '../htcds/spreadsheet/file-refusal.ts'
import type { FileRefusal } from '../htcds/spreadsheet/file-refusal.ts'
import { defaultLimits } from '../htcds/spreadsheet/limits.ts'
import { columnLetters, isBlank } from '../htcds/spreadsheet/sheet-row.ts'
import type { SheetRow } from '../htcds/spreadsheet/sheet-row.ts'
import { attendanceIn, blankHeadings, columnOf, sexIn } from './attendance-columns.ts'
import type { AttendanceColumn } from './attendance-columns.ts'

/** What is wrong with a row, by column; never what a cell says. */
export interface AttendanceProblem {
  readonly code:
    | 'nobody-named'
    | 'attendance-unclear'
    | 'sex-unclear'
    | 'score-unclear'
    | 'cell-too-long'
    | 'cell-is-formula'
    | 'twice-in-file'
  /** As a spreadsheet shows it; undefined where it is about the row. */
  readonly column: string | undefined
}

export interface AttendanceRow {
  readonly row: number
  /** `listed`: the course has her already, so that the same file may be brought in again. */
  readonly state: 'ready' | 'listed' | 'cannot'
  readonly problems: readonly AttendanceProblem[]
}

/** What a list would come to. Nothing is written yet; `rows` has every row of the file. */
export interface AttendancePlan {
  readonly kind: 'attendance-plan'
  readonly rows: readonly AttendanceRow[]
  /** Columns that no heading of ours names, by letter: they stay in the file. */
  readonly leftOut: readonly string[]
  /** What is to be recorded of the rows that are ready. */
  readonly participations: readonly ParticipationRow[]
  readonly participants: readonly ParticipantRow[]
}

/** Reads an attendance list (CSV) against a course. */
export async function planAttendance(
  file: Blob,
  known: readonly Participation[],
): Promise<AttendancePlan | FileRefusal> {
  const limits = { ...defaultLimits, rows: rowsAtOnce }
  const score = ({ cells }: SheetRow) => cells.filter((cell) => columnOf(cell)).length
  const table = await openCsv(file, limits, score)
  if (table.kind === 'refused') return table
  let columns: readonly (AttendanceColumn | undefined)[] | undefined
  let leftOut: readonly string[] = []
  const listed = new Listed(known)
  const inFile = new Listed([])
  const rows: AttendanceRow[] = []
  const participations: ParticipationRow[] = []
  const participants: ParticipantRow[] = []
  for await (const row of table.rows()) {
    if (isBlank(row)) continue
    if (columns === undefined) {
      columns = row.cells.map((cell) => columnOf(cell))
      const named = columns.filter((column) => column !== undefined)
      if (!named.some((column) => column === 'participantName' || column === 'participantCode'))
        return fileRefused('headings-not-recognised', { expected: blankHeadings.es })
      const twice = columns.flatMap((column, index) =>
        column !== undefined && columns?.filter((each) => each === column).length !== 1
          ? [columnLetters(index)]
          : [],
      )
      if (twice.length > 0) return fileRefused('heading-duplicate', { columns: twice })
      leftOut = columns.flatMap((column, index) =>
        column === undefined && row.cells[index]?.trim() ? [columnLetters(index)] : [],
      )
      continue
    }
    const { said, problems } = readRow(row, columns)
    const isTwice = problems.length === 0 && inFile.has(said)
    const found = isTwice ? [{ code: 'twice-in-file', column: undefined } as const] : problems
    const state = found.length > 0 ? 'cannot' : listed.has(said) ? 'listed' : 'ready'
    rows.push({ row: row.number, state, problems: found })
    if (state !== 'ready') continue
    inFile.add(said)
    const { attendance = 'enrolled', ...who } = said
    const participation = newRandomId<string>()
    participations.push({ participation, attendance })
    participants.push({ participation, ...who })
  }
  if (columns === undefined) return fileRefused('file-empty')
  return { kind: 'attendance-plan', rows, leftOut, participations, participants }
}

type Said = ParticipantRow & Pick<ParticipationRow, 'attendance'>

function readRow(
  row: SheetRow,
  columns: readonly (AttendanceColumn | undefined)[],
): { readonly said: Said; readonly problems: readonly AttendanceProblem[] } {
  const problems: AttendanceProblem[] = []
  const said: Record<string, unknown> = {}
  columns.forEach((name, index) => {
    const cell = row.cells[index]?.trim() ?? ''
    if (name === undefined) return
    const column = columnLetters(index)
    if (row.marks?.has(index)) return void problems.push({ code: 'cell-is-formula', column })
    if (cell === '') return
    const value = valueIn(name, cell)
    if (value.kind === 'unclear') problems.push({ code: value.code, column })
    else said[name] = value.value
  })
  if (said['participantName'] === undefined && said['participantCode'] === undefined)
    problems.push({ code: 'nobody-named', column: undefined })
  return { said, problems }
}

type Value =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'unclear'; readonly code: AttendanceProblem['code'] }

function valueIn(name: AttendanceColumn, cell: string): Value {
  if (name === 'attendance') return known(attendanceIn(cell), 'attendance-unclear')
  if (name === 'participantSex') return known(sexIn(cell), 'sex-unclear')
  if (name === 'scoreBefore' || name === 'scoreAfter')
    return known(
      /^\d{1,3}$/.test(cell) && fits(name, Number(cell)) ? Number(cell) : undefined,
      'score-unclear',
    )
  return known(fits(name, cell) ? cell : undefined, 'cell-too-long')
}

function known(value: unknown, code: AttendanceProblem['code']): Value {
  return value === undefined ? { kind: 'unclear', code } : { kind: 'value', value }
}

function fits(name: AttendanceColumn, value: unknown): boolean {
  const shape = attendanceRecorded.fields.participants.kind.item?.shape
  return shape?.[name]?.check(value) === undefined
}

/**
 * Who stands on the list: by a code of her agency; where one of the two has none, by name and agency, as somebody who copies the list would tell.
 */
class Listed {
  readonly #keys = new Set<string>()

  constructor(rows: readonly ParticipantRow[]) {
    for (const row of rows) this.add(row)
  }

  has(row: ParticipantRow): boolean {
    const { code, name } = keysOf(row)
    return code === undefined
      ? this.#keys.has(`any ${name}`)
      : this.#keys.has(code) || this.#keys.has(`uncoded ${name}`)
  }

  add(row: ParticipantRow): void {
    const { code, name } = keysOf(row)
    this.#keys.add(code ?? `uncoded ${name}`)
    this.#keys.add(`any ${name}`)
  }
}

function keysOf({ participantCode, participantName, participantAgency }: ParticipantRow) {
  return {
    code: participantCode && codeOf(participantCode, participantAgency),
    name: JSON.stringify(
      [participantName ?? participantCode, participantAgency ?? ''].map((each) =>
        plain(each ?? ''),
      ),
    ),
  }
}
