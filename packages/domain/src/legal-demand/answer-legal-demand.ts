import { defineCommand, needed } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { contentFrom } from '../command/content-of.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import { refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier } from '../journal/value-kind.ts'
import { ofLegalGroup } from './complete-legal-demand.ts'
import { legalDemandAnswered } from './legal-demand-answered.ts'
import { partsLetGo } from './legal-demand.ts'
import type { LegalDemand } from './legal-demand.ts'

const input = { ...legalDemandAnswered.fields, demand: needed(identifier) }

export const answerLegalDemandCommand = defineCommand({
  name: 'answer-legal-demand',
  access: ofLegalGroup,
  decides: [{ entryType: legalDemandAnswered }],
  concerns: ['demand'],
  input,
  decide: ({ demand }, command) => answerLegalDemand(demand, command),
})

export type AnswerLegalDemand = InputOf<typeof input> & Author

/**
 * What went out, or that nothing did. A hand-over goes no further than what was decided; what was taken, or was given before anybody decided,
 * is written down as what it is and never refused (W14).
 */
export function answerLegalDemand(
  demand: LegalDemand | undefined,
  command: AnswerLegalDemand,
): Decision | Refusal {
  if (demand === undefined) return refused('not-found', { field: 'demand' })
  const { demandOutcome, handedParts = [], handedThings, handedTo } = command
  if (demandOutcome === 'handed-over') {
    const letGo = partsLetGo(demand)
    if (letGo === undefined)
      return refused('demand-not-decided', { field: 'demandOutcome', source: 'W14' })
    if (handedParts.length === 0 && handedThings === undefined)
      return refused('field-required', { field: 'handedParts', source: 'W14' })
    if (!handedParts.every((part) => letGo.includes(part)))
      return refused('beyond-answer', { field: 'handedParts', source: 'W14' })
    if (
      handedThings !== undefined &&
      demand.decided.some((each) => each.decidedThings === undefined)
    )
      return refused('beyond-answer', { field: 'handedThings', source: 'W14' })
    if (handedTo === undefined)
      return refused('field-required', { field: 'handedTo', source: 'W14' })
  }
  return decideAll([
    draftEntry(legalDemandAnswered, demand, contentFrom(legalDemandAnswered, command), command),
  ])
}
