import { defineCommand, needed, optional } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { beginsAt, decideAll, draftEntry } from '../command/decision.ts'
import type { Author, DecidedEntry, Decision } from '../command/decision.ts'
import type { Situation } from '../command/situation.ts'
import { draftGrant } from '../grant/draft-grant.ts'
import { liveGrants } from '../grant/grants.ts'
import type { Grant } from '../grant/grants.ts'
import type { House } from '../house/house.ts'
import { bedPromised } from '../house/promise/bed-promised.ts'
import { placesPeople } from '../house/stay/place-person.ts'
import type { OrganisationId, StreamId } from '../journal/identifier.ts'
import { isRefusal, refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier, list, record, whole } from '../journal/value-kind.ts'
import { capacityAnswered } from './capacity-answered.ts'
import { partOfCapacity } from './capacity-codes.ts'
import { heldAtMostUntil, isAskedStill } from './capacity.ts'
import type { Capacity, CapacityAnswer } from './capacity.ts'
import { bedsGivenBack, bedsHeldFor } from './beds-for-question.ts'
import { isToldNoTooOften } from './noes-said.ts'
import { outsideOfCapacity } from './outside-of-capacity.ts'

const { answeredTo: _asker, ...answer } = capacityAnswered.fields
const input = {
  ...answer,
  /** The question. */
  gathering: needed(identifier),
  /** Of beds that are held: in which house, and those in which beds were held for this question before. */
  gatherings: optional(list(identifier, 60)),
  house: optional(identifier),
  /** Which beds of which rooms: as many as were asked for. */
  rooms: optional(list(record({ room: bedPromised.fields.room.kind, beds: whole(1, 50) }), 20)),
}

export const answerCapacityCommand = defineCommand({
  name: 'answer-capacity',
  access: placesPeople,
  issues: ['capacity'],
  decides: [{ entryType: capacityAnswered }],
  concerns: ['gathering', 'gatherings', 'noesSaid'],
  input,
  decide: (situation, command) => answerCapacity(situation, command),
})

export type AnswerCapacity = InputOf<typeof input> & Author

/** A question that was put to this organisation, with all that an answer needs. */
export interface AskedHere extends Capacity {
  readonly stream: StreamId
  readonly organisation: OrganisationId
}

/**
 * Answers who asked: all the beds are held until an hour, none, or one may be free at an hour. A bed that is held is taken out of tonight's beds in the same
 * save, or the word would be empty; what was held before for the same question is given back in it. It says neither which house nor where.
 */
export function answerCapacity(
  {
    gathering,
    gatherings,
    grants,
    noesSaid = [],
  }: Pick<Situation, 'gathering' | 'gatherings' | 'grants' | 'noesSaid'>,
  command: AnswerCapacity,
): Decision | Refusal {
  const asked = askedHere(gathering?.capacity, command.organisation)
  if (asked === undefined) return refused('not-found', { field: 'gathering' })
  const said = saidIn(command)
  if (isRefusal(said)) return said
  const objection = objectionTo(asked, said, noesSaid, command)
  if (objection) return objection
  const houses = [...(gatherings ?? new Map()).values()].flatMap(({ house }) =>
    house === undefined ? [] : [house as House],
  )
  const kept = said.capacityAnswer === 'held' ? bedsHeldFor(asked, houses, command) : []
  if (isRefusal(kept)) return kept
  const { returnGroup = '', returnFeed = '' } = asked.asked
  const back = {
    recipientOrganisation: asked.organisation,
    recipientGroup: returnGroup,
    feed: returnFeed,
  }
  const way = wayBack(asked, back, grants, command)
  return decideAll([
    ...(way === undefined ? [] : [way]),
    draftEntry(
      capacityAnswered,
      { stream: asked.stream, outside: [outsideOfCapacity(back)] },
      { ...said, answeredTo: asked.organisation },
      command,
    ),
    ...houses.flatMap((house) => bedsGivenBack(asked, house, command)),
    ...kept,
  ])
}

function askedHere(capacity: Capacity | undefined, own: OrganisationId): AskedHere | undefined {
  const { stream, organisation } = capacity ?? {}
  if (!capacity || stream === undefined || organisation === undefined) return undefined
  return capacity.asked.askedOrganisation === own
    ? { ...capacity, stream, organisation }
    : undefined
}

type Said = Omit<CapacityAnswer, 'answeredTo'>

/** Only what belongs to that answer. */
function saidIn({ heldUntil, capacityAgainAt, capacityAnswer }: AnswerCapacity): Said | Refusal {
  if (capacityAnswer === 'none') return { capacityAnswer }
  if (capacityAnswer === 'waiting')
    return capacityAgainAt === undefined
      ? refused('field-required', { field: 'capacityAgainAt' })
      : { capacityAnswer, capacityAgainAt }
  return heldUntil === undefined
    ? refused('field-required', { field: 'heldUntil' })
    : { capacityAnswer, heldUntil }
}

/** What was held can be taken back at any hour; all else is said while it helps. */
function objectionTo(
  asked: AskedHere,
  { capacityAnswer, heldUntil, capacityAgainAt = Infinity }: Said,
  noesSaid: NonNullable<Situation['noesSaid']>,
  { organisation, at }: AnswerCapacity,
): Refusal | undefined {
  const wasHeld = asked.answer?.capacityAnswer === 'held'
  if (wasHeld && capacityAnswer === 'none') return undefined
  if (!isAskedStill(asked, at))
    return refused('question-over', { field: 'gathering', source: 'W13' })
  if (capacityAgainAt <= at) return refused('hour-already-over', { field: 'capacityAgainAt' })
  if (heldUntil !== undefined && heldUntil > heldAtMostUntil(asked, at))
    return refused('held-too-long', { field: 'heldUntil', source: 'W13' })
  if (capacityAnswer === 'held') return undefined
  return isToldNoTooOften(noesSaid, {
    by: organisation,
    to: asked.organisation,
    besides: asked.stream,
    at,
  })
    ? refused('asked-too-often', { field: 'capacityAnswer', source: 'W13' })
    : undefined
}

/** Undefined where the way stands open already. */
function wayBack(
  { stream, organisation, asked }: AskedHere,
  back: {
    readonly recipientOrganisation: string
    readonly recipientGroup: string
    readonly feed: string
  },
  grants: readonly Grant[],
  command: AnswerCapacity,
): DecidedEntry | Refusal | undefined {
  const isBetween = (from: string, to: string) =>
    liveGrants(grants, command.at, stream).find(
      ({ grantor, recipientOrganisation }) => grantor === from && recipientOrganisation === to,
    )
  if (isBetween(command.organisation, organisation)) return undefined
  const opened = isBetween(organisation, command.organisation)
  if (opened === undefined || opened.stream !== asked.capacityGrant)
    return refused('question-over', { field: 'gathering', source: 'W13' })
  return draftGrant(
    command.newStreamId() as StreamId,
    {
      ...back,
      opens: stream,
      from: beginsAt(command),
      ...(opened.until === undefined ? {} : { until: opened.until }),
      compartments: [partOfCapacity],
      basis: { kind: 'return', answers: opened.stream },
      history: { kind: 'none' },
    },
    command,
  )
}
