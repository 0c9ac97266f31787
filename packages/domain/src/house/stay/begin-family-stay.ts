import { defineCommand, optional } from '../../command/command-definition.ts'
import type { InputOf } from '../../command/command-definition.ts'
import type { Author, Decision } from '../../command/decision.ts'
import type { Situation } from '../../command/situation.ts'
import type { Refusal } from '../../journal/refusal.ts'
import { identifier, list } from '../../journal/value-kind.ts'
import { beginStay } from './begin-stay.ts'
import { placeFamily, placingFamily } from './place-family.ts'
import { placesPeople } from './place-person.ts'
import { freedomFields } from './stay-fields.ts'

const { canCommunicate, restriction } = freedomFields
const input = {
  ...placingFamily,
  canCommunicate,
  restriction,
  /** Of `cases`: who said herself that she wants to stay (BR-37). */
  stayFreely: optional(list(identifier, 30)),
}

export const beginFamilyStayCommand = defineCommand({
  name: 'begin-family-stay',
  access: placesPeople,
  concerns: ['cases', 'gathering', 'gatherings', 'sleepersAges'],
  input,
  decide: (situation, command) => beginFamilyStay(situation, command),
})

export type BeginFamilyStay = InputOf<typeof input> & Author

/** They sleep here from tonight, each by her own will: all of them, or none. Beds that were held for them are taken up. */
export function beginFamilyStay(
  situation: Pick<Situation, 'caseFiles' | 'gathering' | 'gatherings' | 'sleepersAges' | 'country'>,
  command: BeginFamilyStay,
): Decision | Refusal {
  const {
    gatherings: _family,
    cases: _people,
    rooms: _rooms,
    belongsWith: _theirs,
    leftBehindWhy: _why,
    stayFreely,
    ...rest
  } = command
  return placeFamily(situation, command, 'bed', (one) =>
    beginStay(one.situation, {
      ...rest,
      case: one.case,
      room: one.room,
      ...(one.belongsWith === undefined ? {} : { belongsWith: one.belongsWith }),
      ...(one.stay === undefined ? {} : { stay: one.stay.id }),
      ...(stayFreely?.includes(one.case) ? { staysVoluntarily: 'yes' as const } : {}),
    }),
  )
}
