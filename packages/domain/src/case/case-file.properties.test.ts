import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isLive } from '../consent/consents.ts'
import { caseCompartments } from '../journal/compartment.ts'
import type { CaseCompartment } from '../journal/compartment.ts'
import type { EntryHash } from '../journal/identifier.ts'
import type { KnownEntry, OpenedEntry } from '../journal/opened-entry.ts'
import { openedFor } from '../journal/opened-for.ts'
import { arbitraryCase, caseOfLength } from '../testing/arbitrary-case.ts'
import { openToAll } from '../testing/first-night.ts'
import { stubOf } from '../testing/story.ts'
import { foldCase } from './case-file.ts'
import { registerFields, registerNames } from './case-registers.ts'

const runs = { numRuns: 150 }

describe('order of arrival', () => {
  test('any permutation of the entries gives the same case file', () => {
    const shuffled = arbitraryCase.chain((entries) =>
      fc.tuple(
        fc.constant(entries),
        fc.shuffledSubarray([...entries], { minLength: entries.length }),
      ),
    )
    fc.assert(
      fc.property(shuffled, ([entries, other]) => {
        expect(foldCase(other, openToAll)).toEqual(foldCase(entries, openToAll))
      }),
      runs,
    )
  })

  test('so it does where some of them were written by whoever may not decide them', () => {
    const shuffled = arbitraryCase.chain((entries) =>
      fc
        .subarray(entries.map(({ hash }) => hash))
        .map((hashes) => new Set(hashes))
        .map((undecided) =>
          entries.map(
            (entry): OpenedEntry =>
              undecided.has(entry.hash) ? { ...entry, standing: 'not-entitled' } : entry,
          ),
        )
        .chain((marked) =>
          fc.tuple(
            fc.constant(marked),
            fc.shuffledSubarray([...marked], { minLength: marked.length }),
          ),
        ),
    )
    fc.assert(
      fc.property(shuffled, ([entries, other]) => {
        const file = foldCase(entries, openToAll)
        expect(foldCase(other, openToAll)).toEqual(file)
        const counted = [...Object.values(file.registers), file.ageGroup, file.state].flatMap(
          (register) => (register?.history ?? []).map(({ entry }) => entry),
        )
        for (const { hash, standing } of entries)
          if (standing === 'not-entitled') expect(counted).not.toContain(hash)
      }),
      runs,
    )
  })

  test('an entry that arrives twice counts once', () => {
    fc.assert(
      fc.property(arbitraryCase, (entries) => {
        expect(foldCase([...entries, ...entries])).toEqual(foldCase(entries))
      }),
      runs,
    )
  })
})

interface Restricted {
  readonly entries: readonly OpenedEntry[]
  readonly compartments: readonly CaseCompartment[]
  readonly hidden: ReadonlySet<EntryHash>
}

const restricted: fc.Arbitrary<Restricted> = arbitraryCase.chain((entries) =>
  fc.record({
    entries: fc.constant(entries),
    compartments: fc.subarray([...caseCompartments]),
    hidden: fc
      .subarray(entries.map(({ hash }) => hash))
      .map((hashes): ReadonlySet<EntryHash> => new Set(hashes)),
  }),
)

function asReader({ entries, compartments, hidden }: Restricted): KnownEntry[] {
  return entries.map((entry) =>
    hidden.has(entry.hash) ? stubOf(entry) : openedFor(entry, compartments),
  )
}

/** Reachability over the whole history, worked out apart from the code under test. */
function knewIn(entries: readonly OpenedEntry[], later: EntryHash, earlier: EntryHash): boolean {
  const byHash = new Map(entries.map((entry) => [entry.hash, entry]))
  const waiting = [...(byHash.get(later)?.parents ?? [])]
  const seen = new Set<EntryHash>()
  for (let hash = waiting.pop(); hash !== undefined; hash = waiting.pop()) {
    if (hash === earlier) return true
    if (seen.has(hash)) continue
    seen.add(hash)
    waiting.push(...(byHash.get(hash)?.parents ?? []))
  }
  return false
}

