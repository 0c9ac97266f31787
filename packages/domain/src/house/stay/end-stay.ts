import { defineCommand, needed } from '../../command/command-definition.ts'
import type { InputOf } from '../../command/command-definition.ts'
import { contentFrom } from '../../command/content-of.ts'
import { decideAll, draftEntry } from '../../command/decision.ts'
import type { Author, Decision } from '../../command/decision.ts'
import type { StreamId } from '../../journal/identifier.ts'
import { isRefusal, refused } from '../../journal/refusal.ts'
import type { Refusal } from '../../journal/refusal.ts'
import { identifier } from '../../journal/value-kind.ts'
import { houseToPlaceIn, placesPeople, placingIn } from './place-person.ts'
import type { PlacingSituation } from './place-person.ts'
import { sleepingPlaceRecorded } from './sleeping-place-recorded.ts'
import { stayEnded } from './stay-ended.ts'

const input = { ...stayEnded.fields, gathering: needed(identifier), case: needed(identifier) }

export const endStayCommand = defineCommand({
  name: 'end-stay',
  // The bed is the house's own, also once her file is no longer opened to it.
  access: { ...placesPeople, ownCopies: true },
  concerns: ['case', 'gathering'],
  input,
  decide: (situation, command) => endStay(placingIn(situation), command),
})

export type EndStay = InputOf<typeof input> & Author

/** She sleeps here no longer, or never came. Never refused for why. Her case says where she sleeps no longer, unless it names another house. */
export function endStay(
  { caseFile, house: named }: Pick<PlacingSituation, 'caseFile' | 'house'>,
  command: EndStay,
): Decision | Refusal {
  const house = houseToPlaceIn(named, command)
  if (isRefusal(house)) return house
  const stay = house.stays.find(({ id }) => id === command.stay)
  if (stay === undefined || stay.case !== command.case)
    return refused('stay-unknown', { field: 'stay' })
  const isHere = caseFile.sleepingPlaces.some((each) => each.stay === stay.id)
  return decideAll([
    draftEntry(stayEnded, { stream: house.stream }, contentFrom(stayEnded, command), command),
    ...(isHere
      ? [
          draftEntry(
            sleepingPlaceRecorded,
            { stream: command.case as StreamId },
            { clearedPlacement: ['sleepsWhere'] },
            command,
          ),
        ]
      : []),
  ])
}
