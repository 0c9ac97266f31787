import type { PersonForm } from '../people/person-form.ts'
import type { PassAttributes } from './people-encoder.ts'

/**
 * Ways of looking for pairs that agencies agree on before anybody has counted: each takes so much that hardly two people share
 * it, so that entries of different people hardly ever meet in a block. Names come in the order of their sounds, hence "first"
 * and "last" are the same whichever surname was written first. PROPOSED; measured on invented people.
 */
const standard: readonly (readonly string[])[] = [
  ['all-names'],
  ['given-names, two', 'surnames, first'],
  ['given-names, two', 'surnames, last'],
  ['given-names, first', 'surnames, two'],
  ['given-names, last', 'surnames, two'],
  ['given-names, first', 'surnames, first', 'birth-year'],
  ['given-names, first', 'surnames, last', 'birth-year'],
  ['given-names, last', 'surnames, first', 'birth-year'],
  ['given-names, last', 'surnames, last', 'birth-year'],
  ['given-names, first', 'surnames, last', 'birthday'],
  ['given-names, last', 'surnames, first', 'birthday'],
  ['given-names, first', 'birth-year', 'birthday'],
  ['given-names, last', 'birth-year', 'birthday'],
  ['surnames, first', 'birth-year', 'birthday'],
  ['surnames, last', 'birth-year', 'birthday'],
  ['surnames, two', 'birthday'],
]
const withOthers: readonly (readonly string[])[] = [
  ['given-names, first', 'surnames, first'],
  ['given-names, first', 'surnames, last'],
  ['given-names, last', 'surnames, first'],
  ['given-names, last', 'surnames, last'],
  ['surnames, two'],
  ['given-names, two'],
]
const mostOthers = 1

/** The standard passes that a form has the attributes for; its other columns stand in for a missing date of birth. */
export function standardPasses({ fields, attributes }: PersonForm): PassAttributes {
  const others = fields.filter(({ kind }) => kind === 'other').map(({ name }) => name)
  const wanted = [
    ...standard,
    ...others.slice(0, mostOthers).flatMap((other) => withOthers.map((names) => [...names, other])),
  ]
  return wanted
    .map((names) => names.map((name) => attributes.findIndex((each) => each.name === name)))
    .filter((places) => !places.includes(-1))
}
