import { homePack } from '@cobijo/countries/packs'
import type { VerificationDemand } from '@cobijo/countries/shape/verification'
import type { FieldPlace } from '../forms/fields/field-from-kind.tsx'
import type { FormGroup } from '../forms/fields/form-groups.tsx'

type Kind = string | undefined

function asks(kind: Kind, demand: VerificationDemand): boolean {
  const packed = homePack.verificationKinds.find(({ code }) => code === kind)
  // Where nobody knows what the law asks, everything is offered.
  return packed === undefined || packed.demands.some((each) => each.demand === demand)
}

function groundsOf(kind: Kind): readonly string[] {
  const packed = homePack.verificationKinds.filter(
    ({ code }) => kind === undefined || code === kind,
  )
  return packed.flatMap(({ grounds }) => grounds.map(({ code }) => code))
}

const fieldsWhere = (isAsked: boolean, ...places: FieldPlace[]): FieldPlace[] =>
  isAsked ? places : []

/** The order, of the kind that was chosen: nothing is asked that the law does not ask of it. */
export function orderGroups(kind: Kind, isNew: boolean): readonly FormGroup[] {
  return [
    {
      id: 'order',
      title: 'verification.order',
      intro: 'verification.order.intro',
      fields: [
        ...fieldsWhere(isNew, { name: 'verificationKind' }),
        { name: 'verificationOrder' },
        { name: 'verificationOrderedOn' },
        { name: 'verificationIssuer' },
        { name: 'verificationOfficer' },
        { name: 'verificationStaff' },
        ...fieldsWhere(asks(kind, 'commission-number'), { name: 'verificationCommission' }),
        { name: 'verificationGrounds', groups: groundsOf(kind) },
        ...fieldsWhere(asks(kind, 'order-object'), { name: 'verificationObject', rows: 2 }),
        ...fieldsWhere(asks(kind, 'order-scope'), { name: 'verificationScope', rows: 2 }),
        ...fieldsWhere(asks(kind, 'order-duration'), { name: 'verificationHours' }),
      ],
    },
    {
      id: 'place',
      title: 'verification.place',
      fields: [{ name: 'verificationPlace', rows: 2 }, { name: 'verificationDivision' }],
    },
  ]
}

/** How it was carried out, and what was signed. */
export function happenedGroups(kind: Kind): readonly FormGroup[] {
  const hasWitnesses = asks(kind, 'two-witnesses')
  return [
    {
      id: 'happened',
      title: 'verification.happened',
      fields: [
        { name: 'verificationBegan', expected: 'past' },
        { name: 'verificationFinished', expected: 'past' },
        { name: 'officerIdentified' },
        { name: 'orderShown' },
        { name: 'officersReceivedBy' },
        { name: 'verificationIncidents' },
        { name: 'crimePassedOn' },
      ],
    },
    {
      id: 'paper',
      title: 'verification.witnesses',
      fields: [
        ...fieldsWhere(hasWitnesses, { name: 'firstWitness' }, { name: 'secondWitness' }),
        ...fieldsWhere(hasWitnesses, {
          name: 'refusalNoted',
          isAsked: ({ firstWitness, secondWitness }) =>
            [firstWitness, secondWitness].includes('nobody-would'),
        }),
        { name: 'verificationPaper' },
        { name: 'verificationPaperOn' },
        ...fieldsWhere(asks(kind, 'copy-left'), { name: 'copyLeft' }),
      ],
    },
  ]
}

export const peopleGroups: readonly FormGroup[] = [
  {
    id: 'people',
    title: 'verification.people',
    intro: 'verification.people.intro',
    fields: [{ name: 'verificationCounts' }, { name: 'childrenKeptTogether' }],
  },
]

export const formatGroups: readonly FormGroup[] = [
  {
    id: 'format',
    title: 'verification.change-format',
    intro: 'verification.format.intro',
    fields: [
      { name: 'paperHeading' },
      { name: 'paperTitle' },
      { name: 'paperForm' },
      { name: 'paperClause', rows: 4 },
    ],
  },
]

export function childStepGroups(step: 'notice' | 'hand-over'): readonly FormGroup[] {
  return [
    {
      id: 'children',
      title: step === 'notice' ? 'verification.notice' : 'verification.hand-over',
      intro: step === 'notice' ? 'verification.notice.intro' : 'verification.hand-over.intro',
      fields: [
        { name: 'childrenConcerned' },
        { name: 'childStepTo' },
        { name: 'childStepAt', expected: 'past' },
        ...fieldsWhere(step === 'notice', { name: 'childStepHow' }),
        { name: 'childStepNumber' },
      ],
    },
  ]
}

export const numberGroups: readonly FormGroup[] = [
  { id: 'number', title: 'verification.number', fields: [{ name: 'childStepNumber' }] },
]

export const endGroups: readonly FormGroup[] = [
  {
    id: 'end',
    title: 'verification.end',
    intro: 'verification.end.intro',
    fields: [{ name: 'verificationResults' }],
  },
]
