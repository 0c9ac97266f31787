import {
  add,
  add32,
  type Code,
  constant,
  countedLoop,
  get,
  i32,
  loadVector,
  set,
  store32,
  storeVector,
  v128,
  vectorAnd,
} from '../../tables/counting/instructions.ts'
import { moduleBytes } from '../../tables/counting/module-bytes.ts'
import {
  add8,
  addFloats,
  addNeighbourBytes,
  addNeighbourShorts,
  countBitsOfBytes,
  isAnyTrue,
  isAtLeastFloats,
  loadInAllLanes,
  pickLanes,
  toFloats,
  when,
} from './vector-instructions.ts'

/** Filters of 1,024 bits: eight vectors of 16 bytes. */
export const filterBytes = 128
/** So many rows of the one side are held against each row of the other at once. */
export const rowsAtOnce = 4
/** What is written for a row that may be close to one of the four: its number and the four counts of common bits. */
export const foundBytes = 20

const vectorsPerFilter = 8
const vectorBytes = 16

const four = 0
const fourBounds = 1
const rows = 2
const rowBounds = 3
const count = 4
const found = 5
const row = 6
const vector = 7
const common = [8, 9, 10, 11] as const
const left = 12
const right = 13

/**
 * The module of one function:
 * `compare(four, fourBounds, rows, rowBounds, count, found) → found'`
 *
 * counts for each of `count` filters at `rows` the bits it has in common with each of the four filters at `four`, and writes the
 * row's number and the four counts at `found` where for any of them  common ≥ fourBounds[i] + rowBounds[row]  (32-bit
 * floats). Dice ≥ t means  common ≥ t/2 · |a| + t/2 · |b|;  the caller takes a hair off the bounds and decides exactly.
 */
export function diceModule(pages: number): Uint8Array<ArrayBuffer> {
  const body = [
    ...countCommonBits(),
    ...addLanesUp(),
    ...writeIfClose(),
    ...set(rows, add(get(rows), constant(filterBytes))),
    ...set(rowBounds, add(get(rowBounds), constant(4))),
  ]
  return moduleBytes(
    [
      {
        name: 'compare',
        parameters: 6,
        locals: [i32, ...new Array<number>(7).fill(v128)],
        returnsNumber: true,
        body: [...countedLoop(row, count, 1, body), ...get(found)],
      },
    ],
    pages,
  )
}

/** Sixteen sums of at most 64 each, for each of the four. */
function countCommonBits(): Code {
  const code: number[] = []
  for (let at = 0; at < vectorsPerFilter; at++) {
    code.push(...set(vector, loadVector(at * vectorBytes, get(rows))))
    common.forEach((sum, which) => {
      const other = loadVector(which * filterBytes + at * vectorBytes, get(four))
      const bits = countBitsOfBytes(vectorAnd(other, get(vector)))
      code.push(...set(sum, at === 0 ? bits : add8(get(sum), bits)))
    })
  }
  return code
}

/** Turns the four vectors of partial sums into one vector of four counts, in the first of them. */
function addLanesUp(): Code {
  const [a, b, c, d] = common
  const sumPairs = (one: Code, other: Code): Code =>
    add32(pickLanes(one, other, [0, 4, 1, 5]), pickLanes(one, other, [2, 6, 3, 7]))
  const [l, r] = [get(left), get(right)]
  return [
    ...common.flatMap((sum) => set(sum, addNeighbourShorts(addNeighbourBytes(get(sum))))),
    ...set(left, sumPairs(get(a), get(b))),
    ...set(right, sumPairs(get(c), get(d))),
    ...set(a, add32(pickLanes(l, r, [0, 1, 4, 5]), pickLanes(l, r, [2, 3, 6, 7]))),
  ]
}

function writeIfClose(): Code {
  const [counts] = common
  const bounds = addFloats(loadVector(0, get(fourBounds)), loadInAllLanes(get(rowBounds)))
  return when(isAnyTrue(isAtLeastFloats(toFloats(get(counts)), bounds)), [
    ...store32(0, get(found), get(row)),
    ...storeVector(4, get(found), get(counts)),
    ...set(found, add(get(found), constant(foundBytes))),
  ])
}
