import { describe, expect, test } from 'vitest'
import { decidedIn, entryOf, partsOf, typesOf } from '../testing/outcome.ts'
import { asha, by, inventedClocks } from '../testing/first-night.ts'
import { firstNight, inventedId } from '../testing/story.ts'
import type { GroupKind } from '../organisation/group-kind.ts'
import { foldCase } from '../case/case-file.ts'
import { personRegistered } from './person-registered.ts'
import { registerPerson } from './register-person.ts'
import { Story } from '../testing/story.ts'

describe('nothing is needed to begin (W3)', () => {
  test('a person of whom nothing is known is registered, and doubt about age means child', () => {
    const { content } = entryOf(registerPerson(by(asha)), personRegistered)
    expect(content).toEqual({
      ageGroup: 'age-in-doubt',
      urgency: 'urgent',
      urgencyIsAssumed: true,
      registeredOn: '2026-11-22',
      firstNightBy: firstNight,
    })
  })

  test('an urgency that somebody said is told from one that nobody said, and the server cannot tell them apart', () => {
    const said = entryOf(registerPerson({ urgency: 'urgent', ...by(asha) }), personRegistered)
    const assumed = entryOf(registerPerson(by(asha)), personRegistered)
    expect(said.content.urgencyIsAssumed).toBeUndefined()
    expect(personRegistered.facts(said.content)).toEqual(personRegistered.facts(assumed.content))
  })

  test('no name, or one surname, or two: each is whole', () => {
    for (const names of [
      {},
      { firstSurname: 'Chávez' },
      { givenNames: 'Ixchel', firstSurname: 'Chávez', secondSurname: 'Pop' },
    ]) {
      expect(typesOf(registerPerson({ ...names, ...by(asha) }))).toEqual(['person-registered'])
    }
  })

  test('begins a stream of its own each time, or the one that an import names', () => {
    const [one, two] = [registerPerson(by(asha)), registerPerson(by(asha))].map(decidedIn)
    expect(one?.entries[0]?.stream).not.toBe(two?.entries[0]?.stream)
    const named = registerPerson({ case: inventedId(4), ...by(asha) })
    expect(decidedIn(named).entries[0]?.stream).toBe(inventedId(4))
  })
})

describe('age (BR-03)', () => {
  test.each([
    [{ bornOn: '2010-05-01' }, 'child'],
    [{ bornOn: '2008-11-23' }, 'child'],
    [{ bornOn: '2008-11-22' }, 'adult'],
    [{ bornOn: '2008' }, 'child'],
    [{ bornOn: '1990-01' }, 'adult'],
    [{ approximateAge: 17 }, 'child'],
    [{ approximateAge: 18 }, 'adult'],
    [{ approximateAge: 30, ageGroup: 'age-in-doubt' as const }, 'age-in-doubt'],
    [{ bornOn: '2031-01-01' }, 'age-in-doubt'],
  ])('%o is taken as %s on 22 November 2026', (said, group) => {
    expect(
      entryOf(registerPerson({ ...said, ...by(asha) }), personRegistered).content.ageGroup,
    ).toBe(group)
  })

  test('an "adult" whose date says 16 is in doubt, and the contradiction is pointed out', () => {
    const outcome = registerPerson({ ageGroup: 'adult', bornOn: '2010', ...by(asha) })
    expect(entryOf(outcome, personRegistered).content.ageGroup).toBe('age-in-doubt')
    expect(decidedIn(outcome).remarks).toEqual(['age-contradicts-what-was-said'])
  })

  test('a "child" of thirty stays a child until somebody settles it', () => {
    const outcome = registerPerson({ ageGroup: 'child', approximateAge: 30, ...by(asha) })
    expect(entryOf(outcome, personRegistered).content.ageGroup).toBe('child')
    expect(decidedIn(outcome).remarks).toHaveLength(1)
  })

  test('is that of the day there: on the evening before her birthday she is a child, whatever day it is in UTC', () => {
    const outcome = registerPerson(
      { bornOn: '2008-11-22', ...by(asha) },
      { clocks: inventedClocks },
    )
    expect(entryOf(outcome, personRegistered).content).toMatchObject({
      registeredOn: '2026-11-21',
      ageGroup: 'child',
    })
  })

  test('is reckoned on the day when it happened, not on the day when it was written down', () => {
    const before = registerPerson({ bornOn: '2008-11-22', occurredAt: '2026-11-20', ...by(asha) })
    expect(entryOf(before, personRegistered).content).toMatchObject({
      registeredOn: '2026-11-20',
      ageGroup: 'child',
    })
  })
})

