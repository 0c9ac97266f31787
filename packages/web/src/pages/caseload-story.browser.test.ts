import { admitColleague } from '@cobijo/contract/device/testing/colleague'
import type { DeviceApi } from '@cobijo/contract/device/device-api'
import {
  settle,
  allSent,
  enter,
  passphrase,
} from '@cobijo/contract/device/testing/invented-organisation'
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
import { foundFirst, signInByKit } from '../testing/two-organisations.ts'

let application: StartedApplication
let desk: DeviceApi
let colleague: DeviceApi
let machine: Machine
let page: Page
const count = 4

beforeAll(async () => {
  application = await startApplication()
  const { device, enrolled } = await foundFirst(application, 'Mesa de protección')
  await enter(device, enrolled)
  desk = device
  colleague = (await admitColleague(application.origin, desk, ['casework'])).device
  const { member } = (await desk.session()) ?? {}
  for (let each = 0; each < count; each += 1) {
    const saved = await desk.carryOut('register-person', {
      ageGroup: 'adult',
      nameToUse: `Inventada ${each + 1}`,
    })
    const stream = got(saved).entries[0]?.stream
    got(await desk.carryOut('assign-responsible', { case: stream, responsible: member }))
  }
  machine = await application.newMachine(320)
  page = await signInByKit(machine, application.origin, enrolled.kit)
})
afterAll(() => application.stop())

/** What the colleague's day says came to her. */
async function cameToHer(): Promise<string | undefined> {
  const day = await colleague.myDay()
  return day.find(({ kind }) => kind === 'cases-came')?.label
}

test('W16: a whole caseload goes to a colleague, seen before it is done; interrupted it goes on, and she finds it on her day', async () => {
  await allSent(desk)
  await page.goto(`${application.origin}${links.organisation()}`)
  await page.getByLabel('Su frase', { exact: true }).fill(passphrase)
  await page.getByRole('button', { name: 'Entrar', exact: true }).click()
  await page.getByRole('link', { name: 'Pasar sus casos' }).first().waitFor()
  const own = page.locator('.team-line', { hasText: 'Elena Inventada' })
  await own.getByRole('link', { name: 'Pasar sus casos' }).click()
  await page.getByText('casework', { exact: true }).click()
  await waitForNews(page, page.getByRole('button', { name: `Pasar ${count} casos` }))
  await expectReadable(page, 'caseload-proposed')
  await page.getByRole('button', { name: `Pasar ${count} casos` }).click()
  await page.getByText('Casos que ya pasaron').waitFor()

  // Wherever it was, it goes on from there.
  await page.reload()
  await page.getByLabel('Su frase', { exact: true }).fill(passphrase)
  await page.getByRole('button', { name: 'Entrar', exact: true }).click()
  const next = page.getByRole('button', { name: /^Seguir con/ })
  const back = page.getByRole('button', { name: `Devolver ${count} casos` })
  await next.or(back).first().waitFor()
  if ((await next.count()) > 0) await next.click()
  await back.waitFor()
  await page.getByText(`${count} casos con casework`).waitFor()
  await expectReadable(page, 'caseload-moved')
  await settle(colleague, async () => (await cameToHer()) === String(count))
})

test('it is undone by giving back what went, and the list is put away', async () => {
  await page.getByRole('button', { name: `Devolver ${count} casos` }).click()
  await page.getByText(`${count} casos con Elena Inventada`).waitFor()
  await settle(colleague, async () => (await cameToHer()) === undefined)
  await page.getByRole('button', { name: 'Cerrar esta lista' }).click()
  await page.getByText('Entre quiénes').waitFor()
  expect(machine.faults).toEqual([])
})
