import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { expectReadable } from '../testing/started-application.ts'
import { storyAtTheDesk } from '../testing/story-at-the-desk.ts'

const story = storyAtTheDesk({ width: 320 })
const { heading, save, tab, answer } = story
let page: Page
beforeAll(() => {
  page = story.page
})

const link = (name: string) => page.getByRole('link', { name, exact: true })

/** The part of her case that is about her being a child. */
async function openPart(): Promise<void> {
  await tab('Niñez')
}

test('a girl is met: what is owed to her at once stands in its order, the next thing bright', async () => {
  await page.getByRole('link', { name: 'Registrar a una persona' }).click()
  await page.getByText('Niña, niño o adolescente', { exact: true }).first().click()
  await page.getByLabel('Edad aproximada, en años').fill('15')
  await page.getByRole('button', { name: 'Guardar lo que hay y seguir después' }).click()
  // Three is not fifteen: whoever takes her in reads how old she is.
  await page.getByText('Niña, niño o adolescente · cerca de 15 años').waitFor()
  await tab('Retorno')
  const ladder = page.getByRole('list', { name: 'Antes de fijar el viaje' })
  await ladder.getByRole('link', { name: 'Aviso a una autoridad' }).click()
  await heading('Aviso a una autoridad').waitFor()
  await link('Volver sin guardar').click()
  await tab('Retorno')
  await ladder.getByRole('link', { name: 'Determinación del interés superior' }).click()
  await page.getByRole('tab', { name: /^Interés superior/, selected: true }).waitFor()
  await openPart()
  await link('Avisar a la Procuraduría de Protección').waitFor()
  await page.getByText('Ningún documento ni pago es requisito', { exact: false }).waitFor()
  await expectReadable(page, 'child-first-steps')
})

test('the notice by telephone, then the hand-over: the record names it and is printed as a letter', async () => {
  await link('Avisar a la Procuraduría de Protección').click()
  await heading('Aviso a una autoridad').waitFor()
  await page.getByText('Por teléfono', { exact: true }).click()
  await save()
  await openPart()
  await link('Entregarla a quien la cuida y levantar el acta de canalización').click()
  await heading('Acta de canalización').waitFor()
  await answer('¿Se entregó?', 'Sí, la recibieron')
  await page.getByRole('button', { name: /A quién/ }).click()
  await page
    .getByRole('option', { name: 'Sistema para el Desarrollo Integral de la Familia' })
    .click()
  await page.getByLabel('Quién recibe, por su cargo').fill('Trabajadora social de guardia')
  await page.getByLabel('Lo que se informó para recibirla bien').fill('Alergia al cacahuate')
  await expectReadable(page, 'hand-over')
  await save()
  await page.getByRole('heading', { name: 'Actas de canalización' }).waitFor()
  await page.getByText('Falta el folio de quien recibe').waitFor()
  await expectReadable(page, 'child-handed-over')
  await page.getByRole('button', { name: 'Ver e imprimir el acta' }).click()
  const sheet = page.locator('.sheet')
  await sheet.getByText('Aviso a la autoridad de protección', { exact: true }).waitFor()
  const words = await sheet.innerText()
  // The day and the year may take several words: "treinta y uno de diciembre de dos mil treinta y dos".
  expect(words).toMatch(/horas del \p{Ll}[\p{Ll} ]* de \p{Ll}+ de dos mil \p{Ll}+/u)
  expect(words).toMatch(/Procuraduría de Protección.* folio pendiente/s)
  expect(words).toContain('cerca de 15 años')
  expect(words).toContain('Recibe: Trabajadora social de guardia')
  expect(words.toLowerCase()).not.toMatch(/trata|víctima|menor/)
  await expectReadable(page, 'hand-over-sheet')
  await page.keyboard.press('Escape')
})

