import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { MemberId } from '../journal/identifier.ts'
import { refused } from '../journal/refusal.ts'
import { checkComplaintStep, complaintClocks, foldComplaint } from './complaint.ts'
import { complaintReceived } from './complaint-received.ts'
import type { ComplaintReceived } from './complaint-received.ts'
import { complaintStepRecorded, complaintSteps } from './complaint-step-recorded.ts'
import type { ComplaintStepRecorded } from './complaint-step-recorded.ts'

const id = (at: number): string => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`
const reader = id(1) as MemberId
const partner = id(2) as MemberId
const stranger = id(3) as MemberId
const hour = 3_600_000
const lengths = { takenUpWithin: 48 * hour, safetyWithin: 24 * hour, answeredWithin: 720 * hour }

const received: ComplaintReceived = {
  complaint: id(100),
  house: id(101),
  at: 1_000,
  how: 'herself',
  subject: 'staff',
  readers: [reader, partner],
  answerKey: 'ab'.repeat(32),
}
let made = 200
function step(
  kind: ComplaintStepRecorded['step'],
  more: Partial<ComplaintStepRecorded> = {},
): ComplaintStepRecorded {
  made += 1
  const { complaint, house } = received
  return { id: id(made), complaint, house, by: reader, at: made, step: kind, ...more }
}

test('it is closed once her safety was looked at, she was answered and its outcome is said', () => {
  const closing = { step: 'closed', outcome: 'borne-out' } as const
  const none = foldComplaint(received, [])
  expect(checkComplaintStep(none, reader, closing, 8)).toEqual(refused('complaint-safety-open'))
  const safe = foldComplaint(received, [step('safety-looked-at')])
  expect(checkComplaintStep(safe, reader, closing, 8)).toEqual(refused('complaint-answer-open'))
  const done = [step('safety-looked-at'), step('answered', { words: 'Ya' })]
  const answered = foldComplaint(received, done)
  expect(checkComplaintStep(answered, reader, closing, 8)).toBeUndefined()
  expect(checkComplaintStep(answered, reader, { step: 'closed' }, 8)).toEqual(
    refused('complaint-outcome-missing', { field: 'outcome' }),
  )
  expect(foldComplaint(received, [...done, step('closed', closing)])).toMatchObject({
    state: 'closed',
    outcome: 'borne-out',
  })
})

test('who was given no key says nothing in it, and who is kept from it says nothing more', () => {
  const strange = step('closed', { by: stranger, outcome: 'not-borne-out' })
  expect(foldComplaint(received, [strange])).toMatchObject({ state: 'new', steps: [] })
  const kept = foldComplaint(received, [step('kept-from', { keptFrom: [reader], by: partner })])
  expect(kept.readers).toEqual([partner])
  expect(checkComplaintStep(kept, reader, { step: 'noted' }, 8)).toEqual(
    refused('complaint-not-yours'),
  )
  expect(checkComplaintStep(kept, partner, { step: 'kept-from', keptFrom: [partner] }, 8)).toEqual(
    refused('complaint-last-reader', { field: 'keptFrom' }),
  )
})

test('a step under the id of another’s stands beside it, and takes nothing out', () => {
  const safety = step('safety-looked-at')
  const over = step('noted', { id: safety.id, by: partner, at: 1 })
  const foreign = step('noted', { id: safety.id, by: stranger })
  const other = step('noted', { id: safety.id, complaint: id(999) })
  for (const said of [
    [safety, over, foreign, other],
    [other, foreign, over, safety],
  ])
    expect(foldComplaint(received, said).steps).toEqual([over, safety])
})

test('of two steps that one author signed under one id the same stands for any order of arrival', () => {
  const one = step('noted', { words: 'Una' })
  const two = { ...one, words: 'Otra' }
  expect(foldComplaint(received, [one, two])).toEqual(foldComplaint(received, [two, one]))
})

test('closed and reopened at once it is open; reopened by whoever knew that it was closed, too', () => {
  const closed = step('closed', { outcome: 'not-to-be-known' })
  expect(foldComplaint(received, [closed, step('reopened', { knows: [] })]).state).toBe('taken-up')
  const reopened = step('reopened', { knows: [closed.id] })
  expect(foldComplaint(received, [closed, reopened]).state).toBe('taken-up')
  const again = step('closed', { outcome: 'borne-out', knows: [closed.id, reopened.id] })
  expect(foldComplaint(received, [closed, reopened, again])).toMatchObject({
    state: 'closed',
    outcome: 'borne-out',
  })
})

test('any order of arrival, and anything that comes twice, folds to the same', () => {
  const anyStep = fc.record({
    at: fc.integer({ min: 0, max: 5 }),
    step: fc.constantFrom(...complaintSteps),
    by: fc.constantFrom(reader, partner, stranger),
  })
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 8 }), fc.integer(), (said, seed) => {
      const steps = said.map((each, at) => ({ ...step(each.step), ...each, id: id(400 + at) }))
      const other = [...steps, ...steps].sort(
        (one, two) => ((one.at * 7 + seed) % 5) - ((two.at * 7 + seed) % 5),
      )
      expect(foldComplaint(received, other)).toEqual(foldComplaint(received, steps))
    }),
  )
})

test('what is owed: her safety, somebody who takes it up, and an answer where she left a way', () => {
  const due = (complaint: ComplaintReceived, steps: readonly ComplaintStepRecorded[]) =>
    complaintClocks(foldComplaint(complaint, steps), lengths).map(
      ({ what, isMet }) => `${what} ${isMet ? 'met' : 'open'}`,
    )
  expect(due(received, [])).toEqual(['safety-looked-at open', 'taken-up open', 'answered open'])
  expect(due({ ...received, answerKey: undefined }, [step('taken-up')])).toEqual([
    'safety-looked-at open',
    'taken-up met',
  ])
})

test('what does not fit its declaration is not read', () => {
  const written = complaintReceived.write({ ...received, words: 'Entró de noche' })
  expect(complaintReceived.read(written)).toEqual({ ...received, words: 'Entró de noche' })
  expect(complaintReceived.read({ ...written, subject: 'friend' })).toBeUndefined()
  expect(complaintReceived.read({ ...written, version: 2 })).toBeUndefined()
  expect(complaintStepRecorded.read(written)).toBeUndefined()
})
