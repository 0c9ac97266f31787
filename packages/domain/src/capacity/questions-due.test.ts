import { expect, test } from 'vitest'
import { foldGathering } from '../gathering/gathering-file.ts'
import { dayEndsIn } from '../deadline/local-day.ts'
import { CapacityQuestion, hostess, houseAsked } from '../testing/capacity-question.ts'
import { asha } from '../testing/first-night.ts'
import { firstNight, hour, inventedId } from '../testing/story.ts'
import { questionItem } from '../views/day/question-items.ts'
import type { StreamId } from '../journal/identifier.ts'
import { capacityAnswered } from './capacity-answered.ts'
import { capacityClosed } from './capacity-closed.ts'
import type { CapacityAnswer } from './capacity.ts'
import type { NoSaid } from './noes-said.ts'
import { questionsDue } from './questions-due.ts'

const own = { groups: [inventedId(63)], givesBeds: true }
const host = { organisation: hostess.organisation, member: hostess.member, ...own }
const asker = { organisation: asha.organisation, member: asha.member, ...own }

function night() {
  const question = new CapacityQuestion()
  const due = (
    reader: Parameters<typeof questionsDue>[2],
    at = firstNight,
    noes: readonly NoSaid[] = [],
  ) => {
    const { capacity } = foldGathering(question.story.of(question.stream))
    return questionsDue(capacity ? [capacity] : [], noes, reader, at)
  }
  const says = (said: Omit<CapacityAnswer, 'answeredTo'>) =>
    question.story.write(
      capacityAnswered,
      { ...said, answeredTo: asha.organisation },
      { by: hostess, stream: question.stream },
    )
  const closes = (capacityClosedBecause: 'comes' | 'not-needed') =>
    question.story.write(
      capacityClosed,
      { capacityClosedBecause },
      { by: asha, stream: question.stream },
    )
  return { question, due, says, closes }
}

test('W13: whoever gives beds has it on her day by its hour, whoever asked waits; after that hour neither has', () => {
  const { due } = night()
  expect(due(host)).toMatchObject([
    { kind: 'answer', organisations: [asha.organisation], beds: 2, dueAt: firstNight + 12 * hour },
  ])
  expect(due({ ...host, givesBeds: false })).toEqual([])
  expect(due(asker)).toMatchObject([{ kind: 'wait', isMine: true }])
  expect(due({ ...asker, groups: [] })).toEqual([])
  expect(due(host, firstNight + 12 * hour)).toEqual([])
  expect(due(asker, firstNight + 12 * hour)).toMatchObject([{ kind: 'nobody' }])
  expect(due(asker, firstNight + 36 * hour)).toEqual([])
})

test('a yes is due at the asker’s until its hour; whoever needs it no more has the house give it back', () => {
  const { due, says, closes } = night()
  says({ capacityAnswer: 'held', heldUntil: firstNight + 20 * hour })
  expect(due(host)).toEqual([])
  expect(due(asker)).toMatchObject([{ kind: 'held', dueAt: firstNight + 20 * hour }])
  expect(due({ ...asker, member: undefined })).toMatchObject([{ kind: 'held', isMine: false }])
  closes('not-needed')
  expect(due(asker)).toEqual([])
  expect(due(host)).toMatchObject([{ kind: 'release' }])
  says({ capacityAnswer: 'none' })
  expect(due(host)).toEqual([])
})

test('they come: nothing is given back', () => {
  const { due, says, closes } = night()
  says({ capacityAnswer: 'held', heldUntil: firstNight + 20 * hour })
  closes('comes')
  expect([...due(host), ...due(asker)]).toEqual([])
})

test('perhaps later: it comes back to the house’s day at the hour that it named', () => {
  const { due, says } = night()
  says({ capacityAnswer: 'waiting', capacityAgainAt: firstNight + 2 * hour })
  expect(due(host)).toEqual([])
  expect(due(host, firstNight + 2 * hour)).toMatchObject([{ kind: 'answer' }])
})

test('who asks too often is on nobody’s day', () => {
  const { due } = night()
  const noes = [401, 402, 403].map((stream) => ({
    by: hostess.organisation,
    to: asha.organisation,
    at: firstNight - hour,
    stream: inventedId(stream) as StreamId,
  }))
  expect(due(host, firstNight, noes)).toEqual([])
})

test('of several houses one line waits, and it is over once somebody goes to one of them', () => {
  const round = new CapacityQuestion({ asked: [houseAsked(), houseAsked(inventedId(12))] })
  const streams = [...new Set(round.story.entries.map(({ stream }) => stream))]
  const due = () => {
    const questions = streams.flatMap(
      (stream) => foldGathering(round.story.of(stream)).capacity ?? [],
    )
    return questionsDue(questions, [], asker, firstNight)
  }
  expect(due()).toMatchObject([
    { kind: 'wait', organisations: [hostess.organisation, inventedId(12)] },
  ])
  round.story.write(
    capacityClosed,
    { capacityClosedBecause: 'comes' },
    { by: asha, stream: round.stream },
  )
  expect(due()).toEqual([])
})

test('what is owed within the watch is due now, and what another of the house asked is the team’s', () => {
  const { due } = night()
  const ends = dayEndsIn('America/Mexico_City', firstNight)
  const partOf = (each: ReturnType<typeof due>[number] | undefined, at = firstNight) =>
    each && questionItem({ ...each, label: '' }, { at, ends }).part
  expect(partOf(due(host)[0])).toBe('waiting-for-me')
  expect(partOf(due(host)[0], firstNight + 10 * hour)).toBe('now')
  expect(partOf(due(asker)[0])).toBe('i-wait-for')
  expect(partOf(due({ ...asker, member: undefined })[0])).toBe('team')
})

test('a yes that is taken back once they set out is told to whoever asked, for a day', () => {
  const { due, says, closes } = night()
  says({ capacityAnswer: 'held', heldUntil: firstNight + 20 * hour })
  closes('comes')
  expect(due(asker)).toEqual([])
  says({ capacityAnswer: 'none' })
  expect(due(asker)).toMatchObject([{ kind: 'nobody', organisations: [hostess.organisation] }])
  expect(due(asker, firstNight + 25 * hour)).toEqual([])
})
