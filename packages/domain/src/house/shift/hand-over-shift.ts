import { defineCommand, needed } from '../../command/command-definition.ts'
import type { InputOf } from '../../command/command-definition.ts'
import { contentFrom } from '../../command/content-of.ts'
import { decideAll, draftEntry } from '../../command/decision.ts'
import type { Author, Decision } from '../../command/decision.ts'
import { isRefusal } from '../../journal/refusal.ts'
import type { Refusal } from '../../journal/refusal.ts'
import { identifier } from '../../journal/value-kind.ts'
import type { House } from '../house.ts'
import { houseToPlaceIn, placesPeople } from '../stay/place-person.ts'
import { shiftHandedOver } from './shift-handed-over.ts'

const input = { ...shiftHandedOver.fields, gathering: needed(identifier) }

export const handOverShiftCommand = defineCommand({
  name: 'hand-over-shift',
  access: placesPeople,
  concerns: ['gathering'],
  input,
  decide: ({ gathering }, command) => handOverShift(gathering?.house, command),
})

export type HandOverShift = InputOf<typeof input> & Author

/** Never refused for what it says: a night in which nothing happened is handed over too. */
export function handOverShift(
  named: House | undefined,
  command: HandOverShift,
): Decision | Refusal {
  const house = houseToPlaceIn(named, command)
  if (isRefusal(house)) return house
  return decideAll([
    draftEntry(
      shiftHandedOver,
      { stream: house.stream },
      contentFrom(shiftHandedOver, command),
      command,
    ),
  ])
}
