import type { ProtectedRecord } from '../../release/protected-records.ts'
import { type CountryElsewhere, joinedBy, type Reporting } from '../reporting.ts'

/** One synthetic record with what its codes are called elsewhere. */
export interface ExportedPerson {
  readonly year: string
  readonly sex: string
  readonly ageBand: string
  readonly isChild: boolean | undefined
  readonly wasChildAtExploitation: boolean | undefined
  readonly citizenships: readonly CountryElsewhere[]
  readonly exploitedIn: readonly CountryElsewhere[]
  /** Ends of CTDC's names: `isForcedLabour`, `meansOfControlThreats`. */
  readonly ctdcForms: ReadonlySet<string>
  readonly ctdcMeans: ReadonlySet<string>
  readonly htcdsForms: ReadonlySet<string>
  readonly htcdsMeans: ReadonlySet<string>
  readonly sectors: ReadonlySet<string>
  readonly recruiters: ReadonlySet<string>
  readonly recruitedBy: string
}

/** Hears of a code that leads nowhere: in which column, and which. */
export type LossOf = (column: string, key: string) => void

/** Reads a record; what has no name in the form in which it leaves is told to `lose`. */
export function exportedPerson(
  record: ProtectedRecord,
  reporting: Reporting,
  form: 'ctdc' | 'htcds',
  lose: LossOf,
): ExportedPerson {
  const values = (column: string) =>
    (record[column] ?? '').split(joinedBy).filter((key) => key !== '' && !unknown.includes(key))
  const single = (column: string) => values(column)[0] ?? ''
  const elsewhere = (
    column: string,
    table: Reporting['forms'],
    standard: 'ctdc' | 'htcds',
  ): ReadonlySet<string> =>
    new Set(
      values(column).flatMap((key) => {
        const codes = table[key]?.[standard] ?? []
        if (codes.length === 0 && standard === form) lose(column, key)
        return codes
      }),
    )
  const countries = (column: string) =>
    values(column).flatMap((key) => {
      const country = reporting.countries[key]
      if (country === undefined) lose(column, key)
      return country ?? []
    })
  const ageBand = single('ageBand')
  const ageGroup = single('ageGroup')
  return {
    year: single('year') || (reporting.year ?? ''),
    sex: single('sex'),
    ageBand,
    isChild: ageGroup === 'child' ? true : ageGroup === 'adult' ? false : childIn(ageBand),
    wasChildAtExploitation: childIn(single('ageBandAtExploitation')),
    citizenships: countries('nationalities'),
    exploitedIn: countries('exploitationCountries'),
    ctdcForms: elsewhere('formsOfExploitation', reporting.forms, 'ctdc'),
    ctdcMeans: elsewhere('meansOfControl', reporting.means, 'ctdc'),
    htcdsForms: elsewhere('formsOfExploitation', reporting.forms, 'htcds'),
    htcdsMeans: elsewhere('meansOfControl', reporting.means, 'htcds'),
    sectors: new Set(values('sector')),
    recruiters: new Set(values('recruiterRelations')),
    recruitedBy: single('recruitedBy'),
  }
}

const unknown = ['unknown', 'not-known']

/** Nobody of a band that reaches over eighteen is said to be a child. */
function childIn(band: string): boolean | undefined {
  const [from] = /^\d+/.exec(band) ?? []
  return from === undefined ? undefined : Number(from) < 18
}

/** `9-17` as CTDC's files write it. */
export function ctdcAgeBand(band: string): string {
  return band.replace('-', '--')
}
