import { expect, test } from 'vitest'
import { openTasks } from '../task/tasks.ts'
import { FirstNight, asha, by, country } from '../testing/first-night.ts'
import { decidedIn, partsOf } from '../testing/outcome.ts'
import { recordConference } from './record-conference.ts'
import type { RecordConference } from './record-conference.ts'

function holding(night: FirstNight, more: Partial<RecordConference> = {}) {
  const situation = { caseFile: night.file, grants: [], readsOfOwn: ['care' as const], country }
  return recordConference(situation, {
    case: night.case,
    conferenceTook: [{ agency: 'Casa', function: 'trabajo social' }],
    herVoice: 'took-part',
    ...more,
    ...by(asha),
  })
}

test('what falls to this house becomes tasks; what others do or she does is kept beside it', () => {
  const night = new FirstNight()
  const outcome = holding(night, {
    conferenceAgreed: [
      { what: 'ask for a course', who: 'us', by: '2026-12-01' },
      { what: 'see a doctor', who: 'other-organisation' },
    ],
    protectedAgreed: [{ what: 'go with her', who: 'us' }],
  })
  night.story.carryOut(decidedIn(outcome), { by: asha })
  expect(openTasks(night.file.tasks)).toMatchObject([
    { kind: 'plan-step', words: 'ask for a course' },
    { kind: 'protected-step', words: 'go with her' },
  ])
  expect(night.file.conferences).toHaveLength(1)
  const [first] = night.file.conferences
  expect(openTasks(night.file.tasks).every(({ followsFrom }) => followsFrom === first?.id)).toBe(
    true,
  )
})

test('what tells lies apart', () => {
  const outcome = holding(new FirstNight(), { protectedAgreed: [{ what: 'x', who: 'us' }] })
  const [entry] = decidedIn(outcome).entries
  expect(partsOf(entry as never).protection).toEqual({
    protectedAgreed: [{ what: 'x', who: 'us' }],
  })
})

test('that she was not heard holds nothing back, and is said', () => {
  expect(decidedIn(holding(new FirstNight(), { herVoice: 'not-asked' })).remarks).toEqual([
    'her-voice-missing',
  ])
  expect(decidedIn(holding(new FirstNight(), { herVoice: 'did-not-want' })).remarks).toEqual([])
})
