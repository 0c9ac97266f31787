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
import { shiftBegun } from './shift-begun.ts'

const input = { ...shiftBegun.fields, gathering: needed(identifier) }

export const beginShiftCommand = defineCommand({
  name: 'begin-shift',
  access: placesPeople,
  concerns: ['gathering'],
  input,
  decide: ({ gathering }, command) => beginShift(gathering?.house, command),
})

export type BeginShift = InputOf<typeof input> & Author

/** Never refused because somebody else is on: two may be. What was handed over still waits for its receipt. */
export function beginShift(named: House | undefined, command: BeginShift): Decision | Refusal {
  const house = houseToPlaceIn(named, command)
  if (isRefusal(house)) return house
  return decideAll([
    draftEntry(shiftBegun, { stream: house.stream }, contentFrom(shiftBegun, command), command),
  ])
}
