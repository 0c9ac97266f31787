import type { PatchName } from './patches.ts'

/** Sections of the field sheet, spelt as there. */
export type Section =
  | 'Organization'
  | 'Person'
  | 'Person - Victim Context'
  | 'Person - Perpetrator Context'
  | 'Case'
  | 'Referral Details'
  | 'Case Comment'
  | 'Historic Trafficking Events'
  | 'Support Plan'
  | 'Consent'

/** How a cell of the field is read. The standard's own type stands beside it, unchanged. */
export type ValueReading =
  | 'text'
  | 'email'
  | 'phone'
  | 'date'
  | 'whole'
  | 'longitude'
  | 'latitude'
  | 'flag'
  | 'choice'
  | 'choices'
  | 'language'
  | 'countries'

export interface PicklistItem {
  readonly value: string
  readonly en: string
  readonly es: string
  /** Other spellings that are read as this value (patches.ts). */
  readonly aliases?: readonly string[]
  /** Set where the value is not in the standard's field sheet. */
  readonly patch?: PatchName
}

export type Picklist = readonly PicklistItem[]

/** One of the 83 named fields of HTCDS 2.0. */
export interface FieldDefinition {
  /** Field name including its prefix. */
  readonly field: string
  readonly section: Section
  readonly label: string
  /** Cobijo's Spanish label; the standard has none. */
  readonly labelEs: string
  /** Field type as the standard words it. */
  readonly type: string
  readonly kind: ValueReading
  readonly core?: true
  /** `DRAFT` when absent; version 2.0 uses these two alone. */
  readonly status?: 'DEPRECATED'
  readonly picklist?: Picklist
  /** Names under which IOM's XLSForm collects the same field. */
  readonly aliases?: readonly string[]
  /** The standard wants one value, IOM's XLSForm collects several (patch `industry-several`). */
  readonly acceptsSeveral?: true
  /** A year or a year and month are enough. */
  readonly mayBePartial?: true
  readonly mayBeFuture?: true
}
