import type { DeadlineRule } from '../../shape/deadline-rule.ts'

const beforeCommission = { calendar: 'refugee-commission', lies: 'protection' } as const

/** Thirty business days are asylum: these lie in `protection` and never leave the device (domain §6.5). */
export const asylumDeadlines: readonly DeadlineRule[] = [
  {
    code: 'asylum-notice',
    nationalCode: 'COMAR_AVISO',
    labels: {
      es: 'Aviso por escrito a la Comisión de refugiados',
      en: 'Written notice to the refugee commission',
    },
    startsAt: 'asylum-wish-expressed',
    limit: { kind: 'immediate', warnAfterHours: 1 },
    binds: 'holder',
    lies: 'protection',
    notice: { to: 'refugee-commission', proof: 'writing' },
    source: 'LRPCAP art. 21',
    evidence: 'law',
  },
  {
    code: 'asylum-notice-for-child',
    nationalCode: 'COMAR_AVISO',
    labels: {
      es: 'Aviso a la Comisión de refugiados por una niña, niño o adolescente; sin contacto consular',
      en: 'Notice to the refugee commission for a child; no consular contact',
    },
    startsAt: 'child-protection-indication-found',
    limit: { kind: 'immediate', warnAfterHours: 1 },
    binds: 'holder',
    lies: 'protection',
    notice: { to: 'refugee-commission', proof: 'writing' },
    source: 'LM art. 112-V',
    evidence: 'law',
  },
  {
    // The same article names both; this one is met apart from the notice of the first contact.
    code: 'child-indication-notice',
    labels: {
      es: 'Aviso a la Procuraduría de Protección: indicios de que necesita protección internacional',
      en: 'Notice to the child-protection authority: signs that she needs international protection',
    },
    startsAt: 'child-protection-indication-found',
    limit: { kind: 'immediate', warnAfterHours: 1 },
    binds: 'holder',
    lies: 'protection',
    notice: { to: 'child-protection-authority', proof: 'writing' },
    source: 'LM art. 112-V',
    evidence: 'law',
  },
  {
    code: 'asylum-application',
    nationalCode: 'COMAR_SOLICITUD',
    labels: {
      es: 'Solicitar la condición de refugiado',
      en: 'Apply for refugee status',
    },
    // Or from the day on which she could first file, where that was later.
    startsAt: 'entered-country',
    limit: { kind: 'business-days', days: 30 },
    binds: 'person',
    ...beforeCommission,
    source: 'LRPCAP art. 18',
    evidence: 'law',
  },
  {
    code: 'asylum-decision',
    nationalCode: 'COMAR_RESOL',
    labels: { es: 'Resolución sobre la condición de refugiado', en: 'Decision on refugee status' },
    startsAt: 'asylum-application-filed',
    limit: { kind: 'business-days', days: 45 },
    extension: {
      limit: { kind: 'business-days', days: 90 },
      when: 'LRPCAP art. 24: once, by the same length',
    },
    binds: 'authority',
    ...beforeCommission,
    source: 'LRPCAP art. 24',
    evidence: 'law',
  },
  {
    code: 'asylum-opinion',
    nationalCode: 'SRE_OPINION',
    labels: {
      es: 'Opinión de la Secretaría de Relaciones Exteriores',
      en: 'Opinion of the foreign ministry',
    },
    startsAt: 'asylum-opinion-requested',
    limit: { kind: 'business-days', days: 15 },
    binds: 'authority',
    calendar: 'foreign-ministry',
    lies: 'protection',
    source: 'LRPCAP art. 24',
    evidence: 'law',
  },
  {
    code: 'asylum-appeal',
    nationalCode: 'COMAR_RECURSO',
    labels: { es: 'Recurso de revisión', en: 'Appeal for review' },
    startsAt: 'asylum-decision-notified',
    limit: { kind: 'business-days', days: 15 },
    binds: 'person',
    ...beforeCommission,
    source: 'LRPCAP art. 25',
    evidence: 'law',
  },
]
