import type { CaseCompartment } from '../journal/compartment.ts'
import type { ValueKind } from '../journal/value-kind.ts'

/**
 * Where a question for beds and its answer lie: the one part that whoever asks and the shift of a house both read, in a small organisation and in a
 * large one. Nobody is in it: it names no person, and no words can be written.
 */
export const partOfCapacity: CaseCompartment = 'essential'

const hourMs = 3_600_000
const dayMs = 24 * hourMs
export const weekMs = 7 * dayMs

/** No question waits for an answer for longer, whatever it says. */
export const askedAtMostMs = 7 * dayMs
/** No bed is held for longer after the question's hour. */
export const heldAtMostMs = 72 * hourMs
/** The question stays open to whom it was put for so long after its hour: how often somebody asks has to be seen. */
export const readAfterMs = 7 * dayMs

/** Put to several houses in one act. */
export const housesAtMost = 12

/** How often a house may say no to one organisation in a week. After it a bed is held or nothing is said: a series of noes tells how full a house is. */
export const noesAWeek = 3

export const capacityAnswers = ['held', 'none', 'waiting'] as const
export const capacityEndings = ['comes', 'not-needed'] as const

/** What a place has to have. Nothing of why. */
export const accessNeeds = [
  'no-steps',
  'wheelchair',
  'sign-language',
  'does-not-see',
  'cot',
  'carer-comes-too',
] as const
export const adultsComing = ['women', 'men', 'women-and-men', 'none'] as const

/** A code of a list of languages, and no word in which a name could stand. */
export const languageCode: ValueKind<string> = {
  name: 'language-code',
  check: (value) =>
    typeof value === 'string' && /^[a-z]{3}$/.test(value) ? undefined : 'not-a-listed-choice',
}
