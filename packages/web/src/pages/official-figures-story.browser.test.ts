import type { DeviceApi } from '@cobijo/contract/device/device-api'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { links } from '../links.ts'
import { expectReadable, settle } from '../testing/started-application.ts'
import { storyAtTheDesk } from '../testing/story-at-the-desk.ts'

const story = storyAtTheDesk({ width: 320 })
let page: Page
let desk: DeviceApi
beforeAll(() => {
  page = story.page
  desk = story.desk
})

const walkTo = (address: string) =>
  page.evaluate((to) => {
    history.pushState({}, '', to)
    window.dispatchEvent(new PopStateEvent('popstate'))
  }, address)
const finding = (words: string) => page.locator('.told-finding').filter({ hasText: words })
const narrow = async (filter: string, choice: string) => {
  await page.getByRole('button', { name: new RegExp(filter) }).click()
  await page.getByRole('option', { name: choice, exact: true }).click()
}

test('an empty ledger says so, and what comes with the program is looked over before it is saved', async () => {
  await page.getByRole('button', { name: 'Navegación' }).click()
  await page.getByRole('dialog').getByRole('link', { name: 'Cifras oficiales' }).click()
  await page.getByText('Todavía no hay ninguna cifra').waitFor()
  await expectReadable(page, 'figures-none')
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
  await expectReadable(page, 'figures-brought')
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

test('no page complained', () => expect(story.machine.faults).toEqual([]))
