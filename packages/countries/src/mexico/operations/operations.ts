import { entriesFrom } from '../../shape/code-entry.ts'
import type { CodeEntry } from '../../shape/code-entry.ts'

/** Joint operations that recur, each with editions of its own. */
export const operations: readonly CodeEntry[] = [
  {
    code: 'itzel',
    labels: { es: 'Itzel', en: 'Itzel' },
    source: {
      es: 'Comunicados del INM de 2021 y 2022, citados por Contralínea',
      en: 'Communiqués of the migration institute of 2021 and 2022, quoted by Contralínea',
    },
    evidence: 'source',
  },
  {
    code: 'liberterra',
    labels: { es: 'Liberterra', en: 'Liberterra' },
    source: {
      es: 'Comunicados de Interpol de 2021 y 2024',
      en: 'Interpol releases of 2021 and 2024',
    },
    evidence: 'source',
  },
  {
    code: 'turquesa',
    labels: { es: 'Turquesa', en: 'Turquesa' },
    source: {
      es: 'El Universal, 2019; Milenio, 2020; comunicado de Interpol de 2021',
      en: 'El Universal, 2019; Milenio, 2020; Interpol release of 2021',
    },
    evidence: 'source',
  },
]

/** What is done in one. */
export const operationActions: readonly CodeEntry[] = [
  ...entriesFrom({ source: 'LM arts. 92-96', evidence: 'law' }, [
    ['verification-visit', 'Visita de verificación', 'Verification visit'],
  ]),
  ...entriesFrom({ source: 'LM arts. 97, 98', evidence: 'law' }, [
    ['migration-check', 'Revisión migratoria', 'Migration check'],
  ]),
  ...entriesFrom(
    {
      source: { es: 'Práctica general del ramo', en: 'General knowledge of the field' },
      evidence: 'unverified',
    },
    [
      ['search-by-warrant', 'Cateo con orden judicial', 'Search by a judge’s warrant'],
      ['labour-inspection', 'Inspección de trabajo', 'Labour inspection'],
      // It says of nobody that she is a victim of trafficking.
      ['getting-people-out', 'Rescate o salida de personas', 'Getting people out'],
    ],
  ),
]
