import type { SeededRandom } from '../../seeded-random.ts'
import type { Targets } from '../aggregates/targets.ts'
import { lengths } from '../combinations/combination-space.ts'
import { jointOf, likelyTree } from './likely-tree.ts'
import { RecordFit } from './record-fit.ts'

const largestGroup = 32
/** How often all groups are gone through at each size, at most. */
const roundsOfGroups = 3
/** Single records are half of the work, and find little left to mend. */
const roundsOfRecords = 1
/** A round that moves fewer than this share of the groups is the last of its size. */
const settled = 0.02
/** How many groups are tried for each that is missing. */
const gapTurns = 3
const groupsBetweenReports = 2_000

/**
 * Records whose combinations are as near to the targets as moving one value of one record at a time
 * gets them. No record has a combination that the targets forbid. The same seed makes the same
 * records. `onProgress` hears the share done and may throw to stop.
 */
export function makeRecords(
  targets: Targets,
  random: SeededRandom,
  onProgress: (share: number) => void = () => undefined,
): readonly Uint32Array[] {
  let groupSize = largestGroup
  while (groupSize > 1 && targets.people / groupSize < 1_000) groupSize /= 2
  const fit = new RecordFit(targets, groupSize, random)
  drawFirst(targets, fit, random)
  // Halves cost twice as much: the share of all the work that is behind each size.
  const all = 2 * targets.people
  let done = 0
  for (;;) {
    const rounds = fit.groupSize === 1 ? roundsOfRecords : roundsOfGroups
    for (let round = 0; round < rounds; round++) {
      let moved = 0
      for (let group = 0; group < fit.groups; group++) {
        if (fit.improve(group)) moved++
        if (group % groupsBetweenReports === 0) {
          onProgress((done + (fit.groups * (round + group / fit.groups)) / rounds) / all)
        }
      }
      if (moved < settled * fit.groups) break
    }
    fillGaps(targets, fit, random)
    done += fit.groups
    if (fit.groupSize === 1) return fit.columns()
    fit.halve()
  }
}

/** Rebuilds groups around attributes and pairs of which there are too few. */
function fillGaps({ space }: Targets, fit: RecordFit, random: SeededRandom): void {
  for (const length of lengths.slice(0, Math.min(2, space.longest))) {
    space.eachCombination(length, (cell, { columns }, codes) => {
      const around = columns.map((column, place) => [column, codes[place] as number] as const)
      const turns = Math.ceil((gapTurns * fit.lacks(cell)) / fit.groupSize - 0.5)
      for (let turn = 0; turn < turns && fit.lacks(cell) >= fit.groupSize / 2; turn++) {
        fit.rebuild(Math.floor(random.next() * fit.groups), around)
      }
    })
  }
}

/** Draws each column given its parent in the tree, leaving out what is forbidden. */
function drawFirst(targets: Targets, fit: RecordFit, random: SeededRandom): void {
  for (const { column, parent } of likelyTree(targets)) {
    const radix = targets.space.radixOf(column)
    // Without a parent there is one row, the same for all.
    const joint =
      parent === undefined ? [singles(targets, column)] : jointOf(targets, parent, column)
    const chances = new Float64Array(radix)
    for (let group = 0; group < fit.groups; group++) {
      const given = parent === undefined ? 0 : fit.codeOf(group, parent)
      const wanted = joint[given] as Float64Array
      let sum = 0
      for (let code = 0; code < radix; code++) {
        const chance = wanted[code] as number
        const isOpen = chance > 0 && (code === 0 || fit.mayTake(group, column, code))
        chances[code] = isOpen ? chance : 0
        sum += chances[code] as number
      }
      let left = random.next() * sum
      let code = 0
      while (code < radix - 1 && left >= (chances[code] as number))
        left -= chances[code++] as number
      if ((chances[code] as number) > 0) fit.place(group, column, code)
    }
  }
}

function singles({ space, wanted, people }: Targets, column: number): Float64Array {
  const chances = new Float64Array(space.radixOf(column))
  let left = people
  for (let code = 1; code < chances.length; code++) {
    chances[code] = Math.max(0, wanted[space.single(column) + code] as number)
    left -= chances[code] as number
  }
  chances[0] = Math.max(0, left)
  return chances
}
