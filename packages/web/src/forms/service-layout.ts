import { openServices, protectedServices } from '@cobijo/domain/service/service-codes'
import type { Service } from '@cobijo/domain/service/service-codes'
import type { FieldPlace } from './fields/field-from-kind.tsx'
import type { FormGroup } from './fields/form-groups.tsx'

/** What each kind of help asks besides what all have; the words and the seals come from the entry type. */
const byService: Partial<Record<Service, readonly FieldPlace[]>> = {
  medical: [
    { name: 'medicalKind' },
    { name: 'facility' },
    { name: 'examinationAgreed' },
    { name: 'diagnosis', rows: 2 },
    { name: 'treatment', rows: 2 },
    { name: 'prescribed' },
  ],
  psychological: [
    { name: 'psychologicalKind' },
    { name: 'appointmentNumber' },
    { name: 'selfHarmRisk' },
    { name: 'clinicalNotes', rows: 4 },
  ],
  shelter: [
    { name: 'shelterKind' },
    { name: 'address', rows: 2 },
    { name: 'room' },
    { name: 'enteredAt', expected: 'either' },
    { name: 'leftAt', expected: 'either' },
    { name: 'stayIsVoluntary' },
    { name: 'meansToCommunicate' },
  ],
  food: [{ name: 'rations' }, { name: 'days' }],
  'basic-items': [{ name: 'items' }, { name: 'days' }],
  documents: [
    { name: 'documentKind' },
    { name: 'documentIssuer' },
    { name: 'documentNumberMasked' },
    { name: 'issuedOn' },
    { name: 'expiresOn', expected: 'either' },
    { name: 'originalHeldBy' },
  ],
  transport: [{ name: 'route', rows: 2 }],
  interpretation: [{ name: 'interpreterCode', offers: 'interpreters' }],
  'voluntary-return': [{ name: 'route', rows: 2 }],
  legal: [{ name: 'matter' }, { name: 'protectedSummary', rows: 4 }],
  'asylum-access': [{ name: 'matter' }, { name: 'protectedSummary', rows: 4 }],
  'safety-measures': [{ name: 'protectedSummary', rows: 4 }],
  'family-tracing': [{ name: 'protectedSummary', rows: 4 }],
}

/** Help that is of some protected kind says nothing in the open part: its words are sealed with it. */
const inTheOpen: readonly FieldPlace[] = [
  { name: 'status' },
  { name: 'summary', rows: 3 },
  { name: 'requestedBy' },
  { name: 'provider' },
  { name: 'startedOn' },
  { name: 'nextDueAt' },
  { name: 'outcome', isAsked: ({ status }) => status === 'completed' },
  { name: 'satisfaction', isAsked: ({ status }) => status === 'completed' },
]
const behindTheSeal: readonly FieldPlace[] = [{ name: 'status' }, { name: 'nextDueAt' }]

export const allServices: readonly Service[] = [...openServices, ...protectedServices]

/** A kind of help in an address: by its place in the list, since the word would tell. */
export function placeOfService(service: Service): string {
  return String(allServices.indexOf(service))
}

export function serviceOfPlace(place: string | undefined): Service | undefined {
  return place === undefined || !/^\d+$/.test(place) ? undefined : allServices[Number(place)]
}

export function isProtectedService(service: unknown): boolean {
  return (protectedServices as readonly unknown[]).includes(service)
}

const cost: FormGroup = {
  id: 'cost',
  title: 'service.cost',
  intro: 'service.cost.intro',
  fields: [{ name: 'cost' }],
}

/** What it cost is known once something was done; a protected service's bill would tell its kind. */
function isPaidFor(status: unknown): boolean {
  return status === 'in-progress' || status === 'completed'
}

export function serviceGroups(service: Service | undefined, status: unknown): readonly FormGroup[] {
  const own = service === undefined ? undefined : byService[service]
  return [
    {
      id: 'service',
      title: 'service.what',
      fields: isProtectedService(service) ? behindTheSeal : inTheOpen,
    },
    ...(own === undefined
      ? []
      : [{ id: 'own', title: 'service.own', intro: 'service.own.intro', fields: own } as const]),
    ...(service === undefined || isProtectedService(service) || !isPaidFor(status) ? [] : [cost]),
  ]
}
