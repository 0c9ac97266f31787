import { defineEntryType, requiredIn, sealedIn } from '../journal/entry-type.ts'
import type { Facts } from '../journal/facts.ts'
import { calendarDate, choice, nextReminder, text } from '../journal/value-kind.ts'
import {
  certificateStandings,
  deathCauses,
  deathSources,
  familyToldStandings,
  familyToldWays,
  remainsPlaces,
} from './death-codes.ts'

/**
 * She died, as somebody said; or that it was said in error, which takes nothing out of the file (W21). Nothing of it is a fact: the server does
 * not learn it.
 */
export const deathRecorded = defineEntryType({
  type: 'death-recorded',
  family: 'case',
  version: 1,
  weight: 'observation',
  fields: {
    death: requiredIn('care', choice(['died', 'said-in-error'])),
    /** The same for whoever is on shift, who would look for her tonight (W1). */
    deathForShift: sealedIn('essential', choice(['died', 'said-in-error'])),
    diedOn: sealedIn('care', calendarDate),
    deathKnownBy: sealedIn('care', choice(deathSources)),
    /** By office or function. */
    deathSaidBy: sealedIn('care', text(400)),
    deathCertificate: sealedIn('care', choice(certificateStandings)),
    certificateNumber: sealedIn('identity', text(120)),
    causeOfDeath: sealedIn('health', choice(deathCauses)),
    causeWords: sealedIn('health', text(4000)),
    remains: sealedIn('protection', choice(remainsPlaces)),
    remainsWords: sealedIn('protection', text(4000)),
    familyTold: sealedIn('protection', choice(familyToldStandings)),
    familyToldBy: sealedIn('protection', text(400)),
    familyToldHow: sealedIn('protection', choice(familyToldWays)),
    familyWords: sealedIn('protection', text(4000)),
    /** Who is with those whom she cared for. */
    childrenWith: sealedIn('protection', text(2000)),
    /** Why it was said in error, and who found out. */
    errorWords: sealedIn('care', text(4000)),
    /** As in a note: what is next due once hers no longer is. */
    nextReminder: sealedIn('care', nextReminder),
  },
  facts: ({ nextReminder: next }): Facts =>
    next === undefined ? { family: 'case' } : { family: 'case', nextReminder: next },
})
