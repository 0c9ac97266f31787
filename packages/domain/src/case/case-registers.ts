import type { Field } from '../journal/entry-type.ts'
import type { ValueOf } from '../journal/value-kind.ts'
import { essentialFields } from '../registration/essential-fields.ts'
import { contactFields, identityFields, placementFields } from '../registration/identity-fields.ts'

/**
 * Fields of a case that hold one answer at a time, whichever entry wrote it last. Concurrent answers are all kept
 * until a person resolves them. Everything else in a case is an addition and stays.
 */
export const registerFields = {
  ...identityFields,
  ...contactFields,
  ...placementFields,
  ...essentialFields,
} as const satisfies Record<string, Field>

export type RegisterName = keyof typeof registerFields
export type RegisterValue<Name extends RegisterName> = ValueOf<
  (typeof registerFields)[Name]['kind']
>
export const registerNames = Object.keys(registerFields) as readonly RegisterName[]

/** The compartments that hold registers, and which ones. */
export const registersByCompartment = {
  identity: Object.keys(identityFields) as (keyof typeof identityFields)[],
  contact: Object.keys(contactFields) as (keyof typeof contactFields)[],
  placement: Object.keys(placementFields) as (keyof typeof placementFields)[],
  essential: Object.keys(essentialFields) as (keyof typeof essentialFields)[],
} as const

/** Where two people wrote at once, what is shown first: the answer that protects more. */
export const mostProtectiveFirst: Partial<Record<RegisterName, readonly unknown[]>> = {
  interpreterNeeded: ['yes', 'unknown', 'not-asked', 'no'],
  pregnancy: ['yes', 'unknown', 'not-asked', 'no'],
  seizures: ['yes', 'unknown', 'not-asked', 'no'],
  selfHarmAlert: ['yes', 'unknown', 'not-asked', 'no'],
}
