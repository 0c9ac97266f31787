import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { countryWordsIn } from './testing/country-words.ts'

const packages = fileURLToPath(new URL('../../', import.meta.url))

/** Not rules, and why they may name a country. */
const mayName = [
  // Sentences for people, in two languages.
  /^web\/src\/language\//,
  // What a component looks like, with invented people.
  /\/(gallery|testing|fixtures)\//,
  // A published standard, and the aliases with which registers of the region are headed.
  /^contract\/src\/htcds\//,
  // The browser's names of countries, by code: of people, not of a jurisdiction.
  /^web\/src\/forms\/fields\/code-lists\.ts$/,
  // Invented people for tests.
  /\/invented-[a-z-]+\.ts$/,
  // Lines on a map and codes of published standards, by country: no rule asks which.
  /^publications\/src\/page\/map\/(outlines|mexico-states)\.ts$/,
  /^publications\/src\/exports\/victims\/reporting-areas\.ts$/,
]

const ruled = [
  'domain',
  'contract',
  'sealing',
  'statistics',
  'publications',
  'server',
  'cli',
  'web',
]

describe.each(ruled)('%s', (name) => {
  const files = readdirSync(join(packages, name, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
    .map((path) => `${name}/src/${path}`)
    .filter((path) => !mayName.some((pattern) => pattern.test(path)))

  test('no rule names a country, its laws or its authorities', () => {
    expect(files.length).toBeGreaterThan(10)
    const naming = files.flatMap((path) => {
      const found = countryWordsIn(readFileSync(join(packages, path), 'utf8'))
      return found.length === 0 ? [] : [`${path}: ${found.join(', ')}`]
    })
    expect(naming).toEqual([])
  })
})

test.each([
  ["if (country === 'MEX') return refused('x')"],
  ["const source = 'LGPDPPSO 15-16'"],
  ["import { mexico } from '@cobijo/countries/mexico/mexico'"],
  ["dayIn('America/Mexico_City', at)"],
  ['const notice = `Guatemala: ${days}`'],
  ["refused('late') // fine\nconst authority = 'COMAR'"],
])('finds %j', (code) => {
  expect(countryWordsIn(code)).not.toEqual([])
})

test.each([
  ['/** Doubt means child (LGT 3-X, BR-03). */ export const childUnder = definition.childUnder'],
  ["const day = 'https://x' // Mexico keeps no summer time"],
  ["refused('calendar-missing', { source: 'BR-43' })"],
])('lets a comment say where a rule comes from: %j', (code) => {
  expect(countryWordsIn(code)).toEqual([])
})
