import { describe, expect, test } from 'vitest'
import { known, readBirthDate } from './birth-date.ts'
import { guessRole } from './column-role.ts'

describe('a date of birth', () => {
  test.each([
    ['1990-05-17', { year: 1990, month: 5, day: 17 }],
    ['19900517', { year: 1990, month: 5, day: 17 }],
    ['17/05/1990', { year: 1990, month: 5, day: 17 }],
    ['1990-05-17T00:00:00Z', { year: 1990, month: 5, day: 17 }],
    ['1990-05', { year: 1990, month: 5 }],
    ['1990', { year: 1990 }],
    ['ca. 1990', { year: 1990 }],
    ['1990-01-01', { year: 1990 }],
    ['1990-00-00', { year: 1990 }],
    ['1990-99-99', { year: 1990 }],
    ['', undefined],
    ['no sabe', undefined],
    ['0000-00-00', undefined],
  ])('%s is read as far as it is known', (text, expected) => {
    expect(readBirthDate(text)).toEqual(expected)
  })

  test('stands also in columns of its own', () => {
    expect(known('1970', '3', '9')).toEqual({ year: 1970, month: 3, day: 9 })
    expect(known('', '3', '')).toEqual({ month: 3 })
  })
})

describe('the role of a column', () => {
  const many = (value: (at: number) => string) => Array.from({ length: 60 }, (_, at) => value(at))

  test.each([
    ['Nombre(s)', 'given-names'],
    ['primer_nombre', 'given-names'],
    ['fname_c1', 'given-names'],
    ['firstName', 'given-names'],
    ['Apellido Paterno', 'surname'],
    ['segundo_apellido', 'surname'],
    ['lname_c2', 'surname'],
    ['Fecha de nacimiento', 'birth-date'],
    ['date_of_birth', 'birth-date'],
    ['by', 'birth-year'],
    ['bm', 'birth-month'],
    ['bd', 'birth-day'],
    ['Sexo', 'sex'],
    ['rec_id', 'ignored'],
    ['soc_sec_id', 'ignored'],
    ['CURP', 'ignored'],
    ['edad', 'ignored'],
  ])('%s is %s by its heading', (heading, role) => {
    expect(
      guessRole(
        heading,
        many((at) => `x${at % 7}`),
      ),
    ).toBe(role)
  })

  test('is told by what stands in it where the heading says nothing', () => {
    expect(
      guessRole(
        'v1',
        many((at) => `19${40 + at}-03-1${at % 10}`),
      ),
    ).toBe('birth-date')
    expect(
      guessRole(
        'v2',
        many((at) => String(1_000 + (at % 40))),
      ),
    ).toBe('number')
    expect(
      guessRole(
        'v3',
        many((at) => `calle ${'abcdefg'.charAt(at % 7)}`),
      ),
    ).toBe('text')
  })

  test('is none where a column is empty, constant, a number of rows or long text', () => {
    expect(
      guessRole(
        'v1',
        many(() => ''),
      ),
    ).toBe('ignored')
    expect(
      guessRole(
        'v2',
        many(() => 'México'),
      ),
    ).toBe('ignored')
    expect(
      guessRole(
        'v3',
        many((at) => `fila-${at}`),
      ),
    ).toBe('ignored')
    expect(
      guessRole(
        'v4',
        many((at) => 'cuenta '.repeat(40) + String(at % 9)),
      ),
    ).toBe('ignored')
  })
})
