import { describe, expect, test } from 'vitest'
import { emptyCaseFile } from '../case/case-file.ts'
import { giveConsent } from '../consent/give-consent.ts'
import { withdrawConsent } from '../consent/withdraw-consent.ts'
import { asha, beto, by } from '../testing/first-night.ts'
import { decidedIn, typesOf } from '../testing/outcome.ts'
import { ReturnNight } from '../testing/return-night.ts'
import { inventedId, nextId } from '../testing/story.ts'
import { callOffReturn } from './call-off-return.ts'

const calling = (file = emptyCaseFile) =>
  callOffReturn(file, { case: inventedId(5), calledOffBy: 'person', ...by(asha) })

test('BR-34: never refused, not even where nothing is known of a journey', () => {
  expect(decidedIn(calling()).remarks).toEqual(['return-called-off'])
})

test('once she has boarded it is taken down and said that somebody must be called', () => {
  const night = new ReturnNight().ready().booked().leg('departed')
  expect(decidedIn(calling(night.file)).remarks).toEqual(['return-under-way'])
})

describe('BR-34: whoever takes back her yes to the return does not travel', () => {
  const asking = { purpose: 'return', compartments: ['care'] } as const
  const saying = (night: ReturnNight, answer: 'given' | 'declined') =>
    giveConsent(
      { caseFile: night.file, grants: [] },
      {
        case: night.case,
        sitting: nextId(),
        answers: [{ ...asking, answer }],
        givenBy: 'person',
        howGiven: 'signature',
        limitsRead: true,
        ...by(asha),
      },
    )
  const agreed = () => {
    const night = new ReturnNight()
    night.writes(saying(night, 'given'))
    return night
  }
  const withdrawing = (night: ReturnNight) =>
    withdrawConsent(
      { caseFile: night.file, grants: [] },
      { case: night.case, everything: true, ...by(asha) },
    )

  test('by withdrawing it and by saying no to it, in the same act; no service and no step of anything else is touched', () => {
    for (const taking of [withdrawing, (night: ReturnNight) => saying(night, 'declined')]) {
      const night = agreed().ready().booked()
      const outcome = decidedIn(taking(night))
      expect(outcome.remarks).toEqual(['return-called-off'])
      night.writes(outcome)
      expect(night.file.voluntaryReturn.standing).toBe('called-off')
      expect(night.booking()).toMatchObject({ kind: 'refused' })
    }
  })

  test('on the way she is taken at her word, and whoever is with her must be called', () => {
    const night = agreed().ready().booked().leg('departed')
    const outcome = decidedIn(withdrawing(night))
    expect(outcome.remarks).toEqual(['return-under-way'])
    night.writes(outcome)
    expect(night.file.voluntaryReturn).toMatchObject({ standing: 'travelling', wantsToStop: true })
  })

  test('also by whoever may know nothing of the journey; another yes taken back, or after she arrived, calls nothing off', () => {
    expect(typesOf(withdrawing(agreed()))).toContain('return-called-off')
    const arrived = agreed().ready().booked().leg('departed').leg('arrived')
    expect(typesOf(withdrawing(arrived))).not.toContain('return-called-off')
    const other = new ReturnNight().agrees().ready().booked()
    expect(
      typesOf(
        withdrawConsent(
          { caseFile: other.file, grants: [] },
          { case: other.case, everything: true, ...by(asha) },
        ),
      ),
    ).not.toContain('return-called-off')
  })

  test('withdrawn by one and booked by another at once: it is called off', () => {
    const night = agreed().ready()
    const before = [...night.story.of(night.case)]
    const booking = decidedIn(night.booking())
    night.writes(withdrawing(night))
    for (const { entryType, content } of booking.entries)
      night.story.write(entryType, content, {
        by: beto,
        stream: night.case,
        after: before.slice(-1),
      })
    expect(night.file.voluntaryReturn.standing).toBe('called-off')
  })
})
