import type { FigureLedger, OfficialFigure } from '@cobijo/statistics/official-figures/figure'
import { withThousands } from '@cobijo/statistics/official-figures/figure-value'
import type { CheckedSum, Finding } from '@cobijo/statistics/official-figures/findings/finding'
import type { Language } from '../../language/bilingual.ts'
import type { SaidFigure } from './figure-texts.ts'
import { figureTexts } from './figure-words.ts'

/** What somebody said, with who, where and when. */
export interface Quoted {
  readonly id: string
  readonly value: string
  readonly source: string
  readonly document: string
  readonly url?: string
  readonly quote: string
}

/** A finding in one language: what disagrees with what and why, with the words of both sides. */
export interface ToldFinding {
  readonly code: Finding['code']
  readonly weight: Finding['weight']
  readonly title: string
  readonly sentence: string
  readonly quotes: readonly Quoted[]
  /** "and 12 other figures", where not all are quoted. */
  readonly more?: string
}

/** Of each side; who wants all of them finds their ids in the JSON. */
const quotedOfASide = 4

export function tellFinding(
  finding: Finding,
  ledger: FigureLedger,
  language: Language,
): ToldFinding {
  const texts = figureTexts[language]
  const find = (ids: readonly string[]): readonly OfficialFigure[] =>
    ids.flatMap((id) => figuresById(ledger).get(id) ?? [])
  const [doubted, held] = [find(finding.figures), find(finding.against)]
  const shown = [...doubted.slice(0, quotedOfASide), ...held.slice(0, quotedOfASide)]
  const hidden = doubted.length + held.length - shown.length
  const say = (figure: OfficialFigure): SaidFigure => saidFigure(figure, ledger, language)
  return {
    code: finding.code,
    weight: finding.weight,
    title: texts.titles[finding.code],
    sentence: texts.tell(finding, doubted.map(say), held.map(say)),
    quotes: shown.map((figure) => quoted(figure, ledger, language)),
    ...(hidden > 0 && { more: texts.andOthers(hidden) }),
  }
}

/** Made once of a ledger: a publisher's file has tens of thousands of figures. */
const byId = new WeakMap<FigureLedger, ReadonlyMap<string, OfficialFigure>>()

function figuresById(ledger: FigureLedger): ReadonlyMap<string, OfficialFigure> {
  const known = byId.get(ledger) ?? new Map(ledger.figures.map((figure) => [figure.id, figure]))
  byId.set(ledger, known)
  return known
}

export function tellSum(sum: CheckedSum, language: Language): string {
  const addends = sum.addends.map(withThousands).join(' + ')
  return figureTexts[language].sumHolds(addends, withThousands(sum.sum))
}

function quoted(figure: OfficialFigure, ledger: FigureLedger, language: Language): Quoted {
  const document = ledger.documents.find(({ id }) => id === figure.document)
  return {
    id: figure.id,
    value: valueInWords(figure, language),
    source: sourceOf(figure, language),
    document: [document?.title, document?.date].filter((text) => text !== undefined).join(', '),
    ...(document?.url !== undefined && { url: document.url }),
    quote: figure.quote,
  }
}

function saidFigure(figure: OfficialFigure, ledger: FigureLedger, language: Language): SaidFigure {
  const population = ledger.populations.find(({ code }) => code === figure.population)
  return {
    value: valueInWords(figure, language),
    number: numberInWords(figure, language),
    source: sourceOf(figure, language),
    population: population?.words[language] ?? figure.population,
    period: periodInWords(figure, language),
    date: dateOf(figure, ledger, language),
    category: figure.category,
    publisher: figure.publisher,
  }
}

/** The number with its unit. */
export function valueInWords(figure: OfficialFigure, language: Language): string {
  const number = numberInWords(figure, language)
  if (figure.unit === 'percent') return number
  return `${number} ${figureTexts[language].units[figure.unit]}`
}

export function numberInWords({ value, unit }: OfficialFigure, language: Language): string {
  const texts = figureTexts[language]
  const shown = (n: number): string =>
    unit === 'percent' ? texts.percent(withThousands(n)) : withThousands(n)
  switch (value.kind) {
    case 'number':
      return value.isAbout === true ? texts.about(shown(value.n)) : shown(value.n)
    case 'below':
      return texts.below(shown(value.limit))
    case 'text':
      return value.text
    case 'range':
      return value.high === null
        ? texts.atLeast(shown(value.low ?? 0))
        : texts.between(shown(value.low ?? 0), shown(value.high))
    default:
      return value satisfies never
  }
}

export function periodInWords({ period }: OfficialFigure, language: Language): string {
  return figureTexts[language].period(period, period.from ?? '', period.to ?? '')
}

function sourceOf(figure: OfficialFigure, language: Language): string {
  const texts = figureTexts[language]
  const source =
    figure.relayer === undefined
      ? figure.publisher
      : texts.printedBy(figure.publisher, figure.relayer)
  return figure.standsIn === 'headline' ? `${source} (${texts.headline})` : source
}

/** Of when the data are, else when they were printed, else which issue it is. */
function dateOf(figure: OfficialFigure, ledger: FigureLedger, language: Language): string {
  if (figure.asOf !== undefined) return figureTexts[language].dataOf(figure.asOf)
  const document = ledger.documents.find(({ id }) => id === figure.document)
  return document?.date ?? figure.vintage ?? sourceOf(figure, language)
}
