import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldName } from './fold-name.ts'

const lettersOf = (name: string): string[] => foldName(name).map((word) => word.letters)

describe('folding a name', () => {
  test('case, accents and ñ do not matter', () => {
    expect(lettersOf('MARÍA Núñez')).toEqual(['maria', 'nunez'])
    expect(lettersOf('Agüero Peña')).toEqual(['aguero', 'pena'])
    expect(lettersOf('Mari\u0301a')).toEqual(['maria'])
  })

  test('every sign for the glottal stop and every apostrophe is dropped', () => {
    for (const sign of ["'", '’', '‘', 'ʼ', '´', '`', '\uA78C', 'ʔ']) {
      expect(lettersOf(`K${sign}oy Tz${sign}unun`)).toEqual(['koy', 'tzunun'])
    }
  })

  test('an accent typed as a sign of its own does not cut a name in two', () => {
    expect(lettersOf('Hern´andez')).toEqual(['hernandez'])
  })

  test('hyphens, commas and points separate words', () => {
    expect(lettersOf('García-López, Juana')).toEqual(['garcia', 'lopez', 'juana'])
    expect(lettersOf('Ma.Guadalupe')).toEqual(['ma', 'guadalupe'])
    expect(lettersOf('Jean–Baptiste')).toEqual(['jean', 'baptiste'])
  })

  test('particles stand apart, with the word that they belong to', () => {
    expect(foldName('María de los Ángeles de la Cruz y Soto viuda de Lara')).toEqual([
      { letters: 'maria', particles: '' },
      { letters: 'angeles', particles: 'delos' },
      { letters: 'cruz', particles: 'dela' },
      { letters: 'soto', particles: 'y' },
      { letters: 'lara', particles: 'viudade' },
    ])
    expect(lettersOf('Vda. de Pérez')).toEqual(['perez'])
  })

  test('a name of particles only keeps them', () => {
    expect(lettersOf('De La')).toEqual(['de', 'la'])
    expect(lettersOf('Y')).toEqual(['y'])
  })

  test('abbreviations are kept and read as the full name', () => {
    for (const written of ['Ma.', 'MA', 'M.ª', 'Mª', 'M. ª']) {
      expect(foldName(written)).toEqual([{ letters: 'ma', particles: '', fullForm: 'maria' }])
    }
    expect(foldName('J. Hdz.').map((word) => word.fullForm)).toEqual(['jose', 'hernandez'])
  })

  test('letters of other scripts stay what they are', () => {
    expect(lettersOf('Łukasz Øster')).toEqual(['lukasz', 'oster'])
    expect(lettersOf('王 Иван')).toEqual(['王', 'иван'])
    expect(lettersOf('محمد')).toEqual(['محمد'])
  })

  test('what holds no letter or digit folds to nothing', () => {
    expect(foldName(' -- . ’ \u200B ')).toEqual([])
    expect(foldName('')).toEqual([])
  })

  test('no input makes a long name or a long word', () => {
    const words = foldName(`${'x'.repeat(100_000)} ${'ana '.repeat(100_000)}`)
    expect(words).toHaveLength(24)
    expect(words[0]?.letters).toHaveLength(40)
  })

  test('folding what is folded changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (name) => {
        const once = lettersOf(name)
        expect(lettersOf(once.join(' '))).toEqual(once)
      }),
      { numRuns: 2000 },
    )
  })
})
