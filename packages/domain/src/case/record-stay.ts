import { accessOf, workers } from '../access/access-rule.ts'
import { defineCommand, needed } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import type { Grant } from '../grant/grants.ts'
import type { StreamId } from '../journal/identifier.ts'
import { refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { choice, identifier } from '../journal/value-kind.ts'
import { hasAccessEnded } from './access-ended.ts'
import { stayRecorded } from './stay-recorded.ts'

const input = {
  case: needed(identifier),
  stays: needed(choice(['no-own-file', 'left'])),
}

export const recordStayCommand = defineCommand({
  name: 'record-stay',
  access: accessOf({ groups: workers, ownCopies: true }),
  concerns: ['case'],
  input,
  decide: (situation, command) => recordStay(situation, command),
})

export type RecordStay = InputOf<typeof input> & Author

/** After another organisation's permission is over: she wants no file of this house's own, or she has left it. */
export function recordStay(
  { grants }: { readonly grants: readonly Grant[] },
  command: RecordStay,
): Decision | Refusal {
  const stream = command.case as StreamId
  if (!hasAccessEnded(grants, { ...command, stream }))
    return refused('access-not-ended', { field: 'case' })
  return decideAll([draftEntry(stayRecorded, { stream }, { stays: command.stays }, command)])
}
