import { nextReminderWith } from '../case/next-reminder.ts'
import type { KnownOfReminders } from '../case/next-reminder.ts'
import { draftEntry } from '../command/decision.ts'
import type { Author, DecidedEntry } from '../command/decision.ts'
import type { ContentOf } from '../journal/entry-type.ts'
import type { StreamId } from '../journal/identifier.ts'
import type { Refusal } from '../journal/refusal.ts'
import { taskSet } from './task-set.ts'
import { taskSettled } from './task-settled.ts'

/** What a task says; what the server is told to remind of is worked out. */
export type NewTask = Omit<ContentOf<typeof taskSet.fields>, 'nextReminder'>

/**
 * Entries for what follows from another: tasks that begin, and earlier ones that it leaves without an object. The last of them tells the
 * server what is due next, where its author knows all of it.
 */
export function draftTasks(
  situation: KnownOfReminders,
  { sets, settles }: { readonly sets: readonly NewTask[]; readonly settles: readonly string[] },
  command: Author & { readonly case: string },
): readonly (DecidedEntry | Refusal)[] {
  const stream = command.case as StreamId
  const told = sets.filter((task) => task.protectedTaskKind === undefined)
  const hours = told.flatMap(({ taskDueAt }) => taskDueAt ?? [])
  const nextReminder = nextReminderWith(situation, {
    case: command.case,
    at: command.at,
    settles,
    remindAt: hours.length === 0 ? undefined : Math.min(...hours),
  })
  // Without that word the newest hour stands at the server: so the earliest comes last.
  const ordered = sets.toSorted((a, b) => (b.taskDueAt ?? Infinity) - (a.taskDueAt ?? Infinity))
  const last = ordered.findLast((task) => told.includes(task) && task.taskDueAt !== undefined)
  const withNext = nextReminder === undefined ? {} : { nextReminder }
  return [
    ...settles.map((task, place) => {
      const isLast = last === undefined && place === settles.length - 1
      const content = { task, taskOutcome: 'no-longer-needed' as const }
      return draftEntry(
        taskSettled,
        { stream },
        isLast ? { ...content, ...withNext } : content,
        command,
      )
    }),
    ...ordered.map((task) =>
      draftEntry(taskSet, { stream }, task === last ? { ...task, ...withNext } : task, command),
    ),
  ]
}
