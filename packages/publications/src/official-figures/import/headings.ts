import { type Refusal, refused } from '@cobijo/statistics/refusal'

/** A heading without accents, capitals and what is between its words: `Unit of measurement` and `unit_of_measurement` are one. */
export function plainHeading(heading: string): string {
  return heading
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()
}

export interface Columns<Name extends string> {
  readonly at: ReadonlyMap<Name, number>
  readonly ignored: readonly string[]
  readonly width: number
}

/**
 * Which column is which, by all the names that a publisher gave it over the years. Refuses `heading-missing` with the name of what must be
 * there, and `heading-repeated`.
 */
export function findColumns<Name extends string>(
  cells: readonly string[],
  names: Readonly<Record<Name, readonly string[]>>,
  required: readonly Name[],
): Columns<Name> | Refusal {
  const at = new Map<Name, number>()
  const ignored: string[] = []
  const known = Object.entries(names) as [Name, readonly string[]][]
  for (const [place, cell] of cells.entries()) {
    const heading = plainHeading(cell)
    if (heading === '') continue
    const found = known.find(([, aliases]) => aliases.includes(heading))?.[0]
    if (found === undefined) ignored.push(cell.trim())
    else if (at.has(found)) return refused('heading-repeated', found)
    else at.set(found, place)
  }
  const missing = required.find((name) => !at.has(name))
  return missing === undefined
    ? { at, ignored, width: cells.length }
    : refused('heading-missing', missing)
}

/** A text as part of an id. */
export function asCode(text: string): string {
  const code = plainHeading(text).replaceAll(' ', '-')
  return code === '' ? 'x' : code
}
