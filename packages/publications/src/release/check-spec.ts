import { type Refusal, refused } from '@cobijo/statistics/refusal'
import { exportsByCrosswalk } from '../exports/export-names.ts'
import { isDay } from '../language/days.ts'
import type { ReleaseSpec } from './release-spec.ts'

/** In the data file these stand for "total" and "no value" (the codes of SDMX). */
export const totalCode = '_T'
export const missingCode = '_U'

/** The smallest count that a body under an agreement is shown: a group of four is known by name in a small place. */
const smallestRestrictedCount = 5

const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*$/
const mostColumns = 2
const dataColumns = ['n', 'status']

/**
 * The first thing that keeps a specification from being published, or undefined. A release says
 * what it counts, up to when, from where and by which rule, or it is not made (BR-54). The field of
 * the refusal is the path in the specification.
 */
export function checkSpec(spec: ReleaseSpec): Refusal | undefined {
  if (!kebabCase.test(spec.id)) return refused('id-not-kebab-case', 'id')
  if (!Number.isInteger(spec.version) || spec.version < 1)
    return refused('version-invalid', 'version')
  if (spec.version > 1 && spec.supersedes === undefined) {
    return refused('correction-without-reason', 'supersedes')
  }
  const { coverage = [], restricted, threshold } = spec
  if (restricted !== undefined && (!isDay(restricted.until) || restricted.until < spec.publishedOn))
    return refused('agreement-over', 'restricted.until')
  if (restricted !== undefined && threshold < smallestRestrictedCount)
    return refused('threshold-too-low', 'threshold')
  if (coverage.some(({ on }) => on !== undefined && !isDay(on)))
    return refused('day-invalid', 'coverage')
  if (!isHistory(spec)) return refused('history-invalid', 'earlier')
  for (const day of ['cutOff', 'publishedOn'] as const) {
    if (!isDay(spec[day])) return refused('day-invalid', day)
  }
  if (!isDay(spec.source.accessedOn)) return refused('day-invalid', 'source.accessedOn')
  if (spec.cutOff > spec.publishedOn) return refused('cut-off-after-publication', 'cutOff')
  if (!isWebAddress(spec.source.url)) return refused('address-invalid', 'source.url')
  if (spec.licence.name === undefined && spec.licence.url === undefined) {
    return refused('licence-missing', 'licence')
  }
  if (spec.licence.url !== undefined && !isWebAddress(spec.licence.url)) {
    return refused('address-invalid', 'licence.url')
  }
  const unprintable = findUnprintable(spec, '')
  if (unprintable !== undefined) return refused('text-not-printable', unprintable)
  if (spec.counting?.oneFor !== undefined && spec.counting.times !== undefined)
    return refused('counting-contradicts-itself', 'counting')
  if (
    spec.reporting === undefined &&
    spec.exports?.some((name) => exportsByCrosswalk.includes(name))
  )
    return refused('export-without-crosswalk', 'reporting')
  return checkTexts(spec) ?? checkColumns(spec) ?? checkTables(spec)
}

/** The path of the first text with a control or unassigned character: it comes from no keyboard. */
export function findUnprintable(value: unknown, path: string): string | undefined {
  if (typeof value === 'string') return /[\p{Cc}\p{Cs}\p{Co}\p{Cn}]/u.test(value) ? path : undefined
  if (typeof value !== 'object' || value === null) return undefined
  for (const [name, one] of Object.entries(value)) {
    const found = findUnprintable(one, path === '' ? name : `${path}.${name}`)
    if (found !== undefined) return found
  }
  return undefined
}

/** Every version before this once, newest first. */
function isHistory({ earlier, version }: ReleaseSpec): boolean {
  return (
    earlier === undefined ||
    (earlier.length === version - 1 &&
      earlier.every(
        (one, at) =>
          one.version === version - 1 - at &&
          isDay(one.publishedOn) &&
          /^[0-9a-f]{64}$/.test(one.digest),
      ))
  )
}

function checkTexts(spec: ReleaseSpec): Refusal | undefined {
  for (const field of ['title', 'publisher', 'unitLabel', 'definition', 'population'] as const) {
    if (spec[field].es.trim() === '' || spec[field].en.trim() === '') {
      return refused('text-missing', field)
    }
  }
  if (spec.queryVersion.trim() === '') return refused('text-missing', 'queryVersion')
  if (spec.source.citation.es.trim() === '') return refused('text-missing', 'source.citation')
  return undefined
}

function checkColumns(spec: ReleaseSpec): Refusal | undefined {
  const names = new Set<string>()
  for (const { name, values, severalBy } of spec.columns) {
    if (names.has(name)) return refused('column-repeated', name)
    if (dataColumns.includes(name)) return refused('column-name-reserved', name)
    names.add(name)
    const keys = new Set(values.map(({ key }) => key))
    if (keys.size !== values.length) return refused('value-repeated', name)
    if (severalBy === '' || [...keys].some((key) => severalBy && key.includes(severalBy)))
      return refused('separator-invalid', name)
    if (keys.has(totalCode) || keys.has(missingCode)) return refused('value-reserved', name)
  }
  return undefined
}

function checkTables(spec: ReleaseSpec): Refusal | undefined {
  if (spec.tables.length === 0) return refused('no-table', 'tables')
  const ids = new Set<string>()
  for (const { id, by } of spec.tables) {
    if (!kebabCase.test(id)) return refused('id-not-kebab-case', 'tables.id')
    if (ids.has(id)) return refused('table-repeated', id)
    ids.add(id)
    if (by.length === 0 || by.length > mostColumns) return refused('table-too-wide', id)
    if (new Set(by).size !== by.length) return refused('column-repeated', id)
    for (const name of by) {
      if (!spec.columns.some((column) => column.name === name)) {
        return refused('column-unknown', name)
      }
    }
  }
  return undefined
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:\/\//.test(text)
}
