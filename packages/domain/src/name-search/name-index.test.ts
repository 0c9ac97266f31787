import { describe, expect, test } from 'vitest'
import type { PersonNames } from './indexed-person.ts'
import { NameIndex } from './name-index.ts'

/** An index of invented people by a short id. */
function indexOf(people: Record<string, PersonNames>): NameIndex {
  const index = new NameIndex()
  for (const [id, names] of Object.entries(people)) index.put({ id, names })
  return index
}

const shelter = indexOf({
  juana: {
    givenNames: 'Juana',
    firstSurname: 'Hernández',
    secondSurname: 'Xicay',
    code: 'TAP-0042',
  },
  miguel: {
    givenNames: 'Mekel',
    firstSurname: "Tz'unun",
    secondSurname: "K'oy",
    otherNames: ['Miguel Tzunún'],
  },
  angeles: { givenNames: 'Ma. de los Ángeles', firstSurname: 'de la Cruz', secondSurname: 'Núñez' },
  garcialopez: { givenNames: 'Rosa', firstSurname: 'Garcialopez' },
  rosa: { givenNames: 'Rosa Elena', firstSurname: 'García', secondSurname: 'López' },
  ximena: { givenNames: 'Ximena', firstSurname: 'Vásquez', secondSurname: 'Guerrero' },
  lupe: { givenNames: 'J. Guadalupe', firstSurname: 'Ibarra' },
  nameless: { otherNames: ['la Güera'] },
  given: { givenNames: 'Katarina' },
})

const found = (query: string): string[] => shelter.search(query).map((person) => person.id)
const best = (query: string): string | undefined => found(query)[0]

describe('a person is found', () => {
  test.each([
    ['by the first surname alone', 'Hernández', 'juana'],
    ['by the second surname alone', 'Xicay', 'juana'],
    ['by the given name alone', 'Juana', 'juana'],
    ['by all of it', 'Juana Hernández Xicay', 'juana'],
    ['with the surnames first', 'Hernández Xicay Juana', 'juana'],
    ['with the surnames swapped', 'Juana Xicay Hernández', 'juana'],
    ['without accents', 'JUANA HERNANDEZ', 'juana'],
    ['by sound: mute h', 'Ernandes', 'juana'],
    ['by sound: x and ch', 'Chicay', 'juana'],
    ['slightly wrong: a letter more', 'Hernnándezs', 'juana'],
    ['slightly wrong: a letter less', 'Hrnández', 'juana'],
    ['slightly wrong: another letter', 'Hermández', 'juana'],
    ['slightly wrong: letters swapped', 'Henrández', 'juana'],
    ['slightly wrong by sound', 'Ermandes', 'juana'],
    ['while typing', 'Hern', 'juana'],
    ['while typing, by sound', 'Ernan', 'juana'],
    ['while typing, slightly wrong', 'Hermán', 'juana'],
    ['by initial and surname', 'J Xicay', 'juana'],
    ['by initials only', 'J. H. X.', 'juana'],
    ['by code', 'TAP-0042', 'juana'],
    ['by code written together', 'tap0042', 'juana'],
    ['by the number of the code', '0042', 'juana'],
    ['with any glottal sign', 'Tz’unun Kʼoy', 'miguel'],
    ['without glottal signs', 'tzunun koy', 'miguel'],
    ['by another name', 'Miguel', 'miguel'],
    ['by old spelling', 'Tsunun Coy', 'miguel'],
    ['by an abbreviated name in full', 'María de los Ángeles', 'angeles'],
    ['by the abbreviation', 'Ma. Ángeles', 'angeles'],
    ['with particles left out', 'Cruz Nuñez', 'angeles'],
    ['with particles joined to the name', 'Delacruz', 'angeles'],
    ['with surnames apart that were recorded as one', 'Rosa García López', 'rosa'],
    ['with surnames typed as one', 'garcialopez Rosa Elena', 'rosa'],
    ['with a hyphen', 'García-López', 'rosa'],
    ['by the other spelling of x', 'Jimena Bázques', 'ximena'],
    ['by gü for gu', 'Güerrero', 'ximena'],
    ['by J. read as José', 'José Guadalupe Ibarra', 'lupe'],
    ['by the name used at home', 'Lupe Ibarra', 'lupe'],
    ['who has no name but what she is called', 'Guera', 'nameless'],
    ['who has one name only, when more is asked', 'Catarina', 'given'],
  ])('%s: %s', (_way, query, id) => {
    expect(best(query)).toBe(id)
  })

  test('whose surnames were recorded as one word, when they are typed apart, in either order', () => {
    expect(found('García López')).toEqual(['rosa', 'garcialopez'])
    expect(found('López García')).toEqual(['rosa', 'garcialopez'])
  })

  test('of whom less is known than is asked, and it is said', () => {
    const [person] = shelter.search('Katarina Tambriz')
    expect(person).toMatchObject({ id: 'given', missingWords: 1, score: 0.5 })
  })

  test('and which parts of the name agreed, and how', () => {
    expect(shelter.search('Guana Xicay Hernandes')[0]).toEqual({
      id: 'juana',
      score: (0.65 + 1 + 0.9) / 3,
      missingWords: 0,
      matches: [
        { queryWords: [0], part: 'given-names', how: 'similar' },
        { queryWords: [1], part: 'second-surname', how: 'exact' },
        { queryWords: [2], part: 'first-surname', how: 'phonetic' },
      ],
    })
    expect(shelter.search('García López').find((person) => person.id === 'garcialopez')).toEqual({
      id: 'garcialopez',
      score: 0.96,
      missingWords: 0,
      matches: [{ queryWords: [0, 1], part: 'first-surname', how: 'exact' }],
    })
  })
})

