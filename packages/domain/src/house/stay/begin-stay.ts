import { defineCommand, needed } from '../../command/command-definition.ts'
import type { InputOf } from '../../command/command-definition.ts'
import { contentFrom } from '../../command/content-of.ts'
import { decideAll, draftEntry } from '../../command/decision.ts'
import type { Author, Decision } from '../../command/decision.ts'
import type { StreamId } from '../../journal/identifier.ts'
import { isRefusal, refused } from '../../journal/refusal.ts'
import type { Refusal } from '../../journal/refusal.ts'
import { identifier } from '../../journal/value-kind.ts'
import type { House } from '../house.ts'
import { houseToPlaceIn, objectionTo, placesPeople, placingIn } from './place-person.ts'
import type { PlacingSituation } from './place-person.ts'
import { sleepingPlaceRecorded } from './sleeping-place-recorded.ts'
import { stayBegun } from './stay-begun.ts'

const { ageGroup: _known, ...asked } = stayBegun.fields
const input = { ...asked, gathering: needed(identifier) }

export const beginStayCommand = defineCommand({
  name: 'begin-stay',
  access: placesPeople,
  decides: [{ entryType: stayBegun }],
  concerns: ['case', 'gathering', 'sleepersAges'],
  input,
  decide: (situation, command) => beginStay(placingIn(situation), command),
})

export type BeginStay = InputOf<typeof input> & Author

/**
 * She sleeps here from tonight, or in another room of the house. In her case it is written in the same act where she sleeps, so that the two
 * never tell different things.
 */
export function beginStay(situation: PlacingSituation, command: BeginStay): Decision | Refusal {
  const house = houseToPlaceIn(situation.house, command)
  if (isRefusal(house)) return house
  const { caseFile } = situation
  const person = command.case as StreamId
  const present = house.stays.find(
    (stay) => stay.case === person && stay.state === 'sleeping' && stay.id !== command.stay,
  )
  if (present !== undefined) return refused('sleeps-here-already', { field: 'stay' })
  const named = house.stays.find(({ id }) => id === command.stay)
  if (command.stay !== undefined && (named?.case !== person || named.state === 'ended'))
    return refused('stay-unknown', { field: 'stay' })
  const objection = objectionTo(situation, house, { ...command, freedom: command })
  if (objection) return objection
  const content = { ...contentFrom(stayBegun, command), ageGroup: caseFile.ageGroup.value }
  const begun = draftEntry(stayBegun, { stream: house.stream }, content as never, command)
  if (isRefusal(begun)) return begun
  return decideAll(
    [
      begun,
      draftEntry(
        sleepingPlaceRecorded,
        { stream: person },
        {
          sleepsWhere: placeInWords(house, command.room),
          house: house.stream,
          stay: command.stay ?? begun.id,
        },
        command,
      ),
    ],
    caseFile.sleepingPlaces.some((each) => each.house !== house.stream)
      ? ['sleeps-in-another-house']
      : [],
  )
}

function placeInWords({ name }: House, room: string): string {
  return [name.value, room].filter((each) => each !== undefined).join(' · ')
}
