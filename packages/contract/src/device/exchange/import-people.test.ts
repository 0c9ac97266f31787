import { afterAll, beforeAll, expect, test } from 'vitest'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import type { CaseFile } from '@cobijo/domain/case/case-file'
import { fullNameOf } from '@cobijo/domain/views/card'
import { startTestServer } from '@cobijo/server/test-server'
import type { TestServer } from '@cobijo/server/test-server'
import { recordsOf } from '../../htcds/fixtures/table-of.ts'
import { writeHtcdsWorkbook } from '../../htcds/write-htcds-workbook.ts'
import type { ExportFormat, ExportRow } from '../../htcds/write-htcds-workbook.ts'
import type { DeviceApi } from '../device-api.ts'
import type { ImportChoices } from './import-people.ts'
import { foundTwoOrganisations, got, settle } from '../testing/invented-organisation.ts'

let server: TestServer
let desk: DeviceApi
let shelter: DeviceApi

const choices: ImportChoices = { today: '2026-11-22', dateOrder: 'day-month', texts: 'import' }
const context = { today: choices.today, dateOrder: choices.dateOrder }

beforeAll(async () => {
  server = await startTestServer()
  ;({ desk, shelter } = await foundTwoOrganisations(server))
})
afterAll(async () => {
  await server.stop()
})

const uuid = (number: number): string =>
  `uuid:7c1f0a52-0000-4000-8000-${String(number).padStart(12, '0')}`

const people: readonly ExportRow[] = [
  {
    _uuid: uuid(1),
    prs_FirstName: 'Marisol',
    prs_MiddleName: 'Ejemplo',
    prs_SecondName: 'Inventada',
    cob_SecondSurname: 'de la Prueba',
    prs_Birthdate: '03/05/1998',
    prs_Citizenship: 'Guatemala;HN',
    prs_PrimaryLanguage: 'mam',
    prs_MobilePhone: '+529611234567',
    vic_Vulnerabilities: 'something that the standard does not list',
    cas_Status: 'Open',
    cas_IncomingReferralDate: '10/02/2024',
    cco_CaseComment: 'first comment',
    'Código interno': '=1+1',
    org_Name: 'An invented office',
  },
  // A second comment of the same case.
  { _uuid: uuid(1), cco_CaseComment: 'second comment' },
  {
    _uuid: uuid(2),
    prs_FirstName: 'Sin fecha',
    prs_Birthdate: 'el lunes',
    cas_IncomingReferralDate: '10/02/2030',
  },
  { prs_FirstName: 'Ana', prs_SecondName: 'Inventada', prs_Birthdate: '2015-02-01' },
]

const workbook = async (rows: readonly ExportRow[], format: ExportFormat = 'xlsx') => {
  const file = await writeHtcdsWorkbook(rows, format)
  if (!(file instanceof Blob)) throw new Error(file.code)
  return file
}

const exported = async (format: ExportFormat) => {
  const answer = got(await desk.exportPeople({ format, context }))
  return answer
}

const sources = async (file: Blob) =>
  (await recordsOf(file)).map(({ source }) => JSON.stringify(Object.entries(source).sort())).sort()

test('a dry run says what an import would do and writes nothing', async () => {
  const plan = got(await desk.planImport(await workbook(people), choices))
  expect(plan.people).toEqual({ new: 3, imported: 0, changed: 0, cannot: 0 })
  expect(plan.report.rows).toMatchObject({ total: 4, new: 4, cannot: 0 })
  expect(plan.report.problems.map(({ code }) => code)).toContain('date-not-read')
  expect(plan.remarks['contact-not-known-to-be-safe']).toBe(1)
  expect((await desk.list({ sort: 'last-update' })).total).toBe(0)
  expect((await desk.saveStates()).onThisDevice).toEqual([])
})

test('headings that the standard does not know are told to the screen alone, in no plan', async () => {
  const file = await workbook([
    { prs_FirstName: 'Marisol', prs_SecondName: 'Inventada', Señas: 'x' },
  ])
  expect(Object.values(await desk.unknownHeadings(file, undefined))).toEqual(['Señas'])
  expect(JSON.stringify(await desk.planImport(file, choices))).not.toContain('Señas')
  expect(await desk.unknownHeadings(new Blob(['no table']), undefined)).toEqual({})
})

test('imported, exported and read again, every row says the same, in both formats', async () => {
  const summary = got(await desk.importPeople(await workbook(people), choices))
  expect(summary).toMatchObject({ added: 3, alreadyHere: 0, cannot: 0, notReached: 0 })
  for (const format of ['xlsx', 'csv'] as const) {
    const answer = await exported(format)
    expect(answer.people).toBe(3)
    expect(await sources(answer.file)).toEqual(await sources(await workbook(people)))
  }
})

test('what was imported is a case like any other', async () => {
  await settle(desk, async () => (await desk.list({ sort: 'last-update' })).total === 3)
  await settle(desk, async () => (await desk.findByName('inventada marisol')).length > 0)
  const [found] = await desk.findByName('inventada marisol')
  const { file } = got(await desk.openCase(found?.stream as StreamId))
  expect(fullNameOf(file)).toBe('Marisol Ejemplo Inventada de la Prueba')
  expect(file.registers.nationalities?.value).toEqual(['GTM', 'HND'])
  expect(file.ageGroup.value).toBe('adult')
  // Nobody has said that the number of the file is safe to call.
  expect(file.registers.safeContacts?.value).toBeUndefined()
  expect(file.consents).toEqual([])
  // When she was met, as the file says it; of a day that is still to come nothing is taken.
  const met = (of: CaseFile) =>
    of.timeline.flatMap((item) => (item.kind === 'entry' ? [item.occurredAt] : []))[0]
  expect(met(file)).toBe('2024-02-10')
  const [other] = await desk.findByName('sin fecha')
  expect(met(got(await desk.openCase(other?.stream as StreamId)).file)).toBeUndefined()
})

