import type { DeadlineRule } from '../../shape/deadline-rule.ts'

/** A child's first hours, urgent measures, and the steps towards her best interests. */
export const childDeadlines: readonly DeadlineRule[] = [
  {
    code: 'child-protection-notice',
    nationalCode: 'NNA_AVISO_PROC',
    labels: {
      es: 'Aviso a la Procuraduría de Protección',
      en: 'Notice to the child-protection authority',
    },
    startsAt: 'child-contacted',
    // The law says at once; the hour is when the screen turns red.
    limit: { kind: 'immediate', warnAfterHours: 1 },
    binds: 'holder',
    // That she is a child everybody knows who reads anything of her; whoever plans a step of migration must see whether it was given.
    lies: 'care',
    notice: { to: 'child-protection-authority', proof: 'number' },
    source: 'LM arts. 95, 98, 112',
    evidence: 'law',
  },
  {
    code: 'child-hand-over',
    labels: {
      es: 'Canalización al DIF y su acta',
      en: 'Hand-over to child welfare, and its record',
    },
    startsAt: 'child-to-hand-over',
    // The law says at once; the hours are when the screen turns red.
    limit: { kind: 'immediate', warnAfterHours: 3 },
    binds: 'holder',
    lies: 'care',
    source: 'LM arts. 98, 112-I',
    evidence: 'law',
  },
  {
    code: 'child-humanitarian-stay',
    nationalCode: 'NNA_TVRH',
    labels: {
      es: 'Tarjeta de visitante por razones humanitarias para niña, niño o adolescente',
      en: 'Humanitarian visitor card for a child',
    },
    startsAt: 'child-contacted',
    limit: { kind: 'immediate', warnAfterHours: 24 },
    binds: 'authority',
    lies: 'protection',
    source: 'LM arts. 52-V-b, 112-I',
    evidence: 'law',
  },
  {
    code: 'substitute-representation',
    labels: {
      es: 'Representación en suplencia',
      en: 'Substitute representation',
    },
    startsAt: 'child-representative-conflicts',
    // The law names no hours: these are when the screen turns red.
    limit: { kind: 'immediate', warnAfterHours: 24 },
    binds: 'holder',
    lies: 'child',
    source: 'LGDNNA art. 4-XXVI',
    evidence: 'law',
  },
  {
    code: 'urgent-measure-order',
    nationalCode: 'MED_URG_MP',
    labels: {
      es: 'Medida urgente de protección: la ordena el Ministerio Público',
      en: 'Urgent protection measure: ordered by the prosecution',
    },
    startsAt: 'urgent-measure-requested',
    limit: { kind: 'hours', hours: 3 },
    binds: 'authority',
    lies: 'child',
    source: 'LGDNNA art. 122-VI',
    evidence: 'law',
  },
  {
    code: 'urgent-measure-confirmation',
    nationalCode: 'MED_URG_JUEZ',
    labels: {
      es: 'Medida urgente de protección: la confirma el juez',
      en: 'Urgent protection measure: confirmed by the judge',
    },
    // From the order, not from the request; the protection authority may give it itself (VII).
    startsAt: 'urgent-measure-ordered',
    limit: { kind: 'hours', hours: 24 },
    binds: 'authority',
    lies: 'child',
    source: 'LGDNNA art. 122-VI, VII',
    evidence: 'law',
  },
  {
    code: 'best-interests-assessment-high',
    labels: {
      es: 'Evaluación del interés superior, riesgo alto',
      en: 'Best-interests assessment, high risk',
    },
    startsAt: 'child-risk-found-high',
    limit: { kind: 'setting', setting: 'best-interests-assessment-high', unit: 'hours' },
    binds: 'holder',
    lies: 'child',
    source: {
      es: 'Directrices del ACNUR sobre el interés superior, 2021',
      en: 'UNHCR BIP guidelines 2021',
    },
    evidence: 'unverified',
  },
  {
    code: 'best-interests-assessment-medium',
    labels: {
      es: 'Evaluación del interés superior, riesgo medio',
      en: 'Best-interests assessment, medium risk',
    },
    startsAt: 'child-risk-found-medium',
    limit: { kind: 'setting', setting: 'best-interests-assessment-medium', unit: 'calendar-days' },
    binds: 'holder',
    lies: 'child',
    source: {
      es: 'Directrices del ACNUR sobre el interés superior, 2021',
      en: 'UNHCR BIP guidelines 2021',
    },
    evidence: 'unverified',
  },
  {
    code: 'best-interests-assessment-low',
    labels: {
      es: 'Evaluación del interés superior, riesgo bajo',
      en: 'Best-interests assessment, low risk',
    },
    startsAt: 'child-risk-found-low',
    limit: { kind: 'setting', setting: 'best-interests-assessment-low', unit: 'calendar-days' },
    binds: 'holder',
    lies: 'child',
    source: {
      es: 'Directrices del ACNUR sobre el interés superior, 2021',
      en: 'UNHCR BIP guidelines 2021',
    },
    evidence: 'unverified',
  },
  {
    code: 'best-interests-determination',
    labels: {
      es: 'Informe para la determinación del interés superior',
      en: 'Report for the best-interests determination',
    },
    startsAt: 'panel-found-needed',
    limit: { kind: 'setting', setting: 'best-interests-report', unit: 'months' },
    binds: 'holder',
    lies: 'child',
    source: {
      es: 'Directrices del ACNUR sobre el interés superior, 2021',
      en: 'UNHCR BIP guidelines 2021',
    },
    evidence: 'unverified',
  },
  {
    code: 'determination-carried-out',
    labels: {
      es: 'Determinación del interés superior: que se cumpla',
      en: 'Best-interests determination: to be carried out',
    },
    // By the day that the panel set.
    startsAt: 'determination-approved',
    limit: { kind: 'setting', setting: 'determination-carried-out', unit: 'months' },
    binds: 'holder',
    lies: 'child',
    source: {
      es: 'Directrices del ACNUR sobre el interés superior, 2021',
      en: 'UNHCR BIP guidelines 2021',
    },
    evidence: 'unverified',
  },
  {
    code: 'determination-next-panel',
    labels: {
      es: 'Determinación aplazada: vuelve el panel',
      en: 'Determination put off: the panel sits again',
    },
    startsAt: 'determination-put-off',
    limit: { kind: 'setting', setting: 'best-interests-report', unit: 'months' },
    binds: 'holder',
    lies: 'child',
    source: {
      es: 'Directrices del ACNUR sobre el interés superior, 2021',
      en: 'UNHCR BIP guidelines 2021',
    },
    evidence: 'unverified',
  },
  {
    code: 'temporary-care-review',
    labels: { es: 'Revisión del cuidado temporal', en: 'Review of temporary care' },
    startsAt: 'child-entered-temporary-care',
    limit: { kind: 'setting', setting: 'temporary-care-review', unit: 'months' },
    binds: 'holder',
    lies: 'child',
    source: {
      es: 'Directrices del ACNUR sobre el interés superior, 2021',
      en: 'UNHCR BIP guidelines 2021',
    },
    evidence: 'unverified',
  },
  {
    code: 'rights-restoration-plan',
    labels: { es: 'Plan de restitución de derechos', en: 'Plan to restore rights' },
    startsAt: 'child-contacted',
    // LGDNNA names no number of days: an organisation sets it, and until then nothing is worked out.
    limit: { kind: 'setting', setting: 'rights-restoration-plan', unit: 'calendar-days' },
    binds: 'authority',
    lies: 'child',
    source: {
      es: 'LGDNNA art. 123 (no dice cuántos días)',
      en: 'LGDNNA art. 123 (no number of days)',
    },
    evidence: 'law',
  },
]
