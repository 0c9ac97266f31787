import { describe, expect, test } from 'vitest'
import { assessBestInterests } from '../assess-best-interests.ts'
import { notifyAuthority } from '../../clock/notice/notify-authority.ts'
import { asha, by, country } from '../../testing/first-night.ts'
import {
  GirlAndPanel,
  homeToGrandmother,
  seat,
  threeOfTwoAgencies,
} from '../../testing/girl-and-panel.ts'
import { decidedIn, entryOf, partsOf } from '../../testing/outcome.ts'
import { ageSettled } from '../../child/age/age-settled.ts'
import { bestInterestsDetermined } from './best-interests-determined.ts'
import { determineBestInterests } from './determine-best-interests.ts'
import type { DetermineBestInterests } from './determine-best-interests.ts'

/** A girl of whom the authority was told, whom somebody heard and for whom somebody speaks. */
function prepared(represented = true): GirlAndPanel {
  const night = new GirlAndPanel()
  if (represented) night.isRepresented()
  const told = { case: night.case, deadline: 'tell-of-child', how: 'by-telephone' } as const
  night.story.carryOut(decidedIn(notifyAuthority(country, { ...told, ...by(asha) })), { by: asha })
  const heard = { case: night.case, heard: 'alone', panelNeeded: 'yes' } as const
  night.story.carryOut(decidedIn(assessBestInterests({ ...heard, ...by(asha) })), { by: asha })
  return night
}

const determining = (
  night: GirlAndPanel,
  panel: string,
  more: Partial<DetermineBestInterests> = {},
) =>
  determineBestInterests(
    night.file,
    { case: night.case, panel, ...homeToGrandmother, ...more, ...by(asha) },
    country,
  )

const careForATime = {
  interestOutcome: 'temporary-care',
  chosenOption: 'residential-care',
} as const

