import type { SuppressionRule } from '@cobijo/statistics/disclosure/audit'
import type { Comparison } from '@cobijo/statistics/disclosure/protect'

export interface Promises {
  readonly promised: readonly string[]
  readonly notPromised: readonly string[]
}

/**
 * What a certificate says of itself, in words, for whoever relies on it (ADR 24 has the proofs). English,
 * as everything that a file of data says of itself.
 */
export function promisesOf(
  { threshold, width }: SuppressionRule,
  { earlierStates, changes }: Comparison,
  contributors?: string,
): Promises {
  const compared = `Compared with ${earlierStates} earlier state(s) of these records: a cell that was shown before and is shown now differs by none or by ${threshold} and more.`
  const grown = `The promise on hidden counts holds, for these tables and the earlier ones, also for whoever has all of them and knows that no cell lost anybody; and how many joined a cell is none, or can be ${threshold} and more, or spans ${width} steps as well.`
  return {
    promised: [
      `Counts from 1 to ${threshold - 1} are hidden, in cells and in totals. Zeros are shown, but for those that stand beside a cell which holds everybody of its group.`,
      `Of no group of which everybody has one value can it be told that they do (all of one house …), where hiding a zero helps; groupsTold counts those of which it can.`,
      `Whoever knows all that is shown, every sum between the cells of these tables and this rule can narrow no hidden count to an interval that spans fewer than ${width} steps (1 to ${width + 1} spans ${width}).`,
      `Of no group that is made of two or more hidden cells of these tables, of one line or of several, can it be told from them that it has fewer than ${threshold} people.`,
      ...(changes === null ? [] : [compared]),
      ...(changes === 'growth' ? [grown] : []),
      ...(contributors === undefined
        ? []
        : [
            `The same holds for whoever knows beside it all own cells: every cell of one value of ${contributors}.`,
          ]),
    ],
    notPromised: [
      `That the sum of several hidden counts stays unknown: two that are hidden in one line have a known sum. What it may be reaches ${threshold} or more.`,
      'Whole numbers: bounds are those of linear programmes. In linked tables, or of three columns and more, trying whole numbers may narrow them further.',
      'People who share values of columns that no table here crosses; groups of everybody, of those without a value, and of columns of which a record may have several. Those that have one value are named to the office.',
      'Secrecy from whoever guesses the hidden counts and repeats the choice of cells on the guess, knows single people in a cell, or works with another data set.',
      ...(changes === 'any'
        ? [
            'Anything of differences between hidden cells or sums of cells of two states: some figures went down, so a difference is no count of people.',
          ]
        : []),
      'Anything against releases that this run was not told of.',
    ],
  }
}
