import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { inventedColumns, inventedStudy } from '../testing/invented-study.ts'
import { cutToStudy } from './cut-to-study.ts'
import type { PersonToCount } from './counted-entries.ts'
import { readRows } from './read-rows.ts'

const inPeriod = Date.UTC(2026, 4, 5)
const codeOf = (code: string) => [...code].reverse().join('')

function person(
  code: string,
  variables: Record<string, unknown>,
  more: Partial<PersonToCount> = {},
): PersonToCount {
  return {
    personCode: code.repeat(32),
    agreement: 'agreed',
    registeredHere: true,
    registeredAt: inPeriod,
    entries: [{ recordedAt: inPeriod, variables: { personCode: code.repeat(32), ...variables } }],
    ...more,
  }
}

const cut = (people: readonly PersonToCount[], study = inventedStudy()) =>
  cutToStudy(study, { people, others: [], withoutCode: 0 }, codeOf)

test('a row is the columns of the study and nothing beside them', () => {
  const { rows } = cut([
    person('a', {
      sex: 'female',
      year: 2026,
      formsOfExploitation: ['sexual-exploitation', 'forced-labour'],
      nationalities: ['GTM'],
      donor: 'Fundación',
    }),
  ])
  expect(rows).toEqual([
    {
      person: 'a'.repeat(32),
      cells: ['female', ['forced-labour', 'sexual-exploitation'], 2026, null, '2026-05'],
    },
  ])
})

test('what the codes do not hold stays, and it is said how often', () => {
  const { rows, columns } = cut([
    person('a', { sex: 'Nayeli', formsOfExploitation: ['her story'] }),
  ])
  expect(JSON.stringify(rows)).not.toMatch(/Nayeli|story/)
  expect(columns.map(({ outsideCodes, missing }) => [outsideCodes, missing])).toEqual([
    [1, 1],
    [1, 1],
    [0, 1],
    [0, 1],
    [0, 0],
  ])
})

test('of a single value the last that was said, of several all', () => {
  const entries = [
    {
      recordedAt: inPeriod,
      variables: { sector: 'mining', formsOfExploitation: ['forced-labour'] },
    },
    {
      recordedAt: inPeriod + 1,
      variables: { sector: 'agriculture', formsOfExploitation: ['sexual-exploitation'] },
    },
  ]
  const { rows } = cut([person('a', {}, { entries })])
  expect(rows[0]?.cells).toEqual([
    null,
    ['forced-labour', 'sexual-exploitation'],
    null,
    'agriculture',
    '2026-05',
  ])
})

describe('who is left out is told by why', () => {
  test('who did not agree', () => {
    const told = cut([
      person('a', { sex: 'female' }),
      person('b', { sex: 'male' }, { agreement: 'said-no' }),
      person('c', {}, { agreement: 'not-asked' }),
      person('d', {}, { agreement: 'not-asked' }),
    ])
    expect(told).toMatchObject({ people: 1, leftOut: { 'said-no': 1, 'not-asked': 2 } })
    expect(told.rows).toHaveLength(1)
    expect(told.columns[0]?.values).toEqual([{ value: 'female', rows: 1 }])
  })

  test('who was registered outside the period, to the hour where the office is', () => {
    const early = Date.UTC(2026, 0, 1, 5, 59)
    const told = cut([person('a', {}, { registeredAt: early }), person('b', {})])
    expect(told).toMatchObject({ people: 1, outsidePeriod: 1 })
  })

  test('what was recorded after the cut-off', () => {
    const study = inventedStudy({ periodUntil: '2026-05-31', cutOff: '2026-05-31' })
    const entries = [
      { recordedAt: inPeriod, variables: { sector: 'mining' } },
      { recordedAt: Date.UTC(2026, 5, 1, 6), variables: { sector: 'agriculture' } },
    ]
    expect(cut([person('a', {}, { entries })], study).rows[0]?.cells[3]).toBe('mining')
  })
})

test('a study of services has a row a service, with what is said of its person', () => {
  const study = inventedStudy({
    unit: 'service',
    columns: [
      {
        name: 'service',
        from: 'statistics',
        variable: 'service',
        kind: 'code',
        codes: ['shelter', 'medical'],
      },
      ...inventedColumns.slice(0, 1),
    ],
  })
  const entries = [
    { recordedAt: inPeriod, variables: { sex: 'female' } },
    { recordedAt: inPeriod, variables: { service: 'shelter', status: 'completed' } },
    { recordedAt: inPeriod, variables: { service: 'medical', status: 'completed' } },
  ]
  const { rows, people } = cut([person('a', {}, { entries })], study)
  expect(rows.map(({ cells }) => cells)).toEqual([
    ['medical', 'female'],
    ['shelter', 'female'],
  ])
  expect(people).toBe(1)
})

test('a refused bed is about nobody with a code', () => {
  const study = inventedStudy({
    unit: 'bed-refusal',
    columns: [
      { name: 'why', from: 'statistics', variable: 'bedRefused', kind: 'code', codes: ['full'] },
    ],
  })
  const others = [{ recordedAt: inPeriod, variables: { bedRefused: 'full', bedFor: 'women' } }]
  expect(
    cutToStudy(study, { people: [person('a', {})], others, withoutCode: 0 }, codeOf),
  ).toMatchObject({
    rows: [{ person: null, cells: ['full'] }],
    people: 0,
  })
})

test('whatever entries hold, what leaves fits the study as the office reads it', () => {
  const anything = fc.dictionary(
    fc.constantFrom('sex', 'formsOfExploitation', 'year', 'sector', 'givenNames', '__proto__'),
    fc.oneof(fc.jsonValue(), fc.constantFrom('female', ['forced-labour'], 2026, 'mining')),
  )
  const study = inventedStudy()
  fc.assert(
    fc.property(fc.array(anything, { maxLength: 6 }), (all) => {
      const people = all.map((variables, at) =>
        person(at.toString(16), variables as object as Record<string, unknown>),
      )
      const { rows } = cut(people, study)
      const plain: unknown = JSON.parse(
        JSON.stringify(rows.map(({ person: code, cells }) => [code, ...cells])),
      )
      expect(readRows(study, plain)).toEqual(rows)
    }),
  )
})
