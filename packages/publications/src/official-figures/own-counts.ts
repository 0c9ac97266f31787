import type {
  FigureLedger,
  FigurePopulation,
  LegalCategory,
  OfficialFigure,
} from '@cobijo/statistics/official-figures/figure'
import type { Coordinates } from '@cobijo/statistics/disclosure/cell-system'
import type { Bilingual } from '../language/bilingual.ts'
import type { PublishedCell, ReleaseContent } from '../release/release-content.ts'
import { asCode } from './import/headings.ts'

export interface OwnCounts {
  /** SHA-256 of `release.json`, as its approvers signed it. */
  readonly digest: string
  readonly category: LegalCategory
  readonly place: string
}

/**
 * What a frozen release says, as lines of the ledger: each with the version of the query that made it, the release's digest and its cell, so that
 * anybody can look it up. A hidden cell is text: what is hidden may be large or small, and the ledger knows no more than the page.
 */
export function ownCounts(content: ReleaseContent, settings: OwnCounts): FigureLedger {
  const { spec } = content
  const document = `release-${spec.id}-v${spec.version}`
  const populations = new Map<string, FigurePopulation>()
  const figures = content.cells.map((cell): OfficialFigure => {
    const population = populationOf(content, cell.at)
    populations.set(population.code, population)
    const words = population.words.es
    return {
      id: idOf(content, cell.at),
      value: cell.n === null ? { kind: 'text', text: 'oculto' } : { kind: 'number', n: cell.n },
      unit: spec.unit,
      method: 'counted',
      population: population.code,
      category: settings.category,
      period: { kind: 'to-date', to: spec.cutOff, year: 'calendar' },
      place: settings.place,
      publisher: spec.publisher.es,
      document,
      standsIn: 'table',
      quote: `${words}: ${cell.n ?? 'oculto'} ${spec.unitLabel.es}`,
      asOf: spec.cutOff,
      ...partsOf(content, cell),
      reliability: 'official',
      query: {
        version: spec.queryVersion,
        digest: settings.digest,
        cell: JSON.stringify(cell.at),
      },
    }
  })
  return {
    populations: [...populations.values()],
    documents: [
      { id: document, title: `${spec.title.es}, v${spec.version}`, date: spec.publishedOn },
    ],
    series: [],
    figures,
  }
}

/** The total of everybody is the sum of the rows of the first table that takes them apart, where none of these is hidden. */
function partsOf(content: ReleaseContent, cell: PublishedCell): Pick<OfficialFigure, 'parts'> {
  if (Object.keys(cell.at).length > 0 || cell.n === null) return {}
  for (const { by } of content.shapes) {
    const [column] = by
    const isSeveral = content.spec.columns.some(
      ({ name, severalBy }) => name === column && severalBy !== undefined,
    )
    if (column === undefined || isSeveral) continue
    const rows = content.cells.filter(
      ({ at }) => Object.keys(at).length === 1 && Object.hasOwn(at, column),
    )
    if (rows.length === 0 || rows.some(({ n }) => n === null)) continue
    return { parts: rows.map(({ at }) => ({ figure: idOf(content, at) })) }
  }
  return {}
}

function idOf({ spec }: ReleaseContent, at: Coordinates): string {
  return [spec.id, `v${spec.version}`, ...keysIn(at)].join('-')
}

function populationOf({ spec }: ReleaseContent, at: Coordinates): FigurePopulation {
  const labels = Object.entries(at).map(([name, key]): Bilingual => {
    const column = spec.columns.find((each) => each.name === name)
    const label =
      key === null ? column?.missingLabel : column?.values.find((value) => value.key === key)?.label
    return label ?? { es: key ?? '', en: key ?? '' }
  })
  const words = (language: 'es' | 'en'): string =>
    [spec.title[language], ...labels.map((label) => label[language])].join(', ')
  return {
    code: [spec.id, ...keysIn(at)].join('-'),
    words: { es: words('es'), en: words('en') },
    ...(labels.length > 0 && { within: spec.id }),
  }
}

function keysIn(at: Coordinates): readonly string[] {
  return Object.entries(at).map(([name, key]) => `${asCode(name)}-${asCode(key ?? 'sin-dato')}`)
}
