import { settle } from '@cobijo/contract/device/testing/invented-organisation'
import { beforeAll, expect, test } from 'vitest'
import { links } from '../links.ts'
import { done, journeyOf, sent } from '../testing/journey.ts'
import { focusedAt, tabAt } from '../testing/keyboard.ts'
import { got } from '../testing/started-application.ts'

// A photo of a paper put into her file, and a word of trust left on the locked tablet of the house, by keyboard alone: no click anywhere below. The rest of a
// day by keyboard is in keyboard-work.browser.test.ts.

const journey = journeyOf({ others: { 'Casa Alba': {} } })
let stream: string

const press = (key: string) => journey.desk.page.keyboard.press(key)
const type = (words: string) => journey.desk.page.keyboard.insertText(words)
const focused = () => focusedAt(journey.desk.page)
const tabTo = (name: RegExp) => tabAt(journey.desk.page, name)

beforeAll(async () => {
  const { desk } = journey
  const { device: partner } = journey.at('Casa Alba')
  stream = await done(desk, 'register-person', { ageGroup: 'adult', nameToUse: 'Luna' })
  await sent(desk)
  const outside = await partner.session()
  const own = await desk.device.session()
  if (!outside || !own) throw new Error('nobody sits there')
  const people = [{ member: own.member, leads: true }]
  expect(
    await desk.device.proposeFocalPoint({ partner: outside.organisation, people }),
  ).toBeUndefined()
  await settle(partner, async () => (await partner.focalPoints()).length === 1)
  const [asked] = await partner.focalPoints()
  expect(await partner.acceptFocalPoint({ proposal: asked?.proposal ?? '' })).toBeUndefined()
})

/** Of answers beside each other one stop is the first: from there down to one. */
async function answer(first: RegExp, words: RegExp): Promise<void> {
  await tabTo(first)
  await press('Space')
  for (let step = 0; step < 20 && !words.test(await focused()); step += 1) await press('ArrowDown')
  expect(await focused()).toMatch(words)
}

/** From the button under the focus down to a line of its menu. */
async function chooseInMenu(line: RegExp): Promise<void> {
  const { page } = journey.desk
  await press('Enter')
  await page.getByRole('menu').waitFor()
  for (let step = 0; step < 60 && !line.test(await focused()); step += 1) await press('ArrowDown')
  expect(await focused()).toMatch(line)
  await press('Enter')
  await page.getByRole('menu').waitFor({ state: 'detached' })
}

test('a photo of a paper is chosen, filed by what it shows, said in words and saved', async () => {
  const { page, openCase, device } = journey.desk
  await openCase(stream, 'Luna')
  await tabTo(/^Más acciones/)
  await chooseInMenu(/^Agregar foto o papel/)
  await page.getByRole('heading', { level: 1, name: 'Agregar foto o papel' }).waitFor()
  await tabTo(/^Elegir imagen/)
  const asked = page.waitForEvent('filechooser')
  await press('Enter')
  const drawn = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(400, 300)
    canvas.getContext('2d')?.fillRect(10, 10, 200, 100)
    const blob = await canvas.convertToBlob({ type: 'image/png' })
    return [...new Uint8Array(await blob.arrayBuffer())]
  })
  const buffer = Buffer.from(drawn)
  await (await asked).setFiles({ name: 'hoja.png', mimeType: 'image/png', buffer })
  await page.getByRole('img', { name: 'La imagen como se va a guardar' }).waitFor()
  await answer(/^Ella, o un documento suyo/, /^Un papel o una cosa de su atención diaria/)
  await tabTo(/^En palabras, ¿qué se ve\?/)
  await type('La receta del martes')
  await tabTo(/^Guardar en este dispositivo/)
  await press('Enter')
  await page.getByText('La receta del martes').first().waitFor()
  await tabTo(/^Ver: La receta del martes/)
  await press('Enter')
  await page.getByRole('img', { name: 'La receta del martes', exact: true }).waitFor()
  await settle(device, async () => {
    const { file } = got(await device.openCase(stream as never))
    return file.attachments.length === 1
  })
})

test('whoever lives in the house writes on its locked tablet, keeps a code, and it reaches who is outside', async () => {
  const { desk } = journey
  const { page } = desk
  await desk.go(links.organisation())
  await tabTo(/^Permitir anotar llegadas sin entrar/)
  await press('Enter')
  await desk.see('En este dispositivo se pueden anotar llegadas sin entrar.')
  await desk.go(links.box())
  await desk.see('Vigente')
  await tabTo(/^Bloquear/)
  await press('Enter')
  await desk.heading('Entrar').waitFor()
  await tabTo(/^Decir algo en confianza/)
  await press('Enter')
  await desk.heading('Decir algo en confianza').waitFor()
  await answer(/^De una de las personas de la lista/, /^De nadie: de la comida, las reglas/)
  await tabTo(/^Cuéntelo con sus palabras/)
  await type('No hay agua caliente en la noche')
  await tabTo(/^Enviar/)
  await press('Enter')
  await desk.see('Copie esta clave en un papel.')
  await tabTo(/^Terminar y borrar la pantalla/)
  await press('Enter')
  await desk.see('¿De quién se trata?')
  expect(await page.getByLabel(/Cuéntelo con sus palabras/).inputValue()).toBe('')
  const { device: partner } = journey.at('Casa Alba')
  await settle(partner, async () => (await partner.complaints()).length === 1)
})
