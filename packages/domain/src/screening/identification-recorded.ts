import { defineEntryType, requiredIn, sealedIn } from '../journal/entry-type.ts'
import { calendarDate, choice, identifier, record, text } from '../journal/value-kind.ts'
import { identificationStandings } from './screening-codes.ts'

/**
 * What one organisation holds her to be (domain §2.1). Several organisations' stand beside each other. Recognition by a judge or a prosecution has
 * no place here: it stands in `justice`, where the legal group writes it (domain §6.5).
 */
export const identificationRecorded = defineEntryType({
  type: 'identification-recorded',
  family: 'case',
  version: 2,
  weight: 'decision',
  fields: {
    standing: requiredIn('care', choice(identificationStandings)),
    ground: requiredIn('care', choice(['interview', 'professional-judgement', 'recognising-body'])),
    /** Of whoever signs (BR-08); `issuer` of one that an agency issued which is not here. */
    certificate: sealedIn(
      'care',
      record({ number: text(60), validUntil: calendarDate, issuer: text(120) }),
    ),
    /** Where it is recorded; without it nobody checked it. Written by the rule, never typed. */
    certificateTraining: sealedIn('care', identifier),
    /** Codes of the country's list, those alone that are neither judge nor prosecution. */
    recognisedBy: sealedIn('account', text(60)),
    recognisedOn: sealedIn('account', calendarDate),
    identificationReason: sealedIn('account', text(20_000)),
  },
  facts: () => ({ family: 'case' }),
  statistics: ({ standing }) => ({ identification: standing }),
  // Version 2 says where the certificate is recorded; of one that was typed before nobody knows.
  upcasts: { 1: {} },
})
