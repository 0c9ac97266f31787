import { defineCommand, needed } from '../../command/command-definition.ts'
import type { InputOf } from '../../command/command-definition.ts'
import { contentFrom } from '../../command/content-of.ts'
import { decideAll, draftEntry } from '../../command/decision.ts'
import type { Author, Decision } from '../../command/decision.ts'
import { refused } from '../../journal/refusal.ts'
import type { Refusal } from '../../journal/refusal.ts'
import { identifier } from '../../journal/value-kind.ts'
import { describesHouses } from '../describe-house.ts'
import type { House } from '../house.ts'
import { plannedShiftDropped } from './planned-shift-dropped.ts'

const input = { ...plannedShiftDropped.fields, gathering: needed(identifier) }

export const dropPlannedShiftCommand = defineCommand({
  name: 'drop-planned-shift',
  access: describesHouses,
  decides: [{ entryType: plannedShiftDropped }],
  concerns: ['gathering'],
  input,
  decide: ({ gathering }, command) => dropPlannedShift(gathering?.house, command),
})

export type DropPlannedShift = InputOf<typeof input> & Author

export function dropPlannedShift(
  house: House | undefined,
  command: DropPlannedShift,
): Decision | Refusal {
  if (house?.stream === undefined) return refused('not-found', { field: 'gathering' })
  if (!house.roster.some(({ id }) => id === command.plannedShift))
    return refused('planned-shift-unknown', { field: 'plannedShift' })
  return decideAll([
    draftEntry(
      plannedShiftDropped,
      { stream: house.stream },
      contentFrom(plannedShiftDropped, command),
      command,
    ),
  ])
}
