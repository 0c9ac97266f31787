import type { Division } from '../../shape/division.ts'
import { municipalityNames } from './published/municipality-names.ts'

/**
 * Two lists of INEGI were read: one of 2,458, undated, that already says "Ciudad de México" and Puerto Morelos (so of 2016 or
 * later), and the one of November 2025. No dates of creation were read: between the two, whether a code was in use is
 * not known, and nobody guesses. The three of Morelos are taken as new by the count of the states alone.
 */
const oldestList = '2016'
const latestList = '2025-11-25'

const newSinceOldest = new Set([
  '02006',
  '02007',
  '04012',
  '04013',
  '07120',
  '07121',
  '07122',
  '07123',
  '07124',
  '07125',
  '12082',
  '12083',
  '12084',
  '12085',
  '17034',
  '17035',
  '17036',
  '24059',
  '25019',
  '25020',
])

/** Sixteen more were renamed between the lists; their earlier names were not collected. */
const formerNames: Readonly<Record<string, string>> = { '23008': 'Solidaridad' }

const inegi = {
  source: 'INEGI, Catálogo Único de Claves de Áreas Geoestadísticas',
  evidence: 'source',
} as const

/** Second-level divisions: 60 kB of names, so a screen imports this file when it asks for a municipality. */
export const municipalities: readonly Division[] = municipalityNames
  .trim()
  .split('\n')
  .map((line) => {
    const code = line.slice(0, 5)
    const name = line.slice(6)
    const former = formerNames[code]
    return {
      code,
      labels: { es: name, en: name },
      within: code.slice(0, 2),
      listed: {
        first: newSinceOldest.has(code) ? latestList : oldestList,
        last: latestList,
      },
      ...(newSinceOldest.has(code) ? { notListedIn: oldestList } : {}),
      ...(former === undefined ? {} : { formerNames: [{ name: former, ...inegi }] }),
      ...inegi,
    }
  })
