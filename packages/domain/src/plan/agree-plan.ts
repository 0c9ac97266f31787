import { accessOf, caseDeciders } from '../access/access-rule.ts'
import { defineCommand, needed } from '../command/command-definition.ts'
import type { InputOf } from '../command/command-definition.ts'
import { contentFrom } from '../command/content-of.ts'
import { decideAll, draftEntry } from '../command/decision.ts'
import type { Author, Decision } from '../command/decision.ts'
import type { Situation } from '../command/situation.ts'
import type { StreamId } from '../journal/identifier.ts'
import { isRefusal, refused } from '../journal/refusal.ts'
import type { Refusal } from '../journal/refusal.ts'
import { identifier } from '../journal/value-kind.ts'
import { draftTasks } from '../task/draft-tasks.ts'
import { dueOn } from '../task/due-on.ts'
import { openTasks } from '../task/tasks.ts'
import { planAgreed } from './plan-agreed.ts'

// Which versions it takes the place of is known here: all that stand.
const { replaces: _, ...typed } = planAgreed.fields
const input = { ...typed, case: needed(identifier) }

export const agreePlanCommand = defineCommand({
  name: 'agree-plan',
  access: accessOf({ groups: caseDeciders, reads: ['care'] }),
  decides: [{ entryType: planAgreed }],
  concerns: ['case'],
  input,
  decide: (situation, command) => agreePlan(situation, command),
})

export type AgreePlan = InputOf<typeof input> & Author
type Known = Pick<Situation, 'caseFile' | 'grants' | 'readsOfOwn' | 'country'>

/**
 * Writes down what was agreed with her. What this organisation is to do becomes tasks, once; what an earlier version asked and this one no longer
 * does is no longer needed.
 */
export function agreePlan(situation: Known, command: AgreePlan): Decision | Refusal {
  if (command.planGoals.length === 0) return refused('plan-goals-missing', { field: 'planGoals' })
  const replaces = situation.caseFile.plans.current.map(({ id }) => id)
  const said = contentFrom(planAgreed, command)
  const plan = draftEntry(
    planAgreed,
    { stream: command.case as StreamId },
    replaces.length === 0 ? said : { ...said, replaces },
    command,
  )
  if (isRefusal(plan)) return plan
  const remarks = [
    ...(command.planAnswer === 'not-asked' ? ['plan-not-asked'] : []),
    ...(command.planReviewOn === undefined ? ['plan-review-missing'] : []),
  ]
  return decideAll(
    [plan, ...draftTasks(situation, tasksOf(situation, command, plan.id), command)],
    remarks,
  )
}

type Tasks = Parameters<typeof draftTasks>[1]

function tasksOf({ caseFile, country }: Known, command: AgreePlan, plan: string): Tasks {
  const versions = new Set(caseFile.plans.versions.map(({ id }) => id))
  const earlier = caseFile.tasks.lines.filter(
    ({ followsFrom }) => followsFrom !== undefined && versions.has(followsFrom),
  )
  const ours = (steps: AgreePlan['planSteps'] = []) =>
    steps.filter(({ who, what }) => who === 'us' && what !== undefined)
  const [open, apart] = [ours(command.planSteps), ours(command.protectedPlanSteps)]
  const isKept = (words: string | undefined): boolean =>
    [...open, ...apart].some(({ what }) => what === words)
  const isNew = ({ what }: { readonly what?: string }): boolean =>
    !earlier.some(({ words }) => words === what)
  const due = (day: string | undefined) => {
    const taskDueAt = dueOn(day, country.clocks)
    return taskDueAt === undefined ? {} : { taskDueAt }
  }
  return {
    // What this reader cannot read she does not settle.
    settles: openTasks(caseFile.tasks)
      .filter(
        (task) =>
          earlier.includes(task) &&
          (task.kind === 'look-at-plan-again' || (task.words !== undefined && !isKept(task.words))),
      )
      .map(({ id }) => id),
    sets: [
      ...open.filter(isNew).map(({ what, by }) => ({
        taskKind: 'plan-step' as const,
        taskWords: what ?? '',
        followsFrom: plan,
        ...due(by),
      })),
      ...apart.filter(isNew).map(({ what, by }) => ({
        protectedTaskKind: 'protected-step' as const,
        protectedTaskWords: what ?? '',
        followsFrom: plan,
        ...due(by),
      })),
      ...(command.planReviewOn === undefined
        ? []
        : [
            {
              taskKind: 'look-at-plan-again' as const,
              followsFrom: plan,
              ...due(command.planReviewOn),
            },
          ]),
    ],
  }
}
