import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { closureReasons } from '@cobijo/domain/closure/closure'
import { protectedPurposes, purposes } from '@cobijo/domain/consent/purpose'
import type { BusinessCalendar } from '@cobijo/domain/deadline/business-calendar'
import { dayNumber } from '@cobijo/domain/deadline/calendar-day'
import type { Limit } from '@cobijo/domain/deadline/deadline'
import { dayIn } from '@cobijo/domain/deadline/local-day'
import type { TimeZoneArea } from '@cobijo/domain/deadline/time-zone-of'
import { incidentKinds } from '@cobijo/domain/house/incident/incident-codes'
import { declineReasons } from '@cobijo/domain/referral/referral-codes'
import { openServices, protectedServices } from '@cobijo/domain/service/service-codes'
import { countryCodes } from './country-codes.ts'
import type { CountryPack } from './country-pack.ts'
import { findPack, homePack, packs } from './packs.ts'
import { sourceIn } from './shape/code-entry.ts'
import type { Sourced } from './shape/code-entry.ts'
import { packFaults } from './testing/pack-faults.ts'

const codesOf = (entries: readonly { readonly code: string }[]) => entries.map(({ code }) => code)

/** What the rules of the domain know by name. */
const known = {
  purposes: [...purposes, ...protectedPurposes],
  services: [...openServices, ...protectedServices],
  closureReasons,
  declineReasons,
} as const
const lists = Object.keys(known) as (keyof typeof known)[]

describe.each(packs.map((pack) => [pack.country, pack] as const))('%s', (country, pack) => {
  test('every code has its words in both languages, a source and its evidence, once, and points at what exists', () => {
    expect(packFaults(pack)).toEqual([])
  })

  test('has no code that the rules do not know', () => {
    for (const list of lists)
      for (const code of codesOf(pack[list])) expect(known[list], list).toContain(code)
  })

  test('W19: says of no other incidents than there are who is told', () => {
    for (const { kinds } of pack.incidentNotices)
      for (const kind of kinds) expect(incidentKinds).toContain(kind)
  })

  test('a source that a screen shows is a citation, or says its words in both languages', () => {
    const shown: readonly Sourced[] = [
      ...pack.deadlines,
      ...pack.incidentNotices,
      ...pack.legalGrounds,
      pack.definition,
      ...Object.values(pack.ruleSources),
    ]
    const english = /\b(the|of|and|from|own|choice|guidelines|to|by|says|days|knowledge)\b/i
    for (const each of shown) {
      expect(sourceIn(each, 'es')).not.toMatch(english)
      if (typeof each.source !== 'string') expect(each.source.es).not.toBe(each.source.en)
    }
  })

  test('no words and no source that a screen shows hold a number of our own rules or ways of work', () => {
    const shown = [
      ...pack.deadlines,
      ...pack.incidentNotices,
      ...pack.legalGrounds,
      ...pack.verificationKinds,
      ...pack.operations,
      ...pack.operationActions,
      ...pack.verificationKinds.flatMap(({ demands }) => demands),
      pack.definition,
      ...Object.values(pack.ruleSources),
    ]
    for (const each of shown)
      for (const words of [
        sourceIn(each, 'es'),
        sourceIn(each, 'en'),
        ...('labels' in each ? Object.values(each.labels) : []),
      ])
        expect(words).not.toMatch(/\bW\d|\bBR-\d/)
    for (const { labels } of pack.settings)
      for (const words of Object.values(labels)) expect(words).not.toMatch(/\bW\d|\bBR-\d/)
  })

  test('never says "tráfico" for trafficking, nor "menor" for a child', () => {
    for (const words of spanishWords(pack)) {
      if (words.startsWith('Tráfico de órganos')) continue
      expect(words.toLowerCase()).not.toMatch(/tráfico|\bmenor(es)?\b|ilegales|indocumentad/)
    }
  })

  test('BR-24: no reason to close is about reporting or cooperating, in either language', () => {
    for (const { code, labels } of pack.closureReasons)
      for (const words of [code, labels.es, labels.en])
        expect(words.toLowerCase()).not.toMatch(/denunc|cooper|colabor|declar|testi|report/)
  })

  test('languages are ISO 639-3, each Mayan one for itself', () => {
    for (const code of codesOf(pack.languages)) expect(code).toMatch(/^[a-z]{3}$/)
    expect(codesOf(pack.languages)).toEqual(expect.arrayContaining(['mam', 'quc', 'kek', 'kjb']))
    for (const collective of ['myn', 'nah'])
      expect(codesOf(pack.languages)).not.toContain(collective)
  })

  test('offers first what it has words for', () => {
    for (const code of pack.firstOffered.languages) expect(codesOf(pack.languages)).toContain(code)
    for (const code of pack.firstOffered.nationalities) expect(code).toMatch(/^[A-Z]{3}$/)
  })

  test('says that no lawyer of the country has read it', () => {
    expect(pack.legalReview).toBe('none')
  })

  test('each of its clocks is one that the machine knows', () => {
    expect(pack.timeZones.some(({ area }) => area === '')).toBe(true)
    for (const { zone } of pack.timeZones) expect(dayIn(zone, 0)).toMatch(/^19(69|70)-/)
  })

  test('closed days exist, lie in their year and end after they begin', () => {
    for (const { years } of pack.calendars)
      for (const [year, { closed }] of Object.entries(years))
        for (const { from, to } of closed) {
          expect(from.slice(0, 4)).toBe(year)
          expect(to.slice(0, 4)).toBe(year)
          expect(dayNumber(to)).toBeGreaterThanOrEqual(dayNumber(from))
        }
  })

  test('its deadlines, calendars and clocks have the shape that the domain works with', () => {
    const limits: readonly Limit[] = pack.deadlines.map(({ limit }) => limit)
    const calendars: readonly BusinessCalendar[] = pack.calendars
    const zones: readonly TimeZoneArea[] = pack.timeZones
    expect([limits.length, calendars.length, zones.length]).not.toContain(undefined)
    expect(findPack(country)).toBe(pack)
  })

  test('rules get bare codes, lower-case words and the article behind each', () => {
    const { legalGrounds, closurePhrases, ruleSources } = countryCodes(pack)
    expect(legalGrounds).toContain('vital-interest')
    for (const phrase of closurePhrases) expect(phrase).toBe(phrase.toLowerCase())
    for (const rule of Object.keys(ruleSources))
      expect(rule).toMatch(/^BR-(0[1-9]|[1-4]\d|5[0-6])$/)
  })
})

