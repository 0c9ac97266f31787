import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { expectReadable } from '../testing/started-application.ts'
import { storyAtTheDesk } from '../testing/story-at-the-desk.ts'

const story = storyAtTheDesk({ width: 320 })
const { save } = story
let page: Page
beforeAll(() => {
  page = story.page
})

const panel = () => page.getByRole('tabpanel')
const act = (name: string) => panel().getByRole('link', { name, exact: true }).first().click()

async function answer(question: string | RegExp, words: string): Promise<void> {
  await page.getByRole('radiogroup', { name: question }).getByText(words, { exact: true }).click()
}

async function choose(field: string, words: string): Promise<void> {
  await page.locator(`[data-field="${field}"]`).getByRole('button').click()
  await page.getByRole('option', { name: words, exact: true }).click()
}

test('BR-31: nobody asked her: no contact, and the page says what comes first', async () => {
  await page.getByRole('link', { name: 'Registrar a una persona' }).click()
  await page.getByRole('link', { name: 'Solo tengo dos minutos: anotar lo que se ve' }).click()
  await page.getByText('Persona adulta', { exact: true }).click()
  await page.getByRole('button', { name: 'Siguiente' }).click()
  await page.getByRole('button', { name: 'Guardar lo que hay y seguir después' }).click()
  await page.getByRole('tab', { name: 'Protección internacional' }).click()
  // Its word in the address tells nothing.
  expect(page.url()).toMatch(/ver=tramites/)
  await panel().getByText('Sin contacto con su consulado').waitFor()
  await panel().getByText('No consta que lo haya pedido ni que tenga miedo de volver.').waitFor()
  await expectReadable(page, 'protection-empty')
  await act('Explicarle su derecho')
  await answer(/derecho a hablar con su consulado/, 'Sí')
  await answer('¿Lo quiere?', 'Sí, lo quiere')
  await expectReadable(page, 'protection-answer')
  await save()
  await panel().getByText('Se puede, con lo mínimo').waitFor()
})

test('BR-30: what is allowed is asked by one; alone it is released only with a day to look again', async () => {
  await act('Pedir un contacto')
  await answer('Qué se pide', 'Pedirle un documento')
  await page.getByLabel('Qué consulado').fill('Guatemala, Tapachula')
  await page.getByLabel('Qué se le diría, y nada más').fill('Copia del acta de nacimiento')
  await expectReadable(page, 'protection-ask')
  await save()
  await panel().getByText('Espera a otra persona').waitFor()
  await act('Responder a la petición')
  await answer('Respuesta', 'Autorizo')
  await save()
  await page.getByText('Copia del acta de nacimiento').waitFor()
  await page.getByText('Falta cuándo se vuelve a mirar: a más tardar en 72 horas.').waitFor()
  await expectReadable(page, 'protection-release')
  await page.getByRole('link', { name: 'Volver sin guardar' }).click()
})

test('BR-29, BR-27: she says that she is afraid: the notice is due, nobody may tell her consulate, and the try is written down', async () => {
  await page.getByRole('tab', { name: 'Protección internacional' }).click()
  await act('Refugio: anotar un paso')
  await choose('asylumStep', 'Dijo que tiene miedo de volver o que quiere pedirlo')
  await expectReadable(page, 'protection-wish')
  await save()
  await panel().getByText('Prohibido: nadie avisa a su consulado').waitFor()
  await panel()
    .getByText('Dijo que tiene miedo de volver: no se avisa a su consulado.')
    .first()
    .waitFor()
  await act('Responder a la petición')
  // What was answered before and could not be saved.
  await page.getByRole('button', { name: 'Seguir con eso' }).click()
  await save()
  await page
    .getByText('Dijo que tiene miedo de volver: no se avisa a su consulado.')
    .first()
    .waitFor()
  await page.getByRole('link', { name: 'Volver sin guardar' }).click()
  await page.getByRole('tab', { name: 'Protección internacional' }).click()
  await panel().getByText('Intentos que no se permitieron').click()
  await panel().getByText('Espera a otra persona').waitFor()
  await expectReadable(page, 'protection-prohibited')
  await act('Ver los avisos y plazos')
  await panel().getByText('Aviso por escrito a la Comisión de refugiados').waitFor()
  await panel().getByText('Solicitar la condición de refugiado').waitFor()
  await expectReadable(page, 'protection-clocks')
})

test('BR-12: a stay asks for no paper and no fee', async () => {
  await page.getByRole('tab', { name: 'Protección internacional' }).click()
  await act('Estancia: anotar un paso')
  await choose('stayStep', 'Solicitud')
  await expectReadable(page, 'protection-stay')
  await save()
  await panel().getByText('Solicitud', { exact: true }).waitFor()
})

test('no page complained', () => {
  expect(story.machine.faults).toEqual([])
})
