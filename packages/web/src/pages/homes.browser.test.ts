import { goInside } from '../testing/browser.ts'
import type { DeviceApi } from '@cobijo/contract/device/device-api'
import { admitColleague } from '@cobijo/contract/device/testing/colleague'
import { allSent, enter } from '@cobijo/contract/device/testing/invented-organisation'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { links } from '../links.ts'
import {
  expectReadable,
  got,
  startApplication,
  waitForNews,
  type StartedApplication,
} from '../testing/started-application.ts'
import { foundFirst, signInByKit } from '../testing/two-organisations.ts'

let application: StartedApplication
let desk: DeviceApi
let page: Page

beforeAll(async () => {
  application = await startApplication()
  const { device, enrolled } = await foundFirst(application, 'Mesa', { size: 'large' })
  desk = device
  await enter(desk, enrolled)
  const night = await admitColleague(application.origin, desk, ['shift'])
  const machine = await application.newMachine(320)
  page = await signInByKit(machine, application.origin, night.kit)
})
afterAll(() => application.stop())

const begin = async (command: string, input: Readonly<Record<string, unknown>>) =>
  got(await desk.carryOut(command, input)).entries[0]?.stream as StreamId

const acts = () =>
  page.getByRole('navigation', { name: 'Lo que más hace' }).getByRole('link').allInnerTexts()

test('the night shift begins with what her house asks: nothing at first, then whom to call, a shift to take over and a bed that is kept', async () => {
  await page.getByText('Nada pendiente').waitFor()
  await page.getByText('Un turno por recibir').waitFor()
  await expectReadable(page, 'home-shift-empty')

  const gathering = await begin('begin-house', { houseName: 'La Ceiba', facilityType: 'shelter' })
  await begin('set-beds', { gathering, rooms: [{ room: 'Uno', roomFor: 'women', beds: 2 }] })
  const woman = await begin('register-person', { ageGroup: 'adult', nameToUse: 'Ixchel' })
  const hour = 3_600_000
  await begin('record-incident', {
    gathering,
    incidentKind: 'threat',
    stillToCall: [{ who: 'Protección civil', by: Date.now() - hour }],
  })
  await begin('hand-over-shift', { gathering, shiftWords: 'Todo tranquilo' })
  const bed = { gathering, case: woman, room: 'Uno', holdUntil: Date.now() + hour }
  await begin('offer-stay', bed)
  await allSent(desk)

  const call = page.getByRole('link', { name: /Llamar a Protección civil · La Ceiba.*venció/ })
  await waitForNews(page, call)
  await page.getByRole('link', { name: /Recibir el turno: La Ceiba/ }).waitFor()
  await page.getByRole('link', { name: /¿Ya llegó Ixchel\?/ }).waitFor()
  await page.getByText('1 apartada').waitFor()
  expect(await acts()).toEqual(['Quién duerme aquí', 'Entregar el turno', 'Anotar una incidencia'])
  await expectReadable(page, 'home-shift')
})

test('the three things lie under the thumb however long the list is, and after it in the order in which the page is read', async () => {
  await page.setViewportSize({ width: 320, height: 500 })
  const first = page.getByRole('link', { name: 'Quién duerme aquí' })
  await expect
    .poll(() => first.evaluate((each) => Math.round(each.getBoundingClientRect().bottom)))
    .toBeLessThanOrEqual(500)
  const order = await page
    .locator('main a')
    .evaluateAll((all) => all.map((each) => each.textContent ?? ''))
  const place = (words: string): number => order.findIndex((each) => each.includes(words))
  expect(place('Llamar a Protección civil')).toBeLessThan(place('Quién duerme aquí'))
  expect(place('Quién duerme aquí')).toBeLessThan(place('Registrar a una persona'))
  await page.setViewportSize({ width: 320, height: 800 })
  await page.getByRole('link', { name: 'Entregar el turno' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Entregar el turno' }).waitFor()
  await page.goBack()
  await call().waitFor()
})

const call = () => page.getByRole('link', { name: /Llamar a Protección civil/ })

test('what is about one person asks for her first, and leads to its form', async () => {
  await page.getByText('Lo demás que hace aquí').click()
  await page.getByRole('link', { name: 'Anotar lo esencial' }).click()
  await page.getByText('Elija primero con quién.').waitFor()
  await page.getByRole('rowheader').first().waitFor()
  await expectReadable(page, 'choose-whom')
  await page.getByRole('row', { name: /Ixchel/ }).click()
  await page.waitForURL((url) => url.searchParams.get('agregar') === 'esencial')
})

test('the home is there without a network', async () => {
  await page.context().setOffline(true)
  await goInside(page, links.myDay())
  await call().waitFor()
  expect(await acts()).toHaveLength(3)
  await page.context().setOffline(false)
})
