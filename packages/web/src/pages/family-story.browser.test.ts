import { goInside } from '../testing/browser.ts'
import { settle, allSent } from '@cobijo/contract/device/testing/invented-organisation'
import type { DeviceApi } from '@cobijo/contract/device/device-api'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { expectReadable, got } from '../testing/started-application.ts'
import { storyAtTheDesk } from '../testing/story-at-the-desk.ts'

const story = storyAtTheDesk({
  width: 1280,
  before: async (desk) => {
    got(await desk.carryOut('register-person', { givenNames: 'Ixchel Uno', ageGroup: 'child' }))
    got(await desk.carryOut('register-person', { givenNames: 'Mateo Dos', ageGroup: 'adult' }))
  },
})
const { save, tab } = story
let page: Page
let device: DeviceApi
beforeAll(() => {
  page = story.page
  device = story.desk
})

const family = () => tab(/Familia/)
/** The bright step of the ladder. */
const step = (name: string) => page.getByRole('link', { name, exact: true }).first().click()

async function answer(question: string | RegExp, words: string): Promise<void> {
  await page.getByRole('radiogroup', { name: question }).getByText(words, { exact: true }).click()
}

async function choose(question: string, name: string): Promise<void> {
  await page.getByLabel(question).fill(name)
  await page.getByRole('radiogroup', { name: 'Elija a la persona' }).getByText(name).click()
}

test('W9: a mother is looked for, and the ladder names one step after the other', async () => {
  await allSent(device)
  await page.getByRole('link', { name: 'Personas' }).first().click()
  await page.getByLabel('Buscar por nombre o clave').fill('Ixchel')
  await page.getByRole('link', { name: /Ixchel Uno/ }).click()
  await family()
  await page.getByText('No se busca a nadie').waitFor()
  await expectReadable(page, 'family-empty')
  await page.getByRole('link', { name: 'Buscar a alguien de su familia' }).click()
  await answer('¿Quién pide la búsqueda?', 'Ella')
  await page.getByRole('button', { name: /¿A quién se busca?/ }).click()
  await page.getByRole('option', { name: 'Su madre' }).click()
  await expectReadable(page, 'tracing-asked')
  await save()
  await page.getByRole('heading', { name: 'Se busca: Su madre' }).waitFor()
  await step('Que son familia está comprobado')
  await answer('¿Son familia?', 'Comprobado; falta el papel')
  await save()
  await step('Ella quiere')
  await answer('¿Quiere que se reúnan?', 'Sí')
  await save()
  await step('Su familiar quiere')
  await answer('¿Quiere que se reúnan?', 'Sí')
  await save()
  await expectReadable(page, 'tracing-ladder')
})

test('BR-15: where somebody of the family may have had a part, the panel decides before anybody may approve', async () => {
  await step('Se miró si hay peligro')
  await answer('¿Hay peligro?', 'No se encontró')
  await answer(/tener parte/, 'No sabe')
  await save()
  await page.getByText('El panel decidió que es lo mejor para ella').first().waitFor()
  expect(await page.getByRole('link', { name: 'Aprobar la reunión' }).count()).toBe(0)
  await page.getByRole('link', { name: 'Volver a mirar el peligro' }).click()
  await answer('¿Hay peligro?', 'No se encontró')
  await answer(/tener parte/, 'No')
  await save()
  await step('Su interés superior está valorado')
  await answer('¿Cómo se valoró?', 'Evaluación del interés superior')
  await answer('¿Qué resultó?', 'Es lo mejor para ella')
  await save()
  await step('Aprobar la reunión')
  await save()
  await page.getByRole('link', { name: 'Entregarla a su familia' }).waitFor()
})

test('she takes her yes back after it was approved, and the page says to stop', async () => {
  await step('Volver a preguntarle')
  await answer('¿Quiere que se reúnan?', 'No')
  await save()
  await page.getByText('Se aprobó, y algo ya no se sostiene').waitFor()
  await page.getByText('Ella dijo que no.').waitFor()
  await expectReadable(page, 'tracing-taken-back')
})

