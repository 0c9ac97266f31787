import { accessOf, caseDeciders } from '../access/access-rule.ts'
import { defineCommand, needed } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { contentFrom } from '../command/content-of.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import type { StreamId } from '../journal/identifier.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier } from '../journal/value-kind.ts'
import { responsibleAssigned } from './responsible-assigned.ts'

const input = { ...responsibleAssigned.fields, case: needed(identifier) }

export const assignResponsibleCommand = defineCommand({
  name: 'assign-responsible',
  access: accessOf({ groups: caseDeciders, officers: true, sufficient: 'facts' }),
  decides: [{ entryType: responsibleAssigned }],
  concerns: ['case'],
  input,
  decide: (_situation, command) => assignResponsible(command),
})

export type AssignResponsible = InputOf<typeof input> & Author

/** Says whose case it is from now on. */
export function assignResponsible(command: AssignResponsible): Decision | Refusal {
  return decideAll([
    draftEntry(
      responsibleAssigned,
      { stream: command.case as StreamId },
      contentFrom(responsibleAssigned, command),
      command,
    ),
  ])
}