describe('who is responsible', () => {
  const register = (groups: readonly GroupKind[] | undefined, urgency?: 'ordinary') => {
    const outcome = registerPerson({ ...by(asha), ...(urgency ? { urgency } : {}) }, { groups })
    return entryOf(outcome, personRegistered).content
  }

  test('whoever decides about cases and registers her is, until she hands her over', () => {
    expect(register(['shift', 'casework']).responsible).toBe(asha.member)
    const story = new Story()
    const outcome = registerPerson(by(asha), { groups: ['casework'] })
    const entries = story.carryOut(decidedIn(outcome), { by: asha })
    expect(foldCase(entries).responsible.value).toBe(asha.member)
  })

  test('the shift as a whole is where one of the shift registers her, or nobody signed in', () => {
    expect(register(['shift']).responsible).toBeUndefined()
    expect(register(undefined).responsible).toBeUndefined()
  })

  test('an urgent person is waited for from now on until something was asked or done; an ordinary one is not', () => {
    expect(register(['shift'], 'ordinary').firstNightBy).toBeUndefined()
    const story = new Story()
    const entries = story.carryOut(decidedIn(registerPerson(by(asha))), { by: asha })
    expect(foldCase(entries).reminders).toMatchObject([{ about: 'first-night', at: firstNight }])
  })
})

describe('what the entry says where', () => {
  const outcome = registerPerson({
    givenNames: 'Ixchel',
    nameToUse: 'Ix',
    bornOn: '1998-03',
    sex: 'female',
    nationalities: ['GTM'],
    languages: ['mam'],
    howMet: 'came to the door',
    sleepsWhere: 'house of the river',
    safeContacts: [{ channel: 'telephone', to: '555', when: 'mornings' }],
    formsOfExploitation: ['TRAB_FORZADO'],
    source: { 'Case ID': '7' },
    ...by(asha),
  })

  test('the name to use and the languages are on the shift’s screen, names and papers are not', () => {
    const parts = partsOf(decidedIn(outcome).entries[0] as never)
    expect(parts.essential).toEqual({ nameToUse: 'Ix', languages: ['mam'], ageGroup: 'adult' })
    expect(Object.keys(parts.identity ?? {}).sort()).toEqual([
      'bornOn',
      'givenNames',
      'nationalities',
      'sex',
    ])
    expect(parts.placement).toEqual({ sleepsWhere: 'house of the river' })
    expect(Object.keys(parts.account ?? {}).sort()).toEqual([
      'formsOfExploitation',
      'howMet',
      'source',
    ])
    expect(parts.contact).toHaveProperty('safeContacts')
  })

  test('coded variables are derived, with a band of years and never a date or a name', () => {
    const parts = partsOf(decidedIn(outcome).entries[0] as never)
    expect(parts.statistics).toEqual({
      personCode: 'ab'.repeat(16),
      ageGroup: 'adult',
      ageBand: '27-29',
      year: 2026,
      sex: 'female',
      nationalities: ['GTM'],
      formsOfExploitation: ['TRAB_FORZADO'],
    })
  })

  test('the server reads that a case is open, child or adult, how urgent, and that somebody is to sit down with her; nothing else', () => {
    const { content } = entryOf(outcome, personRegistered)
    expect(personRegistered.facts(content)).toEqual({
      family: 'case',
      state: 'open',
      ageGroup: 'adult',
      urgency: 'urgent',
      remindAt: firstNight,
    })
  })

  test('folds into a case file', () => {
    const story = new Story()
    const [entry] = story.carryOut(decidedIn(outcome), { by: asha })
    const file = foldCase(entry ? [entry] : [])
    expect(file.registers.nameToUse?.value).toBe('Ix')
    expect(file.state.value).toBe('open')
  })
})

test('a refusal names the field and never what was typed into it', () => {
  const outcome = registerPerson({ bornOn: '31-02-1990', ...by(asha) })
  expect(outcome).toEqual({ kind: 'refused', code: 'not-a-date', field: 'bornOn' })
  expect(JSON.stringify(outcome)).not.toContain('1990')
})
