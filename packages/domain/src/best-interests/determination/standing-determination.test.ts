import { describe, expect, test } from 'vitest'
import { asha, beto, country } from '../../testing/first-night.ts'
import { GirlAndPanel, seat, threeOfTwoAgencies } from '../../testing/girl-and-panel.ts'
import { firstNight, pen } from '../../testing/story.ts'
import { ageSettled } from '../../child/age/age-settled.ts'
import { identityRecorded } from '../../registration/identity-recorded.ts'
import {
  determinationRung,
  determinationStanding,
  determinedActs,
  standingDetermination,
} from './standing-determination.ts'
import type { DeterminedAct } from './standing-determination.ts'

const asked = (night: GirlAndPanel, act: DeterminedAct = 'return', at = firstNight) => ({
  file: night.file,
  act,
  at,
  country,
})
const standings = (night: GirlAndPanel, at = firstNight) =>
  night.file.bestInterests.determinations.map((line) =>
    determinationStanding(line, { file: night.file, at, country }),
  )
const asNight = (day: string) => Date.parse(`${day}T12:00:00Z`)

describe('BR-15: none of it without a determination that allows it', () => {
  test('of a child nobody determined anything for: open, for every one of them', () => {
    const night = new GirlAndPanel()
    for (const act of determinedActs) {
      expect(standingDetermination(asked(night, act))).toBeUndefined()
      expect(determinationRung(asked(night, act))).toMatchObject({ state: 'open', rule: 'BR-15' })
    }
  })

  test('what the panel chose is allowed and nothing else is', () => {
    const night = new GirlAndPanel()
    const decided = night.decides(night.convenes())
    expect(determinationRung(asked(night))).toMatchObject({ state: 'done', by: decided.hash })
    for (const act of determinedActs.filter((each) => each !== 'return'))
      expect(determinationRung(asked(night, act))).toMatchObject({
        state: 'blocked',
        code: 'determination-chose-otherwise',
      })
  })

  test('reunification where the family is alleged to have a part, and separation, only where the panel was asked that', () => {
    const family = new GirlAndPanel()
    family.decides(family.convenes(), {
      decidesOn: ['lasting-solution', 'family-perhaps-involved'],
    })
    expect(determinationRung(asked(family, 'reunification-with-alleged-family'))).toMatchObject({
      state: 'done',
    })
    const apart = new GirlAndPanel()
    const away = {
      chosenOption: 'family-care',
      interestOutcome: 'temporary-care',
      reviewOn: '2027-02-01',
    } as const
    apart.decides(apart.convenes(), { ...away, decidesOn: ['separation-against-will'] })
    expect(determinationRung(asked(apart, 'separation-against-will'))).toMatchObject({
      state: 'done',
    })
  })

  test('care for a time allows no journey home', () => {
    const night = new GirlAndPanel()
    night.decides(night.convenes(), { interestOutcome: 'temporary-care', reviewOn: '2027-02-01' })
    expect(determinationRung(asked(night))).toMatchObject({ state: 'blocked' })
  })

  test.each([
    ['two voters', threeOfTwoAgencies.slice(0, 2)],
    ['one agency', [1, 2, 3].map(() => seat('child-protection-authority', 'law', 'votes'))],
    [
      'one with a conflict (BR-16)',
      threeOfTwoAgencies.with(1, { ...threeOfTwoAgencies[1], conflict: 'yes' }),
    ],
    [
      'one who was not asked about it (BR-16)',
      threeOfTwoAgencies.with(1, { ...threeOfTwoAgencies[1], conflict: 'not-asked' }),
    ],
    [
      'the worker of the case (BR-16)',
      threeOfTwoAgencies.with(1, { ...threeOfTwoAgencies[1], carriesCase: 'yes' }),
    ],
    ['her guardian', threeOfTwoAgencies.with(1, seat('dif', 'guardian', 'votes'))],
  ])('nor by a program that writes one all the same: %s', (_, members) => {
    const night = new GirlAndPanel()
    night.decides(night.convenes(members))
    expect(standings(night)).toEqual(['vote-not-enough'])
    expect(determinationRung(asked(night))).toMatchObject({ state: 'open' })
  })

  test('a vote cast twice is one, and a majority is needed', () => {
    const night = new GirlAndPanel()
    const panel = night.convenes()
    night.decides(panel, { votes: [1, 1, 1].map((each) => ({ seat: each, vote: 'agrees' })) })
    expect(standings(night)).toEqual(['vote-not-enough'])
    const [first, second] = [1, 2].map((each) => ({ seat: each, vote: 'dissents' }) as const)
    night.decides(panel, { votes: [first, second, { seat: 3, vote: 'agrees' }] as never })
    expect(standings(night)).toEqual(['replaced', 'vote-not-enough'])
  })

  test('where she was not heard and nobody said why', () => {
    const night = new GirlAndPanel()
    const panel = night.convenes()
    night.decides(panel, { reportHeard: 'not-heard' })
    expect(standings(night)).toEqual(['child-not-heard'])
    night.decides(panel, { reportHeard: 'not-heard', reportWhyNotHeard: 'three months old' })
    expect(standings(night)).toEqual(['replaced', 'stands'])
  })

  test('where nobody set the quorum no panel has one', () => {
    const night = new GirlAndPanel()
    night.decides(night.convenes())
    const unset = { clocks: { ...country.clocks, settings: {} } }
    expect(standingDetermination({ ...asked(night), country: unset })).toBeUndefined()
  })
})

