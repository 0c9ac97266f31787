import { defineCommand, needed } from '../../command/command-definition.ts'
import type { InputOf } from '../../command/command-definition.ts'
import { contentFrom } from '../../command/content-of.ts'
import { decideAll, draftEntry } from '../../command/decision.ts'
import type { Author, Decision } from '../../command/decision.ts'
import { isRefusal, refused } from '../../journal/refusal.ts'
import type { Refusal } from '../../journal/refusal.ts'
import { identifier } from '../../journal/value-kind.ts'
import type { House } from '../house.ts'
import { houseToPlaceIn, placesPeople } from '../stay/place-person.ts'
import { shiftTakenOver } from './shift-taken-over.ts'

const input = { ...shiftTakenOver.fields, gathering: needed(identifier) }

export const takeOverShiftCommand = defineCommand({
  name: 'take-over-shift',
  access: placesPeople,
  concerns: ['gathering'],
  input,
  decide: ({ gathering }, command) => takeOverShift(gathering?.house, command),
})

export type TakeOverShift = InputOf<typeof input> & Author

/** Says that she read it. Of one's own words that is no receipt: whoever stays on hands over again when she leaves. */
export function takeOverShift(
  named: House | undefined,
  command: TakeOverShift,
): Decision | Refusal {
  const house = houseToPlaceIn(named, command)
  if (isRefusal(house)) return house
  const handOver = house.handOvers.find(({ id }) => id === command.handOver)
  if (handOver === undefined) return refused('hand-over-unknown', { field: 'handOver' })
  if (handOver.by !== undefined && handOver.by === command.member)
    return refused('hand-over-own', { field: 'handOver', source: 'W16' })
  return decideAll([
    draftEntry(
      shiftTakenOver,
      { stream: house.stream },
      contentFrom(shiftTakenOver, command),
      command,
    ),
  ])
}
