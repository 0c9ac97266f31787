import { defineEntryType, requiredIn, sealedIn } from '../journal/entry-type.ts'
import { calendarDate, choice, flag, identifier, list, text } from '../journal/value-kind.ts'
import {
  bestInterestFindings,
  familyDangers,
  familyInvolvements,
  relationStandings,
  soughtRelations,
  tracingAnswers,
  tracingAskers,
  tracingSteps,
} from './tracing-codes.ts'

/**
 * One step of looking for a relative and of bringing them together (W9, domain §4.1 BUS). All of it tells whom she has and where: whoever looks for
 * her must never read it. Only the step is needed, whatever is known about it (W4).
 */
export const tracingStepRecorded = defineEntryType({
  type: 'tracing-step-recorded',
  family: 'case',
  version: 1,
  weight: 'observation',
  fields: {
    tracingStep: requiredIn('protection', choice(tracingSteps)),
    /** Id of the entry that the search began with; the first one names none. */
    search: sealedIn('protection', identifier),
    askedBy: sealedIn('protection', choice(tracingAskers)),
    soughtRelation: sealedIn('protection', choice(soughtRelations)),
    soughtWords: sealedIn('protection', text(4000)),
    searchedThrough: sealedIn(
      'protection',
      list(
        choice([
          'telephone',
          'consulate',
          'child-protection-authority',
          'humanitarian-network',
          'community',
          'social-networks',
          'other',
        ]),
      ),
    ),
    searchResult: sealedIn('protection', choice(['found', 'not-yet', 'no-answer', 'has-died'])),
    relationStanding: sealedIn('protection', choice(relationStandings)),
    relationProof: sealedIn(
      'protection',
      list(
        choice([
          'civil-papers',
          'genetic-test',
          'both-told-the-same-apart',
          'authority-confirms',
          'other',
        ]),
      ),
    ),
    /** Hers, or the relative's; an earlier answer may be taken back at any time. */
    tracingAnswer: sealedIn('protection', choice(tracingAnswers)),
    seenAlone: sealedIn('protection', flag),
    familyDanger: sealedIn('protection', choice(familyDangers)),
    /** Whether anybody of the family is alleged to have had a part in what happened to her. */
    familyInvolvement: sealedIn('protection', choice(familyInvolvements)),
    weighedAs: sealedIn('protection', choice(['assessment', 'determination'])),
    bestInterestFinding: sealedIn('protection', choice(bestInterestFindings)),
    bestInterestPaper: sealedIn('protection', text(120)),
    familyContactBy: sealedIn('protection', choice(['telephone', 'video', 'in-person', 'letter'])),
    handedOverOn: sealedIn('protection', calendarDate),
    familyReceiver: sealedIn('protection', text(200)),
    handOverPaper: sealedIn('protection', text(120)),
    familyVisitOn: sealedIn('protection', calendarDate),
    familyVisitBy: sealedIn('protection', choice(['in-person', 'telephone', 'other-organisation'])),
    familyVisitFound: sealedIn('protection', choice(['well', 'needs-support', 'in-danger'])),
    searchEnded: sealedIn(
      'protection',
      choice([
        'reunited',
        'in-contact',
        'not-found',
        'she-no-longer-wants',
        'relative-does-not-want',
        'danger',
        'other',
      ]),
    ),
    tracingWords: sealedIn('protection', text(4000)),
  },
  facts: () => ({ family: 'case' }),
})
