import type { DeadlineRule } from '../../shape/deadline-rule.ts'

const beforeInstitute = { calendar: 'migration-institute', lies: 'protection' } as const

/** Before the migration institute. */
export const migrationDeadlines: readonly DeadlineRule[] = [
  {
    code: 'presentation-order',
    nationalCode: 'PRESENTACION',
    labels: { es: 'Acuerdo de presentación', en: 'Order of presentation' },
    startsAt: 'put-at-disposal',
    limit: { kind: 'hours', hours: 24 },
    binds: 'authority',
    lies: 'protection',
    source: 'LM art. 100',
    evidence: 'law',
  },
  {
    code: 'migration-detention-limit',
    labels: {
      es: 'Límite de la detención migratoria según la Suprema Corte',
      en: 'Limit of migratory detention by the Supreme Court',
    },
    startsAt: 'migration-detention-begun',
    limit: { kind: 'setting', setting: 'migration-detention', unit: 'hours' },
    binds: 'authority',
    lies: 'protection',
    source: { es: 'Suprema Corte 2023; por confirmar', en: 'Supreme Court 2023; to be confirmed' },
    evidence: 'unverified',
  },
  {
    code: 'migration-status-decision',
    nationalCode: 'INM_RESOLUCION',
    labels: { es: 'Resolución de la situación migratoria', en: 'Decision on migration status' },
    startsAt: 'migration-detention-begun',
    limit: { kind: 'business-days', days: 15 },
    extension: {
      limit: { kind: 'business-days', days: 60 },
      when: 'LM art. 111, grounds I to IV; ground V, a pending appeal, has no limit',
    },
    binds: 'authority',
    ...beforeInstitute,
    source: 'LM art. 111',
    evidence: 'law',
  },
  {
    code: 'migration-procedure',
    nationalCode: 'INM_TRAMITE',
    labels: {
      es: 'Resolución del trámite migratorio; el silencio lo niega',
      en: 'Decision on a migration procedure; silence refuses it',
    },
    startsAt: 'migration-application-complete',
    limit: { kind: 'business-days', days: 20 },
    binds: 'authority',
    ...beforeInstitute,
    source: 'LM art. 128',
    evidence: 'law',
  },
  {
    code: 'migration-regularisation',
    labels: { es: 'Resolución de la regularización', en: 'Decision on regularisation' },
    startsAt: 'migration-regularisation-filed',
    limit: { kind: 'calendar-days', days: 30 },
    binds: 'authority',
    ...beforeInstitute,
    source: 'LM art. 136',
    evidence: 'law',
  },
  {
    code: 'migration-station-release',
    labels: {
      es: 'Oficio de salida de la estación para regularizarse',
      en: 'Release from the station in order to regularise',
    },
    startsAt: 'migration-regularisation-met',
    limit: { kind: 'hours', hours: 24 },
    binds: 'authority',
    lies: 'protection',
    // For victims and witnesses the reflection period comes first, the article says.
    source: 'LM art. 136',
    evidence: 'law',
  },
  {
    code: 'migration-requirement',
    nationalCode: 'INM_PREVENCION',
    labels: { es: 'Responder a la prevención', en: 'Answer to the request for what is missing' },
    startsAt: 'migration-requirement-notified',
    limit: { kind: 'business-days', days: 10 },
    binds: 'person',
    ...beforeInstitute,
    source: 'LM art. 130',
    evidence: 'law',
  },
  {
    code: 'migration-opinion',
    nationalCode: 'OPINION_AUT',
    labels: {
      es: 'Opinión de otra autoridad; sin respuesta no hay objeción',
      en: 'Opinion of another authority; no answer is no objection',
    },
    startsAt: 'migration-opinion-requested',
    limit: { kind: 'calendar-days', days: 10 },
    binds: 'authority',
    ...beforeInstitute,
    source: 'LM art. 131',
    evidence: 'law',
  },
]
