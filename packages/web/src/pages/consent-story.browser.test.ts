import { settle } from '@cobijo/contract/device/testing/invented-organisation'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { links } from '../links.ts'
import { expectReadable, got, waitForNews } from '../testing/started-application.ts'
import { storyAtTheDesk } from '../testing/story-at-the-desk.ts'
import { referSomebody } from '../testing/two-organisations.ts'

let stream: StreamId
const story = storyAtTheDesk({
  before: async (desk) => {
    ;({ stream } = await referSomebody(desk, 'Casa Alba', 'urgent'))
    await desk.sync()
  },
})
const { save, tab, answer } = story
let page: Page
beforeAll(() => {
  page = story.page
})

/** Another part of her file, without loading the page anew. */
async function openHerFile(): Promise<void> {
  await page.getByRole('link', { name: 'Personas' }).first().click()
  await page
    .locator(`a[href="${links.caseFile(stream)}"], [data-href="${links.caseFile(stream)}"]`)
    .first()
    .click()
  await tab(/Consentimiento/)
}

test('a question that is asked tells for what, who, what and until when, in which language and how', async () => {
  await openHerFile()
  await page.getByRole('link', { name: 'Preguntar otra cosa' }).click()
  await page.getByText('Se lo leí').click()
  await page.getByRole('button', { name: /Para qué/ }).click()
  await page.getByRole('option', { name: 'Imágenes y medios' }).click()
  await page.getByText('Plan y servicios', { exact: true }).click()
  await answer('Su respuesta', 'Sí')
  await answer('¿Cómo respondió?', 'De palabra')
  await page.getByLabel('Idioma en que se le leyó').fill('Mam')
  await page.getByLabel('Clave de quien interpreta').fill('INT-4')
  await save()
  const table = page.getByRole('table', { name: 'Consentimiento' })
  await table.getByRole('row', { name: /Imágenes y medios/ }).waitFor()
  await table.getByText('Una respuesta').first().click()
  await table.getByText('Mam', { exact: true }).first().waitFor()
  await table.getByText('INT-4').first().waitFor()
  await expectReadable(page, 'consents')
})

test('what is taken back still tells what had gone out, and can be asked anew about the same', async () => {
  const table = page.getByRole('table', { name: 'Consentimiento' })
  const referral = table.getByRole('rowgroup').filter({ hasText: 'Casa Alba' })
  await referral.getByText('Esto ya salió de aquí').waitFor()
  await referral.getByRole('button', { name: 'Retirarlo' }).click()
  await page.getByRole('button', { name: 'Lo retira ella' }).click()
  await referral.getByText('Lo retiró').first().waitFor()
  await referral
    .getByText(/terminó el/)
    .first()
    .waitFor()
  await expectReadable(page, 'consent-taken-back')
  await referral.getByRole('link', { name: 'Preguntar de nuevo' }).click()
  await page.getByRole('heading', { name: '¿Podemos decirle a Casa Alba solo esto?' }).waitFor()
  await expectReadable(page, 'consent-asked-anew')
})

