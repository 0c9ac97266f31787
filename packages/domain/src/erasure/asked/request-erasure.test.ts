import { expect, test } from 'vitest'
import { isGrantLive } from '../../grant/grants.ts'
import { FirstNight, asha, beto, by, desk } from '../../testing/first-night.ts'
import { decidedIn, entryOf, partsOf, typesOf } from '../../testing/outcome.ts'
import { firstNight, hour, inventedId } from '../../testing/story.ts'
import { erasureRequested } from './erasure-requested.ts'
import { requestErasure } from './request-erasure.ts'

const answerTo = { answerFeed: desk.returnFeed, answerGroup: desk.returnGroup }

function shared() {
  const night = new FirstNight().agrees().sends()
  const grantNow = () => {
    const grant = night.grants().find(({ opens }) => opens === night.case)
    if (!grant) throw new Error('a referral grants')
    return grant
  }
  const asking = (by_ = asha, grant: string = grantNow().stream) =>
    requestErasure(night.grants(), { grant, ...answerTo, ...by(by_, firstNight + hour) })
  return { night, grantNow, asking }
}

test('asking ends what is still open, and is asked in the stream that only the two see', () => {
  const { night, grantNow, asking } = shared()
  const outcome = asking()
  expect(typesOf(outcome)).toEqual(['grant-ended', 'erasure-requested'])
  for (const { stream, outside } of decidedIn(outcome).entries) {
    expect(stream).toBe(grantNow().stream)
    expect(outside.map(({ organisation }) => organisation)).toEqual([beto.organisation])
  }
  night.story.carryOut(decidedIn(outcome), { by: asha, at: firstNight + hour })
  expect(isGrantLive(grantNow(), firstNight + hour)).toBe(false)
  expect(grantNow().erasure).toMatchObject({ answers: [] })
})

test('it may be asked again, and the newest request is the one to answer', () => {
  const { night, grantNow, asking } = shared()
  night.story.carryOut(decidedIn(asking()), { by: asha })
  const first = grantNow().erasure?.request
  const again = asking()
  expect(typesOf(again)).toEqual(['erasure-requested'])
  night.story.carryOut(decidedIn(again), { by: asha })
  expect(grantNow().erasure?.request).not.toBe(first)
})

test('it says nothing of why, and to the host it is one more word about an ended grant', () => {
  const { night, asking } = shared()
  night.story.carryOut(decidedIn(asking()), { by: asha })
  const [entry] = decidedIn(asking()).entries
  expect(Object.keys(partsOf(entry as never))).toEqual(['care'])
  expect(Object.keys(erasureRequested.fields)).not.toContain('reason')
  const { content } = entryOf(asking(), erasureRequested)
  expect(erasureRequested.facts(content)).toMatchObject({ family: 'grant', state: 'ended' })
})

test('the recipient asks nothing back, nor learns whether there is another grant', () => {
  const { asking } = shared()
  expect(asking(beto)).toEqual(asking(asha, inventedId(123)))
  expect(asking(beto)).toMatchObject({ code: 'not-found' })
})

test('a request that the recipient writes into the stream asks for nothing', () => {
  const { night, grantNow } = shared()
  const { opens, recipientOrganisation, recipientGroup, feed, from, stream } = grantNow()
  const routing = { opens, recipientOrganisation, recipientGroup, feed, from }
  night.story.write(erasureRequested, { ...routing, ...answerTo }, { by: beto, stream })
  expect(grantNow().erasure).toBeUndefined()
})
