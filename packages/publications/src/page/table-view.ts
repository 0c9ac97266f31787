import type { Key } from '@cobijo/statistics/tables/coded-column'
import type { Language } from '../language/bilingual.ts'
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
  /** What the columns of numbers tell apart; absent in a table of one column. */
  readonly columnsHeading?: string
  readonly headings: readonly { readonly label: string; readonly kind: RowView['kind'] | 'share' }[]
  readonly rows: readonly RowView[]
  readonly hidden: number
  readonly footnotes: readonly string[]
}

/** Lays out the tables of a release in the order of its specification. */
export function tableViews(content: ReleaseContent, language: Language): readonly TableView[] {
  return content.spec.tables.map((table, index) => tableView(content, table, index + 1, language))
}

function tableView(
  content: ReleaseContent,
  table: ReleaseTable,
  number: number,
  language: Language,
): TableView {
  const texts = releaseTexts[language]
  const lookup = cellLookup(content.cells)
  const keysOf = (index: number): readonly Key[] => content.shapes[number - 1]?.keys[index] ?? []
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
    id: `cuadro-${table.id}`,
    number,
    title: table.title[language],
    unitLine: texts.unitLine(unit, show({}).text),
    ...(table.note && { note: table.note[language] }),
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
      ...(shares === undefined ? [] : [shares.note]),
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
