import { defineEntryType, sealedIn } from '../journal/entry-type.ts'
import type { Facts } from '../journal/facts.ts'
import { ageGroups } from '../journal/facts.ts'
import { choice, list, text } from '../journal/value-kind.ts'
import { registersByCompartment } from '../case/case-registers.ts'
import { contactFields, identityFields, placementFields } from './identity-fields.ts'

/** Says who she is, anew or for the first time. What it leaves out stays as it was. */
export const identityRecorded = defineEntryType({
  type: 'identity-recorded',
  family: 'case',
  version: 1,
  weight: 'observation',
  fields: {
    ...identityFields,
    ...contactFields,
    ...placementFields,
    /** What the author meant; either way the value given is the value that stands. */
    manner: sealedIn('identity', choice(['correction', 'addition'])),
    ageGroup: sealedIn('essential', choice(ageGroups)),
    why: sealedIn('identity', text(1000)),
    /** Fields that turned out to be wrong and have no known answer. */
    clearedIdentity: sealedIn('identity', list(choice(registersByCompartment.identity))),
    clearedContact: sealedIn('contact', list(choice(registersByCompartment.contact))),
    clearedPlacement: sealedIn('placement', list(choice(registersByCompartment.placement))),
  },
  facts: (content): Facts =>
    content.ageGroup === undefined
      ? { family: 'case' }
      : { family: 'case', ageGroup: content.ageGroup },
})
