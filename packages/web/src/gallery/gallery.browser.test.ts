import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { neutralPage } from '../links.ts'
import {
  afterDrawing,
  escapeTwice,
  launchBrowser,
  lookWithAxe,
  openWindow,
} from '../testing/browser.ts'
import { expectNoBrowserHeads } from '../testing/paper.ts'
import { serveBuilt, type BuiltSite } from './built-site.ts'

const views = ['dia', 'lista', 'expediente', 'preguntas', 'campos', 'avisos', 'hoja']
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

let site: BuiltSite
let browser: Browser
let context: BrowserContext
let page: Page
let faults: string[] = []

beforeAll(async () => {
  site = await serveBuilt('gallery')
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser.close()
  await site.close()
})

async function open(
  view: string,
  options: { width?: number; height?: number; scheme?: 'light' | 'dark'; touch?: boolean } = {},
): Promise<void> {
  const width = options.width ?? 1280
  ;({ context, page, faults } = await openWindow(browser, {
    viewport: { width, height: options.height ?? 800 },
    colorScheme: options.scheme ?? 'light',
    locale: 'es-MX',
    timezoneId: 'America/Mexico_City',
    reducedMotion: 'reduce',
    hasTouch: options.touch ?? false,
    isMobile: options.touch ?? false,
  }))
  await page.goto(`${site.origin}/gallery.html?vista=${view}`)
  await page.locator('h1').waitFor()
  await afterDrawing(page)
}

afterEach(async () => {
  await context.close()
  // Whatever the content security policy refuses is an error in the console.
  expect(faults).toEqual([])
})

async function focused(): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement
    return element?.getAttribute('aria-label') ?? element?.textContent.trim() ?? ''
  })
}

describe.each([
  { width: 320, scheme: 'light' },
  { width: 320, scheme: 'dark' },
  { width: 1280, scheme: 'light' },
  { width: 1280, scheme: 'dark' },
] as const)('at $width pixels in the $scheme theme', ({ width, scheme }) => {
  test.each(views)(
    '%s has nothing that axe objects to and nothing wider than the screen',
    async (view) => {
      await open(view, { width, scheme, height: width === 320 ? 640 : 800, touch: width === 320 })
      const paper = await page.evaluate(
        () => getComputedStyle(document.documentElement).backgroundColor,
      )
      expect(paper).toBe(scheme === 'light' ? 'rgb(251, 248, 242)' : 'rgb(20, 25, 30)')
      const violations = await lookWithAxe(page, { tags: rules })
      expect(violations.map((each) => [each.id, each.nodes.map((node) => node.html)])).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        width,
      )
    },
  )
})

test('at 400 % zoom of a 1280 pixel screen nothing is cut off and the question can be answered', async () => {
  await open('preguntas', { width: 320, height: 200 })
  await page.getByText('Hay duda').click()
  await page.getByRole('button', { name: 'Siguiente' }).click()
  await page.getByLabel('¿Cuándo nació?').first().waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
})

test('on a phone every button and answer is at least 48 pixels high', async () => {
  await open('preguntas', { width: 320, height: 640, touch: true })
  const small = await page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        'main .button, main .choice-row, main .no-answer-chip, .shell-exit',
      ),
    ]
      .filter((each) => each.getBoundingClientRect().height < 48)
      .map((each) => each.outerHTML),
  )
  expect(small).toEqual([])
})

