import type { CaseCompartment } from '@cobijo/domain/journal/compartment'
import type { AgeGroup } from '@cobijo/domain/journal/facts'
import type { FieldHome } from './field-compartments.ts'
import type { FieldName } from './htcds-fields.ts'
import type { HtcdsValue } from './values/read-cell-value.ts'

export type Values = Readonly<Partial<Record<FieldName, HtcdsValue>>>

/** Who she is, in the words of the case file (`domain/case/identity-fields.ts`). */
export interface MappedIdentity {
  /** prs_FirstName and prs_MiddleName. */
  readonly givenNames?: string
  /** prs_SecondName as written, unless the file itself keeps the second surname apart. */
  readonly firstSurname?: string
  readonly secondSurname?: string
  /** `yyyy-mm-dd`, `yyyy-mm` or `yyyy`. */
  readonly bornOn?: string
  /** The standard's value; it has no field for sex, and none is made up from it. */
  readonly gender?: string
  /** ISO 3166-1 alpha-3. */
  readonly citizenships?: readonly string[]
  readonly documents?: readonly { readonly number: string }[]
}

/** Nobody has said that any of these is safe to use. */
export interface MappedContact {
  readonly telephones?: readonly string[]
  readonly emails?: readonly string[]
  readonly address?: string
}

export interface MappedAccount {
  readonly traffickingStatus?: string
  /** Value names of the standard. */
  readonly formsOfExploitation?: readonly string[]
  readonly means?: readonly string[]
  readonly recruitment?: readonly string[]
}

export interface MappedPerson {
  readonly identity: MappedIdentity
  readonly contact: MappedContact
  readonly account: MappedAccount
  readonly ageGroup: AgeGroup
  /** ISO 639-2, or 639-3 for a regional language; the best first. */
  readonly languages?: readonly string[]
  /** What the source says about consent; it gives none by itself. */
  readonly consentInSource?: boolean
  /** Every understood value of the standard by compartment, `justice` and `directory` left out. */
  readonly values: Readonly<Partial<Record<CaseCompartment, Values>>>
  readonly source: MappedSource
  readonly remarks: readonly MappingRemark[]
}

export interface MappedSource {
  readonly standard: 'HTCDS'
  readonly version: '2.0'
  /** The row as it stood without its `justice` columns: for the export that gives back what was imported. */
  readonly row: Readonly<Record<string, string>>
  /** The same cells by compartment, so that no part holds another's. */
  readonly rowByCompartment: Readonly<Partial<Record<FieldHome, Readonly<Record<string, string>>>>>
}

/** For a stream of its own in the legal group's feed; nothing of it may reach the case (design §2). */
export interface MappedJustice {
  readonly values: Values
  readonly row: Readonly<Record<string, string>>
}

export type MappingRemark =
  | { readonly code: 'surname-not-split' }
  | { readonly code: 'age-not-stated' }
  | { readonly code: 'contact-not-known-to-be-safe' }
  | { readonly code: 'text-may-tell-of-justice'; readonly field: FieldName }
  | { readonly code: 'strange-columns-may-tell-of-justice' }
  | { readonly code: 'continuation-differs'; readonly row: number; readonly field: FieldName }

/** Between a key and the number of a further row of the same case; no heading holds it. */
export const furtherRow = '\u001e'
