import { goInside } from '../testing/browser.ts'
import { passphrase, settle } from '@cobijo/contract/device/testing/invented-organisation'
import type { DeviceApi } from '@cobijo/contract/device/device-api'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { en } from '../language/en.ts'
import { links } from '../links.ts'
import { expectNoSpanish, saidOn } from '../testing/no-spanish.ts'
import {
  expectReadable,
  startApplication,
  waitForNews,
  type Machine,
  type StartedApplication,
} from '../testing/started-application.ts'
import { foundDeskAndShelter, referSomebody } from '../testing/two-organisations.ts'

let application: StartedApplication
let desk: DeviceApi
let shelter: DeviceApi
let deskKit: string
let office: Machine
let page: Page

beforeAll(async () => {
  application = await startApplication()
  const founded = await foundDeskAndShelter(application)
  desk = founded.desk
  shelter = founded.shelter
  deskKit = founded.deskKit
  office = await application.newMachine(1280, 'en-US')
  page = office.page
})

afterAll(async () => {
  await application.stop()
})

async function expectEnglish(where: string): Promise<void> {
  await expectNoSpanish(page, where)
  // Letters that English does not write: a sentence that is in no catalogue, or Spanish in the English one.
  const said = await saidOn(page)
  const odd = said.filter((line) => /[¿¡ñáéíóú]/i.test(invented.reduce(without, line)))
  expect(odd, where).toEqual([])
}

/** What these invented people are called and write, and a language's own name. */
const invented = ['Mesa de protección', 'No llamar a su teléfono', 'Español']

function without(line: string, words: string): string {
  return line.replaceAll(words, '')
}

const go = (path: string) => goInside(page, path)

const tick = (name: string) => page.locator('.choice-row', { hasText: name }).first().click()
const next = () => page.getByRole('button', { name: 'Next' }).click()
let stream: StreamId

test('a browser that speaks English is met in English, up to the day', async () => {
  await page.goto(application.origin)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await expectEnglish('first page')
  await page.getByRole('link', { name: 'Sign in' }).click()
  await page.getByLabel('Access key').fill(deskKit)
  await expectEnglish('sign-in')
  await page.getByLabel('Your passphrase', { exact: true }).fill(passphrase)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL((url) => url.pathname === links.myDay())
  await page.getByRole('heading', { name: /^Today/ }).waitFor()
  await expectEnglish('day')
  await expectReadable(page, 'en-day')
})

test('a person is registered, asked on the first night, and her case file read, in English', async () => {
  await go(links.registerPerson())
  await page.getByText('Adult', { exact: true }).click()
  await page.getByLabel('What does she want to be called?').fill('Sol')
  await expectEnglish('register')
  await expectReadable(page, 'en-register')
  await page.getByRole('button', { name: 'Save on this device' }).click()
  await page.getByRole('heading', { level: 1, name: 'Sol' }).waitFor()
  stream = new URL(page.url()).pathname.split('/')[2] as StreamId
  await page.getByRole('link', { name: 'Ask her now' }).click()
  await page.getByText('May we help her here?').first().waitFor()
  await expectEnglish('first night')
  await expectReadable(page, 'en-first-night')
  await go(links.caseFile(stream))
  for (const part of ['Story', 'Essential', 'Services', 'Consent', 'Details', 'Who may see']) {
    await page.getByRole('tab', { name: new RegExp(`^${part}`) }).click()
    await expectEnglish(part)
  }
  await expectReadable(page, 'en-who-may-see')
})

test('she is referred and the answer read, in English', async () => {
  await go(links.refer(stream))
  await tick('Shelter')
  await expectEnglish('needs')
  await next()
  await tick('Casa Alba')
  await expectEnglish('recipient')
  await next()
  await page.getByText('What is shared?').waitFor()
  await expectEnglish('parts')
  await page.getByRole('button', { name: /cannot be asked/ }).click()
  await page.getByLabel('Why is it needed?').fill('She is unconscious')
  await tick('The essentials for the night')
  await expectEnglish('emergency')
  await next()
  await tick('Urgent')
  await expectEnglish('urgency')
  await next()
  await expectEnglish('summary')
  await page.getByRole('button', { name: 'Send to Casa Alba' }).click()
  await page.getByRole('heading', { name: 'Referral saved' }).waitFor()
  await expectEnglish('sent')
  const { referral } = await referSomebody(shelter, 'Mesa de protección', 'immediate')
  await shelter.sync()
  await settle(desk, async () =>
    (await desk.referrals()).some(({ stream: found }) => found === referral),
  )
  await go(links.referral(referral))
  await waitForNews(page, page.getByRole('button', { name: 'Accept', exact: true }))
  await expectEnglish('received')
  await expectReadable(page, 'en-received')
})

test('every other place speaks English too, and Spanish is one choice away', async () => {
  const places = [
    [links.referrals(), en['referrals.title']],
    [links.network(), en['network.title']],
    [links.organisation(), 'Mesa de protección'],
    [links.importPeople(), en['imports.title']],
    [links.figures(), en['figures.title']],
    [links.about(), en['pages.about']],
  ] as const
  for (const [place, name] of places) {
    await go(place)
    await page.getByRole('heading', { level: 1, name, exact: true }).waitFor()
    await expect
      .poll(() =>
        page
          .getByRole('status')
          .filter({ hasText: /^Loading/ })
          .count(),
      )
      .toBe(0)
    await expectEnglish(place)
  }
  await page
    .getByRole('button', { name: /Saving|saved/i })
    .first()
    .click()
  await expectEnglish('saving')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Language and appearance' }).click()
  await expectEnglish('settings')
  await page.getByText('Español', { exact: true }).click()
  await page.getByRole('dialog', { name: 'Idioma y aspecto' }).waitFor()
  await page.getByText('English', { exact: true }).click()
  await page.getByRole('dialog', { name: 'Language and appearance' }).waitFor()
  expect(office.faults).toEqual([])
})
