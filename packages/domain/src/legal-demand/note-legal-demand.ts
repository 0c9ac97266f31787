import { accessOf, workers } from '../access/access-rule.ts'
import { defineCommand } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { contentFrom } from '../command/content-of.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import type { StreamId } from '../journal/identifier.ts'
import { refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { legalDemandNoted } from './legal-demand-noted.ts'

const input = legalDemandNoted.fields

export const noteLegalDemandCommand = defineCommand({
  name: 'note-legal-demand',
  access: accessOf({ groups: [...workers, 'on-call', 'legal'], officers: true }),
  concerns: [],
  input,
  decide: (_situation, command) => noteLegalDemand(command),
})

export type NoteLegalDemand = InputOf<typeof input> & Author

/** Takes down that an authority wants something, whoever answered the door: it goes to the legal group and lets nothing out. */
export function noteLegalDemand(command: NoteLegalDemand): Decision | Refusal {
  const content = contentFrom(legalDemandNoted, command)
  if (Object.keys(content).length === 0) return refused('nothing-said', { field: 'demandWhat' })
  return decideAll([
    draftEntry(legalDemandNoted, { stream: command.newStreamId() as StreamId }, content, command),
  ])
}
