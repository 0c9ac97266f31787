import { accessOf, caseDeciders } from '../../access/access-rule.ts'
import type { CaseFile } from '../../case/case-file.ts'
import { defineCommand, needed } from '../../command/command-definition.ts'
import type { InputOf } from '../../command/command-definition.ts'
import { contentFrom } from '../../command/content-of.ts'
import { decideAll, draftEntry } from '../../command/decision.ts'
import type { Author, Decision } from '../../command/decision.ts'
import type { CountryCodes } from '../../command/situation.ts'
import type { StreamId } from '../../journal/identifier.ts'
import { refused } from '../../journal/refusal.ts'
import type { Refusal } from '../../journal/refusal.ts'
import { identifier } from '../../journal/value-kind.ts'
import { rightsPlanRowRecorded } from './rights-plan-row-recorded.ts'

const input = { ...rightsPlanRowRecorded.fields, case: needed(identifier) }

export const recordRightsPlanRowCommand = defineCommand({
  name: 'record-rights-plan-row',
  access: accessOf({ groups: caseDeciders }),
  concerns: ['case'],
  input,
  decide: ({ caseFile, country }, command) => recordRightsPlanRow(caseFile, country, command),
})

export type RecordRightsPlanRow = InputOf<typeof input> & Author

/** Writes a row of the plan or goes on with one. A row is about a right of the country's list; that the plan was closed is no bar. */
export function recordRightsPlanRow(
  { childWork }: Pick<CaseFile, 'childWork'>,
  { childRights }: Pick<CountryCodes, 'childRights'>,
  command: RecordRightsPlanRow,
): Decision | Refusal {
  const { childRight, continues } = command
  const { closedBy } = childWork.plan
  if (childRight === undefined && continues === undefined)
    return refused('right-missing', { field: 'childRight' })
  if (childRight !== undefined && childRights?.includes(childRight) === false)
    return refused('not-a-listed-choice', { field: 'childRight' })
  return decideAll(
    [
      draftEntry(
        rightsPlanRowRecorded,
        { stream: command.case as StreamId },
        contentFrom(rightsPlanRowRecorded, command),
        command,
      ),
    ],
    closedBy === undefined ? [] : ['plan-open-again'],
  )
}
