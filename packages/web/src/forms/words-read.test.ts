import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { en } from '../language/en.ts'
import { es } from '../language/es.ts'
import { languageProposed, wordsRead } from './words-read.ts'

const read =
  /^(consent\.(limits\.(secret|danger|child|free)|no-takes-nothing|must-report|may-report)|refer\.limits(\.report)?|agreement\.her(\.(nothing|yes|none))?)$/

function digest(sentences: Readonly<Record<string, string>>): string {
  const spoken = Object.entries(sentences)
    .filter(([id]) => read.test(id))
    .toSorted()
  expect(spoken).toHaveLength(13)
  return createHash('sha256').update(JSON.stringify(spoken)).digest('hex').slice(0, 16)
}

test('the sentences that are read aloud change only together with their edition', () => {
  expect({
    [wordsRead('es-MX').textVersion]: digest(es),
    [wordsRead('en').textVersion]: digest(en),
  }).toMatchInlineSnapshot(`
    {
      "2026-11.3/en": "bc30fe1f90a0607a",
      "2026-11.3/es": "d341e473c2d1f8c2",
    }
  `)
})

test('W2: nobody is said to have been read to in the language of the screen unless it is known to be one of hers', () => {
  expect(languageProposed(['mam', 'spa'], 'es-MX')).toBe('Español')
  expect(languageProposed(['mam'], 'es-MX')).toBeUndefined()
  expect(languageProposed(['spa'], 'en-GB')).toBeUndefined()
  expect(languageProposed(undefined, 'es-MX')).toBeUndefined()
})
