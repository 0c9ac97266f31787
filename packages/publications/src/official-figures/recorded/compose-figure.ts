import type {
  FigureLedger,
  FigurePart,
  OfficialFigure,
} from '@cobijo/statistics/official-figures/figure'
import { readNumber } from '@cobijo/statistics/official-figures/figure-value'
import { another, partsInWords, typedFields } from './typed-figure.ts'
import type { TypedField, TypedFigure } from './typed-figure.ts'
import { ledgerFormat } from '../reading/ledger-form.ts'
import type { LedgerError } from '../reading/line-errors.ts'
import { mergeLedgers } from '../reading/merge-ledgers.ts'
import { readLedgerForm } from '../reading/read-ledger.ts'
import { writeLedger } from '../reading/write-ledger.ts'

export interface WrongField {
  readonly field: TypedField
  /** As the catalogue of refusals names it. */
  readonly code: string
}

export type ComposedFigure =
  | { readonly kind: 'composed'; readonly file: string }
  | { readonly kind: 'wrong'; readonly fields: readonly WrongField[] }

/**
 * One figure as a file of its own, checked by what checks a file that is brought in. `corrects`: what it takes the place of, whose name it keeps, with all that no
 * form asks for. Otherwise `id` is its name; what is new beside it is named by `id` in both cases. Refuses `figure-there-already` where the same document was noted to say the same.
 */
export function composeFigure(
  known: FigureLedger,
  typed: TypedFigure,
  { id, corrects }: { readonly id: string; readonly corrects?: OfficialFigure | undefined },
): ComposedFigure {
  const said = (field: TypedField): string | undefined => typed[field]?.trim() || undefined
  const parts = partsOf(said('parts'), corrects, known)
  if (parts === 'not-numbers') return wrong('parts', 'figure-part-not-a-number')
  const text = JSON.stringify(writtenFrom(known, said, { parts, id, corrects }))
  const read = readLedgerForm(text)
  if ('kind' in read) return { kind: 'wrong', fields: fieldsOf(read.errors, said) }
  const [figure] = read.figures
  const others = known.figures.filter((each) => each.id !== figure?.id)
  if (figure !== undefined && others.some((other) => isSame(other, figure)))
    return wrong('value', 'figure-there-already')
  const merged = mergeLedgers([{ ...known, figures: others }, read])
  if ('kind' in merged) {
    const errors = merged.errors.filter(
      ({ list, row }) => list !== 'figures' || row > others.length,
    )
    if (errors.length > 0) return { kind: 'wrong', fields: fieldsOf(errors, said) }
  }
  return { kind: 'composed', file: writeLedger(read) }
}

type Say = (field: TypedField) => string | undefined

function writtenFrom(
  known: FigureLedger,
  said: Say,
  {
    parts,
    id,
    corrects,
  }: {
    readonly parts: OfficialFigure['parts']
    readonly id: string
    readonly corrects: OfficialFigure | undefined
  },
) {
  const [population, document] = [
    named(said('population'), `p-${id}`),
    named(said('document'), `d-${id}`),
  ]
  const note = said('note')
  const words = said('populationWords')
  const title = said('documentTitle')
  const { note: noteBefore, value: _value, parts: _parts, ...before } = corrects ?? {}
  return {
    format: ledgerFormat,
    populations:
      said('population') === another
        ? [
            { code: population, words: { es: words, en: words }, within: said('populationWithin') },
            ...withWholes(known, said('populationWithin')),
          ]
        : withWholes(known, population),
    documents:
      said('document') === another
        ? [{ id: document, title, url: said('documentUrl'), date: said('documentDate') }]
        : known.documents.filter((each) => each.id === document),
    series: known.series.filter((each) => each.id === said('series')),
    figures: [
      {
        ...before,
        id: corrects?.id ?? id,
        value: said('value'),
        unit: said('unit'),
        method: said('method') ?? 'counted',
        population,
        category: said('category'),
        stage: said('stage'),
        period: {
          kind: said('periodKind'),
          from: said('from'),
          to: said('to'),
          year: said('year') ?? 'calendar',
          yearBegins: said('yearBegins'),
        },
        place: said('place'),
        publisher: said('publisher'),
        relayer: said('relayer'),
        document,
        standsIn: said('standsIn'),
        quote: said('quote'),
        asOf: said('asOf'),
        vintage: said('vintage'),
        parts: parts?.map((part) => ('figure' in part ? part.figure : part)),
        partsAre: said('partsAre'),
        reliability: said('reliability'),
        series: said('series'),
        note:
          note === undefined || note === noteBefore?.es
            ? noteBefore && note && noteBefore
            : { es: note, en: note },
      },
    ],
  }
}

