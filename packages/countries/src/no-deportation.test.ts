import { expect, test } from 'vitest'
import { packs } from './packs.ts'

/** Every `code` of a pack, wherever it stands. */
function codesIn(held: unknown): readonly string[] {
  if (Array.isArray(held)) return held.flatMap(codesIn)
  if (typeof held !== 'object' || held === null) return []
  const { code } = held as { code?: unknown }
  return [...(typeof code === 'string' ? [code] : []), ...Object.values(held).flatMap(codesIn)]
}

test('BR-35: no country brings deportation as a code of anything', () => {
  const codes = packs.flatMap((pack) => codesIn(pack))
  expect(codes).toContain('asylum-application')
  expect(codes.filter((code) => /deport|expuls|expel/.test(code))).toEqual([])
})
