import { expect, test } from 'vitest'
import { mayIssue } from '../command/commands.ts'
import { foldGathering } from '../gathering/gathering-file.ts'
import { foldGrant } from '../grant/grants.ts'
import { issuedAs } from '../grant/issued-as.ts'
import { judgeGrant } from '../grant/judge-grant.ts'
import { promisesStanding } from '../house/promise/promises.ts'
import type { StreamId } from '../journal/identifier.ts'
import { knownOf } from '../testing/basis-known.ts'
import { CapacityQuestion, hostess } from '../testing/capacity-question.ts'
import { FirstNight, asha, by } from '../testing/first-night.ts'
import { HouseAtNight } from '../testing/house-at-night.ts'
import { decidedIn, typesOf } from '../testing/outcome.ts'
import { firstNight, hour, inventedId, pen } from '../testing/story.ts'
import { answerCapacity } from './answer-capacity.ts'
import type { AnswerCapacity } from './answer-capacity.ts'
import { capacityAnswered } from './capacity-answered.ts'
import { capacityClosed } from './capacity-closed.ts'
import { capacityState, heldAtMostUntil, isAskedStill } from './capacity.ts'
import type { NoSaid } from './noes-said.ts'

/** After the question's own hour: a bed is of use once somebody could set out for it. */
const until = firstNight + 20 * hour

function asked() {
  const question = new CapacityQuestion()
  const house = new HouseAtNight('shelter', { by: hostess })
  const answering = (
    more: Partial<AnswerCapacity>,
    who = hostess,
    noesSaid: readonly NoSaid[] = [],
  ) =>
    answerCapacity(
      {
        gathering: question.file,
        gatherings: new Map([[house.stream, foldGathering(house.story.of(house.stream))]]),
        grants: [question.grant],
        noesSaid,
      },
      { gathering: question.stream, capacityAnswer: 'none', ...by(who), ...more },
    )
  const holds = (more: Partial<AnswerCapacity> = {}) =>
    answering({
      capacityAnswer: 'held',
      heldUntil: until,
      house: house.stream,
      rooms: [{ room: 'women', beds: 2 }],
      ...more,
    })
  const save = (outcome: ReturnType<typeof answering>) => {
    const { entries } = decidedIn(outcome)
    const inHouse = entries.filter(({ stream }) => stream === house.stream)
    const others = entries.filter(({ stream }) => stream !== house.stream)
    question.story.carryOut({ kind: 'decided', entries: others, remarks: [] }, { by: hostess })
    house.story.carryOut({ kind: 'decided', entries: inHouse, remarks: [] }, { by: hostess })
    return others
  }
  return { question, house, answering, holds, save }
}

test('W13: a bed that is held is taken from tonight’s beds in the same save, and the way back is opened for the answer alone', () => {
  const { question, house, holds, save } = asked()
  expect(typesOf(holds())).toEqual(['grant-issued', 'capacity-answered', 'bed-promised'])
  const [back] = save(holds())
  expect(promisesStanding(house.house, firstNight)).toMatchObject([
    { beds: 2, room: 'women', holdUntil: until, request: question.stream },
  ])
  const { capacity } = question.file
  if (!capacity) throw new Error('no question')
  expect(capacityState(capacity, firstNight)).toBe('held')
  expect(capacityState(capacity, until)).toBe('hold-over')
  const grant = foldGrant(question.story.of(back?.stream as StreamId))
  if (!grant) throw new Error('no way back')
  expect(grant).toMatchObject({ compartments: ['essential'], basis: { kind: 'return' } })
  const known = knownOf(new FirstNight().file, [question.grant, grant])
  const kinds = new Set(['capacity'] as const)
  const gathering = { kinds, people: undefined, capacity, isWhole: true }
  expect(judgeGrant(grant, { ...known, gathering })).toMatchObject({ kind: 'stands' })
  const wider = { ...grant, compartments: ['care'] as const }
  expect(judgeGrant(wider, { ...known, gathering }).kind).toBe('refused')
  expect(judgeGrant(grant, known).kind).toBe('refused')
})

test('whoever gives beds opens the way back of a question, and of nothing else', () => {
  const ofQuestion = { basis: { kind: 'return' }, issuedCompartments: ['essential'] } as const
  expect(mayIssue(['shift'], issuedAs(ofQuestion))).toBe(true)
  expect(mayIssue(['shift'], issuedAs({ ...ofQuestion, issuedCompartments: ['care'] }))).toBe(false)
})

test('the answer says that they are held until an hour, and nothing of which house, which room or how many more', () => {
  const { holds, house } = asked()
  const said = decidedIn(holds()).entries.find(({ entryType }) => entryType === capacityAnswered)
  expect(Object.keys(said?.content ?? {}).sort()).toEqual([
    'answeredTo',
    'capacityAnswer',
    'heldUntil',
  ])
  expect(JSON.stringify(said?.content)).not.toContain(house.stream)
  expect(holds({ rooms: [{ room: 'women', beds: 1 }] })).toMatchObject({
    code: 'not-as-many-as-asked',
  })
})

test('beds may lie in several rooms of one house', () => {
  const { house, holds, save } = asked()
  const rooms = ['women', 'anybody'].map((room) => ({ room, beds: 1 }))
  save(holds({ rooms }))
  expect(promisesStanding(house.house, firstNight).map(({ room }) => room)).toEqual([
    'women',
    'anybody',
  ])
})

