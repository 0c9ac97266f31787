import { accessOf, workers } from '../access/access-rule.ts'
import { nextReminderWith } from '../case/next-reminder.ts'
import type { KnownOfReminders } from '../case/next-reminder.ts'
import { defineCommand, needed } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { contentFrom } from '../command/content-of.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import type { StreamId } from '../journal/identifier.ts'
import { refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier } from '../journal/value-kind.ts'
import { taskSettled } from './task-settled.ts'

// What the server is told of the others is worked out here.
const { nextReminder: _, ...typed } = taskSettled.fields
const input = { ...typed, case: needed(identifier) }

export const settleTaskCommand = defineCommand({
  name: 'settle-task',
  access: accessOf({ groups: workers, reads: ['care'] }),
  concerns: ['case'],
  input,
  decide: (situation, command) => settleTask(situation, command),
})

export type SettleTask = InputOf<typeof input> & Author

/** Says what became of a task. Why it was not done is asked: nothing disappears without a word. */
export function settleTask(situation: KnownOfReminders, command: SettleTask): Decision | Refusal {
  const { task, taskOutcome, taskReason, protectedTaskReason } = command
  const line = situation.caseFile.tasks.lines.find(({ id }) => id === task)
  if (!line) return refused('task-not-here', { field: 'task' })
  // Why a sealed task was not done is sealed as the task is, whichever field a program put it in.
  const field = line.isProtected ? 'protectedTaskReason' : 'taskReason'
  const reason = taskReason ?? protectedTaskReason
  if (taskOutcome === 'not-done' && reason === undefined)
    return refused('task-reason-missing', { field })
  const nextReminder = nextReminderWith(situation, {
    case: command.case,
    at: command.at,
    settles: [task],
  })
  const {
    taskReason: _open,
    protectedTaskReason: _sealed,
    ...rest
  } = contentFrom(taskSettled, command)
  const said = reason === undefined ? rest : { ...rest, [field]: reason }
  return decideAll([
    draftEntry(
      taskSettled,
      { stream: command.case as StreamId },
      nextReminder === undefined ? said : { ...said, nextReminder },
      command,
    ),
  ])
}
