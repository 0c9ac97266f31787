import { expect, test } from 'vitest'
import { FirstNight, asha, beto, by } from '../testing/first-night.ts'
import { decidedIn, entryOf, partsOf } from '../testing/outcome.ts'
import { firstNight, hour, inventedId } from '../testing/story.ts'
import { endGrant } from './end-grant.ts'
import { grantEnded } from './grant-ended.ts'
import { isGrantLive } from './grants.ts'

function shared() {
  const night = new FirstNight().agrees().sends()
  const grant = night.grants().find(({ opens }) => opens === night.case)
  if (!grant) throw new Error('a referral grants')
  return { night, grant }
}

test('from then on it is not live, and the end is final', () => {
  const { night, grant } = shared()
  const outcome = endGrant(night.grants(), { grant: grant.stream, ...by(asha) })
  night.story.carryOut(decidedIn(outcome), { by: asha })
  const ended = night.grants().find(({ stream }) => stream === grant.stream)
  expect(ended && isGrantLive(ended, firstNight + hour)).toBe(false)
  expect(endGrant(night.grants(), { grant: grant.stream, ...by(asha) })).toMatchObject({
    code: 'grant-not-live',
  })
})

test('it says nothing of why: there is no field for it', () => {
  const { night, grant } = shared()
  const outcome = endGrant(night.grants(), { grant: grant.stream, ...by(asha) })
  const parts = partsOf(decidedIn(outcome).entries[0] as never)
  expect(Object.keys(parts)).toEqual(['care'])
  expect(Object.keys(grantEnded.fields)).not.toContain('reason')
  expect(grantEnded.facts(entryOf(outcome, grantEnded).content)).toMatchObject({ state: 'ended' })
})

test('the recipient cannot end it, nor learn whether there is another', () => {
  const { night, grant } = shared()
  const outcome = endGrant(night.grants(), { grant: grant.stream, ...by(beto) })
  const unknown = endGrant(night.grants(), { grant: inventedId(123), ...by(beto) })
  expect(outcome).toEqual(unknown)
  expect(outcome).toMatchObject({ code: 'not-found' })
})

test('a recipient’s own "ended" in the stream ends nothing', () => {
  const { night, grant } = shared()
  const { opens, recipientOrganisation, recipientGroup, feed, from } = grant
  const content = { opens, recipientOrganisation, recipientGroup, feed, from }
  night.story.write(grantEnded, content, { by: beto, stream: grant.stream })
  const after = night.grants().find(({ stream }) => stream === grant.stream)
  expect(after?.hasEnded).toBe(false)
})
