import { defineEntryType, requiredIn } from '../journal/entry-type.ts'
import { caseCompartments } from '../journal/compartment.ts'
import { choice, identifier, instant, list } from '../journal/value-kind.ts'

/** The log of honest clients: one per member, case and sitting (design §4). In the organisation's log stream. */
export const caseOpened = defineEntryType({
  type: 'case-opened',
  family: 'work',
  version: 1,
  weight: 'observation',
  fields: {
    case: requiredIn('oversight', identifier),
    sitting: requiredIn('oversight', identifier),
    openedAt: requiredIn('oversight', instant),
    compartments: requiredIn('oversight', list(choice(caseCompartments))),
  },
  facts: () => ({ family: 'work' }),
})
