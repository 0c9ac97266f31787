import { describe, expect, test } from 'vitest'
import { carryOut } from '../command/command-definition.ts'
import { findCommand } from '../command/commands.ts'
import { planAgreed } from '../plan/plan-agreed.ts'
import { FirstNight, asha, beto, by, country } from '../testing/first-night.ts'
import { decidedIn } from '../testing/outcome.ts'
import { firstNight, hour, inventedId } from '../testing/story.ts'
import { taskSet } from '../task/task-set.ts'
import { openTasks } from '../task/tasks.ts'
import { serviceDelivered } from '../service/service-delivered.ts'
import { caseClosed } from './case-closed.ts'
import { caseReopened } from './case-reopened.ts'
import { reopenCase } from './reopen-case.ts'

const closure = { reason: 'other', summary: 'over', reopeningExplained: true } as const

const known = (night: FirstNight, more: { readonly readsOfOwn?: readonly ['care'] } = {}) => ({
  caseFile: night.file,
  grants: [],
  country,
  ...more,
})

test('a closed case goes on as the same case', () => {
  const night = new FirstNight()
  night.story.write(caseClosed, closure, { by: asha, stream: night.case })
  const outcome = reopenCase(known(night), { case: night.case, reason: 'came-back', ...by(asha) })
  night.story.carryOut(decidedIn(outcome), { by: asha })
  expect(night.file.state.value).toBe('open')
  expect(night.file.stream).toBe(night.case)
})

test('an open case is not opened again', () => {
  const night = new FirstNight()
  const outcome = reopenCase(known(night), { case: night.case, reason: 'came-back', ...by(asha) })
  expect(outcome).toMatchObject({ code: 'case-not-closed' })
})

describe('for a new danger', () => {
  const reopening = (night: FirstNight, reason: 'new-danger' | 'came-back' = 'new-danger') => {
    night.story.write(caseClosed, closure, { by: asha, stream: night.case })
    const outcome = reopenCase(known(night, { readsOfOwn: ['care'] }), {
      case: night.case,
      reason,
      ...by(asha),
    })
    night.story.carryOut(decidedIn(outcome), { by: asha })
    return outcome
  }
  const tasks = (night: FirstNight) => openTasks(night.file.tasks).map(({ kind }) => kind)

  test('her risk is looked at today: it stands on the day and never waits for somebody to open the file', () => {
    const night = new FirstNight()
    reopening(night)
    const [task] = openTasks(night.file.tasks)
    expect(task).toMatchObject({ kind: 'look-at-risk-again' })
    expect(task?.dueAt).toBeGreaterThan(firstNight)
    expect(task?.dueAt).toBeLessThanOrEqual(firstNight + 24 * hour)
  })

  test('also where an old look stands in the name of somebody who may be away', () => {
    const night = new FirstNight()
    const theirs = { taskKind: 'look-at-risk-again', taskFor: inventedId(900) } as const
    const overdue = { ...theirs, taskDueAt: firstNight - 48 * hour }
    night.story.write(taskSet, overdue, { by: asha, stream: night.case })
    reopening(night)
    expect(tasks(night)).toEqual(['look-at-risk-again', 'look-at-risk-again'])
  })

  test('once, also where it was said twice; and only for a danger', () => {
    const night = new FirstNight()
    reopening(night)
    reopening(night)
    expect(tasks(night)).toEqual(['look-at-risk-again'])
    const other = new FirstNight()
    reopening(other, 'came-back')
    expect(tasks(other)).toEqual([])
  })
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

test('what was decided without a connection while somebody else closed the case stands, and is pointed out until a person who knows both opens or closes it', () => {
  const night = new FirstNight()
  const begun = night.story.of(night.case)
  night.story.write(caseClosed, closure, { by: asha, stream: night.case })
  const plan = night.story.write(
    planAgreed,
    { planGoals: ['a bed'], planAnswer: 'agreed' },
    { by: beto, stream: night.case, after: begun },
  )
  expect(night.file.state.value).toBe('closed')
  expect(night.file.plans.current).toHaveLength(1)
  const found = [{ code: 'decided-while-closed', entries: [plan.hash] }]
  expect(night.file.contradictions).toEqual(found)
  const closed = night.story.of(night.case)
  const reopens = reopenCase(known(night), { case: night.case, reason: 'came-back', ...by(asha) })
  night.story.carryOut(decidedIn(reopens), { by: asha })
  expect(night.file.contradictions).toEqual([])
  night.story.write(caseClosed, closure, { by: asha, stream: night.case, after: closed.slice(-2) })
  expect(night.file.state.value).toBe('open')
})

test('what is decided knowing that the case is closed is saved, and whoever decides is told to think of opening it; what was seen is not', () => {
  const night = new FirstNight()
  night.story.write(caseClosed, closure, { by: asha, stream: night.case })
  const saying = (name: string, input: object) => {
    const definition = findCommand(name)
    const situation = { caseFile: night.file, grants: [], country }
    return definition && carryOut(definition, situation, { case: night.case, ...input }, by(asha))
  }
  expect(saying('assign-responsible', { responsible: beto.member })).toMatchObject({
    kind: 'decided',
    remarks: ['case-closed'],
  })
  expect(saying('reopen-case', { reason: 'came-back' })).toMatchObject({ remarks: [] })
  expect(saying('record-note', { care: 'she called' })).toMatchObject({ remarks: [] })
  expect(night.file.contradictions).toEqual([])
})
