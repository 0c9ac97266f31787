import { accessOf, caseDeciders } from '../access/access-rule.ts'
import type { CaseFile } from '../case/case-file.ts'
import { defineCommand, needed } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { contentFrom } from '../command/content-of.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import type { StreamId } from '../journal/identifier.ts'
import { refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier } from '../journal/value-kind.ts'
import { exclusionAnswered } from './exclusion-answered.ts'

const input = { ...exclusionAnswered.fields, case: needed(identifier) }

export const answerExclusionCommand = defineCommand({
  name: 'answer-exclusion',
  access: accessOf({ groups: caseDeciders, reads: ['account', 'care'], ownOnly: true }),
  decides: [{ entryType: exclusionAnswered }],
  concerns: ['case'],
  input,
  decide: ({ caseFile }, command) => answerExclusion(caseFile, command),
})

export type AnswerExclusion = InputOf<typeof input> & Author

/** The second person's yes or no. Whoever proposed it may take it back by saying no, and may not agree with herself (BR-06). */
export function answerExclusion(file: CaseFile, command: AnswerExclusion): Decision | Refusal {
  const line = file.screening.exclusions.find(({ id }) => id === command.proposal)
  if (line === undefined) return refused('proposal-missing', { field: 'proposal' })
  if (command.exclusionAnswer === 'agrees' && line.proposedBy === command.member)
    return refused('second-person-missing', { field: 'proposal', source: 'BR-06' })
  return decideAll([
    draftEntry(
      exclusionAnswered,
      { stream: command.case as StreamId },
      contentFrom(exclusionAnswered, command),
      command,
    ),
  ])
}
