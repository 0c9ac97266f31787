import { homePack } from '@cobijo/countries/packs'
import type { Labels } from '@cobijo/countries/shape/code-entry'
import { iloDelphi } from '@cobijo/countries/standards/ilo-delphi'
import { openServices, protectedServices } from '@cobijo/domain/service/service-codes'
import { knownZones, zoneName } from '../../plan/time-zones.ts'
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

/** What help this country has, as its catalogue calls it. */
function servicesIn(codes: readonly string[]): readonly Coded[] {
  return homePack.services.filter(({ code }) => codes.includes(code))
}

/** Lists of questions that are answered one by one, in groups; by the name of the field. */
export const codedQuestions: Readonly<Record<string, readonly CodedGroup[]>> = {
  acts: [{ id: 'acts', questions: homePack.acts }],
  means: [{ id: 'means', questions: homePack.means }],
  forms: [{ id: 'forms', questions: homePack.formsOfExploitation }],
  neededServices: [{ id: 'services', questions: servicesIn(openServices) }],
  protectedNeeds: [{ id: 'protected-services', questions: servicesIn(protectedServices) }],
  indicators: iloDelphi.dimensions.map(({ code, labels }) => ({
    id: code,
    labels,
    questions: iloDelphi.indicators.filter(({ dimension }) => dimension === code),
  })),
}

/** Codes of the pack that a field takes one or several of; by the name of the field. */
export const codedOptions: Readonly<Record<string, readonly Coded[]>> = {
  taskZone: knownZones.map((code) => ({
    code,
    labels: { es: zoneName(code, 'es'), en: zoneName(code, 'en') },
  })),
  signs: observationSigns,
  cannotWait: servicesIn(openServices),
  protectedCannotWait: servicesIn(protectedServices),
  metAtPlaceType: homePack.placeTypes,
  childTopics: homePack.childInterviewTopics,
  childAnswers: homePack.childInterviewTopics,
  childRatherNot: homePack.childInterviewTopics,
  childRight: homePack.childRights,
  representationKind: homePack.childRepresentation,
  handOverTo: homePack.authorities.filter(({ receivesChildren }) => receivesChildren),
  exploitationDivision: homePack.divisions,
  'panelMembers.agency': homePack.authorities,
  'implementers.agency': homePack.authorities,
  facilityType: homePack.facilityTypes,
  houseDivision: homePack.divisions,
  verificationDivision: homePack.divisions,
  verificationGrounds: homePack.verificationKinds.flatMap(({ grounds }) => grounds),
  operationCode: homePack.operations,
  operationLead: homePack.authorities,
  operationAgencies: homePack.authorities,
  operationDivisions: homePack.divisions,
  operationActions: homePack.operationActions,
  childStepTo: homePack.authorities.filter(({ receivesChildren }) => receivesChildren),
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
