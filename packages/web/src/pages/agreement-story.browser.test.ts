import { settle } from '@cobijo/contract/device/testing/invented-organisation'
import type { DeviceApi } from '@cobijo/contract/device/device-api'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { links } from '../links.ts'
import { handsAt, type Hands } from '../testing/hands.ts'
import {
  expectReadable,
  got,
  startApplication,
  waitForNews,
  type Machine,
  type StartedApplication,
} from '../testing/started-application.ts'
import { foundDeskAndShelter, signInBoth } from '../testing/two-organisations.ts'

let application: StartedApplication
let machines: readonly Machine[]
let desk: Hands
let shelter: Page
let deskDevice: DeviceApi
let woman: StreamId

beforeAll(async () => {
  application = await startApplication()
  const founded = await foundDeskAndShelter(application)
  deskDevice = founded.desk
  const registered = await deskDevice.carryOut('register-person', {
    nameToUse: 'Ixchel',
    givenNames: 'Ixchel',
    ageGroup: 'adult',
    allergies: ['penicilina'],
  })
  woman = got(registered).entries[0]?.stream as StreamId
  const both = await signInBoth(application, founded)
  machines = both.machines
  desk = handsAt(both.desk)
  shelter = both.shelter
})
afterAll(() => application.stop())

const next = () => desk.page.getByRole('button', { name: 'Siguiente' }).click()
const tick = (words: string) => desk.page.locator('.choice-row', { hasText: words }).first().click()

/** As far as the question what is shared. */
async function beginReferral(): Promise<void> {
  await desk.go(links.refer(woman))
  await desk.see('¿Qué necesita?')
  await tick('Alojamiento')
  await next()
  await tick('Casa Alba')
  await next()
}

test('without an agreement the form says so and asks no more than her yes', async () => {
  await waitForNews(desk.page, desk.page.getByText('Ixchel'))
  await beginReferral()
  const ask = desk.page.getByRole('region', { name: 'Pregúntele' })
  await ask.getByText('No hay convenio con Casa Alba.').waitFor()
  await desk.see('No hay convenio vigente con Casa Alba.')
  await expectReadable(desk.page, 'refer-without-agreement')
})

test('W12: one proposes what the other needs for its work, and it holds once the other signed the same', async () => {
  const { page, go, press, answer } = desk
  await go(links.organisation())
  await press('Proponer un convenio')
  await answer('¿Con quién?', 'Casa Alba')
  const gets = page.getByRole('group', { name: '¿Qué necesita Casa Alba para su trabajo?' })
  await gets.getByText('Plan y servicios', { exact: true }).click()
  await gets.getByText('Lo esencial de la noche', { exact: true }).click()
  await press('Firmar y proponer')
  // What is missing is said at its field, and nothing is signed.
  await page.getByText('Falta el fundamento.').waitFor()
  await page.getByLabel('Fundamento').fill('Convenio inventado 7/2026')
  await page
    .getByLabel('¿Para qué trabajo? Se le lee a la persona')
    .fill('darle una cama y cuidarla de noche')
  await expectReadable(page, 'agreement-form')
  await press('Firmar y proponer')
  await waitForNews(
    page,
    page.getByRole('region', { name: 'Esperan la firma de otra organización' }),
  )
  await waitForNews(shelter, shelter.getByText('Mesa de protección proposes an agreement'))
  await shelter.getByText('Mesa de protección proposes an agreement').click()
  const proposed = shelter.getByRole('region', { name: 'Waiting for your signature' })
  await proposed.getByText(/For: darle una cama/).waitFor()
  await expectReadable(shelter, 'agreement-to-sign')
  await proposed.getByRole('button', { name: 'Sign for your organisation' }).click()
  await waitForNews(shelter, shelter.getByRole('region', { name: 'In force' }))
  await waitForNews(page, page.getByRole('region', { name: 'Vigentes' }))
  await page.getByRole('region', { name: 'Vigentes' }).scrollIntoViewIfNeeded()
  await expectReadable(page, 'agreement-in-force')
})

test('W12: the form proposes what was agreed; what she agreed to beyond it goes once, ticked by hand, and is said', async () => {
  const { page, go, press, see } = desk
  // The one that was begun before there was an agreement.
  await go(links.refer(woman))
  await press('Empezar de nuevo')
  await beginReferral()
  await see('Convenio vigente con Casa Alba')
  const ask = page.getByRole('region', { name: 'Pregúntele' })
  await ask.getByText(/recibe por convenio: .*darle una cama y cuidarla de noche/).waitFor()
  await expectReadable(page, 'refer-within-agreement')
  for (const part of ['Plan y servicios', 'Lo esencial de la noche', 'Identidad'])
    await ask.locator('.choice-row', { hasText: part }).click()
  await ask.getByText('Firmó', { exact: true }).click()
  await ask.getByText('Lo leí en voz alta y lo entendió').click()
  await press('Guardar su sí en este dispositivo')
  await ask.waitFor({ state: 'detached' })
  const shared = page.getByRole('group', { name: '¿Qué se le comparte?' })
  const isTicked = (part: string) => shared.getByRole('checkbox', { name: part }).isChecked()
  expect(await isTicked('Lo esencial de la noche')).toBe(true)
  expect(await isTicked('Identidad')).toBe(false)
  await shared.locator('.choice-row', { hasText: 'Identidad' }).click()
  await expectReadable(page, 'refer-beyond-agreement')
  await next()
  await tick('Urgente')
  await next()
  await see(/Fuera de él, por esta vez: identidad/)
  await expectReadable(page, 'refer-summary-agreement')
  await press('Enviar a Casa Alba')
  await page.getByRole('heading', { name: 'Canalización guardada' }).waitFor()
  await settle(deskDevice, async () => (await deskDevice.referrals()).length === 1)
})

test('no page has complained', () => {
  expect(machines.flatMap(({ faults }) => faults)).toEqual([])
})
