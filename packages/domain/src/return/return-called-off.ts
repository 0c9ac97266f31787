import { defineEntryType, requiredIn, sealedIn } from '../journal/entry-type.ts'
import { choice, text } from '../journal/value-kind.ts'

/** She does not travel. Whoever was not to know of the journey may write it too; it changes nothing else (BR-34). */
export const returnCalledOff = defineEntryType({
  type: 'return-called-off',
  family: 'case',
  version: 1,
  weight: 'observation',
  fields: {
    calledOffBy: requiredIn('protection', choice(['person', 'representative', 'staff'])),
    calledOffWords: sealedIn('protection', text(4000)),
  },
  facts: () => ({ family: 'case' }),
})
