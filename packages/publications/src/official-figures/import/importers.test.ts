import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { checkLedger } from '@cobijo/statistics/official-figures/check-ledger'
import { isRefusal } from '@cobijo/statistics/refusal'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { publishedLines } from '../../import/published-lines.ts'
import { readLedger } from '../reading/read-ledger.ts'
import { writeLedger } from '../reading/write-ledger.ts'
import { importGlotip } from './import-glotip.ts'
import type { ImportedFigures } from './import-report.ts'
import { importSesnsp } from './import-sesnsp.ts'

const shared = (name: string): string =>
  fileURLToPath(new URL(`../../../../../../shared/data/${name}`, import.meta.url))
const sesnsp = shared('sesnsp/victimas_trata_de_personas_2015_2025_long.csv.gz')
const glotip = shared('glotip/glotip_MEX.csv')

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cobijo-publishers-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const places: Readonly<Record<string, string>> = { MEX: 'MX', GTM: 'GT' }
const settings = { placeOf: (iso3: string) => places[iso3] }

async function opened(bytes: string | Uint8Array) {
  const file = join(folder, 'file.csv')
  writeFileSync(file, bytes)
  return lines(file)
}
async function lines(file: string) {
  const published = await publishedLines(file)
  if (isRefusal(published)) throw new Error(published.code)
  return published.lines()
}
function imported(answer: Awaited<ReturnType<typeof importGlotip>>): ImportedFigures {
  if (isRefusal(answer)) throw new Error(`${answer.code} ${answer.field ?? ''}`)
  return answer
}
const told = ({ rows }: ImportedFigures) =>
  rows.map(({ line, outcome, codes }) => [line, outcome, ...codes].join(' '))

describe('UNODC’s file', () => {
  const heading =
    'Iso3_code,Country,Region,Subregion,Indicator,Dimension,Category,Sex,Age,Year,Unit of measurement,txtVALUE,Source'
  const row = (year: string, value: string, category = 'Total', country = 'MEX') =>
    `${country},Invented,Americas,Central,Detected trafficking victims,${category === 'Total' ? 'Total' : 'by citizenship'},${category},Total,Total,${year},Counts,${value},GLOTIP`

  test('hidden counts stay hidden, commas part thousands, repetitions are told from contradictions', async () => {
    const text = [
      heading,
      row('2015', '"2,015"'),
      row('2016', '<5'),
      row('2017', '12'),
      row('2017', '12'),
      row('2017', '67'),
      row('2018', '7', 'Espa?a'),
    ].join('\n')
    const found = imported(await importGlotip(await opened(text), settings))
    expect(told(found)).toEqual([
      '2 noted thousands-parted',
      '3 noted hidden-by-publisher',
      '4 imported',
      '5 left-out repeats-a-row',
      '6 noted same-key-other-value',
      '7 noted category-garbled',
    ])
    expect(found.ledger.figures.map(({ value }) => value)).toEqual([
      { kind: 'number', n: 2015 },
      { kind: 'below', limit: 5 },
      { kind: 'number', n: 12 },
      { kind: 'number', n: 67 },
      { kind: 'number', n: 7 },
    ])
    expect(checkLedger(found.ledger).findings).toMatchObject([
      { code: 'cannot-both-be-right', weight: 'contradiction' },
    ])
  })

  test('other names and order of columns, words of UNODC above, semicolons and Windows’ letters are understood', async () => {
    const text = [
      'UNODC;;;;;',
      'Date;14/04/2025;;;;',
      'Value;Year;Country code;Indicator;Colour;Category',
      '5;2020;GTM;Persons convicted;red;México',
    ].join('\r\n')
    const found = imported(await importGlotip(await opened(Buffer.from(text, 'latin1')), settings))
    expect(told(found)).toEqual(['4 imported'])
    expect(found.headingsIgnored).toEqual(['Colour'])
    expect(found.ledger.figures).toMatchObject([
      { place: 'GT', asOf: '2025-04-14', publisher: 'UNODC', unit: 'persons' },
    ])
    expect(found.ledger.populations.at(0)?.words.en).toContain('México')
  })

  test('nothing is guessed: each row that cannot be understood is refused by its heading', async () => {
    const text = [
      heading,
      row('20l5', '3'),
      row('2015', ''),
      row('2015', 'many'),
      row('2015', '3.5'),
      row('2015', '3', 'Total', '').replace('Invented', ''),
      row('2015', '3', 'Total', 'XKX'),
      row('2015', '4').replace('Detected trafficking victims', 'People met'),
      row('2015', '4').replace('Counts', 'Rate per 100000'),
    ].join('\n')
    const found = imported(await importGlotip(await opened(text), settings))
    expect(found.rows.map(({ outcome, codes, field }) => [outcome, codes[0], field])).toEqual([
      ['refused', 'year-invalid', 'year'],
      ['refused', 'value-missing', 'value'],
      ['refused', 'value-not-a-number', 'value'],
      ['refused', 'value-not-whole', 'value'],
      ['refused', 'country-missing', 'country'],
      ['noted', 'country-not-known', 'iso3'],
      ['noted', 'indicator-not-known', 'indicator'],
      ['noted', 'unit-not-counts', 'unit'],
    ])
  })

  test('a file without the columns that it takes is refused by the one that is missing', async () => {
    expect(await importGlotip(await opened('a,b,c\n1,2,3\n'), settings)).toMatchObject({
      code: 'heading-missing',
    })
    const noValue = heading.replace('txtVALUE', 'amount')
    expect(await importGlotip(await opened(`${noValue}\n`), settings)).toMatchObject({
      code: 'heading-missing',
      field: 'value',
    })
  })

  test.skipIf(!existsSync(glotip))(
    'Mexico’s rows come in one by one, and the totals of the brief come out (skipped where ../shared is absent)',
    async () => {
      const found = imported(await importGlotip(await lines(glotip), settings))
      expect(found.rows).toHaveLength(461)
      expect(found.rows.filter(({ outcome }) => outcome === 'refused')).toEqual([])
      const hidden = found.rows.filter(({ codes }) => codes.includes('hidden-by-publisher'))
      expect(hidden).toHaveLength(106)
      const totals = found.ledger.figures.filter(
        ({ population }) => population === 'glotip-detected',
      )
      const numbers = totals.flatMap(({ value }) => (value.kind === 'number' ? [value.n] : []))
      expect(numbers).toEqual(
        expect.arrayContaining([56, 225, 270, 2015, 986, 970, 731, 824, 115, 247]),
      )
      const clash = checkLedger(found.ledger).findings.filter(
        ({ code }) => code === 'cannot-both-be-right',
      )
      expect(clash).toHaveLength(2)
    },
  )
})

