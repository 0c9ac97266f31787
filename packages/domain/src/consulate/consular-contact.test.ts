import { describe, expect, test } from 'vitest'
import { asylumGateClear } from '../asylum/asylum-gate.ts'
import { recordAsylumStep } from '../asylum/record-asylum-step.ts'
import { foldCase } from '../case/case-file.ts'
import { notifyAuthority } from '../clock/notice/notify-authority.ts'
import { openedFor } from '../journal/opened-for.ts'
import { refusalOf } from '../ladder/rung.ts'
import { ageSettled } from '../child/age/age-settled.ts'
import { asha, by, country } from '../testing/first-night.ts'
import { ConsularNight, colleague } from '../testing/consular-night.ts'
import { decidedIn } from '../testing/outcome.ts'
import { firstNight, hour, pen } from '../testing/story.ts'
import type { Pen } from '../testing/story.ts'
import { consularContactAsked } from './consular-contact-asked.ts'
import { consularContactReleased } from './consular-contact-released.ts'
import { consularContact, consularRelease } from './consular-contact.ts'

const house = { organisation: asha.organisation, isSmall: false, at: firstNight + hour }

const adult = () => new ConsularNight({ ageGroup: 'adult' })

function child(person: 'child' | 'age-in-doubt' = 'child'): ConsularNight {
  const night = new ConsularNight({ ageGroup: person })
  night.writes(
    notifyAuthority(country, {
      case: night.case,
      deadline: 'tell-of-child',
      how: 'by-telephone',
      ...by(asha),
    }),
  )
  return night.wants().says({ planAllowsConsulate: 'yes' })
}

const standingOf = ({ file }: ConsularNight) => {
  const { row, result, ladder } = consularContact(file)
  return { row, result, code: refusalOf(ladder)?.code }
}

