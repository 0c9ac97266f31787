import { hasDied } from '@cobijo/domain/death/death'
import { deathRecorded } from '@cobijo/domain/death/death-recorded'
import type { FormGroup } from '../fields/form-groups.tsx'
import type { RecordFormKind } from '../record-form.tsx'

const deathGroups: readonly FormGroup[] = [
  {
    id: 'known',
    title: 'death.known',
    intro: 'death.known.intro',
    fields: [
      { name: 'diedOn' },
      { name: 'deathKnownBy' },
      { name: 'deathSaidBy' },
      { name: 'deathCertificate' },
      { name: 'certificateNumber', isAsked: ({ deathCertificate }) => deathCertificate === 'here' },
    ],
  },
  {
    id: 'cause',
    title: 'death.cause',
    intro: 'death.cause.intro',
    fields: [{ name: 'causeOfDeath' }, { name: 'causeWords', rows: 2 }],
  },
  {
    id: 'hers',
    title: 'death.hers',
    intro: 'death.hers.intro',
    fields: [
      { name: 'remains' },
      { name: 'remainsWords', rows: 2 },
      { name: 'familyTold' },
      { name: 'familyToldBy', isAsked: ({ familyTold }) => familyTold === 'told' },
      { name: 'familyToldHow', isAsked: ({ familyTold }) => familyTold === 'told' },
      { name: 'familyWords', rows: 2 },
      { name: 'childrenWith', rows: 2 },
    ],
  },
]

export const deathRecordForms = {
  memoria: {
    title: 'death.add',
    part: 'memoria',
    command: 'record-death',
    isAfterClosure: true,
    groups: () => deathGroups,
    declared: deathRecorded.fields,
    // Her bed is freed in the same act, by whoever reads where she sleeps.
    initial: (file): Readonly<Record<string, unknown>> =>
      file.sleepingPlaces.length === 0
        ? {}
        : { gatherings: [...new Set(file.sleepingPlaces.map(({ house }) => house))] },
  },
  'memoria-error': {
    title: 'death.correct',
    part: 'memoria',
    command: 'correct-death',
    isAfterClosure: true,
    isOffered: hasDied,
    groups: () => [
      {
        id: 'error',
        title: 'death.correct',
        intro: 'death.correct.intro',
        fields: [{ name: 'errorWords', rows: 2 }],
      },
    ],
    declared: deathRecorded.fields,
  },
} as const satisfies Readonly<Record<string, RecordFormKind>>
