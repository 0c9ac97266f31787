import { digitSlip } from '../digit-slip.ts'
import type { FigureDocument, FigureValue, OfficialFigure } from '../figure.ts'
import { periodKey } from '../figure-period.ts'
import { boundsOf, mayBothBeRight } from '../figure-value.ts'
import type { CheckedSum, Finding } from './finding.ts'
import { type Dated, datedFigure, mayBeRevision } from './vintages.ts'

/** What the figures are asked beside: when each was printed, and which totals were seen to be the sum of their parts. */
export interface Known {
  readonly documents: ReadonlyMap<string, FigureDocument>
  readonly sums: readonly CheckedSum[]
}

/** Compares all that was said of one thing: the same people, place, unit, period and method. */
export function checkClaims(figures: readonly OfficialFigure[], known: Known): readonly Finding[] {
  return [...Map.groupBy(figures, claimKey)].flatMap(([key, claim]) =>
    key === undefined ? [] : checkClaim(claim, known),
  )
}

function claimKey(figure: OfficialFigure): string | undefined {
  const period = periodKey(figure.period)
  if (period === undefined || figure.change !== undefined) return undefined
  const { unit, population, place, method } = figure
  return JSON.stringify([unit, population, place, method, period])
}

function checkClaim(claim: readonly OfficialFigure[], known: Known): readonly Finding[] {
  const findings: Finding[] = []
  const byPublisher = [...Map.groupBy(claim, ({ publisher }) => publisher).values()]
  for (const same of byPublisher) findings.push(...checkPublisher(same, known))
  findings.push(...publishersOfOneClaim(byPublisher))
  const categories = Map.groupBy(claim, ({ category }) => category)
  const [first, ...others] = [...categories.values()].sort((a, b) => a.length - b.length)
  if (first !== undefined && others.length > 0)
    findings.push({
      code: 'category-differs',
      weight: 'question',
      figures: idsOf(first),
      against: idsOf(others.flat()),
    })
  return findings
}

/** Two publishers of one name: which of them said it of whom is asked, not who errs. */
function publishersOfOneClaim(
  byPublisher: readonly (readonly OfficialFigure[])[],
): readonly Finding[] {
  const [fewest, ...others] = [...byPublisher].sort((a, b) => a.length - b.length)
  const rest = others.flat()
  if (fewest === undefined || rest.length === 0) return []
  const isSaidByBoth = fewest.some(({ value }) =>
    rest.some((other) => mayBothBeRight(value, other.value)),
  )
  if (isSaidByBoth) return []
  return [
    {
      code: 'publishers-differ',
      weight: 'question',
      figures: idsOf(fewest),
      against: idsOf(rest),
    },
  ]
}

/** Figures with one value, or with values that may be one number said differently. */
interface Saying {
  readonly value: FigureValue
  readonly figures: readonly Dated[]
}

function checkPublisher(claim: readonly OfficialFigure[], known: Known): readonly Finding[] {
  const all = claim
    .filter(({ value }) => boundsOf(value) !== undefined)
    .map((figure) => datedFigure(figure, known.documents))
  const sayings = sayingsOf(all)
  const findings: Finding[] = []
  const revised = new Set<string>()
  for (const [at, one] of sayings.entries()) {
    for (const other of sayings.slice(at + 1)) {
      const exact = {
        one: supportOf(one, known) !== undefined,
        other: supportOf(other, known) !== undefined,
      }
      if (mayBothBeRight(one.value, other.value, exact)) continue
      const found = contradiction(one, other, all, known)
      if (found === undefined) for (const id of idsOfSayings([one, other])) revised.add(id)
      else findings.push(found)
    }
  }
  // What cannot be right is no earlier count of the same thing.
  for (const { figures: doubted } of findings) for (const id of doubted) revised.delete(id)
  const ordered = byVintage(all.filter(({ figure }) => revised.has(figure.id)))
  if (ordered.length > 1) {
    findings.push({
      code: 'revised',
      weight: 'note',
      figures: ordered.slice(-1).map(({ figure }) => figure.id),
      against: ordered.slice(0, -1).map(({ figure }) => figure.id),
    })
  }
  return findings
}

