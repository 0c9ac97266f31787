import { defineEntryType, sealedIn } from '../journal/entry-type.ts'
import { choice, list } from '../journal/value-kind.ts'
import { registersByCompartment } from '../case/case-registers.ts'
import { essentialFields } from './essential-fields.ts'

/** What whoever is on shift must know (W1); an intake key may sign it. */
export const essentialRecorded = defineEntryType({
  type: 'essential-recorded',
  family: 'case',
  version: 1,
  weight: 'observation',
  intake: true,
  fields: {
    ...essentialFields,
    clearedEssential: sealedIn('essential', list(choice(registersByCompartment.essential))),
  },
  facts: () => ({ family: 'case' }),
})