describe('the decision table, from the top (domain §6.3)', () => {
  test('1, BR-27: filed and no express consent on paper: prohibited for everybody', () => {
    const night = adult().wants().step('applied')
    const prohibited = { row: 1, result: 'prohibited', code: 'consular-asylum-filed' }
    expect(standingOf(night)).toEqual(prohibited)
    night.says({ consularConsent: 'on-file' })
    expect(standingOf(night)).toEqual(prohibited)
    night.says({ consularConsent: 'on-file', consularConsentPaper: 'signed, folder 3' })
    expect(standingOf(night)).toMatchObject({ row: 6, result: 'allowed' })
    night.says({ consularConsent: 'none' })
    expect(standingOf(night)).toEqual(prohibited)
  })

  test('1: a decision against her does not open it, nor does one person who says that she withdrew', () => {
    const night = adult().wants().step('applied').step('withdrawn')
    expect(standingOf(night)).toMatchObject({ row: 1 })
  })

  test('2, BR-28: of a child an indication is enough, before anything is filed, and so where her age is in doubt', () => {
    for (const age of ['child', 'age-in-doubt'] as const)
      for (const step of ['indication-found', 'wish-expressed'] as const)
        expect(standingOf(child(age).step(step))).toEqual({
          row: 2,
          result: 'prohibited',
          code: 'consular-child-protected',
        })
  })

  test('2: an express consent opens nothing for a child who asked for protection', () => {
    const night = child().step('applied')
    night.says({ consularConsent: 'on-file', consularConsentPaper: 'P' })
    expect(standingOf(night)).toMatchObject({ row: 2, result: 'prohibited' })
  })

  test('3: an adult who said that she is afraid, not filed yet: prohibited until it is clear', () => {
    const night = adult().wants().step('wish-expressed')
    expect(standingOf(night)).toEqual({
      row: 3,
      result: 'prohibited',
      code: 'consular-wish-voiced',
    })
    expect(standingOf(night.step('wish-clarified'))).toMatchObject({ row: 3 })
  })

  test('3: what was seen while she was a child goes on when she comes of age', () => {
    const night = child().step('indication-found')
    const grown = { ageGroup: 'adult' } as const
    night.story.write(ageSettled, grown, { by: asha, stream: night.case })
    expect(standingOf(night)).toMatchObject({ row: 3, result: 'prohibited' })
  })

  test('4: an agent of her own state may be in it, or she fears them', () => {
    for (const homeStateFeared of ['suspected', 'feared'] as const) {
      const night = adult().wants().says({ homeStateFeared })
      expect(standingOf(night)).toMatchObject({ row: 4, result: 'prohibited' })
      expect(standingOf(night.says({ homeStateFeared: 'no' }))).toMatchObject({ row: 4 })
    }
  })

  test('5, BR-31: told, and she says no: no contact; so too where she took back her consent for it', () => {
    const night = adult().says({ consularTold: 'yes', consularWish: 'does-not-want' })
    expect(standingOf(night)).toEqual({
      row: 5,
      result: 'no-contact',
      code: 'consular-not-wanted',
    })
  })

  test('BR-31: not asked, not told or not known is no contact', () => {
    expect(standingOf(adult())).toEqual({
      row: undefined,
      result: 'no-contact',
      code: 'consular-right-told',
    })
    const told = adult().says({ consularTold: 'yes', consularWish: 'not-asked' })
    expect(standingOf(told)).toMatchObject({ result: 'no-contact', code: 'consular-asked' })
    expect(standingOf(adult().says({ consularWish: 'wants' }))).toMatchObject({
      result: 'no-contact',
    })
  })

  test('6: told and she wants it: allowed', () => {
    expect(standingOf(adult().wants())).toEqual({ row: 6, result: 'allowed', code: undefined })
  })

  test('a danger that nobody spoke of is no rung: not asked is not that she fears nothing', () => {
    expect(consularContact(adult().wants().file).ladder.map(({ code }) => code)).toEqual([
      'consular-right-told',
      'consular-asked',
    ])
  })

  test('7: a child without any indication, whose plan allows it and of whom the authority knows', () => {
    expect(standingOf(child())).toMatchObject({ row: 7, result: 'allowed' })
    const night = new ConsularNight({ ageGroup: 'child' }).wants()
    expect(standingOf(night)).toMatchObject({ code: 'child-notice-given', result: 'no-contact' })
    const without = child().says({ planAllowsConsulate: 'no' })
    expect(standingOf(without)).toMatchObject({ code: 'consular-plan-allows' })
  })

  test('whoever cannot read what may forbid it finds no contact, never a yes', () => {
    const night = adult().wants()
    const entries = night.story.of(night.case).map((entry) => openedFor(entry, ['care']))
    expect(consularContact(foldCase(entries)).result).toBe('no-contact')
  })

  test('of two answers at once the one that keeps them out', () => {
    const night = adult()
    const begun = night.story.of(night.case).slice()
    night.wants()
    const no = recordAsylumStep({ case: night.case, asylumStep: 'applied', ...by(asha) })
    const [applied] = decidedIn(no).entries
    if (!applied) throw new Error('nothing')
    night.story.write(applied.entryType, applied.content, {
      by: asha,
      after: begun,
      stream: night.case,
    })
    expect(standingOf(night)).toMatchObject({ row: 1 })
    const entries = night.story.of(night.case)
    expect(consularContact(foldCase(entries.toReversed()))).toEqual(consularContact(night.file))
  })
})

describe('lifting a prohibition', () => {
  test('needs its paper and a second person; a new word of hers forbids anew', () => {
    const night = adult().wants().step('applied').step('withdrawn')
    night.lifts('asylum-filed', 'withdrawal')
    expect(standingOf(night)).toMatchObject({ row: 6 })
    expect(standingOf(night.step('wish-expressed'))).toMatchObject({ row: 3 })
  })

  test('what she applied for takes the wish along that led to it', () => {
    const night = adult().wants().step('wish-expressed').step('applied').step('withdrawn')
    expect(standingOf(night.lifts('asylum-filed', 'withdrawal'))).toMatchObject({ row: 6 })
  })

  test('a new application after it stands, whoever lifted the first', () => {
    const night = adult().wants().step('applied').lifts('asylum-filed', 'withdrawal')
    expect(standingOf(night.step('applied'))).toMatchObject({ row: 1 })
  })
})

