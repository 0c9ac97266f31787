import { goInside } from '../testing/browser.ts'
import { settle } from '@cobijo/contract/device/testing/invented-organisation'
import type { DeviceApi } from '@cobijo/contract/device/device-api'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { links } from '../links.ts'
import { expectReadable, got, waitForNews } from '../testing/started-application.ts'
import { storyAtTheDesk } from '../testing/story-at-the-desk.ts'

const story = storyAtTheDesk({})
let page: Page
let desk: DeviceApi
let sheet: StreamId
beforeAll(() => {
  page = story.page
  desk = story.desk
})

const wristband = () => page.getByLabel('Pulsera', { exact: true })
const rowOf = (code: string) =>
  page.getByRole('listitem').filter({ hasText: new RegExp(`Pulsera ${code}\\b`) })

test('a sheet begins with a name that tells nothing, and says so where nobody is on it', async () => {
  await page.getByRole('link', { name: 'Grupos' }).first().click()
  await page.getByText('Todavía no hay listas').waitFor()
  await expectReadable(page, 'groups-none')
  await page.getByLabel('Cómo llamar a esta lista').fill('Lista del lunes')
  await page.getByLabel('Lugar').fill('Rancho inventado')
  // What cannot be kept is said, not thrown away.
  await page.getByLabel('Cuántas personas parecen ser').fill('unas 60')
  await page.getByRole('button', { name: 'Empezar' }).click()
  await page.getByText('Se esperaba un número entero.').waitFor()
  await page.getByLabel('Cuántas personas parecen ser').fill('60')
  await page.getByRole('button', { name: 'Empezar' }).click()
  await page.getByRole('heading', { level: 1, name: 'Lista del lunes' }).waitFor()
  await page.getByText('Nadie anotado todavía').waitFor()
  sheet = page.url().split('/').at(-1) as StreamId
})

test('rows go in by keyboard one after another, without signal too', async () => {
  await wristband().fill('1')
  await page.getByText('Mujer', { exact: true }).click()
  await page.getByText('12–17', { exact: true }).click()
  await page.getByText('Herida o enferma', { exact: true }).click()
  await page.getByLabel('Duerme en').fill('Galera inventada')
  await page.getByLabel('Duerme en').press('Enter')
  await page.getByText('Pulsera 1: guardada en este dispositivo.').waitFor()
  await story.machine.context.setOffline(true)
  for (const code of ['2', '3']) {
    // The next row begins at its wristband, and sleeps where the last one does.
    await expect
      .poll(() => wristband().evaluate((each) => each === document.activeElement))
      .toBe(true)
    expect(await page.getByLabel('Duerme en').inputValue()).toBe('Galera inventada')
    await page.keyboard.type(code)
    await page.keyboard.press('Enter')
    await page.getByText(`Pulsera ${code}: guardada en este dispositivo.`).waitFor()
  }
  await page.getByRole('heading', { name: '3 personas en la lista' }).waitFor()
  // Whoever looks twelve to seventeen is taken for a child, though nobody pressed it.
  await rowOf('1').getByText('Niña, niño o adolescente').waitFor()
  await story.machine.context.setOffline(false)
  await expectReadable(page, 'group-sheet')
})

test('the same wristband from another telephone is shown, and a person settles it', async () => {
  await settle(desk, async () => {
    const opened = await desk.openGathering(sheet)
    return opened.kind === 'opened' && opened.file.groupIntake?.rows.length === 3
  })
  got(await desk.carryOut('note-arrival', { gathering: sheet, wristband: '01', withWhom: 'sola' }))
  await desk.sync()
  const banner = page.getByText(/La pulsera 0?1 está anotada más de una vez/)
  await waitForNews(page, banner)
  // Rows that say the same are told apart by when and by whom.
  await expect.poll(() => page.getByText(/^Anotado .+ · .+/).count()).toBe(2)
  await expectReadable(page, 'group-same')
  await page.getByRole('button', { name: 'Es la misma persona' }).click()
  await banner.waitFor({ state: 'detached' })
  await page.getByRole('heading', { name: '3 personas en la lista' }).waitFor()
  await page.getByText('con sola').waitFor()
})

