import { entriesFrom } from '../../shape/code-entry.ts'
import type { CodeEntry } from '../../shape/code-entry.ts'

/** Sharing without consent. Each needs its justification beside it (BR-39), whatever the law says. */
export const legalGrounds: readonly CodeEntry[] = [
  ...entriesFrom({ source: 'LGPDPPSO art. 16', evidence: 'law' }, [
    [
      'vital-interest',
      'Emergencia que puede dañar a una persona en su integridad o sus bienes',
      'Emergency that may harm a person or her belongings',
    ],
    [
      'health-care',
      'Atención médica, prevención, diagnóstico o asistencia sanitaria',
      'Medical care, prevention, diagnosis or health assistance',
    ],
    [
      'court-order',
      'Orden judicial o mandato fundado y motivado de autoridad competente',
      'Court order or reasoned order of a competent authority',
    ],
  ]),
  ...entriesFrom({ source: 'LM arts. 95, 98, 112; LGDNNA art. 12', evidence: 'law' }, [
    [
      'child-protection-notice',
      'Aviso inmediato a la Procuraduría de Protección de Niñas, Niños y Adolescentes',
      'Immediate notice to the child-rights protection authority',
    ],
  ]),
]
