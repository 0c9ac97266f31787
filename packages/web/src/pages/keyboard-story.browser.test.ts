import { passphrase } from '@cobijo/contract/device/testing/invented-organisation'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { links } from '../links.ts'
import { afterDrawing } from '../testing/browser.ts'
import { focusedAt, pressPair, tabAt } from '../testing/keyboard.ts'
import {
  expectReadable,
  startApplication,
  type Machine,
  type StartedApplication,
} from '../testing/started-application.ts'

let application: StartedApplication
let office: Machine
let page: Page
let kit: string

beforeAll(async () => {
  application = await startApplication()
  office = await application.newMachine()
  page = office.page
})
afterAll(() => application.stop())

const focused = () => focusedAt(page)
const tabTo = (name: RegExp) => tabAt(page, name)
const press = (key: string) => page.keyboard.press(key)
const type = (words: string) => page.keyboard.insertText(words)
const onStep = (step: string) => expect.poll(focused).toBe(step)

test('a network is founded by keyboard, Enter goes on from line to line, and each new page takes the focus', async () => {
  await page.goto(application.origin)
  await page.getByRole('link', { name: 'Fundar una red nueva' }).waitFor()
  await press('Tab')
  expect(await focused()).toBe('Ir al contenido')
  await tabTo(/^Fundar una red nueva/)
  await press('Enter')
  await onStep('Fundar una red')
  await tabTo(/clave de instalación/)
  await type(application.server.setupToken)
  await press('Enter')
  await onStep('Pregunta 2 de 7')
  await tabTo(/cómo se llama su organización/i)
  await type('Mesa de protección')
  await tabTo(/^De una a cuatro/)
  await press('Space')
  await tabTo(/^Siguiente/)
  await press('Enter')
  await onStep('Pregunta 3 de 7')
  await tabTo(/^Albergue/)
  await press('ArrowDown')
  await tabTo(/^Siguiente/)
  await press('Enter')
  await onStep('Pregunta 4 de 7')
  for (let question = 0; question < 2; question += 1) {
    await tabTo(/^Sí/)
    await press('ArrowDown')
  }
  await tabTo(/^Siguiente/)
  await press('Enter')
  await onStep('Pregunta 5 de 7')
  await tabTo(/Cómo se llama usted/)
  await type('Elena Inventada')
  await press('Enter')
  await expect.poll(focused).toMatch(/^Cómo llamar a su cuenta/)
  await press('Enter')
  await onStep('Pregunta 6 de 7')
  await tabTo(/Con qué frase/)
  await type(passphrase)
  await press('Enter')
  await expect.poll(focused).toMatch(/^La misma frase/)
  await type(passphrase)
  await press('Enter')
  await onStep('Pregunta 7 de 7')
  await tabTo(/^Fundar la red/)
  await press('Enter')

  await page.getByRole('heading', { name: 'Sus hojas' }).waitFor()
  await onStep('Sus hojas')
  const [key = '', first = '', second = ''] = await page
    .locator('.kit .printed-secret')
    .allInnerTexts()
  kit = key
  await tabTo(/^Las imprimí/)
  await press('Space')
  await tabTo(/^Seguir/)
  await press('Enter')
  await page.getByRole('heading', { name: 'Pruebe dos hojas' }).waitFor()
  await onStep('Pruebe dos hojas')
  await tabTo(/^Hoja 1/)
  await type(first)
  await tabTo(/^Hoja 2/)
  await type(second)
  await tabTo(/^Probar las hojas/)
  await press('Enter')
  await page.waitForURL((url) => url.pathname === links.myDay())
  await expect.poll(focused).toMatch(/^Hoy/)
})

test('a person whose age is in doubt is registered by keyboard, and whoever is on shift reads each medicine as it was said', async () => {
  await afterDrawing(page)
  await press('n')
  await expect.poll(focused).toBe('Registrar a una persona')
  await tabTo(/^Persona adulta/)
  await press('ArrowDown')
  await press('ArrowDown')
  await page.getByText('Ante la duda se le protege como niña').waitFor()
  await tabTo(/Cómo quiere que le digamos/)
  await type('Luna')
  await tabTo(/^Medicina/)
  await type('Insulina')
  await tabTo(/^Dosis/)
  await type('10 unidades')
  await tabTo(/^Horas/)
  await type('7, 19')
  await tabTo(/^Agregar otra medicina/)
  await press('Enter')
  // One goes on in the row that was added.
  await expect.poll(focused).toBe('Medicina')
  await type('Hierro')
  const seizures = page.getByRole('radiogroup', { name: '¿Le dan convulsiones?' })
  await tabTo(/^Sí/)
  while (!(await seizures.evaluate((each) => each.contains(document.activeElement))))
    await tabTo(/^Sí/)
  await press('Space')
  await tabTo(/^Guardar en este dispositivo/)
  await press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Luna' }).waitFor()
  await onStep('Luna')
  await page.getByText('Hay duda sobre su edad').waitFor()
  await page.getByText('Convulsiones', { exact: true }).waitFor()
  await press('e')
  await page.getByText('Insulina · 10 unidades · 7, 19; Hierro').waitFor()
  await page.getByText('Hay duda: se le protege como niña, niño o adolescente').waitFor()
  await expectReadable(page, 'teclado-esencial')
})

