import type { Key } from '@cobijo/statistics/tables/coded-column'
import type { Language } from '../language/bilingual.ts'
import { dayInWords } from '../language/days.ts'
import { formatCount, formatPercent } from '../language/numbers.ts'
import { releaseTexts } from '../language/release-texts.ts'
import { cellLookup, type ReleaseContent } from '../release/release-content.ts'
import type { ReleaseColumn, ReleaseTable } from '../release/release-spec.ts'

/** A number as it is shown: null where hidden. */
export interface CellView {
  readonly n: number | null
  readonly text: string
}

export interface RowView {
  /** Null for no value; absent for the total. */
  readonly key?: Key
  readonly label: string
  /** `unmentioned`: no yes was noted, which is neither a no nor a gap in the data. */
  readonly kind: 'value' | 'missing' | 'unmentioned' | 'total'
  readonly cells: readonly CellView[]
}

/** One table in one language, ready for a page, a chart or a report. */
export interface TableView {
  /** The anchor on the page, the same in both languages. */
  readonly id: string
  readonly number: number
  readonly title: string
  readonly unitLine: string
  readonly note?: string
  /** The heading of the first column. */
  readonly rowHeading: string
  /** The rows are this country's divisions. */
  readonly divisionsOf?: string
  /** What the columns of numbers tell apart; absent in a table of one column. */
  readonly columnsHeading?: string
  readonly headings: readonly { readonly label: string; readonly kind: RowView['kind'] | 'share' }[]
  readonly rows: readonly RowView[]
  readonly hidden: number
  readonly footnotes: readonly string[]
}

/** Lays out the tables of a release in the order of its specification. */
export function tableViews(
  content: ReleaseContent,
  language: Language,
  place: PlaceInReport = { before: 0, anchor: 'cuadro' },
): readonly TableView[] {
  return content.spec.tables.map((table, index) =>
    tableView(content, table, index, language, place),
  )
}

/** Where a release stands among those of a report: how many tables come before it, and what its anchors begin with. */
export interface PlaceInReport {
  readonly before: number
  readonly anchor: string
}

function tableView(
  content: ReleaseContent,
  table: ReleaseTable,
  position: number,
  language: Language,
  place: PlaceInReport,
): TableView {
  const texts = releaseTexts[language]
  const lookup = cellLookup(content.cells)
  const keysOf = (index: number): readonly Key[] => content.shapes[position]?.keys[index] ?? []
  const columnOf = (index: number): ReleaseColumn =>
    content.spec.columns.find(({ name }) => name === table.by[index]) as ReleaseColumn
  const show = (at: Readonly<Record<string, Key>>): CellView => {
    const n = lookup(at) ?? null
    return { n, text: n === null ? texts.hidden : formatCount(n) }
  }
  const across = table.by[1]
  const down = table.by[0] as string
  const acrossKeys = across === undefined ? [] : keysOf(1)
  const cellsOf = (at: Readonly<Record<string, Key>>): readonly CellView[] => [
    ...acrossKeys.map((key) => show({ ...at, [across as string]: key })),
    show(at),
  ]
  const rows: RowView[] = [
    ...keysOf(0).map((key) => ({
      key,
      label: labelOf(columnOf(0), key, language),
      kind: kindOf(columnOf(0), key),
      cells: cellsOf({ [down]: key }),
    })),
    { label: texts.total, kind: 'total', cells: cellsOf({}) },
  ]
  const hasShares = across === undefined && columnOf(0).emptyMeans !== 'not-mentioned'
  const shares = hasShares ? withShares(rows, content, language) : undefined
  const hidden = rows.flatMap(({ cells }) => cells).filter(({ n }) => n === null).length
  const unit = content.spec.unitLabel[language]
  return {
    id: `${place.anchor}-${table.id}`,
    number: place.before + position + 1,
    title: table.title[language],
    unitLine: texts.unitLine(unit, show({}).text, dayInWords(content.spec.cutOff, language)),
    ...(table.note && { note: table.note[language] }),
    ...(columnOf(0).divisionsOf !== undefined && { divisionsOf: columnOf(0).divisionsOf }),
    rowHeading: columnOf(0).label[language],
    ...(across !== undefined && { columnsHeading: columnOf(1).label[language] }),
    headings: [
      ...acrossKeys.map((key) => ({
        label: labelOf(columnOf(1), key, language),
        kind: kindOf(columnOf(1), key),
      })),
      across === undefined
        ? { label: texts.count, kind: 'value' }
        : { label: texts.total, kind: 'total' },
      ...(shares?.rows === undefined ? [] : [{ label: texts.share, kind: 'share' as const }]),
    ],
    rows: shares?.rows ?? rows,
    hidden,
    footnotes: [
      ...table.by.flatMap((_, index) =>
        columnOf(index).severalBy === undefined
          ? []
          : [texts.severalNote(unit, columnOf(index).label[language])],
      ),
      ...(shares === undefined ? [] : [shares.note]),
      ...(across === undefined && columnOf(0).isOrdered === true
        ? middleOf(rows).map((label) => texts.middleNote(label))
        : []),
      ...(hidden === 0 ? [] : [texts.hiddenInTable(hidden)]),
    ],
  }
}

function kindOf(column: ReleaseColumn, key: Key): RowView['kind'] {
  if (key !== null) return 'value'
  return column.emptyMeans === 'not-mentioned' ? 'unmentioned' : 'missing'
}

function labelOf(column: ReleaseColumn, key: Key, language: Language): string {
  if (key === null) return column.missingLabel[language]
  return column.values.find((value) => value.key === key)?.label[language] ?? key
}

/** Adds the share of the records that have a value, where all that it takes is published. */
function withShares(
  rows: readonly RowView[],
  content: ReleaseContent,
  language: Language,
): { readonly rows?: readonly RowView[]; readonly note: string } {
  const texts = releaseTexts[language]
  const total = rows.find(({ kind }) => kind === 'total')?.cells[0]?.n ?? null
  const missingRow = rows.find(({ kind }) => kind === 'missing')
  const missing = missingRow === undefined ? 0 : (missingRow.cells[0]?.n ?? null)
  if (total === null || missing === null) return { note: texts.noShareNote }
  const denominator = total - missing
  const shareOf = (row: RowView): CellView => {
    if (row.kind !== 'value') return { n: 0, text: '' }
    const n = row.cells[0]?.n ?? null
    return { n, text: n === null ? texts.hidden : formatPercent(n, denominator, language) }
  }
  return {
    rows: rows.map((row) => ({ ...row, cells: [...row.cells, shareOf(row)] })),
    note: texts.shareNote(formatCount(denominator), content.spec.unitLabel[language]),
  }
}

/** The label of the value in which the one in the middle lies; none where a number that it takes is hidden. */
function middleOf(rows: readonly RowView[]): readonly string[] {
  const values = rows.filter(({ kind }) => kind === 'value')
  const counts = values.map(({ cells }) => cells[0]?.n ?? null)
  const total = counts.reduce<number | null>(
    (sum, n) => (sum === null || n === null ? null : sum + n),
    0,
  )
  if (total === null || total === 0) return []
  let below = 0
  for (const [at, n] of counts.entries()) {
    below += n ?? 0
    // With an even number of them the two in the middle may lie apart: then nothing is said.
    if (2 * below === total) return []
    if (2 * below > total) return [values[at]?.label ?? '']
  }
  return []
}
