import { expect, test } from 'vitest'
import { mergeHeld } from './held-entry.ts'
import type { HeldEntry } from './held-entry.ts'

const [there, sealedAnew] = [1_000, 9_000]

function copy(receivedAt: number | undefined): HeldEntry {
  const facts = { salt: Uint8Array.of(1), bytes: Uint8Array.of(2) }
  return { kind: 'entry', bytes: Uint8Array.of(3), facts, parts: [], bundles: [], receivedAt }
}

test.each([
  ['the entry itself came first', there, sealedAnew],
  ['a history brought it first', sealedAnew, there],
  ['it was written here', undefined, there],
  ['it was written here and came, and a copy is merged that never left', there, undefined],
])('of two copies the earlier hour of receipt stays, where %s', (_where, one, other) => {
  expect(mergeHeld(copy(one), copy(other))).toMatchObject({ receivedAt: there })
})