test('without whoever answers for a child nothing is saved, the question is gone to, and her file says who answered', async () => {
  await tabTo(/^Preguntarle ahora/)
  await press('Enter')
  await expect.poll(focused).toMatch(/^Primera noche/)
  await tabTo(/^Se lo leí/)
  await press('Space')
  await tabTo(/^Sí/)
  await press('Space')
  await tabTo(/^Guardar en este dispositivo/)
  await press('Enter')
  await expect.poll(focused).toMatch(/^Nombre de su representante/)
  await type('Procuraduría, Lic. Inventada')
  await tabTo(/^Sí/)
  await press('Space')
  await tabTo(/^Con su firma/)
  await press('Space')
  await tabTo(/^Guardar en este dispositivo/)
  await press('Enter')
  await page.getByText('Respondió por ella: Procuraduría, Lic. Inventada').waitFor()
  await page.getByText('¿Ella está de acuerdo?: Sí').waitFor()
})

test('every page knows the keys to the other places and tells of them', async () => {
  await expect.poll(focused).toBe('Luna')
  await pressPair(page, 'g', 'c', links.cases())
  await expect.poll(focused).toBe('Personas')
  await press('?')
  const help = page.getByRole('dialog', { name: 'Atajos de teclado' })
  await help.getByText('Canalizaciones').waitFor()
  await help.getByText('Salida rápida').waitFor()
  await expectReadable(page, 'teclado-atajos')
  await press('Escape')
  await help.waitFor({ state: 'detached' })
  await expect.poll(focused).toBe('Personas')
  await pressPair(page, 'g', 'h', links.myDay())
  expect(office.faults.filter((fault) => !fault.includes('401'))).toEqual([])
})

test('whoever goes on by Tab before a slow page is drawn keeps the focus, and hears which page it is', async () => {
  await pressPair(page, 'g', 'c', links.cases())
  await expect.poll(focused).toBe('Personas')
  await loading(true)
  await pressPair(page, 'g', 'h', links.myDay())
  const heading = page.getByRole('heading', { level: 1 })
  await heading.filter({ hasNotText: 'Personas' }).waitFor()
  await tabTo(/^Bloquear/)
  await loading(false)
  const words = await heading.innerText()
  const told = page.locator('[role="status"]', { hasText: words })
  await expect
    .poll(async () => (await told.count()) === 1 || (await focused()) === words)
    .toBe(true)
  expect(await focused()).toBe('Bloquear')
})

/** As a page whose parts are on their way, for as long as the test wants it. */
function loading(isOnItsWay: boolean): Promise<void> {
  return page.evaluate((asked) => {
    document.querySelector('#slow-part')?.remove()
    if (!asked) return
    const slow = Object.assign(document.createElement('div'), { id: 'slow-part' })
    slow.className = 'screen-loading'
    document.querySelector('main')?.append(slow)
  }, isOnItsWay)
}

test('whose device is ten years ahead is told so in years, not in minutes', async () => {
  const { context, page: ahead } = await application.newMachine(320)
  const behindTheTimes = `{
    const Real = Date
    globalThis.Date = class extends Real {
      constructor(...given) { super(...(given.length === 0 ? [Real.now() + ${3652 * 86_400_000}] : given)) }
      static now() { return Real.now() + ${3652 * 86_400_000} }
    }
  };`
  await context.addInitScript(behindTheTimes)
  await context.route(/worker.*\.js$/, async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, body: behindTheTimes + (await response.text()) })
  })
  await ahead.goto(`${application.origin}${links.signIn()}`)
  await ahead.getByLabel('Clave de acceso').fill(kit)
  await ahead.getByLabel('Su frase', { exact: true }).fill(passphrase)
  await ahead.getByRole('button', { name: 'Entrar', exact: true }).click()
  await ahead.getByText('El reloj de este equipo va adelantado: 10 años').waitFor()
  await expectReadable(ahead, 'reloj-adelantado')
  await context.close()
})
