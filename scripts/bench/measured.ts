import { availableParallelism } from 'node:os'

/** One line of the report: what this run measured, and what it is held against. */
export interface Measured {
  readonly part:
    | 'append'
    | 'server'
    | 'device'
    | 'operation'
    | 'tables'
    | 'lists'
    | 'linkage'
    | 'synthesis'
  readonly name: string
  readonly ours: number
  readonly unit: string
  /** A limit is measured in the same run; an aim is a number that was decided. Undefined: told, not judged. */
  readonly against?: {
    readonly kind: 'limit' | 'aim'
    readonly value: number
    /** `at-most`: ours must not be above `value × share`; `at-least`: not below. */
    readonly sense: 'at-most' | 'at-least'
    /** 1, or which share of a limit is aimed at. */
    readonly share: number
  }
  /** Where neither an aim nor a limit says more: how often as much as the bare way to do it. */
  readonly ratio?: number
  readonly note?: string
}

export const cores = availableParallelism()

export function ratioOf({ ours, against, ratio }: Measured): number | undefined {
  return ratio ?? (against === undefined ? undefined : ours / against.value)
}

export function isMet({ ours, against }: Measured): boolean | undefined {
  if (against === undefined) return undefined
  const bound = against.value * against.share
  return against.sense === 'at-most' ? ours <= bound : ours >= bound
}

export function atMost(value: number): NonNullable<Measured['against']> {
  return { kind: 'aim', value, sense: 'at-most', share: 1 }
}

/** The value below which a share of the sample lies, for example 0.95. */
export function quantile(sample: readonly number[], share: number): number {
  const sorted = [...sample].sort((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

export const median = (sample: readonly number[]): number => quantile(sample, 0.5)

/** Milliseconds that each of several runs took, one after the other. */
export async function timesMs(runs: number, work: (run: number) => unknown): Promise<number[]> {
  const times: number[] = []
  for (let run = 0; run < runs; run += 1) {
    const startedAt = performance.now()
    await work(run)
    times.push(performance.now() - startedAt)
  }
  return times
}

/** CPU microseconds of this process for one of `count` pieces of work done one after the other; the median of some rounds. */
export function cpuMicrosecondsEach(rounds: number, count: number, work: () => void): number {
  const each = Array.from({ length: rounds }, () => {
    const before = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(before)
    return (user + system) / count
  })
  return median(each)
}
