import type { CaseCompartment } from '../journal/compartment.ts'

/**
 * Where a question for beds and its answer lie: the one part that whoever asks and the shift of a house both read, in a small organisation and in a
 * large one. Nobody is in it: it names no person, and no words can be written.
 */
export const partOfCapacity: CaseCompartment = 'essential'

/** No question is open for longer, whatever it says. */
export const askedAtMostMs = 14 * 24 * 3_600_000

export const capacityAnswers = ['held', 'none', 'ask-again'] as const
export const capacityEndings = ['comes', 'not-needed'] as const
