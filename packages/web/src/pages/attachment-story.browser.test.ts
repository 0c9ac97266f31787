import { goInside } from '../testing/browser.ts'
import { settle } from '@cobijo/contract/device/testing/invented-organisation'
import {
  plantedIn,
  plantedWords,
  withPlantedWords,
} from '@cobijo/contract/device/testing/planted-jpeg'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import type { Page, Request } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { links } from '../links.ts'
import { expectReadable, got } from '../testing/started-application.ts'
import { storyAtTheDesk } from '../testing/story-at-the-desk.ts'
import { enterPassphrase } from '../testing/two-organisations.ts'

let woman: StreamId
const story = storyAtTheDesk({
  width: 320,
  before: async (desk) => {
    const person = { ageGroup: 'adult', nameToUse: 'Ixchel' }
    woman = got(await desk.carryOut('register-person', person)).entries[0]?.stream as StreamId
  },
})
const { heading, save, tab, answer } = story
let page: Page
/** Bodies of all that left this machine. */
const left: Buffer[] = []

beforeAll(() => {
  page = story.page
  story.machine.context.on('request', (request: Request) => {
    const body = request.postDataBuffer()
    if (body) left.push(body)
  })
})

/** A photograph as a phone writes it, drawn by a real encoder, with everything planted that phones and programs leave in one. */
async function photograph(): Promise<Buffer> {
  const drawn = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(1600, 1200)
    const context = canvas.getContext('2d')
    if (!context) throw new Error('no canvas')
    const pixels = context.createImageData(1600, 1200)
    for (let at = 0; at < pixels.data.length; at += 1)
      pixels.data[at] = at % 4 === 3 ? 255 : 128 + ((at * 7_919) % 101) - 50
    context.putImageData(pixels, 0, 0)
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 })
    return [...new Uint8Array(await blob.arrayBuffer())]
  })
  return Buffer.from(withPlantedWords(Uint8Array.from(drawn)))
}

async function choose(name: string, mimeType: string, buffer: Buffer): Promise<void> {
  const asked = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: /^Elegir (otra )?imagen$/ }).click()
  await (await asked).setFiles({ name, mimeType, buffer })
}

/** As a link would: a page that is loaded anew has no keys. */
async function goTo(path: string): Promise<void> {
  await goInside(page, path)
}

async function openForm(): Promise<void> {
  await goTo(links.caseForm(woman, 'imagen'))
  await heading('Agregar foto o papel').waitFor()
}

const picture = (alt: string) => page.getByRole('img', { name: alt, exact: true })

/** Drawn, not only put there. */
async function expectDrawn(alt: string): Promise<void> {
  await picture(alt).waitFor()
  await expect
    .poll(() => picture(alt).evaluate((image) => (image as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(1000)
}

test('a PDF, and what is no picture, are refused before anything is saved; so is a picture without words', async () => {
  await openForm()
  await save()
  await page.getByText('Falta la imagen.').waitFor()
  await choose('acta.pdf', 'application/pdf', Buffer.from('%PDF-1.7 /Author (Invented)'))
  await page.getByText('Un PDF no se agrega').waitFor()
  await choose('foto.heic', 'image/heic', Buffer.from('....ftypheic'))
  await page.getByText('Este archivo no se puede abrir como imagen aquí.').waitFor()
  await choose('foto.jpg', 'image/jpeg', await photograph())
  await expectDrawn('La imagen como se va a guardar')
  await save()
  await page.getByText('Falta decir qué se ve en la imagen.').waitFor()
  await answer('¿Qué se ve en ella?', 'Su cuerpo, una receta o un estudio médico')
  await page.getByText('solo si ella lo pide').waitFor()
  await save()
  await page.getByText('Faltan las palabras que dicen qué se ve.').waitFor()
  await expectReadable(page, 'attachment-form')
})

test('a photo is seen before it is kept, and leaves without where, when and by what it was taken', async () => {
  await answer('¿Qué se ve en ella?', 'Un papel o una cosa de su atención diaria')
  await page.getByLabel('En palabras, ¿qué se ve?').fill('La receta del martes')
  await save()
  await page.getByText('La receta del martes').first().waitFor()
  await expect.poll(() => page.getByText('Falta que llegue al servidor').count()).toBe(0)
  await page.getByRole('button', { name: 'Ver: La receta del martes' }).click()
  await expectDrawn('La receta del martes')
  await expectReadable(page, 'attachment-shown')
  // Seen on the same member's other device: the picture, bare.
  await settle(story.desk, async () => {
    const opened = await story.desk.openCase(woman)
    return opened.kind === 'opened' && opened.file.attachments.length === 1
  })
  const [line] = got(await story.desk.openCase(woman)).file.attachments
  if (!line) throw new Error('no picture')
  const opened = got(await story.desk.openAttachment({ stream: woman, entry: line.entry }))
  expect([opened.picture[0], opened.picture[1], line.width, line.height]).toEqual([
    0xff, 0xd8, 1600, 1200,
  ])
  expect(plantedIn(opened.picture)).toEqual([])
  // Nor in anything that left, which was not nothing, as it is or as it is written in a request.
  const sent = Buffer.concat(left)
  expect(sent.length).toBeGreaterThan(262_144)
  expect(plantedIn(sent)).toEqual([])
  for (const word of Object.values(plantedWords))
    for (const shift of [0, 1, 2])
      expect(
        sent.includes(
          Buffer.from(word)
            .subarray(shift, shift + 9)
            .toString('base64url'),
        ),
      ).toBe(false)
})

test('hidden again its address opens nothing any more; the story says its words and does not show it', async () => {
  const address = await picture('La receta del martes').getAttribute('src')
  await page.getByRole('button', { name: 'Ocultar: La receta del martes' }).click()
  await picture('La receta del martes').waitFor({ state: 'detached' })
  const isGone = await page.evaluate(
    (from) =>
      new Promise((resolve) => {
        const image = new Image()
        image.onload = () => resolve(false)
        image.onerror = () => resolve(true)
        image.src = from ?? ''
      }),
    address,
  )
  expect(isGone).toBe(true)
  story.machine.faults.length = 0
  await tab(/^Historia/)
  await page.getByRole('link', { name: 'Ver en «Fotos y papeles»' }).first().waitFor()
  expect(await page.locator('main img').count()).toBe(0)
})

test('cut off in the middle and the tab killed: it is whole on this device, says so, and goes on in the next tab', async () => {
  const { context } = story.machine
  let passed = 0
  await context.route('**/attachments/chunks', (route) => {
    passed += 1
    return passed === 1 ? route.continue() : route.abort('connectionreset')
  })
  await openForm()
  await choose('foto.jpg', 'image/jpeg', await photograph())
  await answer('¿Qué se ve en ella?', 'Ella, o un documento suyo')
  await page.getByLabel('En palabras, ¿qué se ve?').fill('Su acta')
  await save()
  await page.getByText('Falta que llegue al servidor').first().waitFor()
  await expectReadable(page, 'attachment-under-way')
  await expect.poll(() => passed).toBeGreaterThan(1)
  const { origin } = new URL(page.url())
  await page.close()
  await context.unroute('**/attachments/chunks')
  page = await context.newPage()
  await page.goto(`${origin}${links.signIn()}`)
  await enterPassphrase(page)
  await settle(story.desk, async () => {
    const opened = await story.desk.openCase(woman)
    const [line] = opened.kind === 'opened' ? opened.file.attachments : []
    if (!line || line.caption.value !== 'Su acta') return false
    const seen = await story.desk.openAttachment({ stream: woman, entry: line.entry })
    return seen.kind === 'opened-attachment'
  })
})