test('none, and perhaps at an hour: no bed is touched; what was held before is given back, also after the question’s hour', () => {
  const { house, answering, holds, save } = asked()
  expect(answering({ capacityAnswer: 'waiting' })).toMatchObject({ field: 'capacityAgainAt' })
  save(holds())
  save(answering({ capacityAnswer: 'waiting', capacityAgainAt: firstNight + hour }))
  expect(promisesStanding(house.house, firstNight)).toEqual([])
  save(holds())
  const late = { at: firstNight + 13 * hour }
  expect(holds(late)).toMatchObject({ code: 'question-over' })
  save(answering(late))
  expect(promisesStanding(house.house, firstNight + 13 * hour)).toEqual([])
})

test('whoever asked needs them no more: they are given back by one answer', () => {
  const { question, house, answering, holds, save } = asked()
  save(holds())
  question.story.write(
    capacityClosed,
    { capacityClosedBecause: 'not-needed' },
    { by: asha, stream: question.stream },
  )
  save(answering({}))
  expect(house.house.promises).toMatchObject([{ ended: 'not-needed' }])
})

test('held anew for the same question it is one promise', () => {
  const { house, holds, save } = asked()
  save(holds())
  save(holds({ heldUntil: until + hour }))
  expect(promisesStanding(house.house, firstNight)).toMatchObject([
    { beds: 2, holdUntil: until + hour },
  ])
})

test('W13: a question without end, of a changed program, waits no longer than one may be asked for; no bed is held for years by it', () => {
  const years = firstNight + 1000 * 24 * hour
  const day = 24 * hour
  const endless = (recordedAt = firstNight) => {
    const question = new CapacityQuestion()
    const [said] = question.story.of(question.stream)
    if (!said) throw new Error('no question')
    const content = { ...said.content, essential: { ...said.content.essential, askedUntil: years } }
    const { capacity } = foldGathering([{ ...said, recordedAt, content }])
    if (!capacity) throw new Error('no question')
    return capacity
  }
  const question = endless()
  expect(question.asked.askedUntil).toBe(firstNight + 7 * day)
  expect(isAskedStill(question, firstNight + 8 * day)).toBe(false)
  expect(heldAtMostUntil(question, firstNight)).toBe(firstNight + 10 * day)
  // By a clock that is years ahead.
  expect(heldAtMostUntil(endless(years), firstNight)).toBe(firstNight + 10 * day)
})

test('no more is promised than there is, not for days on end, and by nobody who was not asked', () => {
  const { house, answering, holds } = asked()
  house.sleeps(inventedId(301), 'women')
  expect(holds()).toMatchObject({ code: 'no-bed-free', field: 'rooms' })
  expect(holds({ rooms: [{ room: 'attic', beds: 2 }] })).toMatchObject({ code: 'room-unsaid' })
  expect(holds({ heldUntil: firstNight + 85 * hour })).toMatchObject({ code: 'held-too-long' })
  expect(holds({ heldUntil: firstNight, rooms: [{ room: 'men', beds: 2 }] })).toMatchObject({
    field: 'heldUntil',
  })
  expect(holds({ house: inventedId(99) })).toMatchObject({ code: 'not-found', field: 'house' })
  expect(answering({}, asha)).toMatchObject({ code: 'not-found' })
})

test('W13: who asks again and again is told no three times a week; after it a bed is held or nothing is said', () => {
  const { question, answering, holds, save } = asked()
  const no = (days: number, stream: number): NoSaid => ({
    by: hostess.organisation,
    to: asha.organisation,
    at: firstNight - days * 24 * hour,
    stream: inventedId(stream) as StreamId,
  })
  const lately = [no(1, 401), no(2, 402), no(3, 403)]
  expect(answering({}, hostess, lately)).toMatchObject({ code: 'asked-too-often' })
  const waiting = { capacityAnswer: 'waiting', capacityAgainAt: firstNight + hour } as const
  expect(answering(waiting, hostess, lately)).toMatchObject({ code: 'asked-too-often' })
  expect(answering({}, hostess, [no(1, 401), no(2, 402), no(8, 403)]).kind).toBe('decided')
  // What was said of this question already is not said once more.
  const ofThis = { ...no(1, 0), stream: question.stream }
  expect(answering({}, hostess, [ofThis, no(2, 402), no(3, 403)]).kind).toBe('decided')
  // A house can always take its word back.
  save(holds())
  expect(answering({}, hostess, lately).kind).toBe('decided')
})

test('a no is counted though whoever asked has closed the question to this house since, and none where a bed had been held', () => {
  const { question, answering, holds, save } = asked()
  save(answering({}))
  const [first, ...rest] = question.story.of(question.stream)
  if (!first) throw new Error('no question')
  const closedToUs = [{ kind: 'stub' as const, hash: first.hash, parents: [] }, ...rest]
  expect(foldGathering(closedToUs).noesSaid).toMatchObject([
    { by: hostess.organisation, to: asha.organisation, stream: question.stream },
  ])
  save(holds())
  expect(question.file.noesSaid).toEqual([])
})

test('the answer of somebody who was not asked counts for nothing; of two at once the one that promises less', () => {
  const { question } = asked()
  const write = (
    capacityAnswer: 'held' | 'none',
    who = hostess,
    after = question.story.of(question.stream).slice(0, 1),
  ) =>
    question.story.write(
      capacityAnswered,
      {
        capacityAnswer,
        answeredTo: asha.organisation,
        ...(capacityAnswer === 'held' ? { heldUntil: until } : {}),
      },
      { by: who, stream: question.stream, after },
    )
  write('held', pen(12, 120))
  expect(question.file.capacity?.answer).toBeUndefined()
  write('held')
  write('none')
  expect(question.file.capacity?.answer).toMatchObject({ capacityAnswer: 'none' })
  const entries = question.story.of(question.stream)
  expect(foldGathering(entries.toReversed()).capacity).toEqual(question.file.capacity)
})
