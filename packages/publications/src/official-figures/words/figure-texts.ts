import type {
  FigureMethod,
  FigurePeriod,
  FigureStage,
  FigureUnit,
  LegalCategory,
} from '@cobijo/statistics/official-figures/figure'
import type {
  Difference,
  Finding,
  FindingCode,
  FindingWeight,
} from '@cobijo/statistics/official-figures/findings/finding'

/** A figure as a sentence speaks of it. */
export interface SaidFigure {
  /** The number with its unit: "7,329 personas". */
  readonly value: string
  readonly number: string
  /** Who says it, and where: "INM, en Contralínea". */
  readonly source: string
  readonly population: string
  readonly period: string
  readonly date: string
  readonly category: LegalCategory
  readonly publisher: string
}

/** Every sentence that the ledger's page and the command line say of figures. */
export interface FigureTexts {
  readonly weights: Readonly<Record<FindingWeight, string>>
  readonly weightMeans: Readonly<Record<FindingWeight, string>>
  readonly titles: Readonly<Record<FindingCode, string>>
  readonly units: Readonly<Record<FigureUnit, string>>
  readonly categories: Readonly<Record<LegalCategory, string>>
  readonly stages: Readonly<Record<FigureStage, string>>
  readonly methods: Readonly<Record<FigureMethod, string>>
  readonly differences: Readonly<Record<Difference, string>>
  readonly about: (number: string) => string
  readonly below: (number: string) => string
  readonly between: (low: string, high: string) => string
  readonly atLeast: (number: string) => string
  readonly percent: (number: string) => string
  readonly printedBy: (publisher: string, relayer: string) => string
  readonly headline: string
  readonly dataOf: (date: string) => string
  readonly period: (period: FigurePeriod, from: string, to: string) => string
  readonly and: (texts: readonly string[]) => string
  readonly andOthers: (count: number) => string
  readonly checked: (figures: number, sums: number, findings: number) => string
  readonly sumHolds: (addends: string, sum: string) => string
  /** What disagrees with what, and why. */
  readonly tell: (
    finding: Finding,
    doubted: readonly SaidFigure[],
    held: readonly SaidFigure[],
  ) => string
}
