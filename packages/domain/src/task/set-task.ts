import { accessOf, workers } from '../access/access-rule.ts'
import { defineCommand, needed } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { contentFrom } from '../command/content-of.ts'
import { decideAll } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import type { Situation } from '../command/situation.ts'
import { refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier } from '../journal/value-kind.ts'
import { draftTasks } from './draft-tasks.ts'
import { isInReflection } from './reflection-period.ts'
import { hasDied } from '../death/death.ts'
import { isAppointment } from './task-codes.ts'
import type { TaskKind } from './task-codes.ts'
import { taskSet } from './task-set.ts'

// What the server is told of the others is worked out here.
const { nextReminder: _, ...typed } = taskSet.fields
const input = { ...typed, case: needed(identifier) }

export const setTaskCommand = defineCommand({
  name: 'set-task',
  // Who does not read the plan does not know whether she has time to reflect.
  access: accessOf({ groups: workers, reads: ['care'] }),
  concerns: ['case'],
  input,
  decide: (situation, command) => setTask(situation, command),
})

export type SetTask = InputOf<typeof input> & Author

/** What can only be done with her. */
const asksHer: readonly TaskKind[] = [
  'ask-her-again',
  'agree-on-safety',
  'look-at-plan-again',
  'look-at-risk-again',
  'statement',
]

/** Sets something to do. While she has time to recover nobody sets a statement for her that she did not ask for (BR-26). */
export function setTask(
  situation: Pick<Situation, 'caseFile' | 'grants' | 'readsOfOwn' | 'country'>,
  command: SetTask,
): Decision | Refusal {
  const { taskKind, protectedTaskKind, sheAskedForIt } = command
  if (taskKind === undefined && protectedTaskKind === undefined)
    return refused('task-missing', { field: 'taskKind' })
  if (taskKind !== undefined && protectedTaskKind !== undefined)
    return refused('task-twice', { field: 'taskKind' })
  const { caseFile, country } = situation
  if (hasDied(caseFile) && asksHer.some((kind) => kind === (taskKind ?? protectedTaskKind)))
    return refused('person-died', { field: 'taskKind', source: 'W21' })
  if (
    protectedTaskKind === 'statement' &&
    sheAskedForIt !== 'yes' &&
    isInReflection(caseFile.tasks, country.clocks, command.at)
  )
    return refused('statement-in-reflection', { field: 'sheAskedForIt', source: 'BR-26' })
  if (isAppointment(taskKind ?? protectedTaskKind) && command.taskDueAt === undefined)
    return refused('appointment-hour-missing', { field: 'taskDueAt' })
  const booked = bookingOf(caseFile, command.bookedInterpreter)
  if (booked === 'refused-by-her')
    return refused('interpreter-not-wanted', { field: 'bookedInterpreter', source: 'BR-47' })
  const task = contentFrom(taskSet, command)
  return decideAll(
    draftTasks(situation, { sets: [task], settles: [] }, command),
    booked === 'not-asked' ? ['interpreter-not-asked'] : [],
  )
}

/** What she said of whoever is booked. Nobody is booked against her no; that she is still to be asked holds no appointment back. */
function bookingOf(
  { interpreters }: Pick<Situation['caseFile'], 'interpreters'>,
  code: string | undefined,
): 'wanted' | 'refused-by-her' | 'not-asked' | undefined {
  if (code === undefined) return undefined
  const answer = interpreters.accepted.find((each) => each.code === code)?.answer.value
  if (answer === undefined) return 'not-asked'
  return answer === 'no' ? 'refused-by-her' : 'wanted'
}
