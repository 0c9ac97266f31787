import { goInside } from '../testing/browser.ts'
import { settle } from '@cobijo/contract/device/testing/invented-organisation'
import { withdrawEach } from '@cobijo/contract/device/testing/refer'
import type { DeviceApi } from '@cobijo/contract/device/device-api'
import { caseCode } from '@cobijo/domain/views/card'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { links } from '../links.ts'
import {
  expectReadable,
  got,
  startApplication,
  waitForNews,
  type Machine,
  type StartedApplication,
} from '../testing/started-application.ts'
import { foundDeskAndShelter, referSomebody, signInByKit } from '../testing/two-organisations.ts'

let application: StartedApplication
/** The house, whose other device is the browser, and whoever sent her there. */
let house: DeviceApi
let sender: DeviceApi
let office: Machine
let page: Page

beforeAll(async () => {
  application = await startApplication()
  const { desk, deskKit, shelter } = await foundDeskAndShelter(application)
  house = desk
  sender = shelter
  office = await application.newMachine()
  page = await signInByKit(office, application.origin, deskKit)
})

afterAll(async () => {
  await application.stop()
})

/** Inside the application, as a link would go: a reload would ask for the passphrase again. */
const go = (path: string) => goInside(page, path)

/** How it comes out on paper; written to SCREENS_FOLDER too, where there is one. */
async function onPaper(name: string, look: () => Promise<void>): Promise<void> {
  const folder = process.env['SCREENS_FOLDER']
  await page.emulateMedia({ media: 'print' })
  if (folder !== undefined) await page.pdf({ path: `${folder}/${name}.pdf`, format: 'Letter' })
  await look()
  await page.emulateMedia({ media: 'screen' })
}

let hers: StreamId
let referral: StreamId

test('the list of referrals names her, and her file says by whom she came and what must not be done', async () => {
  const sent = await referSomebody(sender, 'Mesa de protección', 'urgent')
  hers = sent.stream
  referral = sent.referral
  await sender.sync()
  await settle(house, async () => {
    const opened = await house.openCase(hers)
    return opened.kind === 'opened' && opened.file.registers.nameToUse?.value === 'Inventada'
  })
  await settle(house, async () => (await house.findByName('Inventada')).length === 1)
  got(await house.carryOut('accept-referral', { referral }))
  await house.sync()
  await go(links.referrals())
  await waitForNews(page, page.getByRole('link', { name: /Inventada · De Casa Alba/ }))
  await expectReadable(page, 'canalizaciones-con-nombre')
  await go(links.caseFile(hers))
  await page.getByText('Llegó canalizada por Casa Alba').waitFor()
  await page.getByText('Alguien de Casa Alba', { exact: true }).waitFor()
  await page.getByText('No llamar a su teléfono').waitFor()
  await page.getByRole('heading', { name: /^Hoy, / }).waitFor()
  await expectReadable(page, 'expediente-canalizada')
  await onPaper('expediente-papel', async () => {
    expect(await page.getByText('Llegó y se le registró').isVisible()).toBe(true)
    // What can only be pressed is not on paper.
    expect(await page.getByRole('tab').count()).toBe(0)
    expect(await page.getByRole('radio').count()).toBe(0)
    expect(await page.getByRole('link', { name: 'Personas' }).count()).toBe(0)
  })
})

test('the essential sheet on paper is the sheet and nothing around it, on one page, with all that nobody said in one line', async () => {
  await page.getByRole('tab', { name: 'Esencial' }).click()
  await page.getByRole('button', { name: 'Imprimir' }).waitFor()
  await onPaper('hoja-esencial', async () => {
    expect(await page.getByRole('heading', { level: 1, name: 'Inventada' }).count()).toBe(1)
    const sheet = page.locator('.essential-sheet')
    expect(await sheet.getByText('penicilina').filter({ visible: true }).count()).toBe(1)
    await sheet.getByText(/^Sin dato: .*¿Está embarazada\?/).waitFor()
    const paper = await page.pdf({ format: 'Letter', preferCSSPageSize: true })
    expect(paper.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1)
    expect(await page.getByText('No llamar a su teléfono').isVisible()).toBe(false)
    expect(await page.getByRole('tab', { name: 'Historia' }).count()).toBe(0)
    expect(await page.getByRole('button', { name: 'Imprimir' }).count()).toBe(0)
  })
})

test('the letter on paper is the letter and nothing that lies behind it', async () => {
  const back = await referSomebody(house, 'Casa Alba', 'immediate')
  await go(links.referral(back.referral))
  await page.getByRole('button', { name: 'Oficio de canalización' }).click()
  await page.getByText('Asunto: canalización').waitFor()
  await expectReadable(page, 'oficio')
  await onPaper('oficio-papel', async () => {
    expect(await page.getByText('Asunto: canalización').isVisible()).toBe(true)
    expect(await page.getByRole('button', { name: 'Imprimir' }).count()).toBe(0)
    expect(await page.getByText('Una cama desde esta noche').isVisible()).toBe(false)
    // Nothing is cut off: the sheet is as long as it is.
    expect(
      await page
        .locator('.dialog')
        .evaluate((dialog) => dialog.scrollHeight <= dialog.clientHeight + 1),
    ).toBe(true)
  })
  await page.keyboard.press('Escape')
})

