import type { IncidentNotice } from '../../shape/incident-notice.ts'

const nobodyChecked = {
  source: {
    es: 'Práctica general del ramo; por confirmar con asesoría jurídica',
    en: 'General knowledge of the field; to be confirmed by counsel',
  },
  evidence: 'unverified',
} as const

/** Nobody has checked any of it against a protocol: the house that has one of its own goes by that. */
export const incidentNotices: readonly IncidentNotice[] = [
  {
    code: 'emergency-number',
    labels: { es: '911, emergencias', en: '911, emergencies' },
    kinds: ['somebody-at-the-door', 'threat', 'self-harm', 'violence', 'fire', 'evacuation'],
    ...nobodyChecked,
  },
  {
    code: 'search-for-missing-child',
    labels: {
      es: 'Alerta AMBER y comisión local de búsqueda',
      en: 'AMBER alert and the local search commission',
    },
    kinds: ['missing'],
    ofChild: true,
    ...nobodyChecked,
  },
  {
    code: 'child-protection-authority',
    labels: {
      es: 'Procuraduría de Protección de Niñas, Niños y Adolescentes',
      en: 'Child-rights protection authority',
    },
    kinds: ['missing', 'violence', 'threat', 'self-harm', 'evacuation'],
    ofChild: true,
    within: 'incident-of-child-told-within',
    ...nobodyChecked,
  },
  {
    code: 'house-coordination',
    labels: { es: 'Coordinación de la casa', en: 'Whoever coordinates the house' },
    kinds: [
      'somebody-at-the-door',
      'threat',
      'self-harm',
      'violence',
      'missing',
      'fire',
      'evacuation',
    ],
    within: 'incident-coordination-told-within',
    source: { es: 'Decisión propia de Cobijo', en: 'Cobijo’s own choice' },
    evidence: 'design',
  },
]
