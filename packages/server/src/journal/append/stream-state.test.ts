import fc from 'fast-check'
import { expect, test } from 'vitest'
import { states } from '@cobijo/domain/journal/facts'
import type { EntryHash } from '@cobijo/domain/journal/identifier'
import { concatenate } from '@cobijo/sealing/bytes'
import { canonicalBytes } from '@cobijo/sealing/canonical'
import { foldLines, foldStream } from './stream-state.ts'
import type { FoldedLine, StreamState } from './stream-state.ts'

const hashOf = (n: number) => n.toString(16).padStart(64, '0') as EntryHash

/** Lines of a stream whose entry n follows some of the entries before it. */
const streams = fc
  .array(
    fc.record({
      hash: fc.integer({ min: 0, max: 1_000_000 }),
      state: fc.option(fc.constantFrom(...states), { nil: undefined }),
      remindAt: fc.option(fc.integer({ min: 0, max: 1_000 }), { nil: undefined }),
      follows: fc.array(fc.nat(), { minLength: 1, maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((drawn) => {
    const hashes = drawn.map(({ hash }, at) => hashOf(hash * 100 + at))
    return drawn.map(({ state, remindAt, follows }, at): Omit<FoldedLine, 'position'> => {
      const parents = at === 0 ? [] : [...new Set(follows.map((n) => hashes[n % at] as EntryHash))]
      const facts = {
        family: 'case',
        ...(state === undefined ? {} : { state }),
        ...(remindAt === undefined ? {} : { remindAt }),
      }
      return {
        hash: hashes[at] as EntryHash,
        parents: parents.sort(),
        facts: concatenate(new Uint8Array(16), canonicalBytes(facts)),
        receivedAt: 1_000,
      }
    })
  })

/** Delivers the lines one batch after the other, as the sequencer does. */
async function foldInBatches(lines: readonly FoldedLine[], size: number) {
  let state: StreamState | undefined
  for (let from = 0; from < lines.length; from += size) {
    const delivered = lines.slice(0, from + size)
    state = await foldLines(state, lines.slice(from, from + size), async () => delivered)
  }
  return state
}

const numbered = (lines: readonly Omit<FoldedLine, 'position'>[]): FoldedLine[] =>
  lines.map((line, at) => ({ ...line, position: at + 1 }))

test('a list shows the same facts whatever the order and the batches in which entries arrived', async () => {
  await fc.assert(
    fc.asyncProperty(
      streams,
      fc.integer({ min: 1, max: 5 }),
      fc.infiniteStream(fc.nat()),
      async (lines, size, draws) => {
        const shuffled = [...lines]
        for (let at = shuffled.length - 1; at > 0; at -= 1) {
          const other = (draws.next().value ?? 0) % (at + 1)
          const [a, b] = [shuffled[at], shuffled[other]]
          if (a && b) [shuffled[at], shuffled[other]] = [b, a]
        }
        const expected = foldStream(numbered(lines))
        expect(await foldInBatches(numbered(lines), size)).toEqual(expected)
        expect(await foldInBatches(numbered(shuffled), size)).toEqual(expected)
      },
    ),
    { numRuns: 300 },
  )
})

test('an entry that was delivered again counts once, and a stream of stubs is not listed', () => {
  const line: FoldedLine = {
    position: 1,
    hash: hashOf(1),
    parents: [],
    facts: concatenate(new Uint8Array(16), canonicalBytes({ family: 'case', state: 'open' })),
    receivedAt: 5,
  }
  const stub = { ...line, facts: undefined }
  const again = { ...line, position: 2 }
  expect(foldStream([stub, again])).toMatchObject({
    state: 'open',
    position: 2,
    heads: [line.hash],
  })
  expect(foldStream([stub])).toBeUndefined()
})
