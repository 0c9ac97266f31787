import { csvCell } from '../../data/release-csv.ts'
import type { ReleaseContent } from '../../release/release-content.ts'
import { agency, fixedComponents, leadingColumns, sdmxDimensions, structureId } from './sdmx-ids.ts'

/**
 * Every cell once, as SDMX-CSV 2.0: `_T` total, `_U` no value. A hidden count is empty, with the codes of CL_OBS_STATUS (`Q`,
 * suppressed) and CL_CONF_STATUS (`C`, confidential); why one cell is hidden is told by none.
 */
export function sdmxData(content: ReleaseContent): string {
  const { cells, spec } = content
  const dimensions = sdmxDimensions(content)
  const { confidentiality, status, time, unit, value } = fixedComponents
  const heading = [
    ...leadingColumns,
    ...dimensions.map(({ id }) => id),
    time,
    value,
    status,
    confidentiality,
    unit,
  ]
  const structure = `${agency}:${structureId(content)}(${spec.version}.0.0)`
  const lines = cells.map(({ at, n }) => [
    'datastructure',
    structure,
    'I',
    ...dimensions.map(({ codeOf, column }) => codeOf(at[column.name])),
    spec.cutOff,
    n === null ? '' : String(n),
    n === null ? 'Q' : 'A',
    n === null ? 'C' : 'F',
    spec.unit,
  ])
  return [heading, ...lines].map((line) => `${line.map(csvCell).join(',')}\r\n`).join('')
}
