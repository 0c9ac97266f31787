import { defineCommand, needed } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { contentFrom } from '../command/content-of.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import { isRefusal } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier } from '../journal/value-kind.ts'
import { eveningSheetRecorded } from './evening-sheet-recorded.ts'
import type { House } from './house.ts'
import { houseToPlaceIn, placesPeople } from './stay/place-person.ts'

const input = { ...eveningSheetRecorded.fields, gathering: needed(identifier) }

export const recordEveningSheetCommand = defineCommand({
  name: 'record-evening-sheet',
  access: placesPeople,
  concerns: ['gathering'],
  input,
  decide: ({ gathering }, command) => recordEveningSheet(gathering?.house, command),
})

export type RecordEveningSheet = InputOf<typeof input> & Author

/** Before it goes to the printer, and once it is torn up. A sheet that nobody knew of can be recorded as destroyed all the same. */
export function recordEveningSheet(
  named: House | undefined,
  command: RecordEveningSheet,
): Decision | Refusal {
  const house = houseToPlaceIn(named, command)
  if (isRefusal(house)) return house
  return decideAll([
    draftEntry(
      eveningSheetRecorded,
      { stream: house.stream },
      contentFrom(eveningSheetRecorded, command),
      command,
    ),
  ])
}