test('the pack of the installation has words for everything that a rule knows', () => {
  for (const list of lists) expect(codesOf(homePack[list]).sort()).toEqual([...known[list]].sort())
})

test('no pack for a country that has none', () => {
  expect(findPack('HND')).toBeUndefined()
})

describe('a pack with a fault is told so', () => {
  const entry = {
    code: 'a',
    labels: { es: 'A', en: 'A' },
    source: 'Art. 1',
    evidence: 'law',
  } as const
  const broken = (change: Partial<CountryPack>) => packFaults({ ...homePack, ...change })

  test.each([
    ['a label without translation', { placeTypes: [{ ...entry, labels: { es: 'A', en: ' ' } }] }],
    ['a code without source', { placeTypes: [{ ...entry, source: '' }] }],
    ['a code twice', { placeTypes: [entry, { ...entry, labels: { es: 'B', en: 'B' } }] }],
    ['the same words twice', { placeTypes: [entry, { ...entry, code: 'b' }] }],
    [
      'a kind of service without words',
      { services: [{ ...entry, kinds: [{ ...entry, labels: { es: '', en: 'A' } }] }] },
    ],
    [
      'a crosswalk to what does not exist',
      {
        acts: [{ ...entry, crosswalk: { icTip: ['enslavement' as 'transfer'], htcds: [] } }],
      },
    ],
    [
      'an act that no standard knows',
      { acts: [{ ...entry, crosswalk: { icTip: [], htcds: [] } }] },
    ],
    ['a deadline before a calendar that is not there', { calendars: [] }],
    ['a deadline whose setting is not there', { settings: [] }],
    [
      'an unverified length that is fixed',
      {
        deadlines: [
          {
            ...entry,
            evidence: 'unverified',
            startsAt: 'plan-made',
            limit: { kind: 'hours', hours: 3 },
            binds: 'holder',
            lies: 'care',
          },
        ],
      },
    ],
    [
      'a form of exploitation without an article',
      {
        formsOfExploitation: homePack.formsOfExploitation.map((form) => ({
          ...form,
          articles: [],
        })),
      },
    ],
  ] satisfies readonly (readonly [string, Partial<CountryPack>])[])('%s', (_what, change) => {
    expect(broken(change)).not.toEqual([])
  })
})

function spanishWords(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(spanishWords)
  if (typeof value !== 'object' || value === null) return []
  const own = 'es' in value && typeof value.es === 'string' ? [value.es] : []
  return [...own, ...Object.values(value).flatMap(spanishWords)]
}

test('whoever changes what clocks run by raises its edition: cards that were folded by the older one are folded anew', () => {
  const editions = packs.map((pack) => {
    const { edition, ...clocks } = countryCodes(pack).clocks
    const digest = createHash('sha256').update(JSON.stringify(clocks)).digest('hex')
    return [pack.country, edition, digest.slice(0, 16)]
  })
  expect(editions).toEqual([
    ['MEX', 3, 'afa73fc92b14a08e'],
    ['GTM', 1, '9f70278100efd49e'],
  ])
})
