import { settle } from '@cobijo/contract/device/testing/invented-organisation'
import type { DeviceApi } from '@cobijo/contract/device/device-api'
import { recordsOf } from '@cobijo/contract/htcds/fixtures/table-of'
import { workbookFixture } from '@cobijo/contract/htcds/fixtures/workbook-fixture'
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { links } from '../links.ts'
import {
  expectReadable,
  startApplication,
  type Machine,
  type StartedApplication,
} from '../testing/started-application.ts'
import { foundDeskAndShelter, signInByKit } from '../testing/two-organisations.ts'

let application: StartedApplication
let desk: DeviceApi
let office: Machine
let page: Page

beforeAll(async () => {
  application = await startApplication()
  const founded = await foundDeskAndShelter(application)
  desk = founded.desk
  office = await application.newMachine()
  page = await signInByKit(office, application.origin, founded.deskKit)
})

afterAll(async () => {
  await application.stop()
})

const headings = ['prs_FirstName', 'prs_SecondName', 'prs_Birthdate', 'cco_CaseComment']

function cell(letter: string, row: number, text: string): string {
  return `<c r="${letter}${row}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`
}

/** As a spreadsheet program writes it: two good rows, a doubtful date, a formula, one row that describes no victim. */
function sheet(): string {
  const row = (number: number, cells: string): string => `<row r="${number}">${cells}</row>`
  const texts = (number: number, values: readonly string[]): string =>
    row(number, values.map((text, at) => cell('ABCDE'[at] as string, number, text)).join(''))
  return [
    texts(1, [...headings, 'per_RoleInProcess']),
    texts(2, ['Marisol', 'Inventada', '03/05/1998', 'Llegó de noche']),
    texts(3, ['Brisa', 'Inventada', '2010-01-31']),
    texts(4, ['Nube', 'Inventada', 'el lunes']),
    row(
      5,
      `${cell('A', 5, 'Ceiba')}<c r="B5"><f>"Inven"&amp;"tada"</f><v>Inventada</v></c>${cell('C', 5, '1990')}`,
    ),
    row(6, `${cell('A', 6, 'Nadie')}${cell('E', 6, 'Recruiter')}`),
  ].join('')
}

const choose = async (file: Blob, name = 'lista.xlsx') =>
  page.locator('input[type=file]').setInputFiles({
    name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(await file.arrayBuffer()),
  })

const count = (label: string) =>
  page.locator('.import-counts > div', { hasText: label }).locator('dd').textContent()

test('a file that is no table is refused in words, and nothing is saved', async () => {
  await page.getByRole('button', { name: 'Navegación' }).click()
  await page.getByRole('dialog').getByRole('link', { name: 'Importar' }).click()
  await page.getByRole('heading', { level: 1, name: 'Importar personas' }).waitFor()
  await expectReadable(page, 'importar')
  await choose(new Blob(['%PDF-1.7 \u0000\u0001\u0002 no table']), 'otro.pdf')
  await page
    .locator('.banner')
    .filter({ hasText: /hoja de cálculo|encabezados/ })
    .waitFor()
})

test('the dry run says by row and column what it found, and writes nothing', async () => {
  await choose(workbookFixture({ sheets: [sheet()] }))
  await page.getByText('Todavía no se ha guardado nada.').waitFor()
  expect(await count('Se registran')).toBe('4')
  expect(await count('No se pueden importar')).toBe('1')
  await page.getByText('Columna B (Apellidos): La celda es una fórmula').waitFor()
  await page.getByText('Columna C (Fecha de nacimiento): No se entiende la fecha').waitFor()
  await page.getByText('La fila describe a una persona señalada como tratante').waitFor()
  await page.getByText('Textos que pueden decir si denunció').waitFor()
  await expectReadable(page, 'importar-revision')
  expect((await desk.list({ sort: 'last-update' })).total).toBe(0)
})

test('a column that the standard does not know is named as the file heads it', async () => {
  const strange = `<row r="1">${[...headings, 'Señas']
    .map((heading, at) => cell('ABCDE'[at] as string, 1, heading))
    .join('')}</row>`
  const formula = '<c r="E2" t="str"><f>"a"&amp;"b"</f><v>ab</v></c>'
  const row = `<row r="2">${cell('A', 2, 'Marisol')}${cell('B', 2, 'Inventada')}${formula}</row>`
  await choose(workbookFixture({ sheets: [strange + row] }))
  await page.getByText('Columna E: «Señas»').waitFor()
  await page.getByText('Columna E («Señas»): La celda es una fórmula').waitFor()
  await expectReadable(page, 'importar-desconocida')
  await choose(workbookFixture({ sheets: [sheet()] }))
  await page.getByText('Columna E: «Señas»').waitFor({ state: 'detached' })
  await page.getByText('Columna B (Apellidos): La celda es una fórmula').waitFor()
})

test('the import registers whoever can be registered, and the numbers add up', async () => {
  await page.getByText('Ya las revisé: importarlas también').click()
  await page.getByRole('button', { name: 'Registrar a 4 personas' }).click()
  await page.getByRole('heading', { name: 'Importación terminada' }).waitFor()
  expect(await count('Se registraron')).toBe('4')
  expect(await count('No se pudieron')).toBe('1')
  await expectReadable(page, 'importar-hecho')
  await settle(desk, async () => (await desk.list({ sort: 'last-update' })).total === 4)
})

test('the same file again adds nobody', async () => {
  await choose(workbookFixture({ sheets: [sheet()] }))
  await page.getByText('Todavía no se ha guardado nada.').waitFor()
  expect(await count('Se registran')).toBe('0')
  expect(await count('Ya están, sin cambios')).toBe('4')
  await page.getByText('No hay a quién registrar.').waitFor()
  expect((await desk.list({ sort: 'last-update' })).total).toBe(4)
})

test('what was imported is exported again with every text of the rows', async () => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Exportar a Excel' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^tabla-\d{4}-\d\d-\d\d\.xlsx$/)
  const read = await recordsOf(new Blob([await readFile(await download.path())]))
  const original = await recordsOf(workbookFixture({ sheets: [sheet()] }))
  const rows = (records: typeof read) =>
    records.map(({ source }) => JSON.stringify(Object.entries(source).sort())).sort()
  expect(rows(read)).toEqual(rows(original.filter(({ row }) => row !== 6)))
})

test('two sheets that could be the table are asked about', async () => {
  await choose(workbookFixture({ sheets: [sheet(), sheet()] }))
  await page.getByRole('button', { name: /¿Cuál hoja es\?/ }).click()
  await page.getByRole('option', { name: 'Hoja 2' }).click()
  await page.getByText('Todavía no se ha guardado nada.').waitFor()
  expect(await count('Ya están, sin cambios')).toBe('4')
})

test('the empty template is a file that the import itself can read', async () => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Descargar la plantilla' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('plantilla.xlsx')
  expect(await recordsOf(new Blob([await readFile(await download.path())]))).toEqual([])
})

test('nothing of it troubled the browser, and no address told of anybody', () => {
  expect(office.faults).toEqual([])
  expect(new URL(page.url()).pathname).toBe(links.importPeople())
})
