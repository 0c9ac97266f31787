import type { CaseFile } from '@cobijo/domain/case/case-file'
import type { FormGroup } from '../fields/form-groups.tsx'
import type { Values } from '../fields/field-from-kind.tsx'

/** To whom, when, what was told. Nothing of it is needed to save (W4). */
export const handOverGroups: readonly FormGroup[] = [
  {
    id: 'hand-over',
    title: 'child.hand-over.what',
    intro: 'child.hand-over.intro',
    fields: [
      { name: 'handOverState' },
      { name: 'handOverTo' },
      { name: 'receivedByPost' },
      {
        name: 'handedOverAt',
        expected: 'past',
        isAsked: ({ handOverState }) => handOverState === 'handed-over',
      },
      { name: 'handOverNumber' },
    ],
  },
  {
    id: 'told',
    title: 'child.hand-over.told',
    fields: [
      { name: 'accompaniment' },
      { name: 'toldAtHandOver', rows: 3 },
      { name: 'tookAlong', rows: 2 },
      { name: 'childToldOfHandOver' },
    ],
  },
]

/** Only the topics that were gone through have a line to write in (BR-14); what was asked before asks for a motive (BR-46). */
export function childInterviewGroups(
  values: Values,
  { childWork }: Pick<CaseFile, 'childWork'>,
): readonly FormGroup[] {
  const chosen = (values['childTopics'] as readonly string[] | undefined) ?? []
  const { timesAsked } = childWork.interviews
  const isAskedAgain = chosen.some((topic) => (timesAsked[topic] ?? 0) > 0)
  const about: FormGroup = {
    id: 'about',
    title: 'child.interview.about',
    intro: 'child.interview.intro',
    fields: [
      { name: 'childTopics' },
      ...(isAskedAgain ? [{ name: 'motive' }] : []),
      { name: 'satWithHer' },
      { name: 'interviewLanguage' },
      { name: 'interviewInterpreter', offers: 'interpreters' },
    ],
  }
  if (chosen.length === 0) return [about]
  return [
    about,
    {
      id: 'answers',
      title: 'child.interview.answers',
      intro: 'child.interview.answers.intro',
      fields: [{ name: 'childAnswers', groups: chosen }, { name: 'childRatherNot' }],
    },
    {
      id: 'protection',
      title: 'child.interview.protection',
      intro: 'child.interview.protection.intro',
      fields: [{ name: 'protectionIndicated' }],
    },
  ]
}

/** What happens at once where she is alleged to have exploited the child is said before it is saved. */
export function representationGroups(values: Values): readonly FormGroup[] {
  const isAlleged = values['representationConflict'] === 'alleged-exploiter'
  return [
    {
      id: 'who',
      title: 'child.representation.who',
      fields: [
        { name: 'representationKind' },
        { name: 'representative' },
        { name: 'representativeIs' },
        { name: 'representedSince' },
        { name: 'representationPaper' },
        { name: 'representedUntil', expected: 'either' },
      ],
    },
    {
      id: 'conflict',
      title: 'child.representation.conflict',
      intro: isAlleged ? 'child.representation.alleged' : 'child.representation.conflict.intro',
      fields: [{ name: 'representationConflict' }, { name: 'representationWhy', rows: 3 }],
    },
  ]
}

export const urgentMeasureGroups: readonly FormGroup[] = [
  {
    id: 'urgent',
    title: 'child.urgent.what',
    intro: 'child.urgent.intro',
    fields: [
      { name: 'urgentStep' },
      { name: 'urgentStepAt', expected: 'past' },
      {
        name: 'urgentMeasure',
        rows: 2,
        isAsked: ({ urgentStep }) =>
          ['requested', 'ordered', 'changed'].includes(String(urgentStep)),
      },
      { name: 'urgentStepBy' },
      { name: 'urgentPaper' },
      { name: 'urgentWords', rows: 2 },
    ],
  },
]

export const rightsPlanGroups: readonly FormGroup[] = [
  {
    id: 'right',
    title: 'child.plan.right',
    intro: 'child.plan.right.intro',
    fields: [{ name: 'childRight' }, { name: 'rightState' }, { name: 'rightLaw' }],
  },
  {
    id: 'measure',
    title: 'child.plan.measure',
    fields: [
      { name: 'measureType' },
      { name: 'measure', rows: 3 },
      { name: 'measureFor' },
      { name: 'measureInstitution' },
      { name: 'measureDoneBy' },
      { name: 'measureEvery' },
      { name: 'measureDueOn', expected: 'either' },
    ],
  },
  {
    id: 'came-of-it',
    title: 'child.plan.came-of-it',
    fields: [
      { name: 'measureOutcome' },
      {
        name: 'measureDoneOn',
        expected: 'past',
        isAsked: ({ measureOutcome }) => measureOutcome === 'carried-out',
      },
      { name: 'transferAccepted', isAsked: ({ rightState }) => rightState === 'transferred' },
      { name: 'transferPaper', isAsked: ({ rightState }) => rightState === 'transferred' },
      { name: 'rightWords', rows: 3 },
    ],
  },
]

export const closePlanGroups: readonly FormGroup[] = [
  {
    id: 'close',
    title: 'child.plan.close',
    intro: 'child.plan.close.intro',
    fields: [{ name: 'planClosedWhy', rows: 3 }],
  },
]

export const settleAgeGroups: readonly FormGroup[] = [
  {
    id: 'age',
    title: 'child.age.settle',
    intro: 'child.age.settle.intro',
    fields: [
      { name: 'ageGroup' },
      { name: 'ageEvidence', isAsked: ({ ageGroup }) => ageGroup === 'adult' },
      {
        name: 'turnedEighteenOn',
        expected: 'past',
        isAsked: ({ ageGroup, ageEvidence }) =>
          ageGroup === 'adult' && ageEvidence === 'turned-eighteen',
      },
      { name: 'ageEvidenceWords', rows: 2 },
    ],
  },
]
