import type { Agreement, ChanceRates } from '../encoding/encoded-people.ts'
import { level, levelCount } from '../encoding/levels.ts'
import type { PatternCount } from './compare-pass.ts'
import { levelsOf } from './pattern.ts'

/** What is believed of m, the agreement of two records of one person, before any pair is seen; worth so many pairs. PROPOSED. */
const expected = [0, 0.04, 0.03, 0.03, 0.05, 0.35, 0.25, 0.25]
const expectedPairs = 20
const mostRounds = 200
const smallestStep = 1e-6

export interface PassEstimate {
  readonly name: string
  readonly pairs: number
  /** The share of the pass's pairs that are of one person. */
  readonly share: number
  /** False: so many matches cannot be; nothing was learnt from this pass, though its pairs are weighed. */
  readonly isBelieved: boolean
}

export interface AgreementEstimate {
  /** m, by field and level; of those two records that both have the field. */
  readonly truth: readonly (readonly number[])[]
  readonly passes: readonly PassEstimate[]
  /** Fields in which two records of one person do not agree more often than strangers: they are not used. */
  readonly setAside: readonly string[]
}

/**
 * Estimates m by expectation maximisation, apart in each pass, with u held at the rates of chance; the m of a field is the
 * mean of the passes that do not block on it, each weighted by the matches it found (Splink's way). Plain EM on tightly blocked
 * pairs, which estimates both, finds a wrong mixture: statistics.md §2.6.
 */
export function estimateAgreement(
  { fields, passes }: Agreement,
  chance: ChanceRates,
  {
    patterns,
    mostMatches,
  }: {
    readonly patterns: readonly (readonly PatternCount[])[]
    /** More matches than this in one pass are absurd: it found another mixture, and is not believed. */
    readonly mostMatches: number
  },
): AgreementEstimate {
  const matches = fields.map(() => expected.map((share) => share * expectedPairs))
  const estimates = passes.map(({ name, fields: blockedOn }, pass) => {
    const rows = (patterns[pass] ?? []).map(({ pattern, count }) => ({
      levels: levelsOf(pattern, fields),
      count,
    }))
    const pairs = rows.reduce((sum, { count }) => sum + count, 0)
    const { share, found } = maximise(rows, chance, new Set(blockedOn))
    const isBelieved = share * pairs <= mostMatches
    if (!isBelieved) return { name, pairs, share, isBelieved }
    found.forEach((counts, field) => {
      if (blockedOn.includes(field)) return
      counts.forEach((count, at) => {
        matches[field]![at]! += count * share
      })
    })
    return { name, pairs, share, isBelieved }
  })
  const truth = matches.map(shares)
  const setAside = fields
    .filter(({ isHelper }, field) => !isHelper && agrees(truth[field]) <= agrees(chance[field]))
    .map(({ name }) => name)
  return { truth, passes: estimates, setAside }
}

interface LevelRow {
  readonly levels: readonly number[]
  readonly count: number
}

function maximise(rows: readonly LevelRow[], chance: ChanceRates, blockedOn: ReadonlySet<number>) {
  const free = chance.map((_, field) => field).filter((field) => !blockedOn.has(field))
  const total = rows.reduce((sum, { count }) => sum + count, 0)
  let truth = chance.map(() => expected)
  let share = 0.1
  let found = chance.map(() => new Array<number>(levelCount).fill(0))
  for (let round = 0; round < mostRounds && total > 0; round++) {
    const counts = chance.map(() => new Array<number>(levelCount).fill(0))
    let matches = 0
    for (const { levels, count } of rows) {
      let odds = share / (1 - share)
      for (const field of free) {
        const at = levels[field]!
        if (at !== level.missing) odds *= truth[field]![at]! / chance[field]![at]!
      }
      const posterior = (odds === Infinity ? 1 : odds / (1 + odds)) * count
      matches += posterior
      for (const field of free) counts[field]![levels[field]!]! += posterior
    }
    found = counts
    truth = counts.map((ofField) =>
      shares(ofField.map((count, at) => count + expected[at]! * expectedPairs)),
    )
    const next = Math.min(0.999, Math.max(1e-9, matches / total))
    const step = Math.abs(next - share)
    share = next
    if (step < smallestStep * share) break
  }
  return { share, found }
}

/** Shares of the levels of a field that is there. */
function shares(counts: readonly number[]): number[] {
  const there = counts.reduce((sum, count, at) => sum + (at === level.missing ? 0 : count), 0)
  return counts.map((count, at) => (at === level.missing ? 0 : count / there))
}

function agrees(rates: readonly number[] | undefined): number {
  return (rates ?? []).reduce((sum, rate, at) => sum + (at >= level.equal ? rate : 0), 0)
}
