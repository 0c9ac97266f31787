import { accessOf, workers } from '../access/access-rule.ts'
import { nextReminderWith } from '../case/next-reminder.ts'
import { defineCommand, needed } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import type { Situation } from '../command/situation.ts'
import type { StreamId } from '../journal/identifier.ts'
import { refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier } from '../journal/value-kind.ts'
import { unsettledTasks } from '../task/tasks.ts'
import { draftTasks } from '../task/draft-tasks.ts'
import { deathRecorded } from './death-recorded.ts'
import { hasDied } from './death.ts'

const input = {
  errorWords: needed(deathRecorded.fields.errorWords.kind),
  case: needed(identifier),
}

export const correctDeathCommand = defineCommand({
  name: 'correct-death',
  // A protective act: one person is enough, and nothing need be read.
  access: accessOf({ groups: workers }),
  concerns: ['case'],
  input,
  decide: (situation, command) => correctDeath(situation, command),
})

export type CorrectDeath = InputOf<typeof input> & Author

/**
 * She lives: it was said in error. Nothing is erased. Her yes and no stand again, what rested runs again, and what was to be done because of her
 * death is no longer needed. What had ended meanwhile (a bed, what was open to others) is not made undone: somebody gives it anew, with her.
 */
export function correctDeath(
  situation: Pick<Situation, 'caseFile' | 'grants' | 'readsOfOwn'>,
  command: CorrectDeath,
): Decision | Refusal {
  const { caseFile } = situation
  if (!hasDied(caseFile))
    return refused('death-not-recorded', { field: 'errorWords', source: 'W21' })
  const records = new Set(caseFile.death.lines.map(({ id }) => id))
  const settles = unsettledTasks(caseFile.tasks).flatMap(({ id, followsFrom }) =>
    records.has(followsFrom ?? '') ? [id] : [],
  )
  const restored = {
    ...situation,
    caseFile: { ...caseFile, reminders: [...caseFile.reminders, ...caseFile.restingReminders] },
  }
  const nextReminder =
    settles.length > 0
      ? undefined
      : nextReminderWith(restored, { case: command.case, at: command.at, settles: [command.case] })
  return decideAll(
    [
      draftEntry(
        deathRecorded,
        { stream: command.case as StreamId },
        {
          death: 'said-in-error',
          deathForShift: 'said-in-error',
          errorWords: command.errorWords,
          ...(nextReminder === undefined ? {} : { nextReminder }),
        },
        command,
      ),
      ...draftTasks(restored, { sets: [], settles }, command),
    ],
    ['death-corrected'],
  )
}
