import { caseCompartments } from '../journal/compartment.ts'
import { defineEntryType, requiredIn, sealedIn } from '../journal/entry-type.ts'
import type { Facts } from '../journal/facts.ts'
import { choice, flag, identifier, instant, list, record, text } from '../journal/value-kind.ts'
import type { ValueKind } from '../journal/value-kind.ts'
import { protectedPurposes, purposes } from './purpose.ts'

/** One question and its answer: may this organisation know these compartments for this purpose? */
function question<Purpose extends string>(purpose: ValueKind<Purpose>) {
  return record({
    purpose,
    /** Absent: inside the organisation that asks. */
    recipientOrganisation: identifier,
    recipientGroup: identifier,
    compartments: list(choice(caseCompartments)),
    answer: choice(['given', 'declined', 'asked-later']),
    /** Whether that organisation may tell back how she fares: asked apart. Absent: not asked, which is no. */
    tellsBack: choice(['yes', 'no']),
    expiresAt: instant,
    /** Ids of the consents and withdrawals that this answer replaces. */
    replaces: list(identifier),
  })
}

/** An answer of hers to one question (W2). Exactly one of the two questions is filled. */
export const consentGiven = defineEntryType({
  type: 'consent-given',
  family: 'case',
  // Since version 2 she is asked whether they may tell back. The words that were read before did not speak of it: no. Version 3 tells who counts
  // whether she agreed to that.
  version: 3,
  upcasts: { 1: {}, 2: {} },
  weight: 'decision',
  fields: {
    question: sealedIn('care', question(choice(purposes))),
    protectedQuestion: sealedIn('protection', question(choice(protectedPurposes))),
    /** Questions of one sitting share it; at most three on the first night. */
    sitting: requiredIn('care', identifier),
    textVersion: sealedIn('care', text(60)),
    language: sealedIn('care', text(80)),
    interpreterCode: sealedIn('care', text(40)),
    howGiven: sealedIn(
      'care',
      choice(['signature', 'fingerprint', 'spoken-before-witness', 'spoken', 'gesture']),
    ),
    witnessCode: sealedIn('care', text(40)),
    /** `representative` and her assent where she is a child; `person` otherwise. */
    givenBy: requiredIn('care', choice(['person', 'representative'])),
    assent: sealedIn('care', choice(['yes', 'no', 'too-young', 'not-asked'])),
    representative: sealedIn('child', text(200)),
    /** Limits of confidentiality were read before the first question (W11). */
    limitsRead: sealedIn('care', flag),
    /** She repeated it in her own words (W2). */
    saidBack: sealedIn('care', flag),
    /** When to ask again; a bare reminder at the server. */
    askAgainAt: sealedIn('care', instant),
  },
  facts: (content): Facts =>
    content.askAgainAt === undefined
      ? { family: 'case' }
      : { family: 'case', remindAt: content.askAgainAt },
  statistics: ({ question: asked }) => {
    if (asked?.purpose !== 'statistics') return undefined
    const { answer, expiresAt, replaces } = asked
    return {
      counting: {
        ...(answer === undefined ? {} : { answer }),
        ...(expiresAt === undefined ? {} : { expiresAt }),
        ...(replaces === undefined ? {} : { replaces }),
      },
    }
  },
})
