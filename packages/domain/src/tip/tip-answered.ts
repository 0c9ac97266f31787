import { defineEntryType, requiredIn, sealedIn } from '../journal/entry-type.ts'
import { choice, identifier, text } from '../journal/value-kind.ts'
import { tipAnswers } from './tip-codes.ts'

/** What came of it. A hand-over whose receipt is still to come is written down and ends nothing. */
export const tipAnswered = defineEntryType({
  type: 'tip-answered',
  family: 'gathering',
  version: 1,
  weight: 'decision',
  fields: {
    tipAnswer: requiredIn('essential', choice(tipAnswers)),
    /** Which authority or line. */
    toldTo: sealedIn('essential', text(200)),
    tipReceipt: sealedIn('essential', text(120)),
    /** Where whoever called was pointed to, or why nothing is in it. */
    tipAnswerWords: sealedIn('essential', text(2000)),
    /** The case that began of it. */
    tipCase: sealedIn('essential', identifier),
  },
  facts: (answered) => ({ family: 'gathering', state: isEndedBy(answered) ? 'ended' : 'open' }),
})

export function isEndedBy({
  tipAnswer,
  tipReceipt,
}: {
  readonly tipAnswer?: string
  readonly tipReceipt?: string
}): boolean {
  return tipAnswer !== undefined && (tipAnswer !== 'handed-over' || tipReceipt !== undefined)
}
