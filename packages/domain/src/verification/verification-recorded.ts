import { defineEntryType, sealedIn } from '../journal/entry-type.ts'
import type { MemberId } from '../journal/identifier.ts'
import {
  calendarDate,
  choice,
  identifier,
  instant,
  list,
  record,
  text,
  whole,
} from '../journal/value-kind.ts'
import {
  receivers,
  verificationIncidents,
  verificationKinds,
  witnessStandings,
} from './verification-codes.ts'

const people = whole(0, 100_000)

/** How many, of the people who were checked. Nobody is named, and none of it is added up: one person may stand in several. */
const counts = record({
  checked: people,
  nationals: people,
  foreigners: people,
  women: people,
  men: people,
  childrenAccompanied: people,
  childrenAlone: people,
  withPapers: people,
  /** Grown people only: a child is handed over to who protects children (BR-11). */
  adultsAtDisposal: people,
  channelled: people,
  withSigns: people,
  interviews: people,
})

/**
 * A visit or a check by order of an authority: begins a stream of its own, and is written again where more is known (BR-50). Anything may be
 * missing. Of whom was met and who was witness the names stand on the paper alone: there is no field for a name (W27).
 */
export const verificationRecorded = defineEntryType({
  type: 'verification-recorded',
  family: 'gathering',
  version: 1,
  weight: 'observation',
  fields: {
    /** Said where it begins. */
    verificationKind: sealedIn('care', choice(verificationKinds)),
    verificationOrder: sealedIn('care', text(80)),
    /** The paper that sends these officers. */
    verificationCommission: sealedIn('care', text(80)),
    verificationOrderedOn: sealedIn('care', calendarDate),
    /** Authority and post. */
    verificationIssuer: sealedIn('care', text(200)),
    /** By post or credential. */
    verificationOfficer: sealedIn('care', text(200)),
    verificationStaff: sealedIn('care', whole(1, 10_000)),
    /** Codes of the country's grounds. */
    verificationGrounds: sealedIn('care', list(text(60), 10)),
    verificationObject: sealedIn('care', text(1000)),
    verificationScope: sealedIn('care', text(1000)),
    /** For how many hours it was ordered. */
    verificationHours: sealedIn('care', whole(1, 10_000)),
    /** No house where anybody sleeps: who works on the visit needs it on the paper. */
    verificationPlace: sealedIn('care', text(500)),
    verificationDivision: sealedIn('care', text(20)),
    verificationBegan: sealedIn('care', instant),
    verificationFinished: sealedIn('care', instant),
    officerIdentified: sealedIn('care', choice(['yes', 'no'])),
    orderShown: sealedIn('care', choice(['yes', 'no'])),
    officersReceivedBy: sealedIn('care', choice(receivers)),
    firstWitness: sealedIn('care', choice(witnessStandings)),
    secondWitness: sealedIn('care', choice(witnessStandings)),
    /** Where nobody would be witness or sign: that the paper says so. */
    refusalNoted: sealedIn('care', choice(['yes', 'no'])),
    copyLeft: sealedIn('care', choice(['yes', 'no'])),
    verificationPaper: sealedIn('care', text(80)),
    verificationPaperOn: sealedIn('care', calendarDate),
    /** The institution's own form: its heading, title, code, and the clause that it ends with. */
    paperHeading: sealedIn('care', list(text(120), 6)),
    paperTitle: sealedIn('care', text(160)),
    paperForm: sealedIn('care', text(60)),
    paperClause: sealedIn('care', text(2000)),
    verificationCounts: sealedIn('care', counts),
    /** Children with whoever they came with, and brothers and sisters with each other. */
    childrenKeptTogether: sealedIn('care', choice(['yes', 'no', 'came-alone'])),
    verificationIncidents: sealedIn(
      'care',
      list(choice(verificationIncidents), verificationIncidents.length),
    ),
    /** Somebody reported a crime to the officers: it goes to who may receive it at once. What was said stands nowhere here. */
    crimePassedOn: sealedIn('care', choice(['nobody-reported', 'passed-on', 'not-yet'])),
    /** The sheet of the people who were met: its stream. */
    verificationSheet: sealedIn('care', identifier),
    responsible: sealedIn('care', identifier),
  },
  facts: ({ verificationKind, responsible }) => ({
    family: 'gathering',
    ...(verificationKind === undefined ? {} : { state: 'open' as const }),
    ...(responsible === undefined ? {} : { responsible: responsible as MemberId }),
  }),
})
