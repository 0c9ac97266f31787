import { atMost, median, quantile, timesMs } from './measured.ts'
import type { Measured } from './measured.ts'

interface Question {
  readonly name: string
  readonly part: Measured['part']
  readonly runs: number
  readonly aimMs: number
}

/** Median and p95 of the work, held against an aim, with the ratio of its median to that of the bare way of doing it. */
export async function measureBeside(
  { name, part, runs, aimMs }: Question,
  work: (run: number) => Promise<unknown>,
  bare: (run: number) => Promise<unknown>,
): Promise<Measured[]> {
  await timesMs(Math.ceil(runs / 10), work)
  await timesMs(Math.ceil(runs / 10), bare)
  const ours: number[] = []
  const theirs: number[] = []
  // By turns, so that both meet the same moments of a busy machine.
  for (let run = 0; run < runs; run += 1) {
    ours.push(...(await timesMs(1, () => work(run))))
    theirs.push(...(await timesMs(1, () => bare(run))))
  }
  return [
    {
      part,
      name: `${name}, p95`,
      ours: quantile(ours, 0.95),
      unit: 'ms',
      against: atMost(aimMs),
      note: `quickest ${Math.min(...ours).toFixed(2)} ms, median ${median(ours).toFixed(2)} ms, ${(median(ours) / median(theirs)).toFixed(1)} × the bare statement (${median(theirs).toFixed(2)} ms)`,
    },
  ]
}
