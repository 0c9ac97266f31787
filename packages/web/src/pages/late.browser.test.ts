import type { DeviceApi } from '@cobijo/contract/device/device-api'
import { admitColleague, goAway } from '@cobijo/contract/device/testing/colleague'
import { allSent, settle, untilLocked } from '@cobijo/contract/device/testing/invented-organisation'
import type { MemberId, StreamId } from '@cobijo/domain/journal/identifier'
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
import { enterPassphrase, foundDeskAndShelter, signInByKit } from '../testing/two-organisations.ts'

let application: StartedApplication
let desk: DeviceApi
let kit: string
let stream: StreamId
/** Her other device, at her own screen. */
let herPage: Page

beforeAll(async () => {
  application = await startApplication()
  const founded = await foundDeskAndShelter(application)
  desk = founded.desk
  kit = founded.deskKit
  stream = got(await desk.carryOut('register-person', { nameToUse: 'Citlali', ageGroup: 'adult' }))
    .entries[0]?.stream as StreamId
  await allSent(desk)
  const baseUrl = application.server.baseUrl
  const colleague = await admitColleague(baseUrl, desk, ['everyone', 'casework'])
  await settle(
    colleague.device,
    async () =>
      (await colleague.device.openCase(stream)).kind === 'opened' &&
      // Also what the log says of that: else it would come late with the rest.
      (await colleague.device.saveStates()).onThisDevice.length === 0,
  )
  herPage = await signInByKit(await application.newMachine(), application.origin, colleague.kit)
  const { device, comeBack } = await goAway(baseUrl, colleague)
  got(await device.carryOut('record-note', { case: stream, care: 'Durmió poco' }))
  got(await device.carryOut('record-note', { case: stream, care: 'Nota repetida' }))
  const gone = async () =>
    (await desk.organisation()).members.find(({ name }) => name === 'everyone,casework')
  await settle(desk, async () => (await gone()) !== undefined)
  got(await desk.removeMember({ member: (await gone())?.id as MemberId }))
  await allSent(desk)
  comeBack()
  expect(await untilLocked(device)).toBe('keys-ended')
})
afterAll(() => application.stop())

test('whose keys were ended finds her other device closed, told why and whom to ask', async () => {
  await waitForNews(herPage, herPage.getByText('Sus llaves ya no valen'))
  await herPage.getByText('Pregunte a la coordinación').waitFor()
  expect(new URL(herPage.url()).pathname).toBe(links.signIn())
  await expectReadable(herPage, 'keys-ended')
})

test('an officer is told of what came late, reads it, takes it up or leaves it aside with a reason', async () => {
  const machine = await application.newMachine()
  const page = await signInByKit(machine, application.origin, kit)
  await page.goto(`${application.origin}${links.organisation()}`)
  await enterPassphrase(page)
  await waitForNews(page, page.getByText('Llegó algo tarde, de quien ya no está'))
  await page.getByRole('link', { name: 'Ver y decidir' }).click()
  await page.getByRole('heading', { name: 'Por decidir', level: 1 }).waitFor()
  await page.getByText('Durmió poco').waitFor()
  await page.getByText('Nota repetida').waitFor()
  await expectReadable(page, 'late')

  // Both came in one go, so that either may stand first.
  const repeated = page.locator('section').filter({ hasText: 'Nota repetida' })
  await repeated.getByRole('button', { name: 'Dejarlo aparte' }).click()
  await page.getByLabel('¿Por qué se deja aparte?').fill('Ya la escribió el turno')
  await expectReadable(page, 'late-aside')
  await page.getByRole('dialog').getByRole('button', { name: 'Dejarlo aparte' }).click()
  await page.getByText('Se dejó aparte 1 registro').waitFor()
  const slept = page.locator('section').filter({ hasText: 'Durmió poco' })
  await slept.getByRole('button', { name: 'Tomarlo como nuestro' }).click()
  await page.getByText('Durmió poco').waitFor({ state: 'detached' })
  await page.getByText('Se dejó aparte 1 registro').click()
  await page.getByText(/lo dejó aparte .*Ya la escribió el turno/).waitFor()
  await expectReadable(page, 'late-decided')

  await page.goto(`${application.origin}${links.caseFile(stream)}`)
  await enterPassphrase(page)
  await page.getByText('Durmió poco').first().waitFor()
  await page.getByText('Se tomó lo que llegó tarde').first().waitFor()
  expect(await page.getByText('Nota repetida').count()).toBe(0)
  await expectReadable(page, 'late-story')
  expect(machine.faults).toEqual([])
})
