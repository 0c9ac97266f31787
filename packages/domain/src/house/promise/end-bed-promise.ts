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
import { bedPromiseEnded } from './bed-promise-ended.ts'

const input = { ...bedPromiseEnded.fields, gathering: needed(identifier) }

export const endBedPromiseCommand = defineCommand({
  name: 'end-bed-promise',
  access: placesPeople,
  concerns: ['gathering'],
  input,
  decide: ({ gathering }, command) => endBedPromise(gathering?.house, command),
})

export type EndBedPromise = InputOf<typeof input> & Author

export function endBedPromise(
  named: House | undefined,
  command: EndBedPromise,
): Decision | Refusal {
  const house = houseToPlaceIn(named, command)
  if (isRefusal(house)) return house
  if (!house.promises.some(({ id }) => id === command.promise))
    return refused('promise-unknown', { field: 'promise' })
  return decideAll([
    draftEntry(
      bedPromiseEnded,
      { stream: house.stream },
      contentFrom(bedPromiseEnded, command),
      command,
    ),
  ])
}
