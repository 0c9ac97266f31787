import { defineEntryType, requiredIn, sealedIn } from '../journal/entry-type.ts'
import {
  answer,
  answersByCode,
  choice,
  identifier,
  list,
  text,
  whole,
} from '../journal/value-kind.ts'
import { ageBand } from '../registration/age-band.ts'
import { conditionsThen, interviewMotives, interviewTopics, sectors } from './screening-codes.ts'
import type { CodedAnswers } from './indicator-score.ts'

const short = text(200)
const words = text(20_000)

/**
 * One interview, or the part of it that was done: what was asked, what she said, what she would rather not say (domain §2.5). A later one
 * holds only what is new; nothing that it leaves out is taken back.
 */
export const interviewRecorded = defineEntryType({
  type: 'interview-recorded',
  family: 'case',
  version: 1,
  weight: 'observation',
  fields: {
    topics: requiredIn('care', list(choice(interviewTopics), 6)),
    /** Why what was already asked is asked again. */
    motive: sealedIn('care', choice(interviewMotives)),
    interviewLanguage: sealedIn('care', text(80)),
    interviewInterpreter: sealedIn('care', text(40)),
    /** First safety and needs, then facts. */
    safeTonight: sealedIn('care', answer),
    withHer: sealedIn(
      'care',
      list(choice(['own-children', 'other-children', 'relatives', 'others'])),
    ),
    controllerKnowsWhere: sealedIn('protection', answer),
    /** Topics or questions that she would rather not answer; nobody asks them again without her. */
    ratherNot: sealedIn('account', list(short)),
    /** Where she comes from: family, school, work, health, as far as she wants to say. */
    background: sealedIn('account', words),
    // how it began
    ageAtRecruitment: sealedIn('account', whole(0, 120)),
    ageAtExploitation: sealedIn('account', whole(0, 120)),
    contactBy: sealedIn(
      'account',
      choice([
        'personal-contact',
        'family',
        'social-network',
        'advertisement',
        'agency',
        'sold',
        'abducted',
        'other',
        'unknown',
      ]),
    ),
    /** Relation, sex and nationality only: no register of suspects (W27). */
    recruiters: sealedIn(
      'account',
      list(
        // Names, plates and addresses have no field: they go to the competent authority.
        choice([
          'partner',
          'friend-or-acquaintance',
          'family',
          'employer',
          'stranger',
          'other',
          'unknown',
        ]),
      ),
    ),
    recruiterSex: sealedIn('account', list(choice(['female', 'male', 'unknown']))),
    recruiterNationalities: sealedIn('account', list(text(80), 20)),
    promised: sealedIn('account', words),
    // the journey
    journey: sealedIn('account', words),
    // what happened
    acts: sealedIn('account', answersByCode),
    means: sealedIn('account', answersByCode),
    forms: sealedIn('account', answersByCode),
    conditions: sealedIn('account', list(choice(conditionsThen))),
    indicators: sealedIn('account', answersByCode),
    /** Of the list that `indicators` are the codes of. */
    indicatorList: sealedIn('account', text(60)),
    sector: sealedIn('account', choice(sectors)),
    exploitationState: sealedIn('account', choice(['happened', 'intended', 'unknown'])),
    /** ISO 3166-1 alpha-3 where the code is known, and this country's own code of the division. */
    exploitationCountries: sealedIn('account', list(text(80), 20)),
    exploitationDivision: sealedIn('account', text(20)),
    /** Written down because people say it; no verdict reads it (BR-02). */
    agreed: sealedIn('account', answer),
    whatHappened: sealedIn('account', words),
    // how it ended
    wayOut: sealedIn(
      'account',
      choice([
        'escaped',
        'released',
        'rescue',
        'client',
        'civil-society',
        'not-out',
        'other',
        'unknown',
      ]),
    ),
    /** The interviewer's own view, above the engine's; five steps from certainly not to certainly. */
    judgement: sealedIn(
      'account',
      choice(['certainly-not', 'probably-not', 'unsure', 'probably', 'certainly']),
    ),
    judgementReason: sealedIn('account', words),
    /** Id of an earlier interview of which this one corrects the answers. */
    corrects: sealedIn('care', identifier),
  },
  facts: () => ({ family: 'case' }),
  // Coded answers alone; what was unknown or not asked counts as neither (BR-05).
  statistics: (content) => {
    const coded = {
      ...yeses('formsOfExploitation', content.forms),
      ...yeses('meansOfControl', content.means),
      ...yeses('acts', content.acts),
      ...(content.recruiters === undefined ? {} : { recruiterRelations: content.recruiters }),
      ...(content.recruiterSex === undefined ? {} : { recruiterSex: content.recruiterSex }),
      ...(content.contactBy === undefined ? {} : { recruitedBy: content.contactBy }),
      ...(content.sector === undefined ? {} : { sector: content.sector }),
      ...(content.exploitationCountries === undefined
        ? {}
        : { exploitationCountries: content.exploitationCountries }),
      ...(content.exploitationDivision === undefined
        ? {}
        : { exploitationDivision: content.exploitationDivision }),
      ...(content.ageAtExploitation === undefined
        ? {}
        : { ageBandAtExploitation: ageBand(content.ageAtExploitation) }),
    }
    return Object.keys(coded).length === 0 ? undefined : coded
  },
})

function yeses(name: string, answers: CodedAnswers | undefined): Record<string, readonly string[]> {
  const said = Object.entries(answers ?? {}).flatMap(([code, held]) =>
    held === 'yes' ? [code] : [],
  )
  return said.length === 0 ? {} : { [name]: said.sort() }
}
