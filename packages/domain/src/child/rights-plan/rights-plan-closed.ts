import { defineEntryType, requiredIn } from '../../journal/entry-type.ts'
import { text } from '../../journal/value-kind.ts'

/** Every right is guaranteed, or another institution has accepted to see to it (BR-19). A later row opens the plan again. */
export const rightsPlanClosed = defineEntryType({
  type: 'rights-plan-closed',
  family: 'case',
  version: 1,
  weight: 'decision',
  fields: { planClosedWhy: requiredIn('child', text(4000)) },
  facts: () => ({ family: 'case' }),
})
