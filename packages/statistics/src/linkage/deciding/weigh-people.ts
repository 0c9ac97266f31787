import { type Refusal, refused } from '../../refusal.ts'
import type { Agreement, ChanceRates, EncodedPeople } from '../encoding/encoded-people.ts'
import { fieldWords } from '../encoding/encoded-people.ts'
import { level, levelCount } from '../encoding/levels.ts'
import type { ComparedPass, PassToCompare } from './compare-pass.ts'
import {
  type AgreementEstimate,
  estimateAgreement,
  type PassEstimate,
} from './estimate-agreement.ts'
import { isWithin } from './files-of-people.ts'
import { countPatterns, findPrior, type Prior } from './find-prior.ts'
import { distinctPairs, type PairColumns } from './distinct-pairs.ts'
import { levelsOf, type Pattern } from './pattern.ts'

/** Two people by their place in the row of all files, `left < right`. */
export interface WeighedPair {
  readonly left: number
  readonly right: number
  readonly pattern: Pattern
  /** log₂ of how much likelier the agreement is for one person than for two. */
  readonly weight: number
  /** log₂ odds that it is one person, with what is known of how many there are. */
  readonly logOdds: number
}

export interface WeighedPeople {
  readonly kind: 'weighed-people'
  readonly starts: readonly number[]
  /** Pairs of at least `leastLogOdds`, in order of `left` and then `right`. What is below draws nobody together, and only counts for `prior`. */
  readonly pairs: readonly WeighedPair[]
  readonly compared: number
  readonly passes: readonly PassEstimate[]
  readonly weights: readonly (readonly number[])[]
  readonly setAside: readonly string[]
  readonly passedOver: { readonly blocks: number; readonly people: number }
  readonly prior: Prior
}

/** Compares one pass, here or in a worker. The pass is made when there is room for it: all of them together may not fit. */
export type ComparePass = (makePass: () => PassToCompare) => Promise<ComparedPass>

/** PROPOSED: m of a field before it is estimated, to drop hopeless pairs at once. */
const roughTruth = [1, 0.1, 0.08, 0.08, 0.1, 0.3, 0.2, 0.2]
/** A pair is kept if it could still be one person should the rough weight be wrong by so many bits. */
const roughness = 14
const mostBits = 24
/** log₂ odds of one in a hundred. */
export const leastLogOdds = Math.log2(1 / 100)

/**
 * Weighs all pairs that share a block in some pass. Refuses `nothing-to-compare` (no field, no pass, no pair),
 * `field-not-informative` where every field agrees for strangers as often as for one person, `match-share-absurd`.
 */
export async function weighPeople(
  agreement: Agreement,
  files: readonly EncodedPeople[],
  compare: ComparePass,
): Promise<WeighedPeople | Refusal> {
  const starts = [0]
  for (const { count } of files) starts.push(starts.at(-1)! + count)
  const people = starts.at(-1)!
  const chance = meanRates(files)
  if (people < 2 || agreement.passes.length === 0) return refused('nothing-to-compare')
  const rough = chance.map((rates, field) =>
    rates.map((rate, at) =>
      at === level.missing || agreement.fields[field]?.isHelper
        ? 0
        : Math.log2(roughTruth[at]! / rate),
    ),
  )
  const request = {
    starts,
    fields: agreement.fields.length,
    roughWeights: withMercyForExchange(rough, agreement),
    leastWeight: Math.log2(people) - roughness,
  }
  const passes = await Promise.all(
    agreement.passes.map((_, pass) =>
      compare(() => ({ ...joined(files, pass, agreement), ...request })),
    ),
  )
  const compared = passes.reduce((sum, { pairs }) => sum + pairs, 0)
  if (compared === 0) return refused('nothing-to-compare')
  const estimate = estimateAgreement(agreement, chance, {
    patterns: passes.map(({ patterns }) => patterns),
    mostMatches: people * Math.max(1, files.length - 1),
  })
  const weights = fieldWeights(agreement, estimate, chance)
  if (weights.every((ofField) => ofField.every((weight) => weight === 0))) {
    return refused('field-not-informative')
  }
  const weightOf = weightOfPattern(agreement, weights)
  const pairs = distinctPairs(passes, people, weightOf)
  const prior = findPrior(countPatterns(pairs, starts, weightOf), files, people)
  if (prior === undefined) return refused('match-share-absurd')
  return {
    kind: 'weighed-people',
    starts,
    pairs: likelyPairs(pairs, starts, weightOf, prior),
    compared,
    passes: estimate.passes,
    weights,
    setAside: estimate.setAside,
    passedOver: {
      blocks: passes.reduce((sum, { passedOver }) => sum + passedOver.blocks, 0),
      people: passes.reduce((sum, { passedOver }) => sum + passedOver.people, 0),
    },
    prior,
  }
}

