import { defineEntryType, requiredIn, sealedIn } from '../journal/entry-type.ts'
import type { MemberId } from '../journal/identifier.ts'
import { identifier, text } from '../journal/value-kind.ts'

export const responsibleAssigned = defineEntryType({
  type: 'responsible-assigned',
  family: 'case',
  version: 1,
  weight: 'decision',
  fields: {
    responsible: requiredIn('care', identifier),
    words: sealedIn('care', text(1000)),
  },
  facts: (content) => ({ family: 'case', responsible: content.responsible as MemberId }),
})
