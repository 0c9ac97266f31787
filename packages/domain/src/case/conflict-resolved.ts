import { defineEntryType, sealedIn } from '../journal/entry-type.ts'
import type { Compartment } from '../journal/compartment.ts'
import { choice, flag, hexadecimal, list, record, text } from '../journal/value-kind.ts'
import { registerFields, registersByCompartment } from './case-registers.ts'

function resolutionIn<const Names extends readonly string[]>(
  compartment: Compartment,
  names: Names,
) {
  return sealedIn(
    compartment,
    record({
      field: choice(names),
      /** The entries that disagree. */
      between: list(hexadecimal(32), 64),
      /** Both are true; nothing is superseded and the matter is settled. */
      keepBoth: flag,
      why: text(1000),
    }),
  )
}

/**
 * Settles what two people wrote at once about one field. The chosen value stands in the field itself, in its own
 * compartment, so that a reader who lacks the older entry still has the answer.
 */
export const conflictResolved = defineEntryType({
  type: 'conflict-resolved',
  family: 'case',
  version: 1,
  weight: 'decision',
  fields: {
    ...registerFields,
    identityResolution: resolutionIn('identity', registersByCompartment.identity),
    contactResolution: resolutionIn('contact', registersByCompartment.contact),
    placementResolution: resolutionIn('placement', registersByCompartment.placement),
    essentialResolution: resolutionIn('essential', registersByCompartment.essential),
  },
  facts: () => ({ family: 'case' }),
})
