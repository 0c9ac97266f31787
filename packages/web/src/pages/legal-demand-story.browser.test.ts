import { goInside } from '../testing/browser.ts'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { links } from '../links.ts'
import { expectReadable, waitForNews } from '../testing/started-application.ts'
import { storyAtTheDesk } from '../testing/story-at-the-desk.ts'

const story = storyAtTheDesk({ width: 320 })
const { heading, save } = story
let page: Page
beforeAll(() => {
  page = story.page
})

const go = (path: string) => goInside(page, path)

const office = 'Oficina Inventada, la licenciada Roa'
const field = (name: string) => page.locator(`[data-field="${name}"]`)
const fill = (name: string, words: string) => field(name).getByRole('textbox').fill(words)
const choose = (name: string, words: string) =>
  field(name).getByText(words, { exact: true }).click()
/** Of a list that is opened first. */
async function pick(name: string, words: string): Promise<void> {
  await field(name).getByRole('button').click()
  await page.getByRole('option', { name: words, exact: true }).click()
}
const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
async function decideInPart(): Promise<void> {
  await choose('demandAnswer', 'Se entrega solo una parte')
  await fill('demandCounsel', 'Asesora L-1')
  await fill('demandBasis', 'Un artículo inventado')
  await fill('demandReason', 'Lo demás no hace falta')
  await choose('decidedParts', 'Identidad')
  await save()
}
const openRungs = () => page.locator('.rung[data-state="open"]').count()

test('W14: who comes to the door is met by five sentences and one form; the day says neither who nor what', async () => {
  await go(links.legalDemands())
  await heading('Si una autoridad pide datos').waitFor()
  await page.getByText('Tampoco diga si alguien está o estuvo aquí', { exact: false }).waitFor()
  await expectReadable(page, 'demand-door')
  await press('Anotar lo que piden')
  await pick('demandWay', 'Vinieron a la puerta, sin papel')
  await pick('demandAuthority', 'Una fiscalía')
  await fill('demandFrom', office)
  await fill('demandWhat', 'Preguntan quién duerme aquí')
  await expectReadable(page, 'demand-note')
  await save()
  await page.getByText('Anotado. Lo verá el grupo Jurídico.').waitFor()
  await page.getByText(office).waitFor()
  await go(links.myDay())
  await waitForNews(page, page.getByText('Atender un requerimiento'))
  expect(await page.getByText(office).count()).toBe(0)
  await expectReadable(page, 'day-demand')
})

test('W14: without a paper nothing goes, then no more than is demanded, and exactly what left is written down', async () => {
  await page.getByText('Atender un requerimiento').click()
  await press('Ver o cambiar')
  await heading('Requerimiento').waitFor()
  expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(links.legalDemands())
  await press('Decidir qué se contesta')
  await decideInPart()
  await page.getByText('Sin un papel con número no se entrega nada.').waitFor()
  await expectReadable(page, 'demand-refused')
  await press('Volver sin guardar')
  await press('Completar lo que piden')
  await fill('demandPaper', 'X-12/2026')
  await choose('demandedParts', 'Identidad')
  await save()
  await heading('Requerimiento').waitFor()
  await press('Decidir qué se contesta')
  await decideInPart()
  await page.getByText('Asesora L-1').waitFor()
  await press('Anotar qué salió')
  await pick('demandOutcome', 'Se entregó, como se decidió')
  await choose('handedParts', 'Identidad')
  await fill('handedTo', office)
  await fill('demandReceipt', 'A-7')
  await save()
  await page.getByText('A-7').waitFor()
  await expect.poll(openRungs).toBe(2)
})

test('W14: it is over once who holds her file and she were told, or why not; then it is counted and printed', async () => {
  for (const [to, state, words] of [
    ['A la organización que tiene su expediente', 'No hay a quién avisar', 'Lo tenemos nosotras'],
    ['A la persona de quien trata', 'La ley no deja avisar', 'Un artículo inventado'],
  ] as const) {
    await press('Anotar un aviso')
    await choose('noticeTo', to)
    await choose('noticeState', state)
    await fill('noticeWords', words)
    await save()
    await heading('Requerimiento').waitFor()
  }
  await expect.poll(openRungs).toBe(0)
  await expectReadable(page, 'demand-one')
  await press('Imprimir')
  await page.getByRole('dialog').getByText('Asunto: constancia de un requerimiento').waitFor()
  await page.getByRole('dialog').getByRole('button', { name: 'Cerrar' }).first().click()
  await page.setViewportSize({ width: 1280, height: 800 })
  await expectReadable(page, 'demand-one-wide')
  await press('Todos los requerimientos')
  await page.getByText('Nada en curso.').waitFor()
  await page.getByRole('heading', { name: 'Cuenta propia, por año' }).waitFor()
  await expectReadable(page, 'demand-list-wide')
})
