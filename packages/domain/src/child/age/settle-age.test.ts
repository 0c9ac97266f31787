import { describe, expect, test } from 'vitest'
import { recordIdentity } from '../../registration/record-identity.ts'
import { consentGiven } from '../../consent/consent-given.ts'
import { giveConsent } from '../../consent/give-consent.ts'
import { saidByOthers } from '../../consent/said-by-others.ts'
import { FirstNight, asha, beto, by, country, shelter } from '../../testing/first-night.ts'
import { decidedIn } from '../../testing/outcome.ts'
import { firstNight, hour, nextId } from '../../testing/story.ts'
import { isChildsCase } from '../child-work.ts'
import { firstSteps } from '../first-steps.ts'
import { handOverChild } from '../hand-over/hand-over-child.ts'
import { recordRepresentation } from '../representation/record-representation.ts'
import { recordUrgentMeasureStep } from '../urgent-measure/record-urgent-measure-step.ts'
import { ageSettled } from './age-settled.ts'
import { settleAge } from './settle-age.ts'
import type { SettleAge } from './settle-age.ts'

function settling(night: FirstNight, more: Partial<SettleAge>) {
  const command = { case: night.case, ageGroup: 'adult', ...more, ...by(asha) } as const
  return settleAge(night.file, command, country)
}

function settled(night: FirstNight, more: Partial<SettleAge>) {
  return night.story.carryOut(decidedIn(settling(night, more)), { by: asha })[0]
}

describe('BR-03: a doubt about her age', () => {
  test('means child until somebody who decides says otherwise, and by what', () => {
    const night = new FirstNight({})
    expect(night.file.ageGroup.value).toBe('age-in-doubt')
    expect(settling(night, {})).toMatchObject({ code: 'age-needs-evidence', source: 'BR-03' })
    settled(night, { ageEvidence: 'medical-opinion' })
    expect(night.file.ageGroup.value).toBe('adult')
  })

  test('is not settled in passing, by whoever corrects her name', () => {
    for (const ageGroup of ['child', 'age-in-doubt'] as const) {
      const night = new FirstNight({ ageGroup })
      const corrects = { case: night.case, ageGroup: 'adult', ...by(asha) } as const
      expect(recordIdentity(night.file, corrects)).toMatchObject({ code: 'age-needs-evidence' })
    }
  })

  test('towards child needs nothing', () => {
    const night = new FirstNight({ ageGroup: 'adult' })
    settled(night, { ageGroup: 'child' })
    expect(night.file.ageGroup.value).toBe('child')
    expect(firstSteps(night.file)).not.toEqual([])
  })

  test('settled as adult by one and as child by another at once: child', () => {
    const night = new FirstNight({})
    const before = night.story.of(night.case)
    settled(night, { ageEvidence: 'document' })
    night.story.write(
      ageSettled,
      { ageGroup: 'child' },
      { by: beto, stream: night.case, after: before },
    )
    expect(night.file.ageGroup.value).toBe('child')
  })
})