describe('nobody is found', () => {
  test.each([
    ['for nothing', ''],
    ['for spaces and signs', "  ' - . "],
    ['for one letter', 'J'],
    ['for one letter with an accent', 'á'],
    ['for a name that is nothing like any', 'Wolfgang'],
    ['for a short name with another letter', 'Roq'],
    ['for a code with a wrong digit', '0043'],
  ])('%s', (_why, query) => {
    expect(found(query)).toEqual([])
  })

  test('for a code with the right letters and a wrong number', () => {
    expect(found('TAP-0043')).toEqual([])
    expect(found('Juana 0043')).toEqual([])
  })

  test('for half of the words if those are faint', () => {
    expect(found('Hermándes Wolfgang')).toEqual([])
  })

  test('if no result is asked for', () => {
    expect(shelter.search('Juana', { limit: 0 })).toEqual([])
  })
})

describe('the order of results', () => {
  test('is exact, by sound, beginning, other form, slightly wrong', () => {
    const index = indexOf({
      wrong: { firstSurname: 'Lobez' },
      beginning: { firstSurname: 'Lopezgil' },
      sound: { firstSurname: 'Lópes' },
      exact: { firstSurname: 'López' },
    })
    expect(index.search('Lopez').map((person) => person.id)).toEqual([
      'exact',
      'sound',
      'beginning',
      'wrong',
    ])
    const forms = indexOf({
      exact: { givenNames: 'Francisco' },
      form: { givenNames: 'Pancho' },
      wrong: { givenNames: 'Franciscq' },
    })
    expect(forms.search('Francisco').map((person) => person.id)).toEqual(['exact', 'form', 'wrong'])
  })

  test('puts whoever has nothing beyond what was asked before whoever has', () => {
    const index = indexOf({
      longer: { givenNames: 'Ana Berta', firstSurname: 'Caal', secondSurname: 'Abaj' },
      shorter: { givenNames: 'Berta', firstSurname: 'Caal' },
    })
    expect(index.search('Berta Caal').map((person) => person.id)).toEqual(['shorter', 'longer'])
  })

  test('is by surnames, given names and id where names are as close', () => {
    const index = indexOf({
      3: { givenNames: 'Ana', firstSurname: 'Caal', secondSurname: 'Pop' },
      2: { givenNames: 'Ana', firstSurname: 'Caal', secondSurname: 'Pop' },
      1: { givenNames: 'Ana', firstSurname: 'Caal', secondSurname: 'Yat' },
    })
    expect(index.search('Ana Caal').map((person) => person.id)).toEqual(['2', '3', '1'])
  })

  test('two people of the same name both come', () => {
    const index = indexOf({ one: { givenNames: 'Ana' }, other: { givenNames: 'Ana' } })
    expect(index.search('Ana').map((person) => person.score)).toEqual([1, 1])
  })

  test('one surname does not answer for two', () => {
    const index = indexOf({
      once: { givenNames: 'Ana', firstSurname: 'García' },
      twice: { givenNames: 'Zoila', firstSurname: 'García', secondSurname: 'García' },
    })
    const [first, second] = index.search('García García')
    expect(first).toMatchObject({ id: 'twice', score: 1, missingWords: 0 })
    expect(second).toMatchObject({ id: 'once', score: 0.5, missingWords: 1 })
  })

  test('at most as many come as were asked for', () => {
    const index = new NameIndex()
    for (let number = 0; number < 50; number++) {
      index.put({ id: String(number), names: { givenNames: 'Ana' } })
    }
    expect(index.search('Ana')).toHaveLength(20)
    expect(index.search('Ana', { limit: 3 })).toHaveLength(3)
    expect(index.search('Ana', { limit: 1000 })).toHaveLength(50)
  })
})