test('she is asked only what the law permits, and what she said is not asked again (BR-14)', async () => {
  await link('Preguntas a la niña, niño o adolescente').click()
  await heading('Preguntas a la niña, niño o adolescente').waitFor()
  await page.getByText('Paradero de su familia', { exact: true }).first().click()
  await page
    .getByRole('textbox', { name: 'Paradero de su familia' })
    .fill('Su tía vive en Huehuetenango')
  await answer('¿Hay indicios de que necesita protección internacional?', 'No')
  await expectReadable(page, 'child-interview')
  await save()
  await page.getByText('Su tía vive en Huehuetenango').waitFor()
  await link('Preguntas a la niña, niño o adolescente').click()
  await page.getByText('Su tía vive en Huehuetenango').waitFor()
  await page.getByText('Paradero de su familia', { exact: true }).last().click()
  await page.getByRole('radiogroup', { name: '¿Por qué se vuelve a preguntar?' }).waitFor()
  await link('Volver sin guardar').click()
  await openPart()
})

test('her aunt represents her until she is alleged to have recruited her: out at once, and the shift knows (BR-20)', async () => {
  await page.getByText('Nadie la representa').waitFor()
  await link('Quién la representa').click()
  await heading('Quién la representa').waitFor()
  await page
    .getByRole('textbox', { name: 'Nombre de su representante' })
    .fill('Rosa Inventada López')
  await save()
  await page.getByText('Rosa Inventada López').waitFor()
  const line = page.locator('.service-line', { hasText: 'Rosa Inventada López' })
  await line.getByRole('link', { name: 'Completar o corregir' }).click()
  await answer('¿Hay algo que lo impida?', 'Se le señala de haberla captado o explotado')
  await page.getByText('Al guardar deja de representarla', { exact: false }).waitFor()
  await expectReadable(page, 'representation')
  await save()
  await line.getByText('No la representa', { exact: true }).waitFor()
  await page.getByText('Representación en suplencia').waitFor()
  await expectReadable(page, 'representation-out')
  await tab('Esencial')
  await page.getByText('Rosa Inventada López').waitFor()
  await openPart()
})

test('an urgent measure runs three hours from its request, then a day from its order (BR-18)', async () => {
  await link('Medida urgente de protección').click()
  await page.getByRole('textbox', { name: 'Qué medida' }).fill('Un lugar seguro')
  await save()
  const measure = page.locator('.service-line', { hasText: 'Un lugar seguro' })
  await measure.getByText('la ordena el Ministerio Público', { exact: false }).waitFor()
  await measure.getByRole('link', { name: 'Anotar qué siguió' }).click()
  await expectReadable(page, 'urgent-measure')
  await save()
  await measure.getByText('la confirma el juez', { exact: false }).waitFor()
  await measure.getByText('La ordenaron', { exact: false }).waitFor()
})

test('the plan is written right by right, and its ladder says what is missing (BR-19)', async () => {
  await link('Plan de restitución: un derecho').click()
  await page
    .getByRole('button', { name: /Derecho/ })
    .first()
    .click()
  await page.getByRole('option', { name: 'Educación' }).click()
  await answer('Cómo está', 'Lo asume otra institución')
  await page
    .getByRole('textbox', { name: 'Institución responsable' })
    .fill('Secretaría de Educación')
  await expectReadable(page, 'right')
  await save()
  await page.getByText('Falta que lo acepten').waitFor()
  await page.getByText('Falta mirar 19 derechos').waitFor()
  await expectReadable(page, 'child-all')
})

test('whoever turned eighteen is an adult only by what it rests on; what was written stays (BR-03)', async () => {
  await page.getByRole('button', { name: 'Más acciones' }).click()
  await page.getByRole('menuitem', { name: 'Decir su edad y en qué se apoya' }).click()
  await heading('Decir su edad y en qué se apoya').waitFor()
  await answer('Edad', 'Persona adulta')
  await save()
  await page
    .getByText('Se le trata como niña, niño o adolescente hasta que conste otra cosa.')
    .waitFor()
  await answer('En qué se apoya', 'Un documento')
  await save()
  await page.getByText('Es adulta: decide y firma por sí misma').waitFor()
  await page.getByText('Secretaría de Educación').waitFor()
  await page.getByText('Un lugar seguro').waitFor()
  await expectReadable(page, 'came-of-age')
})

test('no page complained', () => {
  expect(story.machine.faults).toEqual([])
})