describe('what comes after it', () => {
  test('BR-17: a fact that matters for it reopens it; that it was told to her, or another fact, does not', () => {
    const night = new GirlAndPanel()
    const decided = night.decides(night.convenes())
    night.followsUp(decided.id, { determinationStep: 'told-to-child', toldInPerson: true })
    night.followsUp(decided.id, { determinationStep: 'new-facts', reopens: false })
    expect(standings(night)).toEqual(['stands'])
    night.followsUp(decided.id, { determinationStep: 'new-facts', reopens: true })
    expect(standings(night)).toEqual(['reopened'])
    expect(determinationRung(asked(night))).toMatchObject({ state: 'open' })
    night.decides(night.convenes())
    expect(standings(night)).toEqual(['replaced', 'stands'])
  })

  test('a member recused after the vote: it is counted again without her, and two are no panel', () => {
    const night = new GirlAndPanel()
    const panel = night.convenes()
    night.decides(panel)
    night.recuses(panel, 2)
    const [line] = night.file.bestInterests.determinations
    expect(line?.vote).toMatchObject({ voters: 2, agencies: 1, notCounted: [{ seat: 2 }] })
    expect(standings(night)).toEqual(['vote-not-enough'])
  })

  test('a fourth member recused after the vote leaves three, and it stands', () => {
    const night = new GirlAndPanel()
    const panel = night.convenes([...threeOfTwoAgencies, seat('un-agency', 'health', 'votes')])
    night.decides(panel, {
      votes: [1, 2, 3, 5].map((each) => ({ seat: each, vote: 'agrees' })),
    })
    night.recuses(panel, 5)
    expect(standings(night)).toEqual(['stands'])
  })

  test('two panels at once: what both allow is allowed, what one chose otherwise is not', () => {
    const night = new GirlAndPanel()
    const [mine, theirs] = [night.convenes(), night.convenes()]
    const before = [...night.story.entries]
    const others = { by: beto, after: before.slice(-1) }
    const first = night.decides(mine, {}, { after: before.slice(-1) })
    night.decides(theirs, {}, others)
    expect(determinationRung(asked(night))).toMatchObject({ state: 'done' })
    night.decides(theirs, { chosenOption: 'residential-care' }, { ...others, by: pen(12, 120) })
    expect(standings(night)).toEqual(['stands', 'stands', 'stands'])
    expect(determinationRung(asked(night))).toMatchObject({ state: 'blocked' })
    // A third that knew them both settles it.
    night.decides(night.convenes())
    expect(determinationRung(asked(night))).toMatchObject({ state: 'done' })
    expect(
      night.file.bestInterests.determinations.find(({ entry }) => entry === first.hash),
    ).toMatchObject({ isCurrent: false })
  })

  test('whoever alone spoke for her turns out to be the recruiter: nothing rests on it, until two people say that she is not (BR-20)', () => {
    const night = new GirlAndPanel()
    const ended = night.isRepresented({ representative: 'Mother Invented' })
    night.isRepresented({ continues: ended.id, representedUntil: '2026-01-01' })
    const aunt = night.isRepresented({ representative: 'Rosa Inventada López' })
    night.decides(night.convenes())
    expect(standings(night)).toEqual(['stands'])
    night.isRepresented({ continues: aunt.id, representationConflict: 'alleged-exploiter' }, beto)
    expect(standings(night)).toEqual(['represented-by-suspect'])
    expect(determinationRung(asked(night))).toMatchObject({ state: 'open' })
    night.isRepresented({
      continues: aunt.id,
      representationConflict: 'none-known',
      representationWhy: 'it was somebody else',
    })
    expect(standings(night)).toEqual(['stands'])
    night.isRepresented({
      representative: 'rosa lopez',
      representationConflict: 'alleged-exploiter',
    })
    night.isRepresented()
    expect(standings(night)).toEqual(['represented-by-suspect'])
    night.decides(night.convenes())
    expect(standings(night)).toEqual(['replaced', 'stands'])
  })

  test('nor does it fall where somebody else spoke for her beside him, or her representation only ended', () => {
    const night = new GirlAndPanel()
    const aunt = night.isRepresented({ representative: 'Rosa Inventada López' })
    const procurator = night.isRepresented()
    night.decides(night.convenes())
    night.isRepresented({ continues: aunt.id, representationConflict: 'alleged-exploiter' })
    night.isRepresented({ continues: procurator.id, representedUntil: '2026-12-01' })
    expect(standings(night)).toEqual(['stands'])
  })

  test('past its day nothing rests on it, nor on temporary care that nobody reviewed', () => {
    const night = new GirlAndPanel()
    const panel = night.convenes()
    night.decides(panel)
    expect(standings(night, asNight('2027-11-22'))).toEqual(['stands'])
    expect(standings(night, asNight('2027-11-23'))).toEqual(['expired'])
    night.decides(panel, { reviewOn: '2027-02-01', interestOutcome: 'temporary-care' })
    expect(standings(night, asNight('2027-02-02'))).toEqual(['replaced', 'expired'])
  })
})