test('an interpreter is listed by a code, signs, is accepted by her own yes, and is no relative (W22, BR-47)', async () => {
  await page.getByRole('button', { name: 'Navegación' }).click()
  await page.getByRole('link', { name: 'Intérpretes' }).click()
  await page.getByText('Todavía no hay intérpretes en la lista').waitFor()
  await page.getByRole('link', { name: 'Anotar a intérprete' }).click()
  await page.getByLabel('Clave de quien interpreta').fill('INT-4')
  await page.getByLabel('Nombre', { exact: true }).fill('Rosa Inventada')
  await page.getByRole('button', { name: 'Mam', exact: true }).click()
  await answer('¿Es mayor de edad?', 'Sí')
  await answer('¿Trabaja para alguien de quien haya que protegerlas?', 'Se preguntó y no')
  await save()
  await page.getByText('INT-4 · Rosa Inventada').waitFor()
  await page.getByText('Firmó que guarda el secreto').waitFor()
  await expectReadable(page, 'interpreters')

  await openHerFile()
  await tab(/Identificación/)
  await page.getByRole('link', { name: 'Preguntarle por INT-4' }).click()
  await answer('¿La acepta ella?', 'Sí')
  await answer('¿Se conocen?', 'Es su familiar')
  await save()
  await page.getByText('Un familiar no interpreta para ella.').waitFor()
  await answer('¿Se conocen?', 'No, que se sepa')
  await save()
  await page.getByText('Todavía no ha firmado que guarda el secreto.').waitFor()
  await expectReadable(page, 'interpreter-not-signed')
  await page.getByRole('link', { name: 'Cambiar sus datos' }).click()
  await answer('¿Firmó que guarda el secreto?', 'Sí')
  // She goes on while it is being saved, and is not pulled back once it is.
  await page.evaluate((to) => {
    document.querySelector<HTMLElement>('main form button[type=submit]')?.click()
    history.pushState({}, '', to)
    window.dispatchEvent(new PopStateEvent('popstate'))
  }, links.cases())
  await settle(story.desk, async () => {
    const [line] = await story.desk.gatherings('interpreter')
    const opened = line && (await story.desk.openGathering(line.stream))
    const signed = opened?.kind === 'opened' && opened.file.interpreter?.undertakingSigned
    return signed !== false && signed?.value === 'yes'
  })
  expect(new URL(page.url()).pathname).toBe(links.cases())

  await openHerFile()
  await tab(/Identificación/)
  await page.getByRole('link', { name: 'Preguntarle por INT-4' }).click()
  // What she had answered when it could not be saved is still there.
  await page.getByRole('button', { name: 'Seguir con eso' }).click()
  await save()
  await page.getByText('Ella aceptó').waitFor()
  // Her consent was asked through the same person before anybody asked her.
  await page.getByText('Sin su sí').waitFor()
  await expectReadable(page, 'interpreters-of-hers')
  // Whoever writes down what was said through somebody takes the code from the list, and does not remember it.
  await page.getByRole('link', { name: 'Entrevista', exact: true }).first().click()
  const code = page.locator('[data-field="interviewInterpreter"]')
  await code.getByRole('button', { name: 'INT-4 · Mam' }).click()
  expect(await code.getByRole('textbox').inputValue()).toBe('INT-4')
  await expectReadable(page, 'interpreter-from-list')
  await page.getByRole('link', { name: 'Volver sin guardar' }).click()
})

test('an appointment says by code who interprets, that it is by telephone, and for what fee (W22)', async () => {
  await openHerFile()
  await tab(/Plan/)
  await page.getByRole('link', { name: 'Tarea', exact: true }).click()
  await page.locator('[data-field="taskKind"]').getByRole('button').first().click()
  await page.getByRole('option', { name: 'Cita', exact: true }).click()
  await page.locator('[data-field="taskDueAt"]').getByRole('textbox').first().fill('mañana')
  await page.locator('[data-field="taskDueAt"]').getByRole('textbox').last().fill('10:00')
  const interpreter = page.locator('[data-field="bookedInterpreter"]')
  await interpreter.getByRole('button', { name: 'INT-4 · Mam' }).click()
  await answer('Cómo interpreta', 'Por teléfono')
  await page.getByLabel('Lo que cobra').fill('300 pesos por la cita')
  await expectReadable(page, 'interpreter-booked')
  await save()
  await page.getByText(/Interpreta INT-4 · Por teléfono · 300 pesos por la cita/).waitFor()
})

