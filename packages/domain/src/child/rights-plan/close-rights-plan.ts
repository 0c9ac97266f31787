import { accessOf } from '../../access/access-rule.ts'
import type { CaseFile } from '../../case/case-file.ts'
import { defineCommand, needed } from '../../command/command-definition.ts'
import type { InputOf } from '../../command/command-definition.ts'
import { contentFrom } from '../../command/content-of.ts'
import { decideAll, draftEntry } from '../../command/decision.ts'
import type { Author, Decision } from '../../command/decision.ts'
import type { CountryCodes } from '../../command/situation.ts'
import type { StreamId } from '../../journal/identifier.ts'
import type { Refusal } from '../../journal/refusal.ts'
import { identifier } from '../../journal/value-kind.ts'
import { refusalOf } from '../../ladder/rung.ts'
import { closingThePlan } from './closing-the-plan.ts'
import { rightsPlanClosed } from './rights-plan-closed.ts'

const input = { ...rightsPlanClosed.fields, case: needed(identifier) }

export const closeRightsPlanCommand = defineCommand({
  name: 'close-rights-plan',
  access: accessOf({ groups: ['casework', 'child-protection'], reads: ['child'] }),
  decides: [{ entryType: rightsPlanClosed }],
  concerns: ['case'],
  input,
  decide: ({ caseFile, country }, command) => closeRightsPlan(caseFile, country, command),
})

export type CloseRightsPlan = InputOf<typeof input> & Author

/** Ends the following up of a plan once no right of hers is left open (BR-19). */
export function closeRightsPlan(
  file: Pick<CaseFile, 'childWork'>,
  country: Pick<CountryCodes, 'childRights'>,
  command: CloseRightsPlan,
): Decision | Refusal {
  return (
    refusalOf(closingThePlan(file, country)) ??
    decideAll([
      draftEntry(
        rightsPlanClosed,
        { stream: command.case as StreamId },
        contentFrom(rightsPlanClosed, command),
        command,
      ),
    ])
  )
}