describe('somebody who turns eighteen', () => {
  const turned = { ageEvidence: 'turned-eighteen', turnedEighteenOn: '2026-11-21' } as const

  test('is an adult from her birthday on, not before; a month alone is taken as its last day', () => {
    const night = new FirstNight({ ageGroup: 'child' })
    const of = (turnedEighteenOn?: string) =>
      settling(night, {
        ageEvidence: 'turned-eighteen',
        ...(turnedEighteenOn === undefined ? {} : { turnedEighteenOn }),
      })
    expect(of()).toMatchObject({ code: 'birthday-missing' })
    expect(of('2026-11-23')).toMatchObject({ code: 'birthday-not-reached' })
    expect(of('2026-11')).toMatchObject({ code: 'birthday-not-reached' })
    // In UTC it is the 22nd already; there it is still the evening before.
    expect(of('2026-11-22')).toMatchObject({ code: 'birthday-not-reached' })
    expect(of('2026-11-21').kind).toBe('decided')
  })

  test('that it contradicts her date of birth is pointed out', () => {
    const night = new FirstNight({ ageGroup: 'child', bornOn: '2010-01-01' })
    expect(decidedIn(settling(night, turned)).remarks).toEqual(['age-contradicts-what-was-said'])
  })

  test('what her representative allowed goes on, she is asked herself from now on, and nobody else says yes for her any more', () => {
    const night = new FirstNight({ ageGroup: 'child' })
    const said = {
      givenBy: 'representative',
      representative: 'Aunt Invented',
      assent: 'yes',
    } as const
    night.agrees(['care'], said)
    const outcome = decidedIn(settling(night, turned))
    expect(outcome.remarks).toEqual(['ask-herself-now'])
    night.story.carryOut(outcome, { by: asha })
    expect(night.file.consents).toMatchObject([{ answer: 'given' }])
    expect(saidByOthers(night.file)).toEqual(night.file.consents)
    const answering = (more: object) =>
      giveConsent(
        { caseFile: night.file, grants: [] },
        {
          case: night.case,
          sitting: nextId(),
          answers: [
            {
              purpose: 'referral',
              recipientOrganisation: shelter.recipientOrganisation,
              compartments: ['care'],
              answer: 'given',
            },
          ],
          givenBy: 'person',
          howGiven: 'signature',
          limitsRead: true,
          ...more,
          ...by(asha),
        },
      )
    expect(answering(said)).toMatchObject({ code: 'of-age-answers-herself', source: 'BR-03' })
    night.story.carryOut(decidedIn(answering({})), { by: asha })
    expect(saidByOthers(night.file)).toEqual([])
  })

  test('settled by one as her representative is asked by another at once: whatever was said stands, and she is asked', () => {
    const night = new FirstNight({ ageGroup: 'child' })
    const before = night.story.of(night.case).length
    settled(night, turned)
    const known = night.story.of(night.case).slice(0, before)
    night.story.write(
      consentGiven,
      {
        sitting: nextId(),
        givenBy: 'representative',
        representative: 'Aunt Invented',
        question: { purpose: 'assistance', answer: 'given', compartments: ['care'] },
      },
      { by: beto, stream: night.case, after: known },
    )
    expect(night.file.ageGroup.value).toBe('adult')
    expect(saidByOthers(night.file)).toHaveLength(1)
  })

  test('keeps all that was written for her; what waited on her being a child ends, what an authority owes her goes on', () => {
    const night = new FirstNight({ ageGroup: 'child' })
    const at = firstNight
    for (const outcome of [
      handOverChild(night.file, {
        case: night.case,
        handOverState: 'nobody-received',
        ...by(asha),
      }),
      recordUrgentMeasureStep({ case: night.case, urgentStep: 'requested', ...by(asha) }),
    ])
      night.story.carryOut(decidedIn(outcome), { by: asha, at })
    const known = { caseFile: night.file, grants: [], country }
    const conflict = recordRepresentation(known, {
      case: night.case,
      representative: 'Aunt Invented',
      representationConflict: 'conflict-of-interest',
      ...by(asha),
    })
    night.story.carryOut(decidedIn(conflict), { by: asha, at: at + hour })
    const due = () => night.file.clocks.map(({ deadline }) => deadline)
    expect(due()).toEqual(
      expect.arrayContaining(['hand-over-child', 'substitute-for-child', 'urgent-order']),
    )
    settled(night, turned)
    expect(due()).toEqual(['urgent-order'])
    expect(firstSteps(night.file)).toEqual([])
    const { handOvers, representations, urgentMeasures } = night.file.childWork
    expect([handOvers.length, representations.length, urgentMeasures.length]).toEqual([1, 1, 1])
    expect(isChildsCase(night.file)).toBe(true)
    expect(isChildsCase(new FirstNight({ ageGroup: 'adult' }).file)).toBe(false)
  })
})
