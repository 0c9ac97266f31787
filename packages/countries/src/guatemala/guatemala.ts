import type { CountryPack } from '../country-pack.ts'
import type { Answer, Authority } from '../shape/authority.ts'
import * as assistance from './assistance.ts'
import { acts, definition, formsOfExploitation } from './exploitation.ts'
import { departments, languages, timeZones } from './places-and-languages.ts'

const open: Answer = {
  answer: 'disputed',
  source: {
    es: 'Por confirmar con asesoría jurídica del país',
    en: 'To be confirmed by counsel of the country',
  },
  evidence: 'unverified',
}
const known = {
  dutyToReport: open,
  dutyToReportOfChild: open,
  enforcesMigrationLaw: { ...open, answer: 'no' },
  source: { es: 'Práctica general del ramo', en: 'General knowledge of the field' },
  evidence: 'unverified',
} as const

const authorities: readonly Authority[] = [
  {
    code: 'child-protection-authority',
    nationalCode: 'PGN',
    labels: { es: 'Procuraduría General de la Nación', en: 'Office of the attorney general' },
    level: 'national',
    receivesChildren: true,
    ...known,
  },
  {
    code: 'anti-trafficking-secretariat',
    nationalCode: 'SVET',
    labels: {
      es: 'Secretaría contra la Violencia Sexual, Explotación y Trata de Personas',
      en: 'Secretariat against sexual violence, exploitation and trafficking',
    },
    level: 'national',
    ...known,
  },
]

/**
 * Thin on purpose: enough for an office that receives people who return, and proof that nothing about another country is
 * in the code. What is empty here is not offered; a deadline before an authority is refused for want of a calendar.
 */
export const guatemala: CountryPack = {
  country: 'GTM',
  currency: 'GTQ',
  legalReview: 'none',
  definition,
  acts,
  means: [],
  formsOfExploitation,
  vulnerabilities: [],
  relatedOffences: [],
  aggravations: [],
  purposes: assistance.purposes,
  services: assistance.services,
  closureReasons: assistance.closureReasons,
  closurePhrases: assistance.closurePhrases,
  declineReasons: assistance.declineReasons,
  legalGrounds: assistance.legalGrounds,
  authorities,
  recognisedBy: [],
  childRights: [],
  childInterviewTopics: [],
  childRepresentation: [],
  facilityTypes: [],
  incidentNotices: [
    {
      code: 'search-for-missing-child',
      labels: {
        es: 'Alerta Alba-Keneth, Procuraduría General de la Nación',
        en: 'Alba-Keneth alert, office of the attorney general',
      },
      kinds: ['missing'],
      ofChild: true,
      source: { es: 'Práctica general del ramo', en: 'General knowledge of the field' },
      evidence: 'unverified',
    },
  ],
  verificationKinds: [],
  operations: [],
  operationActions: [],
  placeTypes: [],
  divisions: departments,
  timeZones,
  languages,
  firstOffered: {
    languages: ['spa', 'quc', 'kek', 'cak', 'mam', 'kjb', 'cab'],
    nationalities: ['GTM', 'HND', 'SLV', 'NIC', 'MEX'],
  },
  clocksEdition: 1,
  deadlines: [
    {
      code: 'child-protection-notice',
      labels: {
        es: 'Aviso a la Procuraduría General de la Nación',
        en: 'Notice to the office of the attorney general',
      },
      startsAt: 'child-contacted',
      limit: { kind: 'setting', setting: 'child-protection-notice', unit: 'hours' },
      binds: 'holder',
      lies: 'care',
      notice: { to: 'child-protection-authority', proof: 'number' },
      source: { es: 'Práctica general del ramo', en: 'General knowledge of the field' },
      evidence: 'unverified',
    },
  ],
  calendars: [],
  settings: [
    {
      code: 'best-interests-quorum',
      labels: {
        es: 'Quórum del panel de interés superior',
        en: 'Quorum of a best-interests panel',
      },
      unit: 'persons',
      value: 3,
      source: 'UNHCR BIP guidelines 2021: three to five members',
      evidence: 'unverified',
    },
    {
      code: 'child-protection-notice',
      labels: { es: 'Aviso por una niña o un niño', en: 'Notice of a child' },
      unit: 'hours',
      source: 'No length was read; to be set by the organisation',
      evidence: 'unverified',
    },
  ],
  ruleSources: {},
}
