import { defineEntryType, sealedIn } from '../journal/entry-type.ts'
import { calendarDate, choice, flag, instant, list, text } from '../journal/value-kind.ts'
import { demandAuthorities, demandWays, demandableParts } from './legal-demand-codes.ts'

/**
 * An authority wants data (W14): begins a stream that the legal group alone has, and is written again where more is known. Whoever answers the door writes it
 * and cannot read it back; nothing points to it from a case, since that there is a proceeding tells of an accusation (BR-22).
 */
export const legalDemandNoted = defineEntryType({
  type: 'legal-demand-noted',
  family: 'case',
  version: 1,
  weight: 'observation',
  fields: {
    demandWay: sealedIn('justice', choice(demandWays)),
    demandAuthority: sealedIn('justice', choice(demandAuthorities)),
    /** Which one, and who came or signed. */
    demandFrom: sealedIn('justice', text(300)),
    /** Number of the paper; a demand without one is answered by nothing. */
    demandPaper: sealedIn('justice', text(200)),
    demandWhat: sealedIn('justice', text(8000)),
    demandCameOn: sealedIn('justice', calendarDate),
    demandDue: sealedIn('justice', instant),
    /** What they took, saw or were told all the same. */
    demandTaken: sealedIn('justice', text(4000)),
    /** Codes of files. */
    demandAbout: sealedIn('justice', text(500)),
    demandedParts: sealedIn('justice', list(choice(demandableParts), demandableParts.length)),
    /** The paper forbids to tell whom it is about. */
    demandIsSecret: sealedIn('justice', flag),
  },
  // As of all that the legal group writes: the server cannot tell one from the other.
  facts: () => ({ family: 'case' }),
})
