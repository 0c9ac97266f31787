import { homePack } from '@cobijo/countries/packs'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { en } from '../language/en.ts'
import { es } from '../language/es.ts'
import { labelsIn } from './said-in.ts'

const inEnglish = new Set(
  [...Object.values(en), ...labelsIn(homePack).map((each) => each.en)].map((words) =>
    words.toLowerCase(),
  ),
)

/** Sentences without places to fill in, long enough to be nobody's name, that are not the same in both languages. */
const spanish = [...Object.values(es), ...labelsIn(homePack).map((each) => each.es)]
  .filter((sentence) => !sentence.includes('{') && sentence.length >= 6)
  .filter((sentence) => !inEnglish.has(sentence.toLowerCase()))
  // Where a language is chosen it is called by its own name.
  .filter((sentence) => sentence !== 'Español')

/** What people see on this page and what a screen reader says, line by line. */
export function saidOn(page: Page): Promise<string[]> {
  return page.evaluate(() => [
    document.title,
    ...document.body.innerText.split('\n'),
    ...[...document.querySelectorAll('[aria-label], [placeholder], [title]')].flatMap((each) =>
      ['aria-label', 'placeholder', 'title'].map((name) => each.getAttribute(name) ?? ''),
    ),
  ])
}

/** No sentence of the Spanish catalogue, no Spanish word of the country's lists. */
export async function expectNoSpanish(page: Page, where: string): Promise<void> {
  const lines = new Set((await saidOn(page)).map((line) => line.trim()))
  expect(
    spanish.filter((sentence) => lines.has(sentence)),
    where,
  ).toEqual([])
  expect(await page.evaluate(() => document.documentElement.lang), where).toMatch(/^en/)
}
