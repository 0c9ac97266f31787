import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isRefusal } from '@cobijo/statistics/refusal'
import { tabulate } from '@cobijo/statistics/tables/tabulate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tabulateFile } from '../tabulate-file.ts'
import { ctdcVictimPerpetrator } from './ctdc-victim-perpetrator.ts'
import type { FigureSchema } from './figure-schema.ts'
import { importPublishedFigures } from './import-published-figures.ts'
import { inventedFigures } from './invented-figures.ts'

const schema: FigureSchema = {
  id: 'states',
  unit: 'persons',
  columns: [
    {
      name: 'Año',
      label: { es: 'Año', en: 'Year' },
      values: [{ key: '2021', label: { es: '2021', en: '2021' } }],
    },
    {
      name: 'Entidad',
      label: { es: 'Entidad', en: 'State' },
      values: ['Michoacán', 'Querétaro'].map((key) => ({ key, label: { es: key, en: key } })),
      separator: ';',
    },
  ],
}

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'figures-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function file(content: string | Uint8Array): Promise<string> {
  const path = join(folder, `${Math.abs(hash(content))}.csv`)
  await writeFile(path, content)
  return path
}

function hash(content: string | Uint8Array): number {
  return Buffer.from(content).reduce((sum, byte) => (Math.imul(sum, 31) + byte) | 0, 7)
}

describe('a published file is read', () => {
  test.each([
    ['UTF-8', Buffer.from('Año,Entidad\n2021,Michoacán\n', 'utf8'), 'utf-8', ','],
    [
      'UTF-8 with a byte order mark',
      Buffer.from('\ufeffAño,Entidad\r\n2021,Michoacán\r\n', 'utf8'),
      'utf-8',
      ',',
    ],
    ['Latin-1', Buffer.from('Año,Entidad\n2021,Michoacán\n', 'latin1'), 'windows-1252', ','],
    ['semicolons, other order', Buffer.from('Entidad;Año\nMichoacán;2021', 'utf8'), 'utf-8', ';'],
    ['tabs', Buffer.from('Año\tEntidad\n2021\tMichoacán\n', 'latin1'), 'windows-1252', '\t'],
  ])('in %s', async (_, bytes, encoding, delimiter) => {
    const figures = await importPublishedFigures(await file(bytes), schema)
    if (isRefusal(figures)) throw new Error(figures.code)
    expect(figures).toMatchObject({ encoding, delimiter, rowsRead: 1 })
    expect(figures.table.unit).toBe('persons')
    expect(tabulate(figures.table, { by: ['Año', 'Entidad'] })).toMatchObject({
      rows: [{ Año: '2021', Entidad: 'Michoacán', n: 1 }],
    })
  })

  test('an accent cut in two between chunks stays UTF-8', async () => {
    const text = `Año,Entidad\n${'2021,Michoacán\n'.repeat(20_000)}`
    const figures = await importPublishedFigures(await file(text), schema)
    expect(figures).toMatchObject({ kind: 'figures', encoding: 'utf-8', rowsRead: 20_000 })
  })

  test('quoted separators and line ends are part of the cell; blank lines are no records', async () => {
    const path = await file('a,b\n"x,1","two\nlines"\n\n"say ""hi""",y\n')
    const counted = await tabulateFile(path, { by: ['a'] })
    expect(counted).toMatchObject({ rowsRead: 2, rows: [{ a: 'say "hi"' }, { a: 'x,1' }] })
  })

  test('in a file of one column a blank line is a missing value', async () => {
    const counted = await tabulateFile(await file('a\nx\n\ny\n'), { by: ['a'] })
    expect(counted).toMatchObject({ total: 3, rows: [{ a: 'x' }, { a: 'y' }, { a: null, n: 1 }] })
  })
})

