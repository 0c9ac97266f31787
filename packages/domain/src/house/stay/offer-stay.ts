import { defineCommand, needed } from '../../command/command-definition.ts'
import type { InputOf } from '../../command/command-definition.ts'
import { contentFrom } from '../../command/content-of.ts'
import { decideAll, draftEntry } from '../../command/decision.ts'
import type { Author, Decision } from '../../command/decision.ts'
import { isRefusal, refused } from '../../journal/refusal.ts'
import type { Refusal } from '../../journal/refusal.ts'
import { identifier } from '../../journal/value-kind.ts'
import { houseToPlaceIn, objectionTo, placesPeople, placingIn } from './place-person.ts'
import type { PlacingSituation } from './place-person.ts'
import { stayOffered } from './stay-offered.ts'

const { ageGroup: _known, ...asked } = stayOffered.fields
const input = { ...asked, gathering: needed(identifier) }

export const offerStayCommand = defineCommand({
  name: 'offer-stay',
  access: placesPeople,
  decides: [{ entryType: stayOffered }],
  concerns: ['case', 'gathering', 'sleepersAges'],
  input,
  decide: (situation, command) => offerStay(placingIn(situation), command),
})

export type OfferStay = InputOf<typeof input> & Author

/** Holds a bed for her until an hour, by the same guard as her coming. */
export function offerStay(situation: PlacingSituation, command: OfferStay): Decision | Refusal {
  const house = houseToPlaceIn(situation.house, command)
  if (isRefusal(house)) return house
  if (command.holdUntil <= command.at) return refused('hold-already-over', { field: 'holdUntil' })
  const objection = objectionTo(situation, house, command)
  if (objection) return objection
  const content = {
    ...contentFrom(stayOffered, command),
    ageGroup: situation.caseFile.ageGroup.value,
  }
  return decideAll([draftEntry(stayOffered, { stream: house.stream }, content as never, command)])
}
