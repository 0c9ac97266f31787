import { defineCommand, needed } from '../../command/command-definition.ts'
import type { InputOf } from '../../command/command-definition.ts'
import type { Author, Decision } from '../../command/decision.ts'
import type { Situation } from '../../command/situation.ts'
import type { Refusal } from '../../journal/refusal.ts'
import { offerStay } from './offer-stay.ts'
import { placeFamily, placingFamily } from './place-family.ts'
import { placesPeople } from './place-person.ts'
import { stayOffered } from './stay-offered.ts'

const input = { ...placingFamily, holdUntil: needed(stayOffered.fields.holdUntil.kind) }

export const offerFamilyStayCommand = defineCommand({
  name: 'offer-family-stay',
  access: placesPeople,
  concerns: ['cases', 'gathering', 'gatherings', 'sleepersAges'],
  input,
  decide: (situation, command) => offerFamilyStay(situation, command),
})

export type OfferFamilyStay = InputOf<typeof input> & Author

/** Holds a bed for each of them until one hour, by the same guard as their coming: all of them, or none. */
export function offerFamilyStay(
  situation: Pick<Situation, 'caseFiles' | 'gathering' | 'gatherings' | 'sleepersAges' | 'country'>,
  command: OfferFamilyStay,
): Decision | Refusal {
  const {
    gatherings: _family,
    cases: _people,
    rooms: _rooms,
    belongsWith: _theirs,
    leftBehindWhy: _why,
    ...rest
  } = command
  return placeFamily(situation, command, 'bed-held', (one) =>
    offerStay(one.situation, {
      ...rest,
      case: one.case,
      room: one.room,
      ...(one.belongsWith === undefined ? {} : { belongsWith: one.belongsWith }),
    }),
  )
}
