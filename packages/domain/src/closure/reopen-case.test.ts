import { expect, test } from 'vitest'
import { FirstNight, asha, beto, by } from '../testing/first-night.ts'
import { decidedIn } from '../testing/outcome.ts'
import { serviceDelivered } from '../service/service-delivered.ts'
import { caseClosed } from './case-closed.ts'
import { caseReopened } from './case-reopened.ts'
import { reopenCase } from './reopen-case.ts'

const closure = { reason: 'other', summary: 'over', reopeningExplained: true } as const

test('a closed case goes on as the same case', () => {
  const night = new FirstNight()
  night.story.write(caseClosed, closure, { by: asha, stream: night.case })
  const outcome = reopenCase(night.file, { case: night.case, reason: 'came-back', ...by(asha) })
  night.story.carryOut(decidedIn(outcome), { by: asha })
  expect(night.file.state.value).toBe('open')
  expect(night.file.stream).toBe(night.case)
})

test('an open case is not opened again', () => {
  const night = new FirstNight()
  const outcome = reopenCase(night.file, { case: night.case, reason: 'came-back', ...by(asha) })
  expect(outcome).toMatchObject({ code: 'case-not-closed' })
})

test('closed by one and opened by another at once: it counts as open, and it is said', () => {
  const night = new FirstNight()
  night.story.write(caseClosed, closure, { by: asha, stream: night.case })
  const after = night.story.of(night.case)
  night.story.write(
    caseReopened,
    { reason: 'new-danger' },
    { by: asha, stream: night.case, after: after.slice(-1) },
  )
  night.story.write(caseClosed, closure, { by: beto, stream: night.case, after: after.slice(-1) })
  expect(night.file.state.value).toBe('open')
  expect(night.file.contradictions).toMatchObject([{ code: 'closed-and-open-at-once' }])
})

test('work that went on offline while the case was closed is shown as a contradiction, never lost', () => {
  const night = new FirstNight()
  const begun = night.story.of(night.case)
  night.story.write(caseClosed, closure, { by: asha, stream: night.case })
  const service = { service: 'psychological', status: 'in-progress' } as const
  night.story.write(serviceDelivered, service, { by: beto, stream: night.case, after: begun })
  expect(night.file.state.value).toBe('closed')
  expect(night.file.services).toHaveLength(1)
  expect(night.file.contradictions).toMatchObject([{ code: 'closed-with-open-service' }])
})
