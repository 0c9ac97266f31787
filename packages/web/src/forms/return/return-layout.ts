import type { ReturnStep } from '@cobijo/domain/return/return-codes'
import type { Values } from '../fields/field-from-kind.tsx'
import type { FormGroup } from '../fields/form-groups.tsx'

const words = { name: 'returnStepWords', rows: 3 } as const

const byStep: Readonly<Record<ReturnStep, FormGroup>> = {
  'wish-heard': {
    id: 'wish',
    title: 'return.wish',
    intro: 'return.wish.intro',
    fields: [
      { name: 'wishesToReturn' },
      { name: 'alternativesExplained' },
      { name: 'returnStepOn' },
      words,
    ],
  },
  'risk-assessed': {
    id: 'risk',
    title: 'return.risk',
    intro: 'return.risk.intro',
    fields: [
      { name: 'dangerToHer' },
      { name: 'dangerToFamily' },
      {
        name: 'dangerWhere',
        isAsked: ({ dangerToHer, dangerToFamily }) =>
          dangerToHer === 'yes' || dangerToFamily === 'yes',
      },
      { name: 'returnStepOn' },
      words,
    ],
  },
  'fit-to-travel': {
    id: 'fit',
    title: 'return.fit',
    fields: [
      { name: 'fitToTravel' },
      { name: 'medicinesForJourney', rows: 2 },
      { name: 'returnStepOn' },
      words,
    ],
  },
  'declaration-signed': {
    id: 'declaration',
    title: 'return.declaration',
    intro: 'return.declaration.intro',
    fields: [
      { name: 'declaredInHerLanguage' },
      { name: 'declaredFreely' },
      { name: 'declaredHow' },
      { name: 'returnStepOn' },
      words,
    ],
  },
  documents: {
    id: 'documents',
    title: 'return.documents',
    intro: 'return.documents.intro',
    fields: [
      { name: 'travelDocument' },
      { name: 'consulateTakesPart' },
      { name: 'returnStepOn' },
      words,
    ],
  },
  'preparation-there': {
    id: 'preparation',
    title: 'return.preparation',
    intro: 'return.preparation.intro',
    fields: [{ name: 'returnStepOn' }, words],
  },
  reception: {
    id: 'reception',
    title: 'return.reception',
    fields: [
      { name: 'receptionConfirmed' },
      { name: 'receivedBy' },
      { name: 'receiverName' },
      { name: 'receptionPlace' },
      { name: 'returnStepOn' },
      words,
    ],
  },
  escort: {
    id: 'escort',
    title: 'return.escort',
    fields: [{ name: 'escortBy' }, { name: 'escortName' }, { name: 'returnStepOn' }, words],
  },
}

/** Which step, and then only what it asks. */
export function returnStepGroups(values: Values, isChild: boolean): readonly FormGroup[] {
  const step = values['returnStep'] as ReturnStep | undefined
  const group = step === undefined ? undefined : byStep[step]
  return [
    { id: 'step', title: 'return.step', fields: [{ name: 'returnStep' }] },
    ...(group === undefined ? [] : [isChild ? ofChild(group) : group]),
  ]
}

/** A child is handed to people whom somebody looked at. */
function ofChild(group: FormGroup): FormGroup {
  if (group.id !== 'reception') return group
  const [confirmed, ...rest] = group.fields
  return {
    ...group,
    fields: [...(confirmed ? [confirmed] : []), { name: 'caregiverVerified' }, ...rest],
  }
}

export const bookingGroups: readonly FormGroup[] = [
  {
    id: 'booking',
    title: 'return.booking',
    intro: 'return.booking.intro',
    fields: [
      { name: 'travelsOn', expected: 'future' },
      { name: 'travelsBy' },
      { name: 'itinerary', rows: 4 },
    ],
  },
]

const ends = ['handed-over', 'arrived']

export const legGroups: readonly FormGroup[] = [
  {
    id: 'leg',
    title: 'return.leg',
    intro: 'return.leg.intro',
    fields: [
      { name: 'leg' },
      { name: 'legAt', expected: 'past' },
      { name: 'escortedBy', isAsked: ({ leg }) => leg !== 'did-not-travel' },
      { name: 'legHandedOverTo', isAsked: ({ leg }) => ends.includes(String(leg)) },
      { name: 'takenOverBy', isAsked: ({ leg }) => ends.includes(String(leg)) },
      { name: 'handOverReceipt', isAsked: ({ leg }) => ends.includes(String(leg)) },
      { name: 'legPlace' },
      { name: 'sheIsWell' },
      { name: 'legWords', rows: 3 },
    ],
  },
]
