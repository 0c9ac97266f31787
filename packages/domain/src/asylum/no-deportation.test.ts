import { expect, test } from 'vitest'
import { commands } from '../command/commands.ts'
import type { ValueKind } from '../journal/value-kind.ts'
import { entryTypes } from '../registry.ts'

function valuesOf({ values, item, shape }: ValueKind<unknown>): readonly string[] {
  const inner = [...(item ? [item] : []), ...Object.values(shape ?? {})]
  return [...(values ?? []), ...inner.flatMap(valuesOf)]
}

test('BR-35: deportation is no value of any vocabulary: nothing that may be written down, nothing that a command takes', () => {
  const vocabularies = [
    ...entryTypes.map(({ fields }) => fields),
    ...commands.map(({ input }) => input),
  ]
    .flatMap((fields) => Object.values(fields))
    .flatMap(({ kind }) => valuesOf(kind))
  expect(vocabularies.length).toBeGreaterThan(300)
  expect(vocabularies).toContain('refugee-status')
  expect(vocabularies.filter((value) => /deport|expuls|expel|removal/.test(value))).toEqual([])
})
