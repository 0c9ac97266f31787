import { readFileSync } from 'node:fs'
import { checkLedger } from '@cobijo/statistics/official-figures/check-ledger'
import type { OfficialFigure } from '@cobijo/statistics/official-figures/figure'
import { expect, test } from 'vitest'
import { readLedgerForm } from '../reading/read-ledger.ts'
import { composeFigure } from './compose-figure.ts'
import { another, type TypedFigure, typedFrom } from './typed-figure.ts'
import { joinRecorded } from './join-recorded.ts'

const file = readFileSync(new URL('../transcribed/mex.json', import.meta.url), 'utf8')
const { ledger } = joinRecorded([{ hash: 'a', file, corrected: [], recordedAt: 1 }])
const known = (id: string): OfficialFigure => {
  const figure = ledger.figures.find((each) => each.id === id)
  if (figure === undefined) throw new Error(id)
  return figure
}
const typed: TypedFigure = {
  value: '7,329',
  unit: 'persons',
  population: another,
  populationWords: 'Personas inventadas',
  category: 'trafficking',
  periodKind: 'window',
  from: '2021',
  to: '2021',
  place: 'MX',
  publisher: 'Oficina inventada',
  document: another,
  documentTitle: 'Boletín inventado',
  quote: '7,329 personas',
}
const wrongIn = (more: TypedFigure) => {
  const composed = composeFigure(ledger, { ...typed, ...more }, { id: 'f-1' })
  return composed.kind === 'wrong'
    ? composed.fields.map(({ field, code }) => `${field} ${code}`)
    : []
}
const composed = (of: TypedFigure, about: Parameters<typeof composeFigure>[2]) => {
  const made = composeFigure(ledger, of, about)
  if (made.kind === 'wrong') throw new Error(JSON.stringify(made.fields))
  const read = readLedgerForm(made.file)
  if ('kind' in read) throw new Error(read.code)
  return read
}

test('what was typed is a file of its own, with who is counted and the document beside it', () => {
  expect(composed(typed, { id: 'f-1' })).toMatchObject({
    populations: [{ code: 'p-f-1', words: { es: 'Personas inventadas' } }],
    documents: [{ id: 'd-f-1', title: 'Boletín inventado' }],
    figures: [{ id: 'f-1', value: { kind: 'number', n: 7329 }, method: 'counted' }],
  })
})

test('a sum that was typed is checked like any other', () => {
  const read = composed(
    { ...typed, value: '7,326', parts: '4,394 + 1,665 + 1,256 + 14' },
    { id: 'f-1' },
  )
  expect(checkLedger(read).findings).toMatchObject([{ code: 'sum-differs', sum: 7329 }])
  expect(wrongIn({ parts: '4,394 + many' })).toEqual(['parts figure-part-not-a-number'])
})

test('every field that is wrong is named at once, in the order of the form', () => {
  expect(
    wrongIn({ quote: ' ', unit: '', documentTitle: '', populationWords: '', value: '' }),
  ).toEqual([
    'value field-required',
    'unit field-required',
    'populationWords field-required',
    'documentTitle field-required',
    'quote field-required',
  ])
  expect(wrongIn({ from: '2021-13', documentUrl: 'no', asOf: 'hoy' })).toEqual([
    'from not-a-date',
    'documentUrl figure-address-wrong',
    'asOf not-a-date',
  ])
  expect(wrongIn({ from: '2022' })).toEqual(['to figure-ends-before'])
  expect(wrongIn({ to: '' })).toEqual(['to field-required'])
  expect(wrongIn({ year: 'fiscal' })).toEqual(['yearBegins field-required'])
  expect(wrongIn({ year: 'fiscal', yearBegins: 'enero' })).toEqual([
    'yearBegins figure-year-begins-wrong',
  ])
  expect(wrongIn({ population: '' })).toEqual(['population field-required'])
})

test('what the same document was noted to say is not noted twice', () => {
  const figure = known('inm-2021-reviews')
  expect(composeFigure(ledger, typedFrom(figure, ledger), { id: 'f-1' })).toEqual({
    kind: 'wrong',
    fields: [{ field: 'value', code: 'figure-there-already' }],
  })
})

test('a correction keeps the name and all that no form asks for', () => {
  for (const figure of ledger.figures) {
    const same = composed(typedFrom(figure, ledger), { id: 'unused', corrects: figure })
    expect(same.figures, figure.id).toEqual([figure])
  }
  const figure = known('inm-2021-rescued')
  const corrected = composed(
    { ...typedFrom(figure, ledger), quote: 'Otra' },
    { id: 'unused', corrects: figure },
  )
  expect(corrected.figures).toEqual([{ ...figure, quote: 'Otra' }])
})
