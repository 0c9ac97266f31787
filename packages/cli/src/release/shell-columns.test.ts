import { findEntryType } from '@cobijo/domain/registry'
import { homePack } from '@cobijo/countries/packs'
import { tableShells } from '@cobijo/publications/shells/table-shells'
import { expect, test } from 'vitest'
import { countryWords } from './country-words.ts'

test('each column of T1 to T20 names entries and fields that there are, in the compartments in which they are sealed', () => {
  let fields = 0
  for (const { id, columns } of tableShells) {
    for (const { name, from } of columns) {
      if (from.kind !== 'case') continue
      for (const place of from.fields) {
        const [type = '', field] = place.split('.')
        const entry = findEntryType(type)
        expect(entry, `${id} ${name}: ${type}`).toBeDefined()
        if (field === undefined) continue
        fields += 1
        const compartment = entry?.fields[field]?.compartment
        expect(from.compartments, `${id} ${name}: ${place}`).toContain(compartment)
      }
    }
  }
  expect(fields).toBeGreaterThan(30)
})

test('codes of the country have words in both languages, a form its article, and an unknown code none', () => {
  const words = countryWords(homePack)
  expect(words('countries', 'GTM')).toEqual({ es: 'Guatemala', en: 'Guatemala' })
  expect(words('divisions', '09')).toEqual({ es: 'Ciudad de México', en: 'Mexico City' })
  expect(words('forms', 'sexual-exploitation')?.es).toContain('LGT arts. 10-III, 13')
  for (const list of ['countries', 'divisions', 'forms', 'means', 'places', 'services'] as const)
    expect(words(list, 'nothing-like-it')).toBeUndefined()
})
