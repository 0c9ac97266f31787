import { describe, expect, test } from 'vitest'
import { FirstNight, asha, by, shelter } from '../testing/first-night.ts'
import { decidedIn, partsOf, typesOf } from '../testing/outcome.ts'
import { firstNight, hour, inventedId } from '../testing/story.ts'
import { consentGiven } from './consent-given.ts'
import { giveConsent } from './give-consent.ts'
import type { GiveConsent } from './give-consent.ts'

type Answer = GiveConsent['answers'][number]
const yes: Answer = {
  purpose: 'referral',
  recipientOrganisation: shelter.recipientOrganisation,
  compartments: ['care', 'essential'],
  answer: 'given',
}

function asking(night: FirstNight, answers: readonly Answer[], more: Partial<GiveConsent> = {}) {
  return giveConsent(
    { caseFile: night.file, grants: night.grants() },
    {
      case: night.case,
      sitting: inventedId(40),
      answers,
      givenBy: 'person',
      howGiven: 'spoken',
      limitsRead: true,
      ...more,
      ...by(asha),
    },
  )
}

describe('the first night (W2)', () => {
  test('two answers are two entries: one question, one consent, never bundled', () => {
    const outcome = asking(new FirstNight(), [
      { ...yes, purpose: 'assistance', recipientOrganisation: inventedId(10) },
      yes,
    ])
    expect(typesOf(outcome)).toEqual(['consent-given', 'consent-given'])
  })

  test('at most three answers a sitting: four at once are too many', () => {
    expect(asking(new FirstNight(), [yes, yes, yes]).kind).toBe('decided')
    expect(asking(new FirstNight(), [yes, yes, yes, yes])).toMatchObject({
      code: 'too-many-questions',
      source: 'W2',
    })
  })

  test('nor one by one in the same sitting; the next sitting begins anew', () => {
    const night = new FirstNight()
    for (const purpose of ['assistance', 'family', 'return'] as const) {
      night.story.carryOut(decidedIn(asking(night, [{ ...yes, purpose }])), { by: asha })
    }
    expect(asking(night, [yes])).toMatchObject({ code: 'too-many-questions' })
    expect(asking(night, [yes], { sitting: inventedId(41) }).kind).toBe('decided')
  })

  test('what is put off comes back when she has slept, and used up nothing of the sitting', () => {
    const night = new FirstNight()
    const later: Answer = { purpose: 'family', answer: 'asked-later' }
    const outcome = asking(night, [later])
    night.story.carryOut(decidedIn(outcome), { by: asha })
    expect(night.file.reminders).toMatchObject([{ about: 'consent', at: firstNight + 12 * hour }])
    expect(asking(night, [yes, yes, yes]).kind).toBe('decided')
  })

  test('a question put off is a no until it is answered', () => {
    const night = new FirstNight()
    night.story.carryOut(decidedIn(asking(night, [{ ...yes, answer: 'asked-later' }])), {
      by: asha,
    })
    expect(night.file.consents[0]).toMatchObject({ answer: 'asked-later', compartments: [] })
  })
})

describe('a no', () => {
  test('is taken down from anybody in any form', () => {
    const no: Answer = { ...yes, answer: 'declined' }
    const bare = { limitsRead: false, howGiven: 'gesture' } as const
    expect(asking(new FirstNight(), [no], bare).kind).toBe('decided')
    expect(asking(new FirstNight({ ageGroup: 'child' }), [no], bare).kind).toBe('decided')
  })
})

describe('a no to what she had allowed', () => {
  const said = (answer: 'declined' | 'asked-later'): Answer => ({
    purpose: 'referral',
    recipientOrganisation: shelter.recipientOrganisation,
    answer,
  })

  test('ends what rested on it, like a withdrawal (BR-40)', () => {
    const night = new FirstNight().agrees().sends()
    const outcome = asking(night, [said('declined')])
    expect(typesOf(outcome)).toEqual(['consent-given', 'grant-ended', 'grant-ended'])
  })

  test('to another question ends nothing of it', () => {
    const night = new FirstNight().agrees().sends()
    const outcome = asking(night, [{ purpose: 'family', answer: 'declined' }])
    expect(typesOf(outcome)).toEqual(['consent-given'])
  })
})

describe('a yes to less than she had allowed', () => {
  const opens = (night: FirstNight) => night.grants().map(({ compartments }) => compartments)

  test('narrows what rested on it, for good: a wider yes after it opens nothing by itself', () => {
    const night = new FirstNight().agrees().sends()
    const before = opens(night)
    const outcome = asking(night, [{ ...yes, compartments: ['essential'] }])
    expect(typesOf(outcome)).toEqual(['consent-given', 'grant-narrowed'])
    night.story.carryOut(decidedIn(outcome), { by: asha })
    const ofCase = night.grants().find((grant) => grant.opens === night.case)
    expect(ofCase?.compartments).toEqual(['essential'])
    night.agrees()
    expect(opens(night)).toContainEqual(['essential'])
    expect(opens(night)).not.toEqual(before)
  })

  test('shortens it, the referral’s own thread included, and ends what nothing is left of', () => {
    const night = new FirstNight().agrees().sends()
    const expiresAt = firstNight + hour
    const shorter = asking(night, [{ ...yes, expiresAt }])
    expect(typesOf(shorter)).toEqual(['consent-given', 'grant-narrowed', 'grant-narrowed'])
    night.story.carryOut(decidedIn(shorter), { by: asha })
    expect(night.grants().map(({ until }) => until)).toEqual([expiresAt, expiresAt])
    const nothing = asking(night, [{ ...yes, compartments: ['identity'], expiresAt }])
    expect(typesOf(nothing)).toEqual(['consent-given', 'grant-ended'])
  })

  test('of the same parts for as long, or to another question, narrows nothing', () => {
    const night = new FirstNight().agrees().sends()
    expect(typesOf(asking(night, [yes]))).toEqual(['consent-given'])
    const other: Answer = { ...yes, purpose: 'family', compartments: ['essential'] }
    expect(typesOf(asking(night, [other]))).toEqual(['consent-given'])
  })
})

