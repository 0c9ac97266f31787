import { defineEntryType, sealedIn } from '../journal/entry-type.ts'
import type { MemberId } from '../journal/identifier.ts'
import { identifier, text, whole } from '../journal/value-kind.ts'

/** Begins a sheet for people who arrive together: a farm, a bus, one hour (W6). */
export const groupIntakeBegun = defineEntryType({
  type: 'group-intake-begun',
  family: 'gathering',
  version: 1,
  weight: 'observation',
  fields: {
    /** What those who work with the sheet call it; names no person. */
    name: sealedIn('essential', text(120)),
    place: sealedIn('placement', text(500)),
    /** How many there seem to be. */
    expected: sealedIn('essential', whole(1, 10_000)),
    words: sealedIn('care', text(4000)),
    responsible: sealedIn('essential', identifier),
  },
  facts: ({ responsible }) => ({
    family: 'gathering',
    state: 'open',
    ...(responsible === undefined ? {} : { responsible: responsible as MemberId }),
  }),
})
