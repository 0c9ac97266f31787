import { describe, expect, test } from 'vitest'
import { emptyCaseFile } from '../case/case-file.ts'
import { caseClosed } from '../closure/case-closed.ts'
import { groupIntakeEnded } from '../group-intake/group-intake-ended.ts'
import { Arrivals } from '../testing/arrivals.ts'
import { recordService } from '../service/record-service.ts'
import { FirstNight, asha, by, country } from '../testing/first-night.ts'
import { decidedIn, entryOf, partsOf } from '../testing/outcome.ts'
import { inventedId } from '../testing/story.ts'
import { erasureOrdered } from './erasure-ordered.ts'
import { orderErasure } from './order-erasure.ts'
import type { OrderErasure } from './order-erasure.ts'

function ordering(night: FirstNight, more: Partial<OrderErasure> = {}) {
  return orderErasure(night.file, {
    case: night.case,
    scope: 'everything',
    ground: 'retention-ended',
    ...more,
    ...by(asha),
  })
}

function closed(night = new FirstNight()): FirstNight {
  const closure = { reason: 'other', summary: 'over', reopeningExplained: true } as const
  night.story.write(caseClosed, closure, { by: asha, stream: night.case })
  return night
}

function withOpenService(): FirstNight {
  const night = new FirstNight()
  const service = { case: night.case, service: 'medical', status: 'in-progress' } as const
  night.story.carryOut(decidedIn(recordService(night.file, { ...service, ...by(asha) })), {
    by: asha,
  })
  return night
}

describe('BR-45: when the time to keep it is over', () => {
  test('a closed case without open work is erased', () => {
    expect(ordering(closed()).kind).toBe('decided')
  })

  test('an open case is not: blocking comes first', () => {
    expect(ordering(new FirstNight())).toMatchObject({ code: 'case-not-closed', source: 'BR-45' })
  })

  test('nor a closed one in which somebody still helps', () => {
    expect(ordering(closed(withOpenService()))).toMatchObject({ code: 'service-open' })
  })
})

describe('BR-51: of people who never became a case', () => {
  const order = (arrivals: Arrivals, more: Partial<OrderErasure> = {}) => {
    const { stream } = arrivals.story
    const command = { case: stream, gathering: stream, scope: 'everything' } as const
    const ground = 'retention-ended' as const
    return orderErasure(
      emptyCaseFile,
      { ...command, ground, ...more, ...by(asha) },
      { gathering: arrivals.file, clocks: country.clocks },
    )
  }
  const endedUntil = (eraseFrom: string) => {
    const arrivals = new Arrivals({ arrival: inventedId(1) })
    arrivals.story.write(groupIntakeEnded, { eraseFrom }, { by: arrivals.asha })
    return arrivals
  }

  test('the sheet goes once it is ended and its day has come, and not before', () => {
    expect(order(new Arrivals())).toMatchObject({ code: 'gathering-not-ended', source: 'BR-51' })
    expect(order(endedUntil('2026-12-22'))).toMatchObject({ code: 'erasure-day-not-come' })
    // It is the evening of the 21st there, whatever day it is in UTC.
    expect(order(endedUntil('2026-11-22'))).toMatchObject({ code: 'erasure-day-not-come' })
    expect(order(endedUntil('2026-11-21')).kind).toBe('decided')
  })

  test('what should never have been written waits for no day', () => {
    expect(order(new Arrivals(), { ground: 'recorded-in-error' }).kind).toBe('decided')
  })
})

test.each(['her-request', 'recorded-in-error', 'purge-requested', 'handed-over'] as const)(
  '%s waits for nothing, and open work is pointed out',
  (ground) => {
    expect(decidedIn(ordering(new FirstNight(), { ground })).remarks).toEqual([])
    expect(decidedIn(ordering(withOpenService(), { ground })).remarks).toEqual(['service-open'])
  },
)

test('the order lies in a stream of its own, for the officers alone; the server reads what to erase, and neither ground nor words', () => {
  const night = closed()
  const outcome = ordering(night)
  const [entry] = decidedIn(outcome).entries
  expect(entry?.stream).not.toBe(night.case)
  expect(Object.keys(partsOf(entry as never))).toEqual(['oversight'])
  const { content } = entryOf(outcome, erasureOrdered)
  const erases = { stream: night.case }
  expect(erasureOrdered.facts(content)).toEqual({ family: 'work', state: 'open', erases })
  const entries = ['a'.repeat(64)]
  expect(erasureOrdered.facts({ ...content, scope: 'listed', entries })).toMatchObject({
    erases: { ...erases, entries },
  })
})

test('a referral of the case goes under the rule of the case', () => {
  const referral = inventedId(9)
  const { content } = entryOf(ordering(closed(), { referral }), erasureOrdered)
  expect(erasureOrdered.facts(content)).toMatchObject({ erases: { stream: referral } })
  expect(ordering(new FirstNight(), { referral })).toMatchObject({ code: 'case-not-closed' })
})

describe('is refused', () => {
  test('when only some entries are meant and none is named', () => {
    expect(ordering(closed(), { scope: 'listed' })).toMatchObject({ code: 'entries-missing' })
    expect(ordering(closed(), { scope: 'listed', entries: ['a'.repeat(64)] }).kind).toBe('decided')
  })

  test('when the second person is the first', () => {
    const herself = { secondPerson: asha.member as string }
    expect(ordering(closed(), herself)).toMatchObject({ code: 'second-person-missing' })
    expect(ordering(closed(), { secondPerson: inventedId(9) }).kind).toBe('decided')
  })
})
