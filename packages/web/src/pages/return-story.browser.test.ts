import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { dayAhead } from '../testing/browser.ts'
import { expectReadable, got } from '../testing/started-application.ts'
import { storyAtTheDesk } from '../testing/story-at-the-desk.ts'

const story = storyAtTheDesk({
  width: 1280,
  before: async (desk) => {
    const mother = { ageGroup: 'adult', nameToUse: 'Ixchel' }
    const registered = got(await desk.carryOut('register-person', mother))
    const child = got(
      await desk.carryOut('register-person', { ageGroup: 'child', nameToUse: 'Ana' }),
    )
    const [stream, familyMember] = [registered, child].map(({ entries }) => entries[0]?.stream)
    const hers = { familyRelation: 'daughter-or-son-of', stayTogether: 'must' }
    got(
      await desk.carryOut('link-family', {
        case: stream,
        memberKind: 'own-case',
        familyMember,
        ...hers,
      }),
    )
    await desk.sync()
  },
})
const { save, tab, answer } = story
let page: Page
beforeAll(() => {
  page = story.page
})

const ladder = () => page.getByRole('list', { name: 'Antes de fijar el viaje' })

test('the tab says what must hold before anybody travels', async () => {
  await page.getByRole('link', { name: 'Personas' }).first().click()
  await page.getByRole('rowheader', { name: 'Ixchel' }).first().click()
  await tab('Retorno')
  await ladder().getByText('Evaluación de riesgo').first().waitFor()
  await expectReadable(page, 'return-ladder')
})

test('each rung leads to the form that it asks for; danger to her family forbids the journey', async () => {
  await ladder().getByRole('link', { name: 'Si interviene su consulado' }).click()
  // Which step it is, the rung said: that alone is nothing that somebody did.
  await save()
  await page.getByText('No hay nada que guardar.').waitFor()
  await answer('¿Interviene su consulado?', 'No')
  await save()
  await ladder().getByRole('link', { name: 'Evaluación de riesgo' }).click()
  await answer('¿Hay peligro para su vida, su libertad o su integridad?', 'No')
  await answer('¿Hay peligro para su familia?', 'Sí')
  await expectReadable(page, 'return-step')
  await save()
  await ladder().getByText('Hay peligro para ella o su familia').waitFor()
  await page.getByRole('link', { name: 'Fijar el viaje' }).waitFor({ state: 'detached' })
})

test('all of it said, the journey is set; one tap calls it off and nothing else changes', async () => {
  await page.getByRole('link', { name: 'Anotar un paso' }).click()
  await page.getByRole('button', { name: /Paso/ }).click()
  await page.getByRole('option', { name: 'Evaluación de riesgo' }).click()
  await answer('¿Hay peligro para su vida, su libertad o su integridad?', 'No')
  await answer('¿Hay peligro para su familia?', 'No')
  await save()
  await ladder().getByRole('link', { name: 'Puede viajar, según salud' }).click()
  await answer('¿Puede viajar?', 'Sí')
  await save()
  await ladder().getByRole('link', { name: 'Declaración voluntaria firmada' }).click()
  await answer('¿Lo decidió libremente, sin presión?', 'Sí')
  await answer('Cómo lo declaró', 'Con su firma')
  await save()
  await ladder().getByRole('link', { name: 'Alguien la recibe' }).click()
  await answer('¿Está confirmado que la reciben?', 'Sí')
  await save()
  await page.getByRole('link', { name: 'Fijar el viaje' }).click()
  await page.getByLabel('Qué día viaja').fill(dayAhead(3))
  // W7: her daughter goes along by the gates of a child, or nobody goes, or somebody says why she stays.
  await page.getByRole('heading', { name: 'Su familia va con ella' }).waitFor()
  await save()
  await page.getByText('Ana no puede ir así, y por eso no va nadie').waitFor()
  await page.getByText(/^Falta el aviso a la autoridad/).waitFor()
  await expectReadable(page, 'return-family-held')
  await page.getByRole('group', { name: 'Quién va' }).getByText(/^Ana/).click()
  await page.getByLabel('¿Por qué se queda Ana?').fill('La espera su abuela, que llega mañana')
  await save()
  await page.getByText('Con fecha', { exact: true }).waitFor()
  await expectReadable(page, 'return-booked')
  await page.getByRole('button', { name: 'Ya no quiere viajar' }).click()
  await page.getByText('Cancelado', { exact: true }).waitFor()
})

test('the sheet that she signs names nobody and no subject', async () => {
  await page.getByRole('button', { name: 'Hoja para firmar' }).click()
  const sheet = page.getByRole('dialog').getByRole('article')
  await sheet.getByText('Puedo cambiar de opinión').waitFor()
  expect(await sheet.innerText()).not.toMatch(/Ixchel|Mesa de protección|trata|víctima/i)
  await expectReadable(page, 'return-sheet')
  await page.keyboard.press('Escape')
})

test('no page complained', () => {
  expect(story.machine.faults).toEqual([])
})
