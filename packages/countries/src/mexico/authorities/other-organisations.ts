import type { Authority } from '../../shape/authority.ts'
import {
  disputedForOthers,
  doesNotEnforce,
  everybodyReportsForChild,
  immunityDisputes,
} from './duties.ts'

const civil = {
  level: 'civil',
  dutyToReport: disputedForOthers,
  dutyToReportOfChild: everybodyReportsForChild,
  enforcesMigrationLaw: doesNotEnforce,
} as const

/** Who is no authority of the country. */
export const otherOrganisations: readonly Authority[] = [
  {
    code: 'civil-society-shelter',
    labels: {
      es: 'Refugio especializado de la sociedad civil',
      en: 'Specialised shelter of civil society',
    },
    ...civil,
    receivesChildren: true,
    source: 'LGT art. 90',
    evidence: 'law',
  },
  {
    code: 'migrant-shelter',
    labels: { es: 'Casa o albergue del migrante', en: 'Migrant shelter' },
    ...civil,
    source: 'General knowledge of the field, domain §3.3',
    evidence: 'unverified',
  },
  {
    code: 'civil-society-organisation',
    labels: { es: 'Organización de la sociedad civil', en: 'Civil society organisation' },
    ...civil,
    source: 'General knowledge of the field, domain §3.3',
    evidence: 'unverified',
  },
  {
    code: 'national-hotline',
    labels: { es: 'Línea nacional contra la trata', en: 'National hotline' },
    ...civil,
    source: 'US TIP reports 2021, 2022',
    evidence: 'source',
  },
  {
    code: 'international-organisation',
    nationalCode: 'OIM',
    labels: {
      es: 'Organización Internacional para las Migraciones',
      en: 'International Organization for Migration',
    },
    level: 'international',
    dutyToReport: disputedForOthers,
    dutyToReportOfChild: immunityDisputes,
    enforcesMigrationLaw: doesNotEnforce,
    source: '2011 IOM Mexico note',
    evidence: 'source',
  },
  {
    code: 'consulate',
    labels: { es: 'Consulado del país de origen', en: 'Consulate of the country of origin' },
    level: 'foreign',
    dutyToReport: disputedForOthers,
    dutyToReportOfChild: immunityDisputes,
    enforcesMigrationLaw: doesNotEnforce,
    source: 'LM arts. 112, 119, 120; LRPCAP art. 21',
    evidence: 'law',
  },
]
