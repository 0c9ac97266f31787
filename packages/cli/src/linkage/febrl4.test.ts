import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { closePairs } from '@cobijo/statistics/linkage/comparing/close-pairs'
import { matchOneToOne } from '@cobijo/statistics/linkage/comparing/match-one-to-one'
import {
  type OrderedFilters,
  orderFilters,
} from '@cobijo/statistics/linkage/comparing/ordered-filters'
import {
  type LinkageSchema,
  readLinkageSchema,
} from '@cobijo/statistics/linkage/filters/linkage-schema'
import { fileOf } from '@cobijo/statistics/linkage/deciding/files-of-people'
import { isRefusal } from '@cobijo/statistics/refusal'
import { encodeStudy, linkByAgreement } from './link-by-agreement.ts'
import { encodeRows } from './link-by-filters.ts'
import { type PeopleRows, readPeopleRows } from './people-rows.ts'
import { guessColumns } from './study.ts'
import { judge, readTruth, truthLabels } from './truth.ts'

// Read where it lies; not part of the repository.
const folder = fileURLToPath(new URL('../../../../../shared/data/linkage/', import.meta.url))

function got<Value extends object>(answer: Value): Exclude<Value, { kind: 'refused' }> {
  if (isRefusal(answer)) throw new Error(answer.code)
  return answer as Exclude<Value, { kind: 'refused' }>
}

describe.skipIf(!existsSync(folder))('FEBRL4, 5,000 + 5,000 invented people', () => {
  let files: PeopleRows[]
  let encoded: (readonly Uint8Array[])[]
  let ordered: OrderedFilters[]
  let labels: (string | undefined)[]

  beforeAll(async () => {
    files = []
    for (const side of ['a', 'b']) {
      files.push(got(await readPeopleRows(`${folder}febrl4${side}.csv`, () => undefined)))
    }
    const json: unknown = JSON.parse(readFileSync(`${folder}febrl4-linkage-schema.json`, 'utf8'))
    const schema: LinkageSchema = got(readLinkageSchema(json))
    encoded = files.map((file) => got(encodeRows(file, schema, 'secret')))
    ordered = encoded.map((rows) => orderFilters(Uint8Array.from(Buffer.concat(rows))))
    labels = got(truthLabels(got(readTruth('rec_id:rec-(\\d+)-')), files))
  })

  test('all 10,000 encodings are those of clkhash, bit for bit', () => {
    const lines = gunzipSync(readFileSync(`${folder}febrl4-clk-target.tsv.gz`))
      .toString()
      .split('\n')
    const rows = lines.slice(1).join('\n')
    expect(createHash('sha256').update(rows).digest('hex')).toBe(
      '3d15b0feda84d2fca6bd4a2b7092a816d2562e37a05ca67375e4c9680fdc5b33',
    )
    const target = rows
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t')[2])
    const ours = encoded.flat().map((bytes) => Buffer.from(bytes).toString('hex'))
    expect(ours).toHaveLength(10_000)
    expect(ours).toEqual(target)
  })

  test.each([
    [0.95, 2_551, 2_551],
    [0.9, 4_049, 4_049],
    [0.85, 4_666, 4_666],
    [0.8, 5_254, 4_962],
    [0.75, 303_297, 4_995],
    [0.72, 5_977_823, 4_999],
    [0.7, 15_212_726, 5_000],
  ])(
    'Dice %d gives anonlink’s %i candidates and %i matches, all of them right',
    (threshold, candidates, matches) => {
      const [left, right] = ordered as [OrderedFilters, OrderedFilters]
      const pairs = closePairs(left, right, threshold)
      const matched = matchOneToOne(pairs, left, right)
      const rightOnes = matched.filter((pair) => labels[pair.left] === labels[5_000 + pair.right])
      expect([pairs.count, matched.length, rightOnes.length]).toEqual([
        candidates,
        matches,
        matches,
      ])
    },
  )

  test('a hair above 0.80 the pairs that are exactly there are gone', () => {
    const [left, right] = ordered as [OrderedFilters, OrderedFilters]
    expect(closePairs(left, right, 0.8 + 1e-12).count).toBe(5_243)
  })

  test('linked by agreement, without schema and threshold, F1 is above 0.999', async () => {
    const columns = got(guessColumns(files, 'rec_id'))
    const study = got(encodeStudy(files, columns, 'any'))
    const { weighed, resolved } = got(await linkByAgreement(study, 0.5, () => undefined))
    const quality = judge(resolved.pairs, labels, (row) => fileOf(row, weighed.starts), false)
    process.stdout.write(`FEBRL4 by agreement: ${JSON.stringify(quality)}\n`)
    expect(quality.f1).toBeGreaterThan(0.999)
  })
})
