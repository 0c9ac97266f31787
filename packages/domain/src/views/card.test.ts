import { describe, expect, test } from 'vitest'
import { foldCase } from '../case/case-file.ts'
import { openedFor } from '../journal/opened-for.ts'
import { recordProtectiveNeed } from '../justice/record-protective-need.ts'
import { FirstNight, asha, by } from '../testing/first-night.ts'
import { decidedIn } from '../testing/outcome.ts'
import { caseCode, cardOf, fullNameOf, readCaseCard } from './card.ts'

const named = () =>
  new FirstNight({
    ageGroup: 'adult',
    nameToUse: 'Chel',
    givenNames: 'Ixchel',
    secondSurname: 'Pop',
  })

test('a list shows the name to use, else the given names, else the code', () => {
  expect(cardOf(named().file).nameToUse).toBe('Chel')
  expect(cardOf(new FirstNight({ givenNames: 'Ixchel' }).file).nameToUse).toBe('Ixchel')
  const nameless = cardOf(new FirstNight().file)
  expect(nameless.nameToUse).toBeUndefined()
  expect(nameless.code).toMatch(/^[0-9A-F]-[0-9A-F]{3}$/)
})

test('the full name has what there is, in the order of the papers', () => {
  expect(fullNameOf(named().file)).toBe('Ixchel Pop')
  expect(fullNameOf(new FirstNight().file)).toBeUndefined()
})

test('the code is short enough to be said aloud and comes from nothing but the random id', () => {
  expect(caseCode('0198c0de-0000-7000-8000-000000000000' as never)).toBe('0-198')
  expect(caseCode(undefined)).toBe('----')
})

describe('an alert', () => {
  test('is shown for a risk of self-harm and for a protective need', () => {
    expect(cardOf(new FirstNight().file).hasAlert).toBe(false)
    expect(cardOf(new FirstNight({ selfHarmAlert: 'yes' }).file).hasAlert).toBe(true)
    const night = new FirstNight()
    const need = recordProtectiveNeed({ case: night.case, needs: ['escort'], ...by(asha) })
    night.story.carryOut(decidedIn(need), { by: asha })
    expect(cardOf(night.file).hasAlert).toBe(true)
  })
})

describe('an urgency that nobody said', () => {
  test('is called so on the card, and one that somebody said is not', () => {
    expect(cardOf(new FirstNight().file).isUrgencyAssumed).toBe(true)
    expect(cardOf(new FirstNight({ urgency: 'urgent' }).file).isUrgencyAssumed).toBe(false)
  })

  test('is told to nobody who does not read whether it was said', () => {
    const night = new FirstNight()
    const withoutCare = night.story.of(night.case).map((entry) => openedFor(entry, ['essential']))
    expect(cardOf(foldCase(withoutCare)).isUrgencyAssumed).toBeUndefined()
  })

  test('an older card, which does not say, still opens', () => {
    const { isUrgencyAssumed: _unsaid, ...older } = cardOf(named().file)
    expect(readCaseCard(older)).toMatchObject({ nameToUse: 'Chel' })
    expect(readCaseCard(older)?.isUrgencyAssumed).toBeUndefined()
  })
})

test('folded for a group that reads no identity, the card holds no name of her papers', () => {
  const night = named()
  const forShift = foldCase(
    night.story.of(night.case).map((entry) => openedFor(entry, ['essential', 'placement'])),
  )
  const card = cardOf(forShift)
  expect(card.nameToUse).toBe('Chel')
  expect(card.fullName).toBeUndefined()
  expect(JSON.stringify(card)).not.toContain('Ixchel')
})

describe('a card that another device folded', () => {
  const folded = () => cardOf(named().file)

  test('is read as it is, without what a newer version added', () => {
    const said = Object.fromEntries(
      Object.entries(folded()).filter(([, value]) => value !== undefined),
    )
    expect(readCaseCard({ ...said, mood: 'x' })).toEqual(folded())
  })

  test.each([
    { nameToUse: { $$typeof: 'x' } },
    { nameToUse: 'x'.repeat(1_000_000) },
    { code: 7 },
    { ageGroup: 'constructor' },
    { nextReminderAt: 'tomorrow' },
    { isUrgencyAssumed: 'yes' },
    { hasAlert: 'yes' },
    { disputed: undefined },
    { heads: [null] },
    { heads: 'x' },
  ])('is none where anything in it is not what a card says: %j', (wrong) => {
    expect(readCaseCard({ ...folded(), ...wrong })).toBeUndefined()
  })

  test('is none where what it needs is only inherited', () => {
    expect(readCaseCard(Object.create(folded()) as never)).toBeUndefined()
  })
})
