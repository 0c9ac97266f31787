import { defineEntryType, sealedIn } from '../journal/entry-type.ts'
import type { MemberId } from '../journal/identifier.ts'
import { calendarDate, identifier, list, text, whole } from '../journal/value-kind.ts'

/**
 * A joint operation of several agencies (domain §7.1): begins a stream of its own, and is written again where more is known. Who was met stands on
 * sheets of arrivals that it names, and of who was arrested there is a number alone: no field holds anybody (W27).
 */
export const operationRecorded = defineEntryType({
  type: 'operation-recorded',
  family: 'gathering',
  version: 1,
  weight: 'observation',
  fields: {
    /** Of the country's list, where it is one of those. */
    operationCode: sealedIn('care', text(60)),
    /** Its own words, or which edition of a known one. */
    operationTitle: sealedIn('care', text(120)),
    /** Codes of the country's authorities. */
    operationLead: sealedIn('care', text(60)),
    operationAgencies: sealedIn('care', list(text(60), 40)),
    /** Whoever is none of them, as of other countries. */
    operationOthers: sealedIn('care', text(500)),
    /** ISO 3166-1 alpha-3. */
    operationCountries: sealedIn('care', list(text(3), 200)),
    operationBegan: sealedIn('care', calendarDate),
    operationFinished: sealedIn('care', calendarDate),
    operationDivisions: sealedIn('care', list(text(20), 40)),
    operationBasis: sealedIn('care', text(1000)),
    /** Codes of the country's list. */
    operationActions: sealedIn('care', list(text(60), 20)),
    operationArrests: sealedIn('care', whole(0, 100_000)),
    /** Visits and checks that were made for it: their streams. */
    operationVisits: sealedIn('care', list(identifier, 100)),
    /** Sheets of who was met, beside those of its visits. */
    operationSheets: sealedIn('care', list(identifier, 100)),
    responsible: sealedIn('care', identifier),
  },
  facts: ({ responsible }) => ({
    family: 'gathering',
    ...(responsible === undefined
      ? {}
      : { state: 'open' as const, responsible: responsible as MemberId }),
  }),
})
