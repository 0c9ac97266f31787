import type { RandomWords } from '../../seeded-random.ts'
import { happensByExp, uniformBelow } from './exact-chance.ts'

/**
 * One of the options, the better its score the likelier: the exponential mechanism, exactly. Scores
 * are whole numbers of which one person changes each by at most 1; the choice costs `perUnit`
 * (a fraction of whole numbers) of ε.
 */
export function chooseByScore(
  random: RandomWords,
  scores: readonly number[],
  perUnit: { readonly top: number; readonly bottom: number },
): number {
  const best = Math.max(...scores)
  for (;;) {
    const option = uniformBelow(random, scores.length)
    const lacks = best - (scores[option] as number)
    // Half of ε: a person may lift one option's score and lower another's.
    const chance = { top: lacks * perUnit.top, bottom: 2 * perUnit.bottom }
    if (happensByExp(random, chance)) return option
  }
}
