import { describe, expect, test } from 'vitest'
import { inventedColumns, inventedStudy, saidInStudy } from '../testing/invented-study.ts'
import { beginningOf, checkStudy, dayIn, endOf, mayContribute } from './study.ts'
import type { StudyColumn } from './study.ts'

const withColumn = (column: Partial<StudyColumn>) =>
  checkStudy({ ...saidInStudy, columns: [column] })

const sex = inventedColumns[0] as StudyColumn

describe('a study asks for nothing', () => {
  test('that is not derived for counting', () => {
    for (const variable of ['givenNames', 'personCode', 'counting', 'sleepsWhere', 'reported'])
      expect(withColumn({ ...sex, variable })).toMatchObject({
        code: 'study-variable-unknown',
        field: 'sex',
      })
  })

  test('from another compartment than the one it comes from', () => {
    expect(withColumn({ ...sex, from: 'facts' })).toMatchObject({ code: 'study-variable-unknown' })
  })

  test('without its codes, and so no free text', () => {
    const { codes: _codes, ...open } = sex
    expect(withColumn(open)).toMatchObject({ code: 'study-column-codes', field: 'sex' })
    expect(withColumn({ ...sex, codes: ['female', 'a;b'] })).toMatchObject({
      code: 'study-column-codes',
    })
    expect(withColumn({ ...sex, codes: ['her story'] })).toMatchObject({
      code: 'study-column-codes',
    })
  })

  test('of one person that is told of a service', () => {
    const amount = {
      name: 'amount',
      from: 'statistics',
      variable: 'amount',
      kind: 'whole',
    } as const
    expect(withColumn({ ...amount, least: 0, most: 9 })).toMatchObject({
      code: 'study-variable-of-other-unit',
    })
  })

  test('twice, under no name, or under the name of her code', () => {
    expect(checkStudy({ ...saidInStudy, columns: [sex, sex] })).toMatchObject({
      code: 'study-column-twice',
    })
    expect(withColumn({ ...sex, name: '=1+1' })).toMatchObject({
      code: 'study-column-name',
      field: 'columns',
    })
    expect(withColumn({ ...sex, name: 'person' })).toMatchObject({ code: 'study-column-twice' })
  })

  test('of a period that cannot be', () => {
    expect(checkStudy({ ...saidInStudy, periodUntil: '2025-01-01' })).toMatchObject({
      code: 'study-period-empty',
    })
    expect(checkStudy({ ...saidInStudy, cutOff: '2026-06-01' })).toMatchObject({
      code: 'study-cut-off-early',
    })
    expect(checkStudy({ ...saidInStudy, cutOff: '2026' })).toMatchObject({
      code: 'study-day-missing',
      field: 'cutOff',
    })
  })
})

test('a day of the study begins where the office is', () => {
  const study = inventedStudy()
  expect(beginningOf(study, '2026-01-01')).toBe(Date.UTC(2026, 0, 1, 6))
  expect(endOf(study, '2026-01-31')).toBe(Date.UTC(2026, 1, 1, 6))
  expect(dayIn(study, Date.UTC(2026, 1, 1, 5, 59))).toBe('2026-01-31')
})

describe('W31: who may contribute', () => {
  const shelter = {
    size: 'small',
    kind: 'shelter',
    dutyToReport: 'no',
    enforcesMigrationLaw: 'no',
  } as const
  const now = Date.UTC(2027, 0, 1)
  const open = inventedStudy()
  const asked = (office: object, contributor: object, study = open, at = now) =>
    mayContribute(
      study,
      { office: { ...shelter, ...office }, contributor: { ...shelter, ...contributor } },
      at,
    )

  test('a shelter to the office that an organisation of civil society runs', () => {
    expect(asked({ kind: 'civil-society' }, {})).toBe('yes')
  })

  test('nobody to a prosecution, a consulate, an asylum authority or who enforces migration law', () => {
    for (const office of [
      { kind: 'prosecution' },
      { kind: 'consulate' },
      { kind: 'refugee-commission' },
      { kind: 'migration-protection', enforcesMigrationLaw: 'yes' },
      { enforcesMigrationLaw: 'disputed' },
    ])
      expect(asked(office, {})).toMatchObject({ code: 'study-office-set-apart', source: 'W31' })
    expect(mayContribute(open, { office: undefined, contributor: shelter }, now)).toMatchObject({
      code: 'study-office-set-apart',
    })
  })

  test('these themselves only where an impact assessment is named', () => {
    expect(asked({}, { kind: 'consulate' })).toMatchObject({ code: 'study-without-assessment' })
    expect(asked({}, { kind: 'consulate' }, inventedStudy({ assessment: 'EIPD 4' }))).toBe('yes')
  })

  test('nobody after the last day', () => {
    expect(asked({}, {}, open, Date.UTC(2027, 3, 1, 5, 59))).toBe('yes')
    expect(asked({}, {}, open, Date.UTC(2027, 3, 1, 6))).toMatchObject({ code: 'study-over' })
  })
})
