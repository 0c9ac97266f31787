import { settle, allSent } from '@cobijo/contract/device/testing/invented-organisation'
import type { DeviceApi } from '@cobijo/contract/device/device-api'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  expectReadable,
  got,
  startApplication,
  waitForNews,
  type StartedApplication,
} from '../testing/started-application.ts'
import { foundDeskAndShelter, signInByKit } from '../testing/two-organisations.ts'

let application: StartedApplication
let desk: DeviceApi
let page: Page

beforeAll(async () => {
  application = await startApplication()
  const founded = await foundDeskAndShelter(application)
  desk = founded.desk
  const phone = await application.newMachine(320)
  page = await signInByKit(phone, application.origin, founded.deskKit)
})

afterAll(async () => {
  await application.stop()
})

test('W4: a child arrives at night; the notice is on the day, is written down by telephone, and stays red until its number is there', async () => {
  const saved = got(
    await desk.carryOut('register-person', {
      nameToUse: 'Xóchitl',
      ageGroup: 'child',
      urgency: 'immediate',
    }),
  )
  await allSent(desk)
  const line = page.getByRole('link', { name: /Avisar por Xóchitl: Procuraduría de Protección/ })
  await waitForNews(page, line)
  await expectReadable(page, 'day-deadline')
  await line.click()

  const clocks = page.getByRole('tabpanel')
  // Every part of the case is in sight on a phone, and the one that is open among them.
  const strip = page.getByRole('tablist')
  await strip.getByRole('tab', { selected: true }).waitFor()
  expect(await strip.evaluate((list) => list.scrollWidth - list.clientWidth)).toBe(0)
  // A line of the day leads to the part that it names, and another part opens where one stands: not at the top of the page.
  const isInView = () =>
    strip.evaluate(
      (list) => list.getBoundingClientRect().top >= 0 && list.getBoundingClientRect().top < 400,
    )
  await expect.poll(isInView).toBe(true)
  await strip.getByRole('tab', { name: 'Historia' }).click()
  await page.getByText('Llegó y se le registró').waitFor()
  await expect.poll(isInView).toBe(true)
  await strip.getByRole('tab', { name: /^Plazos/ }).click()
  await clocks.getByText('Aviso a la Procuraduría de Protección').waitFor()
  await expect.poll(isInView).toBe(true)
  await clocks.getByText('LM arts. 95, 98, 112 · leído en la ley').waitFor()
  await clocks.getByText(/nadie lo ha fijado|Nadie ha fijado/).waitFor()
  await expectReadable(page, 'case-deadlines')
  await clocks.getByText('Ningún trámite migratorio antes del aviso').waitFor()
  // No code of a deadline stands in an address.
  const act = clocks.getByRole('link', { name: 'Anotar el aviso' })
  expect(await act.getAttribute('href')).not.toMatch(/child|notice|protection/)
  await act.focus()
  await page.keyboard.press('Enter')
  // Nothing was said of it but the hour that the form began with: no notice, and no try of which nobody says that she made it.
  await page.getByRole('button', { name: 'Guardar' }).click()
  await page.getByText('No hay nada que guardar.').waitFor()
  await page.getByLabel('A qué puesto se le dijo').fill('Guardia de la noche')
  await page.getByRole('button', { name: 'Guardar' }).click()
  await clocks.getByText('sin decir cómo se dio').waitFor()
  expect(await clocks.getByText('sin respuesta').count()).toBe(0)
  await act.click()
  await page.getByText('Por teléfono', { exact: true }).click()
  await page.getByLabel('A qué puesto se le dijo').fill('Guardia de la noche')
  await expectReadable(page, 'notice-form')
  // What cannot be read, or has not come, is asked again at its field and never left out.
  const told = page.locator('[data-field="toldAt"]')
  const day = told.getByRole('textbox').first()
  await told.getByLabel('Hora', { exact: true }).fill('0:00')
  for (const [typed, said] of [
    ['blabla', 'No se entiende esa fecha.'],
    ['mañana', 'Esa fecha todavía no llega.'],
  ] as const) {
    await day.fill(typed)
    await page.getByRole('button', { name: 'Guardar' }).click()
    await page.getByText(/^No se guardó/).waitFor()
    await told.getByText(said).waitFor()
  }
  // An hour alone is one of today, and that is said.
  await day.fill('')
  await told.getByText(/^Es el /).waitFor()
  const midnight = new Date().setHours(0, 0, 0, 0)
  await page.getByRole('button', { name: 'Guardar' }).click()
  await clocks.getByText('Falta el folio').waitFor()

  // Told by telephone is told (BR-11).
  expect(await clocks.getByText('Ningún trámite migratorio').count()).toBe(0)
  await clocks.getByRole('link', { name: 'Anotar el folio' }).click()
  await page.getByLabel('Folio').fill('F-77')
  await page.getByRole('button', { name: 'Guardar' }).click()
  await clocks.getByText('Resuelto', { exact: true }).waitFor()
  expect(await clocks.getByText('Falta el folio').count()).toBe(0)

  await page.getByRole('tab', { name: 'Historia' }).click()
  await page.getByText(/Aviso: Procuraduría de Protección.*por teléfono/).waitFor()
  await page.getByText('Guardia de la noche').first().waitFor()
  const stream = saved.entries[0]?.stream
  if (stream === undefined) throw new Error('no case')
  await settle(desk, async () =>
    got(await desk.openCase(stream)).file.notices.some(({ said }) => said.toldAt === midnight),
  )
  await settle(desk, async () =>
    (await desk.myDay()).every(
      (item) =>
        item.stream !== stream ||
        item.code === undefined ||
        item.code !== 'child-protection-notice',
    ),
  )
})
