import { homePack } from '@cobijo/countries/packs'
import type { Labels } from '@cobijo/countries/shape/code-entry'
import { iloDelphi } from '@cobijo/countries/standards/ilo-delphi'
import { observationSigns } from '@cobijo/countries/standards/observation-signs'

export interface Coded {
  readonly code: string
  readonly labels: Labels
}

export interface CodedGroup {
  readonly id: string
  readonly labels?: Labels
  readonly questions: readonly Coded[]
}

/** Lists of questions that are answered one by one, in groups; by the name of the field. */
export const codedQuestions: Readonly<Record<string, readonly CodedGroup[]>> = {
  acts: [{ id: 'acts', questions: homePack.acts }],
  means: [{ id: 'means', questions: homePack.means }],
  forms: [{ id: 'forms', questions: homePack.formsOfExploitation }],
  indicators: iloDelphi.dimensions.map(({ code, labels }) => ({
    id: code,
    labels,
    questions: iloDelphi.indicators.filter(({ dimension }) => dimension === code),
  })),
}

/** Codes of the pack that a field takes one or several of; by the name of the field. */
export const codedOptions: Readonly<Record<string, readonly Coded[]>> = {
  signs: observationSigns,
  metAtPlaceType: homePack.placeTypes,
  exploitationDivision: homePack.divisions,
  // What a judge or a prosecution recognised stands in `justice`, where the legal group writes it.
  recognisedBy: homePack.recognisedBy.filter(({ lies }) => lies === 'account'),
}

/** A code in the words of the screen; a code that the pack no longer has stays as it is. */
export function codedWord(name: string, code: string, locale: string): string {
  const asked = codedQuestions[name]?.flatMap(({ questions }) => questions)
  const found = (asked ?? codedOptions[name])?.find((each) => each.code === code)
  return found === undefined ? code : wordsOf(found, locale)
}

export function wordsOf({ labels }: { readonly labels: Labels }, locale: string): string {
  return labels[locale.startsWith('en') ? 'en' : 'es']
}
