import { defineEntryType, requiredIn, sealedIn } from '../../journal/entry-type.ts'
import { choice, identifier, list, text, textMap } from '../../journal/value-kind.ts'
import { interviewMotives } from '../../screening/screening-codes.ts'

/** Who sat with her; never family of hers before it is known who harmed her, nor who brought her. */
export const interviewCompanions = [
  'child-protection-authority',
  'representative',
  'psychologist',
  'human-rights-body',
  'nobody-else',
] as const

/**
 * What a child was asked in a migration interview, by the topics that the country's law lets her be asked and by nothing else (BR-14): no
 * field but these takes a word of hers. A later one holds only what is new.
 */
export const childInterviewed = defineEntryType({
  type: 'child-interviewed',
  family: 'case',
  version: 1,
  weight: 'observation',
  fields: {
    /** Codes of the country's list. */
    childTopics: requiredIn('child', list(text(60), 20)),
    /** By those codes, in her words. */
    childAnswers: sealedIn('child', textMap(20, 4000)),
    /** Topics that she would rather leave; nobody asks them again without her. */
    childRatherNot: sealedIn('child', list(text(60), 20)),
    /** Why what was already asked is asked again (BR-46). */
    motive: sealedIn('child', choice(interviewMotives)),
    interviewLanguage: sealedIn('child', text(80)),
    interviewInterpreter: sealedIn('child', text(40)),
    satWithHer: sealedIn('child', list(choice(interviewCompanions))),
    /** Id of the interview that this one puts right. */
    corrects: sealedIn('child', identifier),
  },
  facts: () => ({ family: 'case' }),
})
