import type { AgeGroup } from '@cobijo/domain/journal/facts'
import { completedYears } from '@cobijo/domain/registration/age-band'
import {
  fieldHomes,
  fieldsThatMayTellOfJustice,
  homeOfUnknownColumns,
} from './field-compartments.ts'
import type { FieldHome } from './field-compartments.ts'
import { findField } from './htcds-fields.ts'
import type { HtcdsRecord } from './htcds-record.ts'
import { furtherRow } from './mapped-person.ts'
import type {
  MappedAccount,
  MappedContact,
  MappedIdentity,
  MappedJustice,
  MappedPerson,
  MappingRemark,
  Values,
} from './mapped-person.ts'
import { secondSurnameIn } from './second-surname.ts'
import { alpha3Of } from './standard/countries.ts'
import { writeCellValue } from './values/read-cell-value.ts'
import type { HtcdsValue, ReadingContext } from './values/read-cell-value.ts'
import { listValue, textValue, texts } from './values/value-parts.ts'

/** Sections of which a case may have several, one to a row. */
const repeatable = /^(?:cas_(?:Inc|Out|Ref|ReasonForInc|ReasonForOut)|cco_|hte_|spl_)/

/**
 * What a case file takes from the rows of one case (the first is the person; further ones add to the repeatable sections).
 * Field by field: `field-compartments.ts`. Nothing is guessed: no sex from gender, no second surname from a space.
 */
export function mapToPerson(
  records: readonly [HtcdsRecord, ...HtcdsRecord[]],
  context: ReadingContext,
): { readonly person: MappedPerson; readonly justice?: MappedJustice } {
  const [first, ...further] = records
  const { values } = first
  const cells = rowsInOne(records)
  const rowByCompartment = splitRow(cells)
  const { justice: justiceRow, ...caseRows } = rowByCompartment
  const bornOn = textValue(values.prs_Birthdate)
  const identity = mapIdentity(first)
  const contact = mapContact(values)
  const age = ageGroupOf(bornOn, values.vic_AgeWhenTrafficked, context.today)
  const languages = texts(values.prs_PrimaryLanguage, values.prs_SecondaryLanguage)
  const person: MappedPerson = {
    identity,
    contact,
    account: mapAccount(values),
    ageGroup: age ?? 'age-in-doubt',
    ...(languages ? { languages } : {}),
    ...(typeof values.con_Consent === 'boolean' ? { consentInSource: values.con_Consent } : {}),
    values: valuesByCompartment(values),
    source: {
      standard: 'HTCDS',
      version: '2.0',
      row: Object.fromEntries(cells.filter(([key]) => homeOf(key) !== 'justice')),
      rowByCompartment: caseRows,
    },
    remarks: [
      ...(identity.firstSurname?.includes(' ') === true && identity.secondSurname === undefined
        ? [{ code: 'surname-not-split' } as const]
        : []),
      ...(age === undefined ? [{ code: 'age-not-stated' } as const] : []),
      ...(Object.keys(contact).length > 0
        ? [{ code: 'contact-not-known-to-be-safe' } as const]
        : []),
      ...fieldsThatMayTellOfJustice
        .filter((field) => records.some((record) => Object.hasOwn(record.source, field)))
        .map((field) => ({ code: 'text-may-tell-of-justice', field }) as const),
      ...(records.some(({ others }) => Object.keys(others).length > 0)
        ? [{ code: 'strange-columns-may-tell-of-justice' } as const]
        : []),
      ...further.flatMap((record) => differences(first, record)),
    ],
  }
  return justiceRow === undefined
    ? { person }
    : { person, justice: { values: valuesAt(values, 'justice'), row: justiceRow } }
}

function mapIdentity({ values, others }: HtcdsRecord): MappedIdentity {
  const givenNames = texts(values.prs_FirstName, values.prs_MiddleName)?.join(' ')
  const firstSurname = textValue(values.prs_SecondName)
  const secondSurname = secondSurnameIn(others)
  const bornOn = textValue(values.prs_Birthdate)
  const gender = textValue(values.prs_Gender)
  const citizenships = listValue(values.prs_Citizenship)?.flatMap((code) => alpha3Of(code) ?? [])
  const number = textValue(values.prs_IdentityNumber)
  return {
    ...(givenNames === undefined ? {} : { givenNames }),
    ...(firstSurname === undefined ? {} : { firstSurname }),
    ...(secondSurname === undefined ? {} : { secondSurname }),
    ...(bornOn === undefined ? {} : { bornOn }),
    ...(gender === undefined ? {} : { gender }),
    ...(citizenships ? { citizenships } : {}),
    ...(number === undefined ? {} : { documents: [{ number }] }),
  }
}

