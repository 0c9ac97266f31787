import { expect, test } from 'vitest'
import { ledgerFormat, ledgerJsonSchema } from './ledger-form.ts'
import { mergeLedgers } from './merge-ledgers.ts'
import { readLedger } from './read-ledger.ts'

const population = { code: 'found', words: { es: 'Encontradas', en: 'Found' } }
const document = { id: 'paper', title: 'Paper' }
const figure = {
  id: 'a',
  value: '7,329',
  unit: 'persons',
  population: 'found',
  category: 'trafficking',
  period: { kind: 'window', from: '2021', to: '2021' },
  place: 'MX',
  publisher: 'Invented office',
  document: 'paper',
  quote: '7,329 persons',
}
const text = (figures: readonly object[], more: object = {}): string =>
  JSON.stringify({
    format: ledgerFormat,
    populations: [population],
    documents: [document],
    figures,
    ...more,
  })
const errorsOf = (json: string): unknown => {
  const read = readLedger(json)
  return 'kind' in read ? read.errors.map(({ row, field, code }) => `${row} ${field} ${code}`) : []
}

test('what may be left out is filled in; a value is read as it is printed', () => {
  expect(readLedger(text([figure]))).toMatchObject({
    figures: [
      { value: { kind: 'number', n: 7329 }, method: 'counted', period: { year: 'calendar' } },
    ],
  })
})

test('a file of another format or of a newer version is refused by name', () => {
  expect(readLedger('{')).toMatchObject({ code: 'file-not-json' })
  expect(readLedger('[]')).toMatchObject({ code: 'format-unknown' })
  expect(readLedger(text([], { format: 'cobijo-figures/2' }))).toMatchObject({
    code: 'format-newer',
  })
})

test('every error is told, with its row and field', () => {
  expect(
    errorsOf(
      text([
        { ...figure, unit: 'heads' },
        { ...figure, id: 'B b', colour: 'red' },
        { ...figure, id: 'c', period: { kind: 'window', from: '2021-13', to: '2021' } },
        { ...figure, id: 'd', quote: undefined },
      ]),
    ),
  ).toEqual([
    '1 unit value-not-known',
    '2 id form-invalid',
    '2 colour field-unknown',
    '3 period.from form-invalid',
    '4 quote field-missing',
  ])
})

test('so is every name of something that is not there, and what is part of itself', () => {
  expect(
    errorsOf(
      text([
        { ...figure, population: 'nobody', document: 'none', series: 'none' },
        figure,
        { ...figure, id: 'b', parts: ['z'], supersedes: ['b'] },
        { ...figure, id: 'c', parts: ['d'] },
        { ...figure, id: 'd', parts: ['c'] },
        { ...figure, id: 'e', period: { kind: 'cumulative', to: '2021', year: 'fiscal' } },
        { ...figure, id: 'f', period: { kind: 'window', from: '2022', to: '2021' } },
      ]),
    ),
  ).toEqual([
    '2 id repeated',
    '1 population population-unknown',
    '1 document document-unknown',
    '1 series series-unknown',
    '3 parts figure-unknown',
    '3 supersedes names-itself',
    '4 parts circular',
    '5 parts circular',
    '6 period.from field-missing',
    '6 period.yearBegins field-missing',
    '7 period.to ends-before-it-begins',
  ])
})

test('two files may name one document alike, and not two documents by one name', () => {
  const read = (json: string) => {
    const ledger = readLedger(json)
    if ('kind' in ledger) throw new Error(ledger.code)
    return ledger
  }
  const [one, other] = [read(text([figure])), read(text([{ ...figure, id: 'b' }]))]
  expect(mergeLedgers([one, other])).toMatchObject({ figures: [{ id: 'a' }, { id: 'b' }] })
  expect(mergeLedgers([one, one])).toMatchObject({ code: 'ledger-not-valid' })
  const renamed = read(text([], { documents: [{ ...document, title: 'Other' }] }))
  expect(mergeLedgers([one, renamed])).toMatchObject({
    code: 'name-means-two-things',
    field: 'documents',
  })
})

test('the form is told as JSON Schema, by the same declaration that reads it', () => {
  expect(ledgerJsonSchema()).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    properties: {
      format: { const: ledgerFormat },
      figures: { items: { required: expect.arrayContaining(['id', 'value', 'unit', 'quote']) } },
    },
  })
})