describe('BR-15: what a panel must have before it determines', () => {
  test('with all of it, it is taken down in `child` alone, and counted without a word', () => {
    const night = prepared()
    const outcome = determining(night, night.convenes())
    const parts = partsOf(decidedIn(outcome).entries[0] as never)
    expect(Object.keys(parts).sort()).toEqual(['child', 'statistics'])
    expect(parts.statistics).toEqual({ childProcedure: 'best-interests-approved' })
  })

  test.each([
    ['two voters', threeOfTwoAgencies.slice(0, 2), 'panel-too-small'],
    [
      'one agency',
      [1, 2, 3].map(() => seat('child-protection-authority', 'law', 'votes')),
      'panel-one-agency',
    ],
    [
      'BR-16: a conflict that nobody recused',
      threeOfTwoAgencies.with(1, { ...threeOfTwoAgencies[1], conflict: 'yes' }),
      'panel-member-may-not-vote',
    ],
    [
      'BR-16: the worker of the case among those who vote',
      threeOfTwoAgencies.with(1, { ...threeOfTwoAgencies[1], carriesCase: 'yes' }),
      'panel-member-may-not-vote',
    ],
  ])('not with %s', (_, members, code) => {
    const night = prepared()
    const votes = homeToGrandmother.votes?.slice(0, members.length) ?? []
    expect(determining(night, night.convenes(members), { votes })).toMatchObject({ code })
  })

  test('BR-16: the worker who presented casts no vote', () => {
    const night = prepared()
    const votes = [1, 2, 3, 4].map((each) => ({ seat: each, vote: 'agrees' }) as const)
    expect(determining(night, night.convenes(), { votes })).toMatchObject({
      code: 'panel-member-may-not-vote',
      source: 'BR-16',
    })
  })

  test('BR-16: with a member recused before the vote, three others of two agencies suffice', () => {
    const night = prepared()
    const panel = night.convenes([
      ...threeOfTwoAgencies,
      { ...seat('un-agency', 'health', 'votes'), conflict: 'yes' },
    ])
    expect(determining(night, panel)).toMatchObject({ code: 'panel-conflict-open' })
    night.recuses(panel, 5)
    expect(decidedIn(determining(night, panel)).entries).toHaveLength(1)
  })

  test('nor while nobody represents her without a conflict; to put it off asks for nobody', () => {
    const night = prepared(false)
    const panel = night.convenes()
    const missing = { code: 'representative-without-conflict-missing' }
    expect(determining(night, panel)).toMatchObject(missing)
    const aunt = { representative: 'Rosa Inventada López' }
    const line = night.isRepresented({ ...aunt, representationConflict: 'conflict-of-interest' })
    expect(determining(night, panel)).toMatchObject(missing)
    night.isRepresented({ continues: line.id, representationConflict: 'none-known' })
    expect(decidedIn(determining(night, panel)).entries).toHaveLength(1)
    night.isRepresented({ ...aunt, representationConflict: 'alleged-exploiter' })
    expect(determining(night, panel)).toMatchObject(missing)
    const later = { interestOutcome: 'deferred', missingInformation: 'who speaks for her' } as const
    const putOff = determining(night, panel, { ...later, deferredUntil: '2026-12-10' })
    expect(decidedIn(putOff).entries).toHaveLength(1)
    night.isRepresented()
    expect(decidedIn(determining(night, panel)).entries).toHaveLength(1)
  })

  test('not before the authority was told', () => {
    const night = new GirlAndPanel()
    const panel = night.convenes()
    expect(determining(night, panel)).toMatchObject({ code: 'child-notice-given' })
  })

  test.each([
    [{ reportHeard: 'not-heard' }, 'child-views-missing'],
    [{ weighed: homeToGrandmother.weighed?.slice(0, 1) }, 'report-incomplete'],
    [
      { weighed: homeToGrandmother.weighed?.map(({ safetyFor: _, ...rest }) => rest) },
      'report-incomplete',
    ],
    [{ chosenOption: 'resettlement' }, 'option-not-weighed'],
    [{ chosenOption: 'no-decision-yet' }, 'option-missing'],
    [{ interestReasons: undefined }, 'decision-not-reasoned'],
    [{ validUntil: undefined }, 'validity-missing'],
    [{ validUntil: '2026-11-01' }, 'validity-missing'],
    [{ implementers: [] }, 'implementers-missing'],
    [{ carryOutBy: undefined }, 'carry-out-day-missing'],
    [{ votes: [] }, 'votes-too-few'],
    [{ decidesOn: [] }, 'situation-missing'],
    [{ votes: [1, 2, 3].map((each) => ({ seat: each, vote: 'abstains' })) }, 'votes-no-majority'],
    [
      { votes: [1, 2, 3].map((each) => ({ seat: each, vote: each > 2 ? 'dissents' : 'agrees' })) },
      'dissent-missing',
    ],
  ] as readonly (readonly [Partial<DetermineBestInterests>, string])[])(
    'nor with %j',
    (more, code) => {
      const night = prepared()
      expect(determining(night, night.convenes(), more)).toMatchObject({ code })
    },
  )

  test('to put it off asks for the panel, what is missing and a day, and for no report', () => {
    const night = new GirlAndPanel()
    const panel = night.convenes()
    const later = { interestOutcome: 'deferred', weighed: [] } as const
    expect(determining(night, panel, later)).toMatchObject({ code: 'missing-information-missing' })
    const said = { ...later, missingInformation: 'who the uncle is' }
    expect(determining(night, panel, said)).toMatchObject({ code: 'day-of-next-panel-missing' })
    const outcome = determining(night, panel, { ...said, deferredUntil: '2026-12-10' })
    expect(decidedIn(outcome).entries).toHaveLength(1)
  })
})

describe('BR-17: care for a time', () => {
  test('is looked at again by the country’s limit where the panel named no day, and no later', () => {
    const night = prepared()
    const panel = night.convenes()
    const limit = entryOf(determining(night, panel, careForATime), bestInterestsDetermined)
    expect(limit.content.reviewOn).toBe('2027-11-21')
    for (const [reviewOn, code] of [
      ['2027-11-22', 'review-too-late'],
      ['2027', 'care-review-day-missing'],
      ['2026-11-01', 'care-review-day-missing'],
    ] as const)
      expect(determining(night, panel, { ...careForATime, reviewOn })).toMatchObject({ code })
  })
})

describe('once it is taken down', () => {
  test('the same panel determines nothing else, and may correct what was written wrongly', () => {
    const night = prepared()
    const panel = night.convenes()
    const [first] = night.story.carryOut(decidedIn(determining(night, panel)), { by: asha })
    expect(determining(night, panel)).toMatchObject({ code: 'panel-has-decided' })
    expect(determining(night, panel, { correctsDetermination: panel })).toMatchObject({
      code: 'determination-unknown',
    })
    const outcome = determining(night, panel, { correctsDetermination: first?.id ?? '' })
    expect(decidedIn(outcome).entries).toHaveLength(1)
  })

  test('of whoever is an adult now nobody determines anything', () => {
    const night = prepared()
    const panel = night.convenes()
    const adult = { ageGroup: 'adult' } as const
    night.story.write(ageSettled, adult, { by: asha, stream: night.case })
    expect(determining(night, panel)).toMatchObject({ code: 'of-age-decides-herself' })
  })

  test('a panel that is not here decides nothing', () => {
    const night = prepared()
    night.convenes()
    expect(determining(night, night.case)).toMatchObject({ code: 'panel-missing' })
  })
})
