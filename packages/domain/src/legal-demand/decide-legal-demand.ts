import { defineCommand, needed } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { contentFrom } from '../command/content-of.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import { refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier } from '../journal/value-kind.ts'
import { ofLegalGroup } from './complete-legal-demand.ts'
import { answersThatHandOver } from './legal-demand-codes.ts'
import { legalDemandDecided } from './legal-demand-decided.ts'
import type { LegalDemand } from './legal-demand.ts'

const input = { ...legalDemandDecided.fields, demand: needed(identifier) }

export const decideLegalDemandCommand = defineCommand({
  name: 'decide-legal-demand',
  access: ofLegalGroup,
  decides: [{ entryType: legalDemandDecided }],
  concerns: ['demand'],
  input,
  decide: ({ demand }, command) => decideLegalDemand(demand, command),
})

export type DecideLegalDemand = InputOf<typeof input> & Author

/**
 * What is answered, with counsel: something goes only on a paper, on a basis and no further than was demanded; a no and a narrowing say why (W14).
 */
export function decideLegalDemand(
  demand: LegalDemand | undefined,
  command: DecideLegalDemand,
): Decision | Refusal {
  if (demand === undefined) return refused('not-found', { field: 'demand' })
  const refusal = answersThatHandOver.includes(command.demandAnswer)
    ? refusalToHandOver(demand, command)
    : undefined
  if (refusal) return refusal
  if (command.demandAnswer !== 'hand-over' && command.demandReason === undefined)
    return refused('field-required', { field: 'demandReason', source: 'W14' })
  return decideAll([
    draftEntry(legalDemandDecided, demand, contentFrom(legalDemandDecided, command), command),
  ])
}

function refusalToHandOver(
  { said }: LegalDemand,
  { demandBasis, decidedParts = [], decidedThings }: DecideLegalDemand,
): Refusal | undefined {
  if (said.demandPaper.value === undefined)
    return refused('demand-without-paper', { field: 'demandAnswer', source: 'W14' })
  if (demandBasis === undefined)
    return refused('field-required', { field: 'demandBasis', source: 'W14' })
  if (decidedParts.length === 0 && decidedThings === undefined)
    return refused('field-required', { field: 'decidedParts', source: 'W14' })
  const demanded: readonly string[] = said.demandedParts.value ?? []
  return decidedParts.every((part) => demanded.includes(part))
    ? undefined
    : refused('beyond-demand', { field: 'decidedParts', source: 'W14' })
}
