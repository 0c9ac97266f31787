import { allSent, passphrase } from '@cobijo/contract/device/testing/invented-organisation'
import type { DeviceApi } from '@cobijo/contract/device/device-api'
import { dayIn } from '@cobijo/domain/deadline/local-day'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { links } from '../links.ts'
import { goInside, escapeTwice } from '../testing/browser.ts'
import {
  expectReadable,
  got,
  startApplication,
  waitForNews,
  type Machine,
  type StartedApplication,
} from '../testing/started-application.ts'
import { foundDeskAndShelter, signInByKit } from '../testing/two-organisations.ts'

let application: StartedApplication
let desk: DeviceApi
let phone: Machine
let page: Page

beforeAll(async () => {
  application = await startApplication()
  const founded = await foundDeskAndShelter(application)
  desk = founded.desk
  phone = await application.newMachine(320)
  page = await signInByKit(phone, application.origin, founded.deskKit)
})

afterAll(async () => {
  await application.stop()
})

const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name })

const go = (path: string) => goInside(page, path)

/** What a screen reader stands on. */
const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '')

async function signInAgain(): Promise<void> {
  await page.getByLabel('Su frase', { exact: true }).fill(passphrase)
  await page.getByRole('button', { name: 'Entrar', exact: true }).click()
}

test('who was just registered waits on the day, and the focus goes where the page went: from the day to her first night and back', async () => {
  await page.getByRole('link', { name: 'Registrar a una persona' }).click()
  await heading('Registrar a una persona').waitFor()
  await expect.poll(focused).toBe('Registrar a una persona')
  await page.getByText('Persona adulta', { exact: true }).click()
  await page.getByRole('button', { name: 'Siguiente' }).click()
  await page.getByLabel('Nombres').fill('Ixchel')
  await page.getByLabel('Primer apellido').fill('Chablé')
  await page.getByLabel('Segundo apellido').fill('Xochitiotzin')
  await page.getByRole('button', { name: 'Guardar lo que hay y seguir después' }).click()
  await heading('Ixchel Chablé Xochitiotzin').waitFor()
  // Not the heading that stood there while the file was opened.
  await expect.poll(focused).toBe('Ixchel Chablé Xochitiotzin')

  await go(links.myDay())
  await expect.poll(focused).toMatch(/^Hoy · /)
  const line = page.getByRole('link', { name: /Acompañar la primera noche de Ixchel/ })
  await line.waitFor()
  await line.getByText('Urgencia: nadie la dijo').waitFor()
  expect(await page.getByText('Nada pendiente').count()).toBe(0)
  await expectReadable(page, 'day-first-night')
  await line.focus()
  await page.keyboard.press('Enter')
  await heading('Primera noche: dos preguntas').waitFor()
  await expect.poll(focused).toBe('Primera noche: dos preguntas')
  await page.goBack()
  await expect.poll(focused).toMatch(/^Hoy · /)
})

test('the menu of a phone closes with whatever is chosen in it, the page in view too', async () => {
  const menu = page.getByRole('dialog', { name: 'Navegación' })
  const choose = async (name: string): Promise<void> => {
    await page.getByRole('button', { name: 'Navegación' }).click()
    await menu.getByRole('link', { name, exact: true }).click()
    await menu.waitFor({ state: 'hidden' })
  }
  await choose('Hoy')
  await choose('Personas')
  await heading('Personas').waitFor()
  await choose('Hoy')
  await heading(/^Hoy · /).waitFor()
})

test('what is due tomorrow stands under tomorrow, with nobody else’s name where it is one’s own', async () => {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const noon = Date.parse(`${dayIn(zone, Date.now())}T12:00:00`) + 24 * 3_600_000
  const saved = got(
    await desk.carryOut('register-person', {
      nameToUse: 'Yolotl',
      ageGroup: 'adult',
      urgency: 'ordinary',
    }),
  )
  const stream = saved.entries[0]?.stream as StreamId
  got(await desk.carryOut('record-note', { case: stream, care: 'Llamar', remindAt: noon }))
  await allSent(desk)
  await waitForNews(page, page.getByRole('heading', { name: 'Mañana' }))
  const tomorrow = page.locator('section', { has: page.getByRole('heading', { name: 'Mañana' }) })
  await tomorrow.getByText('Dar seguimiento a Yolotl').waitFor()
  expect(await tomorrow.getByText('responsable').count()).toBe(0)
})

