import type { FormGroup } from './fields/form-groups.tsx'
import type { Values } from './fields/field-from-kind.tsx'

function isGrown(values: Values): boolean {
  return values['ageGroup'] !== 'child'
}

/** The groups of the first registration, in the order in which a frightened person can be asked. Nothing in it is needed (W3). */
export const registerGroups: readonly FormGroup[] = [
  {
    id: 'age',
    title: 'register.age',
    fields: [{ name: 'ageGroup' }, { name: 'approximateAge' }, { name: 'bornOn' }, { name: 'sex' }],
  },
  {
    id: 'name',
    title: 'register.name',
    intro: 'register.name.intro',
    fields: [
      { name: 'nameToUse' },
      { name: 'givenNames' },
      { name: 'firstSurname' },
      { name: 'secondSurname' },
      { name: 'spokenCode' },
    ],
  },
  {
    id: 'language',
    title: 'register.language',
    fields: [{ name: 'languages' }, { name: 'interpreterNeeded' }],
  },
  {
    id: 'needs',
    title: 'register.needs',
    intro: 'register.needs.intro',
    fields: [{ name: 'urgency' }, { name: 'otherAlerts', rows: 2 }, { name: 'sleepsWhere' }],
  },
  {
    id: 'health',
    title: 'register.health',
    intro: 'register.health.intro',
    fields: [
      { name: 'allergies' },
      { name: 'medicines' },
      { name: 'pregnancy', isAsked: (values) => values['sex'] !== 'male' },
      { name: 'seizures' },
      { name: 'selfHarmAlert' },
    ],
  },
  {
    id: 'safety',
    title: 'register.safety',
    intro: 'register.safety.intro',
    fields: [
      { name: 'mustNotBeTold' },
      { name: 'safeContacts', isAsked: isGrown },
      { name: 'callInNeed' },
    ],
  },
  {
    id: 'offered',
    title: 'register.offered',
    intro: 'register.offered.intro',
    fields: [{ name: 'nationalities' }, { name: 'otherNames' }, { name: 'gender' }],
  },
]
