import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { damages } from '@cobijo/statistics/linkage/testing/damage'
import { Chance, inventPeople } from '@cobijo/statistics/linkage/testing/invented-people'
import { inventFiles } from '../linkage/testing/invented-files.ts'
import { runCobijo, startCobijo } from '../testing/run-cobijo.ts'
import { linkCommand } from './link.ts'

let folder: string
const at = (name: string) => join(folder, name)

const schema = {
  version: 3,
  clkConfig: { l: 1024, kdf: { type: 'HKDF', hash: 'SHA256', keySize: 64 } },
  features: [
    { identifier: 'persona', ignored: true },
    ...['nombres', 'primer_apellido', 'segundo_apellido', 'fecha_de_nacimiento', 'municipio'].map(
      (identifier) => ({
        identifier,
        format: { type: 'string' },
        hashing: { comparison: { type: 'ngram', n: 2 }, strategy: { bitsPerFeature: 120 } },
      }),
    ),
  ],
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cobijo-link-'))
  const people = inventPeople(400, new Chance(2))
  inventFiles(people, { damage: damages.light }).forEach(({ headings, rows }, file) => {
    const lines = [headings, ...rows].map((row) => row.join(', '))
    writeFileSync(at(`${'ab'[file]}.csv`), lines.join('\n'))
  })
  writeFileSync(at('schema.json'), JSON.stringify(schema))
  const roles = {
    nombres: 'given-names',
    primer_apellido: 'surname',
    segundo_apellido: 'surname',
    fecha_de_nacimiento: 'birth-date',
    sexo: 'sex',
    municipio: 'text',
  }
  const columns = Object.entries(roles).map(([name, role]) => ({ name, role }))
  writeFileSync(at('study.json'), JSON.stringify({ study: 1, columns }))
  writeFileSync(at('other.csv'), 'a,b\n1,2\n')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Linked {
  readonly method: string
  readonly pairs: readonly { readonly files: number[]; readonly rows: number[] }[]
  readonly clusters: readonly object[]
  readonly precision: number
  readonly recall: number
  readonly f1: number
  readonly histories: readonly { readonly files: readonly number[]; readonly count: number }[]
  readonly draws: Linked['histories'][]
}

async function linked(...words: readonly string[]): Promise<Linked> {
  const ran = await runCobijo(['link', ...words, '--json'])
  expect(ran.exit, ran.errors).toBe(0)
  return JSON.parse(ran.output) as Linked
}

describe('link', () => {
  test('two files without schema or threshold: pairs, clusters and their quality', async () => {
    const found = await linked(at('a.csv'), at('b.csv'), '--truth', 'persona:p(\\d+)')
    expect(found.method).toBe('agreement')
    expect(found.f1).toBeGreaterThan(0.95)
    const [first] = found.pairs
    const rows = ['a.csv', 'b.csv'].map((name) => readFileSync(at(name), 'utf8').split('\n'))
    const names = first!.rows.map(
      (row, which) => rows[first!.files[which]! - 1]![row]!.split(',')[0],
    )
    expect(names[0]).toBe(names[1])
    expect(found.clusters.length).toBeGreaterThan(0)
  })

  test('who is in which files, as decided and drawn with a seed, comes to the number of rows', async () => {
    const words = [at('a.csv'), at('b.csv'), '--draws', '3', '--seed', '7']
    const [found, again] = await Promise.all([linked(...words), linked(...words)])
    const rows = ['a.csv', 'b.csv'].map(
      (name) => readFileSync(at(name), 'utf8').split('\n').length - 1,
    )
    expect(found.draws).toHaveLength(3)
    expect(again.draws).toEqual(found.draws)
    for (const histories of [found.histories, ...found.draws]) {
      const records = histories.reduce((sum, { files, count }) => {
        return sum + count * files.reduce((here, present) => here + present, 0)
      }, 0)
      // Somebody twice in one file is one person there.
      expect(records).toBeGreaterThan(0.98 * (rows[0]! + rows[1]!))
      expect(records).toBeLessThanOrEqual(rows[0]! + rows[1]!)
    }
  })

  test('two files by filters, at a threshold and without one', async () => {
    const words = [at('a.csv'), at('b.csv'), '--schema', at('schema.json'), '--truth', 'persona']
    const strict = await linked(...words, '--threshold', '0.95')
    const chosen = await linked(...words)
    expect(strict.method).toBe('filters')
    expect(strict.precision).toBe(1)
    expect(strict.recall).toBeLessThan(chosen.recall)
    expect(chosen.f1).toBeGreaterThan(strict.f1)
    expect(chosen.f1).toBeGreaterThan(0.75)
  })

  test('one file with itself by shorter filters: nobody with herself, every pair once', async () => {
    const short = { ...schema, clkConfig: { ...schema.clkConfig, l: 512 } }
    writeFileSync(at('short.json'), JSON.stringify(short))
    const [heading, ...rows] = readFileSync(at('a.csv'), 'utf8').split('\n')
    writeFileSync(at('twice.csv'), [heading, ...rows, ...rows.slice(0, 20)].join('\n'))
    const found = await linked(
      ...[at('twice.csv'), '--schema', at('short.json'), '--threshold', '1'],
    )
    const pairs = found.pairs.map((pair) => pair.rows.join())
    for (let row = 1; row <= 20; row++) expect(pairs).toContain([row, rows.length + row].join())
    expect(found.pairs.every(({ rows: [one, other] }) => one! < other!)).toBe(true)
    expect(new Set(pairs).size).toBe(pairs.length)
  })

  test('files that were encoded apart are linked by those who know neither names nor secret', async () => {
    for (const name of ['a', 'b']) {
      const ran = await runCobijo([
        ...['encode', at(`${name}.csv`), '--schema', at('study.json')],
        ...['--secret', 'of the agencies', '--out', at(`${name}.encoded`)],
      ])
      expect(ran.exit, ran.errors).toBe(0)
    }
    // About people: for nobody else on this machine, whatever lay there before.
    for (const name of ['a.encoded', 'b.encoded'])
      expect(statSync(at(name)).mode & 0o777).toBe(0o600)
    const text = readFileSync(at('a.encoded'), 'utf8')
    const [person] = readFileSync(at('a.csv'), 'utf8').split('\n').slice(1)
    expect(text).not.toContain(person!.split(', ')[1])
    const found = await linked(at('a.encoded'), at('b.encoded'))
    const open = await linked(at('a.csv'), at('b.csv'))
    expect(found.pairs.length).toBeGreaterThan(open.pairs.length * 0.9)
    expect(Object.keys(found)).not.toContain('recall')
  })

  test('refuses with code 1 and prints the refusal only', async () => {
    const ran = await runCobijo(['link', at('missing.csv'), '--json'])
    expect(ran.exit).toBe(1)
    expect(JSON.parse(ran.output)).toEqual({ refused: { code: 'file-not-found', file: 1 } })
  })

  test.each([
    ['a column that is not there', ['a.csv', 'b.csv'], { truth: 'nadie' }, 'column-unknown'],
    ['a regex that is none', ['a.csv', 'b.csv'], { truth: 'persona:(' }, 'truth-not-valid'],
    ['a threshold above 1', ['a.csv', 'b.csv'], { threshold: '2' }, 'threshold-not-valid'],
    ['a file with other columns', ['a.csv', 'other.csv'], {}, 'nothing-to-compare'],
    ['a schema that lacks them', ['other.csv'], { schema: 'schema.json' }, 'heading-missing'],
    ['a schema that is none', ['a.csv'], { schema: 'other.csv' }, 'schema-not-valid'],
    ['columns that say nothing', ['constant.csv'], {}, 'nothing-to-compare'],
    ['a row with too many cells', ['ragged.csv'], {}, 'cell-count-differs'],
    ['an empty file', ['empty.csv'], {}, 'file-empty'],
  ])('refuses %s', async (_, files, options, code) => {
    writeFileSync(at('constant.csv'), `nombre,x\n${'Ana,\n'.repeat(30)}`)
    writeFileSync(at('ragged.csv'), 'nombre,x\nAna,1\nEva,2,3\n')
    writeFileSync(at('empty.csv'), '')
    const said: string[] = []
    const values = 'schema' in options ? { schema: at(options.schema) } : options
    const exit = await linkCommand.run({
      values,
      positionals: files.map(at),
      json: false,
      output: { print: () => undefined, progress: () => undefined, say: (text) => said.push(text) },
    })
    expect(exit).toBe('refused')
    expect(said.join()).toContain(`refused: ${code}`)
  })
})

describe('encode', () => {
  test('prints one filter a row, the same for the same secret', async () => {
    const words = ['encode', at('a.csv'), '--schema', at('schema.json'), '--secret']
    const [one, again, other] = await Promise.all(
      ['s', 's', 't'].map(async (secret) => (await runCobijo([...words, secret])).output),
    )
    const rows = readFileSync(at('a.csv'), 'utf8').split('\n').length - 1
    expect(one!.trimEnd().split('\n')).toHaveLength(rows)
    expect(one).toMatch(/^([0-9a-f]{256}\n)+$/)
    expect(again).toBe(one)
    expect(other).not.toBe(one)
  })

  test('names row and column of a value that is not of its form, never the value, and writes nothing', async () => {
    writeFileSync(at('bad.csv'), 'nombre,edad\nAna,12\nEva,doce\n')
    const features = [
      { ...schema.features[1], identifier: 'nombre' },
      { ...schema.features[1], identifier: 'edad', format: { type: 'integer' } },
    ]
    writeFileSync(at('ages.json'), JSON.stringify({ ...schema, features }))
    const out = at('bad.encoded')
    const ran = await runCobijo([
      ...['encode', at('bad.csv'), '--schema', at('ages.json'), '--secret', 's', '--out', out],
    ])
    expect(ran.exit).toBe(1)
    expect(ran.errors).toContain('value-not-declared (row 2, column edad)')
    expect(ran.errors).not.toContain('doce')
    expect(readdirSync(folder)).not.toContain('bad.encoded')
  })

  test('cancelled half-way it leaves no file, not even a half-written one', async () => {
    const many = Array.from({ length: 60_000 }, (_, row) => `Ana ${row},Cruz ${row}`).join('\n')
    writeFileSync(at('many.csv'), `nombres,apellido\n${many}\n`)
    const running = startCobijo([
      ...['encode', at('many.csv'), '--secret', 's', '--out', at('many.encoded')],
    ])
    await running.said(/rows read/)
    running.child.kill('SIGINT')
    const ran = await running.ran
    expect(ran.exit).toBe(130)
    expect(readdirSync(folder).filter((name) => name.startsWith('many.encoded'))).toEqual([])
  })
})
