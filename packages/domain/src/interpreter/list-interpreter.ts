import { accessOf, workers } from '../access/access-rule.ts'
import { defineCommand, needed } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { contentFrom } from '../command/content-of.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import type { GatheringFile } from '../gathering/gathering-file.ts'
import type { StreamId } from '../journal/identifier.ts'
import { refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier } from '../journal/value-kind.ts'
import { interpreterListed } from './interpreter-listed.ts'

const { stillInterprets: _ends, ...first } = interpreterListed.fields
const input = { ...interpreterListed.fields, gathering: needed(identifier) }
const access = accessOf({ groups: workers, reads: ['essential'], ownOnly: true })

export const listInterpreterCommand = defineCommand({
  name: 'list-interpreter',
  access,
  decides: [{ entryType: interpreterListed }],
  concerns: [],
  input: first,
  decide: (_situation, command) => listInterpreter(command),
})

export const changeInterpreterCommand = defineCommand({
  name: 'change-interpreter',
  access,
  decides: [{ entryType: interpreterListed }],
  concerns: ['gathering'],
  input,
  decide: ({ gathering }, command) => changeInterpreter(gathering, command),
})

export type ListInterpreter = InputOf<typeof first> & Author
export type ChangeInterpreter = InputOf<typeof input> & Author

/** Puts somebody on the roster by a code; what is still missing (the signed undertaking) bars only that she interprets (W22). */
export function listInterpreter(command: ListInterpreter): Decision | Refusal {
  return listed(command.newStreamId() as StreamId, command)
}

export function changeInterpreter(
  gathering: GatheringFile | undefined,
  command: ChangeInterpreter,
): Decision | Refusal {
  if (gathering?.interpreter?.stream === undefined)
    return refused('not-found', { field: 'gathering' })
  return listed(gathering.interpreter.stream, command)
}

function listed(stream: StreamId, command: ListInterpreter): Decision | Refusal {
  if (command.interpreterCode === undefined)
    return refused('field-required', { field: 'interpreterCode' })
  if ((command.interpreterLanguages ?? []).length === 0)
    return refused('field-required', { field: 'interpreterLanguages' })
  if (command.interpreterIsGrown === 'no')
    return refused('interpreter-is-child', { field: 'interpreterIsGrown', source: 'BR-47' })
  return decideAll([
    draftEntry(interpreterListed, { stream }, contentFrom(interpreterListed, command), command),
  ])
}
