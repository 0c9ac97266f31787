import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inventPeople } from '../../../../samples/names/invented-names.ts'
import { foldName } from './fold-name.ts'
import type { IndexedPerson } from './indexed-person.ts'
import { type FoundPerson, NameIndex } from './name-index.ts'

const people: readonly IndexedPerson[] = inventPeople({ seed: 11, count: 300 })
const person = fc.constantFrom(...people)

function indexOf(these: Iterable<IndexedPerson>): NameIndex {
  const index = new NameIndex()
  for (const each of these) index.put(each)
  return index
}

const index = indexOf(people)

/** Given names and surnames, each as one piece with its particles. */
function piecesOf({ names }: IndexedPerson): string[] {
  return [names.givenNames, names.firstSurname, names.secondSurname].filter(
    (piece) => piece !== undefined,
  )
}

function idsAndScores(found: readonly FoundPerson[]): [string, number][] {
  return found.map(({ id, score }) => [id, score])
}

test('the whole name finds its bearer with nothing missing and the highest score', () => {
  fc.assert(
    fc.property(person, (each) => {
      const found = index.search(piecesOf(each).join(' '), { limit: 500 })
      const self = found.find(({ id }) => id === each.id)
      expect(self).toMatchObject({ score: 1, missingWords: 0 })
      expect(found[0]?.score).toBe(1)
    }),
    { numRuns: 300 },
  )
})

test('the order of the words never matters', () => {
  const shuffled = person.chain((each) =>
    fc.tuple(
      fc.constant(piecesOf(each).join(' ')),
      fc
        .shuffledSubarray(piecesOf(each), { minLength: piecesOf(each).length })
        .map((pieces) => pieces.join(' ')),
    ),
  )
  fc.assert(
    fc.property(shuffled, ([inOrder, inAnyOrder]) => {
      expect(idsAndScores(index.search(inAnyOrder))).toEqual(idsAndScores(index.search(inOrder)))
    }),
    { numRuns: 300 },
  )
})

test('accents and case never matter', () => {
  const accents = fc.array(fc.constantFrom('', '\u0301', '\u0300', '\u0308', '\u0303'), {
    minLength: 80,
    maxLength: 80,
  })
  fc.assert(
    fc.property(person, accents, fc.boolean(), (each, marks, capitals) => {
      const query = piecesOf(each).join(' ')
      const marked = [...query.normalize('NFD')]
        .map((letter, at) => (/\p{L}/u.test(letter) ? letter + (marks[at] ?? '') : letter))
        .join('')
      const retyped = capitals ? marked.toUpperCase() : marked.toLowerCase()
      expect(index.search(retyped)).toEqual(index.search(query))
    }),
    { numRuns: 300 },
  )
})

test('every beginning of two letters and more of a surname alone finds its bearers', () => {
  const surname = person.filter(
    ({ names }) => foldName(names.firstSurname ?? '')[0]?.particles === '',
  )
  fc.assert(
    fc.property(surname, fc.nat(), (each, cut) => {
      const typed = each.names.firstSurname!
      const query = typed.slice(0, Math.min(typed.length, 2 + (cut % typed.length)))
      fc.pre(/\p{L}['’]?\p{L}/u.test(query))
      expect(index.search(query, { limit: 500 }).map(({ id }) => id)).toContain(each.id)
    }),
    { numRuns: 300 },
  )
})

const change = fc.oneof(
  { weight: 3, arbitrary: fc.record({ put: person, as: person }) },
  { weight: 1, arbitrary: fc.record({ remove: person }) },
)

test('an index that was changed many times equals one that was filled at once, in any order', () => {
  const queries = fc.array(
    person.map((each) => piecesOf(each).slice(-2).join(' ').replace(/[aá]/, 'e')),
    { minLength: 3, maxLength: 3 },
  )
  fc.assert(
    fc.property(
      fc.array(change, { maxLength: 80 }),
      queries,
      fc.boolean(),
      (changes, texts, back) => {
        const changed = new NameIndex()
        const now = new Map<string, IndexedPerson>()
        for (const each of changes) {
          if ('put' in each) {
            const renamed = { id: each.put.id, names: each.as.names }
            changed.put(renamed)
            now.set(renamed.id, renamed)
          } else {
            changed.remove(each.remove.id)
            now.delete(each.remove.id)
          }
        }
        const filled = indexOf(back ? [...now.values()].reverse() : now.values())
        expect(changed.size).toBe(filled.size)
        for (const text of texts) expect(changed.search(text)).toEqual(filled.search(text))
      },
    ),
    { numRuns: 200 },
  )
})

test('a smaller limit gives the beginning of the same list', () => {
  fc.assert(
    fc.property(person, fc.integer({ min: 1, max: 30 }), (each, limit) => {
      const query = piecesOf(each).join(' ')
      expect(index.search(query, { limit })).toEqual(
        index.search(query, { limit: 500 }).slice(0, limit),
      )
    }),
  )
})

test('no query makes it fail, and scores stay between 0 and 1, highest first', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (query) => {
      const scores = index.search(query).map(({ score }) => score)
      expect(scores.every((score) => score > 0 && score <= 1)).toBe(true)
      expect(scores).toEqual(scores.toSorted((one, other) => other - one))
    }),
    { numRuns: 500 },
  )
})
