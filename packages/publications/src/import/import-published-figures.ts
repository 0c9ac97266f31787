import { refused } from '@cobijo/statistics/refusal'
import type { FigureSchema } from './figure-schema.ts'
import type { FileRefusal } from './line-error.ts'
import { type Figures, readFigures, type ReadingOptions } from './read-figures.ts'

/**
 * Reads a published file by the schema of its publisher's dictionary. Beyond what `readFigures`
 * refuses: `heading-missing` and `heading-unknown`, with the heading, and per line
 * `value-not-declared`. Columns may stand in any order.
 */
export function importPublishedFigures(
  path: string,
  schema: FigureSchema,
  options: Pick<ReadingOptions, 'onProgress' | 'signal'> = {},
): Promise<Figures | FileRefusal> {
  return readFigures(path, {
    ...options,
    unit: schema.unit,
    columns: (headings) => {
      for (const column of schema.columns) {
        if (!headings.includes(column.name)) return refused('heading-missing', column.name)
      }
      for (const heading of headings) {
        if (!schema.columns.some((column) => column.name === heading)) {
          return refused('heading-unknown', heading)
        }
      }
      return schema.columns.map(({ name, values, separator }) => ({
        name,
        values: values.map(({ key }) => key),
        ...(separator !== undefined && { separator }),
      }))
    },
  })
}