test('what may be written to her tells nothing, is copied by one press, and her safe way stands above it (W24)', async () => {
  got(
    await story.desk.carryOut('record-identity', {
      case: stream,
      safeContacts: [{ channel: 'message', to: '962 000 0000', when: 'por la tarde' }],
    }),
  )
  await story.desk.sync()
  await openHerFile()
  await tab('Datos')
  await waitForNews(page, page.getByText(/962 000 0000/))
  await story.machine.context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByRole('button', { name: 'Mensaje que no dice nada' }).click()
  const dialog = page.getByRole('dialog', { name: 'Mensaje que no dice nada' })
  await dialog.getByText(/962 000 0000/).waitFor()
  await dialog.getByText('English').click()
  await dialog.getByRole('button', { name: /^Copiar\s*: Que ella llame$/ }).click()
  await page.getByText('Copiado').first().waitFor()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toBe('Hello. When you have a moment, could you ring me? No hurry.')
  await expectReadable(page, 'neutral-texts')
  await dialog.getByRole('button', { name: 'Cerrar' }).last().click()
})

test('from an answer one is told who wrote which value and when, by keyboard, and nothing that was corrected is gone', async () => {
  got(
    await story.desk.carryOut('record-identity', {
      case: stream,
      safeContacts: [{ channel: 'message', to: '962 111 1111' }],
    }),
  )
  await story.desk.sync()
  await waitForNews(page, page.getByText(/962 111 1111/))
  await page.getByRole('button', { name: /^Antes\s*: ¿Cómo se le puede localizar/ }).focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByText(/962 000 0000/).waitFor()
  await dialog.getByText('Vale hoy').waitFor()
  await expectReadable(page, 'answer-history')
  await dialog.getByRole('button', { name: 'Cerrar' }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: /^Quién lo escribió y cuándo\s*: Edad$/ }).focus()
  await page.keyboard.press('Enter')
  await dialog.getByText(/Elena Inventada/).waitFor()
  await dialog.getByRole('button', { name: 'Cerrar' }).click()
  await dialog.waitFor({ state: 'detached' })
  await expectReadable(page, 'facts-with-history')
  await tab('Historia')
  await page
    .getByRole('button', { name: /^Antes\s*: ¿Cómo se le puede localizar/ })
    .first()
    .waitFor()
})

test('the letter goes from house to house; what she carries names neither, nor what it is about (W25)', async () => {
  const { referral } = await referSomebody(story.desk, 'Casa Alba', 'urgent')
  await story.desk.sync()
  await page.getByRole('link', { name: 'Canalizaciones' }).first().click()
  const line = page.locator(`a[href="${links.referral(referral)}"]`).first()
  await waitForNews(page, line)
  await line.click()
  await page.getByRole('button', { name: 'Oficio de canalización' }).click()
  await page.getByText('Asunto: canalización').waitFor()
  await expectReadable(page, 'letter')
  expect(await printed('letter')).toMatch(/Casa Alba/)
  await page.getByRole('dialog').getByRole('button', { name: 'Cerrar' }).first().click()
  await page.getByRole('button', { name: 'Papel que lleva ella' }).click()
  await page.getByText('¿alguien revisa sus cosas', { exact: false }).waitFor()
  await page.getByRole('button', { name: 'Quiere verla' }).click()
  await page.getByText('Diga esta clave a la persona que la recibe.', { exact: false }).waitFor()
  const paper = await printed('carried')
  expect(paper).toMatch(/Diga esta clave/)
  expect(paper).not.toMatch(/Casa Alba|Mesa de protección|canaliza|Inventada|trata|víctima/i)
  await expectReadable(page, 'carried')
})

/** The words that come out on paper; with SCREENS_FOLDER in the environment the paper itself is kept, to be looked at. */
async function printed(name: string): Promise<string> {
  const folder = process.env['SCREENS_FOLDER']
  if (folder !== undefined)
    for (const format of ['Letter', 'A4'] as const)
      await page.pdf({ path: `${folder}/${name}-${format}.pdf`, format, preferCSSPageSize: false })
  await page.emulateMedia({ media: 'print' })
  const words = await page.locator('body').innerText()
  await page.emulateMedia({ media: null })
  return words
}
