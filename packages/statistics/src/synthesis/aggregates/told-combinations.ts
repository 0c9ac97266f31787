import { publicRule } from '../../disclosure/audit.ts'
import type { CodedColumn } from '../../tables/coded-column.ts'
import { type CombinationSpace, type Length, lengths } from '../combinations/combination-space.ts'
import { countCombinations } from '../combinations/count-combinations.ts'
import { roundedDown } from './rounded-aggregates.ts'
import type { Targets } from './targets.ts'

/**
 * The tables that go with the records: combinations and how many people have each. Entry i has
 * `lengths[i]` attributes; its columns and their codes (of `values`, from 1) lie from 3·i on.
 */
export interface ToldCombinations {
  readonly names: readonly string[]
  readonly values: readonly (readonly string[])[]
  readonly lengths: Uint8Array
  readonly columns: Uint16Array
  readonly codes: Uint32Array
  readonly counts: Uint32Array
}

/** k-anonymous: what was counted, rounded down to a multiple of k. */
export function toldRounded({ space, wanted }: Targets, k: number): ToldCombinations {
  return listed(space, space.longest, (cell) => {
    const middle = wanted[cell] as number
    return middle < 0 ? 0 : roundedDown(Math.floor(middle), k)
  })
}

/**
 * Differentially private: counted from the made records, so that tables and records say the same, and
 * nearer to the truth than the noisy counts, which contradict one another. No count of 1 to 9.
 */
export function toldOfRecords(
  { space }: Targets,
  records: readonly CodedColumn[],
): ToldCombinations {
  const counts = new Int32Array(space.cells)
  for (const length of lengths.slice(0, space.longest)) {
    countCombinations(space, length, records, counts)
  }
  return listed(space, space.longest, (cell) => {
    const count = counts[cell] as number
    return count < publicRule.threshold ? 0 : count
  })
}

function listed(
  space: CombinationSpace,
  longest: Length,
  countOf: (cell: number) => number,
): ToldCombinations {
  const each = (
    visit: (count: number, chosen: readonly number[], codes: readonly number[]) => void,
  ) => {
    for (const length of lengths.slice(0, longest)) {
      space.eachCombination(length, (cell, table, codes) => {
        const count = countOf(cell)
        if (count > 0) visit(count, table.columns, codes)
      })
    }
  }
  let entries = 0
  each(() => entries++)
  const told: ToldCombinations = {
    names: space.columns.map(({ name }) => name),
    values: space.columns.map(({ values }) => values),
    lengths: new Uint8Array(entries),
    columns: new Uint16Array(3 * entries),
    codes: new Uint32Array(3 * entries),
    counts: new Uint32Array(entries),
  }
  let next = 0
  each((count, chosen, codes) => {
    told.lengths[next] = chosen.length
    told.columns.set(chosen, 3 * next)
    told.codes.set(codes.slice(0, chosen.length), 3 * next)
    told.counts[next] = count
    next++
  })
  return told
}
