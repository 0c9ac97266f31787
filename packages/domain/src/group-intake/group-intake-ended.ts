import { defineEntryType, requiredIn, sealedIn } from '../journal/entry-type.ts'
import { calendarDate, text } from '../journal/value-kind.ts'

/** Nobody else is expected. The day from which what is left is erased goes no further than the sheet: its distance would tell what ended. */
export const groupIntakeEnded = defineEntryType({
  type: 'group-intake-ended',
  family: 'gathering',
  version: 1,
  weight: 'decision',
  fields: {
    eraseFrom: requiredIn('essential', calendarDate),
    words: sealedIn('care', text(2000)),
  },
  facts: () => ({ family: 'gathering', state: 'ended' }),
})
