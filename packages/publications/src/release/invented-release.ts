import type { Row } from '@cobijo/statistics/tables/row'
import type { Approval } from './approve-release.ts'
import type { ReleaseSpec } from './release-spec.ts'

/** Invented counts with small cells, an empty one and missing values, for tests. */
export const inventedRows: readonly Row[] = [
  { state: 'Chiapas', sex: 'F', n: 140 },
  { state: 'Chiapas', sex: 'M', n: 33 },
  { state: 'Chiapas', sex: null, n: 12 },
  { state: 'Oaxaca', sex: 'F', n: 61 },
  { state: 'Oaxaca', sex: 'M', n: 4 },
  { state: 'Tabasco', sex: 'F', n: 27 },
  { state: 'Tabasco', sex: 'M', n: 18 },
  { state: null, sex: 'F', n: 21 },
]

/** A complete specification over `inventedRows`; nobody in it exists. */
export const inventedSpec: ReleaseSpec = {
  id: 'personas-por-estado',
  version: 1,
  title: { es: 'Personas atendidas por estado', en: 'Persons assisted by state' },
  publisher: { es: 'Oficina inventada', en: 'Invented office' },
  unit: 'persons',
  unitLabel: { es: 'personas', en: 'persons' },
  definition: {
    es: 'Cada persona se cuenta una vez, aunque la atiendan varias organizaciones.',
    en: 'Each person counts once, even if several organisations assist her.',
  },
  population: { es: 'Personas inventadas.', en: 'Invented persons.' },
  source: {
    publisher: 'Oficina inventada',
    citation: { es: 'Oficina inventada, 2026.', en: 'Invented office, 2026.' },
    url: 'https://example.org/figures',
    accessedOn: '2026-11-20',
    terms: { es: 'Libre.', en: 'Free.' },
  },
  cutOff: '2026-10-31',
  publishedOn: '2026-11-22',
  queryVersion: 'persons-by-state-1',
  threshold: 10,
  columns: [
    {
      name: 'state',
      label: { es: 'Estado', en: 'State' },
      values: ['Chiapas', 'Oaxaca', 'Tabasco', 'Yucatán'].map((key) => ({
        key,
        label: { es: key, en: key },
      })),
      missingLabel: { es: 'Sin dato', en: 'No data' },
    },
    {
      name: 'sex',
      label: { es: 'Sexo', en: 'Sex' },
      values: [
        { key: 'F', label: { es: 'Mujer', en: 'Female' } },
        { key: 'M', label: { es: 'Hombre', en: 'Male' } },
      ],
      missingLabel: { es: 'Sin dato', en: 'No data' },
    },
  ],
  tables: [
    {
      id: 'estado',
      title: { es: 'Personas por estado', en: 'Persons by state' },
      by: ['state'],
      finding: {
        es: 'En Chiapas se atendió a {n state=Chiapas} de {with state} personas ({percent state=Chiapas}).',
        en: 'In Chiapas {n state=Chiapas} of {with state} persons were assisted ({percent state=Chiapas}).',
      },
    },
    {
      id: 'estado-y-sexo',
      title: { es: 'Estado y sexo', en: 'State and sex' },
      by: ['state', 'sex'],
      note: { es: 'Una nota <con> signos & "comillas".', en: 'A note <with> signs & "quotes".' },
    },
  ],
  method: [
    { es: 'Se cuenta cada código de persona una vez.', en: 'Each person code counts once.' },
  ],
  cautions: [{ es: 'No es una estimación.', en: 'It is no estimate.' }],
  licence: { name: 'CC-BY-4.0', title: { es: 'CC BY 4.0', en: 'CC BY 4.0' } },
}

/** One approval of whatever has this digest, with a signature slot that somebody else fills. */
export function inventedApproval(digest: string): Approval {
  return {
    organisation: 'Casa inventada',
    role: { es: 'oficial de datos', en: 'data officer' },
    approvedOn: '2026-11-21',
    digest,
    signature: { algorithm: 'none', publicKey: '', value: Buffer.from(digest).toString('base64') },
  }
}
