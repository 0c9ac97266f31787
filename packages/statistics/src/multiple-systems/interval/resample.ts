import { type CaptureLists, withCounts } from '../capture-lists.ts'
import { type Candidate, estimateOf, Judge } from '../model/candidate.ts'
import { ModelFitter } from '../model/fit-model.ts'
import { SeededRandom } from '../../seeded-random.ts'

/** Chooses a model on given data, from the beginning; undefined where none has an estimate. */
export type Selector = (judge: Judge) => Candidate | undefined

/** Replicates from … to − 1 of a seed: the same numbers whoever computes them, and in which parts. */
export interface Replicates {
  readonly seed: number
  readonly from: number
  readonly to: number
  /** Hears how many are done; may throw to stop. */
  readonly onReplicate?: (done: number) => void
}

/**
 * Draws the same number of people again from the observed histories and redoes the whole selection.
 * Gives one estimate for each replicate, not-a-number where nothing had one: to be counted, never
 * dropped in silence.
 */
export function resampledEstimates(
  data: CaptureLists,
  select: Selector,
  { seed, from, to, onReplicate }: Replicates,
): Float64Array {
  const estimates = new Float64Array(to - from)
  const fitter = new ModelFitter(data.lists.length)
  for (let replicate = from; replicate < to; replicate++) {
    const again = withCounts(data, resample(data, new SeededRandom(seed, replicate)))
    estimates[replicate - from] = chosenEstimate(again, select, fitter)
    onReplicate?.(replicate - from + 1)
  }
  return estimates
}

/**
 * The estimate with one person less in each observed history, selection redone, and how many people
 * have that history.
 */
export function jackknife(
  data: CaptureLists,
  select: Selector,
): readonly { readonly history: number; readonly people: number; readonly estimate: number }[] {
  const fitter = new ModelFitter(data.lists.length)
  return [...data.counts.keys()]
    .filter((history) => (data.counts[history] as number) > 0)
    .map((history) => {
      const counts = data.counts.slice()
      counts[history]! -= 1
      const estimate = chosenEstimate(withCounts(data, counts), select, fitter)
      return { history, people: data.counts[history] as number, estimate }
    })
}

function chosenEstimate(data: CaptureLists, select: Selector, fitter: ModelFitter): number {
  if (data.people === 0) return Number.NaN
  const chosen = select(new Judge(data, fitter))
  return chosen?.kind === 'admissible' ? estimateOf(data, chosen.fit) : Number.NaN
}

function resample({ counts, people }: CaptureLists, random: SeededRandom): Float64Array {
  const histories: number[] = []
  const upTo: number[] = []
  let sum = 0
  counts.forEach((count, history) => {
    if (count === 0) return
    sum += count
    histories.push(history)
    upTo.push(sum)
  })
  const drawn = new Float64Array(counts.length)
  for (let person = 0; person < people; person++) {
    const place = random.next() * people
    let low = 0
    let high = upTo.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if (place < (upTo[middle] as number)) high = middle
      else low = middle + 1
    }
    drawn[histories[low] as number]! += 1
  }
  return drawn
}