describe('by keyboard', () => {
  test('the first stop leads past the header into the content', async () => {
    await open('dia')
    await page.keyboard.press('Tab')
    await expect.poll(focused).toBe('Ir al contenido')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await expect.poll(focused).toBe('Registrar a una persona')
  })

  test('a person is registered without the mouse, one question a screen', async () => {
    await open('preguntas')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await expect
      .poll(() => page.getByRole('radio', { checked: true }).getAttribute('value'))
      .toBe('known:doubt')
    await page.keyboard.press('Tab')
    await expect.poll(focused).toBe('Siguiente')
    await page.keyboard.press('Enter')
    await expect.poll(focused).toBe('Pregunta 2 de 3')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.type('hace 3 días')
    await page.getByText('Es el jueves, 19 de noviembre de 2026').waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await expect.poll(focused).toBe('Siguiente')
    await page.keyboard.press('Enter')
    await expect.poll(focused).toBe('Pregunta 3 de 3')
  })

  test('a list is moved through with the arrows, sorted and opened', async () => {
    await open('lista')
    const grid = page.getByRole('grid', { name: 'Personas' })
    await grid.getByRole('row').nth(1).focus()
    await page.keyboard.press('ArrowDown')
    await expect.poll(focused).toContain('Luna 1')
    await page.getByRole('columnheader', { name: 'Próximo' }).click()
    await expect
      .poll(() => page.getByRole('columnheader', { name: 'Próximo' }).getAttribute('aria-sort'))
      .toBe('descending')
    await page.getByRole('button', { name: 'Mostrar más' }).click()
    await page.getByText('40 de 44').waitFor()
    await grid.getByRole('row').nth(1).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Luna' }).waitFor()
  })

  test('shortcuts lead to places, are listed under ?, rest while somebody types, and can be switched off', async () => {
    await open('dia')
    await page.keyboard.press('?')
    const help = page.getByRole('dialog', { name: 'Atajos de teclado' })
    await help.getByText('Mis personas').waitFor()
    await help.getByText('Usar atajos de una sola tecla').click()
    await help.getByRole('button', { name: 'Cerrar' }).click()
    await help.waitFor({ state: 'detached' })
    await page.keyboard.press('n')
    expect(page.url()).toContain('vista=dia')
    await page.keyboard.press('?')
    await help.getByText('Usar atajos de una sola tecla').click()
    await help.getByRole('button', { name: 'Cerrar' }).click()
    await help.waitFor({ state: 'detached' })
    const people = page.getByRole('grid', { name: 'Personas' })
    // Once more where a slow machine let the two lie too far apart.
    await expect
      .poll(
        async () => {
          await page.keyboard.press('g')
          await page.keyboard.press('c')
          return people.isVisible()
        },
        { interval: 1500 },
      )
      .toBe(true)
    await page.goto(`${site.origin}/gallery.html?vista=campos`)
    await page.getByLabel('Lo que pide').fill('')
    await page.getByLabel('Lo que pide').pressSequentially('n?')
    expect(await page.getByLabel('Lo que pide').inputValue()).toBe('n?')
    expect(await page.getByRole('dialog').count()).toBe(0)
  })

  test('a dialog keeps the focus, closes with Esc and gives the focus back', async () => {
    await open('avisos')
    await page.getByRole('button', { name: 'Abrir un diálogo' }).focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('alertdialog', { name: '¿Enviar a Refugio Ceiba?' })
    await dialog.waitFor()
    for (let stop = 0; stop < 6; stop++) {
      await page.keyboard.press('Tab')
      await expect
        .poll(() => dialog.evaluate((each) => each.contains(document.activeElement)))
        .toBe(true)
    }
    const violations = await lookWithAxe(page, { tags: rules })
    expect(violations.map((each) => each.id)).toEqual([])
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await expect.poll(focused).toBe('Abrir un diálogo')
  })
})

test('forty rows are in sight at 1280 × 800', async () => {
  await open('lista&compacta')
  const inSight = await page.evaluate(
    () =>
      [...document.querySelectorAll('tbody tr')].filter(
        (row) => row.getBoundingClientRect().bottom <= innerHeight,
      ).length,
  )
  expect(inSight).toBeGreaterThanOrEqual(40)
})

test('a blocked button says why, in sight and to a screen reader, and does nothing', async () => {
  await open('campos')
  const button = page.getByRole('button', { name: 'Enviar a Refugio Ceiba' }).last()
  const reason = 'Falta su consentimiento para compartir con Refugio Ceiba.'
  await page.getByText(reason).waitFor()
  expect(await button.getAttribute('aria-disabled')).toBe('true')
  const describedBy = await button.getAttribute('aria-describedby')
  expect(await page.locator(`[id="${describedBy ?? ''}"]`).textContent()).toBe(reason)
  await button.focus()
  await expect.poll(focused).toBe('Enviar a Refugio Ceiba')
})

test('a date that cannot be read says what to do; one that has not come too; "no sabe" is one tap', async () => {
  await open('campos')
  const arrived = page.getByRole('textbox', { name: '¿Cuándo llegó?' })
  await arrived.fill('31/02/2026')
  await arrived.blur()
  await page.getByText('No se entiende esa fecha.').waitFor()
  await expect.poll(() => arrived.getAttribute('aria-invalid')).toBe('true')
  await arrived.fill('1/1/2099')
  await arrived.blur()
  await page.getByText('Esa fecha todavía no llega.').waitFor()
  const unknown = page.getByRole('radiogroup', { name: '¿Cuándo llegó?' }).getByText('No sabe')
  await unknown.click()
  await expect.poll(() => arrived.inputValue()).toBe('')
  await page.getByText('Esa fecha todavía no llega.').waitFor({ state: 'detached' })
})

test('a long list is found by typing without accents', async () => {
  await open('campos')
  const country = page.getByRole('combobox', { name: 'País de nacimiento' })
  await country.fill('hait')
  await page.getByRole('option', { name: 'Haití' }).click()
  await expect.poll(() => country.inputValue()).toBe('Haití')
})

test('what is waiting is listed with since when; without a connection sending says why it cannot', async () => {
  await open('dia&estado=sin-conexion')
  await page.getByText('Sin conexión desde').waitFor()
  await page.getByRole('button', { name: 'Estado de lo guardado: 2 sin enviar' }).click()
  const panel = page.getByRole('dialog', { name: 'Estado de lo guardado' })
  await panel.getByText('Registro de llegada · M-22A').waitFor()
  await panel.getByText('desde 22 nov 2026, 02:14').waitFor()
  await panel.getByText('Canalización · K-7F3 → Refugio Ceiba').waitFor()
  await panel.getByText('No hay conexión con el servidor.').waitFor()
  await panel.getByRole('button', { name: 'Guardar en un archivo cifrado' }).waitFor()
})

