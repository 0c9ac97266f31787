import type { TabulateRequest } from '@cobijo/statistics/tables/table-plan'

/** A table as all three are asked for it. */
export interface Shape {
  readonly name: string
  readonly request: TabulateRequest
}

const firstValues = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `v${at}`)

export const shapes: readonly Shape[] = [
  { name: 'the one total', request: { by: [] } },
  { name: '1-way, 6 values', request: { by: ['c6'] } },
  { name: '2-way, 6 × 12', request: { by: ['c6', 'c12'] } },
  { name: '2-way, 18 × 60', request: { by: ['c18', 'c60'] } },
  { name: '3-way, 6 × 12 × 18', request: { by: ['c6', 'c12', 'c18'] } },
  { name: '3-way, 33 × 40 × 60', request: { by: ['c33', 'c40', 'c60'] } },
  {
    name: '3-way, one filter that half the rows pass',
    request: { by: ['c6', 'c12', 'c18'], where: { c24: firstValues(3) } },
  },
  {
    name: '3-way, three filters',
    request: {
      by: ['c6', 'c12', 'c18'],
      where: { c24: firstValues(8), c40: firstValues(12), c60: ['v0', 'v1', 'v3', 'v9', 'v30'] },
    },
  },
  {
    name: '3-way, 33 × 40 × 60, one filter',
    request: { by: ['c33', 'c40', 'c60'], where: { c8: ['v0'] } },
  },
  {
    name: '3-way, a filter that one in 300 passes',
    request: { by: ['c6', 'c12', 'c18'], where: { c60: ['v59'] } },
  },
  { name: '4-way, 6 × 8 × 10 × 12', request: { by: ['c6', 'c8', 'c10', 'c12'] } },
  { name: '4-way, 24 × 28 × 33 × 36', request: { by: ['c24', 'c28', 'c33', 'c36'] } },
  { name: 'five flags together', request: { by: ['f1', 'f2', 'f3', 'f4', 'f5'] } },
  { name: 'different people by 6 × 8', request: { by: ['c6', 'c8'], countDistinct: 'person' } },
]

/** The same in SQL, over codes; unordered, one row for each cell that occurs. */
export function sqlOf({ by, where = {}, countDistinct }: TabulateRequest): string {
  const conditions = Object.entries(where).map(([name, wanted]) => {
    const codes = [wanted].flat().map((value) => (value === null ? 0 : Number(value.slice(1)) + 1))
    return `${name} in (${codes.join()})`
  })
  const filter = conditions.length === 0 ? '' : ` where ${conditions.join(' and ')}`
  const measure = countDistinct === undefined ? 'count(*)' : `count(distinct ${countDistinct})`
  const keys = by.join()
  return by.length === 0
    ? `select ${measure} as n from records${filter}`
    : `select ${keys}, ${measure} as n from records${filter} group by ${keys}`
}
