import { accessOf, workers } from '../access/access-rule.ts'
import { defineCommand, needed, optional } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { contentFrom } from '../command/content-of.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import type { GatheringFile } from '../gathering/gathering-file.ts'
import type { StreamId } from '../journal/identifier.ts'
import { refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier } from '../journal/value-kind.ts'
import { refusalOf } from '../ladder/rung.ts'
import { interpreterAccepted } from './interpreter-accepted.ts'
import { interpreterLadder } from './interpreter-ladder.ts'

const { interpreterCode: _code, interpreter: _stream, ...said } = interpreterAccepted.fields
const input = {
  ...said,
  interpreterAnswer: optional(said.interpreterAnswer.kind),
  case: needed(identifier),
  /** The interpreter's own stream. */
  gathering: needed(identifier),
}

export const acceptInterpreterCommand = defineCommand({
  name: 'accept-interpreter',
  access: accessOf({ groups: workers, reads: ['essential'] }),
  decides: [{ entryType: interpreterAccepted, where: { interpreterAnswer: ['yes'] } }],
  concerns: ['case', 'gathering'],
  input,
  decide: ({ gathering }, command) => acceptInterpreter(gathering, command),
})

export type AcceptInterpreter = InputOf<typeof input> & Author

/** Her own yes or no to an interpreter. A no is written down whatever else is known; a yes only where nothing forbids it (BR-47). */
export function acceptInterpreter(
  gathering: GatheringFile | undefined,
  command: AcceptInterpreter,
): Decision | Refusal {
  const interpreter = gathering?.interpreter
  const code = interpreter?.interpreterCode.value
  if (interpreter === undefined || code === undefined)
    return refused('not-found', { field: 'gathering' })
  if (command.interpreterAnswer !== 'no') {
    const refusal = refusalOf(interpreterLadder(interpreter, command))
    if (refusal) return refusal
  }
  const knowsHer =
    command.interpreterAnswer === 'yes' &&
    (command.interpreterRelation === 'acquaintance' ||
      command.interpreterRelation === 'same-community')
  return decideAll(
    [
      draftEntry(
        interpreterAccepted,
        { stream: command.case as StreamId },
        {
          ...contentFrom(interpreterAccepted, command),
          interpreterCode: code,
          interpreter: command.gathering,
          interpreterAnswer: command.interpreterAnswer === 'no' ? 'no' : 'yes',
        },
        command,
      ),
    ],
    knowsHer ? ['interpreter-knows-her'] : [],
  )
}
