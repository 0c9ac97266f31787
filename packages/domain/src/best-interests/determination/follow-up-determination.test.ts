import { describe, expect, test } from 'vitest'
import { asha, by, country } from '../../testing/first-night.ts'
import { GirlAndPanel } from '../../testing/girl-and-panel.ts'
import { decidedIn, entryOf } from '../../testing/outcome.ts'
import { inventedId } from '../../testing/story.ts'
import { determinationFollowedUp } from './determination-followed-up.ts'
import { followUpDetermination } from './follow-up-determination.ts'
import type { FollowUpDetermination } from './follow-up-determination.ts'

const following = (
  night: GirlAndPanel,
  determination: string,
  said: Pick<FollowUpDetermination, 'determinationStep'> & Partial<FollowUpDetermination>,
) =>
  followUpDetermination(
    night.file,
    { case: night.case, determination, ...said, ...by(asha) },
    country,
  )

function careForATime(): { night: GirlAndPanel; id: string } {
  const night = new GirlAndPanel()
  const care = { interestOutcome: 'temporary-care', chosenOption: 'residential-care' } as const
  return { night, id: night.decides(night.convenes(), { ...care, reviewOn: '2027-02-01' }).id }
}

const reviewClocks = (night: GirlAndPanel) =>
  night.file.clocks
    .filter(({ deadline }) => deadline === 'temporary-care-review')
    .map(({ due, met }) => ['on' in due ? due.on : due.kind, met?.how])

describe('BR-17: care for a time is looked at again', () => {
  test('its clock runs to the day that the panel set, and from a review to the next', () => {
    const { night, id } = careForATime()
    expect(reviewClocks(night)).toEqual([['2027-02-01', undefined]])
    const outcome = following(night, id, {
      determinationStep: 'reviewed-and-stands',
      nextReviewOn: '2027-06-01',
    })
    night.story.carryOut(decidedIn(outcome), { by: asha })
    expect(reviewClocks(night)).toEqual([
      ['2027-02-01', 'by-itself'],
      ['2027-06-01', undefined],
    ])
    expect(night.file.bestInterests.determinations[0]?.reviewOn).toBe('2027-06-01')
  })

  test('the next review comes by the limit of the country, whatever later day was typed', () => {
    const { night, id } = careForATime()
    const step = { determinationStep: 'reviewed-and-stands' } as const
    for (const nextReviewOn of ['2031-01-01', '2031', undefined]) {
      const said = nextReviewOn === undefined ? step : { ...step, nextReviewOn }
      const outcome = following(night, id, said)
      expect(entryOf(outcome, determinationFollowedUp).content.nextReviewOn).toBe('2027-11-21')
      expect(decidedIn(outcome).remarks).toEqual(nextReviewOn ? ['review-brought-forward'] : [])
    }
  })

  test('another determination ends it', () => {
    const { night } = careForATime()
    night.decides(night.convenes())
    expect(reviewClocks(night)).toEqual([['2027-02-01', 'by-itself']])
  })
})

test('that she was told otherwise than in person is pointed out, never refused', () => {
  const { night, id } = careForATime()
  const told = { determinationStep: 'told-to-child', toldLanguage: 'mam' } as const
  expect(decidedIn(following(night, id, told)).remarks).toEqual(['child-not-told-in-person'])
  expect(decidedIn(following(night, id, { ...told, toldInPerson: true })).remarks).toEqual([])
})

test('of a determination that is not here is refused', () => {
  const { night } = careForATime()
  expect(following(night, inventedId(7), { determinationStep: 'new-facts' })).toMatchObject({
    code: 'determination-unknown',
  })
})