describe('a yes is refused as a decision', () => {
  test('when the limits of confidentiality were not read first (W11)', () => {
    expect(asking(new FirstNight(), [yes], { limitsRead: false })).toMatchObject({
      code: 'limits-not-read',
    })
  })

  test('when it says yes to nothing', () => {
    expect(asking(new FirstNight(), [{ ...yes, compartments: [] }])).toMatchObject({
      code: 'compartments-missing',
    })
  })

  test('when it is not said what for, or nothing was answered', () => {
    const { purpose: _purpose, ...aimless } = yes
    const { answer: _answer, ...unanswered } = yes
    expect(asking(new FirstNight(), [aimless])).toMatchObject({ code: 'purpose-missing' })
    expect(asking(new FirstNight(), [unanswered])).toMatchObject({ code: 'answer-missing' })
    expect(asking(new FirstNight(), [])).toMatchObject({ code: 'nothing-said' })
  })
})

describe('BR-41: sensitive data need an express yes', () => {
  const health: Answer = { ...yes, compartments: ['care', 'health'] }

  test('a spoken yes suffices for the care given, not for health', () => {
    expect(asking(new FirstNight(), [yes]).kind).toBe('decided')
    expect(asking(new FirstNight(), [health])).toMatchObject({ code: 'express-consent-missing' })
  })

  test('spoken before a witness suffices when the witness has a code', () => {
    const howGiven = 'spoken-before-witness'
    expect(asking(new FirstNight(), [health], { howGiven })).toMatchObject({
      code: 'witness-missing',
    })
    expect(asking(new FirstNight(), [health], { howGiven, witnessCode: 'W7' }).kind).toBe('decided')
  })

  test.each(['signature', 'fingerprint'] as const)('a %s suffices', (howGiven) => {
    expect(asking(new FirstNight(), [health], { howGiven }).kind).toBe('decided')
  })
})

describe('a child, and whoever may be one (BR-03)', () => {
  const child = () => new FirstNight({ ageGroup: 'age-in-doubt' })
  const represented = { givenBy: 'representative', representative: 'her aunt' } as const

  test('needs her representative’s word', () => {
    expect(asking(child(), [yes])).toMatchObject({ code: 'representative-missing' })
    expect(asking(child(), [yes], { givenBy: 'representative', assent: 'yes' })).toMatchObject({
      code: 'representative-missing',
    })
  })

  test('and her own assent, unless she is too young for it', () => {
    expect(asking(child(), [yes], represented)).toMatchObject({ code: 'assent-missing' })
    expect(asking(child(), [yes], { ...represented, assent: 'yes' }).kind).toBe('decided')
    expect(asking(child(), [yes], { ...represented, assent: 'too-young' }).kind).toBe('decided')
  })

  test('her own no stands against her representative’s yes', () => {
    expect(asking(child(), [yes], { ...represented, assent: 'no' })).toMatchObject({
      code: 'assent-refused',
    })
  })
})

describe('where it is sealed', () => {
  test('a question about asylum or a consulate lies where only the protection group reads', () => {
    const outcome = asking(new FirstNight(), [{ ...yes, purpose: 'asylum-authority' }])
    const parts = partsOf(decidedIn(outcome).entries[0] as never)
    expect(parts.protection).toHaveProperty('protectedQuestion')
    expect(JSON.stringify(parts.care)).not.toContain('asylum')
  })

  test('nothing in a case can hold the question whether she helps an investigation (BR-22)', () => {
    const purpose = 'criminal-investigation' as 'referral'
    expect(asking(new FirstNight(), [{ ...yes, purpose }]).kind).toBe('refused')
  })

  test('the server reads nothing of it but, for what was put off, a bare time', () => {
    const outcome = asking(new FirstNight(), [yes])
    const [entry] = decidedIn(outcome).entries
    expect(consentGiven.facts(entry?.content as never)).toEqual({ family: 'case' })
  })
})

test('an answer names what it replaces, so that whoever did not know cannot undo it', () => {
  const night = new FirstNight()
  const [first] = night.story.carryOut(decidedIn(asking(night, [yes])), { by: asha })
  const again = asking(night, [{ ...yes, compartments: ['care'] }], { sitting: inventedId(42) })
  const [entry] = decidedIn(again).entries
  expect(entry?.content).toMatchObject({ question: { replaces: [first?.id] } })
})
