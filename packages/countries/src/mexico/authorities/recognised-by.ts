import { entriesFrom } from '../../shape/code-entry.ts'
import type { RecognisingBody } from '../../shape/authority.ts'

const inJustice = ['criminal-judge-sentence', 'criminal-judge-trial', 'other-judge', 'prosecution']

/** Who may recognise somebody as a victim, LGV art. 110. Four of the eight are neither judge nor prosecution:
 * recognition needs no complaint. */
export const recognisedBy: readonly RecognisingBody[] = entriesFrom(
  { source: 'LGV art. 110', evidence: 'law' },
  [
    [
      'criminal-judge-sentence',
      'Juez penal, en sentencia',
      'Criminal judge, in a sentence',
      'JUEZ_PENAL_SENTENCIA',
    ],
    [
      'criminal-judge-trial',
      'Juez penal que conoce de la causa',
      'Criminal judge who tries the case',
      'JUEZ_PENAL_CAUSA',
    ],
    [
      'other-judge',
      'Juez de amparo, civil o familiar',
      'Judge in amparo, civil or family matters',
      'JUEZ_AMPARO_CIVIL_FAMILIAR',
    ],
    [
      'public-human-rights-body',
      'Organismo público de derechos humanos',
      'Public human rights body',
      'ORG_PUBLICO_DH',
    ],
    [
      'international-human-rights-body',
      'Organismo internacional de derechos humanos',
      'International human rights body',
      'ORG_INTERNACIONAL_DH',
    ],
    [
      'responsible-authority',
      'Autoridad responsable de la violación que la reconoce',
      'Authority that admits the violation',
      'AUTORIDAD_RESPONSABLE_VIOLACION',
    ],
    ['victims-commission', 'Comisión Ejecutiva', 'Victims commission', 'COMISION_EJECUTIVA'],
    ['prosecution', 'Ministerio Público', 'Prosecution', 'MINISTERIO_PUBLICO'],
  ],
).map((body) => ({ ...body, lies: inJustice.includes(body.code) ? 'justice' : 'account' }))
