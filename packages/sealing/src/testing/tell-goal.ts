import { appendFileSync } from 'node:fs'

/** What a proof measured of one of the goals that `npm run prove` prints. */
export interface MeasuredGoal {
  /** As numbered in `scripts/prove/goals.ts`. */
  readonly goal: number
  /** What was counted or timed, in words with its numbers. */
  readonly measured: string
  /** Whether that is what the goal asks for, in full. */
  readonly isMet: boolean
}

/** Tells it to `npm run prove`, which names the file; says nothing in any other run. */
export function tellGoal(measured: MeasuredGoal): void {
  const path = process.env['COBIJO_GOALS']
  if (path) appendFileSync(path, `${JSON.stringify(measured)}\n`)
}
