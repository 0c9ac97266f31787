/** How a word of the query and a word of a name agree, from the surest to the faintest. */
export type MatchKind =
  | 'exact'
  | 'abbreviation'
  | 'phonetic'
  | 'beginning'
  | 'other-form'
  | 'similar'
  | 'initial'

/**
 * What each agreement is worth, in hundredths. Chosen, not measured: the order is the promise (exact before phonetic before
 * slightly wrong), and two words agreeing faintly must not outweigh one agreeing fully beside one that is missing by more
 * than they do. Every number stands for one kind, so that the number alone tells the kind.
 */
export const weight = {
  exact: 100,
  abbreviation: 95,
  phonetic: 90,
  beginning: 85,
  otherForm: 80,
  phoneticBeginning: 72,
  oneEdit: 65,
  oneEditInSound: 60,
  initial: 50,
  twoEdits: 45,
  twoEditsInSound: 42,
  beginningWithOneEdit: 40,
} as const

/** From here on a word counts as surely meant, so that the rest of the query may be missing. */
export const surelyMeant: number = weight.otherForm

/** Taken off where words had to be joined or split to agree. */
export const regroupingPenalty = 4

const kinds: ReadonlyMap<number, MatchKind> = new Map<number, MatchKind>([
  [weight.exact, 'exact'],
  [weight.abbreviation, 'abbreviation'],
  [weight.phonetic, 'phonetic'],
  [weight.beginning, 'beginning'],
  [weight.otherForm, 'other-form'],
  [weight.phoneticBeginning, 'phonetic'],
  [weight.oneEdit, 'similar'],
  [weight.oneEditInSound, 'similar'],
  [weight.initial, 'initial'],
  [weight.twoEdits, 'similar'],
  [weight.twoEditsInSound, 'similar'],
  [weight.beginningWithOneEdit, 'similar'],
])

export function kindOfWeight(hundredths: number): MatchKind {
  return kinds.get(hundredths) ?? 'similar'
}
