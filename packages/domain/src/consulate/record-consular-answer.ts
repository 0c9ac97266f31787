import { accessOf, workers } from '../access/access-rule.ts'
import { defineCommand, needed } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { contentFrom } from '../command/content-of.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import type { Situation } from '../command/situation.ts'
import type { StreamId } from '../journal/identifier.ts'
import { refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier } from '../journal/value-kind.ts'
import { endsToConsulates } from './keep-from-consulate.ts'
import { consularAnswerRecorded } from './consular-answer-recorded.ts'

const input = { ...consularAnswerRecorded.fields, case: needed(identifier) }

export const recordConsularAnswerCommand = defineCommand({
  name: 'record-consular-answer',
  access: accessOf({ groups: workers }),
  concerns: ['case'],
  input,
  decide: (situation, command) => recordConsularAnswer(command, situation),
})

export type RecordConsularAnswer = InputOf<typeof input> & Author

/** Takes down what she was told and said of her consulate. That she said no, or was not asked, is an answer (BR-31); her no ends what a consulate was opened. */
export function recordConsularAnswer(
  command: RecordConsularAnswer,
  situation: Partial<Situation> = {},
): Decision | Refusal {
  const content = contentFrom(consularAnswerRecorded, command)
  if (Object.values(content).every((value) => value === undefined)) return refused('nothing-said')
  const { occurredAt: _said, ...author } = command
  const { consularWish, homeStateFeared = 'no' } = command
  const isNo = consularWish === 'does-not-want' || homeStateFeared !== 'no'
  return decideAll([
    draftEntry(consularAnswerRecorded, { stream: command.case as StreamId }, content, author),
    ...(isNo ? endsToConsulates(situation, command.case, author) : []),
  ])
}
