import type { StudyToOpen } from '@cobijo/contract/device/counting/counting-api'
import { alpha3Of, countryCodes } from '@cobijo/contract/htcds/standard/countries'
import type { CountryPack } from '@cobijo/countries/country-pack'
import { findVariable, kindIn } from '@cobijo/domain/counting/study/counted-variables'
import type { CountUnit } from '@cobijo/domain/counting/study/counted-variables'
import type { StudyColumn } from '@cobijo/domain/counting/study/study'
import { tableShells } from '@cobijo/domain/counting/study/table-shells'
import { instantAt } from '@cobijo/domain/deadline/local-day'
import { timeZoneOf } from '@cobijo/domain/deadline/time-zone-of'
import { isRefusal, refused } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'

const texts = ['titleEs', 'titleEn', 'purposeEs', 'purposeEn'] as const
const days = { from: 'periodFrom', until: 'periodUntil', cutOff: 'cutOff', sendUntil: 'sendUntil' }

/**
 * A study as its file says it: words, days, and its columns by tables (`"tables": ["T1"]`) or by variables (`"columns": ["sex", {"variable":
 * "donor", "codes": ["A", "B"]}]`), whose codes are the domain's or the country's where the file gives none. What may be asked for `checkStudy` says.
 */
export function studyFromSpec(
  spec: unknown,
  pack: CountryPack,
  drawn: { readonly publicKey: string },
): StudyToOpen | Refusal {
  if (typeof spec !== 'object' || spec === null || Array.isArray(spec))
    return refused('study-not-valid', { field: 'FILE' })
  const said = spec as Record<string, unknown>
  const known = [...texts, ...Object.keys(days), 'unit', 'tables', 'columns', 'assessment']
  const unknown = Object.keys(said).find((name) => !known.includes(name))
  if (unknown !== undefined) return refused('field-unknown', { field: plainName(unknown) })
  for (const name of [...texts, ...Object.keys(days)])
    if (typeof said[name] !== 'string') return refused('field-required', { field: name })
  const asked = columnsAsked(said)
  if (isRefusal(asked)) return asked
  const columns: StudyColumn[] = []
  for (const each of asked.columns) {
    const column = columnOf(each, asked.unit, pack, said)
    if (isRefusal(column)) return column
    columns.push(column)
  }
  const text = (name: string) => said[name] as string
  return {
    ...drawn,
    titleEs: text('titleEs'),
    titleEn: text('titleEn'),
    purposeEs: text('purposeEs'),
    purposeEn: text('purposeEn'),
    unit: asked.unit,
    columns,
    periodFrom: text('from'),
    periodUntil: text('until'),
    cutOff: text('cutOff'),
    sendUntil: text('sendUntil'),
    dayBegins: dayBeginsIn(pack, text('from')),
    ...(typeof said['assessment'] === 'string' ? { assessment: said['assessment'] } : {}),
  }
}

interface AskedColumn {
  readonly variable: string
  readonly codes?: readonly string[]
}

function columnsAsked(
  said: Record<string, unknown>,
): { readonly unit: CountUnit; readonly columns: readonly AskedColumn[] } | Refusal {
  const { tables = [], columns = [] } = said
  if (!Array.isArray(tables) || !Array.isArray(columns))
    return refused('study-not-valid', { field: 'columns' })
  const shells = (tables as unknown[]).map((name) =>
    tableShells.find(({ table }) => table === name),
  )
  if (shells.includes(undefined)) return refused('study-table-unknown', { field: 'tables' })
  const units = new Set(shells.flatMap((each) => (each ? [each.unit] : [])))
  if (typeof said['unit'] === 'string') units.add(said['unit'] as CountUnit)
  const [unit, ...others] = units
  if (others.length > 0) return refused('study-units-mixed', { field: 'tables' })
  // What nobody counts from cases comes as a figure of each organisation's own.
  if (unit === 'figure') return refused('study-table-of-figures', { field: 'tables' })
  if (unit === undefined) return refused('study-not-valid', { field: 'unit' })
  const asked = new Map<string, AskedColumn>()
  for (const shell of shells)
    for (const source of Object.values(shell?.columns ?? {}))
      if ('variable' in source) asked.set(source.variable, { variable: source.variable })
  for (const each of columns as unknown[]) {
    const column = typeof each === 'string' ? { variable: each } : each
    if (!isAsked(column)) return refused('study-not-valid', { field: 'columns' })
    asked.set(column.variable, column)
  }
  return { unit, columns: [...asked.values()] }
}

function isAsked(value: unknown): value is AskedColumn {
  if (typeof value !== 'object' || value === null) return false
  const { variable, codes, ...more } = value as Record<string, unknown>
  const isCodes = Array.isArray(codes) && codes.every((each) => typeof each === 'string')
  return (
    typeof variable === 'string' &&
    Object.keys(more).length === 0 &&
    (codes === undefined || isCodes)
  )
}

function columnOf(
  { variable: name, codes }: AskedColumn,
  unit: CountUnit,
  pack: CountryPack,
  said: Record<string, unknown>,
): StudyColumn | Refusal {
  const variable = findVariable(name)
  if (!variable) return refused('study-variable-unknown', { field: plainName(name) })
  const kind = kindIn(variable, unit)
  const base = { name, from: variable.from, variable: name, kind }
  if (kind === 'month') return base
  if (kind === 'whole') {
    const lastYear = Number(String(said['cutOff']).slice(0, 4))
    return name === 'amount'
      ? { ...base, least: 0, most: 1_000_000_000 }
      : { ...base, least: 1990, most: lastYear }
  }
  const all = codes ?? variable.codes ?? codesOf(pack, name)
  return all === undefined
    ? refused('study-column-codes', { field: name })
    : { ...base, codes: [...all] }
}

/** Of variables whose codes a country or a standard brings. */
function codesOf(pack: CountryPack, name: string): readonly string[] | undefined {
  const countries = () => countryCodes.flatMap((code) => alpha3Of(code) ?? [])
  const codesIn = (list: readonly { readonly code: string }[]) => list.map(({ code }) => code)
  switch (name) {
    case 'nationalities':
    case 'exploitationCountries':
      return countries()
    case 'formsOfExploitation':
      return codesIn(pack.formsOfExploitation)
    case 'meansOfControl':
      return codesIn(pack.means)
    case 'acts':
      return codesIn(pack.acts)
    case 'exploitationDivision':
    case 'division':
      return codesIn(pack.divisions)
    default:
      return undefined
  }
}

/** A day of the study is a day of the country's main time zone as it was when the period began. */
function dayBeginsIn({ timeZones }: CountryPack, day: string): number {
  const zone = timeZoneOf(timeZones, undefined)
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number)
  if (zone === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return 0
  return (instantAt(zone, day, 0) - Date.UTC(year, month - 1, date)) / 60_000
}

/** A refusal names a field as it is called here, never what somebody typed for one. */
function plainName(name: string): string {
  return /^[A-Za-z]{1,40}$/.test(name) ? name : 'columns'
}
