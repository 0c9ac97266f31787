import { describe, expect, test } from 'vitest'
import { FirstNight, asha, by } from '../testing/first-night.ts'
import { decidedIn } from '../testing/outcome.ts'
import { identityRecorded } from '../registration/identity-recorded.ts'
import { contactStanding } from './follow-up.ts'
import { recordContactAttempt } from './record-contact-attempt.ts'
import type { RecordContactAttempt } from './record-contact-attempt.ts'

const settings = { 'contact-lost-tries': 3, 'contact-lost-over': 30 }

function sister(): FirstNight {
  const night = new FirstNight()
  const safeContacts = [{ channel: 'telephone', to: 'her sister' }] as const
  night.story.write(identityRecorded, { safeContacts }, { by: asha, stream: night.case })
  return night
}

function trying(night: FirstNight, more: Partial<RecordContactAttempt>) {
  const outcome = recordContactAttempt(night.file, {
    case: night.case,
    attemptChannel: 'telephone',
    attemptOutcome: 'no-answer',
    ...more,
    ...by(asha),
  })
  night.story.carryOut(decidedIn(outcome), { by: asha })
  return decidedIn(outcome)
}

test('BR-56: by another way than she named it is taken down and said at once', () => {
  expect(trying(sister(), { attemptChannel: 'message' }).remarks).toEqual([
    'contacted-by-unsafe-channel',
  ])
  expect(trying(sister(), {}).remarks).toEqual([])
})

describe('contact is lost', () => {
  const lost = (night: FirstNight) =>
    contactStanding(night.file.followUp, { settings, timeZones: [] }).isLost

  test('after three tries by the safe way over thirty days', () => {
    const night = sister()
    for (const attemptOn of ['2026-12-01', '2026-12-15', '2026-12-30']) trying(night, { attemptOn })
    expect(lost(night)).toBe(false)
    trying(night, { attemptOn: '2026-12-31' })
    expect(lost(night)).toBe(true)
    trying(night, { attemptOn: '2027-01-02', attemptOutcome: 'reached' })
    expect(lost(night)).toBe(false)
  })

  test('never by tries over other ways, nor where nobody set how many', () => {
    const night = sister()
    for (const attemptOn of ['2026-12-01', '2026-12-15', '2026-12-31'])
      trying(night, { attemptOn, attemptChannel: 'message' })
    expect(lost(night)).toBe(false)
    for (const attemptOn of ['2026-12-01', '2026-12-15', '2026-12-31']) trying(night, { attemptOn })
    expect(contactStanding(night.file.followUp, { settings: {}, timeZones: [] }).isLost).toBe(false)
  })
})
