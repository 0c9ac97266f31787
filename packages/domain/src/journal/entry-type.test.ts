import { describe, expect, test } from 'vitest'
import { unexercisedVersions } from '../testing/samples.ts'
import {
  EntryTypeContradiction,
  checkContent,
  defineEntryType,
  divideByCompartment,
  publicIn,
  requiredIn,
  sealedIn,
  upcast,
} from './entry-type.ts'
import { choice, plainRecord, text, whole } from './value-kind.ts'

const drawn = { personCode: '0'.repeat(32) }
const declaration = {
  type: 'invented',
  family: 'case',
  weight: 'observation',
  facts: () => ({ family: 'case' }) as const,
} as const

/** Version 1 said `words` in care; 2 called them `summary`; 3 counts `times` in health from 0. */
const threeVersions = defineEntryType({
  ...declaration,
  version: 3,
  fields: { summary: sealedIn('care', text()), times: sealedIn('health', whole()) },
  upcasts: {
    1: { care: ({ words, ...rest }) => ({ ...rest, summary: words }) },
    2: { health: ({ times }) => ({ times: typeof times === 'number' ? times : 0 }) },
  },
})

describe('version history', () => {
  test('an old part is lifted step by step to the present version', () => {
    expect(upcast(threeVersions, 1, 'care', { words: 'ate' })).toEqual({ summary: 'ate' })
    expect(upcast(threeVersions, 1, 'health', { times: 'twice' })).toEqual({ times: 0 })
    expect(upcast(threeVersions, 2, 'care', { summary: 'ate' })).toEqual({ summary: 'ate' })
  })

  test('a part of the present version passes as it is', () => {
    const content = { summary: 'ate' }
    expect(upcast(threeVersions, 3, 'care', content)).toBe(content)
  })

  test('parts that a step does not speak of pass unchanged', () => {
    expect(upcast(threeVersions, 1, 'placement', { room: '3' })).toEqual({ room: '3' })
  })

  test('a gap in the history is found when the program starts', () => {
    const define = () =>
      defineEntryType({ ...declaration, version: 3, fields: {}, upcasts: { 1: {} } })
    expect(define).toThrow(EntryTypeContradiction)
    expect(define).toThrow('invented: upcast-missing')
  })

  test('a step that no sample exercises is named', () => {
    const shown = [1, 3].map((version) => ({ type: 'invented', version }))
    expect(unexercisedVersions([threeVersions], shown)).toEqual(['invented 2'])
    expect(
      unexercisedVersions([threeVersions], [...shown, { type: 'invented', version: 2 }]),
    ).toEqual([])
  })
})

describe('a declaration that contradicts itself does not start', () => {
  const define = (fields: object, family: 'case' | 'grant' | 'organisation' = 'case') =>
    defineEntryType({ ...declaration, family, version: 1, fields: fields as never })

  test('coded variables and the header are derived, never typed', () => {
    expect(() => define({ count: sealedIn('statistics', whole()) })).toThrow(
      'derived-compartment-typed',
    )
    expect(() => define({ when: sealedIn('header', text()) })).toThrow('derived-compartment-typed')
  })

  test('justice is never mixed with another compartment, nor outside the neutral family', () => {
    const decision = sealedIn('justice', text())
    expect(() => define({ decision, note: sealedIn('care', text()) })).toThrow('justice-mixed')
    expect(() => define({ decision }, 'grant')).toThrow('justice-outside-case-family')
    expect(() => define({ decision })).not.toThrow()
  })

  test('only statements of the directory are public', () => {
    const statement = publicIn(plainRecord)
    expect(() => define({ statement })).toThrow('public-outside-directory')
    expect(() => define({ statement }, 'organisation')).not.toThrow()
  })
})

describe('content', () => {
  const entryType = defineEntryType({
    ...declaration,
    version: 1,
    fields: {
      status: requiredIn('care', choice(['open', 'over'])),
      diagnosis: sealedIn('health', text(10)),
    },
    statistics: ({ status }) => (status === 'over' ? { status } : undefined),
  })

  test('is refused by code and field for what is missing, unknown or does not fit', () => {
    expect(checkContent(entryType, {})).toMatchObject({ code: 'field-required', field: 'status' })
    expect(checkContent(entryType, { status: 'open', colour: 'red' })).toMatchObject({
      code: 'field-unknown',
      field: 'colour',
    })
    expect(checkContent(entryType, { status: 'open', diagnosis: 'x'.repeat(11) })).toEqual({
      kind: 'refused',
      code: 'text-too-long',
      field: 'diagnosis',
    })
    expect(checkContent(entryType, { status: 'over' })).toBeUndefined()
  })

  test('a name inherited from every object is no field', () => {
    expect(checkContent(entryType, { status: 'open', constructor: 'x' })).toMatchObject({
      code: 'field-unknown',
    })
  })

  test('is divided by compartment; an empty compartment makes no part', () => {
    expect(divideByCompartment(entryType, { status: 'open' }, drawn)).toEqual({
      care: { status: 'open' },
    })
    expect(divideByCompartment(entryType, { status: 'over', diagnosis: 'cold' }, drawn)).toEqual({
      care: { status: 'over' },
      health: { diagnosis: 'cold' },
      statistics: { status: 'over' },
    })
  })
})
