import type { FormGroup } from '../fields/form-groups.tsx'
import type { Values } from '../fields/field-from-kind.tsx'

const isOneOf =
  (name: string, ...steps: readonly string[]) =>
  (values: Values): boolean =>
    steps.includes(String(values[name]))

/** What she said or what came; only what belongs to that step is asked. */
export const asylumGroups: readonly FormGroup[] = [
  {
    id: 'step',
    title: 'protection.asylum.form',
    intro: 'protection.asylum.form.intro',
    fields: [{ name: 'asylumStep' }, { name: 'asylumStepOn' }],
  },
  {
    id: 'known',
    title: 'protection.asylum.more',
    fields: [
      {
        name: 'asylumOutcome',
        isAsked: isOneOf('asylumStep', 'decided', 'appeal-decided'),
      },
      {
        name: 'enteredCountryOn',
        isAsked: isOneOf('asylumStep', 'wish-expressed', 'indication-found'),
      },
      {
        name: 'asylumNumber',
        isAsked: isOneOf(
          'asylumStep',
          'applied',
          'certificate-received',
          'decided',
          'appealed',
          'appeal-decided',
          'withdrawn',
        ),
      },
      { name: 'asylumWords', rows: 3 },
    ],
  },
]

/** Nothing but the step is needed: no paper, no fee (BR-12). */
export const stayGroups: readonly FormGroup[] = [
  {
    id: 'step',
    title: 'protection.stay.form',
    intro: 'protection.stay.form.intro',
    fields: [
      { name: 'stayStep' },
      { name: 'stayStepOn' },
      { name: 'stayFiledBy', isAsked: isOneOf('stayStep', 'requested') },
      { name: 'stayGround', isAsked: isOneOf('stayStep', 'requested', 'right-explained') },
      { name: 'stayOutcome', isAsked: isOneOf('stayStep', 'decided') },
    ],
  },
  {
    id: 'known',
    title: 'protection.stay.more',
    fields: [
      { name: 'stayNumber' },
      {
        name: 'stayValidUntil',
        expected: 'either',
        isAsked: isOneOf('stayStep', 'decided', 'card-received', 'renewal-requested'),
      },
      { name: 'stayPapers', rows: 2, isAsked: isOneOf('stayStep', 'requested', 'complete') },
      { name: 'stayFee', isAsked: isOneOf('stayStep', 'requested', 'complete') },
      { name: 'stayWords', rows: 3 },
    ],
  },
]

/** What she was told and said; of a child also what her plan says. */
export function consularAnswerGroups({ isAdult }: { isAdult: boolean }): readonly FormGroup[] {
  return [
    {
      id: 'answer',
      title: 'protection.consulate.answer',
      intro: 'protection.consulate.answer.intro',
      fields: [{ name: 'consularTold' }, { name: 'consularWish' }],
    },
    {
      id: 'fear',
      title: 'protection.consulate.fear',
      fields: [
        { name: 'homeStateFeared' },
        ...(isAdult ? [] : [{ name: 'planAllowsConsulate' }]),
        { name: 'consularConsent' },
        {
          name: 'consularConsentPaper',
          isAsked: ({ consularConsent }) => consularConsent === 'on-file',
        },
        { name: 'consularWords', rows: 2 },
      ],
    },
  ]
}

export const consularAskGroups: readonly FormGroup[] = [
  {
    id: 'ask',
    title: 'protection.consulate.least',
    intro: 'protection.consulate.ask.intro',
    fields: [{ name: 'consularAct' }, { name: 'consulateOf' }, { name: 'consularSaid', rows: 3 }],
  },
]

/** With its paper; a second person answers. */
export const prohibitionLiftGroups: readonly FormGroup[] = [
  {
    id: 'lift',
    title: 'protection.consulate.paper',
    intro: 'protection.consulate.paper.intro',
    fields: [{ name: 'prohibition' }, { name: 'liftingPaper' }],
  },
]

export const consularReleaseGroups: readonly FormGroup[] = [
  {
    id: 'release',
    title: 'protection.consulate.decide',
    intro: 'protection.consulate.release.intro',
    fields: [
      { name: 'consularRelease' },
      { name: 'consularReleaseReason', rows: 2 },
      {
        name: 'consularReviewBy',
        expected: 'future',
        isAsked: ({ consularRelease }) => consularRelease === 'released',
      },
    ],
  },
]
