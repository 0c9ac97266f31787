import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** The page comes out on paper as if the browser printed no heads and feet, though it is asked to: no address, title or hour. */
export async function expectNoBrowserHeads(page: Page): Promise<void> {
  const asked = await paperOf(page, true)
  expect(asked).toBe(await paperOf(page, false))
  // Where the page leaves its margins empty the browser fills them: the comparison would tell.
  await page.evaluate(() => {
    const emptied = new CSSStyleSheet()
    emptied.replaceSync('@page { @top-left { content: none } @bottom-right { content: none } }')
    document.adoptedStyleSheets = [emptied]
  })
  expect(await paperOf(page, true)).not.toBe(await paperOf(page, false))
  await page.evaluate(() => {
    document.adoptedStyleSheets = []
  })
}

/** Bytes of the printed page as text, without the hour at which it was made. */
async function paperOf(page: Page, displayHeaderFooter: boolean): Promise<string> {
  const pdf = await page.pdf({ displayHeaderFooter, preferCSSPageSize: true })
  return pdf.toString('latin1').replaceAll(/\/(CreationDate|ModDate) \([^)]*\)/g, '')
}
