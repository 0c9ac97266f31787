import { expect, test } from 'vitest'
import { context } from '../fixtures/table-of.ts'
import { getField } from '../htcds-fields.ts'
import type { FieldName } from '../htcds-fields.ts'
import { readCellValue } from './read-cell-value.ts'

const read = (field: FieldName, text: string): ReturnType<typeof readCellValue> =>
  readCellValue(getField(field), text, context)
const value = (field: FieldName, text: string): unknown => read(field, text).value

test('several choices may be separated by semicolon, bar, line, comma or, as XLSForm does, by a space', () => {
  for (const text of [
    'ForcedLabour;Servitude',
    'ForcedLabour | Servitude',
    'ForcedLabour\nServitude',
    'ForcedLabour Servitude',
    'Forced labour, Servitude',
    'trabajo forzado; SERVIDUMBRE',
    'ForcedLabour;Servitude;ForcedLabour',
  ])
    expect(value('vic_TypeOfExploitation', text)).toEqual(['ForcedLabour', 'Servitude'])
})

test('a label that holds a semicolon itself is one choice', () => {
  expect(
    value(
      'vic_ForcedLabourIndustry',
      'Construction; Water supply; sewerage, waste management and remediation; Education',
    ),
  ).toEqual(['F_Construction', 'E_WaterSupplySewerageWasteManagement', 'P_Education'])
})

test('of a list that is understood in part the rest is kept and reported', () => {
  expect(read('vic_MethodsOfControl', 'DebtBondage;Brujería;RestrictsMovement')).toEqual({
    value: ['DebtBondage', 'RestrictsMovement'],
    problems: ['value-not-in-picklist'],
    unmapped: 'Brujería',
  })
  expect(read('vic_MethodsOfControl', 'Amenazas con brujería')).toEqual({
    problems: ['value-not-in-picklist'],
    unmapped: 'Amenazas con brujería',
  })
})

test('half of a phrase is not taken for a choice', () => {
  expect(read('vic_MethodOfRecruitment', 'AtWork, en la escuela')).toEqual({
    problems: ['value-not-in-picklist'],
    unmapped: 'AtWork, en la escuela',
  })
})

test('two values where the standard takes one are not cut to the first', () => {
  expect(read('cas_Status', 'Active;Closed')).toEqual({
    problems: ['several-values'],
    unmapped: 'Active;Closed',
  })
})

test('telephones are freed of their dressing and held to E.164', () => {
  expect(value('prs_MobilePhone', '+52 (961) 123-45.67')).toBe('+529611234567')
  for (const text of ['044 961 123 4567', '5.2961E+11', 'no tiene', '+1234567890123456'])
    expect(read('prs_MobilePhone', text)).toEqual({ problems: ['phone-invalid'], unmapped: text })
})

test('yes and no are read in both languages and as spreadsheets write them', () => {
  for (const text of ['TRUE', 'VERDADERO', 'sí', 'Yes', '1', 'x'])
    expect(value('con_Consent', text)).toBe(true)
  for (const text of ['FALSE', 'FALSO', 'no', '0']) expect(value('con_Consent', text)).toBe(false)
  expect(read('con_Consent', 'verbal')).toEqual({ problems: ['not-yes-or-no'], unmapped: 'verbal' })
})

test('coordinates stay on the globe and take a decimal comma', () => {
  expect(value('hte_Longitude', '-92,2633')).toBe(-92.2633)
  expect(value('hte_Latitude', '14.9')).toBe(14.9)
  for (const text of ['91', '14°54′N', '0x1f'])
    expect(read('hte_Latitude', text).problems).toEqual(['coordinate-invalid'])
})

test('numbers of years and children are whole and human', () => {
  expect(value('vic_AgeWhenTrafficked', '17.0')).toBe(17)
  for (const text of ['17 años', '-1', '121', '1e1', '16.5'])
    expect(read('vic_AgeWhenTrafficked', text)).toEqual({
      problems: ['number-invalid'],
      unmapped: text,
    })
})

test('an incomplete date is enough for a birthday and not for a referral', () => {
  expect(read('prs_Birthdate', '1998')).toEqual({ value: '1998', problems: ['date-partial'] })
  expect(read('cas_IncomingReferralDate', '1998')).toEqual({
    problems: ['date-incomplete'],
    unmapped: '1998',
  })
})

test('several citizenships are read by code and name', () => {
  expect(value('prs_Citizenship', 'GT HN')).toEqual(['GT', 'HN'])
  expect(value('prs_Citizenship', 'El Salvador; Honduras')).toEqual(['SV', 'HN'])
  expect(read('prs_Citizenship', 'Guatemala; apátrida')).toEqual({
    value: ['GT'],
    problems: ['country-unknown'],
    unmapped: 'apátrida',
  })
})

test('no cell takes long, however long it is', () => {
  const long = [
    ' '.repeat(31_999) + 'a',
    'a@'.repeat(16_000),
    ';'.repeat(32_000),
    'a,'.repeat(16_000),
    'GT '.repeat(10_000),
  ]
  const started = performance.now()
  for (const text of long) {
    for (const field of [
      'prs_Email',
      'prs_MobilePhone',
      'vic_MethodsOfControl',
      'prs_Citizenship',
      'prs_Birthdate',
      'cas_Status',
      'prs_PrimaryLanguage',
      'hte_Latitude',
    ] as const)
      readCellValue(getField(field), text, context)
  }
  expect(performance.now() - started).toBeLessThan(5000)
})
