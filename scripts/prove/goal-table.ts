import type { MeasuredGoal } from '@cobijo/sealing/testing/tell-goal'
import type { Goal } from './goals.ts'

export type Standing = 'met' | 'not met' | 'not measured'

/** All that was measured of a goal must be what it asks for. */
export function standingOf({ number, lacks }: Goal, told: readonly MeasuredGoal[]): Standing {
  const own = told.filter((each) => each.goal === number)
  if (own.length === 0) return 'not measured'
  return lacks === '' && own.every(({ isMet }) => isMet) ? 'met' : 'not met'
}

/** The table of goals: what each asks, whether it is met, what was measured, what no proof measures. Its last line counts them. */
export function tableOfGoals(
  goals: readonly Goal[],
  told: readonly MeasuredGoal[],
): readonly string[] {
  const lines = goals.flatMap((goal) => [
    `${String(goal.number).padStart(2)}  ${standingOf(goal, told).padEnd(12)}  ${goal.asks}`,
    ...told
      .filter((each) => each.goal === goal.number)
      .map(({ measured }) => `${' '.repeat(18)}measured: ${measured}`),
    ...(goal.lacks === '' ? [] : [`${' '.repeat(18)}lacks: ${goal.lacks}`]),
  ])
  const count = (standing: Standing) =>
    goals.filter((goal) => standingOf(goal, told) === standing).length
  const sum = (['met', 'not met', 'not measured'] as const).map((each) => `${count(each)} ${each}`)
  return [...lines, sum.join(', ')]
}