test('who am I here says what is sealed on this page', async () => {
  await open('expediente')
  await page.getByRole('button', { name: /Quién soy aquí: Casa Alba/ }).click()
  await page.getByText('3 partes de este expediente están selladas para otros grupos.').waitFor()
})

test('a toast is read out and its action can be reached', async () => {
  await open('avisos')
  await page.getByRole('button', { name: 'Mostrar un aviso' }).click()
  const notices = page.getByRole('region', { name: 'Avisos' })
  await notices.getByRole('status').getByText('Guardado en este dispositivo').waitFor()
  await notices.getByRole('button', { name: 'Corregir' }).click()
  await notices.getByText('Guardado en este dispositivo').waitFor({ state: 'detached' })
})

test('what is to be read covers nothing for long, and waits at the head of the pages that it is about', async () => {
  await open('avisos', { width: 320 })
  await page.clock.install()
  const passing = page.getByRole('region', { name: 'Avisos' })
  const head = page.locator('.shell-notices')
  const receipt = 'Guardado. Falta el recibo firmado.'
  await page.getByRole('button', { name: 'Mostrar algo que leer', exact: true }).click()
  await passing.getByText(receipt).waitFor()
  expect(await head.getByText(receipt).count()).toBe(0)
  await page.getByRole('button', { name: 'Mostrar algo que leer de otra página' }).click()
  await head.getByText(receipt).waitFor()
  expect(await passing.getByText(receipt).count()).toBe(0)
  await page.clock.fastForward(16_000)
  await page.getByText('Nadie lo había acordado').waitFor({ state: 'detached' })
  await afterDrawing(page)
  expect(await lookWithAxe(page, { tags: rules })).toEqual([])
  await head.getByRole('button', { name: 'Entendido' }).click()
  await head.getByText(receipt).waitFor({ state: 'detached' })
  expect(await focused()).toBe('Avisos')
})

describe('quick exit', () => {
  test.each(['dia', 'avisos'])(
    'Esc twice on %s leaves a neutral page, even out of a dialog',
    async (view) => {
      await open(view)
      if (view === 'avisos') await page.getByRole('button', { name: 'Abrir un diálogo' }).click()
      await escapeTwice(page)
      expect(await page.title()).toBe('Medidas de cocina')
    },
  )

  test('Esc once, or twice slowly, leaves nothing', async () => {
    await open('dia')
    await page.keyboard.press('Escape')
    await page.waitForTimeout(1000)
    await page.keyboard.press('Escape')
    // Leaving hides the page within the very key press.
    expect(await page.evaluate(() => document.documentElement.hidden)).toBe(false)
    expect(page.url()).toContain('vista=dia')
    await escapeTwice(page)
  })

  test('the corner button drops the keys before the page goes, and the back button does not bring it back', async () => {
    await open('dia')
    await page.goto(`${site.origin}/gallery.html?vista=lista`)
    await page.locator('h1').waitFor()
    const dropped = await page.evaluate(
      () =>
        new Promise<string | undefined>((resolve) => {
          new MutationObserver(() => resolve(document.documentElement.dataset['keys'])).observe(
            document.documentElement,
            { attributes: true, attributeFilter: ['data-keys'] },
          )
          document.querySelector<HTMLElement>('.shell-exit')?.click()
        }),
    )
    expect(dropped).toBe('dropped')
    await page.waitForURL(`${site.origin}${neutralPage}`)
    await page.goBack()
    await page.waitForURL(`${site.origin}${neutralPage}`)
    expect(await page.getByText('Casa Alba').count()).toBe(0)
    await page.goto(`${site.origin}/gallery.html?vista=dia`)
    await page.getByRole('heading', { name: 'Hoy · domingo 22 de noviembre' }).waitFor()
  })
})

test('a letter prints dark on light in the dark theme, without the frame', async () => {
  await open('hoja', { scheme: 'dark' })
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  expect(await page.locator('.shell-header').isVisible()).toBe(false)
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).color)).toBe(
    'rgb(28, 37, 48)',
  )
  const pdf = await page.pdf({ preferCSSPageSize: true })
  expect(pdf.length).toBeGreaterThan(5000)
})

test.each(['hoja', 'dia', 'lista'])(
  'no page bears on paper what a browser prints above and below: %s',
  async (view) => {
    await open(view)
    await expectNoBrowserHeads(page)
  },
)

test('quick exit stays in its corner over an open panel, for a finger that has no Esc', async () => {
  await open('dia', { width: 320, height: 640, touch: true })
  await page.getByRole('button', { name: 'Estado de lo guardado: 2 sin enviar' }).tap()
  await page.getByRole('dialog', { name: 'Estado de lo guardado' }).waitFor()
  await page.getByRole('button', { name: 'Salida rápida' }).tap()
  await page.waitForURL(`${site.origin}${neutralPage}`)
})
