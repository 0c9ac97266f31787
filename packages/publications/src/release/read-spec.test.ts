import { expect, test } from 'vitest'
import { inventedSpec } from './invented-release.ts'
import { readReleaseSpec } from './read-spec.ts'

test('a specification read back from JSON is the same', () => {
  expect(readReleaseSpec(JSON.stringify(inventedSpec))).toEqual(inventedSpec)
})

test('text that is no JSON is refused', () => {
  expect(readReleaseSpec('{')).toEqual({ kind: 'refused', code: 'spec-not-json' })
})

test.each([
  ['title.en', { title: { es: 'x' } }],
  ['threshold', { threshold: '10' }],
  ['unit', { unit: 'people' }],
  ['tables.0.by', { tables: [{ id: 'a', title: { es: '', en: '' }, by: 'sex' }] }],
  ['treshold', { treshold: 9 }],
  ['toString', { toString: 'x' }],
  [
    'columns.0.values.0.label',
    { columns: [{ ...inventedSpec.columns[0], values: [{ key: 'x' }] }] },
  ],
])('the first wrong field is named: %s', (field, change) => {
  expect(readReleaseSpec(JSON.stringify({ ...inventedSpec, ...change }))).toEqual({
    kind: 'refused',
    code: 'spec-form-invalid',
    field,
  })
})
