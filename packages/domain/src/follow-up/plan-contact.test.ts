import { expect, test } from 'vitest'
import { FirstNight, asha, by } from '../testing/first-night.ts'
import { entryOf } from '../testing/outcome.ts'
import { identityRecorded } from '../registration/identity-recorded.ts'
import { contactAttempted } from './contact-attempted.ts'
import { planContact } from './plan-contact.ts'

const planning = (night: FirstNight, attemptChannel: 'telephone' | 'message') =>
  planContact(night.file, { case: night.case, attemptChannel, ...by(asha) })

test('BR-56: nobody plans to reach her but by a way that she named as safe', () => {
  const night = new FirstNight()
  const refusal = { code: 'channel-not-safe', field: 'attemptChannel', source: 'BR-56' }
  expect(planning(night, 'telephone')).toMatchObject(refusal)
  const safeContacts = [{ channel: 'telephone', to: 'her sister' }] as const
  night.story.write(identityRecorded, { safeContacts }, { by: asha, stream: night.case })
  expect(planning(night, 'message')).toMatchObject(refusal)
  const planned = entryOf(planning(night, 'telephone'), contactAttempted)
  expect(planned.content).toEqual({
    attempt: 'planned',
    attemptChannel: 'telephone',
    attemptWasSafe: 'yes',
  })
})
