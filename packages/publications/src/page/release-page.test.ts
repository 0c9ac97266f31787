import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { isRefusal } from '@cobijo/statistics/refusal'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildRelease } from '../build-release.ts'
import { inventedApproval, inventedRows, inventedSpec } from '../release/invented-release.ts'
import { type ServedPages, servePages } from './testing/served-pages.ts'

let served: ServedPages
let files: ReadonlyMap<string, Uint8Array>

beforeAll(async () => {
  const spec = {
    ...inventedSpec,
    version: 2,
    earlier: [{ version: 1, publishedOn: '2026-11-01', digest: 'ab'.repeat(32) }],
    supersedes: {
      version: 1,
      reason: { es: 'Se corrigió Tabasco.', en: 'Tabasco was corrected.' },
    },
  }
  const release = await buildRelease(spec, inventedRows, (digest) => [inventedApproval(digest)])
  if (isRefusal(release)) throw new Error(release.code)
  files = release.files
  served = await servePages(files)
})

afterAll(() => served.close())

describe('the public page, in a real browser, under its own policy', () => {
  for (const [path, width, scheme] of [
    ['/', 320, 'light'],
    ['/', 1280, 'light'],
    ['/index.en.html', 320, 'dark'],
    ['/index.en.html', 1280, 'dark'],
    ['/explorar.html', 320, 'light'],
    ['/explore.html', 1280, 'dark'],
    ['/figure-2.html', 320, 'light'],
  ] as const) {
    test(`${path} at ${width} px, ${scheme}: no complaint, no outside request, nothing cut off, no axe violation`, async () => {
      const { page, complaints, requests } = await served.visit(path, width, scheme)
      expect(complaints).toEqual([])
      expect(requests.every((url) => url.startsWith(`${served.address}/`))).toBe(true)
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
      if (path.includes('index') || path === '/')
        expect(await page.locator('.chart svg:visible').count()).toBe(2)
      const folder = process.env['SCREENS_FOLDER']
      if (folder !== undefined)
        await page.screenshot({
          path: `${folder}/release${path.replaceAll(/\W/g, '-')}-${width}.png`,
          fullPage: true,
        })
      // The page has no frames: axe needs no second page to put frames together.
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
      await page.context().close()
    })
  }

  test('without leave to load fonts it is complete in another face', async () => {
    served.underPolicy("default-src 'none'; style-src 'self'")
    const { page, requests } = await served.visit('/', 1280)
    served.underPolicy()
    expect(requests.map((url) => new URL(url).pathname)).toContain('/release.css')
    expect(await page.locator('main').evaluate('node => getComputedStyle(node).maxWidth')).not.toBe(
      'none',
    )
    await page.context().close()
  })

  test('says unit and definition under the title, and why the version changed', async () => {
    const { page } = await served.visit('/', 320)
    await page.getByRole('heading', { level: 1, name: 'Personas atendidas por estado' }).waitFor()
    await page.getByText('Unidad: personas. Cada persona se cuenta una vez').waitFor()
    await page.getByText('Sustituye a la versión 1. Se corrigió Tabasco.').waitFor()
    await page.context().close()
  })

  test('behind each chart stands a table with the same figures, hidden ones named as hidden', async () => {
    const { page } = await served.visit('/', 1280)
    const region = page.getByRole('region', { name: 'Cuadro 2: Estado y sexo' })
    const row = region.getByRole('row', { name: /^Oaxaca/ })
    expect(await row.getByRole('cell').allTextContents()).toContain('oculto')
    const chart = page.getByRole('img', { name: 'Estado y sexo' })
    expect(await chart.textContent()).toContain('oculto')
    for (const text of await region
      .locator('tbody tr:not(.total) td:not(:last-child)')
      .allTextContents()) {
      expect(await chart.textContent()).toContain(text)
    }
    await page.context().close()
  })

  test('every download is there, the language changes, and all is reached by keyboard', async () => {
    const { page } = await served.visit('/', 1280)
    for (const link of await page.locator('.downloads a').all()) {
      const response = await page.request.get(
        `${served.address}/${await link.getAttribute('href')}`,
      )
      expect(response.status()).toBe(200)
    }
    await page.keyboard.press('Tab')
    expect(await page.locator(':focus').textContent()).toBe('Ir al contenido')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Persons assisted by state' }).waitFor()
    await page.context().close()
  })

  test('the tables are gone through without a script: one chosen, a part ticked, all shown again, a hidden cell explained', async () => {
    const { page, complaints } = await served.visit('/explorar.html', 320)
    const shown = () => page.getByRole('table').all()
    expect(await shown()).toHaveLength(1)
    await page.getByRole('radio', { name: 'Cuadro 2: Estado y sexo' }).check()
    const table = page.getByRole('table', { name: /^Estado y sexo/ })
    await table.waitFor()
    expect(await shown()).toHaveLength(1)
    await page.locator('summary:visible').click()
    await page.getByRole('checkbox', { name: 'Oaxaca' }).check()
    await page.getByRole('checkbox', { name: 'Hombre' }).check()
    expect(await table.getByRole('rowheader').allTextContents()).toEqual(['Oaxaca', 'Total'])
    expect(await table.getByRole('cell').allTextContents()).toHaveLength(4)
    expect(await page.locator('.filtered:visible').textContent()).toContain('sólo lo que marcó')
    await table.getByRole('link', { name: 'oculto: por qué' }).first().click()
    expect(page.url()).toContain('#oculto')
    await page.getByText('No se publica ningún número de 1 a 9').waitFor()
    await page.getByRole('button', { name: 'Mostrar todo otra vez' }).click()
    // A form forgets all that was ticked: the first table again, whole.
    expect(await page.getByRole('table').getByRole('row').count()).toBeGreaterThan(5)
    await page.getByText('Qué se corrigió: Se corrigió Tabasco.').waitFor()
    expect(complaints).toEqual([])
    await page.context().close()
  })

  test('from a disk, without any server, it is the same', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'release-on-disk-'))
    for (const [name, bytes] of files) await writeFile(join(folder, name), bytes)
    const context = await served.browser.newContext({ viewport: { width: 1280, height: 900 } })
    const page = await context.newPage()
    const requests: string[] = []
    page.on('request', (request) => requests.push(request.url()))
    await page.goto(`file://${join(folder, 'explore.html')}`)
    await page.getByRole('radio', { name: /^Table 2/ }).check()
    await page.getByRole('table', { name: /^State and sex/ }).waitFor()
    expect(await page.getByRole('table').all()).toHaveLength(1)
    await page.goto(`file://${join(folder, 'figure-1.svg')}`)
    expect(requests.every((url) => url.startsWith('file://'))).toBe(true)
    await context.close()
    await rm(folder, { recursive: true })
  })

  test('on paper the chart and every table stay', async () => {
    const { page } = await served.visit('/', 1280)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.chart.wide svg:visible').count()).toBe(2)
    expect(await page.locator('table:visible').count()).toBe(2)
    expect(await page.getByRole('link', { name: 'English' }).isVisible()).toBe(false)
    // Its own margins, where Chromium would print the address and the hour; without them nothing keeps words from the paper's edge.
    const margins = await page.evaluate(`[...document.styleSheets]
      .flatMap(({ cssRules }) => [...cssRules])
      .filter((rule) => rule instanceof CSSMediaRule && rule.media.mediaText === 'print')
      .flatMap(({ cssRules }) => [...cssRules])
      .filter((rule) => rule instanceof CSSPageRule)
      .map(({ cssText }) => cssText)
      .join()`)
    expect(margins).toMatch(/margin: 1\.8cm.*@bottom-right.*counter\(page\)/s)
    await page.context().close()
  })
})