function meanRates(files: readonly EncodedPeople[]): ChanceRates {
  const people = files.reduce((sum, { count }) => sum + count, 0)
  const [first] = files
  return (first?.chance ?? []).map((rates, field) =>
    rates.map((_, at) =>
      files.reduce((sum, file) => sum + (file.chance[field]![at]! * file.count) / people, 0),
    ),
  )
}

function joined(files: readonly EncodedPeople[], pass: number, { fields }: Agreement) {
  const people = files.reduce((sum, { count }) => sum + count, 0)
  const width = fields.length * fieldWords
  const blocks = new Uint32Array(people * 2)
  const entries = new Uint32Array(people * width)
  let start = 0
  for (const file of files) {
    const encoded = file.pass(pass)
    blocks.set(encoded.blocks, start * 2)
    entries.set(encoded.entries, start * width)
    start += file.count
  }
  return { blocks, entries }
}

/** Exchanged names disagree twice; how they agree together is only seen later. */
function withMercyForExchange(rough: readonly (readonly number[])[], { fields }: Agreement) {
  const isExchangeable = fields.some(({ isHelper }) => isHelper)
  return rough.map((weights, field) =>
    isExchangeable && ['given-names', 'surnames'].includes(fields[field]?.kind ?? '')
      ? weights.map((weight) => Math.max(weight, -2))
      : weights,
  )
}

function fieldWeights(
  { fields }: Agreement,
  { truth, setAside }: AgreementEstimate,
  chance: ChanceRates,
): number[][] {
  return fields.map(({ name, isHelper }, field) =>
    Array.from({ length: levelCount }, (_, at) => {
      if (at === level.missing || isHelper || setAside.includes(name)) return 0
      const bits = Math.log2(truth[field]![at]! / chance[field]![at]!)
      return Math.min(mostBits, Math.max(-mostBits, bits))
    }),
  )
}

function weightOfPattern(
  { fields }: Agreement,
  weights: readonly (readonly number[])[],
): (pattern: Pattern) => number {
  const known = new Map<Pattern, number>()
  return (pattern) => {
    let weight = known.get(pattern)
    if (weight === undefined) {
      const levels = levelsOf(pattern, fields)
      weight = levels.reduce((sum, each, field) => sum + weights[field]![each]!, 0)
      known.set(pattern, weight)
    }
    return weight
  }
}

function likelyPairs(
  { left, right, patterns }: PairColumns,
  starts: readonly number[],
  weightOf: (pattern: Pattern) => number,
  prior: Prior,
): WeighedPair[] {
  const likely: WeighedPair[] = []
  for (let at = 0; at < left.length; at++) {
    const [one, other, pattern] = [left[at]!, right[at]!, patterns[at]!]
    const weight = weightOf(pattern)
    const logOdds = weight + (isWithin(one, other, starts) ? prior.within : prior.between)
    if (logOdds >= leastLogOdds) likely.push({ left: one, right: other, pattern, weight, logOdds })
  }
  return likely
}