describe('SESNSP’s file', () => {
  const months =
    'Enero,Febrero,Marzo,Abril,Mayo,Junio,Julio,Agosto,Septiembre,Octubre,Noviembre,Diciembre'
  const heading = `Año,Clave_Ent,Entidad,Bien jurídico afectado,Tipo de delito,Subtipo de delito,Modalidad,Sexo,Rango de edad,${months}`
  const trata = 'La sociedad,Trata de personas,Trata de personas,Trata de personas'
  const row = (year: string, state: string, counts: string, who = 'Mujer,Menores de edad (0-17)') =>
    `${year},${state},Estado ${state},${trata},${who},${counts}`
  const numbers = Array.from({ length: 32 }, (_, at) => String(at + 1).padStart(2, '0'))
  const named: Readonly<Record<string, string>> = { '07': 'MX-CHP', '08': 'MX-CHH' }
  const country = {
    place: 'MX',
    divisions: new Map(numbers.map((state) => [state, named[state] ?? `MX-${state}`])),
  }
  const full = '1,0,0,0,0,0,0,0,0,0,0,2'
  const importRows = async (...rows: readonly string[]) =>
    imported(await importSesnsp(await opened([heading, ...rows].join('\n')), { country }))

  test('wide and in Latin-1: months without a number are not noughts, other offences are left out', async () => {
    const text = [
      heading,
      row('2024', '7', full),
      row('2025', '7', '3,1,,,,,,,,,,'),
      row('2025', '7', '1,,,,,,,,,,,', 'No identificado,No identificado'),
      row('2025', '7', full).replaceAll('Trata de personas', 'Robo'),
    ].join('\r\n')
    const found = imported(
      await importSesnsp(await opened(Buffer.from(text, 'latin1')), { country }),
    )
    expect(told(found)).toEqual([
      '2 imported',
      '3 imported',
      '4 imported',
      '5 left-out other-offence',
    ])
    expect(found.ledger.figures).toMatchObject([
      { place: 'MX-CHP', value: { n: 3 }, period: { from: '2024', to: '2024' } },
      { place: 'MX-CHP', value: { n: 5 }, period: { from: '2025-01', to: '2025-02' } },
    ])
  })

  test('what cannot be understood is refused by its heading, and a row that repeats another is not added', async () => {
    const found = await importRows(
      row('2024', '7', full),
      row('2024', '7', full),
      row('2024', '33', full),
      row('2024', '7', full).replace('Estado 7', 'Estado 8'),
      row('2024', '7', full.replace('2', 'two'), 'Hombre,Adultos (18 y más)'),
      row('2024', '7', full, 'Ciervo,Adultos (18 y más)'),
      '2024,7',
    )
    expect(told(found)).toEqual([
      '2 imported',
      '3 left-out repeats-a-row',
      '4 refused state-not-known',
      '5 refused state-has-two-names',
      '6 refused value-not-a-number',
      '7 refused sex-or-age-not-known',
      '8 refused cell-count-differs',
    ])
    expect(found.ledger.figures).toMatchObject([{ value: { n: 3 } }])
  })

  test('a state that stopped in June stands for what it reported; the country for what all of them did', async () => {
    const rows = Array.from({ length: 32 }, (_, at) =>
      row('2024', String(at + 1), at === 6 ? '1,1,1,1,1,1,,,,,,' : '1,1,1,1,1,1,1,1,1,1,1,1'),
    )
    const found = await importRows(...rows)
    const of = (id: string) => found.ledger.figures.find((figure) => figure.id === id)
    expect(of('sesnsp-file-2024-07')).toMatchObject({
      value: { n: 6 },
      period: { from: '2024-01', to: '2024-06' },
    })
    expect(of('sesnsp-file-2024-08')).toMatchObject({
      value: { n: 12 },
      period: { from: '2024', to: '2024' },
    })
    expect(of('sesnsp-file-2024')).toMatchObject({
      value: { n: 192 },
      period: { from: '2024-01', to: '2024-06' },
    })
  })

  test('a state that lacks months in between has a figure for each stretch, and none for what lies between', async () => {
    const found = await importRows(row('2024', '7', '1,1,,,1,1,1,1,1,1,1,1'))
    expect(found.ledger.figures).toMatchObject([
      {
        id: 'sesnsp-file-2024-07',
        value: { n: 2 },
        period: { from: '2024-01', to: '2024-02' },
      },
      {
        id: 'sesnsp-file-2024-07-from-2024-05',
        value: { n: 8 },
        period: { from: '2024-05', to: '2024-12' },
      },
    ])
  })

  test('another number under one key is a conflict of both rows, not a repetition, and neither is summed', async () => {
    const found = await importRows(
      row('2024', '7', full),
      row('2024', '7', full.replace('2', '5')),
      row('2024', '7', full, 'Hombre,Adultos (18 y más)'),
      row('2024', '8', full),
    )
    expect(told(found)).toEqual([
      '2 refused same-key-other-value',
      '3 refused same-key-other-value',
      '4 noted month-contested',
      '5 imported',
    ])
    // December is not known of the state that has two numbers for it.
    expect(found.ledger.figures).toMatchObject([
      { place: 'MX-CHP', value: { n: 2 }, period: { from: '2024-01', to: '2024-11' } },
      { place: 'MX-CHH', value: { n: 3 }, period: { from: '2024', to: '2024' } },
    ])
  })

  test('the register of 2026 counts otherwise and is not taken for the old one', async () => {
    const text = [heading, row('2026', '7', full)].join('\n')
    expect(await importSesnsp(await opened(text), { country })).toMatchObject({
      code: 'register-differs',
      field: 'year',
    })
    expect(
      await importSesnsp(await opened(heading.replace('Mayo,', '')), { country }),
    ).toMatchObject({
      code: 'heading-missing',
      field: 'mayo',
    })
  })

  test('packed or not, it is the same', async () => {
    const text = [heading, row('2024', '7', full)].join('\n')
    const packed = imported(await importSesnsp(await opened(gzipSync(text)), { country }))
    expect(packed.ledger).toEqual((await importRows(row('2024', '7', full))).ledger)
  })

  test.skipIf(!existsSync(sesnsp))(
    'the years of the brief come out, each the sum of its groups (skipped where ../shared is absent)',
    async () => {
      const found = imported(
        await importSesnsp(await lines(sesnsp), { asOf: '2025-07-20', country }),
      )
      expect(found.rows).toHaveLength(28_224)
      expect(found.rows.every(({ outcome }) => outcome === 'imported')).toBe(true)
      const years = found.ledger.figures.filter(({ series }) => series === 'sesnsp-victims')
      expect(years.map(({ value }) => (value.kind === 'number' ? value.n : 0))).toEqual([
        1171, 782, 537, 584, 682, 681, 753, 942, 936, 790, 392,
      ])
      expect(years.at(-1)?.period).toMatchObject({ from: '2025-01', to: '2025-06' })
      expect(checkLedger(found.ledger).sums).toHaveLength(11)
      expect(readLedger(writeLedger(found.ledger))).toEqual(found.ledger)
    },
  )
})
