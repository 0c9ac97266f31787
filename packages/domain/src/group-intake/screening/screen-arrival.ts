import { accessOf, caseDeciders } from '../../access/access-rule.ts'
import { defineCommand, needed } from '../../command/command-definition.ts'
import type { InputOf } from '../../command/command-definition.ts'
import { contentFrom } from '../../command/content-of.ts'
import { decideAll, draftEntry } from '../../command/decision.ts'
import type { Author, Decision } from '../../command/decision.ts'
import type { CountryCodes } from '../../command/situation.ts'
import type { GatheringFile } from '../../gathering/gathering-file.ts'
import type { StreamId } from '../../journal/identifier.ts'
import { refused } from '../../journal/refusal.ts'
import type { Refusal } from '../../journal/refusal.ts'
import { identifier } from '../../journal/value-kind.ts'
import { arrivalScreened } from './arrival-screened.ts'
import { isTakenForChild, mayTakeChildren, metOn } from './met-on-sheet.ts'

const input = { ...arrivalScreened.fields, gathering: needed(identifier) }

export const screenArrivalCommand = defineCommand({
  name: 'screen-arrival',
  access: accessOf({ groups: caseDeciders, reads: ['essential', 'care'], ownOnly: true }),
  decides: [{ entryType: arrivalScreened }],
  concerns: ['gathering'],
  input,
  decide: ({ gathering, country }, command) => screenArrival(gathering, command, country),
})

export type ScreenArrival = InputOf<typeof input> & Author

/**
 * Says of one row what came of her screening and where she went. By judgement, with no sign at all (BR-07); that she is recognised only with who
 * did it. It begins no case (BR-51): what this organisation holds her to be is signed there (BR-08).
 */
export function screenArrival(
  gathering: GatheringFile | undefined,
  command: ScreenArrival,
  { recognisingBodies = [] }: Pick<CountryCodes, 'recognisingBodies'>,
): Decision | Refusal {
  const sheet = gathering?.groupIntake
  const row = sheet && metOn(sheet).find((each) => isRow(each, command.arrival))
  if (!row) return refused('arrival-unknown', { field: 'arrival' })
  const { rowResult, destination, recognisedBy } = command
  if (rowResult === undefined && destination === undefined)
    return refused('nothing-said', { field: 'rowResult' })
  if (rowResult === 'recognised' && recognisedBy === undefined)
    return refused('recognising-body-missing', { field: 'recognisedBy' })
  if (recognisedBy !== undefined && rowResult !== 'recognised')
    return refused('recognition-needs-its-body', { field: 'rowResult' })
  // That a judge or a prosecution recognised her tells of a proceeding.
  if (recognisedBy !== undefined && !recognisingBodies.includes(recognisedBy))
    return refused('recognising-body-elsewhere', { field: 'recognisedBy', source: 'BR-22' })
  const isGone = destination !== undefined && destination !== 'still-here'
  const isAstray = isGone && isTakenForChild(row) && !mayTakeChildren(destination)
  return decideAll(
    [
      draftEntry(
        arrivalScreened,
        { stream: command.gathering as StreamId },
        { ...contentFrom(arrivalScreened, command), arrival: row.arrival },
        command,
      ),
    ],
    isAstray ? ['child-goes-to-child-protection'] : [],
  )
}

function isRow(
  row: { readonly arrival: string; readonly sameRows: readonly string[] },
  arrival: string,
): boolean {
  return row.arrival === arrival || row.sameRows.includes(arrival)
}
