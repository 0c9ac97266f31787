import { accessOf, caseDeciders } from '../access/access-rule.ts'
import { defineCommand, needed } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { contentFrom } from '../command/content-of.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import type { StreamId } from '../journal/identifier.ts'
import { refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier } from '../journal/value-kind.ts'
import { exclusionProposed } from './exclusion-proposed.ts'

const input = { ...exclusionProposed.fields, case: needed(identifier) }

export const proposeExclusionCommand = defineCommand({
  name: 'propose-exclusion',
  access: accessOf({ groups: caseDeciders, reads: ['account', 'care'], ownOnly: true }),
  decides: [{ entryType: exclusionProposed }],
  concerns: ['case'],
  input,
  decide: (_situation, command) => proposeExclusion(command),
})

export type ProposeExclusion = InputOf<typeof input> & Author

/** Asks a second person whether she is no trafficking victim. No score ever does this by itself (BR-06). */
export function proposeExclusion(command: ProposeExclusion): Decision | Refusal {
  if (command.screeningOutcome === 'presumed-victim')
    return refused('outcome-contradicts', { field: 'screeningOutcome' })
  return decideAll([
    draftEntry(
      exclusionProposed,
      { stream: command.case as StreamId },
      contentFrom(exclusionProposed, command),
      command,
    ),
  ])
}
