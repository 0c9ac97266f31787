import { isAppointment, type TaskKind } from '@cobijo/domain/task/task-codes'
import type { FieldPlace, Values } from '../fields/field-from-kind.tsx'
import type { FormGroup } from '../fields/form-groups.tsx'

/** What she needs, then what she wishes; what tells of asylum, danger or family stands apart, as it is sealed apart. */
export const needsGroups = (values: Values): readonly FormGroup[] => [
  {
    id: 'needs',
    title: 'plan.needs-now',
    intro: 'plan.needs-now.intro',
    fields: [
      { name: 'neededServices', isUnfolded: true },
      ...cannotWait('cannotWait', values['neededServices']),
      { name: 'wishes', rows: 3 },
      { name: 'interpreterCode', offers: 'interpreters' },
    ],
  },
  {
    id: 'protected-needs',
    title: 'plan.protected-needs',
    intro: 'plan.protected-needs.intro',
    fields: [
      { name: 'protectedNeeds', isUnfolded: true },
      ...cannotWait('protectedCannotWait', values['protectedNeeds']),
      { name: 'protectedWishes', rows: 2 },
    ],
  },
]

/** Asked only of what she needs. */
function cannotWait(name: string, answers: unknown): readonly FieldPlace[] {
  const needed = Object.entries((answers ?? {}) as Record<string, string>).flatMap(
    ([code, held]) => (held === 'yes' ? [code] : []),
  )
  return needed.length === 0 ? [] : [{ name, groups: needed }]
}

const worthWords = ['medium', 'high', 'critical']

/** Each risk by one tap; words are asked only of what is not low. */
export function riskGroups(values: Values): readonly FormGroup[] {
  const levels = (values['riskLevels'] ?? {}) as Readonly<Record<string, string>>
  const grave = Object.keys(levels).filter((risk) => worthWords.includes(levels[risk] ?? ''))
  return [
    {
      id: 'levels',
      title: 'plan.risks',
      intro: 'plan.risks.intro',
      fields: [{ name: 'riskLevels' }],
    },
    {
      id: 'self-harm',
      title: 'plan.self-harm',
      intro: 'plan.self-harm.intro',
      fields: [
        { name: 'thinksOfSelfHarm' },
        {
          name: 'selfHarmWords',
          rows: 2,
          isAsked: ({ thinksOfSelfHarm }) => thinksOfSelfHarm === 'yes',
        },
      ],
    },
    {
      id: 'measures',
      title: 'plan.risk-measures',
      fields: [
        ...(grave.length === 0 ? [] : [{ name: 'riskWords', groups: grave }]),
        { name: 'riskMeasures', rows: 3 },
        { name: 'riskValidUntil', expected: 'future' },
      ],
    },
  ]
}

/** Her goals first, in her words; then who does what by when; then what was said to her and whether she agrees. */
export const planGroups: readonly FormGroup[] = [
  {
    id: 'goals',
    title: 'plan.goals',
    intro: 'plan.goals.intro',
    fields: [{ name: 'planGoals' }],
  },
  {
    id: 'steps',
    title: 'plan.steps',
    intro: 'plan.steps.intro',
    fields: [{ name: 'planSteps', expected: 'future' }],
  },
  {
    id: 'protected-steps',
    title: 'plan.protected-needs',
    intro: 'plan.protected-needs.intro',
    fields: [{ name: 'protectedPlanSteps', expected: 'future' }],
  },
  {
    id: 'agreed',
    title: 'plan.agreed',
    fields: [
      { name: 'planExplained' },
      { name: 'planAnswer' },
      {
        name: 'planObjection',
        rows: 2,
        isAsked: ({ planAnswer }) => planAnswer === 'partly',
      },
      { name: 'planAgreedBy', isAsked: ({ planAnswer }) => planAnswer !== 'not-asked' },
      { name: 'planReviewOn', expected: 'future' },
      { name: 'interpreterCode', offers: 'interpreters' },
    ],
  },
]

/** What is to be done: of a kind that everybody on the case may know, or of one that is sealed apart. */
const isInterpreted = ({ bookedInterpreter }: Values): boolean => bookedInterpreter !== undefined

export function taskGroups({ taskKind, protectedTaskKind }: Values): readonly FormGroup[] {
  return [
    {
      id: 'task',
      title: 'plan.task',
      fields: [
        ...(protectedTaskKind === undefined ? [{ name: 'taskKind' }] : []),
        ...(taskKind === undefined ? [{ name: 'protectedTaskKind' }] : []),
        ...(protectedTaskKind === 'statement' ? [{ name: 'sheAskedForIt' }] : []),
        ...(taskKind === undefined ? [] : [{ name: 'taskWords', rows: 2 }]),
        ...(protectedTaskKind === undefined ? [] : [{ name: 'protectedTaskWords', rows: 2 }]),
        { name: 'taskDueAt', expected: 'future' },
        ...(taskKind === 'appointment' ? [{ name: 'taskPlace' }] : []),
        ...(isAppointment((taskKind ?? protectedTaskKind) as TaskKind | undefined)
          ? [{ name: 'taskZone' }]
          : []),
        ...(protectedTaskKind === 'protected-appointment' ? [{ name: 'protectedTaskPlace' }] : []),
        ...(isAppointment((taskKind ?? protectedTaskKind) as TaskKind | undefined)
          ? [
              { name: 'bookedInterpreter', offers: 'interpreters' as const },
              { name: 'interpretsBy', isAsked: isInterpreted },
              { name: 'interpreterFeeAgreed', isAsked: isInterpreted },
            ]
          : []),
      ],
    },
  ]
}

/** `isSealed`: the task lies apart, and so does why it was not done. */
export function settleTaskGroups(isSealed: boolean): readonly FormGroup[] {
  return [
    {
      id: 'settled',
      title: 'plan.task.settle',
      fields: [
        { name: 'taskOutcome' },
        {
          name: isSealed ? 'protectedTaskReason' : 'taskReason',
          rows: 2,
          isAsked: ({ taskOutcome }) => taskOutcome !== undefined && taskOutcome !== 'done',
        },
      ],
    },
  ]
}
