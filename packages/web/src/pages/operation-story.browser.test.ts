import { goInside } from '../testing/browser.ts'
import { settle } from '@cobijo/contract/device/testing/invented-organisation'
import type { DeviceApi } from '@cobijo/contract/device/device-api'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { links } from '../links.ts'
import { expectReadable, got } from '../testing/started-application.ts'
import { storyAtTheDesk } from '../testing/story-at-the-desk.ts'

let sheet: StreamId
const story = storyAtTheDesk({
  kind: 'migration-protection',
  width: 320,
  before: async (desk) => {
    const begun = got(await desk.carryOut('begin-group-intake', { name: 'Primera lista' }))
    sheet = begun.entries[0]?.stream as StreamId
    const rows = [
      { wristband: '11', ageGroup: 'adult' },
      { wristband: '12', ageGroup: 'child' },
    ]
    for (const row of rows) got(await desk.carryOut('note-arrival', { gathering: sheet, ...row }))
    await desk.sync()
  },
})
let page: Page
let desk: DeviceApi
beforeAll(() => {
  page = story.page
  desk = story.desk
})

const goTo = (name: string | RegExp) => page.getByRole('link', { name }).first().click()
const walkTo = (address: string) => goInside(page, address)
const rung = (words: string) => page.locator('.rung').filter({ hasText: words })
const person = (wristband: string) =>
  page.locator('.group-row').filter({ hasText: `Pulsera ${wristband}` })
const choose = async (question: string, words: string) => {
  await page.getByRole('button', { name: new RegExp(question) }).click()
  await page.getByRole('option', { name: words, exact: true }).click()
}
const total = (words: string) =>
  page.locator('.definition').filter({ hasText: words }).first().locator('dd').innerText()

test('an operation begins without signal, with its known name, and says what is missing', async () => {
  await page.getByRole('button', { name: 'Navegación' }).click()
  await page.getByRole('dialog').getByRole('link', { name: 'Operativos conjuntos' }).click()
  await page.getByText('Todavía no hay ningún operativo').waitFor()
  await expectReadable(page, 'operations-none')
  // The sheet that was begun elsewhere has to lie here before the signal goes.
  await walkTo(links.groups())
  await goTo(/Primera lista/)
  await Promise.all(['11', '12'].map((wristband) => person(wristband).waitFor()))
  await walkTo(links.operations())
  await story.machine.context.setOffline(true)
  await goTo('Anotar un operativo')
  await page.getByLabel('Nombre propio, o qué edición').fill('Turquesa VI')
  await page.getByLabel('Fundamento legal').fill('Convenio inventado')
  await expectReadable(page, 'operation-facts')
  await story.save()
  await story.heading('Turquesa VI').waitFor()
  await expect.poll(() => rung('Fundamento legal').getAttribute('data-state')).toBe('done')
  expect(await rung('Quién lo dirige').getAttribute('data-state')).toBe('open')
})

test('who was met stands on the sheet that it names, children first', async () => {
  await goTo('Elegir visitas y listas')
  await page.getByText('Primera lista', { exact: true }).click()
  await expectReadable(page, 'operation-links')
  await story.save()
  await person('11').waitFor()
  expect(await page.locator('.group-row').first().innerText()).toContain('Pulsera 12')
  expect(await page.locator('.rung').first().innerText()).toContain('Decir de cada niña')
})

test('BR-11: a child who is said to be with the migration authority waits on', async () => {
  await person('12').getByRole('link').click()
  await choose('A dónde fue', 'La autoridad migratoria')
  await story.save()
  await page.getByText(/va con quien protege a la niñez\. Avise/).waitFor()
  await page.getByRole('button', { name: 'Entendido' }).click()
  await person('12').getByText('La autoridad migratoria').waitFor()
  expect(await rung('Decir de cada niña').getAttribute('data-state')).toBe('open')
  await person('12').getByRole('link').click()
  await choose('A dónde fue', 'Con quien protege a la niñez')
  await story.save()
  await expect.poll(() => rung('Decir de cada niña').getAttribute('data-state')).toBe('done')
})

test('BR-49, BR-51: a presumed victim is counted apart, and is no case', async () => {
  await person('11').getByRole('link').click()
  await story.answer('Qué resultó de la entrevista', 'Presunta víctima de trata')
  await choose('A dónde fue', 'Un albergue o refugio')
  await expectReadable(page, 'operation-result')
  await story.save()
  await person('11').getByText('Presunta víctima de trata').waitFor()
  // The totals are of the sheet's line, which is asked anew beside the sheet.
  await expect
    .poll(() => Promise.all(['Encontradas', 'Entrevistadas', 'Presuntas'].map(total)))
    .toEqual(['2', '1', '1'])
  await expectReadable(page, 'operation')
  await story.machine.context.setOffline(false)
  await settle(desk, async () => {
    const opened = await desk.openGathering(sheet)
    const rows = opened.kind === 'opened' ? opened.file.groupIntake?.rows : undefined
    return rows?.some(({ screening }) => screening.result.value === 'presumed') === true
  })
  expect((await desk.list({ sort: 'last-update' })).total).toBe(0)
})

test('it ends with its numbers kept, whatever is missing, and the paper names nobody', async () => {
  await page.getByRole('button', { name: 'Terminar el operativo' }).click()
  await page.getByText('Terminado, le falta algo').waitFor()
  await expect.poll(() => rung('Guardar los números').getAttribute('data-state')).toBe('done')
  await page.getByRole('button', { name: 'Informe en papel' }).click()
  const paper = page.getByRole('dialog').locator('.sheet')
  await paper.getByText('Asunto: operativo conjunto Turquesa VI').waitFor()
  expect(await paper.innerText()).not.toContain('Pulsera')
  await expectReadable(page, 'operation-paper')
  await page.keyboard.press('Escape')
  await walkTo(links.operations())
  const row = page.getByRole('row').filter({ hasText: 'Turquesa VI' })
  await row.waitFor()
  expect(await row.innerText()).toMatch(/2\s+1\s+0\s+1\s+1\s+0$/)
  await expectReadable(page, 'operations')
})

test('no page complained', () => {
  // Without signal nothing can be sent, and the browser says so.
  const faults = story.machine.faults.filter((each) => !each.includes('ERR_INTERNET_DISCONNECTED'))
  expect(faults).toEqual([])
})
