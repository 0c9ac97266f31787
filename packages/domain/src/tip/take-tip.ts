import { accessOf, workers } from '../access/access-rule.ts'
import { defineCommand, optional } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { contentFrom } from '../command/content-of.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import { refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import type { StreamId } from '../journal/identifier.ts'
import { tipTaken } from './tip-taken.ts'

const input = { ...tipTaken.fields, tipUrgency: optional(tipTaken.fields.tipUrgency.kind) }

export const takeTipCommand = defineCommand({
  name: 'take-tip',
  access: accessOf({ groups: [...workers, 'on-call'] }),
  concerns: [],
  input,
  decide: (_situation, command) => takeTip(command),
})

export type TakeTip = InputOf<typeof input> & Author

/** Takes down word of something: neither a name nor a case is asked for. An urgency that nobody said is urgent. */
export function takeTip(command: TakeTip): Decision | Refusal {
  // A place alone is enough, and so is a sentence.
  if (command.tipPlace === undefined && command.tipWhat === undefined)
    return refused('tip-says-nothing', { field: 'tipWhat' })
  const content = {
    ...contentFrom(tipTaken, command),
    tipUrgency: command.tipUrgency ?? ('urgent' as const),
  }
  return decideAll([
    draftEntry(tipTaken, { stream: command.newStreamId() as StreamId }, content, command),
  ])
}
