import type { StreamId } from '@cobijo/domain/journal/identifier'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { allSent, enter } from '@cobijo/contract/device/testing/invented-organisation'
import { links } from '../links.ts'
import {
  expectReadable,
  got,
  startApplication,
  waitForNews,
  type Machine,
  type StartedApplication,
} from '../testing/started-application.ts'
import { enterPassphrase, foundFirst, signInByKit } from '../testing/two-organisations.ts'
import type { DeviceApi } from '@cobijo/contract/device/device-api'

let application: StartedApplication
let machine: Machine
let page: Page
let desk: DeviceApi
let house: StreamId

beforeAll(async () => {
  application = await startApplication()
  const { device, enrolled } = await foundFirst(application, 'Casa Alba')
  await enter(device, enrolled)
  desk = device
  const begun = await desk.carryOut('begin-house', {
    houseName: 'La Ceiba',
    facilityType: 'shelter',
  })
  house = got(begun).entries[0]?.stream as StreamId
  const rooms = [{ room: 'Uno', roomFor: 'women', beds: 3 }]
  got(await desk.carryOut('set-beds', { gathering: house, rooms }))
  machine = await application.newMachine(320)
  page = await signInByKit(machine, application.origin, enrolled.kit)
})
afterAll(() => application.stop())

test('W13: beds are kept for whom nobody knows yet, stand in tonight’s room without a name, and are released', async () => {
  await allSent(desk)
  await page.goto(`${application.origin}${links.house(house)}`)
  await enterPassphrase(page)
  await waitForNews(page, page.getByRole('link', { name: /^Guardar camas/ }))
  await page.getByRole('link', { name: /^Guardar camas/ }).click()
  await page.getByRole('button', { name: /Cuarto/ }).click()
  await page.getByRole('option', { name: /Uno/ }).click()
  await page.getByLabel('Cuántas camas').fill('2')
  await page.getByLabel('Quién las pidió').fill('Mesa inventada')
  await expectReadable(page, 'promise-form')
  await page.getByLabel('Se aparta hasta').fill('mañana')
  await page.getByLabel('Hora').fill('10:00')
  await page.getByRole('button', { name: 'Guardar en este dispositivo' }).click()
  await page.getByText('2 camas guardadas').waitFor()
  await page.getByText('1 cama libre').first().waitFor()
  await expectReadable(page, 'promise-tonight')
  await page.getByRole('link', { name: 'Soltar estas camas' }).click()
  await page.getByText('Ya no las necesitan').click()
  await page.getByRole('button', { name: 'Guardar en este dispositivo' }).click()
  await page.getByText('3 camas libres').first().waitFor()
  expect(machine.faults).toEqual([])
})
