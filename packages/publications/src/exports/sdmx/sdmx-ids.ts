import type { Key } from '@cobijo/statistics/tables/coded-column'
import { missingCode, totalCode } from '../../release/check-spec.ts'
import type { ReleaseContent } from '../../release/release-content.ts'
import type { ReleaseColumn } from '../../release/release-spec.ts'

/** SDMX has no maintenance agency of the publisher's name; whoever registers one renames the structure. */
export const agency = 'COBIJO'

/** Of every release, beside its own columns. */
export const fixedComponents = {
  time: 'TIME_PERIOD',
  value: 'OBS_VALUE',
  status: 'OBS_STATUS',
  confidentiality: 'CONF_STATUS',
  unit: 'UNIT_MEASURE',
} as const

/** The columns of SDMX-CSV 2.0 that stand before the components. */
export const leadingColumns = ['STRUCTURE', 'STRUCTURE_ID', 'ACTION'] as const

/** The release's id as a data structure may be called: it begins with a letter. */
export function structureId({ spec }: ReleaseContent): string {
  return /^[A-Za-z]/.test(spec.id) ? spec.id : `R_${spec.id}`
}

export interface SdmxDimension {
  readonly id: string
  readonly column: ReleaseColumn
  readonly codeOf: (key: Key | undefined) => string
}

/** The columns that some table has, with identifiers as SDMX allows them: letters, digits, hyphen and underscore. */
export function sdmxDimensions({ shapes, spec }: ReleaseContent): readonly SdmxDimension[] {
  const taken = new Set<string>([...leadingColumns, ...Object.values(fixedComponents)])
  return spec.columns
    .filter(({ name }) => shapes.some(({ by }) => by.includes(name)))
    .map((column) => {
      const codes = codesOf(column)
      return {
        id: newIdentifier(/^[A-Za-z]/.test(column.name) ? column.name : `C_${column.name}`, taken),
        column,
        codeOf: (key) =>
          key === undefined ? totalCode : key === null ? missingCode : (codes.get(key) as string),
      }
    })
}

function codesOf({ values }: ReleaseColumn): ReadonlyMap<string, string> {
  const taken = new Set([totalCode, missingCode])
  // Keys that are codes already keep them, whatever the others become.
  const kept = values.filter(({ key }) => identifierOf(key) === key)
  for (const { key } of kept) taken.add(key)
  return new Map(
    values.map(({ key }) => [key, identifierOf(key) === key ? key : newIdentifier(key, taken)]),
  )
}

function newIdentifier(text: string, taken: Set<string>): string {
  const base = identifierOf(text)
  let id = base
  for (let number = 2; taken.has(id); number += 1) id = `${base}_${number}`
  taken.add(id)
  return id
}

/** No identifier begins as a formula does. */
function identifierOf(text: string): string {
  return text.replace(/[^A-Za-z0-9_-]/g, '_').replace(/^-/, '_')
}
