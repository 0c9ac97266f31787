import { expect, test } from 'vitest'
import { compartments } from '@cobijo/domain/journal/compartment'
import { context, csvFile, recordsOf } from './fixtures/table-of.ts'
import { fieldHomes } from './field-compartments.ts'
import { htcdsFields } from './htcds-fields.ts'
import type { HtcdsRecord } from './htcds-record.ts'
import { mapToPerson } from './map-to-person.ts'
import { rowsOfPerson } from './rows-of-person.ts'

async function people(...lines: string[]): Promise<[HtcdsRecord, ...HtcdsRecord[]]> {
  const [first, ...further] = await recordsOf(csvFile(...lines))
  if (!first) throw new Error('no row')
  return [first, ...further]
}

const heading =
  'prs_FirstName,prs_MiddleName,prs_SecondName,prs_Birthdate,prs_Gender,prs_Citizenship,prs_PrimaryLanguage,prs_MobilePhone,vic_TypeOfExploitation,vic_TraffickingStatusDecisionMakingOrg,vic_LocationOfExploitation,vic_AgeWhenTrafficked,Folio'
const rosa =
  'Rosa,Elena,García López,22/05/1999,Feminine,GT,mam,+50255551234,ForcedLabour;Brujería,CourtOrProsecution,Finca X,15,F-1'

test('every field of the standard has one home, and every home is a compartment', () => {
  expect(Object.keys(fieldHomes).sort()).toEqual(htcdsFields.map(({ field }) => field).sort())
  for (const home of Object.values(fieldHomes)) expect(compartments).toContain(home)
})

test('a row becomes what the case file holds, nothing guessed', async () => {
  const { person } = mapToPerson(await people(heading, rosa), context)
  expect(person.identity).toEqual({
    givenNames: 'Rosa Elena',
    firstSurname: 'García López',
    bornOn: '1999-05-22',
    gender: 'Feminine',
    citizenships: ['GTM'],
  })
  expect(person.contact).toEqual({ telephones: ['+50255551234'] })
  expect(person.account).toEqual({ formsOfExploitation: ['ForcedLabour'] })
  expect(person.languages).toEqual(['mam'])
  expect(person.ageGroup).toBe('adult')
  expect(person.remarks.map(({ code }) => code)).toEqual([
    'surname-not-split',
    'contact-not-known-to-be-safe',
    'strange-columns-may-tell-of-justice',
  ])
})

test('a second surname is taken only from a column of its own', async () => {
  const records = await people(
    'prs_FirstName,prs_SecondName,Segundo apellido,Notas',
    'Rosa,De la Cruz,López,x',
  )
  expect(mapToPerson(records, context).person.identity).toMatchObject({
    firstSurname: 'De la Cruz',
    secondSurname: 'López',
  })
})

test('who decided about her status leaves no trace in the case, whatever the value', async () => {
  for (const decider of ['Police', 'NGO', 'CourtOrProsecution', 'el juez']) {
    const { person, justice } = mapToPerson(
      await people(heading, rosa.replace('CourtOrProsecution', decider)),
      context,
    )
    const without = mapToPerson(
      await people(heading, rosa.replace('CourtOrProsecution', '')),
      context,
    )
    expect(person).toEqual(without.person)
    expect(without.justice).toBeUndefined()
    expect(justice?.row).toEqual({ vic_TraffickingStatusDecisionMakingOrg: decider })
  }
})

test('no compartment holds the cells of another', async () => {
  const { person } = mapToPerson(await people(heading, rosa), context)
  expect(person.source.rowByCompartment).toEqual({
    identity: {
      prs_FirstName: 'Rosa',
      prs_MiddleName: 'Elena',
      prs_SecondName: 'García López',
      prs_Birthdate: '22/05/1999',
      prs_Gender: 'Feminine',
      prs_Citizenship: 'GT',
    },
    essential: { prs_PrimaryLanguage: 'mam' },
    contact: { prs_MobilePhone: '+50255551234' },
    account: {
      vic_TypeOfExploitation: 'ForcedLabour;Brujería',
      vic_AgeWhenTrafficked: '15',
      Folio: 'F-1',
    },
    protection: { vic_LocationOfExploitation: 'Finca X' },
  })
  expect(person.values.protection).toEqual({ vic_LocationOfExploitation: 'Finca X' })
})