describe('changes', () => {
  test('a replaced person is found by the new name only', () => {
    const index = indexOf({ one: { givenNames: 'Petrona' } })
    index.put({ id: 'one', names: { givenNames: 'Dominga' } })
    expect(index.size).toBe(1)
    expect(index.search('Petrona')).toEqual([])
    expect(index.search('Dominga')).toHaveLength(1)
  })

  test('a removed person is found no more, and nothing that was hers steers a search', () => {
    const index = indexOf({
      one: { firstSurname: 'Garcialopez' },
      other: { firstSurname: 'García', secondSurname: 'López' },
    })
    expect(index.remove('one')).toBe(true)
    expect(index.remove('one')).toBe(false)
    expect(index.find('one')).toBeUndefined()
    expect(index.search('garcialopez').map((person) => person.id)).toEqual(['other'])
  })

  test('after thousands of replacements the index holds and finds what it should', () => {
    const index = new NameIndex()
    for (let round = 0; round < 30; round++) {
      for (let number = 0; number < 100; number++) {
        index.put({ id: String(number), names: { givenNames: 'Ana', code: `R${round}N${number}` } })
      }
    }
    expect(index.size).toBe(100)
    expect([...index.people()]).toHaveLength(100)
    expect(index.search('R29N7')[0]).toMatchObject({ id: '7', score: 1 })
    expect(index.search('R28N7')).toEqual([])
  })

  test('a person without any name is kept and never found', () => {
    const index = indexOf({ unknown: {}, empty: { givenNames: '', otherNames: [''] } })
    expect(index.size).toBe(2)
    expect(index.search('empty')).toEqual([])
  })
})

describe('bad input', () => {
  test.each([
    ['a very long query', 'hernandez '.repeat(10_000)],
    ['a very long word', 'h'.repeat(100_000)],
    ['control characters and half a surrogate pair', 'Ju\u0000ana \uD800'],
    ['eight initials', 'a b c d e f g h'],
  ])('%s is answered', (_what, query) => {
    expect(Array.isArray(shelter.search(query))).toBe(true)
  })

  test('a name of a megabyte is indexed by its beginning', () => {
    const index = indexOf({ long: { givenNames: `Ana ${'x '.repeat(500_000)}` } })
    expect(index.search('Ana')).toHaveLength(1)
  })
})
