import type { FormGroup } from '../fields/form-groups.tsx'
import type { Values } from '../fields/field-from-kind.tsx'

export const assessmentGroups: readonly FormGroup[] = [
  {
    id: 'heard',
    title: 'interests.form.heard',
    intro: 'interests.form.heard.intro',
    fields: [
      { name: 'heard' },
      { name: 'whyNotHeard', rows: 2, isAsked: ({ heard }) => heard === 'not-heard' },
      { name: 'heardLanguage', isAsked: ({ heard }) => heard !== 'not-heard' },
      { name: 'herViews', rows: 4 },
      { name: 'caregiverViews', rows: 3 },
    ],
  },
  {
    id: 'situation',
    title: 'interests.form.situation',
    fields: [
      { name: 'childAndFamily', rows: 3 },
      { name: 'childSafety', rows: 3 },
      { name: 'childCare', rows: 2 },
      { name: 'childHealth', rows: 2 },
      { name: 'childSchooling', rows: 2 },
      { name: 'childRisks' },
      { name: 'childStrengths' },
    ],
  },
  {
    id: 'advice',
    title: 'interests.form.advice',
    fields: [
      { name: 'optionsSeen' },
      { name: 'interestAdvice', rows: 4 },
      { name: 'panelNeeded' },
      { name: 'assessedFor', isAsked: ({ panelNeeded }) => panelNeeded === 'yes' },
      { name: 'supervisorSawIt' },
    ],
  },
]

export const panelGroups: readonly FormGroup[] = [
  {
    id: 'panel',
    title: 'interests.form.panel',
    intro: 'interests.form.panel.intro',
    fields: [{ name: 'panelMembers' }],
  },
  {
    id: 'about',
    title: 'interests.form.panel-about',
    fields: [{ name: 'panelOn', expected: 'either' }, { name: 'panelFor' }],
  },
]

export const recusalGroups: readonly FormGroup[] = [
  {
    id: 'recusal',
    title: 'interests.form.recusal',
    intro: 'interests.form.recusal.intro',
    fields: [
      { name: 'recusedSeat' },
      { name: 'recusedBecause' },
      { name: 'recusedWords', rows: 2 },
    ],
  },
]

export function determinationGroups({ interestOutcome }: Values): readonly FormGroup[] {
  const isDeferred = interestOutcome === 'deferred'
  const decides = (...of: readonly string[]) => of.includes(String(interestOutcome))
  return [
    {
      id: 'outcome',
      title: 'interests.form.outcome',
      intro: 'interests.form.outcome.intro',
      fields: [{ name: 'decidesOn' }, { name: 'interestOutcome' }],
    },
    {
      id: 'report',
      title: 'interests.form.report',
      fields: [
        { name: 'reportBackground', rows: 4 },
        { name: 'reportGathered', rows: 3 },
        { name: 'reportHeard' },
        {
          name: 'reportWhyNotHeard',
          rows: 2,
          isAsked: ({ reportHeard }) => reportHeard === 'not-heard',
        },
        { name: 'reportViews', rows: 3 },
        { name: 'reportFamilyViews', rows: 3 },
        { name: 'reportConsulted', rows: 2 },
      ],
    },
    ...(isDeferred
      ? []
      : ([
          {
            id: 'options',
            title: 'interests.options',
            intro: 'interests.form.options.intro',
            fields: [{ name: 'weighed', rows: 2 }],
          },
        ] as const)),
    {
      id: 'decision',
      title: 'interests.form.decision',
      intro: 'interests.form.decision.intro',
      fields: [
        { name: 'chosenOption', isAsked: () => !isDeferred },
        { name: 'votes' },
        { name: 'interestReasons', rows: 4 },
        { name: 'dissent', rows: 2 },
        { name: 'missingInformation', rows: 3, isAsked: () => isDeferred },
        { name: 'deferredUntil', expected: 'future', isAsked: () => isDeferred },
        { name: 'reviewOn', expected: 'future', isAsked: () => decides('temporary-care') },
        { name: 'validUntil', expected: 'future', isAsked: () => decides('approved') },
        { name: 'implementers', expected: 'future', isAsked: () => !isDeferred },
        { name: 'carryOutBy', expected: 'future', isAsked: () => decides('approved') },
      ],
    },
  ]
}

export const followUpGroups = ({ determinationStep }: Values): readonly FormGroup[] => {
  const isTold = determinationStep === 'told-to-child'
  return [
    {
      id: 'step',
      title: 'interests.form.step',
      intro: 'interests.form.step.intro',
      fields: [
        { name: 'determinationStep' },
        { name: 'stepOn' },
        { name: 'toldInPerson', isAsked: () => isTold },
        { name: 'toldLanguage', isAsked: () => isTold },
        { name: 'sheSaid', rows: 3 },
        { name: 'stepWords', rows: 3 },
        {
          name: 'nextReviewOn',
          expected: 'future',
          isAsked: () => determinationStep === 'reviewed-and-stands',
        },
        { name: 'reopens' },
      ],
    },
  ]
}
