import { describe, expect, test } from 'vitest'
import { judgeGrant } from '../grant/judge-grant.ts'
import type { GatheringKnown } from '../grant/judge-grant.ts'
import type { Grant } from '../grant/grants.ts'
import { knownOf } from '../testing/basis-known.ts'
import { CapacityQuestion, asksCapacity, houseAsked } from '../testing/capacity-question.ts'
import { FirstNight, asha } from '../testing/first-night.ts'
import { decidedIn, entryOf, partsOf, typesOf } from '../testing/outcome.ts'
import { firstNight, hour, inventedId } from '../testing/story.ts'
import { capacityAnswered } from './capacity-answered.ts'
import { capacityAsked } from './capacity-asked.ts'
import { capacityClosed } from './capacity-closed.ts'
import { capacityState } from './capacity.ts'

test('W13: a question for beds names nobody, and opens itself alone to whom it is put', () => {
  const outcome = asksCapacity()
  expect(typesOf(outcome)).toEqual(['grant-issued', 'capacity-asked'])
  expect(Object.keys(partsOf(entryOf(outcome, capacityAsked)))).toEqual(['essential'])
  const { file } = new CapacityQuestion()
  expect(file.kind).toBe('capacity')
  expect(file.capacity).toMatchObject({ organisation: asha.organisation, answer: undefined })
  if (!file.capacity) return
  expect(capacityState(file.capacity, firstNight)).toBe('waits')
  expect(capacityState(file.capacity, firstNight + 12 * hour)).toBe('unanswered')
})

test('nobody asks herself or a consulate, nor without an end, nor for longer than a week', () => {
  expect(asksCapacity({ asked: [] })).toMatchObject({ field: 'asked' })
  expect(asksCapacity({ asked: [houseAsked(asha.organisation)] })).toMatchObject({
    code: 'recipient-is-yourself',
  })
  expect(asksCapacity({ asked: [houseAsked(inventedId(77))] })).toMatchObject({
    code: 'recipient-gives-no-beds',
  })
  for (const askedUntil of [firstNight, firstNight + 8 * 24 * hour])
    expect(asksCapacity({ askedUntil })).toMatchObject({ code: 'asked-until-out-of-range' })
  expect(asksCapacity({ childrenComing: 3 })).toMatchObject({ code: 'more-children-than-beds' })
})

test('W13: several houses are asked in one act, each by a question of its own that names no other house', () => {
  const houses = [11, 12, 12, 13].map((each) => houseAsked(inventedId(each)))
  const { entries } = decidedIn(asksCapacity({ asked: houses }))
  const asked = entries.filter(({ entryType }) => entryType === capacityAsked)
  expect(asked.map(({ content }) => content['askedOrganisation'])).toEqual(
    [11, 12, 13].map(inventedId),
  )
  expect(new Set(asked.map(({ stream }) => stream)).size).toBe(3)
  expect(new Set(asked.map(({ content }) => content['askedTogether'])).size).toBe(1)
  for (const { content, outside } of asked) {
    const others = [11, 12, 13].map(inventedId).filter((id) => id !== content['askedOrganisation'])
    expect(others.filter((id) => JSON.stringify(content).includes(id))).toEqual([])
    expect(outside).toMatchObject([
      { organisation: content['askedOrganisation'], compartments: ['essential'] },
    ])
  }
})

test('no field of a question or an answer takes words', () => {
  for (const { fields } of [capacityAsked, capacityAnswered, capacityClosed])
    for (const [name, { kind }] of Object.entries(fields))
      for (const words of ['Itzel Invented, calle 5', ['Itzel Invented']])
        expect(kind.check(words), name).toBeDefined()
})

describe('ADR 39: the grant that opens it', () => {
  const question = new CapacityQuestion()
  const whole: GatheringKnown = {
    kinds: new Set(['capacity']),
    people: undefined,
    capacity: question.file.capacity,
    isWhole: true,
  }
  const judged = (more: Partial<Grant> = {}, gathering: GatheringKnown | undefined = whole) =>
    judgeGrant(
      { ...question.grant, ...more },
      { ...knownOf(new FirstNight().file, [question.grant]), gathering },
    )

  test('stands over a question, for its one part', () => {
    expect(judged()).toEqual({ kind: 'stands', compartments: ['essential'] })
  })

  test.each([
    ['for another part', { compartments: ['essential', 'placement'] as const }],
    ['without an end', { until: undefined }],
    ['for longer than how often is asked has to be seen', { until: firstNight + 16 * 24 * hour }],
    ['to somebody who was not asked', { recipientOrganisation: inventedId(12) as never }],
    ['to another group of theirs', { recipientGroup: inventedId(99) as never }],
    ['by somebody who did not ask', { grantor: inventedId(12) as never }],
    ['by a second grant', { stream: inventedId(98) as never }],
  ])('is refused %s', (_what, more) => {
    expect(judged(more).kind).toBe('refused')
  })

  test.each([['house'], ['family'], ['group-intake'], ['interpreter']] as const)(
    'is worth nothing over a %s, also where somebody wrote a question into it',
    (kind) => {
      expect(judged({}, { ...whole, kinds: new Set([kind]) }).kind).toBe('refused')
      expect(judged({}, { ...whole, kinds: new Set([kind, 'capacity']) }).kind).toBe('refused')
    },
  )

  test('opens nothing while it does not show that it is a question: a case never does', () => {
    const unknown = judgeGrant(question.grant, knownOf(new FirstNight().file, []))
    expect(unknown).toEqual({ kind: 'undecided', code: 'case-not-whole' })
    expect(judged({}, { ...whole, kinds: new Set() }).kind).toBe('undecided')
    expect(judged({}, { ...whole, capacity: undefined }).kind).toBe('undecided')
  })

  test('no consent, ground or emergency opens a question', () => {
    const basis = { kind: 'emergency', ground: 'x', justification: 'y' } as const
    expect(judged({ basis }).kind).toBe('refused')
  })
})