test('a second import adds nothing, a changed row is named and left to a person', async () => {
  const again = got(await desk.importPeople(await workbook(people.toReversed()), choices))
  expect(again).toMatchObject({ added: 0, alreadyHere: 3 })
  const corrected = people.map((row) =>
    row['prs_FirstName'] === 'Sin fecha' ? { ...row, prs_Birthdate: '2001' } : row,
  )
  const plan = got(await desk.planImport(await workbook(corrected), choices))
  expect(plan.people).toEqual({ new: 0, imported: 2, changed: 1, cannot: 0 })
  expect(plan.changed).toHaveLength(1)
  const opened = got(await desk.openCase(plan.changed[0]?.stream as StreamId))
  expect(opened.file.registers.givenNames?.value).toBe('Sin fecha')
})

test('another organisation that imports the same file makes cases of its own', async () => {
  const summary = got(await shelter.importPeople(await workbook(people), choices))
  expect(summary).toMatchObject({ added: 3, alreadyHere: 0 })
  const ids = async (device: DeviceApi) =>
    (await device.list({ sort: 'last-update' })).rows.map(({ stream }) => stream)
  await settle(shelter, async () => (await ids(shelter)).length === 3)
  const own = await ids(shelter)
  expect((await ids(desk)).filter((stream) => own.includes(stream))).toEqual([])
})

test('a correction in the case file is exported in place of what the source said', async () => {
  const [found] = await desk.findByName('inventada marisol')
  got(
    await desk.carryOut('record-identity', {
      case: found?.stream,
      firstSurname: 'Corregida',
      manner: 'correction',
    }),
  )
  const records = await recordsOf((await exported('xlsx')).file)
  const hers = records.find(({ source }) => source['prs_FirstName'] === 'Marisol')
  expect(hers?.source['prs_SecondName']).toBe('Corregida')
  expect(hers?.source['prs_Birthdate']).toBe('03/05/1998')
})

test('who decided about her status never enters the case, and doubtful texts stay in the file when asked', async () => {
  const rows = [
    {
      _uuid: uuid(9),
      prs_FirstName: 'Reservada',
      vic_TraffickingStatusDecisionMakingOrg: 'CourtOrProsecution',
      cco_CaseComment: 'may tell',
      Notas: 'may tell too',
    },
  ]
  const careful: ImportChoices = { ...choices, texts: 'leave-out' }
  const plan = got(await desk.planImport(await workbook(rows), careful))
  expect(plan).toMatchObject({ forLegalGroup: 1, leftOut: 2 })
  got(await desk.importPeople(await workbook(rows), careful))
  const records = await recordsOf((await exported('xlsx')).file)
  const hers = records.find(({ source }) => source['prs_FirstName'] === 'Reservada')
  expect(hers?.source).toEqual({ _uuid: uuid(9), prs_FirstName: 'Reservada' })
  const { rows: lines } = await desk.list({ sort: 'last-update' })
  for (const { stream } of lines)
    expect(JSON.stringify(got(await desk.openCase(stream)))).not.toMatch(
      /CourtOrProsecution|may tell/,
    )
})

test('rows that cannot be held are named by row, and nothing of a case with such a row is taken', async () => {
  const rows = [
    { _uuid: uuid(20), prs_FirstName: 'x'.repeat(300) },
    { _uuid: uuid(21), prs_FirstName: 'Buena' },
    { _uuid: uuid(21), per_RoleInProcess: 'Recruiter' },
    { _uuid: uuid(22), prs_FirstName: 'También buena' },
  ]
  const plan = got(await desk.planImport(await workbook(rows), choices))
  expect(plan.people).toEqual({ new: 1, imported: 0, changed: 0, cannot: 2 })
  expect(plan.refused).toEqual([{ row: 2, code: 'text-too-long', field: 'givenNames' }])
  const summary = got(await desk.importPeople(await workbook(rows), choices))
  expect(summary).toMatchObject({ added: 1, cannot: 2 })
})

test('a stopped import keeps what it saved and goes on at the next try', async () => {
  const rows = Array.from({ length: 400 }, (_, index) => ({
    _uuid: uuid(1000 + index),
    prs_FirstName: `Persona ${index}`,
  }))
  const file = await workbook(rows)
  const running = desk.importPeople(file, choices)
  await expect
    .poll(async () => (await desk.importProgress())?.done ?? 0, { interval: 5 })
    .toBeGreaterThan(5)
  await desk.cancelImport()
  const stopped = got(await running)
  expect(stopped.added).toBeGreaterThan(0)
  expect(stopped.notReached).toBeGreaterThan(0)
  expect(stopped.added + stopped.notReached).toBe(400)
  expect(await desk.importProgress()).toBeUndefined()
  const rest = got(await desk.importPeople(file, choices))
  expect(rest).toMatchObject({ added: stopped.notReached, alreadyHere: stopped.added })
})
