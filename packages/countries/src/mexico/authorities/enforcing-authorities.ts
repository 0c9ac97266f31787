import type { Authority } from '../../shape/authority.ts'
import {
  doesNotEnforce,
  enforcesMigrationLaw,
  everybodyReportsForChild,
  publicServantsReport,
} from './duties.ts'

const reports = {
  dutyToReport: publicServantsReport,
  dutyToReportOfChild: everybodyReportsForChild,
} as const

/** Migration control, police, prosecution; and the protection officers of one of them, who are apart from it (W10). */
export const enforcingAuthorities: readonly Authority[] = [
  {
    code: 'migration-control',
    nationalCode: 'INM',
    labels: {
      es: 'Instituto Nacional de Migración: control y verificación',
      en: 'Migration institute: control and verification',
    },
    level: 'national',
    ...reports,
    enforcesMigrationLaw,
    calendar: 'migration-institute',
    source: 'LM arts. 92-100, 111; RLM art. 178',
    evidence: 'law',
  },
  {
    code: 'migration-child-protection',
    nationalCode: 'OPI',
    labels: {
      es: 'Oficiales de Protección a la Infancia',
      en: 'Migration institute: child protection officers',
    },
    level: 'national',
    ...reports,
    // They are agents of the institute that enforces; kept apart from it by practice, not by law.
    enforcesMigrationLaw: {
      answer: 'disputed',
      source:
        'Agents of the migration institute since 2007 (Revista Migrante; El Siglo de Torreón)',
      evidence: 'source',
    },
    calendar: 'migration-institute',
    source: 'LM art. 112-VI; competence standard EC1366',
    evidence: 'law',
  },
  {
    code: 'migrant-aid-groups',
    nationalCode: 'GRUPOS_BETA',
    labels: { es: 'Grupos Beta de protección a migrantes', en: 'Migrant rescue and aid groups' },
    level: 'national',
    ...reports,
    enforcesMigrationLaw: { answer: 'no', source: 'LM art. 71; domain §3.3', evidence: 'source' },
    source: 'LM art. 71',
    evidence: 'law',
  },
  {
    code: 'federal-prosecution',
    nationalCode: 'FGR',
    labels: { es: 'Fiscalía General de la República', en: 'Federal prosecution' },
    level: 'national',
    ...reports,
    enforcesMigrationLaw: doesNotEnforce,
    source: 'LGT art. 5',
    evidence: 'law',
  },
  {
    code: 'federal-trafficking-prosecution',
    nationalCode: 'FEVIMTRA',
    labels: {
      es: 'Fiscalía Especial para los Delitos de Violencia contra las Mujeres y Trata de Personas',
      en: 'Federal special prosecution for violence against women and trafficking',
    },
    level: 'national',
    ...reports,
    enforcesMigrationLaw: doesNotEnforce,
    source: 'General knowledge of the field, domain §3.3',
    evidence: 'unverified',
  },
  {
    code: 'state-prosecution',
    labels: { es: 'Fiscalía estatal', en: 'State prosecution' },
    level: 'state',
    ...reports,
    enforcesMigrationLaw: doesNotEnforce,
    source: 'LGT art. 5',
    evidence: 'law',
  },
  {
    code: 'national-guard',
    labels: { es: 'Guardia Nacional', en: 'National guard' },
    level: 'national',
    ...reports,
    enforcesMigrationLaw: {
      answer: 'disputed',
      source: 'Takes part in migration checks; general knowledge',
      evidence: 'unverified',
    },
    source: 'General knowledge of the field, domain §3.3, §7.1',
    evidence: 'unverified',
  },
  {
    code: 'interpol-office',
    nationalCode: 'OCN',
    labels: { es: 'Oficina Central Nacional de Interpol', en: 'Interpol national bureau' },
    level: 'national',
    ...reports,
    enforcesMigrationLaw: doesNotEnforce,
    source: 'General knowledge of the field, domain §3.3',
    evidence: 'unverified',
  },
]
