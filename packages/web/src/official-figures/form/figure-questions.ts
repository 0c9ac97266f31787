import {
  another,
  type TypedField,
} from '@cobijo/publications/official-figures/recorded/typed-figure'
import { figureTexts } from '@cobijo/publications/official-figures/words/figure-words'
import {
  figureMethods,
  figureStages,
  figureUnits,
  legalCategories,
  periodKinds,
  reliabilities,
  type FigureLedger,
} from '@cobijo/statistics/official-figures/figure'
import type { MessageId } from '../../language/es.ts'
import type { useText } from '../../language/text.tsx'

/** Chosen to say nothing of it. */
export const notSaid = 'not-said'

export interface Option {
  readonly value: string
  readonly label: string
}

export interface FigureQuestion {
  readonly field: TypedField
  readonly label: MessageId
  readonly help?: MessageId
  /** A list to choose from; without one it is typed. */
  readonly options?: readonly Option[]
  readonly rows?: number
  readonly isOptional?: true
}

export interface QuestionGroup {
  readonly id: string
  readonly title: MessageId
  readonly questions: readonly FigureQuestion[]
}

/** What is asked of one figure, in the words of the ledger's own catalogue; of what the ledger knows already it is chosen. */
export function figureQuestions(
  ledger: FigureLedger,
  typed: Readonly<Partial<Record<TypedField, string>>>,
  { text, language }: { readonly text: ReturnType<typeof useText>; readonly language: 'es' | 'en' },
): readonly QuestionGroup[] {
  const said = figureTexts[language]
  const from = <Code extends string>(
    codes: readonly Code[],
    words: Readonly<Record<Code, string>>,
  ) => codes.map((value) => ({ value, label: words[value] }))
  const worded = <Code extends string>(
    codes: readonly Code[],
    ids: Readonly<Record<Code, MessageId>>,
  ) => codes.map((value) => ({ value, label: text(ids[value]) }))
  const populations = ledger.populations.map(({ code, words }) => ({
    value: code,
    label: words[language],
  }))
  const documents = ledger.documents.map(({ id, title, date }) => ({
    value: id,
    label: date === undefined ? title : `${title}, ${date}`,
  }))
  const none = { value: notSaid, label: text('official-figures.form.none') }
  const newOne = { value: another, label: text('official-figures.form.another') }
  const isNew = { population: typed.population === another, document: typed.document === another }
  const hasEnds = typed.periodKind !== 'per-year' && typed.periodKind !== 'not-stated'
  const hasBeginning = hasEnds && typed.periodKind !== 'to-date'
  return [
    {
      id: 'what',
      title: 'official-figures.form.what',
      questions: [
        { field: 'value', label: 'official-figures.value', help: 'official-figures.form.value' },
        {
          field: 'unit',
          label: 'official-figures.form.unit',
          options: from(figureUnits, said.units),
        },
        {
          field: 'method',
          label: 'official-figures.method',
          options: from(figureMethods, said.methods),
        },
        {
          field: 'parts',
          label: 'official-figures.parts',
          help: 'official-figures.form.parts',
          isOptional: true,
        },
        ...(typed.parts === undefined || typed.parts === ''
          ? []
          : [
              {
                field: 'partsAre',
                label: 'official-figures.form.parts-are',
                options: [none, ...worded(['all', 'some'] as const, partsAre)],
                isOptional: true,
              } as const,
            ]),
      ],
    },
    {
      id: 'whom',
      title: 'official-figures.form.whom',
      questions: [
        {
          field: 'population',
          label: 'official-figures.form.population',
          help: 'official-figures.form.population.words',
          options: [newOne, ...populations],
        },
        ...(isNew.population
          ? [
              {
                field: 'populationWords',
                label: 'official-figures.form.population-words',
                rows: 2,
              } as const,
              {
                field: 'populationWithin',
                label: 'official-figures.within',
                options: [none, ...populations],
                isOptional: true,
              } as const,
            ]
          : []),
        {
          field: 'category',
          label: 'official-figures.category',
          options: from(legalCategories, said.categories),
        },
        {
          field: 'stage',
          label: 'official-figures.stage',
          options: [none, ...from(figureStages, said.stages)],
          isOptional: true,
        },
        { field: 'place', label: 'official-figures.place', help: 'official-figures.form.place' },
      ],
    },
    {
      id: 'when',
      title: 'official-figures.form.when',
      questions: [
        {
          field: 'periodKind',
          label: 'official-figures.form.period-kind',
          options: worded(periodKinds, kinds),
        },
        ...(hasBeginning
          ? [
              {
                field: 'from',
                label: 'official-figures.form.from',
                help: 'official-figures.form.day',
              } as const,
            ]
          : []),
        ...(hasEnds
          ? [
              {
                field: 'to',
                label: 'official-figures.form.to',
                help: 'official-figures.form.day',
              } as const,
              {
                field: 'year',
                label: 'official-figures.form.year',
                options: worded(['calendar', 'fiscal'] as const, years),
              } as const,
            ]
          : []),
        ...(hasEnds && typed.year === 'fiscal'
          ? [
              {
                field: 'yearBegins',
                label: 'official-figures.year-begins',
                help: 'official-figures.form.year-begins',
              } as const,
            ]
          : []),
        {
          field: 'asOf',
          label: 'official-figures.as-of',
          help: 'official-figures.form.as-of',
          isOptional: true,
        },
        { field: 'vintage', label: 'official-figures.vintage', isOptional: true },
        ...(ledger.series.length === 0
          ? []
          : [
              {
                field: 'series',
                label: 'official-figures.series',
                options: [
                  none,
                  ...ledger.series.map(({ id, title }) => ({ value: id, label: title[language] })),
                ],
                isOptional: true,
              } as const,
            ]),
      ],
    },
    {
      id: 'where',
      title: 'official-figures.form.where',
      questions: [
        { field: 'publisher', label: 'official-figures.publisher' },
        { field: 'relayer', label: 'official-figures.relayer', isOptional: true },
        { field: 'document', label: 'official-figures.document', options: [newOne, ...documents] },
        ...(isNew.document
          ? [
              { field: 'documentTitle', label: 'official-figures.form.document-title' } as const,
              {
                field: 'documentUrl',
                label: 'official-figures.address',
                isOptional: true,
              } as const,
              {
                field: 'documentDate',
                label: 'official-figures.document-date',
                help: 'official-figures.form.day',
                isOptional: true,
              } as const,
            ]
          : []),
        {
          field: 'standsIn',
          label: 'official-figures.stands-in',
          options: [none, ...worded(['headline', 'text', 'table'] as const, standings)],
          isOptional: true,
        },
        {
          field: 'quote',
          label: 'official-figures.form.quote',
          help: 'official-figures.form.quote.words',
          rows: 3,
        },
        {
          field: 'reliability',
          label: 'official-figures.reliability',
          options: [none, ...worded(reliabilities, reliabilityWords)],
          isOptional: true,
        },
        { field: 'note', label: 'official-figures.note', rows: 2, isOptional: true },
      ],
    },
  ]
}

const kinds = {
  window: 'official-figures.period.window',
  cumulative: 'official-figures.period.cumulative',
  'to-date': 'official-figures.period.to-date',
  'per-year': 'official-figures.period.per-year',
  'not-stated': 'official-figures.period.not-stated',
} as const

const years = {
  calendar: 'official-figures.form.year.calendar',
  fiscal: 'official-figures.form.year.fiscal',
} as const

const partsAre = {
  all: 'official-figures.form.parts-are.all',
  some: 'official-figures.form.parts-are.some',
} as const

export const standings = {
  headline: 'official-figures.stands-in.headline',
  text: 'official-figures.stands-in.text',
  table: 'official-figures.stands-in.table',
} as const

export const reliabilityWords = {
  official: 'official-figures.reliability.official',
  relayed: 'official-figures.reliability.relayed',
  secondary: 'official-figures.reliability.secondary',
  untraced: 'official-figures.reliability.untraced',
} as const
