import { mayBeChild } from '../child/may-be-child.ts'
import { accessOf, workers } from '../access/access-rule.ts'
import type { CaseFile } from '../case/case-file.ts'
import { defineCommand, needed } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { contentFrom } from '../command/content-of.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import { dayOf } from '../deadline/day-of.ts'
import type { CountryCodes } from '../command/situation.ts'
import type { StreamId } from '../journal/identifier.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier } from '../journal/value-kind.ts'
import { returnLegRecorded } from './return-leg-recorded.ts'

const { arrivedOn: _workedOut, ...typed } = returnLegRecorded.fields
const input = { ...typed, case: needed(identifier) }

export const recordReturnLegCommand = defineCommand({
  name: 'record-return-leg',
  access: accessOf({ groups: workers }),
  concerns: ['case'],
  input,
  decide: ({ caseFile, country }, command) => recordReturnLeg(caseFile, command, country),
})

export type RecordReturnLeg = InputOf<typeof input> & Author

/** Takes down what happened on the way, also what ought not to have: a child without a specialised escort is pointed out. The day of an arrival is told to those who follow her up. */
export function recordReturnLeg(
  file: Pick<CaseFile, 'ageGroup' | 'voluntaryReturn'>,
  command: RecordReturnLeg,
  { clocks }: Pick<CountryCodes, 'clocks'>,
): Decision | Refusal {
  const { leg, legAt, at } = command
  // A moment ahead of the clock gains nobody time.
  const arrivedOn = dayOf(Math.min(legAt ?? at, at), clocks)
  const isAlone =
    mayBeChild(file.ageGroup.value) &&
    command.escortedBy !== undefined &&
    command.escortedBy !== 'childhood-specialist'
  return decideAll(
    [
      draftEntry(
        returnLegRecorded,
        { stream: command.case as StreamId },
        {
          ...contentFrom(returnLegRecorded, command),
          ...(leg === 'arrived' ? { arrivedOn } : {}),
        },
        command,
      ),
    ],
    [
      ...(isAlone ? ['child-without-specialised-escort'] : []),
      ...(leg === 'departed' && file.voluntaryReturn.standing !== 'booked'
        ? ['departed-without-booking']
        : []),
      ...(leg === 'refused-entry' ? ['return-turned-back'] : []),
    ],
  )
}
