import { passphrase, settle } from '@cobijo/contract/device/testing/invented-organisation'
import type { DeviceApi } from '@cobijo/contract/device/device-api'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { en } from '../language/en.ts'
import { es } from '../language/es.ts'
import { links } from '../links.ts'
import {
  expectReadable,
  startApplication,
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

const inEnglish = new Set(Object.values(en).map((sentence) => sentence.toLowerCase()))

/** Sentences without places to fill in, long enough to be nobody's name, that are not the same in both languages. */
const spanish = Object.values(es)
  .filter((sentence) => !sentence.includes('{') && sentence.length >= 6)
  .filter((sentence) => !inEnglish.has(sentence.toLowerCase()))

/** What people see and what a screen reader says, without the invented words of this story. */
async function expectNoSpanish(where: string): Promise<void> {
  const said = await page.evaluate(() => [
    document.title,
    ...document.body.innerText.split('\n'),
    ...[...document.querySelectorAll('[aria-label], [placeholder], [title]')].flatMap((each) =>
      ['aria-label', 'placeholder', 'title'].map((name) => each.getAttribute(name) ?? ''),
    ),
  ])
  const left = spanish.filter((sentence) => said.some((line) => line.trim() === sentence))
  expect(left, where).toEqual([])
  // Letters that English does not write: a sentence that is in no catalogue, or Spanish in the English one.
  const odd = said.filter((line) => /[¿¡ñáéíóú]/i.test(invented.reduce(without, line)))
  expect(odd, where).toEqual([])
  expect(await page.evaluate(() => document.documentElement.lang), where).toMatch(/^en/)
}

/** What these invented people are called and write, and a language's own name. */
const invented = ['Mesa de protección', 'No llamar a su teléfono', 'Español']

function without(line: string, words: string): string {
  return line.replaceAll(words, '')
}

async function go(path: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState({}, '', to)
    window.dispatchEvent(new PopStateEvent('popstate'))
  }, path)
}

const tick = (name: string) => page.locator('.choice-row', { hasText: name }).first().click()
const next = () => page.getByRole('button', { name: 'Next' }).click()
let stream: StreamId

test('a browser that speaks English is met in English, up to the day', async () => {
  await page.goto(application.origin)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await expectNoSpanish('first page')
  await page.getByRole('link', { name: 'Sign in' }).click()
  await page.getByLabel('Access key').fill(deskKit)
  await expectNoSpanish('sign-in')
  await page.getByLabel('Your passphrase', { exact: true }).fill(passphrase)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL((url) => url.pathname === links.myDay())
  await page.getByRole('heading', { name: /^Today/ }).waitFor()
  await expectNoSpanish('day')
  await expectReadable(page, 'en-day')
})

test('a person is registered, asked on the first night, and her case file read, in English', async () => {
  await go(links.registerPerson())
  await page.getByText('Adult', { exact: true }).click()
  await page.getByLabel('What does she want to be called?').fill('Sol')
  await expectNoSpanish('register')
  await expectReadable(page, 'en-register')
  await page.getByRole('button', { name: 'Save on this device' }).click()
  await page.getByRole('heading', { level: 1, name: 'Sol' }).waitFor()
  stream = new URL(page.url()).pathname.split('/')[2] as StreamId
  await page.getByRole('link', { name: 'Ask her now' }).click()
  await page.getByText('May we help her here?').first().waitFor()
  await expectNoSpanish('first night')
  await expectReadable(page, 'en-first-night')
  await go(links.caseFile(stream))
  for (const part of ['Story', 'Essential', 'Services', 'Consent', 'Details', 'Who may see']) {
    await page.getByRole('tab', { name: new RegExp(`^${part}`) }).click()
    await expectNoSpanish(part)
  }
  await expectReadable(page, 'en-who-may-see')
})

test('she is referred and the answer read, in English', async () => {
  await go(links.refer(stream))
  await tick('Shelter')
  await expectNoSpanish('needs')
  await next()
  await tick('Casa Alba')
  await expectNoSpanish('recipient')
  await next()
  await page.getByText('What is shared?').waitFor()
  await expectNoSpanish('parts')
  await page.getByRole('button', { name: /cannot be asked/ }).click()
  await page.getByLabel('Why is it needed?').fill('She is unconscious')
  await tick('The essentials for the night')
  await expectNoSpanish('emergency')
  await next()
  await tick('Urgent')
  await expectNoSpanish('urgency')
  await next()
  await expectNoSpanish('summary')
  await page.getByRole('button', { name: 'Send to Casa Alba' }).click()
  await page.getByRole('heading', { name: 'Referral saved' }).waitFor()
  await expectNoSpanish('sent')
  const { referral } = await referSomebody(shelter, 'Mesa de protección', 'immediate')
  await shelter.sync()
  await settle(desk, async () =>
    (await desk.referrals()).some(({ stream: found }) => found === referral),
  )
  await go(links.referral(referral))
  await page.getByRole('button', { name: 'Accept', exact: true }).waitFor()
  await expectNoSpanish('received')
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
    await expectNoSpanish(place)
  }
  await page
    .getByRole('button', { name: /Saving|saved/i })
    .first()
    .click()
  await expectNoSpanish('saving')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Language and appearance' }).click()
  await expectNoSpanish('settings')
  await page.getByText('Español', { exact: true }).click()
  await page.getByRole('dialog', { name: 'Idioma y aspecto' }).waitFor()
  await page.getByText('English', { exact: true }).click()
  await page.getByRole('dialog', { name: 'Language and appearance' }).waitFor()
  expect(office.faults).toEqual([])
})