describe('a reader who may know only a part', () => {
  test('sees the entries in the order of the whole, with stubs where others stand', () => {
    fc.assert(
      fc.property(restricted, (view) => {
        const whole = foldCase(view.entries).timeline
        const part = foldCase(asReader(view)).timeline
        expect(part.map(({ hash }) => hash)).toEqual(whole.map(({ hash }) => hash))
        for (const item of part) expect(item.kind === 'stub').toBe(view.hidden.has(item.hash))
      }),
      runs,
    )
  })

  test('sees of each field exactly the answers of the whole that nobody visible replaced', () => {
    fc.assert(
      fc.property(restricted, (view) => {
        const whole = foldCase(view.entries)
        const part = foldCase(asReader(view))
        const confirmed = new Set(
          view.entries
            .filter(
              ({ hash, header }) => !view.hidden.has(hash) && header?.type === 'author-confirmed',
            )
            .filter(() => view.compartments.includes('essential'))
            .flatMap((entry) =>
              ((entry.content.essential?.['entries'] as EntryHash[] | undefined) ?? []).map(
                (hash) => `${hash} ${entry.organisation}`,
              ),
            ),
        )
        const isConfirmed = (hash: EntryHash): boolean => {
          const entry = view.entries.find((each) => each.hash === hash)
          return entry?.standing === 'confirmed' || confirmed.has(`${hash} ${entry?.organisation}`)
        }
        for (const name of registerNames) {
          const isOpen = view.compartments.includes(
            registerFields[name].compartment as CaseCompartment,
          )
          const visible = (whole.registers[name]?.history ?? [])
            .map(({ entry }) => entry)
            .filter((hash) => isOpen && !view.hidden.has(hash))
          const expected = visible.filter(
            (earlier) =>
              !visible.some(
                (later) =>
                  knewIn(view.entries, later, earlier) &&
                  (isConfirmed(later) || !isConfirmed(earlier)),
              ),
          )
          const seen = (part.registers[name]?.current ?? []).map(({ entry }) => entry)
          expect([...seen].sort()).toEqual([...expected].sort())
        }
      }),
      runs,
    )
  })

  test('sees nothing of a compartment that is not opened to him, and how much is shut', () => {
    fc.assert(
      fc.property(restricted, (view) => {
        const { timeline, standing } = foldCase(asReader(view))
        const shut = view.entries
          .filter(({ hash }) => !view.hidden.has(hash))
          .flatMap(({ content }) => Object.keys(content))
          .filter((name) => !view.compartments.includes(name as CaseCompartment))
        expect(standing.sealedParts).toBe(shut.length)
        for (const item of timeline) {
          if (item.kind === 'stub') continue
          for (const name of item.opened) expect(view.compartments).toContain(name)
        }
      }),
      runs,
    )
  })
})

test('once she withdrew, no answer that does not name the withdrawal makes a consent live again', () => {
  fc.assert(
    fc.property(arbitraryCase, (entries) => {
      const { consents } = foldCase(entries)
      const withdrawals = entries.filter(
        ({ header, content }) =>
          header?.type === 'consent-withdrawn' &&
          ((content.care?.['consents'] as string[] | undefined) ?? []).length > 0,
      )
      if (withdrawals.length === 0) return
      for (const consent of consents) expect(isLive(consent, 0)).toBe(false)
    }),
    { numRuns: 400 },
  )
})

test('a case of 40 entries folds in a few milliseconds', () => {
  const [entries = []] = fc.sample(caseOfLength(40), { numRuns: 1, seed: 7 })
  for (let warm = 0; warm < 20; warm += 1) foldCase(entries)
  const rounds = 200
  const begun = performance.now()
  for (let round = 0; round < rounds; round += 1) foldCase(entries)
  const each = (performance.now() - begun) / rounds
  process.stderr.write(`folding ${entries.length} entries: ${each.toFixed(2)} ms\n`)
  expect(foldCase(entries).timeline).toHaveLength(40)
})
