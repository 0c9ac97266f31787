import type { Instant, MemberId, OrganisationId, StreamId } from '../journal/identifier.ts'
import { capacityState, isTakenBack } from './capacity.ts'
import type { Capacity } from './capacity.ts'
import { isToldNoTooOften } from './noes-said.ts'
import type { NoSaid } from './noes-said.ts'

/** What a question for beds asks of somebody now. */
export interface QuestionDue {
  /**
   * `answer`: another organisation waits. `release`: whoever asked needs the beds no more. `held`: a house holds them. `nobody`: no house can. `wait`: none has
   * answered yet.
   */
  readonly kind: 'answer' | 'release' | 'held' | 'nobody' | 'wait'
  readonly stream: StreamId
  /** Who asks, or who was asked. */
  readonly organisations: readonly OrganisationId[]
  readonly beds: number
  readonly dueAt: Instant | undefined
  readonly since: Instant | undefined
  /** Of what this organisation asked: this member did. */
  readonly isMine: boolean
}

interface Reader {
  readonly organisation: OrganisationId
  readonly member: MemberId | undefined
  /** The groups that she is in: whoever does not read the answers is not told how they stand. */
  readonly groups: readonly string[]
  /** Whether she may answer for a house. */
  readonly givesBeds: boolean
}

type Known = Capacity & { readonly stream: StreamId; readonly organisation: OrganisationId }

/** A round that came to nothing is told for so long after its hour. */
const toldAfterMs = 24 * 3_600_000

/** Those that come too often are not told: they wait in the list, where it is said why. */
export function questionsDue(
  questions: readonly Capacity[],
  noesSaid: readonly NoSaid[],
  reader: Reader,
  at: Instant,
): readonly QuestionDue[] {
  const known = questions.filter(
    (each): each is Known => each.stream !== undefined && each.organisation !== undefined,
  )
  const received = known.filter(({ organisation }) => organisation !== reader.organisation)
  const sent = known.filter(
    ({ organisation, asked }) =>
      organisation === reader.organisation && reader.groups.includes(asked.returnGroup ?? ''),
  )
  return [
    ...(reader.givesBeds
      ? received.flatMap((each) => receivedDue(each, noesSaid, reader.organisation, at))
      : []),
    ...[...roundsOf(sent).values()].flatMap((round) => roundDue(round, reader.member, at)),
  ]
}

/** What was asked in one act, by the id that its questions share. */
export function roundsOf<Each extends Pick<Capacity, 'asked'>>(
  questions: readonly Each[],
): ReadonlyMap<string | undefined, readonly Each[]> {
  return Map.groupBy(questions, ({ asked }) => asked.askedTogether)
}

function receivedDue(
  question: Known,
  noesSaid: readonly NoSaid[],
  own: OrganisationId,
  at: Instant,
): readonly QuestionDue[] {
  const { stream, organisation, asked, answer, closed, askedAt } = question
  const due = {
    stream,
    organisations: [organisation],
    beds: asked.bedsWanted ?? 0,
    since: askedAt,
    isMine: false,
  }
  const isHeld = answer?.capacityAnswer === 'held' && (answer.heldUntil ?? 0) > at
  if (isHeld && closed === 'not-needed') return [{ ...due, kind: 'release', dueAt: undefined }]
  const state = capacityState(question, at)
  const isPromisedLater = state === 'waiting' && (answer?.capacityAgainAt ?? 0) > at
  if ((state !== 'waits' && state !== 'waiting') || isPromisedLater) return []
  const asks = { by: own, to: organisation, besides: stream, at }
  if (isToldNoTooOften(noesSaid, asks)) return []
  return [{ ...due, kind: 'answer', dueAt: asked.askedUntil }]
}

function roundDue(
  round: readonly Known[],
  me: MemberId | undefined,
  at: Instant,
): readonly QuestionDue[] {
  const open = round.filter(({ closed }) => closed === undefined)
  const [first] = open
  const dueOf = (questions: readonly Known[], { stream, asked, askedAt, askedBy }: Known) => ({
    stream,
    organisations: questions.flatMap(
      (each) => each.asked.askedOrganisation ?? [],
    ) as OrganisationId[],
    beds: asked.bedsWanted ?? 0,
    since: askedAt,
    isMine: me !== undefined && askedBy === me,
  })
  const [lost] = round.filter(
    (each) => isTakenBack(each) && (each.answeredAt ?? 0) + toldAfterMs > at,
  )
  if (lost !== undefined) return [{ ...dueOf([lost], lost), kind: 'nobody', dueAt: undefined }]
  // Whoever closed one of them has gone on.
  if (first === undefined || open.length < round.length) return []
  const due = dueOf(open, first)
  const held = open.filter((each) => capacityState(each, at) === 'held')
  if (held.length > 0)
    return held.map(({ stream, asked, answer }) => ({
      ...due,
      kind: 'held' as const,
      stream,
      organisations: [asked.askedOrganisation as OrganisationId],
      dueAt: answer?.heldUntil,
    }))
  const until = Math.max(...open.map(({ asked }) => asked.askedUntil ?? 0))
  const isAwaited = open.some((each) => ['waits', 'waiting'].includes(capacityState(each, at)))
  if (isAwaited) return [{ ...due, kind: 'wait', dueAt: until }]
  return until + toldAfterMs > at ? [{ ...due, kind: 'nobody', dueAt: undefined }] : []
}
