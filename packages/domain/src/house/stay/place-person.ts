import { accessOf } from '../../access/access-rule.ts'
import type { CaseFile } from '../../case/case-file.ts'
import type { CountryCodes, Situation } from '../../command/situation.ts'
import { refusalOf } from '../../ladder/rung.ts'
import type { StreamId } from '../../journal/identifier.ts'
import { refused } from '../../journal/refusal.ts'
import type { Refusal } from '../../journal/refusal.ts'
import { withPresentAges } from '../house.ts'
import type { House } from '../house.ts'
import { placementLadder } from '../placement-guard.ts'
import type { Freedom } from '../placement-guard.ts'
import type { Author } from '../../command/decision.ts'

/** Whoever assigns beds: at night the shift. What the guard says no to, none of them can do. */
export const placesPeople = accessOf({ groups: ['placement', 'shift', 'casework'] })

export interface PlacingSituation {
  readonly caseFile: CaseFile
  readonly house?: House | undefined
  readonly country: Pick<CountryCodes, 'facilityTypes'>
}

export function placingIn(situation: Situation): PlacingSituation {
  const { caseFile, country } = situation
  return { caseFile, house: houseNamed(situation), country }
}

/** The house that a command names, with the ages that are known now. */
export function houseNamed({
  gathering,
  sleepersAges,
}: Pick<Situation, 'gathering' | 'sleepersAges'>): House | undefined {
  return gathering?.house && withPresentAges(gathering.house, sleepersAges)
}

/** A house of her own organisation that its author can read: there alone she decides about beds. */
export function houseToPlaceIn(
  house: House | undefined,
  { organisation }: Pick<Author, 'organisation'>,
): (House & { stream: StreamId }) | Refusal {
  if (house?.stream === undefined || house.organisation !== organisation)
    return refused('not-found', { field: 'gathering' })
  if (house.name.value === undefined) return refused('sealed-from-you', { field: 'placement' })
  return { ...house, stream: house.stream }
}

/** The first thing that stands against her sleeping there; undefined where nothing does. */
export function objectionTo(
  { caseFile, country }: PlacingSituation,
  house: House,
  command: Pick<Author, 'at'> & {
    readonly room: string
    readonly belongsWith?: readonly string[]
    readonly freedom?: Freedom
  },
): Refusal | undefined {
  return refusalOf(
    placementLadder({
      person: caseFile,
      house,
      facilityTypes: country.facilityTypes ?? [],
      at: command.at,
      room: command.room,
      belongsWith: command.belongsWith,
      freedom: command.freedom,
    }),
  )
}