test('one action gives to many', async () => {
  await page.getByText(/^Marcar a todas/).click()
  await page.getByRole('button', { name: /Qué se repartió/ }).click()
  await page.getByRole('option', { name: 'Comida' }).click()
  await page.getByRole('button', { name: 'Anotarlo a 3 personas' }).click()
  for (const code of ['2', '3']) await rowOf(code).getByText('Comida').waitFor()
})

test('a suspicion is a mark; who went is put aside and comes back', async () => {
  await rowOf('3').getByRole('button', { name: /Abrir/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('Puede ser quien manda o engancha: apartar').click()
  await dialog.getByRole('button', { name: 'Guardar el cambio' }).click()
  await rowOf('3').getByText('Apartar', { exact: true }).waitFor()
  await rowOf('2').getByRole('button', { name: /Abrir/ }).click()
  await dialog.getByRole('button', { name: 'Se fue' }).click()
  await page.getByRole('heading', { name: '2 personas en la lista' }).waitFor()
  await page.getByText('1 renglón aparte').click()
  await page.getByRole('button', { name: 'Sigue aquí' }).click()
  await page.getByRole('heading', { name: '3 personas en la lista' }).waitFor()
})

test('a row that was half typed is offered again, and its line on the day leads back to it', async () => {
  await wristband().fill('77')
  await goInside(page, links.myDay())
  await page.getByRole('link', { name: /Terminar de anotar a alguien en una lista/ }).click()
  await page.getByRole('button', { name: 'Seguir con eso' }).click()
  await expect.poll(() => wristband().inputValue()).toBe('77')
  await wristband().fill('')
})

test('BR-51: she accepts, and her case begins with her row; nothing is asked again', async () => {
  await page
    .getByRole('listitem')
    .filter({ hasText: 'Herida o enferma' })
    .getByRole('button', { name: /Abrir/ })
    .click()
  const dialog = page.getByRole('dialog')
  await expectReadable(page, 'group-row')
  await dialog.getByRole('button', { name: 'Acepta ayuda: abrir expediente' }).click()
  await dialog.getByText('Con sus palabras', { exact: true }).click()
  await dialog.getByLabel('Cómo quiere que le digan').fill('Itzel')
  await expectReadable(page, 'group-accept')
  await dialog.getByRole('button', { name: 'Aceptó: abrir expediente' }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByRole('listitem').getByRole('link', { name: 'Abrir su expediente' }).click()
  await page.getByRole('heading', { level: 1, name: /Itzel/ }).waitFor()
  await page.getByText('Niña, niño o adolescente').first().waitFor()
  await page.getByText('Herida o enferma').first().waitFor({ state: 'attached' })
  await page.goBack()
  await page.getByText('1 con expediente').waitFor()
})

test('a sheet that is ended says until when it is kept, and takes who comes late', async () => {
  await page.getByRole('button', { name: 'Terminar la lista' }).click()
  await page.getByText('2 personas no tienen expediente.').waitFor()
  await page.getByRole('dialog').getByRole('button', { name: 'Terminar', exact: true }).click()
  await page.getByText(/Se guarda hasta el/).waitFor()
  await wristband().fill('9')
  await page.getByRole('button', { name: 'Guardar y seguir' }).click()
  await page.getByText('Pulsera 9: guardada en este dispositivo.').waitFor()
  await expectReadable(page, 'group-ended')
})

test('the blank sheet is printed without a word of whose it is', async () => {
  await page.getByRole('button', { name: 'Hoja en blanco' }).click()
  const dialog = page.getByRole('dialog')
  await expect.poll(() => dialog.getByRole('row').count()).toBe(21)
  await expectReadable(page, 'group-paper')
  expect(await dialog.locator('.sheet').innerText()).not.toMatch(/Cobijo|Mesa|expediente/)
})

test('no page complained', () => {
  expect(story.machine.faults).toEqual([])
})
