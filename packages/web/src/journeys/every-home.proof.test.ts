import type { DeviceApi } from '@cobijo/contract/device/device-api'
import { admitColleague } from '@cobijo/contract/device/testing/colleague'
import {
  enter,
  foundingOf,
  joinNetwork,
} from '@cobijo/contract/device/testing/invented-organisation'
import { countryCodes } from '@cobijo/countries/country-codes'
import { homePack } from '@cobijo/countries/packs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  expectReadable,
  got,
  startApplication,
  waitForNews,
  type StartedApplication,
} from '../testing/started-application.ts'
import { foundFirst, signInByKit } from '../testing/two-organisations.ts'

// Each function of a large organisation begins its day: what is due stands there, and what it does most leads to where it is done.

let application: StartedApplication
let desk: DeviceApi
let authority: DeviceApi
let authorityKit: string

beforeAll(async () => {
  application = await startApplication()
  const { device, enrolled } = await foundFirst(application, 'Mesa', { size: 'large' })
  desk = device
  await enter(desk, enrolled)
  const house = { houseName: 'La Ceiba', facilityType: 'shelter' }
  const gathering = got(await desk.carryOut('begin-house', house)).entries[0]?.stream
  const rooms = [{ room: 'Uno', roomFor: 'women', beds: 2 }]
  got(await desk.carryOut('set-beds', { gathering, rooms }))
  got(await desk.carryOut('register-person', { ageGroup: 'child', nameToUse: 'Citlali' }))
  got(await desk.carryOut('register-person', { ageGroup: 'adult', nameToUse: 'Ixchel' }))
  await desk.sync()
  authority = await application.newDevice()
  const { profile } = foundingOf('Procuraduría', { kind: 'child-protection' })
  const joined = await joinNetwork(desk, authority, 'Procuraduría', { profile })
  authorityKit = joined.kit
})
afterAll(() => application.stop())

test('an authority of child protection takes down the notice that it receives, and many children who came together are one line', async () => {
  const page = await signInByKit(
    await application.newMachine(320),
    application.origin,
    authorityKit,
  )
  for (const name of ['Ana', 'Beto', 'Celia', 'Darío'])
    got(await authority.carryOut('register-person', { ageGroup: 'child', nameToUse: name }))
  await authority.sync()
  const together = page.getByText(/Anotar el aviso que recibe su organización · 4 niñas, niños/)
  await waitForNews(page, together)
  await expectReadable(page, 'every-home-authority')
  await page.locator('.day-people').first().getByRole('link', { name: 'Celia' }).click()
  await page.getByText(/^Quien recibe el aviso es su organización: Procuraduría/).waitFor()
  await page.getByRole('link', { name: 'Anotar que se recibió' }).click()
  await page.getByLabel('Lo supo por sí misma').waitFor()
  await expectReadable(page, 'every-home-authority-notice')
  await page.getByRole('button', { name: 'Guardar' }).click()
  await page.getByRole('link', { name: 'Anotar el folio' }).waitFor()
  await page.context().close()
})

const acts = (page: Page) => page.locator('.home-acts a')

const homes = [
  ['child-protection', /Avisar por Citlali/],
  ['casework', /Avisar por Citlali/],
  ['placement', 'La Ceiba'],
  ['protection', /Avisar por Citlali/],
  ['health', /Avisar por Citlali/],
  ['psychosocial', /Avisar por Citlali/],
  ['on-call', 'Nada pendiente'],
  ['statistics', 'Nada pendiente'],
  ['officers', 'Usted coordina y no está en ningún grupo'],
] as const

test.each(homes)(
  'the home of %s says what is due, and what is done most is a press away',
  async (kind, due) => {
    const { kit } = await admitColleague(
      application.origin,
      desk,
      kind === 'officers' ? [] : [kind],
      { isOfficer: kind === 'officers', clocks: countryCodes(homePack).clocks },
    )
    const machine = await application.newMachine(320)
    const page = await signInByKit(machine, application.origin, kit)
    await waitForNews(page, page.getByText(due).first())
    await acts(page).first().waitFor()
    await expectReadable(page, `every-home-${kind}`)
    const all = await acts(page).allInnerTexts()
    expect(all.length).toBeGreaterThanOrEqual(2)
    for (const [at, words] of all.entries()) {
      await acts(page).nth(at).click()
      await acts(page).first().waitFor({ state: 'detached' })
      await expect.poll(() => page.locator('.screen-loading').count(), { message: words }).toBe(0)
      await expectReadable(page, `every-home-${kind}-${at}`)
      await page.goBack()
      await acts(page).first().waitFor()
    }
    expect(machine.faults).toEqual([])
    await page.context().close()
  },
)