test('after her yes was taken back the day asks how she goes on, and her allergy is still to be read', async () => {
  await withdrawEach(sender, hers)
  await sender.sync()
  await settle(house, async () => got(await house.openCase(hers)).accessEnded !== undefined)
  await go(links.referral(referral))
  await waitForNews(page, page.getByText('Quien la envió la dio por terminada'))
  expect(await page.getByText('Ordinaria').count()).toBe(0)
  await expectReadable(page, 'canalizacion-que-termino')
  await go(links.myDay())
  const ask = page.getByText('Preguntar a Inventada si quiere que abran su propio expediente')
  await waitForNews(page, ask)
  await ask.click()
  await page.getByText('pregúntele cómo seguir').waitFor()
  // Nobody had said one, and nobody here can know that any more.
  await page.getByText('Urgencia: aquí no se puede saber').waitFor()
  expect(await page.getByText('En tres días').count()).toBe(0)
  await expectReadable(page, 'acceso-terminado')
  await page.getByRole('tab', { name: 'Esencial' }).click()
  await page.getByText('penicilina').first().waitFor()
  await page.getByRole('button', { name: 'Agregar', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Escribir una nota' }).click()
  await page.getByLabel('Nota', { exact: true }).fill('Durmió bien')
  await page.getByRole('button', { name: 'Guardar en este dispositivo' }).click()
  await page.getByText('Durmió bien').waitFor()
})

test('of a case of which nothing is left to read, the heading says that access ended and which one it was', async () => {
  const sent = await referSomebody(sender, 'Mesa de protección', 'ordinary')
  await sender.sync()
  await settle(house, async () => {
    const opened = await house.openCase(sent.stream)
    return opened.kind === 'opened' && opened.file.registers.nameToUse?.value === 'Inventada'
  })
  got(await house.carryOut('decline-referral', { referral: sent.referral, reason: 'no-capacity' }))
  await house.sync()
  await withdrawEach(sender, sent.stream)
  await sender.sync()
  await settle(house, async () => got(await house.openCase(sent.stream)).accessEnded !== undefined)
  const before = new URL(page.url()).pathname
  await go(links.caseFile(sent.stream))
  const code = caseCode(sent.stream)
  await waitForNews(
    page,
    page.getByRole('heading', { level: 1, name: `Acceso terminado · ${code}` }),
  )
  await page.getByText('Aquí no hay nada escrito que usted pueda leer.').waitFor()
  await expectReadable(page, 'acceso-terminado-sin-nombre')
  await go(before)
})

test('she is asked in one step, and the house has a file of its own with what it knew and what she tells again', async () => {
  await page.getByRole('link', { name: 'Preguntarle y abrirlo' }).click()
  await page.getByText('Pregúntele', { exact: true }).waitFor()
  expect(await page.getByLabel('¿Cómo quiere que le digamos?').inputValue()).toBe('Inventada')
  await expectReadable(page, 'expediente-propio')
  const save = () => page.getByRole('button', { name: 'Abrirlo y guardar' }).click()
  await save()
  await page.getByText('Falta preguntarle.').waitFor()
  await page.getByText('Se lo pregunté y quiere').click()
  await save()
  await page.getByRole('link', { name: 'Ver lo que escribimos antes' }).waitFor()
  const own = new URL(page.url()).pathname
  expect(own).not.toBe(links.caseFile(hers))
  await page.getByText('Alergia: penicilina').waitFor()
  await expectReadable(page, 'expediente-propio-abierto')
  await page.getByRole('link', { name: 'Ver lo que escribimos antes' }).click()
  await page.getByText('Durmió bien').waitFor()
  await page.getByRole('link', { name: 'Ir a su expediente' }).waitFor()
  await settle(house, async () =>
    (await house.myDay()).every(({ kind }) => kind !== 'access-ended'),
  )
})

test('asked to erase, who coordinates answers in two steps, and what was said is shown', async () => {
  got(await sender.requestErasure({ stream: hers }))
  await sender.sync()
  await waitForNews(page, page.getByText('Les piden borrar lo recibido'))
  await expectReadable(page, 'piden-borrar')
  // One of the case and one of the referral that came with it may ask: the first is answered here.
  await page.getByRole('button', { name: 'Borrarlo y responder' }).first().click()
  const sure = page.getByRole('alertdialog', { name: '¿Borrar lo recibido?' })
  await sure.getByRole('button', { name: 'Todavía no' }).click()
  await sure.waitFor({ state: 'detached' })
  expect((await house.erasureRequests()).flatMap(({ answers }) => answers)).toEqual([])
  await page.getByRole('button', { name: 'Borrarlo y responder' }).first().click()
  await sure.getByRole('button', { name: 'Borrarlo y responder' }).click()
  await page.getByText('Ya se respondió').waitFor()
  await expectReadable(page, 'borrado-respondido')
})

test('nothing of it troubled the browser', () => {
  expect(office.faults).toEqual([])
})
