import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { dayAhead } from '../testing/browser.ts'
import { expectReadable } from '../testing/started-application.ts'
import { storyAtTheDesk } from '../testing/story-at-the-desk.ts'

const story = storyAtTheDesk({ width: 320 })
const { heading, save, tab, answer } = story
let page: Page
beforeAll(() => {
  page = story.page
})

const link = (name: string) => page.getByRole('link', { name, exact: true }).first()
const openPart = () => tab(/Interés superior/)

/** One of a list to open. Of rows the one in its place: what was chosen becomes a part of the button's name. */
async function choose(field: string, words: string, row = 0): Promise<void> {
  await page
    .getByRole('button', { name: new RegExp(field) })
    .nth(row)
    .click()
  await page.getByRole('option', { name: words, exact: true }).click()
}

test('a girl has a tab for what is best for her, and the ladder says what comes first', async () => {
  await page.getByRole('link', { name: 'Registrar a una persona' }).click()
  await page.getByText('Niña, niño o adolescente', { exact: true }).first().click()
  await page.getByRole('button', { name: 'Guardar lo que hay y seguir después' }).click()
  await openPart()
  await page.getByText('Todavía no hay evaluación', { exact: false }).waitFor()
  await expectReadable(page, 'interests-empty')
  await link('Aviso a la Procuraduría de Protección').click()
  await page.getByText('Por teléfono', { exact: true }).click()
  await save()
  await page.getByRole('tab', { name: 'Niñez' }).waitFor()
  await openPart()
  await link('Evaluar su interés superior').click()
  await heading('Evaluar su interés superior').waitFor()
  await answer('¿Cómo se le escuchó?', 'A solas')
  await page.getByLabel('Lo que ella opina y quiere').fill('Quiere vivir con su abuela')
  await expectReadable(page, 'interests-assessment')
  await save()
  await page.getByText('Quiere vivir con su abuela').waitFor()
})

test('nobody decides for a girl for whom nobody speaks: the rung leads to who represents her', async () => {
  await link('Alguien la representa sin conflicto').click()
  await heading('Quién la representa').waitFor()
  await page
    .getByRole('textbox', { name: 'Nombre de su representante' })
    .fill('Procuradora Inventada')
  await save()
  await openPart()
  await page
    .locator('.rung[data-state=done]', { hasText: 'Alguien la representa sin conflicto' })
    .waitFor()
})

test('a panel sits by agency and function; whoever has a conflict is recused before anybody votes', async () => {
  await link('Convocar un panel').or(link('Panel convocado')).first().click()
  await heading('Convocar un panel').waitFor()
  const members = [
    ['Procuraduría de Protección de Niñas, Niños y Adolescentes', 'Derecho', 'Preside y vota'],
    ['Sistema para el Desarrollo Integral de la Familia', 'Psicología', 'Vota'],
    ['Procuraduría de Protección de Niñas, Niños y Adolescentes', 'Trabajo social', 'Vota'],
    ['Sistema para el Desarrollo Integral de la Familia', 'Salud', 'Vota'],
  ] as const
  for (const [row, [agency, held, role]] of members.entries()) {
    if (row > 0) await page.getByRole('button', { name: 'Agregar' }).first().click()
    await choose('Institución', agency, row)
    await choose('Función', held, row)
    await choose('En el panel', role, row)
    await answer('¿Tiene conflicto de interés?', row === 3 ? 'Sí' : 'No', { row })
    await answer('¿Lleva este caso?', 'No', { row })
  }
  await expectReadable(page, 'interests-panel')
  await save()
  await page.getByText('No puede votar').waitFor()
  await expectReadable(page, 'interests-ladder')
  await link('Excusar a la persona 4').click()
  await heading('Excusar a quien no debe votar').waitFor()
  await answer('Por qué no vota', 'Conoce a la familia')
  await save()
  await page.getByText('Excusada: Conoce a la familia').waitFor()
})

test('what it determined is refused until it is weighed and reasoned; then it stands, is printed, and she is told', async () => {
  await link('Anotar la determinación').click()
  await heading('Anotar la determinación').waitFor()
  await page.getByText('Retorno a su país', { exact: true }).click()
  await answer('El panel', 'Aprueba una opción')
  for (const [row, option] of ['Reunificación en origen', 'Residencial'].entries()) {
    if (row > 0) await page.getByRole('button', { name: 'Agregar' }).first().click()
    await choose('Opción(?! elegida)', row === 0 ? option : 'Cuidado residencial (CAS)', row)
    for (const side of ['Seguridad', 'Familia y vínculos', 'Desarrollo e identidad', 'Continuidad'])
      await page.getByLabel(`${side}: a favor`).nth(row).fill(`${option}: a favor`)
  }
  await choose('Opción elegida', 'Reunificación en origen')
  for (const row of [0, 1, 2]) await choose('^Voto|Voto$|Elija.*Voto', 'A favor', row)
  await expectReadable(page, 'interests-determination-form')
  await save()
  await page.getByText('Faltan las razones de la decisión.').waitFor()
  await page.getByLabel('Razones', { exact: true }).fill('Allá está a salvo y ella lo quiere')
  await page.getByLabel('Vale hasta').fill(dayAhead(360))
  await choose('Institución', 'Procuraduría de Protección de Niñas, Niños y Adolescentes')
  await page.getByLabel('Qué hace').fill('La acompaña')
  await page.getByLabel('Se cumple a más tardar').fill(dayAhead(30))
  await save()
  await page.getByRole('heading', { name: 'Determinaciones' }).waitFor()
  await page.getByText('En pie', { exact: true }).waitFor()
  await page.getByText('Todavía no consta que se le dijera').waitFor()
  await expectReadable(page, 'interests-determined')
  await page.getByRole('button', { name: 'Imprimir la determinación' }).click()
  const sheet = page.locator('.sheet')
  await sheet.getByText('Determinación del interés superior').waitFor()
  expect((await sheet.innerText()).toLowerCase()).not.toMatch(/trata|víctima|menor/)
  await expectReadable(page, 'interests-sheet')
  await page.keyboard.press('Escape')
  await link('Anotar qué pasó después').click()
  await choose('Qué pasó', 'Se le dijo a ella')
  await answer('En persona', 'Sí')
  await page.getByLabel('Idioma', { exact: true }).fill('Mam')
  await save()
  await page.getByRole('button', { name: /Qué pasó/ }).waitFor({ state: 'detached' })
  await page.getByText('Se le dijo a ella', { exact: true }).first().waitFor()
})

test('a new fact that matters reopens it: nothing rests on it any more (BR-17)', async () => {
  await link('Anotar qué pasó después').click()
  await choose('Qué pasó', 'Hay algo nuevo')
  await answer('¿Importa para la decisión?', 'Sí')
  await save()
  await page.getByText('Reabierta: el panel tiene que volver a verla').waitFor()
  await expectReadable(page, 'interests-reopened')
})

test('no page complained', () => {
  expect(story.machine.faults).toEqual([])
})