test.each([
  ['2008-11-22', '', 'adult'],
  ['2008-11-23', '', 'child'],
  ['2008-11', '', 'age-in-doubt'],
  ['2008', '', 'age-in-doubt'],
  ['2007', '', 'adult'],
  ['2009', '', 'child'],
  ['2026', '', 'child'],
  ['', '', 'age-in-doubt'],
  ['', '19', 'adult'],
  ['', '15', 'age-in-doubt'],
])('born %s, trafficked at %s: %s', async (bornOn, age, expected) => {
  const records = await people(
    'prs_FirstName,prs_Birthdate,vic_AgeWhenTrafficked',
    `a,${bornOn},${age}`,
  )
  expect(mapToPerson(records, context).person.ageGroup).toBe(expected)
})

test('further rows of a case add their sections, and what they say differently about her is told', async () => {
  const records = await people(
    'prs_FirstName,prs_SecondName,hte_City,hte_Type,spl_Type,cco_CaseComment',
    'Ana,López,Tapachula,Transit,Health,uno',
    'Ana,Lopes,Huixtla,Exploitation,Legal,dos',
  )
  const { person } = mapToPerson(records, context)
  expect(person.remarks).toContainEqual({
    code: 'continuation-differs',
    row: 3,
    field: 'prs_SecondName',
  })
  expect(person.remarks).toContainEqual({
    code: 'text-may-tell-of-justice',
    field: 'cco_CaseComment',
  })
  expect(rowsOfPerson(person.source.row, {}, context)).toEqual(records.map(({ source }) => source))
})

test('a case that nobody changed exports as the very row that was imported, less what went to justice', async () => {
  const records = await people(heading, rosa)
  const { person, justice } = mapToPerson(records, context)
  const changes = {
    identity: person.identity,
    values: { ...person.values.account, ...person.values.contact },
  }
  expect(rowsOfPerson({ ...person.source.row, ...justice?.row }, changes, context)).toEqual([
    records[0].source,
  ])
})

test('what was corrected is exported as corrected, what was cleared not at all, the rest as it was', async () => {
  const { person } = mapToPerson(await people(heading, rosa), context)
  const [row] = rowsOfPerson(
    person.source.row,
    {
      identity: {
        ...person.identity,
        givenNames: 'Rosalía',
        firstSurname: 'García',
        secondSurname: 'López',
        citizenships: ['GTM', 'MEX'],
      },
      values: { vic_TypeOfExploitation: ['ForcedLabour', 'Servitude'] },
      cleared: ['prs_MobilePhone'],
    },
    context,
  )
  expect(row).toEqual({
    prs_FirstName: 'Rosalía',
    prs_SecondName: 'García',
    cob_SecondSurname: 'López',
    prs_Birthdate: '22/05/1999',
    prs_Gender: 'Feminine',
    prs_Citizenship: 'GT;MX',
    prs_PrimaryLanguage: 'mam',
    vic_TypeOfExploitation: 'ForcedLabour;Servitude;Brujería',
    vic_LocationOfExploitation: 'Finca X',
    vic_AgeWhenTrafficked: '15',
    Folio: 'F-1',
  })
})

test('a case that was never imported exports from what the case file knows', () => {
  const identity = {
    givenNames: 'Ana',
    firstSurname: 'López',
    secondSurname: 'Ruiz',
    bornOn: '1998-05',
    citizenships: ['HND'],
  }
  expect(rowsOfPerson({}, { identity }, context)).toEqual([
    {
      prs_FirstName: 'Ana',
      prs_SecondName: 'López',
      cob_SecondSurname: 'Ruiz',
      prs_Birthdate: '1998-05',
      prs_Citizenship: 'HN',
    },
  ])
})