describe('an age that crosses eighteen', () => {
  test('on her birthday it ends by itself, and who she is now is asked', () => {
    const night = new GirlAndPanel()
    night.decides(night.convenes(), { validUntil: '2040-01-01' })
    expect(standings(night, asNight('2030-03-03'))).toEqual(['stands'])
    expect(standings(night, asNight('2030-03-05'))).toEqual(['came-of-age'])
    expect(determinationRung(asked(night, 'return', asNight('2030-03-05')))).toMatchObject({
      state: 'open',
    })
  })

  test('never by a date of birth that two people say differently', () => {
    const night = new GirlAndPanel()
    night.decides(night.convenes(), { validUntil: '2040-01-01' })
    const after = night.story.of(night.case)
    for (const [by, bornOn] of [
      [asha, '2013-01-01'],
      [beto, '2000-01-01'],
    ] as const)
      night.story.write(
        identityRecorded,
        { bornOn },
        { by, stream: night.case, after, at: firstNight + (by === beto ? 2 : 1) },
      )
    expect(night.file.registers.bornOn).toMatchObject({ disputed: true, value: '2000-01-01' })
    expect(standings(night)).toEqual(['stands'])
  })

  test('once she is known to be an adult nobody asks a panel; in doubt she is a child', () => {
    const night = new GirlAndPanel()
    const says = (ageGroup: 'adult' | 'age-in-doubt') =>
      night.story.write(ageSettled, { ageGroup }, { by: beto, stream: night.case })
    says('adult')
    expect(determinationRung(asked(night))).toBeUndefined()
    says('age-in-doubt')
    expect(determinationRung(asked(night))).toMatchObject({ state: 'open' })
  })
})
