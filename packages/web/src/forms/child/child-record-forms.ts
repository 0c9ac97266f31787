import { mayBeChild } from '@cobijo/domain/child/may-be-child'
import { ageSettled } from '@cobijo/domain/child/age/age-settled'
import { isChildsCase } from '@cobijo/domain/child/child-work'
import { childHandedOver } from '@cobijo/domain/child/hand-over/child-handed-over'
import { childInterviewed } from '@cobijo/domain/child/interview/child-interviewed'
import { interviewChildCommand } from '@cobijo/domain/child/interview/interview-child'
import { representationRecorded } from '@cobijo/domain/child/representation/representation-recorded'
import { rightsPlanClosed } from '@cobijo/domain/child/rights-plan/rights-plan-closed'
import { rightsPlanRowRecorded } from '@cobijo/domain/child/rights-plan/rights-plan-row-recorded'
import type { UrgentStep } from '@cobijo/domain/child/urgent-measure/urgent-measure-step-recorded'
import { urgentMeasureStepRecorded } from '@cobijo/domain/child/urgent-measure/urgent-measure-step-recorded'
import { homePack } from '@cobijo/countries/packs'
import { BeforeAsking } from '../../child/before-asking.tsx'
import type { RecordFormKind } from '../record-form.tsx'
import {
  childInterviewGroups,
  closePlanGroups,
  handOverGroups,
  representationGroups,
  rightsPlanGroups,
  settleAgeGroups,
  urgentMeasureGroups,
} from './child-layout.ts'

/** As it would count were nothing said; on the screen it can be put right. */
const now = (): number => Math.floor(Date.now() / 60_000) * 60_000

/** Of what stands, all that a form asks again. */
function asked<Said extends { readonly continues?: unknown; readonly noticeEntry?: unknown }>(
  said: Said | undefined,
): Readonly<Record<string, unknown>> {
  const { continues: _continues, noticeEntry: _notice, ...answers } = said ?? {}
  return answers
}

const nextStep: Readonly<Partial<Record<UrgentStep, UrgentStep>>> = {
  requested: 'ordered',
  ordered: 'confirmed',
}

export const childRecordForms = {
  entrega: {
    title: 'child.add-hand-over',
    part: 'ninez',
    command: 'hand-over-child',
    groups: () => handOverGroups,
    initial: () => ({ handedOverAt: now() }),
    saysNothingAlone: ['handedOverAt'],
    isOffered: ({ ageGroup }) => mayBeChild(ageGroup.value),
    declared: childHandedOver.fields,
  },
  'entrega-sigue': {
    title: 'child.hand-over.more',
    part: 'ninez',
    command: 'hand-over-child',
    names: 'continues',
    groups: () => handOverGroups,
    initial: ({ childWork }, named) =>
      asked(childWork.handOvers.find(({ id }) => id === named)?.said),
    declared: childHandedOver.fields,
  },
  platica: {
    title: 'child.add-interview',
    part: 'ninez',
    command: 'interview-child',
    groups: childInterviewGroups,
    isOffered: ({ ageGroup }) => mayBeChild(ageGroup.value),
    before: BeforeAsking,
    declared: {
      ...childInterviewed.fields,
      // What it comes to is a step of its own, in another compartment.
      protectionIndicated: {
        kind: interviewChildCommand.input.protectionIndicated.kind,
        compartment: 'protection',
      },
    },
  },
  representacion: {
    title: 'child.add-representation',
    part: 'ninez',
    command: 'record-representation',
    groups: representationGroups,
    isOffered: ({ ageGroup }) => mayBeChild(ageGroup.value),
    declared: representationRecorded.fields,
  },
  'representacion-sigue': {
    title: 'child.representation.more',
    part: 'ninez',
    command: 'record-representation',
    names: 'continues',
    groups: representationGroups,
    initial: ({ childWork }, named) =>
      asked(childWork.representations.find(({ id }) => id === named)?.said),
    declared: representationRecorded.fields,
  },
  medida: {
    title: 'child.add-urgent',
    part: 'ninez',
    command: 'record-urgent-measure-step',
    groups: () => urgentMeasureGroups,
    initial: () => ({ urgentStep: 'requested', urgentStepAt: now() }),
    isOffered: isChildsCase,
    declared: urgentMeasureStepRecorded.fields,
  },
  'medida-sigue': {
    title: 'child.urgent.more',
    part: 'ninez',
    command: 'record-urgent-measure-step',
    names: 'continues',
    groups: () => urgentMeasureGroups,
    initial: ({ childWork }, named) => {
      const last = childWork.urgentMeasures.find(({ id }) => id === named)?.steps.at(-1)?.step
      return { urgentStep: last && nextStep[last], urgentStepAt: now() }
    },
    declared: urgentMeasureStepRecorded.fields,
  },
  derecho: {
    title: 'child.add-right',
    part: 'ninez',
    command: 'record-rights-plan-row',
    groups: () => rightsPlanGroups,
    initial: (_file, named) =>
      homePack.childRights.some(({ code }) => code === named) ? { childRight: named } : {},
    isOffered: isChildsCase,
    declared: rightsPlanRowRecorded.fields,
  },
  'derecho-sigue': {
    title: 'child.plan.more',
    part: 'ninez',
    command: 'record-rights-plan-row',
    names: 'continues',
    groups: () => rightsPlanGroups,
    initial: ({ childWork }, named) =>
      asked(childWork.plan.rows.find(({ id }) => id === named)?.said),
    declared: rightsPlanRowRecorded.fields,
  },
  'plan-cierre': {
    title: 'child.plan.close',
    part: 'ninez',
    command: 'close-rights-plan',
    groups: () => closePlanGroups,
    // Reached from the plan, once its ladder is done.
    isOffered: () => false,
    declared: rightsPlanClosed.fields,
  },
  edad: {
    title: 'child.age.settle',
    part: 'ninez',
    command: 'settle-age',
    groups: () => settleAgeGroups,
    initial: ({ ageGroup }) => ({ ageGroup: ageGroup.value }),
    declared: ageSettled.fields,
  },
} as const satisfies Readonly<Record<string, RecordFormKind>>
