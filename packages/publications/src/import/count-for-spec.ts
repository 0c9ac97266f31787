import { isRefusal, refused } from '@cobijo/statistics/refusal'
import { takeApart } from '@cobijo/statistics/tables/coded-column'
import type { Row } from '@cobijo/statistics/tables/row'
import type { ReleaseSpec } from '../release/release-spec.ts'
import type { FileRefusal } from './line-error.ts'
import { type Figures, readFigures, type ReadingOptions } from './read-figures.ts'

type Cells = Readonly<Record<string, string | null>>

/**
 * Counts a file of records over the columns of a specification, by its rule of counting: additive counts, as `draftRelease`
 * takes them. Beyond what `readFigures` refuses: `heading-missing`, per line `value-not-declared`, `count-not-whole`,
 * `record-without-key` and `record-contradicts-itself` (two lines of one record say different things), each with its column.
 * Other columns are left in the file.
 */
export async function countForSpec(
  path: string,
  spec: ReleaseSpec,
  options: Pick<ReadingOptions, 'onProgress' | 'signal'> = {},
): Promise<readonly Row[] | FileRefusal> {
  const { only = {}, oneFor, times } = spec.counting ?? {}
  const unpublished = [
    ...Object.keys(only),
    ...[oneFor, times].filter((name) => name !== undefined),
  ]
  const figures = await readFigures(path, {
    ...options,
    unit: spec.unit,
    columns: (headings) => {
      const names = [...spec.columns.map(({ name }) => name), ...unpublished]
      const missing = names.find((name) => !headings.includes(name))
      if (missing !== undefined) return refused('heading-missing', missing)
      return [
        ...spec.columns.map(({ name, values, severalBy, notKnown = [] }) => ({
          name,
          values: [...values.map(({ key }) => key), ...notKnown],
          ...(severalBy !== undefined && { separator: severalBy }),
        })),
        ...[...new Set(unpublished)]
          .filter((each) => !spec.columns.some(({ name }) => name === each))
          .map((name) => ({ name })),
      ]
    },
  })
  if (isRefusal(figures)) return figures
  const counts = new Map<string, { readonly cells: Cells; n: number }>()
  const add = (cells: Cells, n: number): void => {
    const kept = Object.fromEntries(spec.columns.map(({ name }) => [name, cells[name] ?? null]))
    const id = JSON.stringify(Object.values(kept))
    const known = counts.get(id)
    if (known === undefined) counts.set(id, { cells: kept, n })
    else known.n += n
  }
  const records = new Map<string, Cells>()
  for (const line of linesOf(figures)) {
    const cells = withoutUnknown(spec, line)
    if (Object.entries(only).some(([name, value]) => cells[name] !== value)) continue
    const n = times === undefined ? 1 : wholeNumber(cells[times] ?? null)
    if (n === undefined) return refused('count-not-whole', times)
    if (oneFor === undefined) {
      add(cells, n)
      continue
    }
    const key = cells[oneFor] ?? null
    if (key === null) return refused('record-without-key', oneFor)
    const joined = joinLines(spec, records.get(key), cells)
    if (typeof joined === 'string') return refused('record-contradicts-itself', joined)
    records.set(key, joined)
  }
  for (const cells of records.values()) add(cells, 1)
  return [...counts.values()].map(({ cells, n }) => ({ ...cells, n }))
}

/** The line with what is not known left out of it. */
function withoutUnknown({ columns }: ReleaseSpec, line: Cells): Cells {
  const known = { ...line }
  for (const { name, severalBy, notKnown } of columns) {
    const text = line[name]
    if (notKnown === undefined || typeof text !== 'string') continue
    const said = severalBy === undefined ? [text] : takeApart(text, severalBy)
    const kept = said.filter((key) => !notKnown.includes(key))
    known[name] = kept.length === 0 ? null : kept.join(severalBy)
  }
  return known
}

function* linesOf({ table }: Figures): Generator<Cells> {
  const columns = [...table.columns.values()]
  for (let row = 0; row < table.length; row++) {
    yield Object.fromEntries(
      columns.map(({ name, values, codes }) => [name, values[(codes[row] ?? 0) - 1] ?? null]),
    )
  }
}

/** What two lines say of one record, or the name of the column in which they contradict each other. */
function joinLines(spec: ReleaseSpec, earlier: Cells | undefined, cells: Cells): Cells | string {
  if (earlier === undefined) return cells
  const joined: Record<string, string | null> = {}
  for (const { name, severalBy } of spec.columns) {
    const said = [earlier[name], cells[name]].filter((text) => typeof text === 'string')
    const values =
      severalBy === undefined ? said : said.flatMap((text) => takeApart(text, severalBy))
    const different = [...new Set(values)].sort()
    if (severalBy === undefined && different.length > 1) return name
    joined[name] = different.length === 0 ? null : different.join(severalBy)
  }
  return joined
}

function wholeNumber(text: string | null): number | undefined {
  return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : undefined
}
