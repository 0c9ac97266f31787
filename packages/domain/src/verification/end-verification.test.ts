import { expect, test } from 'vitest'
import { asha, by } from '../testing/first-night.ts'
import { decidedIn, entryOf } from '../testing/outcome.ts'
import { VerificationByOrder, inventedKinds } from '../testing/verification-by-order.ts'
import { endVerification, verificationKeptSetting } from './end-verification.ts'
import type { EndVerification } from './end-verification.ts'
import { verificationEnded } from './verification-ended.ts'

const ending = (here: VerificationByOrder, results: EndVerification['verificationResults']) =>
  endVerification(
    here.file,
    { gathering: here.stream, verificationResults: results, ...by(asha) },
    { verificationKinds: inventedKinds },
  )

test('BR-50: with nothing missing it ends without a word', () => {
  const outcome = ending(new VerificationByOrder(), ['nothing-found'])
  expect(decidedIn(outcome).remarks).toEqual([])
  expect(verificationEnded.facts(entryOf(outcome, verificationEnded).content)).toEqual({
    family: 'gathering',
    state: 'ended',
  })
})

test('W4: with a witness missing it ends all the same, and is said to be incomplete', () => {
  const outcome = ending(new VerificationByOrder({ secondWitness: 'nobody-would' }), [
    'irregular-stay',
  ])
  expect(decidedIn(outcome).remarks).toEqual(['verification-incomplete'])
})

test('it is kept for as long as the settings say, counted by the day of the place', () => {
  const here = new VerificationByOrder()
  const clocks = {
    edition: 1,
    deadlines: [],
    calendars: [],
    settings: { [verificationKeptSetting]: 30 },
    timeZones: [{ area: '', zone: 'Etc/GMT+6' }],
  }
  const outcome = endVerification(
    here.file,
    { gathering: here.stream, verificationResults: ['nothing-found'], ...by(asha) },
    { verificationKinds: inventedKinds, clocks },
  )
  // From the evening of 21 November there, which is the 22nd in UTC.
  expect(entryOf(outcome, verificationEnded).content.eraseFrom).toBe('2026-12-21')
  here.story.carryOut(decidedIn(outcome), { by: asha })
  expect(here.verification.eraseFrom).toBe('2026-12-21')
})

test('a result is needed, and nothing was found only where nothing else was', () => {
  expect(ending(new VerificationByOrder(), [])).toMatchObject({ code: 'field-required' })
  expect(ending(new VerificationByOrder(), ['nothing-found', 'put-at-disposal'])).toMatchObject({
    code: 'result-stands-alone',
  })
  expect(ending(new VerificationByOrder(), ['prevented', 'signs-of-crime'])).toMatchObject({
    code: 'result-stands-alone',
  })
})
