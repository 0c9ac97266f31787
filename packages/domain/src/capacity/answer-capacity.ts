import { defineCommand, needed, optional } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { contentFrom } from '../command/content-of.ts'
import { beginsAt, decideAll, draftEntry } from '../command/decision.ts'
import type { Author, DecidedEntry, Decision } from '../command/decision.ts'
import type { Situation } from '../command/situation.ts'
import { draftGrant } from '../grant/draft-grant.ts'
import { liveGrants } from '../grant/grants.ts'
import type { Grant } from '../grant/grants.ts'
import type { House } from '../house/house.ts'
import { bedPromiseEnded } from '../house/promise/bed-promise-ended.ts'
import { bedPromised } from '../house/promise/bed-promised.ts'
import { objectionToPromise } from '../house/promise/promise-bed.ts'
import { promisesStanding } from '../house/promise/promises.ts'
import { houseToPlaceIn, placesPeople } from '../house/stay/place-person.ts'
import type { StreamId } from '../journal/identifier.ts'
import { isRefusal, refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier, list } from '../journal/value-kind.ts'
import { capacityAnswered } from './capacity-answered.ts'
import { partOfCapacity } from './capacity-codes.ts'
import type { Capacity } from './capacity.ts'

const input = {
  ...capacityAnswered.fields,
  /** The question. */
  gathering: needed(identifier),
  /** Of beds that are held: in which house, and those in which beds were held for this question before. */
  gatherings: optional(list(identifier, 60)),
  house: optional(identifier),
  room: optional(bedPromised.fields.room.kind),
}

export const answerCapacityCommand = defineCommand({
  name: 'answer-capacity',
  access: placesPeople,
  issues: ['return'],
  decides: [{ entryType: capacityAnswered }],
  concerns: ['gathering', 'gatherings'],
  input,
  decide: (situation, command) => answerCapacity(situation, command),
})

export type AnswerCapacity = InputOf<typeof input> & Author
type Asked = Capacity & { readonly stream: StreamId }

/**
 * Answers who asked: beds held until an hour, none, or ask again. A bed that is held is taken out of tonight's beds in the same save, or the word would be
 * empty; what was held before for the same question is given back in it. It says neither which house nor where.
 */
export function answerCapacity(
  { gathering, gatherings, grants }: Pick<Situation, 'gathering' | 'gatherings' | 'grants'>,
  command: AnswerCapacity,
): Decision | Refusal {
  const capacity = gathering?.capacity
  if (
    capacity?.stream === undefined ||
    capacity.organisation === undefined ||
    capacity.asked.askedOrganisation !== command.organisation
  )
    return refused('not-found', { field: 'gathering' })
  const asked: Asked = { ...capacity, stream: capacity.stream }
  if (asked.closed !== undefined || (asked.asked.askedUntil ?? 0) <= command.at)
    return refused('question-over', { field: 'gathering', source: 'W13' })
  const { bedsHeld, heldUntil, capacityAgainAt, capacityAnswer } = command
  if (capacityAnswer === 'ask-again' && capacityAgainAt === undefined)
    return refused('field-required', { field: 'capacityAgainAt' })
  const houses = [...(gatherings ?? new Map()).values()].flatMap(({ house }) =>
    house === undefined ? [] : [house],
  )
  const kept = capacityAnswer === 'held' ? holdBeds(asked, houses, command) : []
  if (isRefusal(kept)) return kept
  const back = wayBack(asked, grants, command)
  return decideAll([
    ...(back === undefined ? [] : [back]),
    draftEntry(capacityAnswered, { stream: asked.stream }, saidIn(command), command),
    ...houses.flatMap((house) => giveBack(asked, house, command)),
    ...kept,
  ])
}

/** Only what belongs to that answer. */
function saidIn({ capacityAnswer, bedsHeld, heldUntil, capacityAgainAt }: AnswerCapacity) {
  if (capacityAnswer === 'held' && bedsHeld !== undefined && heldUntil !== undefined)
    return { capacityAnswer, bedsHeld, heldUntil }
  return capacityAnswer === 'ask-again' && capacityAgainAt !== undefined
    ? { capacityAnswer, capacityAgainAt }
    : { capacityAnswer }
}

function holdBeds(
  asked: Asked,
  houses: readonly House[],
  command: AnswerCapacity,
): readonly (DecidedEntry | Refusal)[] | Refusal {
  const { bedsHeld, heldUntil, room, at } = command
  if (bedsHeld === undefined) return refused('field-required', { field: 'bedsHeld' })
  if (heldUntil === undefined) return refused('field-required', { field: 'heldUntil' })
  if (heldUntil > (asked.asked.askedUntil ?? 0))
    return refused('held-longer-than-asked', { field: 'heldUntil', source: 'W13' })
  if (room === undefined) return refused('field-required', { field: 'room' })
  const house = houseToPlaceIn(
    houses.find(({ stream }) => stream === command.house),
    command,
  )
  if (isRefusal(house)) return house
  const before = house.promises.filter(({ request }) => request !== asked.stream)
  const objection = objectionToPromise(
    { ...house, promises: before },
    { room, bedsPromised: bedsHeld, holdUntil: heldUntil, at },
  )
  if (objection)
    return objection.field === 'holdUntil' ? { ...objection, field: 'heldUntil' } : objection
  return [
    draftEntry(
      bedPromised,
      { stream: house.stream },
      { room, bedsPromised: bedsHeld, holdUntil: heldUntil, capacityRequest: asked.stream },
      command,
    ),
  ]
}

function giveBack(
  asked: Asked,
  named: House,
  command: AnswerCapacity,
): readonly (DecidedEntry | Refusal)[] {
  const house = houseToPlaceIn(named, command)
  if (isRefusal(house)) return []
  return promisesStanding(house, command.at)
    .filter(({ request }) => request === asked.stream)
    .map(({ id }) =>
      draftEntry(
        bedPromiseEnded,
        { stream: house.stream },
        contentFrom(bedPromiseEnded, { promise: id, promiseEndedBecause: 'cannot-keep' }),
        command,
      ),
    )
}

/** Undefined where the way stands open already. */
function wayBack(
  { stream, organisation, asked }: Asked,
  grants: readonly Grant[],
  command: AnswerCapacity,
): DecidedEntry | Refusal | undefined {
  const { returnGroup, returnFeed, capacityGrant: grant, askedUntil } = asked
  const isOpen = liveGrants(grants, command.at, stream).some(
    ({ grantor, recipientOrganisation }) =>
      grantor === command.organisation && recipientOrganisation === organisation,
  )
  if (isOpen) return undefined
  if (!organisation || !returnGroup || !returnFeed || !grant || askedUntil === undefined)
    return refused('not-found', { field: 'gathering' })
  return draftGrant(
    command.newStreamId() as StreamId,
    {
      opens: stream,
      recipientOrganisation: organisation,
      recipientGroup: returnGroup,
      feed: returnFeed,
      from: beginsAt(command),
      until: askedUntil,
      compartments: [partOfCapacity],
      basis: { kind: 'return', answers: grant },
      history: { kind: 'none' },
    },
    command,
  )
}
