import type { CaseFile } from '@cobijo/domain/case/case-file'
import { needsAssessed } from '@cobijo/domain/need/needs-assessed'
import { riskAssessed } from '@cobijo/domain/risk/risk-assessed'
import type { KnownByField } from '../fields/coded-answers-field.tsx'
import type { Values } from '../fields/field-from-kind.tsx'
import type { RecordFormKind } from '../record-form.tsx'
import { planAgreed } from '@cobijo/domain/plan/plan-agreed'
import { taskSettled } from '@cobijo/domain/task/task-settled'
import { needsGroups, planGroups, riskGroups, settleTaskGroups } from './plan-layout.ts'

export const planRecordForms = {
  necesidades: {
    title: 'plan.add-needs',
    part: 'plan',
    command: 'assess-needs',
    groups: needsGroups,
    declared: needsAssessed.fields,
    known: knownNeeds,
  },
  riesgo: {
    title: 'plan.add-risk',
    part: 'plan',
    command: 'assess-risk',
    groups: riskGroups,
    declared: riskAssessed.fields,
    known: knownRisks,
  },
  acuerdo: {
    title: 'plan.add-plan',
    part: 'plan',
    command: 'agree-plan',
    groups: () => planGroups,
    declared: planAgreed.fields,
    initial: standingPlan,
  },
  'tarea-hecha': {
    title: 'plan.task.settle',
    part: 'plan',
    command: 'settle-task',
    names: 'task',
    groups: (_values, { tasks }, named) =>
      settleTaskGroups(tasks.lines.find(({ id }) => id === named)?.isProtected !== false),
    declared: taskSettled.fields,
  },
} as const satisfies Readonly<Record<string, RecordFormKind>>

/** A new version begins with what stands; of several that were agreed at once with all of them. */
function standingPlan({ plans }: CaseFile): Values {
  const of = (name: 'planGoals' | 'planSteps' | 'protectedPlanSteps'): readonly unknown[] => {
    const all = plans.current.flatMap(({ content }) => [...(content[name] ?? [])] as unknown[])
    return [...new Map(all.map((each) => [JSON.stringify(each), each])).values()]
  }
  const held = (['planGoals', 'planSteps', 'protectedPlanSteps'] as const).flatMap((name) =>
    of(name).length === 0 ? [] : [[name, of(name)] as const],
  )
  return Object.fromEntries(held)
}

/** What anybody wrote of it before, here or elsewhere. */
function knownNeeds({ needs }: CaseFile): KnownByField {
  const known = Object.fromEntries(
    needs.needs.flatMap(({ service, state: { value } }) =>
      value === undefined ? [] : [[service, value === 'cannot-wait' ? 'yes' : value]],
    ),
  )
  return { neededServices: known, protectedNeeds: known }
}

function knownRisks({ risk }: CaseFile): KnownByField {
  const known = Object.entries(risk.levels).flatMap(([name, { value }]) =>
    value === undefined ? [] : [[name, value]],
  )
  return { riskLevels: Object.fromEntries(known) as Record<string, string> }
}
