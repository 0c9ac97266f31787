import { defineEntryType, requiredIn } from '../journal/entry-type.ts'
import { choice } from '../journal/value-kind.ts'
import { capacityEndings } from './capacity-codes.ts'

/** Whoever asked needs no more of it: they come, or found another place. */
export const capacityClosed = defineEntryType({
  type: 'capacity-closed',
  family: 'gathering',
  version: 1,
  weight: 'decision',
  fields: { capacityClosedBecause: requiredIn('essential', choice(capacityEndings)) },
  facts: () => ({ family: 'gathering', state: 'ended' }),
})
