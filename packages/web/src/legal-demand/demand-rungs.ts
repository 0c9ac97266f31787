import type { MessageId } from '../language/es.ts'

/** What each rung of a demand asks for, by its code. */
export const demandRungs: Readonly<Record<string, MessageId>> = {
  'demand-said': 'legal-demand.rung.said',
  'demand-answer-chosen': 'legal-demand.rung.chosen',
  'demand-answered': 'legal-demand.rung.answered',
  'holder-told': 'legal-demand.rung.holder',
  'person-told': 'legal-demand.rung.person',
}
