import { describe, expect, test } from 'vitest'
import { carryOut } from '../command/command-definition.ts'
import type { StreamId } from '../journal/identifier.ts'
import { FirstNight, asha, by, country, desk, shelter } from '../testing/first-night.ts'
import { MotherOfTwo, forChild } from '../testing/mother-of-two.ts'
import { decidedIn, partsOf, typesOf } from '../testing/outcome.ts'
import { inventedId } from '../testing/story.ts'
import { familyLinkDropped } from './family-link-dropped.ts'
import { leftBehindBy } from './family-move.ts'
import { referFamilyCommand } from './refer-family.ts'

describe('W7: a referral of the family', () => {
  test('refers each on her own consent, opens what links them, and says who went', () => {
    const family = new MotherOfTwo()
    family.agree()
    const outcome = family.refers()
    expect(typesOf(outcome).filter((type) => type === 'referral-sent')).toHaveLength(3)
    const opened = decidedIn(outcome).entries.flatMap(({ entryType, content }) =>
      entryType.type === 'grant-issued' ? [content['opens']] : [],
    )
    for (const stream of [...family.all.map((night) => night.case), family.gathering.stream])
      expect(opened).toContain(stream)
    expect(typesOf(outcome)).toContain('family-moved')
  })

  test('is refused where somebody would be left behind and nobody says why; the screen names her', () => {
    const family = new MotherOfTwo()
    family.agree()
    const going = [family.mother.case, family.girl.case]
    expect(family.refers({ cases: going })).toMatchObject({
      code: 'family-left-behind',
      field: 'leftBehindWhy',
      source: 'W7',
    })
    expect(leftBehindBy(family.family, going)).toEqual([family.boy.case])
    const told = family.refers({ cases: going, leftBehindWhy: 'he is in hospital' })
    const moved = decidedIn(told).entries.find(({ entryType }) => entryType.type === 'family-moved')
    expect(partsOf(moved as never)).toMatchObject({
      care: { leftBehind: [family.boy.case] },
      protection: { leftBehindWhy: 'he is in hospital' },
    })
    // Who stays was asked nothing: what links the others to him goes to nobody.
    const opened = decidedIn(told).entries.map(({ content }) => content['opens'])
    expect(opened).not.toContain(family.gathering.stream)
  })

  test('goes whole or not at all: one without her own consent holds all, named by her place', () => {
    const family = new MotherOfTwo()
    family.mother.agrees()
    forChild(family.girl)
    const going = family.all.map((night) => night.case)
    expect(family.refers({ cases: going })).toMatchObject({
      kind: 'refused',
      code: 'consent-missing',
      field: expect.stringMatching(/^cases\.2/),
    })
  })

  test('takes nobody along who is not of it, nor who was taken out', () => {
    const family = new MotherOfTwo()
    family.agree()
    const dropped = { familyMember: family.mother.case, droppedBecause: 'suspect' } as const
    family.gathering.write(familyLinkDropped, dropped, { by: asha })
    expect(family.refers()).toMatchObject({ code: 'not-of-the-family', field: 'cases' })
    const rest = family.refers({ cases: [family.girl.case, family.boy.case] })
    expect(rest.kind).toBe('decided')
  })

  test('of nobody is refused', () => {
    const { case: _case, organisation: _o, ...asked } = new FirstNight().asksShelter()
    const { member: _m, at: _at, newId: _n, newStreamId: _s, ...input } = asked
    const situation = { caseFile: new FirstNight().file, grants: [], country }
    const nobody = {
      ...input,
      ...shelter,
      ...desk,
      cases: [],
      gathering: inventedId(4) as StreamId,
    }
    expect(carryOut(referFamilyCommand, situation, nobody, by(asha))).toMatchObject({
      code: 'field-required',
      field: 'cases',
    })
  })
})
