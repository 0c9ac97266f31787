import { accessOf } from '../access/access-rule.ts'
import { defineCommand, needed } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { contentFrom } from '../command/content-of.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import type { CountryCodes } from '../command/situation.ts'
import type { StreamId } from '../journal/identifier.ts'
import { refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier } from '../journal/value-kind.ts'
import { facilityTypesOf, sleepersIn } from './house.ts'
import type { House } from './house.ts'
import { houseDescribed } from './house-described.ts'

/** Whoever reads where people sleep and answers for it; the shift places people and describes no house. */
export const describesHouses = accessOf({
  groups: ['placement', 'casework'],
  reads: ['placement'],
  ownOnly: true,
})

const { reclassifiedBecause: _none, ...first } = houseDescribed.fields
const input = { ...houseDescribed.fields, gathering: needed(identifier) }

export const beginHouseCommand = defineCommand({
  name: 'begin-house',
  access: describesHouses,
  decides: [{ entryType: houseDescribed }],
  concerns: [],
  input: first,
  decide: ({ country }, command) => beginHouse(command, country),
})

export const describeHouseCommand = defineCommand({
  name: 'describe-house',
  access: describesHouses,
  decides: [{ entryType: houseDescribed }],
  concerns: ['gathering'],
  input,
  decide: ({ gathering, country }, command) => describeHouse(gathering?.house, command, country),
})

export type BeginHouse = InputOf<typeof first> & Author
export type DescribeHouse = InputOf<typeof input> & Author
type Kinds = Pick<CountryCodes, 'facilityTypes'>

/** A house of this organisation, with nobody in it yet. */
export function beginHouse(command: BeginHouse, kinds: Kinds): Decision | Refusal {
  return lacking(command, kinds) ?? described(command.newStreamId() as StreamId, command)
}

/**
 * Says anew what a house is. Another kind of house needs its reason: it is the only way round the placement guard, and it stays on record
 * (BR-36).
 */
export function describeHouse(
  house: House | undefined,
  command: DescribeHouse,
  kinds: Kinds,
): Decision | Refusal {
  if (house?.stream === undefined) return refused('not-found', { field: 'gathering' })
  const refusal = lacking(command, kinds)
  if (refusal) return refusal
  const changes = facilityTypesOf(house).some((each) => each !== command.facilityType)
  if (changes && command.reclassifiedBecause === undefined)
    return refused('reclassification-needs-reason', {
      field: 'reclassifiedBecause',
      source: 'BR-36',
    })
  const isForbidden = kinds.facilityTypes?.some(
    ({ code, bans }) => code === command.facilityType && bans.length > 0,
  )
  return described(
    house.stream,
    command,
    changes && isForbidden && sleepersIn(house, command.at).length > 0
      ? ['people-in-forbidden-house']
      : [],
  )
}

function lacking(
  { houseName, facilityType }: BeginHouse,
  { facilityTypes = [] }: Kinds,
): Refusal | undefined {
  if (houseName === undefined) return refused('field-required', { field: 'houseName' })
  if (facilityType === undefined) return refused('field-required', { field: 'facilityType' })
  return facilityTypes.some(({ code }) => code === facilityType)
    ? undefined
    : refused('not-a-listed-choice', { field: 'facilityType' })
}

function described(
  stream: StreamId,
  command: BeginHouse,
  remarks: readonly string[] = [],
): Decision | Refusal {
  return decideAll(
    [draftEntry(houseDescribed, { stream }, contentFrom(houseDescribed, command), command)],
    remarks,
  )
}
