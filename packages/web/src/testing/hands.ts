import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Language } from '../language/language.ts'
import { links } from '../links.ts'
import { goInside, afterDrawing } from './browser.ts'
import { pageInEnglish } from './page-in-english.ts'
import { waitForNews } from './started-application.ts'

/** What a person does at a screen, by the words that stand there in Spanish. */
export interface Hands {
  readonly page: Page
  readonly heading: (name: string | RegExp) => Locator
  /** A link of the page itself, not of the frame: the step that is due, a form beside what it is about. */
  readonly follow: (name: string | RegExp) => Promise<void>
  readonly press: (name: string | RegExp) => Promise<void>
  readonly tab: (name: string | RegExp) => Promise<void>
  readonly fill: (label: string | RegExp, words: string) => Promise<void>
  /** Chooses one of the answers of a question, beside each other or in a list. `within`: its field. */
  readonly answer: (question: string | RegExp, words: string, within?: string) => Promise<void>
  /** From the button with what is done most, and from the one with what is done seldom. */
  readonly add: (what: string) => Promise<void>
  readonly more: (what: string) => Promise<void>
  /** Saves what is on the screen, and waits until its form has gone. */
  readonly save: () => Promise<void>
  /** Presses save where a refusal is expected: what is said then stays on the screen. */
  readonly trySaving: () => Promise<void>
  /** Puts away what was pointed out after a save. */
  readonly acknowledge: () => Promise<void>
  readonly openCase: (stream: string, name: string | RegExp) => Promise<void>
  readonly see: (words: string | RegExp) => Promise<void>
  /** Inside the application, as a link would go: a reload would ask for the passphrase again. */
  readonly go: (path: string) => Promise<void>
}

/** `language`: what the screen speaks; of an English one the same is done by what those words are there. */
export function handsAt(there: Page, language: Language = 'es'): Hands {
  const page = language === 'en' ? pageInEnglish(there) : there
  const main = page.locator('main')
  const content = main.or(page.getByRole('dialog'))
  const saveButton = page.getByRole('button', { name: 'Guardar en este dispositivo' })
  const go = async (path: string): Promise<void> => {
    await goInside(page, path)
    await afterDrawing(page)
  }
  const fromMenu = async (button: string, what: string): Promise<void> => {
    await page.getByRole('button', { name: button, exact: true }).click()
    await page.getByRole('menuitem', { name: what, exact: true }).click()
  }
  // With more said of it, its name goes on.
  const option = (words: string) =>
    page
      .getByRole('option', { name: words, exact: true })
      .or(page.getByRole('option', { name: words }).filter({ has: page.locator('.option-detail') }))
      .first()
  return {
    page,
    go,
    heading: (name) => page.getByRole('heading', { level: 1, name }),
    follow: (name) => main.getByRole('link', { name, exact: true }).first().click(),
    press: (name) => page.getByRole('button', { name, exact: true }).first().click(),
    tab: async (name) => {
      await page.getByRole('tab', { name }).click()
      await page.getByRole('tab', { name, selected: true }).waitFor()
    },
    fill: (label, words) =>
      page
        .getByRole('textbox', { name: label })
        .or(page.getByRole('searchbox', { name: label }))
        .first()
        .fill(words),
    answer: async (question, words, within) => {
      const place = within === undefined ? content : page.locator(`[data-field="${within}"]`)
      // Few answers stand side by side, many in a list.
      const asked = place.getByRole('radiogroup', { name: question, exact: true }).first()
      const list = place.getByRole('button', { name: question }).first()
      await asked.or(list).first().waitFor()
      if (await asked.isVisible()) return asked.getByText(words, { exact: true }).click()
      await list.click()
      await option(words).click()
    },
    add: (what) => fromMenu('Agregar', what),
    more: (what) => fromMenu('Más acciones', what),
    save: async () => {
      await saveButton.click()
      await saveButton.waitFor({ state: 'detached' })
    },
    trySaving: () => saveButton.click(),
    acknowledge: async () => {
      const understood = page.getByRole('button', { name: 'Entendido' })
      await understood.first().waitFor()
      await expect
        .poll(async () => {
          // One may go by itself while it is pressed.
          await understood
            .first()
            .click({ timeout: 2000 })
            .catch(() => undefined)
          return understood.count()
        })
        .toBe(0)
    },
    openCase: async (stream, name) => {
      await go(links.caseFile(stream))
      // It may still be on its way from another device.
      await waitForNews(page, page.getByRole('heading', { level: 1, name }))
      await page.getByRole('tablist').waitFor()
    },
    see: async (words) => {
      await content.getByText(words).first().waitFor()
    },
  }
}

/** Nothing of it stands on this page. `there`: what stands there, so that the page is known to have been drawn. */
export async function expectUnseen(page: Page, there: Locator, words: RegExp): Promise<void> {
  await there.first().waitFor()
  expect(await page.locator('body').innerText()).not.toMatch(words)
}
