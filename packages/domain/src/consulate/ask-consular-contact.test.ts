import { describe, expect, test } from 'vitest'
import { recordedIn } from '../command/decision.ts'
import { isRefusal } from '../journal/refusal.ts'
import { asha } from '../testing/first-night.ts'
import { ConsularNight } from '../testing/consular-night.ts'
import { decidedIn, partsOf, typesOf } from '../testing/outcome.ts'
import { consularContacts } from './consular-codes.ts'
import { consularContactRefused } from './consular-contact-refused.ts'

const filed = () => new ConsularNight({ ageGroup: 'adult' }).wants().step('applied')

describe('BR-27: filed and no express consent: every consular act is rejected and logged', () => {
  test.each(consularContacts)('%s', (consularAct) => {
    const night = filed()
    const outcome = night.asks({ consularAct })
    expect(outcome).toMatchObject({ code: 'consular-asylum-filed', source: 'BR-27' })
    const [line] = isRefusal(outcome) ? recordedIn(outcome) : []
    if (!line) throw new Error('nothing was written down')
    expect(line.entryType).toBe(consularContactRefused)
    // Sealed whole: nothing of it stands elsewhere.
    expect(partsOf(line)).toEqual({
      protection: { consularTried: consularAct, consularRefusal: 'consular-asylum-filed' },
    })
    night.story.carryOut({ kind: 'decided', entries: [line], remarks: [] }, { by: asha })
    expect(night.file.consular.refusals).toMatchObject([{ act: consularAct }])
    expect(night.file.consular.requests).toEqual([])
  })
})

test('BR-31: somebody who was not asked is not even asked about', () => {
  expect(new ConsularNight({ ageGroup: 'adult' }).asks()).toMatchObject({
    code: 'consular-right-told',
  })
})

test('what is allowed is asked, and waits', () => {
  const night = new ConsularNight({ ageGroup: 'adult' }).wants()
  expect(typesOf(night.asks())).toEqual(['consular-contact-asked'])
  night.asked({ consularSaid: 'copy of the birth certificate' })
  expect(night.file.consular.requests).toMatchObject([{ act: 'notify', state: 'waiting' }])
})

describe('to lift a prohibition', () => {
  const lift = { consularAct: 'lift-prohibition', prohibition: 'asylum-filed' } as const

  test('needs its paper, with where it is', () => {
    const night = filed()
    expect(night.asks(lift)).toMatchObject({ code: 'lifting-paper', field: 'liftingPaper' })
    for (const liftingPaper of [
      { kind: 'withdrawal' },
      { kind: 'her-written-word', number: 'P' },
    ] as const)
      expect(night.asks({ ...lift, liftingPaper })).toMatchObject({ code: 'lifting-paper' })
    const whole = { ...lift, liftingPaper: { kind: 'withdrawal', number: 'P' } } as const
    expect(decidedIn(night.asks(whole)).entries).toHaveLength(1)
  })

  test('needs something to lift', () => {
    const night = new ConsularNight({ ageGroup: 'adult' })
    const liftingPaper = { kind: 'withdrawal', number: 'P' } as const
    expect(night.asks({ ...lift, liftingPaper })).toMatchObject({ code: 'prohibition-standing' })
  })

  test('a decision lifts nothing while she is recognised, or her appeal is open', () => {
    const liftingPaper = { kind: 'final-decision', number: 'P' } as const
    const night = filed().step('decided', { asylumOutcome: 'refugee-status' })
    const refusal = { code: 'asylum-decided-against' }
    expect(night.asks({ ...lift, liftingPaper })).toMatchObject(refusal)
    const appealed = filed().step('decided', { asylumOutcome: 'not-recognised' })
    expect(decidedIn(appealed.asks({ ...lift, liftingPaper })).entries).toHaveLength(1)
    appealed.step('appealed')
    expect(appealed.asks({ ...lift, liftingPaper })).toMatchObject(refusal)
  })
})
