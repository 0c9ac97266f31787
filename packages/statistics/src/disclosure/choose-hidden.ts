import { hideGreedily } from './complementary.ts'
import {
  type ChoiceLimits,
  type ChoiceProgress,
  chooseOptimally,
  mostCells,
} from './optimal/choose-optimally.ts'
import type { OpenProgramme } from './optimal/programme.ts'
import {
  isOptional,
  showWhatNeedNotHide,
  type SuppressionTask,
  weightOfAll,
  type Weighing,
} from './suppression-task.ts'

/** How the cells are chosen that are hidden beside the small ones. */
export interface Choosing {
  /** What is made as small as can be; if not given, the counts. */
  readonly weigh?: Weighing
  /** The solver and how long it may work; without it cells are chosen greedily. */
  readonly optimal?: {
    readonly open: OpenProgramme
    readonly limits: ChoiceLimits
    readonly onProgress?: (progress: ChoiceProgress) => void
  }
}

/**
 * What may be told of the choice. Its weight may not: a sum of hidden counts is an equation more. The gap
 * is rounded up to whole percents for the same reason.
 */
export interface Choice {
  readonly method: 'optimal' | 'within-gap' | 'greedy'
  readonly weigh: Weighing
  /** No choice that passes is lighter than this one by more; null where nothing is proved. */
  readonly gapPercent: number | null
  /** A run that the clock stopped may come out otherwise on another machine. */
  readonly stoppedBy: 'rounds' | 'time' | null
}

export interface ChosenCells {
  readonly hidden: ReadonlySet<number>
  readonly choice: Choice
  /** For the office only. */
  readonly weights: {
    readonly hidden: number
    readonly bound: number | null
    readonly greedy: number
  }
}

/** Chooses greedily, and better where there is a solver. Undefined where nothing that can be hidden is enough. */
export function chooseHidden(
  task: SuppressionTask,
  { optimal }: Pick<Choosing, 'optimal'>,
): ChosenCells | undefined {
  const quick = hideGreedily(task, task.mustHide)
  if (quick === undefined) return undefined
  const greedy = showWhatNeedNotHide(task, quick)
  const greedyWeight = weightOfAll(task, greedy)
  const { weigh } = task
  const optional = [...task.counts.keys()].filter((cell) => isOptional(task, cell)).length
  if (optional === 0) {
    return {
      hidden: greedy,
      choice: { method: 'optimal', weigh, gapPercent: 0, stoppedBy: null },
      weights: { hidden: greedyWeight, bound: greedyWeight, greedy: greedyWeight },
    }
  }
  if (optimal === undefined || optional > mostCells) {
    return {
      hidden: greedy,
      choice: { method: 'greedy', weigh, gapPercent: null, stoppedBy: null },
      weights: { hidden: greedyWeight, bound: null, greedy: greedyWeight },
    }
  }
  const { open, limits, onProgress } = optimal
  const found = chooseOptimally(task, greedy, open, limits, onProgress)
  const weight = weightOfAll(task, found.hidden)
  const isProved = found.bound >= weight
  return {
    hidden: found.hidden,
    choice: {
      method: isProved ? 'optimal' : 'within-gap',
      weigh,
      gapPercent: isProved ? 0 : Math.ceil((100 * (weight - found.bound)) / weight),
      stoppedBy: found.stoppedBy ?? null,
    },
    weights: { hidden: weight, bound: found.bound, greedy: greedyWeight },
  }
}
