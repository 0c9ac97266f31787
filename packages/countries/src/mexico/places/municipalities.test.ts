import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { timeZoneOf } from '@cobijo/domain/deadline/time-zone-of'
import { divisionOn } from '../../division-on.ts'
import { loadMunicipalities } from '../../load-municipalities.ts'
import { municipalities } from './municipalities.ts'
import { states } from './states.ts'
import { timeZones } from './time-zones.ts'

const find = (code: string) => {
  const found = municipalities.find((each) => each.code === code)
  if (!found) throw new Error(`no municipality ${code}`)
  return found
}

test('2,478 municipalities, each once, each in a state', () => {
  expect(municipalities).toHaveLength(2478)
  expect(new Set(municipalities.map(({ code }) => code)).size).toBe(2478)
  const known = new Set(states.map(({ code }) => code))
  for (const { code, within, labels } of municipalities) {
    expect(code).toMatch(/^\d{5}$/)
    expect(known.has(within ?? ''), code).toBe(true)
    expect(labels.es.trim()).not.toBe('')
  }
})

const official = new URL(
  '../../../../../../shared/data/inegi/municipios_clave_nombre_2478.csv',
  import.meta.url,
)

test.skipIf(!existsSync(official))('code and name are those of INEGI', () => {
  const rows = readFileSync(official, 'utf8').trim().split(/\r?\n/).slice(1)
  const written = rows.map((row) => {
    const [code = '', , , , ...name] = row.split(',')
    return `${code} ${name.join(',').replaceAll('"', '')}`
  })
  expect(municipalities.map(({ code, labels }) => `${code} ${labels.es}`)).toEqual(written)
})

describe('whether a municipality was in use on a day', () => {
  test('one that stands in both lists', () => {
    expect(divisionOn(find('07089'), '2021-05-01')).toBe('listed')
    expect(divisionOn(find('07089'), '2010-05-01')).toBe('unknown')
  })

  test('one of the twenty that are new: not known between the lists', () => {
    expect(municipalities.filter(({ notListedIn }) => notListedIn !== undefined)).toHaveLength(20)
    expect(divisionOn(find('02006'), '2015-05-01')).toBe('not-listed')
    expect(divisionOn(find('02006'), '2021-05-01')).toBe('unknown')
    expect(divisionOn(find('02006'), '2026-11-22')).toBe('listed')
  })

  test('one that is gone keeps its code and its time', () => {
    const gone = { ...find('07089'), goneBy: '2030-01-01' }
    expect(divisionOn(gone, '2021-05-01')).toBe('listed')
    expect(divisionOn(gone, '2028-05-01')).toBe('unknown')
    expect(divisionOn(gone, '2031-05-01')).toBe('not-listed')
  })
})

test('a place that was renamed is found under its former name', () => {
  expect(find('23008').labels.es).toBe('Playa del Carmen')
  expect(find('23008').formerNames?.map(({ name }) => name)).toEqual(['Solidaridad'])
})

test('every area with a clock of its own is a state or a municipality', () => {
  const known = new Set([...states, ...municipalities].map(({ code }) => code))
  for (const { area } of timeZones) if (area !== '') expect(known.has(area), area).toBe(true)
})

test.each([
  ['Tapachula', '07089', 'America/Mexico_City'],
  ['Tijuana', '02004', 'America/Tijuana'],
  ['Juárez', '08037', 'America/Ciudad_Juarez'],
  ['Chihuahua', '08019', 'America/Mexico_City'],
  ['Ojinaga', '08052', 'America/Ojinaga'],
  ['Nuevo Laredo', '28027', 'America/Matamoros'],
  ['Tampico', '28038', 'America/Mexico_City'],
  ['Bahía de Banderas', '18020', 'America/Bahia_Banderas'],
  ['Tepic', '18017', 'America/Mazatlan'],
  ['Nogales', '26043', 'America/Hermosillo'],
  ['Benito Juárez', '23005', 'America/Cancun'],
])('the clock of %s', (name, code, zone) => {
  expect(find(code).labels.es).toBe(name)
  expect(timeZoneOf(timeZones, code)).toBe(zone)
})

test('a screen loads them by country, and nothing where there is no list', async () => {
  expect(await loadMunicipalities('MEX')).toBe(municipalities)
  expect(await loadMunicipalities('GTM')).toEqual([])
})
