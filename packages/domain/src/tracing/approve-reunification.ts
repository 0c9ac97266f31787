import { accessOf, caseDeciders } from '../access/access-rule.ts'
import { defineCommand, needed, optional } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import type { Situation } from '../command/situation.ts'
import type { StreamId } from '../journal/identifier.ts'
import { refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier } from '../journal/value-kind.ts'
import { refusalOf } from '../ladder/rung.ts'
import { reunificationLadder } from './tracing-ladder.ts'
import { tracingStepRecorded } from './tracing-step-recorded.ts'

const input = {
  case: needed(identifier),
  search: needed(identifier),
  tracingWords: optional(tracingStepRecorded.fields.tracingWords.kind),
}

export const approveReunificationCommand = defineCommand({
  name: 'approve-reunification',
  access: accessOf({ groups: caseDeciders, reads: ['protection'], ownOnly: true }),
  decides: [{ entryType: tracingStepRecorded, where: { tracingStep: ['approved'] } }],
  concerns: ['case'],
  input,
  decide: (situation, command) => approveReunification(situation, command),
})

export type ApproveReunification = InputOf<typeof input> & Author

/** Decides that they are brought together: refused by the ladder that the screen shows, and by nothing else (W9, BR-15). */
export function approveReunification(
  { caseFile: file, country }: Pick<Situation, 'caseFile' | 'country'>,
  { case: stream, search: id, tracingWords, ...author }: ApproveReunification,
): Decision | Refusal {
  const search = file.tracing.find((each) => each.id === id)
  if (search === undefined) return refused('search-missing', { field: 'search' })
  const refusal = refusalOf(reunificationLadder(search, { file, country, at: author.at }))
  if (refusal) return refusal
  const content = { tracingStep: 'approved', search: id, tracingWords } as const
  return decideAll([
    draftEntry(
      tracingStepRecorded,
      { stream: stream as StreamId },
      content as Parameters<typeof tracingStepRecorded.facts>[0],
      author,
    ),
  ])
}
