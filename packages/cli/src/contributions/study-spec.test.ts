import { expect, test } from 'vitest'
import { homePack } from '@cobijo/countries/packs'
import { checkStudy } from '@cobijo/domain/counting/study/study'
import { tableShells } from '@cobijo/domain/counting/study/table-shells'
import { studyFromSpec } from './study-spec.ts'

const said = {
  titleEs: 'Estudio',
  titleEn: 'Study',
  purposeEs: 'para probar',
  purposeEn: 'to try',
  from: '2026-01-01',
  until: '2026-06-30',
  cutOff: '2026-07-31',
  sendUntil: '2026-09-30',
}
const drawn = { publicKey: 'ab'.repeat(32) }
const read = (more: object) => studyFromSpec({ ...said, ...more }, homePack, drawn)

test.each(tableShells.map(({ table, unit, columns }) => [table, unit, columns] as const))(
  '%s becomes a study that stands, or is refused where no case holds it',
  (table, unit, columns) => {
    const donors = ['donor', 'budgetLine', 'currency'].map((variable) => ({
      variable,
      codes: ['A1', 'B2'],
    }))
    const study = read({ tables: [table], ...(unit === 'payment' ? { columns: donors } : {}) })
    if (unit === 'figure') {
      expect(study).toMatchObject({ code: 'study-table-of-figures', field: 'tables' })
      return
    }
    const comes = Object.values(columns).filter((source) => 'variable' in source)
    // A journey that is told in words has nothing that may be asked for.
    const expected =
      comes.length === 0 ? { code: 'study-without-columns' } : { unit, columns: expect.anything() }
    expect('kind' in study ? study : checkStudy({ ...study, salt: 'cd'.repeat(32) })).toMatchObject(
      expected,
    )
  },
)

test('a day begins where the country keeps most of its clocks', () => {
  expect(read({ tables: ['T1'] })).toMatchObject({ dayBegins: 360, periodFrom: '2026-01-01' })
})

test('a country’s codes are its pack’s; a column that has none is refused by its name', () => {
  const study = read({ tables: ['T3'], columns: ['exploitationDivision'] })
  const codesOf = (name: string) =>
    'columns' in study ? study.columns.find((each) => each.name === name)?.codes : undefined
  expect(codesOf('formsOfExploitation')).toEqual(
    homePack.formsOfExploitation.map(({ code }) => code),
  )
  expect(codesOf('exploitationDivision')).toHaveLength(homePack.divisions.length)
  expect(read({ unit: 'payment', columns: ['payment', 'donor'] })).toMatchObject({
    code: 'study-column-codes',
    field: 'donor',
  })
})

test('what is not understood is refused by field, and nothing that was typed is repeated', () => {
  expect(read({ tables: ['T1', 'T12'] })).toMatchObject({ code: 'study-units-mixed' })
  expect(read({ tables: ['T99'] })).toEqual({
    kind: 'refused',
    code: 'study-table-unknown',
    field: 'tables',
  })
  expect(read({ tables: ['T1'], 'Nayeli López': 1 })).toEqual({
    kind: 'refused',
    code: 'field-unknown',
    field: 'columns',
  })
  expect(read({ columns: ['givenNames'], unit: 'person' })).toMatchObject({
    code: 'study-variable-unknown',
    field: 'givenNames',
  })
  expect(studyFromSpec('text', homePack, drawn)).toMatchObject({ code: 'study-not-valid' })
  expect(read({ tables: ['T1'], from: 2026 })).toMatchObject({
    code: 'field-required',
    field: 'from',
  })
})
