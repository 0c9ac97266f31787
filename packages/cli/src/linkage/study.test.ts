import { describe, expect, test } from 'vitest'
import { isRefusal } from '@cobijo/statistics/refusal'
import type { PeopleRows } from './people-rows.ts'
import { guessColumns, placesOf, readStudyColumns } from './study.ts'

const people = (headings: readonly string[]): PeopleRows => ({
  headings,
  rows: Array.from({ length: 30 }, (_, row) => headings.map((heading) => `${heading} ${row % 7}`)),
})

describe('the columns of a study', () => {
  test('names and dates are found though each file calls them differently, other columns only by one heading', () => {
    const files = [
      people([
        'persona',
        'Nombre(s)',
        'Apellido paterno',
        'Apellido materno',
        'Municipio',
        'Oficio',
      ]),
      people(['persona', 'given_name', 'surname', 'second_surname', 'Municipio', 'Occupation']),
    ]
    const columns = guessColumns(files, 'persona')
    if (isRefusal(columns)) throw new Error(columns.code)
    expect(columns.map(({ name, role }) => [name, role])).toEqual([
      ['Municipio', 'text'],
      ['given-names', 'given-names'],
      ['surname', 'surname'],
      ['surname', 'surname'],
    ])
    expect(files.map(({ headings }) => placesOf(columns, headings))).toEqual([
      [4, 1, 2, 3],
      [4, 1, 2, 3],
    ])
  })

  test('are read from a schema; a role that is none is refused with its name', () => {
    const column = { name: 'place', role: 'text', heading: 'Municipio' }
    expect(readStudyColumns({ study: 1, columns: [column] })).toEqual([
      { name: 'place', role: 'text', headings: ['Municipio'] },
    ])
    expect(readStudyColumns({ study: 1, columns: [{ ...column, role: 'street' }] })).toMatchObject({
      code: 'schema-not-valid',
      field: 'place',
    })
    expect(readStudyColumns({ study: 2, columns: [column] })).toMatchObject({ kind: 'refused' })
  })

  test('a file that lacks one is refused with its heading', () => {
    const column = { name: 'place', role: 'text' as const, headings: ['Municipio'] }
    expect(placesOf([column], ['Oficio'])).toMatchObject({
      code: 'heading-missing',
      field: 'Municipio',
    })
  })
})