function mapContact(values: Values): MappedContact {
  const telephones = texts(values.prs_MobilePhone, values.prs_HomePhone)
  const emails = texts(values.prs_Email)
  const address = texts(
    values.prs_MailingStreet,
    values.prs_MailingPostalCode,
    values.prs_MailingCity,
    values.prs_MailingState,
    values.prs_MailingCountry,
  )?.join(', ')
  return {
    ...(telephones ? { telephones } : {}),
    ...(emails ? { emails } : {}),
    ...(address === undefined ? {} : { address }),
  }
}

function mapAccount(values: Values): MappedAccount {
  const traffickingStatus = textValue(values.vic_TraffickingStatus)
  const formsOfExploitation = listValue(values.vic_TypeOfExploitation)
  const means = listValue(values.vic_MethodsOfControl)
  const recruitment = listValue(values.vic_MethodOfRecruitment)
  return {
    ...(traffickingStatus === undefined ? {} : { traffickingStatus }),
    ...(formsOfExploitation ? { formsOfExploitation } : {}),
    ...(means ? { means } : {}),
    ...(recruitment ? { recruitment } : {}),
  }
}

/** Undefined where neither a birthday nor an adult age at the time of trafficking decides; doubt is no adult. */
function ageGroupOf(
  bornOn: string | undefined,
  ageWhenTrafficked: HtcdsValue | undefined,
  today: string,
): AgeGroup | undefined {
  if (bornOn === undefined)
    return typeof ageWhenTrafficked === 'number' && ageWhenTrafficked >= 18 ? 'adult' : undefined
  // A month or a year alone counts to its last day, and from its first: both must say the same.
  const youngest = completedYears(bornOn, today)
  const eldest = completedYears(`${bornOn}-01-01`.slice(0, 10), today)
  if (youngest === undefined && eldest === undefined) return undefined
  const [least = 0, most = 0] = [youngest ?? 0, eldest ?? 0]
  if (least >= 18) return 'adult'
  return most < 18 ? 'child' : 'age-in-doubt'
}

function valuesByCompartment(values: Values): MappedPerson['values'] {
  const homes = new Set(Object.keys(values).map(homeOf))
  return Object.fromEntries(
    [...homes]
      .filter((home) => home !== 'justice' && home !== 'directory')
      .map((home) => [home, valuesAt(values, home)]),
  )
}

function valuesAt(values: Values, home: FieldHome): Values {
  return Object.fromEntries(Object.entries(values).filter(([field]) => homeOf(field) === home))
}

function homeOf(key: string): FieldHome {
  const field = findField(key.split(furtherRow)[0] ?? key)
  return field ? fieldHomes[field.field] : homeOfUnknownColumns
}

function rowsInOne(records: readonly HtcdsRecord[]): readonly (readonly [string, string])[] {
  return records.flatMap((record, index) =>
    Object.entries(record.source).map(
      ([key, text]) => [index === 0 ? key : `${key}${furtherRow}${index + 1}`, text] as const,
    ),
  )
}

function splitRow(
  cells: readonly (readonly [string, string])[],
): Partial<Record<FieldHome, Readonly<Record<string, string>>>> {
  const homes = new Set(cells.map(([key]) => homeOf(key)))
  return Object.fromEntries(
    [...homes].map((home) => [
      home,
      Object.fromEntries(cells.filter(([key]) => homeOf(key) === home)),
    ]),
  )
}

function differences(first: HtcdsRecord, record: HtcdsRecord): readonly MappingRemark[] {
  return Object.entries(record.values).flatMap(([name, value]) => {
    const definition = findField(name)
    if (!definition || repeatable.test(name)) return []
    const before = first.values[definition.field]
    const isSame = before !== undefined && writeCellValue(before) === writeCellValue(value)
    return isSame
      ? []
      : [{ code: 'continuation-differs', row: record.row, field: definition.field } as const]
  })
}
