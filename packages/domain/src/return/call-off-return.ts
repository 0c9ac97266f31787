import { accessOf, workers } from '../access/access-rule.ts'
import type { CaseFile } from '../case/case-file.ts'
import { defineCommand, needed } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { contentFrom } from '../command/content-of.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import type { StreamId } from '../journal/identifier.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier } from '../journal/value-kind.ts'
import { returnCalledOff } from './return-called-off.ts'

const input = { ...returnCalledOff.fields, case: needed(identifier) }

export const callOffReturnCommand = defineCommand({
  name: 'call-off-return',
  access: accessOf({ groups: [...workers, 'on-call'] }),
  concerns: ['case'],
  input,
  decide: ({ caseFile }, command) => callOffReturn(caseFile, command),
})

export type CallOffReturn = InputOf<typeof input> & Author

/**
 * She does not travel (BR-34). Never refused, needs no reason, no second person and no key to what is known of the journey. Once she has
 * boarded it is taken down all the same, and whoever is with her must be called.
 */
export function callOffReturn(
  { voluntaryReturn }: Pick<CaseFile, 'voluntaryReturn'>,
  command: CallOffReturn,
): Decision | Refusal {
  return decideAll(
    [
      draftEntry(
        returnCalledOff,
        { stream: command.case as StreamId },
        contentFrom(returnCalledOff, command),
        command,
      ),
    ],
    [voluntaryReturn.standing === 'travelling' ? 'return-under-way' : 'return-called-off'],
  )
}
