import type { CodeEntry } from '../country-pack.ts'

/** Sharing without consent (LGPDPPSO arts. 16 and 64; LGDNNA art. 12; LM arts. 95, 98, 112). To be confirmed by counsel. */
export const legalGrounds: readonly CodeEntry[] = [
  {
    code: 'vital-interest',
    labels: {
      es: 'Emergencia que puede dañar a una persona en su integridad o sus bienes',
      en: 'Emergency that may harm a person or her belongings',
    },
    source: 'LGPDPPSO art. 16',
    verified: false,
  },
  {
    code: 'health-care',
    labels: {
      es: 'Atención médica, prevención, diagnóstico o asistencia sanitaria',
      en: 'Medical care, prevention, diagnosis or health assistance',
    },
    source: 'LGPDPPSO art. 16',
    verified: false,
  },
  {
    code: 'court-order',
    labels: {
      es: 'Orden judicial o mandato fundado y motivado de autoridad competente',
      en: 'Court order or reasoned order of a competent authority',
    },
    source: 'LGPDPPSO art. 16',
    verified: false,
  },
  {
    code: 'child-protection-notice',
    labels: {
      es: 'Aviso inmediato a la Procuraduría de Protección de Niñas, Niños y Adolescentes',
      en: 'Immediate notice to the child-rights protection authority',
    },
    source: 'LM arts. 95, 98, 112; LGDNNA art. 12',
    verified: false,
  },
]