test('she is found by either surname, without accents and misspelt; where nobody is, the search says what to do next', async () => {
  for (const age of ['adult', 'child'])
    got(
      await desk.carryOut('register-person', {
        givenNames: 'Sol',
        firstSurname: 'Gemela',
        ageGroup: age,
      }),
    )
  await allSent(desk)
  await go(links.cases())
  await heading('Personas').waitFor()
  const search = page.getByLabel('Buscar por nombre o clave')
  for (const words of ['Chablé', 'chable', 'xochitiotzin', 'Ishel Chavle', 'sochitiotsin']) {
    await search.fill(words)
    await page.getByRole('link', { name: /Ixchel Chablé Xochitiotzin/ }).waitFor()
  }
  await search.fill('')
  await page.getByRole('rowheader').first().waitFor()
  await page.emulateMedia({ media: 'print' })
  // Portrait, letter: what is only pressed is not on paper, and no column sticks out of the sheet.
  await page.setViewportSize({ width: 720, height: 960 })
  await search.waitFor({ state: 'hidden' })
  await expect
    .poll(() => page.getByRole('grid').evaluate((each) => each.scrollWidth))
    .toBeLessThanOrEqual(720)
  await page.emulateMedia({ media: 'screen' })
  await page.setViewportSize({ width: 320, height: 800 })
  await search.fill('Sol Gemela')
  const alike = page.getByRole('link', { name: /Sol Gemela.*se le registró/ })
  await alike.nth(1).waitFor()
  await expectReadable(page, 'search-same-name')
  await page.setViewportSize({ width: 320, height: 800 })
  await search.fill('Zzyzx')
  await page.getByText('Nadie con ese nombre').waitFor()
  await expectReadable(page, 'search-nobody')
  await page.setViewportSize({ width: 320, height: 800 })
  await page.getByRole('link', { name: 'Registrar a una persona' }).click()
  await heading('Registrar a una persona').waitFor()
})

test('a lock, a reload and the quick exit in the middle lose nothing that was typed, and leave none of it to be read', async () => {
  const type = async (name: string): Promise<void> => {
    await page.getByRole('button', { name: /Siguiente|Dejar para después/ }).click()
    await page.getByLabel('Nombres').fill(name)
    await expect.poll(keptDrafts).toBeGreaterThan(0)
  }
  const takeUp = async (name: string): Promise<void> => {
    await heading('Registrar a una persona').waitFor()
    await page.getByRole('button', { name: 'Seguir con eso' }).click()
    const field = page.getByLabel('Nombres')
    if ((await field.count()) === 0)
      await page.getByRole('button', { name: /Siguiente|Dejar para después/ }).click()
    await expect.poll(() => field.inputValue()).toBe(name)
    expect(await everythingKept()).not.toContain(name)
  }
  await type('Nochebuena')
  await page.getByRole('button', { name: 'Bloquear' }).click()
  await heading('Entrar').waitFor()
  expect(await everythingKept()).not.toContain('Nochebuena')
  await signInAgain()
  await takeUp('Nochebuena')

  await page.reload()
  await heading('Entrar').waitFor()
  await signInAgain()
  await takeUp('Nochebuena')

  await escapeTwice(page)
  await page.goto(`${application.origin}${links.registerPerson()}`)
  await heading('Entrar').waitFor()
  await signInAgain()
  await takeUp('Nochebuena')
  expect(phone.faults).toEqual([])
})

/** How many drafts lie in this browser. */
async function keptDrafts(): Promise<number> {
  return (await everythingKept()).split('draft/').length - 1
}

/** All that the browser keeps of this origin, as text. */
function everythingKept(): Promise<string> {
  return page.evaluate(async () => {
    const said: string[] = [
      JSON.stringify({ ...localStorage }),
      JSON.stringify({ ...sessionStorage }),
    ]
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((done, fail) => {
        const opening = indexedDB.open(name ?? '')
        opening.onsuccess = () => done(opening.result)
        opening.onerror = () => fail(opening.error)
      })
      for (const table of database.objectStoreNames) {
        const rows = await new Promise<unknown[]>((done, fail) => {
          const asking = database.transaction(table).objectStore(table).getAll()
          asking.onsuccess = () => done(asking.result)
          asking.onerror = () => fail(asking.error)
        })
        for (const row of rows) {
          said.push(
            JSON.stringify(row, (_key, value: unknown) =>
              value instanceof Uint8Array ? new TextDecoder().decode(value) : value,
            ),
          )
        }
      }
      database.close()
    }
    return said.join('\n')
  })
}
