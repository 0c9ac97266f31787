import { refused } from '@cobijo/statistics/refusal'
import type { ReleaseSpec } from '../release/release-spec.ts'
import type { FileRefusal } from './line-error.ts'
import { type Figures, readFigures, type ReadingOptions } from './read-figures.ts'

/**
 * Reads the columns that a specification publishes from any file of records, each value declared by the specification. Beyond what
 * `readFigures` refuses: `heading-missing`, and per line `value-not-declared`. Other columns are left in the file.
 */
export function readForSpec(
  path: string,
  spec: ReleaseSpec,
  options: Pick<ReadingOptions, 'onProgress' | 'signal'> = {},
): Promise<Figures | FileRefusal> {
  return readFigures(path, {
    ...options,
    unit: spec.unit,
    columns: (headings) => {
      const missing = spec.columns.find(({ name }) => !headings.includes(name))
      if (missing) return refused('heading-missing', missing.name)
      return spec.columns.map(({ name, values }) => ({
        name,
        values: values.map(({ key }) => key),
      }))
    },
  })
}
