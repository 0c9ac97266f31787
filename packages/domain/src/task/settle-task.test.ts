import { expect, test } from 'vitest'
import { foldCase } from '../case/case-file.ts'
import { FirstNight, asha, beto, by } from '../testing/first-night.ts'
import { decidedIn, entryOf } from '../testing/outcome.ts'
import { firstNight, hour, inventedId } from '../testing/story.ts'
import { settleTask } from './settle-task.ts'
import type { SettleTask } from './settle-task.ts'
import { protectedTaskKinds } from './task-codes.ts'
import { taskSet } from './task-set.ts'
import { taskSettled } from './task-settled.ts'
import { openTasks } from './tasks.ts'

function withTasks(): { night: FirstNight; first: string } {
  const night = new FirstNight().agrees()
  const place = { by: asha, stream: night.case }
  const first = night.story.write(
    taskSet,
    { taskKind: 'call', taskDueAt: firstNight + hour },
    place,
  )
  night.story.write(taskSet, { taskKind: 'visit', taskDueAt: firstNight + 3 * hour }, place)
  return { night, first: first.id }
}

function settling(
  night: FirstNight,
  more: Pick<SettleTask, 'task' | 'taskOutcome'> & Partial<SettleTask>,
) {
  const situation = { caseFile: night.file, grants: [], readsOfOwn: ['care' as const] }
  return settleTask(situation, { case: night.case, ...more, ...by(asha) })
}

test('a task that was done leaves the list and the reminders, and the server is told what is next', () => {
  const { night, first } = withTasks()
  const outcome = settling(night, { task: first, taskOutcome: 'done' })
  expect(taskSettled.facts(entryOf(outcome, taskSettled).content)).toEqual({
    family: 'case',
    nextReminder: firstNight + 3 * hour,
  })
  night.story.carryOut(decidedIn(outcome), { by: asha })
  expect(openTasks(night.file.tasks).map(({ kind }) => kind)).toEqual(['visit'])
  expect(night.file.reminders.filter(({ about }) => about === 'task')).toHaveLength(1)
})

test('one that was not done says why', () => {
  const { night, first } = withTasks()
  expect(settling(night, { task: first, taskOutcome: 'not-done' })).toMatchObject({
    code: 'task-reason-missing',
    field: 'taskReason',
  })
  const reason = { taskReason: 'nobody answered' }
  expect(settling(night, { task: first, taskOutcome: 'not-done', ...reason }).kind).toBe('decided')
})

test('one that is not here is not settled', () => {
  const outcome = settling(withTasks().night, { task: inventedId(77), taskOutcome: 'done' })
  expect(outcome).toMatchObject({ code: 'task-not-here' })
})

test('of two who answered at once that it was not done stands, in any order of arrival', () => {
  const { night, first: task } = withTasks()
  const after = night.story.of(night.case)
  for (const [author, taskOutcome] of [
    [asha, 'done'],
    [beto, 'not-done'],
  ] as const)
    night.story.write(
      taskSettled,
      { task, taskOutcome },
      { by: author, stream: night.case, after: after.slice(-1) },
    )
  const entries = night.story.of(night.case)
  for (const order of [entries, entries.toReversed()])
    expect(foldCase(order).tasks.lines.find(({ id }) => id === task)?.outcome).toMatchObject({
      value: 'not-done',
      disputed: true,
    })
})

test('why a sealed task was not done is sealed as the task is, whichever field it came in', () => {
  const night = new FirstNight().agrees()
  const { id: task } = night.story.write(
    taskSet,
    { protectedTaskKind: protectedTaskKinds[0] },
    { by: asha, stream: night.case },
  )
  const unsaid = settling(night, { task, taskOutcome: 'not-done' })
  expect(unsaid).toMatchObject({ code: 'task-reason-missing', field: 'protectedTaskReason' })
  const outcome = settling(night, {
    task,
    taskOutcome: 'not-done',
    taskReason: 'the consulate was closed',
  })
  expect(entryOf(outcome, taskSettled).content).toMatchObject({
    protectedTaskReason: 'the consulate was closed',
  })
  expect(entryOf(outcome, taskSettled).content).not.toHaveProperty('taskReason')
})
