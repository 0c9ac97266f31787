import { getField, htcdsFields } from './htcds-fields.ts'
import type { FieldName } from './htcds-fields.ts'
import { furtherRow } from './mapped-person.ts'
import type { MappedIdentity, Values } from './mapped-person.ts'
import { isSecondSurnameHeading, secondSurnameHeading, secondSurnameIn } from './second-surname.ts'
import { findCountry } from './standard/countries.ts'
import { readCellValue, writeCellValue } from './values/read-cell-value.ts'
import type { HtcdsValue, ReadingContext } from './values/read-cell-value.ts'
import { texts } from './values/value-parts.ts'

/** What a person corrected or added in the case file since the import, by field of the standard. */
export interface PersonChanges {
  readonly identity?: MappedIdentity
  readonly values?: Values
  /** Fields that were found wrong and have no known answer: they are not exported again. */
  readonly cleared?: readonly FieldName[]
}

/**
 * The rows that a case exports as: the source's own texts wherever they still say what the case file says, else the value
 * as this product writes it. A case that was never imported has an empty source.
 */
export function rowsOfPerson(
  source: Readonly<Record<string, string>>,
  changes: PersonChanges,
  context: ReadingContext,
): readonly Readonly<Record<string, string>>[] {
  const first = new Map<string, string>()
  const further = new Map<string, Map<string, string>>()
  for (const [key, text] of Object.entries(source)) {
    const [name = key, number] = key.split(furtherRow)
    const row = number === undefined ? first : (further.get(number) ?? new Map<string, string>())
    if (number !== undefined) further.set(number, row)
    row.set(name, text)
  }
  const fromIdentity = fieldsOfIdentity(changes.identity, first, context)
  const values: Values = { ...fromIdentity, ...changes.values }
  for (const { field } of htcdsFields) {
    const value = values[field]
    if (changes.cleared?.includes(field) === true) first.delete(field)
    else if (value !== undefined) first.set(field, textFor(field, value, first.get(field), context))
  }
  // All given names are in prs_FirstName then.
  if (fromIdentity.prs_FirstName !== undefined) first.delete('prs_MiddleName')
  const second = changes.identity?.secondSurname
  if (second !== undefined && secondSurnameIn(Object.fromEntries(first)) !== second) {
    for (const key of first.keys()) if (isSecondSurnameHeading(key)) first.delete(key)
    first.set(secondSurnameHeading, second)
  }
  return [first, ...further.values()].map((row) => Object.fromEntries(row))
}

function textFor(
  field: FieldName,
  value: HtcdsValue,
  written: string | undefined,
  context: ReadingContext,
): string {
  if (written === undefined) return writeCellValue(value)
  const read = readCellValue(getField(field), written, context)
  if (read.value !== undefined && writeCellValue(read.value) === writeCellValue(value))
    return written
  // What was never understood of a list still stands beside what is new in it.
  const rest = read.value !== undefined && typeof value === 'object' ? read.unmapped : undefined
  return [writeCellValue(value), ...(rest === undefined ? [] : [rest])].join(';')
}

function fieldsOfIdentity(
  identity: MappedIdentity | undefined,
  row: ReadonlyMap<string, string>,
  context: ReadingContext,
): Values {
  if (!identity) return {}
  const read = (field: FieldName): HtcdsValue | undefined => {
    const text = row.get(field)
    return text === undefined ? undefined : readCellValue(getField(field), text, context).value
  }
  const namesAsWritten = texts(read('prs_FirstName'), read('prs_MiddleName'))?.join(' ')
  const number = identity.documents?.[0]?.number
  return {
    ...(identity.givenNames === undefined || identity.givenNames === namesAsWritten
      ? {}
      : { prs_FirstName: identity.givenNames }),
    ...(identity.firstSurname === undefined ? {} : { prs_SecondName: identity.firstSurname }),
    ...(identity.bornOn === undefined ? {} : { prs_Birthdate: identity.bornOn }),
    ...(identity.gender === undefined ? {} : { prs_Gender: identity.gender }),
    ...(identity.citizenships === undefined
      ? {}
      : { prs_Citizenship: identity.citizenships.map((code) => findCountry(code) ?? code) }),
    ...(number === undefined ? {} : { prs_IdentityNumber: number }),
  }
}
