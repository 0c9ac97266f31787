import fc from 'fast-check'
import { expect, test } from 'vitest'
import { states } from '@cobijo/domain/journal/facts'
import type { EntryHash } from '@cobijo/domain/journal/identifier'
import { foldCase } from '@cobijo/domain/case/case-file'
import { noteRecorded } from '@cobijo/domain/case/note-recorded'
import { recordNote } from '@cobijo/domain/case/record-note'
import { headsOf } from '@cobijo/domain/journal/causal-order'
import type { Facts } from '@cobijo/domain/journal/facts'
import type { OpenedEntry } from '@cobijo/domain/journal/opened-entry'
import { FirstNight } from '@cobijo/domain/testing/first-night'
import { entryOf } from '@cobijo/domain/testing/outcome'
import { authorOf, firstNight, pen } from '@cobijo/domain/testing/story'
import { concatenate } from '@cobijo/sealing/bytes'
import { canonicalBytes } from '@cobijo/sealing/canonical'
import { factsShape } from './facts-shape.ts'
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
      nextReminder: fc.option(
        fc.oneof(fc.integer({ min: 0, max: 1_000 }), fc.constant('none' as const)),
        { nil: undefined },
      ),
      follows: fc.array(fc.nat(), { minLength: 1, maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((drawn) => {
    const hashes = drawn.map(({ hash }, at) => hashOf(hash * 100 + at))
    return drawn.map(
      ({ state, remindAt, nextReminder, follows }, at): Omit<FoldedLine, 'position'> => {
        const parents =
          at === 0 ? [] : [...new Set(follows.map((n) => hashes[n % at] as EntryHash))]
        const facts = {
          family: 'case',
          ...(state === undefined ? {} : { state }),
          ...(remindAt === undefined ? {} : { remindAt }),
          ...(nextReminder === undefined ? {} : { nextReminder }),
        }
        return {
          hash: hashes[at] as EntryHash,
          parents: parents.sort(),
          facts: concatenate(new Uint8Array(16), canonicalBytes(facts)),
          receivedAt: 1_000,
        }
      },
    )
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

test('what the sequencer keeps is what verify folds, of stubs and of entries that no list shows too', async () => {
  const kinds = fc.array(fc.constantFrom('case', 'grant', 'stub'), {
    minLength: 12,
    maxLength: 12,
  })
  // What it keeps beside, to know which line follows, begins with the first line that is listed.
  const listedOf = (state: StreamState | undefined) => state && { ...state, heads: [] }
  await fc.assert(
    fc.asyncProperty(streams, kinds, fc.integer({ min: 1, max: 5 }), async (drawn, kind, size) => {
      const lines = numbered(
        drawn.map((line, at) => {
          if (kind[at] === 'case') return line
          const unlisted = concatenate(new Uint8Array(16), canonicalBytes({ family: 'grant' }))
          return { ...line, facts: kind[at] === 'grant' ? unlisted : undefined }
        }),
      )
      for (const fed of [lines, numbered(lines.toReversed())])
        expect(listedOf(await foldInBatches(fed, size))).toEqual(listedOf(foldStream(fed)))
    }),
    { numRuns: 300 },
  )
})

test('a stub that comes after what knew of it puts the order right', async () => {
  const facts = (state: (typeof states)[number]) => packed({ family: 'case', state })
  const [root, other] = [hashOf(0), hashOf(201)]
  // A seed found it: without the stubs the second of the two comes last by its hash, with them the first.
  const fed = numbered([
    { hash: hashOf(3), parents: [root, other], facts: facts('declined'), receivedAt: 1_000 },
    { hash: hashOf(102), parents: [root], facts: facts('open'), receivedAt: 1_000 },
    { hash: other, parents: [root], facts: undefined, receivedAt: 1_000 },
    { hash: root, parents: [], facts: undefined, receivedAt: 1_000 },
  ])
  expect(foldStream(fed)?.state).toBe('declined')
  expect(await foldInBatches(fed, 1)).toEqual(foldStream(fed))
})

test('no entry says two things of one reminder', () => {
  for (const nextReminder of [5_000, 'none'] as const) {
    expect(factsShape.safeParse({ family: 'case', nextReminder }).success).toBe(true)
    expect(factsShape.safeParse({ family: 'case', nextReminder, remindAt: 5_000 }).success).toBe(
      false,
    )
  }
})

const packed = (facts: Facts) => concatenate(new Uint8Array(16), canonicalBytes(facts))

const linesOf = (entries: readonly OpenedEntry[]): FoldedLine[] =>
  numbered(
    entries.map(({ hash, parents, facts }) => ({
      hash,
      parents: [...parents].sort(),
      facts: packed(facts),
      receivedAt: 1_000,
    })),
  )

/** A note of one of three devices, on what it holds; before it, the device may have fetched all that there is. */
const notes = fc.array(
  fc.record({
    device: fc.nat({ max: 2 }),
    isFetched: fc.boolean(),
    remindIn: fc.option(fc.integer({ min: 1, max: 100 }), { nil: undefined }),
    settles: fc.array(fc.nat({ max: 20 }), { maxLength: 2 }),
  }),
  { minLength: 1, maxLength: 8 },
)

test('what a case is listed by is never later than what is still to be done, and it is that once somebody who knew all of it said so', async () => {
  await fc.assert(
    fc.asyncProperty(
      notes,
      fc.integer({ min: 1, max: 4 }),
      fc.infiniteStream(fc.nat()),
      async (steps, size, draws) => {
        const night = new FirstNight({ ageGroup: 'adult', urgency: 'ordinary' })
        const { story } = night
        const begun = [...story.of(night.case)]
        const held = [0, 1, 2].map(() => [...begun])
        const said = new Set<string>()
        for (const { device, isFetched, remindIn, settles } of steps) {
          if (isFetched) held[device] = [...story.of(night.case)]
          const known = held[device] as OpenedEntry[]
          const ids = known.filter(({ header }) => header?.type === 'note-recorded')
          const by = pen(10, 100 + device)
          const decision = recordNote(
            { caseFile: foldCase(known), grants: [], readsOfOwn: ['care'] },
            {
              case: night.case,
              care: 'Invented',
              ...(remindIn === undefined ? {} : { remindAt: firstNight + remindIn }),
              settles: settles.flatMap((at) => ids[at]?.id ?? []),
              ...authorOf(by),
            },
          )
          const { content } = entryOf(decision, noteRecorded)
          const heads = headsOf(known)
          const after = known.filter(({ hash }) => heads.includes(hash))
          const written = story.write(noteRecorded, content, { by, after, stream: night.case })
          known.push(written)
          if (content.nextReminder !== undefined && known.length === story.of(night.case).length)
            said.add(written.hash)

          const entries = story.of(night.case)
          const lines = linesOf(entries)
          const listed = foldStream(lines)?.remindAt
          const earliest = foldCase(entries).reminders[0]?.at
          expect(listed ?? Infinity).toBeLessThanOrEqual(earliest ?? Infinity)
          if (said.has(written.hash)) expect(listed).toBe(earliest)
        }
        const lines = linesOf(story.of(night.case))
        const shuffled = lines
          .map((line) => ({ line, by: draws.next().value ?? 0 }))
          .sort((a, b) => a.by - b.by)
          .map(({ line }, at) => ({ ...line, position: at + 1 }))
        expect(await foldInBatches(shuffled, size)).toEqual(foldStream(lines))
      },
    ),
    { numRuns: 150 },
  )
})

test('a note of an earlier version, or of somebody who does not read her plan, sets the reminder that it names', () => {
  const line = (n: number, parents: readonly number[], facts: Facts) => ({
    hash: hashOf(n),
    parents: parents.map(hashOf),
    facts: packed(facts),
    receivedAt: 1,
  })
  const begun = line(1, [], { family: 'case', state: 'open', remindAt: 50 })
  const plain = line(2, [1], { family: 'case', remindAt: 70 })
  const settled = line(3, [2], { family: 'case', nextReminder: 'none' })
  expect(foldStream(numbered([begun, plain]))).toMatchObject({ remindAt: 70 })
  expect(foldStream(numbered([begun, plain, settled]))?.remindAt).toBeUndefined()
  // Whoever settled did not know of the one that came beside it.
  const beside = line(4, [2], { family: 'case', remindAt: 90 })
  expect(foldStream(numbered([begun, plain, settled, beside]))).toMatchObject({ remindAt: 90 })
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
