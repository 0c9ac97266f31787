import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** What has the focus, as a screen reader names it. */
export function focusedAt(page: Page): Promise<string> {
  return page.evaluate(() => {
    const at = document.activeElement
    if (!(at instanceof HTMLElement) || at === document.body) return ''
    const label = at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement
    const named =
      at.getAttribute('aria-label') ??
      at
        .getAttribute('aria-labelledby')
        ?.split(' ')
        .map((id) => document.getElementById(id)?.innerText ?? '')
        .join(' ')
    return (named ?? (label ? (at.labels?.[0]?.innerText ?? '') : at.innerText)).trim()
  })
}

/** By Tab alone, as far as the thing stands from here; every stop on the way shows where the focus is. */
export async function tabAt(page: Page, name: RegExp): Promise<void> {
  const passed: string[] = []
  for (let stop = 0; stop < 90; stop += 1) {
    await page.keyboard.press('Tab')
    const at = await focusedAt(page)
    if (at !== '') expect(await isFocusSeen(page), at).toBe(true)
    if (name.test(at)) return
    passed.push(at)
  }
  expect.fail(`${name.source} cannot be reached; passed: ${passed.join(' | ')}`)
}

/** Two keys that lead to a place, again until they came within the time that such a pair has: on a slow machine they may lie further apart. */
export async function pressPair(page: Page, first: string, then: string, path: string) {
  await expect
    .poll(
      async () => {
        await page.keyboard.press(first)
        await page.keyboard.press(then)
        return new URL(page.url()).pathname
      },
      { interval: 1500 },
    )
    .toBe(path)
}

/** It, or the answer or field that it belongs to, wears an outline or a shadow. */
function isFocusSeen(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const at = document.activeElement
    const near = [
      at,
      at?.parentElement,
      at?.closest('label'),
      ...(at?.closest('label')?.children ?? []),
    ]
    return near.some((each) => {
      if (!(each instanceof Element)) return false
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each)
      return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none'
    })
  })
}
