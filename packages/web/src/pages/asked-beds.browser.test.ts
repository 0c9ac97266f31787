import { goInside } from '../testing/browser.ts'
import type { DeviceApi } from '@cobijo/contract/device/device-api'
import { settle } from '@cobijo/contract/device/testing/invented-organisation'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { links } from '../links.ts'
import {
  expectReadable,
  got,
  startApplication,
  waitForNews,
  type Machine,
  type StartedApplication,
} from '../testing/started-application.ts'
import { addOrganisation, foundDeskAndShelter, signInBoth } from '../testing/two-organisations.ts'

let application: StartedApplication
let machines: readonly Machine[]
let desk: Page
let shelter: Page
let deskDevice: DeviceApi
let shelterDevice: DeviceApi
let other: DeviceApi
let house: StreamId

beforeAll(async () => {
  application = await startApplication()
  const founded = await foundDeskAndShelter(application)
  deskDevice = founded.desk
  shelterDevice = founded.shelter
  other = await addOrganisation(application, deskDevice, 'Casa Beta')
  const begun = await shelterDevice.carryOut('begin-house', {
    houseName: 'La Ceiba',
    facilityType: 'shelter',
  })
  house = got(begun).entries[0]?.stream as StreamId
  const rooms = [
    { room: 'Uno', roomFor: 'women', beds: 2 },
    { room: 'Dos', roomFor: 'family', beds: 4 },
  ]
  got(await shelterDevice.carryOut('set-beds', { gathering: house, rooms }))
  got(await deskDevice.carryOut('register-person', { nameToUse: 'Ixchel', ageGroup: 'adult' }))
  const both = await signInBoth(application, founded)
  machines = both.machines
  desk = both.desk
  shelter = both.shelter
})
afterAll(() => application.stop())

test('W13: two houses are asked without a name, one holds the beds from its day in one answer, and the other’s no stands beside it', async () => {
  await goInside(desk, links.beds('pregunta'))
  await desk.getByLabel('Cuántas camas se piden').fill('3')
  await desk.getByLabel('De ellas, niñas, niños y adolescentes').fill('2')
  await desk.getByText('Familia', { exact: true }).click()
  await desk.getByText('Solo mujeres', { exact: true }).click()
  await desk.getByText('Cuna', { exact: true }).click()
  await desk.locator('.choice-row', { hasText: 'Mam' }).first().click()
  await desk.locator('.choice-row', { hasText: 'Casa Alba' }).click()
  await desk.locator('.choice-row', { hasText: 'Casa Beta' }).click()
  await expectReadable(desk, 'beds-ask')
  await desk.getByRole('button', { name: 'Preguntar', exact: true }).click()
  await desk.getByRole('heading', { name: 'Respuestas' }).waitFor()
  expect(await desk.getByText('Sin respuesta todavía').count()).toBe(2)

  await settle(other, async () => (await other.gatherings('capacity')).length === 1)
  const [asked] = await other.gatherings('capacity')
  const no = { gathering: asked?.stream, capacityAnswer: 'none' }
  got(await other.carryOut('answer-capacity', no))
  await other.sync()

  const line = shelter.getByRole('link', { name: /^Answer Mesa de protección: 3 beds/ })
  await waitForNews(shelter, line)
  await line.click()
  await shelter.getByText('3 beds; 2 children').waitFor()
  await shelter.getByText('Yes, they are held', { exact: true }).click()
  await expect.poll(() => shelter.getByLabel('Dos').inputValue()).toBe('3')
  await expectReadable(shelter, 'beds-answer')
  await shelter.getByRole('button', { name: 'Answer', exact: true }).click()
  await shelter.getByText(/^Yes: held until/).waitFor()
  await expectReadable(shelter, 'beds-answered')
  await goInside(shelter, links.house(house))
  await shelter.getByText('3 beds kept').waitFor()

  await goInside(desk, links.myDay())
  const held = desk.getByRole('link', { name: /^Casa Alba aparta 3 camas/ })
  await waitForNews(desk, held)
  await expectReadable(desk, 'beds-day')
  await held.click()
  await waitForNews(desk, desk.getByText('No hay', { exact: true }))
  await expectReadable(desk, 'beds-answers')
})

test('from a yes one goes straight to the referral, with the house already chosen', async () => {
  await desk.getByRole('link', { name: 'Canalizar a Casa Alba' }).click()
  await desk.getByRole('row', { name: 'Ixchel' }).click()
  await desk.getByRole('heading', { level: 1, name: /Ixchel/ }).waitFor()
  await desk.getByRole('button', { name: 'Siguiente' }).click()
  const alba = desk.locator('.choice-row', { hasText: 'Casa Alba' })
  await expect.poll(() => alba.locator('input').first().isChecked()).toBe(true)
})

test('they go to one house: the question is closed there and at the others, and stands among what is over', async () => {
  await goInside(desk, links.beds())
  await desk.getByRole('link', { name: /^3 camas · 2 casas/ }).click()
  await desk.getByRole('button', { name: 'Ya van a Casa Alba' }).click()
  await desk.getByText('Van para allá', { exact: true }).waitFor()
  await desk.getByText('Se cerró: ya no hacen falta').waitFor()
  await goInside(desk, links.beds())
  await desk.getByRole('heading', { name: 'Terminadas' }).waitFor()
  await expectReadable(desk, 'beds-over')
  await settle(deskDevice, async () =>
    (await deskDevice.gatherings('capacity')).every(({ state }) => state === 'ended'),
  )
})

test('a yes is taken back also once the question is over, and whoever asked reads it at once', async () => {
  await goInside(shelter, links.beds())
  const over = shelter.getByRole('link', { name: /^Mesa de protección/ })
  await waitForNews(shelter, over)
  await over.click()
  const back = shelter.getByRole('button', { name: 'We can keep them no longer' })
  await waitForNews(shelter, back)
  await back.click()
  await shelter.getByText('Take back the yes?').waitFor()
  await expectReadable(shelter, 'beds-take-back')
  await shelter.getByRole('button', { name: 'Release the beds' }).click()
  await shelter.getByText('The yes was taken back').waitFor()
  await goInside(shelter, links.house(house))
  await shelter.getByRole('heading', { name: 'La Ceiba' }).waitFor()
  await expect.poll(() => shelter.getByText('3 beds kept').count()).toBe(0)
  await goInside(desk, links.beds())
  await desk.getByRole('link', { name: /^3 camas · 2 casas/ }).click()
  await waitForNews(desk, desk.getByText('Se retiró el sí'))
  for (const { faults } of machines) expect(faults).toEqual([])
})
