import { accessOf } from '../access/access-rule.ts'
import { defineCommand, needed } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { contentFrom } from '../command/content-of.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import { refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier } from '../journal/value-kind.ts'
import { legalDemandNoted } from './legal-demand-noted.ts'
import type { LegalDemand } from './legal-demand.ts'

/** Whoever decides about help reads nothing of it, so nobody else works on it (BR-21, BR-22). */
export const ofLegalGroup = accessOf({ groups: ['legal'], reads: ['justice'], ownOnly: true })

const input = { ...legalDemandNoted.fields, demand: needed(identifier) }

export const completeLegalDemandCommand = defineCommand({
  name: 'complete-legal-demand',
  access: ofLegalGroup,
  concerns: ['demand'],
  input,
  decide: ({ demand }, command) => completeLegalDemand(demand, command),
})

export type CompleteLegalDemand = InputOf<typeof input> & Author

/** Says more of it or says it otherwise, also after it was answered. */
export function completeLegalDemand(
  demand: LegalDemand | undefined,
  command: CompleteLegalDemand,
): Decision | Refusal {
  if (demand === undefined) return refused('not-found', { field: 'demand' })
  const content = contentFrom(legalDemandNoted, command)
  if (Object.keys(content).length === 0) return refused('nothing-said', { field: 'demandWhat' })
  return decideAll([draftEntry(legalDemandNoted, demand, content, command)])
}
