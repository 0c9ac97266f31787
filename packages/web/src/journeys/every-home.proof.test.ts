import type { DeviceApi } from '@cobijo/contract/device/device-api'
import { admitColleague } from '@cobijo/contract/device/testing/colleague'
import { enter } from '@cobijo/contract/device/testing/invented-organisation'
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
})
afterAll(() => application.stop())

const acts = (page: Page) => page.locator('.home-acts a')

const homes = [
  ['child-protection', /Avisar: .*Citlali/],
  ['casework', /Avisar: .*Citlali/],
  ['placement', 'La Ceiba'],
  ['protection', /Avisar: .*Citlali/],
  ['health', /Avisar: .*Citlali/],
  ['psychosocial', /Avisar: .*Citlali/],
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
      await expect.poll(() => page.locator('.screen-loading').count(), words).toBe(0)
      await expectReadable(page, `every-home-${kind}-${at}`)
      await page.goBack()
      await acts(page).first().waitFor()
    }
    expect(machine.faults).toEqual([])
    await page.context().close()
  },
)
