import type { DeadlineRule } from '../../shape/deadline-rule.ts'

/**
 * The clinical clocks of the first days (W5), the plan and the follow-up. No law sets them: their lengths are settings.
 * The clinical ones need no report and the screen says so.
 */
export const careDeadlines: readonly DeadlineRule[] = [
  {
    code: 'hiv-prophylaxis',
    labels: { es: 'Profilaxis contra el VIH', en: 'HIV prophylaxis' },
    startsAt: 'last-possible-exposure',
    limit: { kind: 'setting', setting: 'hiv-prophylaxis', unit: 'hours' },
    binds: 'holder',
    lies: 'health',
    everyHourCounts: true,
    source: {
      es: 'Práctica médica general; confirmar con personal de salud',
      en: 'General medical practice; confirm with health staff',
    },
    evidence: 'unverified',
  },
  {
    code: 'emergency-contraception',
    labels: { es: 'Anticoncepción de emergencia', en: 'Emergency contraception' },
    startsAt: 'last-possible-exposure',
    limit: { kind: 'setting', setting: 'emergency-contraception', unit: 'hours' },
    binds: 'holder',
    lies: 'health',
    everyHourCounts: true,
    source: {
      es: 'Práctica médica general; confirmar con personal de salud',
      en: 'General medical practice; confirm with health staff',
    },
    evidence: 'unverified',
  },
  {
    code: 'plan-review',
    labels: { es: 'Revisar el plan', en: 'Review the plan' },
    startsAt: 'plan-made',
    limit: { kind: 'setting', setting: 'plan-review', unit: 'calendar-days' },
    binds: 'holder',
    lies: 'care',
    source: { es: 'Elección de Cobijo', en: 'Cobijo’s own choice' },
    evidence: 'design',
  },
  {
    code: 'arrival-confirmation',
    labels: { es: 'Confirmar la llegada', en: 'Confirm the arrival' },
    startsAt: 'return-begun',
    limit: { kind: 'setting', setting: 'arrival-confirmation', unit: 'hours' },
    binds: 'holder',
    lies: 'protection',
    source: { es: 'Elección de Cobijo', en: 'Cobijo’s own choice' },
    evidence: 'design',
  },
  ...(
    [
      ['follow-up-1', 'Primer seguimiento', 'First follow-up'],
      ['follow-up-2', 'Segundo seguimiento', 'Second follow-up'],
      ['follow-up-3', 'Tercer seguimiento', 'Third follow-up'],
      ['follow-up-4', 'Cuarto seguimiento', 'Fourth follow-up'],
      ['follow-up-5', 'Último seguimiento', 'Last follow-up'],
    ] as const
  ).map(
    ([code, es, en]): DeadlineRule => ({
      code,
      labels: { es, en },
      startsAt: 'returned',
      limit: { kind: 'setting', setting: code, unit: 'months' },
      binds: 'holder',
      lies: 'care',
      source: { es: 'Práctica general del ramo', en: 'General knowledge of the field' },
      evidence: 'unverified',
    }),
  ),
]
