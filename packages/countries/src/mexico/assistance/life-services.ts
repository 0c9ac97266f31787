import { entriesFrom } from '../../shape/code-entry.ts'
import type { ServiceEntry } from '../../shape/service.ts'

const kindsOf = { source: 'Cobijo’s own choice, domain §4.1', evidence: 'design' } as const

/** School, work, the way home and life there. */
export const lifeServices: readonly ServiceEntry[] = [
  {
    code: 'education',
    nationalCode: 'EDU',
    labels: { es: 'Educación', en: 'Education' },
    source: 'LGT arts. 82-IV, 90-III',
    evidence: 'law',
    kinds: entriesFrom(kindsOf, [
      ['literacy', 'Alfabetización', 'Literacy'],
      ['school', 'Escuela', 'School'],
      ['validation', 'Validación de estudios', 'Recognition of studies'],
    ]),
  },
  {
    code: 'training-and-work',
    nationalCode: 'VOC',
    labels: { es: 'Capacitación y empleo', en: 'Training and work' },
    source: 'LGT arts. 82-IV, 90-III',
    evidence: 'law',
    kinds: entriesFrom(kindsOf, [
      ['training', 'Capacitación', 'Training'],
      ['employment', 'Empleo', 'Employment'],
      ['own-business', 'Proyecto productivo', 'Productive project'],
    ]),
  },
  {
    code: 'transport',
    nationalCode: 'TRA',
    labels: { es: 'Transporte y traslado', en: 'Transport' },
    source: 'LGV arts. 30-VI, 39, 39 Bis',
    evidence: 'law',
    kinds: entriesFrom(kindsOf, [
      ['local', 'Local', 'Local'],
      ['long-distance', 'Traslado', 'Long distance'],
      ['escorted', 'Con acompañamiento', 'Escorted'],
    ]),
  },
  {
    code: 'voluntary-return',
    nationalCode: 'AVR',
    labels: { es: 'Retorno voluntario asistido', en: 'Assisted voluntary return' },
    source: 'LGT arts. 75, 76; LM art. 119',
    evidence: 'law',
    kinds: [],
  },
  {
    code: 'reintegration',
    nationalCode: 'REI',
    labels: { es: 'Reintegración', en: 'Reintegration' },
    source: 'LGT arts. 82-IV, 90-III',
    evidence: 'law',
    kinds: entriesFrom(kindsOf, [
      ['grant', 'Subvención', 'Grant'],
      ['in-kind', 'En especie', 'In kind'],
      ['business', 'Negocio', 'Business'],
      ['housing', 'Vivienda', 'Housing'],
      ['health', 'Salud', 'Health'],
      ['education', 'Educación', 'Education'],
    ]),
  },
  {
    code: 'follow-up',
    nationalCode: 'SEGU',
    labels: { es: 'Seguimiento', en: 'Follow-up' },
    source: 'LGT art. 4',
    evidence: 'unverified',
    kinds: entriesFrom(kindsOf, [
      ['visit', 'Visita', 'Visit'],
      ['call', 'Llamada', 'Call'],
    ]),
  },
]
