import { type Refusal, refused } from '@cobijo/statistics/refusal'
import type { Key } from '@cobijo/statistics/tables/coded-column'
import type { ReleaseContent } from '../../release/release-content.ts'
import type { Reporting } from '../reporting.ts'

/** What a form of exploitation, by its name in HTCDS, is called where the figures go. */
export type FormNames = (htcds: string) => string

/** One figure of detected victims; what is not fixed is summed over. */
export interface DetectedVictims {
  readonly year: string
  readonly sex: 'total' | 'female' | 'male' | 'other' | 'unknown'
  readonly age: 'total' | 'child' | 'adult' | 'unknown'
  readonly form?: string
  /** English name of the country. */
  readonly citizenship?: string
  /** Null where hidden. */
  readonly n: number | null
}

/** What of the release found no place: a column, a code of it, or codes that cannot be added. */
export interface VictimLoss {
  readonly column: string
  readonly key?: Key
  readonly because: 'no-such-column' | 'no-such-code' | 'codes-cannot-be-added'
}

export interface VictimFigures {
  readonly kind: 'victim-figures'
  readonly figures: readonly DetectedVictims[]
  readonly losses: readonly VictimLoss[]
}

const columns = ['year', 'sex', 'ageGroup', 'formsOfExploitation', 'nationalities']
const sexes: Readonly<Record<string, DetectedVictims['sex']>> = {
  female: 'female',
  male: 'male',
  intersex: 'other',
}
const ages: Readonly<Record<string, DetectedVictims['age']>> = { child: 'child', adult: 'adult' }

/**
 * The cells of a release that say how many victims were detected, by year, sex, age and form of exploitation or citizenship. Codes that
 * become one are added where a person has one of them and none is hidden; else the figure is hidden, or left out. Refuses
 * `export-of-another-unit`, `export-without-crosswalk` and `export-without-year`.
 */
export function detectedVictims(
  content: ReleaseContent,
  nameOf: FormNames,
): VictimFigures | Refusal {
  const { cells, spec } = content
  const { reporting } = spec
  if (reporting === undefined) return refused('export-without-crosswalk', 'reporting')
  if (reporting.countries[reporting.country] === undefined)
    return refused('export-without-crosswalk', 'reporting.countries')
  if (spec.unit !== 'persons') return refused('export-of-another-unit', 'unit')
  const several = new Set(spec.columns.flatMap((one) => (one.severalBy ? [one.name] : [])))
  const losses = new Map<string, VictimLoss>()
  const lose = (loss: VictimLoss) => losses.set(JSON.stringify(loss), loss)
  const groups = new Map<string, { readonly figure: DetectedVictims; readonly keys: Set<string> }>()
  for (const { at, n } of cells) {
    const foreign = Object.keys(at).find((name) => !columns.includes(name))
    if (foreign !== undefined) {
      lose({ column: foreign, because: 'no-such-column' })
      continue
    }
    const found = figureAt(at, reporting, nameOf, lose)
    if (found === undefined) continue
    if (found.year === '') return refused('export-without-year', 'reporting.year')
    const id = JSON.stringify(found)
    const before = groups.get(id)
    const keys = (before?.keys ?? new Set()).add(JSON.stringify(at))
    const sum = before === undefined ? n : added(before.figure.n, n)
    groups.set(id, { figure: { ...found, n: sum }, keys })
  }
  const figures: DetectedVictims[] = []
  for (const { figure, keys } of groups.values()) {
    // Somebody may be in both.
    const column = figure.form ? 'formsOfExploitation' : 'nationalities'
    if (keys.size > 1 && (figure.form ?? figure.citizenship) && several.has(column))
      lose({ column, because: 'codes-cannot-be-added' })
    else figures.push(figure)
  }
  return { kind: 'victim-figures', figures, losses: [...losses.values()] }
}

function added(one: number | null, other: number | null): number | null {
  return one === null || other === null ? null : one + other
}

function figureAt(
  at: Readonly<Record<string, Key>>,
  reporting: Reporting,
  nameOf: FormNames,
  lose: (loss: VictimLoss) => void,
): Omit<DetectedVictims, 'n'> | undefined {
  const { ageGroup, formsOfExploitation, nationalities, sex, year } = at
  // No year is none of theirs.
  if (year === null) return undefined
  const base = {
    year: year ?? reporting.year ?? '',
    sex: sex === undefined ? ('total' as const) : (sexes[sex ?? ''] ?? ('unknown' as const)),
    age:
      ageGroup === undefined ? ('total' as const) : (ages[ageGroup ?? ''] ?? ('unknown' as const)),
  }
  if (formsOfExploitation !== undefined && nationalities !== undefined) return undefined
  if (formsOfExploitation !== undefined) {
    const [code] = reporting.forms[formsOfExploitation ?? '']?.htcds ?? []
    if (code !== undefined) return { ...base, form: nameOf(code) }
    lose({ column: 'formsOfExploitation', key: formsOfExploitation, because: 'no-such-code' })
    return undefined
  }
  if (nationalities !== undefined) {
    const citizenship = reporting.countries[nationalities ?? '']?.name
    if (citizenship !== undefined) return { ...base, citizenship }
    lose({ column: 'nationalities', key: nationalities, because: 'no-such-code' })
    return undefined
  }
  return base
}
