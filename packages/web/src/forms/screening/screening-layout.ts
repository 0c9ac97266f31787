import { interviewTopics, type InterviewTopic } from '@cobijo/domain/screening/screening-codes'
import type { FormGroup } from '../fields/form-groups.tsx'
import type { Values } from '../fields/field-from-kind.tsx'

/** What can be seen in two minutes; nothing of it is needed. */
export const signsGroups: readonly FormGroup[] = [
  {
    id: 'danger',
    title: 'screening.danger',
    intro: 'screening.danger.intro',
    fields: [
      { name: 'inDangerNow' },
      { name: 'hurtLastFiveDays' },
      {
        name: 'lastPossibleExposureOn',
        isAsked: ({ hurtLastFiveDays }) => hurtLastFiveDays === 'yes',
      },
    ],
  },
  {
    id: 'signs',
    title: 'screening.signs',
    intro: 'screening.signs.intro',
    fields: [{ name: 'signs' }, { name: 'signsInWords', rows: 2 }],
  },
  {
    id: 'met',
    title: 'screening.met',
    fields: [{ name: 'detectedBy' }, { name: 'metAtPlaceType' }],
  },
]

/** Somebody met on the road: who she is as far as one sees, then what one saw. */
export const detectionGroups: readonly FormGroup[] = [
  {
    id: 'age',
    title: 'register.age',
    fields: [{ name: 'ageGroup' }, { name: 'sex' }, { name: 'languages' }, { name: 'spokenCode' }],
  },
  ...signsGroups,
]

const byTopic: Readonly<Record<InterviewTopic, FormGroup>> = {
  'safety-and-needs': {
    id: 'safety',
    title: 'screening.safety',
    intro: 'screening.safety.intro',
    fields: [{ name: 'safeTonight' }, { name: 'withHer' }, { name: 'controllerKnowsWhere' }],
  },
  background: {
    id: 'background',
    title: 'screening.background',
    fields: [{ name: 'background', rows: 4 }],
  },
  recruitment: {
    id: 'recruitment',
    title: 'screening.recruitment',
    intro: 'screening.recruitment.intro',
    fields: [
      { name: 'ageAtRecruitment' },
      { name: 'contactBy' },
      { name: 'recruiters' },
      { name: 'recruiterSex' },
      { name: 'recruiterNationalities' },
      { name: 'promised', rows: 2 },
      { name: 'indicators', groups: ['D1', 'D2', 'D3'] },
    ],
  },
  journey: { id: 'journey', title: 'screening.journey', fields: [{ name: 'journey', rows: 4 }] },
  exploitation: {
    id: 'exploitation',
    title: 'screening.exploitation',
    intro: 'screening.exploitation.intro',
    fields: [
      { name: 'ageAtExploitation' },
      { name: 'exploitationState' },
      { name: 'sector' },
      { name: 'exploitationCountries' },
      { name: 'exploitationDivision' },
      { name: 'acts' },
      { name: 'means' },
      { name: 'forms' },
      { name: 'conditions' },
      { name: 'indicators', groups: ['D4', 'D5', 'D6'] },
      { name: 'agreed' },
      { name: 'whatHappened', rows: 4 },
    ],
  },
  'way-out': { id: 'way-out', title: 'screening.way-out', fields: [{ name: 'wayOut' }] },
}

/** Only what this sitting is about; safety comes first, whatever was ticked first. */
export function interviewGroups(
  values: Values,
  timesAsked: Readonly<Partial<Record<InterviewTopic, number>>>,
): readonly FormGroup[] {
  const chosen = (values['topics'] as readonly InterviewTopic[] | undefined) ?? []
  const isAskedAgain = chosen.some((topic) => (timesAsked[topic] ?? 0) > 0)
  return [
    {
      id: 'about',
      title: 'screening.about',
      intro: 'screening.about.intro',
      fields: [
        { name: 'topics' },
        ...(isAskedAgain ? [{ name: 'motive' }] : []),
        { name: 'interviewLanguage' },
        { name: 'interviewInterpreter', offers: 'interpreters' },
      ],
    },
    ...interviewTopics.filter((topic) => chosen.includes(topic)).map((topic) => byTopic[topic]),
    ...(chosen.length === 0
      ? []
      : [
          {
            id: 'end',
            title: 'screening.end',
            intro: 'screening.end.intro',
            fields: [
              { name: 'ratherNot' },
              { name: 'judgement' },
              { name: 'judgementReason', rows: 3 },
            ],
          } as const,
        ]),
  ]
}

/** The officer decides, no score does. */
export const identificationGroups: readonly FormGroup[] = [
  {
    id: 'standing',
    title: 'screening.standing',
    intro: 'screening.standing.intro',
    fields: [
      { name: 'standing' },
      { name: 'ground' },
      // It is valid until a day that usually has not come.
      {
        name: 'certificate',
        expected: 'either',
        offers: 'own-certificates',
        isAsked: ({ ground }) => ground === 'interview',
      },
      { name: 'recognisedBy', isAsked: ({ ground }) => ground === 'recognising-body' },
      { name: 'recognisedOn', isAsked: ({ ground }) => ground === 'recognising-body' },
      { name: 'identificationReason', rows: 3 },
    ],
  },
]

/** Asks a second person whether she is no trafficking victim (BR-06). */
export const proposeExclusionGroups: readonly FormGroup[] = [
  {
    id: 'exclusion',
    title: 'screening.exclusion',
    intro: 'screening.exclusion.intro',
    fields: [{ name: 'screeningOutcome' }, { name: 'exclusionReason', rows: 4 }],
  },
]

export const answerExclusionGroups: readonly FormGroup[] = [
  {
    id: 'answer',
    title: 'screening.exclusion-answer',
    intro: 'screening.exclusion.intro',
    fields: [{ name: 'exclusionAnswer' }, { name: 'exclusionAnswerReason', rows: 3 }],
  },
]

/** Where somebody goes from here (W28). */
export const onwardPathGroups: readonly FormGroup[] = [
  {
    id: 'onward',
    title: 'screening.onward',
    intro: 'screening.onward.intro',
    fields: [
      { name: 'screeningOutcome' },
      { name: 'onwardTo' },
      { name: 'protectedOnwardTo' },
      { name: 'onwardWords', rows: 2 },
    ],
  },
]
