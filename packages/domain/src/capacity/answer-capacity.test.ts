import { expect, test } from 'vitest'
import { judgeGrant } from '../grant/judge-grant.ts'
import { foldGrant } from '../grant/grants.ts'
import { promisesStanding } from '../house/promise/promises.ts'
import { CapacityQuestion, hostess } from '../testing/capacity-question.ts'
import { knownOf } from '../testing/basis-known.ts'
import { FirstNight, asha, by } from '../testing/first-night.ts'
import { HouseAtNight } from '../testing/house-at-night.ts'
import { decidedIn, typesOf } from '../testing/outcome.ts'
import { firstNight, hour, inventedId, pen } from '../testing/story.ts'
import { foldGathering } from '../gathering/gathering-file.ts'
import { answerCapacity } from './answer-capacity.ts'
import type { AnswerCapacity } from './answer-capacity.ts'
import { capacityAnswered } from './capacity-answered.ts'
import { capacityState } from './capacity.ts'

const until = firstNight + 6 * hour

function asked() {
  const question = new CapacityQuestion()
  const house = new HouseAtNight('shelter', { by: hostess })
  const answering = (more: Partial<AnswerCapacity>, who = hostess) =>
    answerCapacity(
      {
        gathering: question.file,
        gatherings: new Map([[house.stream, foldGathering(house.story.of(house.stream))]]),
        grants: [question.grant],
      },
      { gathering: question.stream, capacityAnswer: 'none', ...more, ...by(who) },
    )
  const holds = (more: Partial<AnswerCapacity> = {}) =>
    answering({
      capacityAnswer: 'held',
      bedsHeld: 2,
      heldUntil: until,
      house: house.stream,
      room: 'women',
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
  expect(capacity?.answer).toMatchObject({ capacityAnswer: 'held', bedsHeld: 2 })
  if (!capacity) return
  expect(capacityState(capacity, firstNight)).toBe('held')
  expect(capacityState(capacity, until)).toBe('hold-over')
  const grant = foldGrant(question.story.of(back?.stream ?? ('' as never)))
  expect(grant).toMatchObject({ compartments: ['essential'], basis: { kind: 'return' } })
  if (!grant) return
  const known = knownOf(new FirstNight().file, [question.grant, grant])
  const gathering = {
    kinds: new Set(['capacity'] as const),
    people: undefined,
    capacity,
    isWhole: true,
  }
  expect(judgeGrant(grant, { ...known, gathering })).toMatchObject({ kind: 'stands' })
  const wider = { ...grant, compartments: ['care'] as const }
  expect(judgeGrant(wider, { ...known, gathering }).kind).toBe('refused')
})

test('none, and ask again then: no bed is touched; what was held before is given back', () => {
  const { house, answering, holds, save } = asked()
  expect(answering({ capacityAnswer: 'ask-again' })).toMatchObject({ field: 'capacityAgainAt' })
  save(holds())
  save(answering({ capacityAnswer: 'ask-again', capacityAgainAt: until }))
  expect(promisesStanding(house.house, firstNight)).toEqual([])
})

test('held anew for the same question it is one promise, of as many beds as there are', () => {
  const { house, holds, save } = asked()
  save(holds())
  save(holds({ bedsHeld: 1 }))
  expect(promisesStanding(house.house, firstNight)).toMatchObject([{ beds: 1 }])
})

test('no more is promised than there is, no longer than it was asked, and by nobody who was not asked', () => {
  const { answering, holds } = asked()
  expect(holds({ bedsHeld: 3 })).toMatchObject({ code: 'no-bed-free' })
  expect(holds({ heldUntil: firstNight + 13 * hour })).toMatchObject({
    code: 'held-longer-than-asked',
  })
  expect(holds({ heldUntil: firstNight })).toMatchObject({ field: 'heldUntil' })
  expect(holds({ house: inventedId(99) })).toMatchObject({ code: 'not-found' })
  expect(answering({}, asha)).toMatchObject({ code: 'not-found' })
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
      { capacityAnswer, ...(capacityAnswer === 'held' ? { bedsHeld: 1, heldUntil: until } : {}) },
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
