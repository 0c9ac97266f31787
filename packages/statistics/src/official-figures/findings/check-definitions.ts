import { definitionDifferences, type Populations } from '../definition-differences.ts'
import type { LegalCategory, OfficialFigure } from '../figure.ts'
import { periodKey, yearSpan } from '../figure-period.ts'
import { boundsOf, mayBothBeRight } from '../figure-value.ts'
import type { Difference, Finding } from './finding.ts'

/** What may all be right and must not be added or set side by side. */
export function checkDefinitions(
  figures: readonly OfficialFigure[],
  populations: Populations,
): readonly Finding[] {
  return [
    ...estimatesBesideCounts(figures, populations),
    ...unitsOfOnePopulation(figures),
    ...periodsOfOnePopulation(figures),
    ...publishersOfOneThing(figures, populations),
    ...figures
      .filter(({ unit }) => unit === 'not-stated')
      .map(
        ({ id }): Finding => ({
          code: 'unit-not-stated',
          weight: 'question',
          figures: [id],
          against: [],
        }),
      ),
  ]
}

/** An estimate says how many nobody met; a count, how many somebody met. One finding an estimate, the counts of its own document first. */
function estimatesBesideCounts(
  figures: readonly OfficialFigure[],
  populations: Populations,
): readonly Finding[] {
  // Of people whose situation somebody established: staff trained and people arrested are taken for nothing else.
  const counts = figures.filter(
    ({ method, unit, stage, population }) =>
      method === 'counted' &&
      unit === 'persons' &&
      stage !== undefined &&
      populations.get(population)?.within === undefined,
  )
  return figures.flatMap((estimate): Finding[] => {
    if (estimate.method !== 'estimated' || estimate.unit !== 'persons') return []
    const beside = counts
      .filter(
        (count) =>
          count.place === estimate.place && mayBeConfused(count.category, estimate.category),
      )
      .sort((a, b) => nearness(b, estimate) - nearness(a, estimate))
    const [first] = beside
    if (first === undefined) return []
    return [
      {
        code: 'estimate-beside-counts',
        weight: 'caution',
        figures: [estimate.id],
        against: beside.map(({ id }) => id),
        differences: definitionDifferences(estimate, first),
      },
    ]
  })
}

function mayBeConfused(one: LegalCategory, other: LegalCategory): boolean {
  const mixed = 'trafficking-and-smuggling'
  return (
    one === other ||
    (one === mixed && (other === 'trafficking' || other === 'smuggling')) ||
    (other === mixed && (one === 'trafficking' || one === 'smuggling'))
  )
}

function nearness(count: OfficialFigure, estimate: OfficialFigure): number {
  const isSameDocument = count.document === estimate.document
  const isSamePublisher = count.publisher === estimate.publisher
  return (isSameDocument ? 4 : 0) + (isSamePublisher ? 2 : 0) + (count.parts === undefined ? 0 : 1)
}

/** Persons and participations, persons and events: one name, two units (BR-55). */
function unitsOfOnePopulation(figures: readonly OfficialFigure[]): readonly Finding[] {
  const counted = figures.filter(({ unit }) => unit !== 'percent' && unit !== 'not-stated')
  const groups = Map.groupBy(counted, ({ population, place }) =>
    JSON.stringify([population, place]),
  )
  return [...groups.values()].flatMap((group): Finding[] => {
    const units = Map.groupBy(group, ({ unit }) => unit)
    const [rarest, ...others] = [...units.values()].sort((a, b) => a.length - b.length)
    if (rarest === undefined || others.length === 0) return []
    return [
      {
        code: 'units-differ',
        weight: 'caution',
        figures: idsOf(rarest),
        against: idsOf(others.flat()),
        units: [rarest, ...others].flatMap(([first]) => (first === undefined ? [] : [first.unit])),
      },
    ]
  })
}