describe('refused', () => {
  test.each([
    ['heading-missing', 'Año\n2021\n', 'Entidad'],
    ['heading-unknown', 'Año,Entidad,Casa\n', 'Casa'],
    ['heading-repeated', 'Año,Entidad,Año\n', 'Año'],
    ['heading-empty', 'Año,,Entidad\n', undefined],
    ['file-empty', '', undefined],
    ['file-empty', '\n', undefined],
    ['not-a-text-file', 'PK\u0003\u0004\u0000\u0000', undefined],
    ['encoding-not-supported', Buffer.from('\ufeffAño', 'utf16le'), undefined],
  ])('%s', async (code, content, field) => {
    const answer = await importPublishedFigures(await file(content), schema)
    expect(answer).toEqual(
      field === undefined ? { kind: 'refused', code } : { kind: 'refused', code, field },
    )
  })

  test('a file that is not there, and a folder', async () => {
    const there = await importPublishedFigures(join(folder, 'nothing.csv'), schema)
    expect(there).toMatchObject({ code: 'file-not-found' })
    expect(await importPublishedFigures(folder, schema)).toMatchObject({
      code: 'file-not-readable',
    })
  })

  test('every bad line is named by number and column, never by its content', async () => {
    const content =
      'Año,Entidad\n2021,Michoacán\n2021\n1999,Querétaro\n\n2021,Jalisco;Secretville\n'
    const answer = await importPublishedFigures(await file(content), schema)
    expect(answer).toEqual({
      kind: 'refused',
      code: 'lines-not-valid',
      errorCount: 3,
      errors: [
        { line: 3, code: 'cell-count-differs' },
        { line: 4, code: 'value-not-declared', field: 'Año' },
        { line: 6, code: 'value-not-declared', field: 'Entidad' },
      ],
    })
    expect(JSON.stringify(answer)).not.toContain('Secretville')
  })

  test('a quote without an end, and a quote in the middle', async () => {
    const open = await importPublishedFigures(await file('Año,Entidad\n2021,"Mich\n'), schema)
    expect(open).toMatchObject({ code: 'lines-not-valid', errors: [{ code: 'quote-not-closed' }] })
    const middle = await importPublishedFigures(await file('Año,Entidad\n2021,M"x"\n'), schema)
    expect(middle).toMatchObject({ errors: [{ line: 2, code: 'quote-misplaced' }] })
  })

  test('ten thousand bad lines are counted, a hundred listed', async () => {
    const answer = await importPublishedFigures(
      await file(`Año,Entidad\n${'1999,Querétaro\n'.repeat(10_000)}`),
      schema,
    )
    expect(answer).toMatchObject({ errorCount: 10_000, errors: { length: 100 } })
  })
})

describe('tabulating a file', () => {
  test('an unknown column is named, wherever it was asked for', async () => {
    const path = await file('a,b\nx,y\n')
    for (const request of [
      { by: ['c'] },
      { by: ['a'], where: { c: 'x' } },
      { by: ['a'], countDistinct: 'c' },
      { by: ['a'], split: ['c'] },
    ]) {
      expect(await tabulateFile(path, request)).toEqual({
        kind: 'refused',
        code: 'column-unknown',
        field: 'c',
      })
    }
  })

  test('missing codes of the publisher are missing values', async () => {
    const path = await file('sex,age\nF,-99\nM,9--17\n')
    const counted = await tabulateFile(path, { by: ['age'], missing: ['-99'] })
    expect(counted).toMatchObject({ rows: [{ age: '9--17' }, { age: null, n: 1 }] })
  })

  test('several values in a cell are taken apart on request', async () => {
    const path = await file('who\nFemale;Male\nMale\n')
    expect(await tabulateFile(path, { by: ['who'], split: ['who'] })).toMatchObject({
      isAdditive: false,
      total: 2,
      rows: [
        { who: 'Female', n: 1 },
        { who: 'Male', n: 2 },
      ],
    })
  })

  test('progress ends at the whole file, and a cancelled run stops with its reason', async () => {
    const path = await file(`a\n${'x\n'.repeat(120_000)}`)
    const seen: number[] = []
    await tabulateFile(path, { by: [], onProgress: ({ rows }) => seen.push(rows) })
    expect(seen).toEqual([50_000, 100_000, 120_000])
    const stop = new AbortController()
    const run = tabulateFile(path, {
      by: [],
      signal: stop.signal,
      onProgress: () => stop.abort(new Error('enough')),
    })
    await expect(run).rejects.toThrow('enough')
  })
})

test('invented records fit the schema, and the same seed gives the same bytes', async () => {
  const text = inventedFigures(ctdcVictimPerpetrator, 7, 3_000)
  expect(inventedFigures(ctdcVictimPerpetrator, 7, 3_000)).toBe(text)
  expect(inventedFigures(ctdcVictimPerpetrator, 8, 3_000)).not.toBe(text)
  const figures = await importPublishedFigures(await file(text), ctdcVictimPerpetrator)
  expect(figures).toMatchObject({ kind: 'figures', rowsRead: 3_000 })
})
