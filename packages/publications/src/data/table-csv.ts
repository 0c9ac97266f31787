import type { ReleaseContent } from '../release/release-content.ts'
import { cellLookup } from '../release/release-content.ts'
import { missingCode, totalCode } from '../release/check-spec.ts'
import type { ReleaseColumn } from '../release/release-spec.ts'
import { byteOrderMark, csvCell } from './release-csv.ts'

/** One table as it is shown, for whoever cites it alone: each code with its words, every line with unit and cut-off. */
export function tableCsv(content: ReleaseContent, at: number): string {
  const { columns, cutOff, tables, unitLabel } = content.spec
  const by = tables[at]?.by ?? []
  const keys = content.shapes[at]?.keys ?? []
  const lookup = cellLookup(content.cells)
  const described = by.map((name) => columns.find((one) => one.name === name))
  let places: readonly (readonly (string | null | undefined)[])[] = [[]]
  for (const list of keys)
    places = places.flatMap((place) => [...list, undefined].map((key) => [...place, key]))
  const lines = places.map((place) => {
    const cell: Record<string, string | null> = {}
    place.forEach((key, index) => {
      if (key !== undefined) cell[by[index] as string] = key
    })
    const n = lookup(cell) ?? null
    return [
      ...place.flatMap((key, index) => [
        key === undefined ? totalCode : (key ?? missingCode),
        ...labelsOf(described[index], key),
      ]),
      n === null ? '' : String(n),
      n === null ? 'hidden' : 'published',
      unitLabel.es,
      cutOff,
    ]
  })
  const heading = [...by.flatMap((name) => [name, `${name}.es`, `${name}.en`]), 'n', 'status']
  return `${byteOrderMark}${[[...heading, 'unit', 'cut_off'], ...lines]
    .map((line) => line.map(csvCell).join(','))
    .join('\r\n')}\r\n`
}

function labelsOf(
  column: ReleaseColumn | undefined,
  key: string | null | undefined,
): readonly [string, string] {
  if (key === undefined) return ['Total', 'Total']
  const label =
    key === null ? column?.missingLabel : column?.values.find((value) => value.key === key)?.label
  return [label?.es ?? key ?? '', label?.en ?? key ?? '']
}