function named(chosen: string | undefined, fresh: string): string | undefined {
  return chosen === another ? fresh : chosen
}

/** A population with all that it is part of. */
function withWholes(known: FigureLedger, code: string | undefined): FigureLedger['populations'] {
  const found = known.populations.find((each) => each.code === code)
  return found === undefined ? [] : [found, ...withWholes(known, found.within)]
}

/** Numbers with a plus between them; where nobody changed them, what they were, names of figures among them. */
function partsOf(
  typed: string | undefined,
  corrects: OfficialFigure | undefined,
  known: FigureLedger,
): OfficialFigure['parts'] | 'not-numbers' {
  if (typed === undefined) return undefined
  if (corrects !== undefined && typed === partsInWords(corrects, known)) return corrects.parts
  const numbers = typed.split(/[+;]/).map(readNumber)
  return numbers.every((n) => n !== undefined)
    ? numbers.map((n): FigurePart => ({ n }))
    : 'not-numbers'
}

/** The same said of the same in the same place: noted twice, it would stand for two sources. One total may be parted in several ways. */
function isSame(one: OfficialFigure, other: OfficialFigure): boolean {
  return claimIn(one) === claimIn(other)
}

function claimIn(figure: OfficialFigure): string {
  const { value, unit, method, population, place, period, stage, change, parts } = figure
  const { publisher, relayer, document, standsIn, asOf } = figure
  const what = [value, unit, method, population, place, period, stage, change, parts]
  return JSON.stringify([...what, publisher, relayer, document, standsIn, asOf])
}

const dates: readonly TypedField[] = ['from', 'to', 'asOf', 'documentDate']
const placeOf: Readonly<Record<string, TypedField>> = {
  'figures period.kind': 'periodKind',
  'figures period.from': 'from',
  'figures period.to': 'to',
  'figures period.year': 'year',
  'figures period.yearBegins': 'yearBegins',
  'populations within': 'populationWithin',
  'documents title': 'documentTitle',
  'documents url': 'documentUrl',
  'documents date': 'documentDate',
}

function fieldsOf(errors: readonly LedgerError[], said: Say): readonly WrongField[] {
  const found = errors.map((error): WrongField => {
    const field = fieldOf(error)
    if (said(field) === undefined) return { field, code: 'field-required' }
    if (error.code === 'ends-before-it-begins') return { field, code: 'figure-ends-before' }
    if (dates.includes(field)) return { field, code: 'not-a-date' }
    if (field === 'documentUrl') return { field, code: 'figure-address-wrong' }
    if (field === 'yearBegins') return { field, code: 'figure-year-begins-wrong' }
    return { field, code: 'not-a-listed-choice' }
  })
  return [...new Map(found.map((each) => [each.field, each])).values()].sort(
    (a, b) => typedFields.indexOf(a.field) - typedFields.indexOf(b.field),
  )
}

function fieldOf({ list, field }: LedgerError): TypedField {
  const known = placeOf[`${list} ${field}`]
  if (known !== undefined) return known
  if (list === 'populations') return 'populationWords'
  const first = field.split('.')[0]
  return typedFields.find((each) => each === first) ?? 'value'
}

function wrong(field: TypedField, code: string): ComposedFigure {
  return { kind: 'wrong', fields: [{ field, code }] }
}
