import { readFileSync } from 'node:fs'
import { checkLedger } from '@cobijo/statistics/official-figures/check-ledger'
import type { FigureLedger } from '@cobijo/statistics/official-figures/figure'
import { expect, test } from 'vitest'
import { writeLedger } from '../reading/write-ledger.ts'
import { joinRecorded } from './join-recorded.ts'
import { planFigures } from './plan-figures.ts'

const transcribed = readFileSync(new URL('../transcribed/mex.json', import.meta.url), 'utf8')
const nothing = joinRecorded([]).ledger
const planned = (known: FigureLedger, text: string) => {
  const plan = planFigures(known, text)
  if (plan.kind === 'refused') throw new Error(plan.code)
  return plan
}
const piece = (file: string, hash: string, more: object = {}) => ({
  file,
  hash,
  corrected: [] as readonly string[],
  recordedAt: 1,
  ...more,
})
/** The ledger with another value for one figure, alone in its file. */
const saying = (n: number): string => {
  const { ledger } = joinRecorded([piece(transcribed, 'a')])
  const figures = ledger.figures
    .filter(({ id }) => id === 'inm-2021-reviews')
    .map((figure) => ({ ...figure, value: { kind: 'number' as const, n } }))
  return writeLedger({ ...ledger, figures })
}
const standing = (pieces: Parameters<typeof joinRecorded>[0]) =>
  joinRecorded(pieces)
    .versions.get('inm-2021-reviews')
    ?.map(({ figure }) => figure.value)

test('what is brought in whole is the ledger that was in the file, with its findings', () => {
  const plan = planned(nothing, transcribed)
  expect(plan.rows.every(({ state }) => state === 'new')).toBe(true)
  const { ledger, unread } = joinRecorded(plan.files.map((file, at) => piece(file, String(at))))
  expect(unread).toBe(0)
  expect(ledger.figures).toHaveLength(plan.rows.length)
  expect(checkLedger(ledger)).toEqual(
    checkLedger(joinRecorded([piece(transcribed, 'whole')]).ledger),
  )
})

test('brought in again it adds nothing, and what is said otherwise is left as it was', () => {
  const { ledger } = joinRecorded([piece(transcribed, 'a')])
  const again = planned(ledger, transcribed)
  expect(again.files).toEqual([])
  expect(again.rows.every(({ state }) => state === 'there-already')).toBe(true)
  expect(planned(ledger, saying(1)).rows).toMatchObject([{ state: 'there-otherwise' }])
})

test('a count of our own does not come in by a file', () => {
  const { ledger } = joinRecorded([piece(saying(12), 'a')])
  const query = { version: '1', digest: 'd', cell: '{}' }
  const own = writeLedger({
    ...ledger,
    figures: ledger.figures.map((each) => ({ ...each, query })),
  })
  expect(planned(nothing, own)).toMatchObject({ rows: [{ state: 'own-count' }], files: [] })
})

test('a file with a fault is refused whole, with the row', () => {
  const broken = JSON.parse(saying(1)) as { figures: { document: string; unit: string }[] }
  const [figure] = broken.figures
  if (figure === undefined) throw new Error('empty')
  figure.document = 'none'
  expect(planFigures(nothing, JSON.stringify(broken))).toMatchObject({
    errors: [{ list: 'figures', row: 1, field: 'document', code: 'document-unknown' }],
  })
  figure.unit = 'heads'
  expect(planFigures(nothing, JSON.stringify(broken))).toMatchObject({
    errors: [{ row: 1, field: 'unit', code: 'value-not-known' }],
  })
})

test('a correction stands whatever the clocks say and in whichever order it arrives; what it corrected is kept', () => {
  const first = piece(saying(1), 'a', { recordedAt: 5 })
  const second = piece(saying(2), 'b', { recordedAt: 1, corrected: ['a'] })
  const both = [{ n: 2 }, { n: 1 }]
  expect(standing([first, second])).toMatchObject(both)
  expect(standing([second, first])).toMatchObject(both)
})

test('of two that wrote at once the later clock stands and the other stays among the versions', () => {
  const one = piece(saying(1), 'a', { recordedAt: 2 })
  const other = piece(saying(2), 'b', { recordedAt: 3 })
  expect(standing([other, one])).toMatchObject([{ n: 2 }, { n: 1 }])
  expect(standing([{ ...other, recordedAt: 2 }, one])).toMatchObject([{ n: 2 }, { n: 1 }])
})

test('what a newer program wrote is counted as not read', () => {
  const newer = piece('{"format":"cobijo-figures/2"}', 'a')
  expect(joinRecorded([newer, piece(transcribed, 'b')])).toMatchObject({ unread: 1 })
})
