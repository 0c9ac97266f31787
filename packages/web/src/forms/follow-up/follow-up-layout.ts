import type { FormGroup } from '../fields/form-groups.tsx'

export const visitGroups: readonly FormGroup[] = [
  {
    id: 'safety',
    title: 'follow-up.safety',
    intro: 'follow-up.safety.intro',
    fields: [
      { name: 'threatened' },
      { name: 'controllerInContact' },
      { name: 'exploitedAgain' },
      {
        name: 'safetyWords',
        rows: 2,
        isAsked: ({ threatened, controllerInContact, exploitedAgain }) =>
          [threatened, controllerInContact, exploitedAgain].includes('yes'),
      },
    ],
  },
  {
    id: 'visit',
    title: 'follow-up.visit',
    fields: [{ name: 'visitKind' }, { name: 'visitedOn' }, { name: 'visitMode' }],
  },
  {
    id: 'life',
    title: 'follow-up.life',
    intro: 'follow-up.life.intro',
    fields: [
      { name: 'lifeNow' },
      { name: 'healthNow', rows: 2 },
      { name: 'spiritsNow', rows: 2 },
      { name: 'stillNeeded', rows: 2 },
      { name: 'visitSatisfaction' },
      { name: 'visitWords', rows: 3 },
      { name: 'nextVisitOn', expected: 'future' },
    ],
  },
]

export const planContactGroups: readonly FormGroup[] = [
  {
    id: 'plan',
    title: 'follow-up.plan',
    intro: 'follow-up.plan.intro',
    fields: [
      { name: 'attemptChannel' },
      { name: 'attemptOn', expected: 'future' },
      { name: 'attemptWords', rows: 2 },
    ],
  },
]

export const attemptGroups: readonly FormGroup[] = [
  {
    id: 'attempt',
    title: 'follow-up.attempt',
    intro: 'follow-up.attempt.intro',
    fields: [
      { name: 'attemptChannel' },
      { name: 'attemptOutcome' },
      { name: 'attemptOn' },
      { name: 'attemptWords', rows: 2 },
    ],
  },
]
