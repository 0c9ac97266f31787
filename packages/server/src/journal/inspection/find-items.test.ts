import { utf8 } from '@cobijo/sealing/bytes'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findItems } from './find-items.ts'

function slices(body: Uint8Array): string[] | undefined {
  return findItems(body)?.map(({ from, to }) => Buffer.from(body.subarray(from, to)).toString())
}

test('items are found as JSON.parse finds them, however they are written', () => {
  const spaces = fc.constantFrom('', ' ', '\n\t ', '\r\n')
  const written = fc.tuple(fc.jsonValue(), fc.constantFrom(0, 2, '\t'))
  fc.assert(
    fc.property(fc.array(written, { maxLength: 6 }), spaces, (items, space) => {
      const texts = items.map(([item, indent]) => JSON.stringify(item, null, indent))
      const list = texts.join(`${space},${space}`)
      const body = `${space}{${space}"items"${space}:${space}[${space}${list}${space}]${space}}${space}`
      const found = slices(utf8(body))
      expect(found?.map((text) => JSON.parse(text) as unknown)).toEqual(
        (JSON.parse(body) as { items: unknown }).items,
      )
    }),
    { numRuns: 500 },
  )
})

test('what is no JSON of an append is not taken for one', () => {
  const good = '{"items":[{"a":"x\\\\","b":["\\"",1]},2]}'
  expect(slices(utf8(good))).toHaveLength(2)
  const change = fc.tuple(fc.nat(good.length - 1), fc.constantFrom(...'{}[],:"\\ x1'))
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), fc.boolean(), (changes, cut) => {
      const characters = [...good]
      for (const [at, character] of changes) characters[at] = character
      const text = characters.slice(0, cut ? -1 : characters.length).join('')
      const found = slices(utf8(text))
      const parses = (each: string) => {
        try {
          JSON.parse(each)
          return true
        } catch {
          return false
        }
      }
      if (found?.every(parses)) expect(parses(text), text).toBe(true)
    }),
    { numRuns: 3_000 },
  )
  for (const body of [
    '',
    '{}',
    '[]',
    '{"items":[],"more":1}',
    '{"item":[]}',
    '{"items":{}}',
    '{"items":[1}',
  ])
    expect(slices(utf8(body)), body).toBeUndefined()
})

test('an item beyond measure is named as such, and one item too many ends the search', () => {
  const measured = (item: string) => findItems(utf8(`{"items":[${item}]}`))?.[0]?.isBeyondMeasure
  expect(measured('[]')).toBe(false)
  expect(measured(`[${'1,'.repeat(3_000)}1]`)).toBe(true)
  expect(measured(`[${'['.repeat(3_000)}${']'.repeat(3_000)}]`)).toBe(true)
  expect(measured(`"${'A'.repeat(25 * 1024 * 1024)}"`)).toBe(true)
  expect(findItems(utf8(`{"items":[${'1,'.repeat(5_000)}1]}`))).toHaveLength(1_001)
})
