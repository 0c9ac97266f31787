import { expect, test } from 'vitest'
import { Arrivals } from '../testing/arrivals.ts'
import { asha, by } from '../testing/first-night.ts'
import { decidedIn, entryOf } from '../testing/outcome.ts'
import { VerificationByOrder } from '../testing/verification-by-order.ts'
import { recordVerification } from './record-verification.ts'
import type { RecordVerification } from './record-verification.ts'
import { verificationRecorded } from './verification-recorded.ts'

const here = new VerificationByOrder()
const saying = (said: Partial<RecordVerification>) =>
  recordVerification(here.file, { gathering: here.stream, ...said, ...by(asha) })

test('W4: a witness who would not sign is recorded, and nothing is refused for it', () => {
  const said = { firstWitness: 'nobody-would', refusalNoted: 'yes' } as const
  expect(entryOf(saying(said), verificationRecorded).content).toEqual(said)
})

test('something has to be said, and of a visit', () => {
  expect(saying({})).toMatchObject({ code: 'nothing-said' })
  const sheet = new Arrivals()
  const command = { gathering: sheet.story.stream, copyLeft: 'yes', ...by(asha) } as const
  expect(recordVerification(sheet.file, command)).toMatchObject({ code: 'not-found' })
  expect(recordVerification(undefined, command)).toMatchObject({ code: 'not-found' })
})

test('what has to be done now is pointed out, and bars nothing', () => {
  const said = {
    childrenKeptTogether: 'no',
    crimePassedOn: 'not-yet',
    verificationCounts: { withSigns: 2 },
  } as const
  expect(decidedIn(saying(said)).remarks).toEqual([
    'children-set-apart',
    'crime-to-pass-on',
    'signs-without-sheet',
  ])
})

test('saying more of one that is ended does not open it again for the host', () => {
  const { content } = entryOf(saying({ verificationPaper: 'A-2' }), verificationRecorded)
  expect(verificationRecorded.facts(content)).toEqual({ family: 'gathering' })
})
