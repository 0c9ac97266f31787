import { goInside } from '../testing/browser.ts'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { links } from '../links.ts'
import { tabAt } from '../testing/keyboard.ts'
import { expectReadable, waitForNews } from '../testing/started-application.ts'
import { storyAtTheDesk } from '../testing/story-at-the-desk.ts'

const story = storyAtTheDesk({ width: 320 })
const { heading, save } = story
let page: Page
beforeAll(() => {
  page = story.page
})

const go = (path: string) => goInside(page, path)

const place = 'Casa azul detrás del mercado'
const field = (name: string) => page.locator(`[data-field="${name}"]`)

test('W26: a house with girls is taken down on a telephone without network, by keyboard, and stands on the day without its place', async () => {
  // Loaded once, so that the form is there when the network is not.
  await go(links.tips('nuevo'))
  await heading('Anotar un aviso').waitFor()
  await story.machine.context.setOffline(true)
  await tabAt(page, /Alguien está en peligro ahora/)
  await page.keyboard.press('Space')
  await tabAt(page, /^Dónde/)
  await page.keyboard.type(place)
  await expectReadable(page, 'tip-taken')
  await tabAt(page, /^Guardar en este dispositivo/)
  await page.keyboard.press('Enter')
  await page.getByText(place).waitFor()
  await go(links.myDay())
  await page.getByText('Atender un aviso').waitFor()
  expect(await page.getByText(place).count()).toBe(0)
  await expectReadable(page, 'day-tip')
  await story.machine.context.setOffline(false)
})

test('handed over without its receipt it stays on the day, and ends with it', async () => {
  await page.getByText('Atender un aviso').click()
  await page.getByText(place).waitFor()
  await page.getByRole('link', { name: 'Decir en qué terminó' }).click()
  await field('tipAnswer').getByText('Se entregó a una autoridad', { exact: true }).click()
  await field('toldTo').getByRole('textbox').fill('Línea Inventada')
  await save()
  await page.getByText('Falta el acuse', { exact: true }).waitFor()
  await expectReadable(page, 'tip-handed-over')
  await go(links.myDay())
  await waitForNews(page, page.getByText('Pedir el acuse de un aviso a Línea Inventada'))
  await page.getByText('Pedir el acuse de un aviso a Línea Inventada').click()
  await page.getByRole('link', { name: 'Corregir o completar en qué terminó' }).click()
  await field('tipReceipt').getByRole('textbox').fill('A-17')
  await save()
  await page.getByText('A-17').waitFor()
  await go(links.tips())
  await page.getByText('Nada por atender.').waitFor()
})

test('it becomes a case in the same act, which says nothing of where and what', async () => {
  await go(links.tips('nuevo'))
  await field('tipWhat').getByRole('textbox').fill('Una muchacha pide salir de ahí')
  await save()
  await page.getByText('Una muchacha pide salir de ahí').click()
  await page.getByRole('link', { name: 'Decir en qué terminó' }).click()
  await field('tipAnswer').getByText('Se registra a una persona', { exact: true }).click()
  await field('nameToUse').getByRole('textbox').fill('Ixchel')
  await save()
  await page.getByRole('link', { name: 'Ver a la persona que se registró' }).click()
  await heading(/Ixchel/).waitFor()
  expect(await page.getByText('pide salir').count()).toBe(0)
})
