import { describe, expect, test } from 'vitest'
import { recordedIn } from '../command/decision.ts'
import { isRefusal } from '../journal/refusal.ts'
import { ConsularNight, colleague } from '../testing/consular-night.ts'
import { asha } from '../testing/first-night.ts'
import { firstNight, hour, inventedId, pen } from '../testing/story.ts'
import type { Pen } from '../testing/story.ts'
import { consularContact } from './consular-contact.ts'
import { consularContactReleased } from './consular-contact-released.ts'

const wanting = () => new ConsularNight({ ageGroup: 'adult' }).wants()
const requestOf = (night: ConsularNight) => night.file.consular.requests[0]

describe('BR-30: released by a second person who cites what was asked', () => {
  test('a colleague may; whoever asked may not', () => {
    const night = wanting()
    const asked = night.asked()
    const alone = night.releases(asked, {}, asha)
    expect(alone).toMatchObject({ code: 'second-person-missing' })
    // A slip is no try that the table refused.
    expect(isRefusal(alone) ? recordedIn(alone) : []).toEqual([])
    night.writes(night.releases(asked), colleague)
    expect(requestOf(night)).toMatchObject({ state: 'released' })
  })

  test('nor by a program that writes the entry all the same', () => {
    const night = wanting()
    const consularRequest = night.asked()
    night.story.write(
      consularContactReleased,
      { consularRequest, consularRelease: 'released' },
      { by: asha, stream: night.case },
    )
    expect(requestOf(night)).toMatchObject({ state: 'waiting' })
  })

  test('nor in the dark: whoever had not read the request released nothing', () => {
    const night = wanting()
    const begun = night.story.of(night.case).slice()
    const consularRequest = night.asked()
    night.story.write(
      consularContactReleased,
      { consularRequest, consularRelease: 'released' },
      { by: colleague, after: begun, stream: night.case },
    )
    expect(requestOf(night)).toMatchObject({ state: 'waiting' })
  })

  test('one who says no is enough, and needs nobody’s leave', () => {
    const night = wanting()
    const asked = night.asked()
    night.writes(night.releases(asked), colleague)
    night.writes(night.releases(asked, { consularRelease: 'not-released' }, asha))
    expect(requestOf(night)).toMatchObject({ state: 'not-released' })
  })

  test('two release at once: one contact, released once; of a yes and a no at once the no stands, and so does a word of hers at once with a yes', () => {
    const twice = wanting()
    const asked = twice.asked()
    const before = [...twice.story.of(twice.case)]
    const answers = (night: ConsularNight, consularRelease: 'released' | 'not-released', by: Pen) =>
      night.story.write(
        consularContactReleased,
        { consularRequest: asked, consularRelease },
        { by, after: before.slice(-1), stream: night.case },
      )
    answers(twice, 'released', colleague)
    answers(twice, 'released', pen(10, 102))
    expect(twice.file.consular.requests).toHaveLength(1)
    expect(requestOf(twice)).toMatchObject({ state: 'released', releasedBy: expect.any(String) })
    expect(consularContact(twice.file).result).toBe('allowed')
    answers(twice, 'not-released', pen(10, 103))
    expect(requestOf(twice)).toMatchObject({ state: 'not-released', releasedBy: undefined })

    const feared = wanting()
    const request = feared.asked()
    const known = [...feared.story.of(feared.case)]
    feared.step('wish-expressed')
    feared.story.write(
      consularContactReleased,
      { consularRequest: request, consularRelease: 'released' },
      { by: colleague, after: known.slice(-1), stream: feared.case },
    )
    expect(consularContact(feared.file).result).toBe('prohibited')
  })

  test('the table is asked anew: what she said since then counts, and that it was tried is written down', () => {
    const night = wanting()
    const asked = night.asked()
    night.step('wish-expressed')
    const outcome = night.releases(asked)
    expect(outcome).toMatchObject({ code: 'consular-wish-voiced' })
    expect(isRefusal(outcome) ? recordedIn(outcome) : []).toHaveLength(1)
  })

  test('what nobody asked is released by nobody', () => {
    expect(wanting().releases(inventedId(9))).toMatchObject({ code: 'consular-request-missing' })
  })
})

describe('a small house without a second person', () => {
  test('releases alone with a day to look again within 72 hours', () => {
    const night = wanting()
    const asked = night.asked()
    const alone = (consularReviewBy?: number) =>
      night.releases(asked, { ...(consularReviewBy && { consularReviewBy }) }, asha, 'small')
    const late = firstNight + 73 * hour
    for (const day of [undefined, late, firstNight - hour])
      expect(alone(day)).toMatchObject({ code: 'review-day-missing', field: 'consularReviewBy' })
    night.writes(alone(firstNight + 70 * hour))
    expect(requestOf(night)).toMatchObject({
      state: 'released',
      reviewBy: firstNight + 70 * hour,
    })
  })

  test('a large one does not', () => {
    const night = wanting()
    const consularReviewBy = firstNight + hour
    expect(night.releases(night.asked(), { consularReviewBy }, asha)).toMatchObject({
      code: 'second-person-missing',
    })
  })

  test('never lifts a prohibition alone', () => {
    const night = wanting().step('applied').step('withdrawn')
    const asked = night.asked({
      consularAct: 'lift-prohibition',
      prohibition: 'asylum-filed',
      liftingPaper: { kind: 'withdrawal', number: 'P' },
    })
    const consularReviewBy = firstNight + hour
    expect(night.releases(asked, { consularReviewBy }, asha, 'small')).toMatchObject({
      code: 'second-person-missing',
    })
    night.story.write(
      consularContactReleased,
      { consularRequest: asked, consularRelease: 'released', consularReviewBy },
      { by: asha, stream: night.case },
    )
    expect(night.file.consular.prohibitions).toMatchObject([{ isLifted: false }])
  })
})
