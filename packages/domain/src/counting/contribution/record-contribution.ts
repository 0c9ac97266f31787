import { accessOf } from '../../access/access-rule.ts'
import { defineCommand } from '../../command/command-definition.ts'
import type { InputOf } from '../../command/command-definition.ts'
import { contentFrom } from '../../command/content-of.ts'
import { decideAll, draftEntry } from '../../command/decision.ts'
import type { Author, Decision } from '../../command/decision.ts'
import type { StreamId } from '../../journal/identifier.ts'
import { refused } from '../../journal/refusal.ts'
import type { Refusal } from '../../journal/refusal.ts'
import { contributionMade } from './contribution-made.ts'

const input = { ...contributionMade.fields }

export const recordContributionCommand = defineCommand({
  name: 'record-contribution',
  access: accessOf({ groups: ['statistics'], reads: ['statistics'], ownOnly: true }),
  concerns: [],
  input,
  decide: (_situation, command) => recordContribution(command),
})

export type RecordContribution = InputOf<typeof input> & Author

/** Nothing leaves that is not written down: the entry is made before the file is handed out. Each in a stream of its own. */
export function recordContribution(command: RecordContribution): Decision | Refusal {
  if (command.rows === 0) return refused('nobody-to-count', { field: 'study' })
  const stream = command.newStreamId() as StreamId
  return decideAll([
    draftEntry(contributionMade, { stream }, contentFrom(contributionMade, command), command),
  ])
}
