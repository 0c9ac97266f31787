import type { FormGroup } from '../forms/fields/form-groups.tsx'

/** Until when a bed is held. */
export const holdOf: FormGroup = {
  id: 'hold',
  title: 'house.hold',
  fields: [{ name: 'holdUntil', expected: 'future' }],
}

const freedom: FormGroup['fields'] = [
  { name: 'staysVoluntarily' },
  { name: 'canCommunicate' },
  {
    name: 'restriction',
    expected: 'future',
    isAsked: ({ canCommunicate }) => canCommunicate === 'no',
  },
]

/** What is asked of whoever comes to sleep (BR-37); of several, her own will is asked of each beside her name. */
export function freedomOf(names: readonly string[] = freedom.map(({ name }) => name)): FormGroup {
  return {
    id: 'freedom',
    title: 'house.freedom',
    intro: 'house.freedom.intro',
    fields: freedom.filter(({ name }) => names.includes(name)),
  }
}
