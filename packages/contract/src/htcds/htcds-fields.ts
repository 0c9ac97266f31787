/*
 * The Human Trafficking Case Data Standard 2.0 (24 December 2021) as data: 83 named fields, 40 of them core. Field and
 * value names: International Organization for Migration, CC BY 4.0, github.com/UNMigration/HTCDS at 3c2f6537. IOM neither
 * made nor endorses this software. Departures from the field sheet: standard/patches.ts.
 */
import { caseFields } from './standard/case-fields.ts'
import type { FieldDefinition } from './standard/field-definition.ts'
import { historyFields } from './standard/history-fields.ts'
import { organizationFields } from './standard/organization-fields.ts'
import { personFields } from './standard/person-fields.ts'
import { victimFields } from './standard/victim-fields.ts'

const declared = [
  ...organizationFields,
  ...personFields,
  ...victimFields,
  ...caseFields,
  ...historyFields,
] as const

export type FieldName = (typeof declared)[number]['field']

/** In the order of the standard's field sheet. */
export const htcdsFields: readonly (FieldDefinition & { readonly field: FieldName })[] = declared

const byName = new Map<string, FieldDefinition & { readonly field: FieldName }>(
  htcdsFields.map((definition) => [definition.field, definition]),
)

export function findField(
  name: string,
): (FieldDefinition & { readonly field: FieldName }) | undefined {
  return byName.get(name)
}

export function getField(name: FieldName): FieldDefinition {
  const definition = byName.get(name)
  if (!definition) throw new UnknownHtcdsField(name)
  return definition
}

export const coreFields: readonly FieldName[] = htcdsFields
  .filter((definition) => definition.core === true)
  .map((definition) => definition.field)

class UnknownHtcdsField extends Error {
  override name = 'UnknownHtcdsField'
}
