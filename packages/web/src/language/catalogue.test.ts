import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createIntl } from 'react-intl'
import { expect, test } from 'vitest'
import { en } from './en.ts'
import { es } from './es.ts'
import { localeOf } from './language.ts'

const web = fileURLToPath(new URL('..', import.meta.url))
const packages = fileURLToPath(new URL('../../../', import.meta.url))
const catalogues = { es: es as Record<string, string>, en: en as Record<string, string> }

function filesOf(folder: string, pattern: string): string[] {
  return globSync(pattern, { cwd: folder })
    .filter((file) => !/\.test\.|node_modules|\/dist\//.test(file))
    .map((file) => `${folder}${file}`)
}

function idsIn(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(/^\s{2}'([^']+)':/gm)].map(
    (match) => match[1] ?? '',
  )
}

/** The names in braces, plural arms left aside: "{count, plural, one {# fila}}" has count. */
function placeholders(sentence: string): string[] {
  return [
    ...new Set([...sentence.matchAll(/\{\s*(\w+)\s*[,}]/g)].map((match) => match[1] ?? '')),
  ].toSorted()
}

test('both languages have the same sentences', () => {
  expect(Object.keys(en).toSorted()).toEqual(Object.keys(es).toSorted())
})

test('a sentence has the same placeholders in both languages', () => {
  const differing = Object.keys(es).filter(
    (id) =>
      String(placeholders(catalogues.es[id] ?? '')) !==
      String(placeholders(catalogues.en[id] ?? '')),
  )
  expect(differing).toEqual([])
})

test('an id begins with the name of its file, or of its folder', () => {
  for (const file of filesOf(web, 'language/{es,en}/**/*.ts')) {
    // The words of a subject's fields fill a file of their own, its refusals one in `errors`.
    const name = file.includes('/errors/')
      ? 'errors'
      : /([\w-]+)\.ts$/.exec(file)?.[1]?.replace(/^[\w-]+-fields$/, 'fields')
    expect(
      idsIn(file).filter((id) => !id.startsWith(`${name}.`)),
      file,
    ).toEqual([])
  }
})

test.each(['es', 'en'])('an id stands once in %s', (language) => {
  const ids = filesOf(web, `language/${language}/**/*.ts`).flatMap(idsIn)
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
  expect(ids.length).toBe(Object.keys(es).length)
})

test.each(['es', 'en'] as const)(
  'every sentence in %s can be formatted and is not empty',
  (language) => {
    const values = Object.fromEntries(
      Object.values(catalogues[language]).flatMap((sentence) =>
        placeholders(sentence).map((name) => [name, 2]),
      ),
    )
    const intl = createIntl({
      locale: localeOf[language],
      messages: catalogues[language],
      onError: (fault) => {
        throw fault
      },
    })
    const empty = Object.keys(catalogues[language]).filter(
      (id) => intl.formatMessage({ id }, values).trim() === '',
    )
    expect(empty).toEqual([])
  },
)

test('plurals have every form that their language needs', () => {
  const needed = { es: ['one', 'many', 'other'], en: ['one', 'other'] }
  for (const language of ['es', 'en'] as const)
    for (const [id, sentence] of Object.entries(catalogues[language]))
      if (sentence.includes(', plural,'))
        for (const form of needed[language])
          expect(sentence, `${language} ${id}`).toMatch(new RegExp(`\\b${form} \\{`))
})

/** interface.md, voice; trata is trafficking in persons and tráfico is smuggling: they are never swapped. */
const forbidden = {
  es: [
    /\bmenor(es)?\b(?! (de|que|a)\b)/i,
    /\bmenor(es)? de edad\b/i,
    /\bilegal(es)?\b/i,
    /\brescatad[oa]s?\b/i,
    /\btráfico de (personas|mujeres|niñ\w+|víctimas)/i,
    /\bvíctimas? de tráfico\b/i,
    /[¡!]/,
  ],
  en: [/\billegals?\b/i, /\brescued\b/i, /\bminors?\b/i, /\bsmuggling victims?\b/i, /!/],
}

test.each(['es', 'en'] as const)(
  'no sentence in %s has a word that hurts or a mark that shouts',
  (language) => {
    const found = Object.entries(catalogues[language]).filter(([, sentence]) =>
      forbidden[language].some((word) => word.test(sentence)),
    )
    expect(found).toEqual([])
  },
)

const code = filesOf(web, '**/*.{ts,tsx}').filter(
  (file) => !/\/language\/(es|en)(\/|\.ts)/.test(file),
)
const written = code.map((file) => readFileSync(file, 'utf8')).join('\n')

test('every id that the code names is in the catalogue', () => {
  const files = filesOf(web, 'language/es/*.ts').map((file) => /([\w-]+)\.ts$/.exec(file)?.[1])
  const id = new RegExp(`'((?:${files.join('|')})\\.[a-z0-9.-]+)'`, 'g')
  const unknown = [...written.matchAll(id)]
    .map((match) => match[1] ?? '')
    .filter((name) => !(name in es))
  expect([...new Set(unknown)]).toEqual([])
})

test('every sentence is used', () => {
  // Found by code and by field: see error-sentence.ts with the test below, and forms/field-words.ts with its own.
  const unused = Object.keys(es).filter(
    (id) => !/^(errors|fields)\./.test(id) && !written.includes(`'${id}'`),
  )
  expect(unused).toEqual([])
})

/**
 * Every refusal code that a device or the server can bring to a screen. The counting packages answer to the command line,
 * and the spreadsheet import brings its own sentences with each row.
 */
function refusalCodes(): Set<string> {
  const sources = filesOf(packages, '{domain,contract,sealing,server,web}/src/**/*.{ts,tsx}')
  const found = sources
    .filter((file) => !file.includes('/contract/src/htcds/'))
    .flatMap((file) => {
      const text = readFileSync(file, 'utf8')
      const patterns = [/\brefused\(\s*'([a-z0-9-]+)'/g, /kind: 'refused',\s*code: '([a-z0-9-]+)'/g]
      if (file.endsWith('/server/src/http/problems.ts')) patterns.push(/^ {2}'([a-z-]+)': \d{3},/gm)
      if (file.endsWith('/domain/src/journal/value-kind.ts'))
        patterns.push(/(?:return|\?|(?<!name):) '([a-z]+(?:-[a-z]+)+)'/g)
      return patterns.flatMap((pattern) =>
        [...text.matchAll(pattern)].map((match) => match[1] ?? ''),
      )
    })
  return new Set(found)
}

test('every refusal code has a sentence and says what to do', () => {
  const codes = refusalCodes()
  expect(codes.size).toBeGreaterThan(50)
  const missing = [...codes]
    .filter((name) => !(`errors.${name}` in es) || !(`errors.${name}.todo` in es))
    .toSorted()
  expect(missing).toEqual([])
})
