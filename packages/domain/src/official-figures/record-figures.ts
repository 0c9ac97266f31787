import { accessOf } from '../access/access-rule.ts'
import { defineCommand } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { contentFrom } from '../command/content-of.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import type { StreamId } from '../journal/identifier.ts'
import { refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { figuresRecorded } from './figures-recorded.ts'

const input = { ...figuresRecorded.fields }

export const recordFiguresCommand = defineCommand({
  name: 'record-figures',
  access: accessOf({ groups: ['statistics'], ownOnly: true }),
  concerns: [],
  input,
  decide: (_situation, command) => recordFigures(command),
})

export type RecordFigures = InputOf<typeof input> & Author

/** Puts figures of others into the ledger, each time in a stream of its own. A correction says why. */
export function recordFigures(command: RecordFigures): Decision | Refusal {
  if ((command.figuresCorrected ?? []).length > 0 && command.figuresReason === undefined)
    return refused('field-required', { field: 'figuresReason' })
  const stream = command.newStreamId() as StreamId
  return decideAll([
    draftEntry(figuresRecorded, { stream }, contentFrom(figuresRecorded, command), command),
  ])
}
