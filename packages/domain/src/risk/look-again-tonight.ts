import type { Situation } from '../command/situation.ts'
import { dayOf } from '../deadline/day-of.ts'
import type { Instant } from '../journal/identifier.ts'
import type { NewTask } from '../task/draft-tasks.ts'
import { dueOn } from '../task/due-on.ts'
import { openTasks } from '../task/tasks.ts'

/**
 * Danger that was said today is looked at today (domain §4.5), and so stands on the day, unless a look or an agreement on her safety already does.
 * A case without its country's clocks knows no end of today: the task has no hour there.
 */
export function lookAgainTonight(
  { caseFile, country }: Pick<Situation, 'caseFile' | 'country'>,
  at: Instant,
): readonly NewTask[] {
  if (caseFile.death.standing.value === 'died') return []
  const tonight = dueOn(dayOf(at, country.clocks), country.clocks)
  const isLookedAt = openTasks(caseFile.tasks).some(
    ({ kind, dueAt, member }) =>
      // What stands in somebody's name is on her day alone, and she may be away.
      member === undefined &&
      (kind === 'look-at-risk-again' || kind === 'agree-on-safety') &&
      (tonight === undefined || (dueAt !== undefined && dueAt <= tonight)),
  )
  if (isLookedAt) return []
  return [
    {
      taskKind: 'look-at-risk-again',
      ...(tonight === undefined ? {} : { taskDueAt: tonight }),
    },
  ]
}