/** A running count beside a year, a fiscal year beside a calendar one, half a year beside whole ones. */
function periodsOfOnePopulation(figures: readonly OfficialFigure[]): readonly Finding[] {
  const findings: Finding[] = []
  const told = new Set<string>()
  const tell = (
    scope: 'series' | 'population' | 'document',
    groups: Iterable<readonly OfficialFigure[]>,
  ): void => {
    for (const group of groups) {
      const found = oddPeriods(group, scope)
      if (found === undefined) continue
      const key = JSON.stringify([found.figures, found.against])
      if (!told.has(key)) findings.push(found)
      told.add(key)
    }
  }
  const shown = figures.filter(({ change, unit }) => change === undefined && unit !== 'percent')
  const inSeries = Map.groupBy(shown, ({ series }) => series)
  tell(
    'series',
    [...inSeries].flatMap(([series, group]) => (series === undefined ? [] : [group])),
  )
  const ofPopulation = Map.groupBy(
    shown.filter(({ series }) => series === undefined),
    ({ population, place, unit, publisher }) =>
      JSON.stringify([population, place, unit, publisher]),
  )
  // One half year of a table with forty columns is told once.
  const alike = Map.groupBy(ofPopulation.values(), (group) =>
    JSON.stringify([
      group[0]?.publisher,
      group.map(({ period }) => [period.kind, period.from, period.to]),
    ]),
  )
  tell(
    'population',
    [...alike.values()].map((groups) => groups.flat()),
  )
  tell('document', Map.groupBy(shown, ({ document }) => document).values())
  return findings
}

function oddPeriods(
  group: readonly OfficialFigure[],
  scope: 'series' | 'population' | 'document',
): Finding | undefined {
  // Of what stands in one document only the calendar is asked: an operation of five days is no half year.
  const partOf = (figure: OfficialFigure): string =>
    scope === 'document'
      ? figure.period.year
      : `${figure.period.year} ${figure.period.kind} ${yearSpan(figure.period)}`
  const known = group.filter(({ period }) => period.kind !== 'not-stated')
  const kinds = [...Map.groupBy(known, partOf).values()].sort((a, b) => a.length - b.length)
  const usual = kinds.at(-1)
  const odd = kinds.slice(0, -1).flat()
  const [first] = odd
  const [other] = usual ?? []
  if (first === undefined || other === undefined) return undefined
  const differences = new Set<Difference>()
  for (const { period } of odd) {
    if (period.kind !== other.period.kind) differences.add('period-kind')
    if (period.year !== other.period.year) differences.add('fiscal-year')
    if (yearSpan(period) !== yearSpan(other.period)) differences.add('part-of-a-year')
  }
  return {
    code: 'periods-differ',
    weight: 'caution',
    figures: idsOf(odd),
    against: idsOf(usual ?? []),
    differences: [...differences],
    scope,
  }
}

/** Several publishers count what one would call by one name, and count it differently: each by its own definition, or one is wrong. */
function publishersOfOneThing(
  figures: readonly OfficialFigure[],
  populations: Populations,
): readonly Finding[] {
  const whole = figures.filter(
    ({ stage, method, population, period }) =>
      stage !== undefined &&
      method === 'counted' &&
      populations.get(population)?.within === undefined &&
      periodKey(period) !== undefined,
  )
  const groups = Map.groupBy(whole, ({ unit, place, category, stage, period }) =>
    JSON.stringify([unit, place, category, stage, periodKey(period)]),
  )
  return [...groups.values()].flatMap((group): Finding[] => {
    // Of one name and several publishers: `checkClaims` tells it.
    if (new Set(group.map(({ population }) => population)).size === 1) return []
    const byPublisher = [...Map.groupBy(group, ({ publisher }) => publisher).values()]
    const [first, ...others] = byPublisher
      .flatMap((some) => newest(some))
      .sort((a, b) => (boundsOf(a.value)?.low ?? 0) - (boundsOf(b.value)?.low ?? 0))
    if (first === undefined) return []
    const unlike = others.filter((other) => !mayBothBeRight(first.value, other.value))
    if (unlike.length === 0) return []
    return [
      {
        code: 'publishers-differ',
        weight: 'question',
        figures: [first.id],
        against: idsOf(unlike),
      },
    ]
  })
}

function newest(figures: readonly OfficialFigure[]): readonly OfficialFigure[] {
  const ordered = [...figures].sort((a, b) => ((a.asOf ?? '') < (b.asOf ?? '') ? -1 : 1))
  return ordered.slice(-1)
}

function idsOf(figures: readonly OfficialFigure[]): readonly string[] {
  return figures.map(({ id }) => id)
}
