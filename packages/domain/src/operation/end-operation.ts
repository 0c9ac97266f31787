import { defineCommand } from '../command/command-definition.ts'
import { beginsAt, decideAll, draftEntry } from '../command/decision.ts'
import type { Decision } from '../command/decision.ts'
import type { Situation } from '../command/situation.ts'
import { addDays } from '../deadline/calendar-day.ts'
import { dayOf } from '../deadline/day-of.ts'
import type { StreamId } from '../journal/identifier.ts'
import type { Refusal } from '../journal/refusal.ts'
import { verificationKeptSetting } from '../verification/end-verification.ts'
import { countOperationCommand, countsOf } from './count-operation.ts'
import type { CountOperation } from './count-operation.ts'
import { operationEnded } from './operation-ended.ts'

export const endOperationCommand = defineCommand({
  name: 'end-operation',
  access: countOperationCommand.access,
  decides: [{ entryType: operationEnded }],
  concerns: ['gathering', 'gatherings'],
  input: countOperationCommand.input,
  decide: (situation, command) => endOperation(situation, command),
})

/** Nothing more is done: the numbers of all sheets are kept in the same save. What is missing bars nothing (W4). Kept for as long as a visit. */
export function endOperation(
  situation: Pick<Situation, 'gathering' | 'gatherings' | 'country'>,
  command: CountOperation,
): Decision | Refusal {
  const counted = countsOf(situation, command)
  if (!Array.isArray(counted)) return counted
  const { clocks } = situation.country
  const days = clocks?.settings[verificationKeptSetting]
  const content =
    days === undefined ? {} : { eraseFrom: addDays(dayOf(beginsAt(command), clocks), days) }
  const stream = command.gathering as StreamId
  return decideAll([...counted, draftEntry(operationEnded, { stream }, content, command)])
}
