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

test('what she needs is asked by head of help, and what tells of danger or asylum stands apart', async () => {
  await page.getByRole('link', { name: 'Registrar a una persona' }).click()
  await page.getByRole('link', { name: 'Solo tengo dos minutos: anotar lo que se ve' }).click()
  await heading('Anotar a alguien en el camino').waitFor()
  await page.getByText('Persona adulta', { exact: true }).click()
  await page.getByRole('button', { name: 'Siguiente' }).click()
  await answer('¿Corre peligro ahora?', 'No')
  await page.getByRole('button', { name: 'Guardar lo que hay y seguir después' }).click()
  await tab(/Plan/)
  await page.getByText('Todavía no se le ha preguntado qué necesita.').waitFor()
  await expectReadable(page, 'plan-empty')
  await page.getByRole('link', { name: 'Lo que necesita y quiere' }).click()
  await heading('Lo que necesita y quiere').waitFor()
  await answer('Alimentación', 'Sí')
  await answer('Atención médica', 'Sí')
  await page.locator('[data-field="cannotWait"]').getByText('Atención médica').click()
  await page.getByLabel('Qué quiere ella, con sus palabras').fill('Dormir y llamar a mi hermana')
  await expectReadable(page, 'plan-needs-form')
  await save()
  await page.getByText('Dormir y llamar a mi hermana').waitFor()
  await page.getByText('No puede esperar', { exact: true }).waitFor()
  await expectReadable(page, 'plan-needs')
})

test('what is known is shown beside the question and not asked again', async () => {
  await page.getByRole('link', { name: 'Lo que necesita y quiere' }).click()
  await page
    .getByRole('radiogroup', { name: /Alimentación/ })
    .getByText('Ya se sabe: Sí')
    .waitFor()
  await page.getByRole('link', { name: 'Volver sin guardar' }).click()
})

test('help for a need is one tap away and then answers it', async () => {
  await tab(/Plan/)
  await page.getByRole('link', { name: /Registrar servicio.*Atención médica/ }).click()
  await page.getByRole('button', { name: /¿En qué va\?/ }).click()
  await page.getByRole('option', { name: 'En curso' }).click()
  await save()
  await tab(/Plan/)
  await page
    .getByRole('link', { name: /Atención médica/ })
    .first()
    .waitFor()
  await page.getByText('En curso', { exact: true }).first().waitFor()
})

test('the gravest risk is the overall one, stands in the header, and a critical one says that somebody must look today', async () => {
  await page.getByRole('link', { name: 'Valorar el riesgo' }).click()
  await heading('Valorar el riesgo').waitFor()
  await answer('Su familia allá', 'Crítico')
  await answer('Su salud', 'Bajo')
  await page.getByLabel('Su familia allá').last().fill('Llamaron a su mamá')
  await expectReadable(page, 'plan-risk-form')
  await save()
  await page.getByText('El riesgo es crítico').waitFor()
  await page.getByRole('button', { name: 'Entendido' }).click()
  await tab(/Plan/)
  await page.locator('.case-header').getByText('Crítico', { exact: true }).waitFor()
  await page.getByText('Llamaron a su mamá').waitFor()
  await expectReadable(page, 'plan-risk')
})

test('a critical risk is a task of tonight, and stands on the day', async () => {
  const tasks = page.getByRole('region', { name: 'Por hacer' })
  await tasks.getByText('Acordar con ella cómo cuidarse', { exact: true }).waitFor()
  // Wide enough that the places stand in the line and not in a menu.
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.getByRole('link', { name: 'Hoy', exact: true }).click()
  await page.getByText(/Acordar con ella cómo cuidarse · /).waitFor()
  await expectReadable(page, 'plan-day')
  await page.getByText(/Acordar con ella cómo cuidarse · /).click()
  await page.setViewportSize({ width: 320, height: 800 })
  await tasks
    .getByRole('link', { name: /Decir qué pasó/ })
    .first()
    .click()
  await heading('Decir qué pasó').waitFor()
  await page.getByText('No se hizo', { exact: true }).click()
  await save()
  await page.getByText('Falta por qué no se hizo.').waitFor()
  await page.getByLabel('Por qué').fill('Quiso dormir; mañana temprano')
  await expectReadable(page, 'plan-task-settle')
  await save()
  await tasks.getByText('Una que ya se atendió').waitFor()
})

test('a plan is agreed in her own words, its steps become tasks, and her copy says what she chooses', async () => {
  await page.getByRole('link', { name: 'Acordar un plan' }).click()
  await heading('Acordar un plan').waitFor()
  await page.getByLabel('Metas, 1').fill('Quiero aprender a coser')
  const step = page.locator('[data-field="planSteps"]')
  await step.getByLabel('Qué', { exact: true }).fill('Preguntar por un curso')
  await step.getByRole('button', { name: /Quién/ }).click()
  await page.getByRole('option', { name: 'Nosotros' }).click()
  await step.getByLabel('Para cuándo').fill('mañana')
  await step.getByRole('button', { name: 'Agregar otro' }).click()
  await step.getByLabel('Qué', { exact: true }).nth(1).fill('Pensarlo con calma')
  await step.getByRole('button', { name: /Quién/ }).nth(1).click()
  await page.getByRole('option', { name: 'Ella', exact: true }).click()
  await answer('¿Está de acuerdo?', 'De acuerdo')
  await expectReadable(page, 'plan-form')
  await save()
  const hers = page.getByRole('region', { name: 'Lo que se acordó con ella' })
  await hers.getByText('Quiero aprender a coser').waitFor()
  await page.getByRole('button', { name: 'Entendido' }).click()
  await page
    .getByRole('region', { name: 'Por hacer' })
    .getByText('Preguntar por un curso', { exact: true })
    .waitFor()
  await expectReadable(page, 'plan-whole')
  await page.getByRole('button', { name: 'Su copia' }).click()
  const paper = page.getByRole('dialog')
  await paper.getByText('Quiero aprender a coser').click()
  // On her own paper she is spoken to, whoever she is.
  await paper.getByText('Pensarlo con calma · Usted').click()
  await page.getByRole('button', { name: 'Quiere verla' }).click()
  await paper.getByText('Quiero aprender a coser').waitFor()
  const words = await paper.textContent()
  expect(words).not.toContain('Preguntar por un curso')
  expect(words).not.toContain('Mesa de protección')
  await page.keyboard.press('Escape')
})

test('BR-26: while she has time to recover no statement is set that she did not ask for', async () => {
  await tab(/Identificación/)
  await page.getByRole('link', { name: 'Qué se considera aquí' }).first().click()
  await answer('Se considera', 'Presunta víctima')
  await answer('Con base en', 'Criterio profesional')
  await page.getByLabel('Por qué').fill('Lo que dijo')
  await save()
  await page.getByRole('heading', { name: 'Qué considera cada organización' }).waitFor()
  await tab(/Plan/)
  await page.getByRole('link', { name: 'Tarea', exact: true }).click()
  await page.getByRole('button', { name: /O algo que va sellado/ }).click()
  await page.getByRole('option', { name: 'Declaración o entrevista ante una autoridad' }).click()
  await expectReadable(page, 'plan-task-form')
  await save()
  await page.getByText('nadie le fija una declaración que ella no pidió').waitFor()
  // The law stands folded behind the refusal.
  await page.getByText(/LGV art. 7-XXXVIII/).waitFor({ state: 'attached' })
  await page.getByRole('link', { name: 'Volver sin guardar' }).click()
})

test('no page complained', () => {
  expect(story.machine.faults).toEqual([])
})
