import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const source = fileURLToPath(new URL('..', import.meta.url))
const css = readFileSync(`${source}ui/tokens.css`, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')

type Tokens = ReadonlyMap<string, string>

function coloursIn(block: string): Tokens {
  return new Map(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{3,8})/g)].map((match) => [
      match[1] ?? '',
      match[2] ?? '',
    ]),
  )
}

function block(selector: RegExp): Tokens {
  const found = new RegExp(`${selector.source}\\s*\\{([^}]*)\\}`, 'm').exec(css)
  return coloursIn(found?.[1] ?? '')
}

const light = block(/^:root/m)
const darkByDevice = block(/:root:not\(\[data-theme="light"\]\)/)
const darkByChoice = block(/:root\[data-theme="dark"\]/)

/** Relative luminance and ratio as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function ratio(one: string, other: string): number {
  const [dark = 0, bright = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (bright + 0.05) / (dark + 0.05)
}

test('the contrast of black on white is 21 : 1 and of #767676 on white just above 4.5 : 1', () => {
  expect(ratio('#000000', '#ffffff')).toBeCloseTo(21)
  expect(ratio('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
})

test('the dark theme is one, whether the device or the person chooses it, and lacks nothing', () => {
  expect(Object.fromEntries(darkByChoice)).toEqual(Object.fromEntries(darkByDevice))
  const needed = [...light.keys()].filter((name) => !name.endsWith('-code'))
  expect([...darkByDevice.keys()].toSorted()).toEqual(needed.toSorted())
})

describe.each([
  ['light', light],
  ['dark', new Map([...light, ...darkByDevice])],
])('contrast in the %s theme', (_theme, tokens) => {
  const names = [...tokens.keys()]
  const surfaces = names.filter((name) => name.startsWith('surface-'))
  const texts = names.filter((name) => name.startsWith('text-'))
  const fills = names.filter(
    (name) => name.startsWith('fill-') && tokens.has(name.replace('fill-', 'on-')),
  )
  const least = (name: string): number => (name === 'text-ink' || name === 'text-soft' ? 7 : 4.5)
  const colour = (name: string): string => tokens.get(name) ?? ''

  test('there are pairs to compute', () => {
    expect(surfaces.length).toBeGreaterThanOrEqual(7)
    expect(texts.length).toBeGreaterThanOrEqual(6)
    expect(fills).toHaveLength(names.filter((name) => name.startsWith('fill-')).length)
  })

  test.each(texts.flatMap((text) => surfaces.map((surface) => [text, surface] as const)))(
    '%s on %s is readable',
    (text, surface) => {
      expect(ratio(colour(text), colour(surface))).toBeGreaterThanOrEqual(least(text))
    },
  )

  test.each(fills)('the words on %s are readable', (fill) => {
    expect(ratio(colour(fill.replace('fill-', 'on-')), colour(fill))).toBeGreaterThanOrEqual(4.5)
  })

  test.each(surfaces)('edges of inputs and the focus mark are seen on %s', (surface) => {
    expect(ratio(colour('line-control'), colour(surface))).toBeGreaterThanOrEqual(3)
    expect(ratio(colour('line-focus'), colour(surface))).toBeGreaterThanOrEqual(3)
  })
})

test('no colour stands outside the tokens', () => {
  const named =
    'white|black|red|green|blue|gray|grey|orange|yellow|purple|teal|brown|pink|navy|silver|gold'
  const colour = new RegExp(
    `#(?:[0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})\\b|\\b(?:rgba?|hsla?|oklch|oklab|lab|lch|hwb|color)\\(|:\\s*(?:${named})\\b`,
    'i',
  )
  const files = globSync('**/*.{css,tsx}', { cwd: source }).filter(
    (file) => file !== 'ui/tokens.css',
  )
  expect(files.length).toBeGreaterThan(40)
  const found = files.flatMap((file) =>
    readFileSync(`${source}${file}`, 'utf8')
      .split('\n')
      .flatMap((line, index) => (colour.test(line) ? [`${file}:${index + 1} ${line.trim()}`] : [])),
  )
  expect(found).toEqual([])
})

test('every token that is used is declared', () => {
  const declared = new Set([...css.matchAll(/(--[\w-]+):/g)].map((match) => match[1]))
  const given = new Set(['--trigger-width', '--stack-gap'])
  const used = globSync('**/*.css', { cwd: source }).flatMap((file) =>
    [...readFileSync(`${source}${file}`, 'utf8').matchAll(/var\((--[\w-]+)/g)].map(
      (match) => [file, match[1]] as const,
    ),
  )
  expect(
    used.filter(([, name]) => name !== undefined && !declared.has(name) && !given.has(name)),
  ).toEqual([])
})

test('what the browser shows around an installed application is the paper of the light theme', () => {
  const config = readFileSync(`${source}../vite.config.ts`, 'utf8')
  const colours = [...config.matchAll(/_color: '(#\w+)'/g)].map((match) => match[1])
  expect(colours).toEqual([light.get('surface-paper'), light.get('surface-paper')])
})
