import { defineEntryType, sealedIn } from '../../journal/entry-type.ts'
import { choice, identifier, instant, list, record, text } from '../../journal/value-kind.ts'
import { incidentKinds, incidentParts } from './incident-codes.ts'

/**
 * Something happened in the house, or more became known of it: where it names an earlier one it goes on with that. Whoever did it is not written
 * here by name: that goes to who may receive it (W27), and what staff did to a complaint (W20).
 */
export const incidentRecorded = defineEntryType({
  type: 'incident-recorded',
  family: 'gathering',
  version: 1,
  weight: 'observation',
  fields: {
    /** Id of the first entry about it. */
    incident: sealedIn('placement', identifier),
    incidentKind: sealedIn('placement', choice(incidentKinds)),
    incidentAt: sealedIn('placement', instant),
    incidentWords: sealedIn('placement', text(4000)),
    incidentDone: sealedIn('placement', text(4000)),
    incidentPeople: sealedIn(
      'placement',
      list(record({ case: identifier, part: choice(incidentParts) }), 60),
    ),
    /** Others who were there, by code or by what they are; no names. */
    incidentOthers: sealedIn('placement', text(1000)),
    incidentTold: sealedIn('placement', list(record({ who: text(200), at: instant }), 30)),
    /** Who is still to be called, and by when: all of them, each time. */
    stillToCall: sealedIn('placement', list(record({ who: text(200), by: instant }), 30)),
    incidentOver: sealedIn('placement', choice(['yes', 'no'])),
  },
  facts: () => ({ family: 'gathering' }),
})
