import type { Row } from '@cobijo/statistics/tables/row'
import { inventedSpec } from '../../release/invented-release.ts'
import type { ProtectedRecords } from '../../release/protected-records.ts'
import type { ReleaseSpec } from '../../release/release-spec.ts'

const headings = [
  'year',
  'sex',
  'ageBand',
  'nationalities',
  'exploitationCountries',
  'formsOfExploitation',
  'meansOfControl',
  'sector',
  'recruiterRelations',
  'recruitedBy',
]
const kinds: readonly (readonly [times: number, line: string])[] = [
  [
    40,
    '2025,female,9-17,GTM,MEX,sexual-exploitation,Threats;SexualAbuse,prostitution,partner,social-network',
  ],
  [
    30,
    '2025,male,30-38,HND,MEX,forced-labour;forced-begging,DebtBondage,agriculture,employer,agency',
  ],
  [20, '2024,male,48+,GTM;MEX,,servitude,RestrictsMovement,,friend-or-acquaintance;family,'],
  [12, '2024,,,,,,,unknown,,'],
]

/** A hundred and two synthetic records of nobody. */
export const inventedRecords: ProtectedRecords = {
  protection: { kind: 'k-anonymous', k: 11 },
  longest: 3,
  lines: [headings.join(','), ...kinds.flatMap(([n, line]) => Array<string>(n).fill(line))],
}

/** Counts of those records by sex. */
export const inventedRecordRows: readonly Row[] = [
  { sex: 'female', n: 40 },
  { sex: 'male', n: 50 },
  { sex: null, n: 12 },
]

const [, sexColumn] = inventedSpec.columns

export const inventedRecordSpec: ReleaseSpec = {
  ...inventedSpec,
  id: 'registros-inventados',
  unit: 'records',
  columns: [
    {
      ...(sexColumn as ReleaseSpec['columns'][number]),
      values: [
        { key: 'female', label: { es: 'Mujer', en: 'Female' } },
        { key: 'male', label: { es: 'Hombre', en: 'Male' } },
      ],
    },
  ],
  tables: [{ id: 'sexo', title: { es: 'Sexo', en: 'Sex' }, by: ['sex'] }],
  exports: ['ctdc-27', 'ctdc-62', 'htcds'],
  reporting: {
    country: 'MEX',
    countries: {
      GTM: { alpha2: 'GT', alpha3: 'GTM', name: 'Guatemala' },
      HND: { alpha2: 'HN', alpha3: 'HND', name: 'Honduras' },
      MEX: { alpha2: 'MX', alpha3: 'MEX', name: 'Mexico' },
    },
    forms: {
      'sexual-exploitation': { ctdc: ['isSexualExploit'], htcds: ['SexualExploitation'] },
      'forced-labour': { ctdc: ['isForcedLabour'], htcds: ['ForcedLabour'] },
      'forced-begging': { ctdc: ['isForcedLabour'], htcds: [] },
      servitude: { ctdc: ['isSlaveryAndPractices'], htcds: ['Servitude'] },
    },
    means: {
      Threats: { ctdc: ['meansOfControlThreats'], htcds: ['PhysicalThreats'] },
      SexualAbuse: { ctdc: ['meansOfControlSexualAbuse'], htcds: ['SexualAbuse'] },
      DebtBondage: { ctdc: ['meansOfControlDebtBondage'], htcds: ['DebtBondage'] },
      RestrictsMovement: {
        ctdc: ['meansOfControlRestrictsMovement'],
        htcds: ['RestrictsMovement'],
      },
    },
  },
}
