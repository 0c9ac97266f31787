import fc from 'fast-check'
import { expect, test } from 'vitest'
import { entryTypes } from '../registry.ts'
import type { OpenedEntry } from './opened-entry.ts'
import { readContent } from './read-content.ts'

const hostile = fc.oneof(
  fc.anything({ maxDepth: 4, withBigInt: false }),
  fc.constantFrom<unknown>(
    'x'.repeat(1_000_000),
    Number.MAX_SAFE_INTEGER + 2,
    JSON.parse('{"__proto__":{"isAdmin":true},"constructor":1}'),
    Array.from({ length: 10_000 }, () => null),
    { toString: null, valueOf: null },
  ),
)

test('whatever another device writes, each field is as declared, malformed by name, or not there', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...entryTypes),
      fc.array(hostile, { minLength: 1, maxLength: 8 }),
      (entryType, values) => {
        const declared = Object.entries(entryType.fields)
        const content: Record<string, Record<string, unknown>> = {}
        for (const [at, [name, { compartment }]] of declared.entries())
          content[compartment] = { ...content[compartment], [name]: values[at % values.length] }
        const { fields, malformed } = readContent(entryType, content as OpenedEntry['content'])
        for (const [name, { kind, compartment }] of declared) {
          if (compartment === 'facts') continue
          const isThere = Object.hasOwn(fields, name)
          expect(isThere).toBe(!malformed.includes(name))
          const value = (fields as Readonly<Record<string, unknown>>)[name]
          if (isThere) expect(kind.check(value)).toBeUndefined()
        }
      },
    ),
  )
})

test('names that nobody declared, and those of every object, are not read', () => {
  for (const entryType of entryTypes) {
    const held = JSON.parse('{"__proto__":{"nameToUse":"x"},"constructor":"x","toString":"x"}')
    const content = { essential: held, directory: held, identity: held, care: held }
    expect(readContent(entryType, content)).toEqual({ fields: {}, malformed: [] })
  }
})

test('a field in another compartment than its own is not it', () => {
  const [registered] = entryTypes
  if (!registered) throw new Error('no entry type')
  const read = readContent(registered, { directory: { nameToUse: 'Luna' } })
  expect(read).toEqual({ fields: {}, malformed: [] })
})
