import { goInside } from '../testing/browser.ts'
import { settle } from '@cobijo/contract/device/testing/invented-organisation'
import type { DeviceApi } from '@cobijo/contract/device/device-api'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { links } from '../links.ts'
import { expectReadable } from '../testing/started-application.ts'
import { storyAtTheDesk } from '../testing/story-at-the-desk.ts'

const story = storyAtTheDesk({ width: 320 })
let page: Page
let desk: DeviceApi
beforeAll(() => {
  page = story.page
  desk = story.desk
})

const walkTo = (address: string) => goInside(page, address)
const finding = (words: string) => page.locator('.told-finding').filter({ hasText: words })
const narrow = async (filter: string, choice: string) => {
  await page.getByRole('button', { name: new RegExp(filter) }).click()
  await page.getByRole('option', { name: choice, exact: true }).click()
}

test('an empty ledger says so, and what comes with the program is looked over before it is saved', async () => {
  await page.getByRole('button', { name: 'Navegación' }).click()
  await page.getByRole('dialog').getByRole('link', { name: 'Cifras oficiales' }).click()
  await page.getByText('Todavía no hay ninguna cifra').waitFor()
  await page.getByRole('link', { name: 'Traer cifras de un archivo' }).click()
  await page.locator('input[type=file]').setInputFiles({
    name: 'malo.json',
    mimeType: 'application/json',
    buffer: Buffer.from(
      '{"format":"cobijo-figures/1","populations":[],"documents":[],"figures":[{"id":"a"}]}',
    ),
  })
  await page.getByText('figures, renglón 1, unit: no es uno de los valores permitidos').waitFor()
  await page.getByRole('button', { name: 'Ver las que vienen con el programa' }).click()
  await page.getByText('185 nuevas, 0 ya están iguales').waitFor()
  await page.getByRole('button', { name: 'Guardar 185 cifras en este dispositivo' }).click()
  await page.getByRole('tab', { name: 'Cifras 185' }).waitFor()
  await expectReadable(page, 'figures')
  await settle(desk, async () => (await desk.recordedFigures()).length === 1)
})

test('issue 4, 9: it finds by itself what cannot be right and what measures different things', async () => {
  await page.getByRole('tab', { name: /Lo que no concuerda/ }).click()
  const said = [
    ['El titular dice 7,326', '4,394 + 1,665 + 1,256 + 14'],
    ['24,574', '23,574'],
    ['131,488 está solo', '131,448'],
    ['20,000', '185'],
  ] as const
  for (const [one, other] of said) await finding(one).filter({ hasText: other }).first().waitFor()
  await finding('20,000')
    .filter({ hasText: '185 personas' })
    .getByText('Miden cosas distintas')
    .first()
    .waitFor()
  await expectReadable(page, 'figures-findings')
})

test('one figure tells who said it, of whom and where, and beside it what disagrees', async () => {
  await page.getByRole('tab', { name: /^Cifras/ }).click()
  await narrow('De quién es', 'COMAR')
  await narrow('Qué no concuerda', 'Contradicciones')
  await page
    .getByRole('link', { name: /^131,488/ })
    .first()
    .click()
  await story.heading(/^131,488/).waitFor()
  await finding('131,488 está solo').waitFor()
  await expectReadable(page, 'figure')
  await page.goBack()
  await page
    .getByRole('link', { name: /^131,488/ })
    .first()
    .waitFor()
})

test('brought in again nothing is written twice', async () => {
  await walkTo(links.officialFigureForm('archivo'))
  await page.getByRole('button', { name: 'Ver las que vienen con el programa' }).click()
  await page.getByText('0 nuevas, 185 ya están iguales').waitFor()
})

const field = (name: string) => page.locator(`[data-field="${name}"]`)
const type = (name: string, words: string) => field(name).getByRole('textbox').fill(words)
const choose = async (name: string, words: string) => {
  await field(name).getByRole('button').click()
  await page.getByRole('option', { name: words, exact: true }).click()
}
const chooseAnother = async (name: string) => {
  await field(name).getByRole('combobox').fill('Otro que no')
  await page.getByRole('option', { name: 'Otro que no está en la lista' }).click()
}

test('a figure is entered with its source, what is missing is said, and its sum is checked', async () => {
  await walkTo(links.officialFigureForm('cifra'))
  await type('value', '7,326')
  await story.save()
  await field('unit').getByText('Falta esta respuesta.').waitFor()
  await choose('unit', 'personas')
  await type('parts', '4,394 + 1,665 + 1,256 + 14')
  await chooseAnother('population')
  await type('populationWords', 'Personas inventadas')
  await choose('category', 'trata')
  await type('place', 'MX')
  await type('from', '2021')
  await type('to', '2021')
  await type('publisher', 'Oficina inventada')
  await chooseAnother('document')
  await type('documentTitle', 'Boletín inventado')
  await type('quote', '7,326 personas')
  await story.save()
  await story.heading('7,326 personas').waitFor()
  await finding('Las partes suman 4,394 + 1,665 + 1,256 + 14 = 7,329').waitFor()
})

test('a correction says why; what stood before stays to be read', async () => {
  await page.getByRole('link', { name: 'Corregir lo anotado' }).click()
  await type('value', '7,329')
  await story.save()
  await field('figuresReason').getByText('Falta esta respuesta.').waitFor()
  await type('figuresReason', 'Se copió el titular')
  await story.save()
  await story.heading('7,329 personas').waitFor()
  await page.getByText('Se copió el titular').waitFor()
  await page.getByRole('listitem').filter({ hasText: '· 7,326 personas' }).waitFor()
  expect(await finding('Las partes suman').count()).toBe(0)
  await expectReadable(page, 'figure-corrected')
  await settle(desk, async () => (await desk.recordedFigures()).length === 3)
})

test('no page complained', () => expect(story.machine.faults).toEqual([]))
