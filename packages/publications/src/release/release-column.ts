import { takeApart } from '@cobijo/statistics/tables/coded-column'
import { byValue } from '@cobijo/statistics/tables/column-encoder'
import type { Row } from '@cobijo/statistics/tables/row'
import type { FigureColumn, FigureSchema } from '../import/figure-schema.ts'
import type { Bilingual, Language } from '../language/bilingual.ts'
import type { ReleaseColumn } from './release-spec.ts'

const noData: Bilingual = { es: 'Sin dato', en: 'No data' }

/**
 * A schema's column for a release. Where a cell may hold several values, each combination that
 * occurs in the rows is a value of its own ("Mujer y hombre"), after the single ones: so the table
 * adds up, and can be protected.
 */
export function releaseColumn(
  schema: FigureSchema,
  name: string,
  rows: readonly Row[],
): ReleaseColumn {
  const column = schema.columns.find((one) => one.name === name)
  if (column === undefined) throw new Error(`internal: the schema has no column ${name}`)
  const { separator } = column
  const joined = new Set<string>()
  if (separator !== undefined) {
    for (const row of rows) {
      const key = row[name]
      if (typeof key === 'string' && key.includes(separator)) joined.add(key)
    }
  }
  return {
    name,
    label: column.label,
    missingLabel: column.missingLabel ?? noData,
    values: [
      ...column.values,
      ...[...joined].sort(byValue).map((key) => ({
        key,
        label: {
          es: joinedLabel(column, key, 'es', ' y '),
          en: joinedLabel(column, key, 'en', ' and '),
        },
      })),
    ],
  }
}

function joinedLabel(
  column: FigureColumn,
  key: string,
  language: Language,
  conjunction: string,
): string {
  const labels = takeApart(key, column.separator ?? ';').map((one, index) => {
    const label = column.values.find((value) => value.key === one)?.label[language] ?? one
    return index === 0 || column.hasProperNames === true ? label : lowerFirst(label)
  })
  return [labels.slice(0, -1).join(', '), labels.at(-1)].join(conjunction)
}

function lowerFirst(label: string): string {
  return label.slice(0, 1).toLowerCase() + label.slice(1)
}
