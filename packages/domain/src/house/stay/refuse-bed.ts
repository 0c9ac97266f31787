import type { CaseFile } from '../../case/case-file.ts'
import { defineCommand, needed, optional } from '../../command/command-definition.ts'
import type { InputOf } from '../../command/command-definition.ts'
import { contentFrom } from '../../command/content-of.ts'
import { decideAll, draftEntry } from '../../command/decision.ts'
import type { Author, Decision } from '../../command/decision.ts'
import type { StreamId } from '../../journal/identifier.ts'
import { isRefusal } from '../../journal/refusal.ts'
import type { Refusal } from '../../journal/refusal.ts'
import { identifier, list } from '../../journal/value-kind.ts'
import { serviceDelivered } from '../../service/service-delivered.ts'
import type { House } from '../house.ts'
import { bedRefused } from './bed-refused.ts'
import { houseToPlaceIn, placesPeople } from './place-person.ts'

const { houseDivision: _known, case: _each, ...asked } = bedRefused.fields
const input = {
  ...asked,
  gathering: needed(identifier),
  /** Of those who have a case: one refusal for each. Without any, of somebody who has none. */
  cases: optional(list(identifier, 30)),
}

export const refuseBedCommand = defineCommand({
  name: 'refuse-bed',
  access: placesPeople,
  concerns: ['cases', 'gathering'],
  input,
  decide: ({ caseFiles, gathering }, command) =>
    refuseBed({ caseFiles, house: gathering?.house }, command),
})

export type RefuseBed = InputOf<typeof input> & Author

/** Nobody is turned away unseen: each refusal is counted, and in her case the need stays unmet on record; there without the why. */
export function refuseBed(
  situation: {
    readonly caseFiles?: ReadonlyMap<StreamId, CaseFile> | undefined
    readonly house?: House | undefined
  },
  command: RefuseBed,
): Decision | Refusal {
  const house = houseToPlaceIn(situation.house, command)
  if (isRefusal(house)) return house
  const status =
    command.bedRefusedBecause === 'she-preferred-not' ? 'declined-by-person' : 'not-available'
  const said = { ...contentFrom(bedRefused, command), houseDivision: house.division.value }
  const people = [...new Set(command.cases ?? [])] as StreamId[]
  const refusing = (person: StreamId | undefined) => {
    const file = person && situation.caseFiles?.get(person)
    const content = {
      ...said,
      case: person,
      ageGroup: command.ageGroup ?? file?.ageGroup.value,
    }
    return draftEntry(bedRefused, { stream: house.stream }, content as never, command)
  }
  return decideAll([
    ...(people.length === 0 ? [refusing(undefined)] : people.map(refusing)),
    ...people.map((stream) =>
      draftEntry(serviceDelivered, { stream }, { service: 'shelter', status }, command),
    ),
  ])
}