describe('the rungs that a return asks for', () => {
  test('BR-33: the gate of asylum is clear where nothing was said, and after two people lifted it', () => {
    const night = adult()
    expect(asylumGateClear(night.file)).toMatchObject({ state: 'done' })
    expect(asylumGateClear(night.step('wish-expressed').file)).toMatchObject({ state: 'open' })
    expect(asylumGateClear(night.step('applied').file)).toMatchObject({ state: 'blocked' })
    night.step('withdrawn')
    expect(asylumGateClear(night.file)).toMatchObject({ state: 'blocked', rule: 'BR-33' })
    night.lifts('asylum-filed', 'withdrawal')
    expect(asylumGateClear(night.file)).toMatchObject({ state: 'done' })
  })

  test('her consent to a contact clears no gate of asylum', () => {
    const night = adult().step('applied')
    night.says({ consularConsent: 'on-file', consularConsentPaper: 'P' })
    expect(asylumGateClear(night.file)).toMatchObject({ state: 'blocked' })
  })

  test('BR-30: a step through a consulate is done once somebody else released that very act', () => {
    const night = adult()
    expect(consularRelease(night.file, 'return-step', house)).toMatchObject({ state: 'open' })
    night.wants()
    expect(consularRelease(night.file, 'return-step', house)).toMatchObject({
      code: 'consular-released',
    })
    night.released({ consularAct: 'return-step' })
    expect(consularRelease(night.file, 'return-step', house)).toMatchObject({ state: 'done' })
    expect(consularRelease(night.file, 'send', house)).toMatchObject({ state: 'open' })
    // What she says later counts, whatever was released.
    night.step('wish-expressed')
    expect(consularRelease(night.file, 'return-step', house)).toMatchObject({
      state: 'blocked',
      code: 'consular-wish-voiced',
    })
  })

  describe('BR-30: written by a changed program', () => {
    const states = (night: ConsularNight, more: object = {}) =>
      consularRelease(night.file, 'send', { ...house, ...more }).state
    const asks = (night: ConsularNight, who: Pen, more: object = {}) =>
      night.story.write(
        consularContactAsked,
        { consularAct: 'send', ...more },
        { by: who, stream: night.case },
      ).id
    const releases = (night: ConsularNight, consularRequest: string, who: Pen, more: object = {}) =>
      night.story.write(
        consularContactReleased,
        { consularRequest, consularRelease: 'released', ...more },
        { by: who, stream: night.case },
      )
    const [stranger, another] = [pen(66, 666), pen(66, 667)]

    test('two people of another house release nothing here, and nobody of it is the second person', () => {
      const night = adult().wants()
      releases(night, asks(night, stranger), another)
      expect(states(night)).toBe('open')
      releases(night, asks(night, asha), stranger)
      expect(states(night)).toBe('open')
      releases(night, asks(night, asha), colleague)
      expect(states(night)).toBe('done')
    })

    test('nor do they lift what this house wrote', () => {
      const night = adult().wants().step('wish-expressed')
      const lift = {
        consularAct: 'lift-prohibition',
        prohibition: 'wish-voiced',
        liftingPaper: { kind: 'her-written-word', number: 'P' },
      }
      releases(night, asks(night, stranger, lift), another)
      expect(consularContact(night.file)).toMatchObject({ row: 3, result: 'prohibited' })
      releases(night, asks(night, asha, lift), colleague)
      expect(consularContact(night.file)).toMatchObject({ row: 6, result: 'allowed' })
    })

    test('alone it counts in a small house, until somebody was to look at it again', () => {
      const night = adult().wants()
      const consularReviewBy = firstNight + 2 * hour
      releases(night, asks(night, asha), asha, { consularReviewBy })
      expect(states(night)).toBe('open')
      expect(states(night, { isSmall: true })).toBe('done')
      expect(states(night, { isSmall: true, at: consularReviewBy })).toBe('open')
      releases(night, asks(night, asha), asha, { consularReviewBy: firstNight + 9000 * hour })
      expect(states(night, { isSmall: true, at: consularReviewBy })).toBe('open')
    })

    test('what was released before something forbade it is asked anew once that is lifted', () => {
      const night = adult().wants().released({ consularAct: 'send' })
      expect(states(night)).toBe('done')
      night.step('wish-expressed').lifts('wish-voiced', 'her-written-word')
      expect(states(night)).toBe('open')
      expect(states(night.released({ consularAct: 'send' }))).toBe('done')
    })
  })
})
