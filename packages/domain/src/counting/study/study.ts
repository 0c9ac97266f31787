import type { ContentOf } from '../../journal/entry-type.ts'
import type { CalendarDate, Instant } from '../../journal/identifier.ts'
import { refused } from '../../journal/refusal.ts'
import type { Refusal } from '../../journal/refusal.ts'
import type { OrganisationProfile } from '../../organisation/organisation-profile.ts'
import { findVariable, isVariableOf, kindIn } from './counted-variables.ts'
import type { CountedVariable } from './counted-variables.ts'
import type { studyOpened } from './study-opened.ts'

type Said = Omit<ContentOf<typeof studyOpened.fields>, 'statement'>

/** A column as it was checked: all that its kind needs is there. */
export interface StudyColumn {
  readonly name: string
  readonly from: CountedVariable['from']
  readonly variable: string
  readonly kind: CountedVariable['kind']
  readonly codes?: readonly string[]
  readonly least?: number
  readonly most?: number
}

/** A study whose columns name nothing but what may be counted; `checkStudy` alone makes one. */
export interface Study extends Omit<Said, 'columns'> {
  readonly columns: readonly StudyColumn[]
}

/** The first column of every file; a study's own may not be called so. */
export const personColumn = 'person'

const columnName = /^[A-Za-z][A-Za-z0-9_-]{0,59}$/
const codePattern = /^[A-Za-z0-9][A-Za-z0-9.+_/-]{0,79}$/
const wholeDay = /^\d{4}-\d{2}-\d{2}$/

/**
 * Reads what a study says. Whoever opens one and whoever contributes both ask this, so that a changed program of the office asks for nothing more.
 * Refuses with the column's name or the field.
 */
export function checkStudy(said: Partial<Said>): Study | Refusal {
  const { columns = [], unit } = said
  if (unit === undefined) return refused('study-not-valid', { field: 'unit' })
  for (const name of ['periodFrom', 'periodUntil', 'cutOff', 'sendUntil'] as const)
    if (!wholeDay.test(said[name] ?? '')) return refused('study-day-missing', { field: name })
  const days = said as Said
  if (days.periodUntil < days.periodFrom)
    return refused('study-period-empty', { field: 'periodUntil' })
  if (days.cutOff < days.periodUntil) return refused('study-cut-off-early', { field: 'cutOff' })
  if (columns.length === 0) return refused('study-without-columns', { field: 'columns' })
  const names = new Set<string>([personColumn])
  const checked: StudyColumn[] = []
  for (const each of columns) {
    const column = checkColumn(each, unit)
    if ('code' in column) return column
    if (names.has(column.name)) return refused('study-column-twice', { field: column.name })
    names.add(column.name)
    checked.push(column)
  }
  return { ...(said as Said), columns: checked }
}

function checkColumn(
  { name = '', from, variable = '', kind, codes, least, most }: Partial<StudyColumn>,
  unit: Said['unit'],
): StudyColumn | Refusal {
  const field = columnName.test(name) ? name : 'columns'
  if (field !== name) return refused('study-column-name', { field })
  const known = findVariable(variable)
  if (!known || known.from !== from) return refused('study-variable-unknown', { field })
  if (!isVariableOf(known, unit)) return refused('study-variable-of-other-unit', { field })
  if (kindIn(known, unit) !== kind) return refused('study-column-kind', { field })
  const base = { name, from: known.from, variable, kind }
  if (kind === 'month') return base
  if (kind === 'whole') {
    if (least === undefined || most === undefined || most < least)
      return refused('study-column-range', { field })
    return { ...base, least, most }
  }
  if (codes === undefined || codes.length === 0) return refused('study-column-codes', { field })
  const isSound = codes.every((code) => codePattern.test(code))
  if (!isSound || new Set(codes).size !== codes.length)
    return refused('study-column-codes', { field })
  // A vocabulary of the domain's is not stretched: what is not in it would never come.
  if (known.codes !== undefined && !codes.every((code) => known.codes?.includes(code)))
    return refused('study-column-codes', { field })
  return { ...base, codes }
}

/** The instant at which a day of the study begins. */
export function beginningOf({ dayBegins }: Pick<Study, 'dayBegins'>, day: CalendarDate): Instant {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number)
  return Date.UTC(year, month - 1, date) + dayBegins * 60_000
}

const dayMs = 86_400_000

/** The instant at which a day of the study is over. */
export function endOf(study: Pick<Study, 'dayBegins'>, day: CalendarDate): Instant {
  return beginningOf(study, day) + dayMs
}

/** The day or month of an instant as the study counts days. */
export function dayIn({ dayBegins }: Pick<Study, 'dayBegins'>, at: Instant): CalendarDate {
  return new Date(at - dayBegins * 60_000).toISOString().slice(0, 10)
}

export interface StudyParties {
  readonly office: OrganisationProfile | undefined
  readonly contributor: OrganisationProfile | undefined
}

/**
 * Whether an organisation may contribute now. No enforcement, prosecution, consulate or asylum authority collects; as contributors they take part in
 * a study that names its impact assessment alone (W31).
 */
export function mayContribute(
  study: Study,
  { office, contributor }: StudyParties,
  at: Instant,
): 'yes' | Refusal {
  if (office === undefined || isSetApart(office))
    return refused('study-office-set-apart', { field: 'study', source: 'W31' })
  if (contributor === undefined || (isSetApart(contributor) && study.assessment === undefined))
    return refused('study-without-assessment', { field: 'study', source: 'W31' })
  return at < endOf(study, study.sendUntil) ? 'yes' : refused('study-over', { field: 'study' })
}

function isSetApart({ kind, enforcesMigrationLaw }: OrganisationProfile): boolean {
  return (
    kind === 'prosecution' ||
    kind === 'consulate' ||
    kind === 'refugee-commission' ||
    enforcesMigrationLaw !== 'no'
  )
}