test('W8: two people are kept apart without a word of why, in the files of both', async () => {
  await page.getByRole('link', { name: 'Mantener aparte' }).click()
  await choose('¿De quién hay que mantenerla aparte?', 'Mateo Dos')
  await expectReadable(page, 'keep-apart')
  await page.getByRole('button', { name: 'Mantenerlas aparte' }).click()
  await page.getByRole('listitem').getByText('Mateo Dos').waitFor()
  await expectReadable(page, 'kept-apart')
  await page.getByRole('link', { name: 'Ya pueden coincidir' }).click()
  await page.getByRole('button', { name: 'Ya pueden coincidir' }).click()
  await page.getByText('Con nadie, por ahora.').waitFor()
})

test('W7: a relative with a file of her own is added by her name, and who stayed at home without one', async () => {
  await page.getByRole('link', { name: 'Agregar a un familiar' }).click()
  await choose('¿Quién es?', 'Mateo Dos')
  await page.getByRole('button', { name: /¿Qué es de ella?/ }).click()
  await page.getByRole('option', { name: 'padre de' }).click()
  await answer('¿Deben seguir juntas?', 'Sí, no se separan')
  await expectReadable(page, 'family-add')
  await save()
  await page.getByText('Mateo Dos: padre de Ixchel Uno').waitFor()
  await page.getByText('Deben seguir juntas').waitFor()
  await page.getByRole('link', { name: 'Agregar a un familiar' }).click()
  await answer('¿Tiene expediente aquí?', 'No: se quedó en casa y depende de ella')
  await page.getByLabel('Cómo se llama').fill('Sol Tres')
  await page.getByLabel('Con quién está y si está a salvo').fill('Con su abuela')
  await save()
  await page.getByText('Sol Tres', { exact: true }).waitFor()
  await page.getByText('Con su abuela').waitFor()
  await expectReadable(page, 'family')
})

test('W7: a birth opens the child’s own file', async () => {
  await page.getByRole('link', { name: 'Anotar un nacimiento' }).click()
  await page.getByLabel('Nombres').fill('Luz Cuatro')
  await expectReadable(page, 'family-birth')
  await save()
  await page.getByRole('link', { name: /Luz Cuatro/ }).waitFor()
})

test('W7: one ride takes the family along; whoever stays, somebody says why', async () => {
  const file = page.url()
  await goInside(page, `${new URL(file).pathname}?agregar=servicio`)
  await page.getByRole('button', { name: /¿Qué servicio/ }).click()
  await page.getByRole('option', { name: 'Traslado' }).click()
  await page.getByRole('heading', { name: 'Su familia va con ella' }).waitFor()
  await page.getByRole('button', { name: /¿En qué va/ }).click()
  await page.getByRole('option', { name: 'Solicitado' }).click()
  await page
    .getByRole('group', { name: 'Quién va' })
    .getByText(/^Luz Cuatro/)
    .click()
  await save()
  await page.getByText('Alguien de la familia se quedaría atrás.').first().waitFor()
  await page.getByLabel('¿Por qué se queda Luz Cuatro?').fill('Duerme, con la enfermera')
  await expectReadable(page, 'family-rides')
  await save()
  // One save, in the files of both who went and of nobody else.
  const rides = async (name: string): Promise<number> => {
    const { rows } = await device.list({ sort: 'last-update' })
    const stream = rows.find(({ fullName }) => fullName?.startsWith(name))?.stream
    // Her name may still be on its way to this device.
    if (stream === undefined) return -1
    const { file } = got(await device.openCase(stream))
    return file.services.filter(({ service }) => service === 'transport').length
  }
  await settle(device, async () => (await rides('Mateo Dos')) === 1)
  await settle(device, async () => (await rides('Ixchel Uno')) === 1)
  await settle(device, async () => (await rides('Luz Cuatro')) === 0)
  await family()
})

test('W7: who becomes suspect is out at once, and kept apart', async () => {
  await page
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name: /Mateo Dos/ }) })
    .getByRole('link', { name: 'Sacar de la familia' })
    .click()
  await answer('¿Por qué?', 'Hay sospecha')
  await expectReadable(page, 'family-drop')
  await page.getByRole('button', { name: 'Sacar de la familia' }).click()
  await page.getByText('Mateo Dos: padre de Ixchel Uno').waitFor({ state: 'detached' })
  await page.getByRole('listitem').getByText('Mateo Dos').waitFor()
  await page.getByRole('link', { name: 'Ya pueden coincidir' }).waitFor()
  await expectReadable(page, 'family-dropped')
})

test('no page complained', () => {
  expect(story.machine.faults).toEqual([])
})
