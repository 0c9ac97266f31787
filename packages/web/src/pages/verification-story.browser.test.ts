import { goInside } from '../testing/browser.ts'
import { settle } from '@cobijo/contract/device/testing/invented-organisation'
import type { DeviceApi } from '@cobijo/contract/device/device-api'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { links } from '../links.ts'
import { expectReadable, got, waitForNews } from '../testing/started-application.ts'
import { storyAtTheDesk } from '../testing/story-at-the-desk.ts'

const story = storyAtTheDesk({ kind: 'migration-protection', width: 320 })
let page: Page
let desk: DeviceApi
let visit: StreamId
beforeAll(() => {
  page = story.page
  desk = story.desk
})

const goTo = (name: string | RegExp) => page.getByRole('link', { name }).first().click()
const rung = (words: string) => page.locator('.rung').filter({ hasText: words })

test('an order begins with which of the two it is, without signal and without its number', async () => {
  await page.getByRole('button', { name: 'Navegación' }).click()
  await page.getByRole('dialog').getByRole('link', { name: 'Visitas y revisiones' }).click()
  await page.getByText('Todavía no hay ninguna orden').waitFor()
  await expectReadable(page, 'visits-none')
  await story.machine.context.setOffline(true)
  await goTo('Anotar una orden')
  await story.answer('¿Qué se ordenó?', 'Visita de verificación')
  await page.getByLabel('Objeto: qué se va a comprobar').fill('Papeles de quienes trabajan ahí')
  await page.getByLabel('Lugar o zona').fill('Rancho inventado')
  await expectReadable(page, 'visit-order')
  await story.save()
  await story.heading('Visita de verificación · orden sin número todavía').waitFor()
  await page.getByText('En curso').waitFor()
  await expect.poll(() => rung('Objeto').getAttribute('data-state')).toBe('done')
  await rung('Dos testigos, o la nota de que nadie quiso').getByText('LFPA art. 66').waitFor()
  visit = page.url().split('/').at(-1) as StreamId
})

test('BR-11: children who were met come first, and a number that is still to come stays open', async () => {
  await goTo('Anotar cuántas personas')
  await page.getByLabel('Niñas, niños y adolescentes solos').fill('2')
  await page.getByLabel('Con señales de trata').fill('1')
  await story.save()
  await page.getByText(/empiece una para no perderlas/).waitFor()
  await page.getByRole('button', { name: 'Entendido' }).click()
  await page.getByText(/^2 niñas, niños o adolescentes/).waitFor()
  expect(await page.locator('.rung').first().innerText()).toContain('Avisar a quien protege')
  await goTo('Anotar el aviso')
  await story.answer('Cómo', 'Por teléfono')
  await story.save()
  await page.getByText('Aviso de todas y todos').waitFor()
  await page.getByText('folio pendiente').waitFor()
  await expectReadable(page, 'visit-children')
  await goTo('Anotar el folio')
  await page.getByLabel('Folio que dieron').fill('F-9')
  await story.save()
  await page.getByText('folio F-9').waitFor()
  await goInside(page, links.myDay())
  await page.getByText('Avisar y entregar a 2 niñas, niños o adolescentes').click()
  await page.getByText('folio F-9').waitFor()
})

test('W4: with something missing it ends all the same, and is in no total until it is there', async () => {
  await goTo('Decir qué resultó')
  await page.getByText('Niñas, niños o adolescentes canalizados', { exact: true }).click()
  await story.save()
  await page.getByText(/no cuenta en los totales hasta que se complete/).waitFor()
  await page.getByRole('button', { name: 'Entendido' }).click()
  await page.getByText('Terminada, le falta algo: no cuenta en los totales').waitFor()
  await story.machine.context.setOffline(false)
  await settle(desk, async () => (await desk.openGathering(visit)).kind === 'opened')
  got(
    await desk.carryOut('record-verification', {
      gathering: visit,
      verificationOrder: 'V-1',
      verificationIssuer: 'Oficina inventada',
      verificationOfficer: 'credencial 7',
      verificationGrounds: ['data-in-procedure'],
      verificationScope: 'una galera',
      verificationBegan: Date.now() - 7_200_000,
      verificationFinished: Date.now() - 3_600_000,
      officerIdentified: 'yes',
      orderShown: 'yes',
      firstWitness: 'proposed-by-visited',
      secondWitness: 'named-by-officer',
      verificationPaper: 'A-1',
      verificationPaperOn: '2026-11-19',
      copyLeft: 'yes',
      childrenKeptTogether: 'came-alone',
    }),
  )
  got(
    await desk.carryOut('record-verification-child-step', {
      gathering: visit,
      verificationChildStep: 'hand-over',
    }),
  )
  await desk.sync()
  await waitForNews(page, page.getByText('Hecha, con todo lo que pide la ley'))
  await story.heading('Visita de verificación · V-1').waitFor()
  await page.getByText(/Observaciones al acta, hasta el/).waitFor()
  await page.getByText('Con señales de trata', { exact: true }).waitFor()
  await expectReadable(page, 'visit-carried-out')
})

test('the paper is the institution’s own, with two witnesses, and names are written on it by hand', async () => {
  await goTo('Formato de la institución')
  await page.getByLabel('Título del papel').fill('Acta de visita, formato propio')
  await page.getByLabel('Clave del formato').fill('FV-02')
  await story.save()
  await page.getByRole('button', { name: 'Papel para firmar' }).click()
  const sheet = page.getByRole('dialog').locator('.sheet')
  await sheet.getByText('Acta de visita, formato propio').waitFor()
  await sheet.getByText('Formato FV-02').waitFor()
  await sheet.getByText('Primer testigo: nombre y domicilio').waitFor()
  expect(await sheet.locator('.sheet-signature').allInnerTexts()).toEqual([
    'Autoridad a cargo',
    'Quien recibió la visita',
    'Primer testigo',
    'Segundo testigo',
  ])
  await expectReadable(page, 'visit-paper')
  await page.keyboard.press('Escape')
})

test('who was met stands on a sheet that belongs to it', async () => {
  await page.getByRole('button', { name: 'Empezar una lista' }).click()
  await page.getByLabel('Pulsera', { exact: true }).waitFor()
  await page.goBack()
  await page.getByRole('link', { name: 'Abrir la lista' }).waitFor()
  await goTo('Visitas y revisiones')
  const row = page.getByRole('row').filter({ hasText: 'Visita de verificación · ' })
  await row.waitFor()
  expect(await row.innerText()).toMatch(/1\s+0\s+0$/)
  await expectReadable(page, 'visits')
})

test('no page complained', () => {
  // Without signal nothing can be sent, and the browser says so.
  const faults = story.machine.faults.filter((each) => !each.includes('ERR_INTERNET_DISCONNECTED'))
  expect(faults).toEqual([])
})
