import { settle } from '@cobijo/contract/device/testing/invented-organisation'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DeviceApi } from '@cobijo/contract/device/device-api'
import type { Page } from 'playwright-core'
import { links } from '../links.ts'
import {
  expectReadable,
  startApplication,
  type Machine,
  type StartedApplication,
} from '../testing/started-application.ts'
import { enterPassphrase, foundDeskAndShelter, signInByKit } from '../testing/two-organisations.ts'

// W20 by hand: the desk's head proposes who receives complaints, the other house accepts, and a survivor writes about the head on her tablet.

let application: StartedApplication
let machine: Machine
let page: Page
let partner: DeviceApi

beforeAll(async () => {
  application = await startApplication()
  const { desk, deskKit, shelter } = await foundDeskAndShelter(application)
  await desk.sync()
  partner = shelter
  machine = await application.newMachine()
  page = await signInByKit(machine, application.origin, deskKit)
})
afterAll(() => application.stop())

const press = (name: string) => page.getByRole('button', { name, exact: true }).first().click()
const tick = (name: string) => page.getByText(name, { exact: true }).first().click()

test('an officer proposes, the partner accepts, and the tablet of the house offers it while it is locked', async () => {
  await go(links.box())
  await press('Proponer quién las recibe')
  await page.getByRole('button', { name: /Organización de fuera/ }).click()
  await page.getByRole('option', { name: 'Casa Alba' }).click()
  await page
    .getByRole('group', { name: /Personas de esta casa/ })
    .getByText('Elena')
    .click()
  await page
    .getByRole('group', { name: /Quiénes de ellas dirigen/ })
    .getByText('Elena')
    .click()
  await expectReadable(page, 'complaint-propose')
  await press('Proponer quién las recibe')
  await page.getByText('Falta que lo acepte alguien de Casa Alba').waitFor()
  await settle(partner, async () => (await partner.focalPoints()).length === 1)
  const [asked] = await partner.focalPoints()
  expect(await partner.acceptFocalPoint({ proposal: asked?.proposal ?? '' })).toBeUndefined()
  await go(links.organisation())
  await press('Permitir anotar llegadas sin entrar en este dispositivo')
  await page.getByText('En este dispositivo se pueden anotar llegadas sin entrar.').waitFor()
  await go(links.box())
  await page.getByText('Vigente').waitFor()
  await expectReadable(page, 'complaint-box-empty')
  await press('Bloquear')
  await page.getByRole('link', { name: 'Decir algo en confianza' }).click()
  await page.getByRole('heading', { name: 'Decir algo en confianza' }).waitFor()
})

test('a survivor writes about the head without a name, and the tablet forgets it', async () => {
  await tick('De una de las personas de la lista de abajo')
  await page
    .getByRole('group', { name: /¿De cuál de ellas?/ })
    .getByText('Elena Inventada')
    .click()
  await tick('Amenazas')
  await page.getByLabel(/Cuéntelo con sus palabras/).fill('Me dijo que si hablo me quedo sin cama')
  await page.getByLabel(/Una palabra que solo usted sepa/).fill('Colibrí')
  await expectReadable(page, 'complaint-write')
  await press('Enviar')
  await page.getByText('Copie esta clave en un papel.').waitFor()
  await expectReadable(page, 'complaint-code')
  const code = (await page.locator('.slip strong').textContent()) ?? ''
  await press('Terminar y borrar la pantalla')
  await page.getByText('¿De quién se trata?').waitFor()
  expect(await page.getByLabel(/Cuéntelo con sus palabras/).inputValue()).toBe('')
  await expect.poll(async () => (await partner.complaints()).length).toBe(1)
  const [complaint] = await partner.complaints()
  const id = complaint?.received.complaint ?? ''
  const answer = { complaint: id, step: 'answered', words: 'Ya estamos con usted' } as const
  expect(await partner.recordComplaintStep(answer)).toBeUndefined()
  await page.getByRole('tab', { name: 'Saber qué pasó con lo que escribí' }).click()
  await page.getByLabel(/La clave de su papel/).fill(code)
  await page.getByLabel(/Una palabra que solo usted sepa/).fill('colibri')
  await press('Ver')
  await page.getByText('Ya estamos con usted').waitFor()
  await expectReadable(page, 'complaint-answer')
})

test('the head, at the same device, finds an empty box; her list is told nothing', async () => {
  await go(links.signIn())
  // Back to where she was when it was locked.
  await enterPassphrase(page)
  await page.getByRole('heading', { name: 'Buzón de confianza', level: 1 }).waitFor()
  await page.getByText('No hay nada para usted').waitFor()
  expect(await page.getByText('Me dijo que si hablo').count()).toBe(0)
})

test('what is about no person reaches her too: its page, its steps and what is owed', async () => {
  await page.getByRole('link', { name: 'Anotar una que llegó en papel o de palabra' }).click()
  await tick('De nadie: de la comida, las reglas, el lugar')
  await page.getByLabel(/Cuéntelo con sus palabras/).fill('No alcanza la comida')
  await press('Enviar')
  await press('Terminar y borrar la pantalla')
  await page.getByRole('link', { name: /^Recibida/ }).click()
  await page.getByText('No alcanza la comida').waitFor()
  await tick('Me hago cargo')
  await expectReadable(page, 'complaint-file')
  await press('Guardar')
  await page.getByText('Hacerse cargo: hecho').waitFor()
  await page.getByRole('main').getByRole('link', { name: 'Buzón de confianza' }).click()
  await page.getByText('En atención').waitFor()
  await press('Imprimir papeles con clave')
  await page.locator('.slip').nth(11).waitFor()
  await expectReadable(page, 'complaint-box')
  expect(machine.faults).toEqual([])
})

async function go(path: string): Promise<void> {
  await page.evaluate((to) => {
    document.querySelector('h1')?.setAttribute('data-before', '')
    history.pushState({}, '', to)
    window.dispatchEvent(new PopStateEvent('popstate'))
  }, path)
  await page.locator('h1:not([data-before])').first().waitFor()
}