function contradiction(
  one: Saying,
  other: Saying,
  all: readonly Dated[],
  known: Known,
): Finding | undefined {
  const slip = slipBetween(one.value, other.value)
  const pairs = one.figures.flatMap((a) => other.figures.map((b) => [a, b] as const))
  const isHeadline = pairs.some(([a, b]) => isHeadlineOf(a, b) || isHeadlineOf(b, a))
  const clash = pairs.some(([a, b]) => !mayBeRevision(a, b, slip !== undefined, all))
  if (!clash && !isHeadline) return undefined
  const [doubted, held] = isDoubted(one, other, known) ? [one, other] : [other, one]
  const sum = supportOf(held, known)
  return {
    code: isHeadline ? 'headline-contradicts-text' : 'cannot-both-be-right',
    weight: 'contradiction',
    figures: idsOfSayings([doubted]),
    against: idsOfSayings([held]),
    isAlone: sourcesOf(doubted) === 1 && strength(held, known) > strength(doubted, known),
    sources: { figures: sourcesOf(doubted), against: sourcesOf(held) },
    ...(slip !== undefined && { slip }),
    ...(sum !== undefined && { supportedBySum: { figure: sum.figure, addends: sum.addends } }),
  }
}

function isHeadlineOf(headline: Dated, body: Dated): boolean {
  return (
    headline.figure.document === body.figure.document &&
    headline.figure.standsIn === 'headline' &&
    body.figure.standsIn !== 'headline'
  )
}

/** Whose word is weaker; a headline against its own text, else fewer sources, no sum, no date. */
function isDoubted(one: Saying, other: Saying, known: Known): boolean {
  const inHeadlines = (saying: Saying): boolean =>
    saying.figures.every(({ figure }) => figure.standsIn === 'headline')
  if (inHeadlines(one) !== inHeadlines(other)) return inHeadlines(one)
  return strength(one, known) <= strength(other, known)
}

function strength(saying: Saying, known: Known): number {
  const isDated = saying.figures.some(({ asOf }) => asOf !== undefined)
  const isTraced = saying.figures.some(
    ({ figure }) => known.documents.get(figure.document)?.url !== undefined,
  )
  const hasSum = supportOf(saying, known) !== undefined
  return sourcesOf(saying) + (hasSum ? 2 : 0) + (isDated ? 1 : 0) + (isTraced ? 1 : 0)
}

function supportOf(saying: Saying, known: Known): CheckedSum | undefined {
  const ids = idsOfSayings([saying])
  return known.sums.find(({ figure }) => ids.includes(figure))
}

/** Who printed it: one outlet that says it in headline and text says it once. */
function sourcesOf(saying: Saying): number {
  return new Set(saying.figures.map(({ figure }) => figure.relayer ?? figure.document)).size
}

function sayingsOf(all: readonly Dated[]): readonly Saying[] {
  const byValue = Map.groupBy(all, ({ figure }) => JSON.stringify(figure.value))
  return [...byValue.values()].flatMap((figures) => {
    const value = figures[0]?.figure.value
    return value === undefined ? [] : [{ value, figures }]
  })
}

function slipBetween(one: FigureValue, other: FigureValue) {
  return one.kind === 'number' && other.kind === 'number' ? digitSlip(one.n, other.n) : undefined
}

/** By the day of the data, else the day of printing, else the label of the issue. */
function byVintage(all: readonly Dated[]): readonly Dated[] {
  const key = ({ asOf, printed, figure }: Dated): string =>
    asOf?.[0] ?? printed?.[0] ?? figure.vintage ?? ''
  return [...all].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
}

function idsOf(figures: readonly OfficialFigure[]): readonly string[] {
  return figures.map(({ id }) => id)
}

function idsOfSayings(sayings: readonly Saying[]): readonly string[] {
  return sayings.flatMap(({ figures }) => figures.map(({ figure }) => figure.id))
}
