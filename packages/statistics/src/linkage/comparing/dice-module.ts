import { assembleModule, type Code, instruction, valueType } from './wasm-assembler.ts'

/** Filters of 1,024 bits: eight vectors of 16 bytes. */
export const filterBytes = 128
/** So many rows of the one side are held against each row of the other at once. */
export const rowsAtOnce = 4
/** What is written for a row that may be close to one of the four: its number and the four counts of common bits. */
export const foundBytes = 20

const vectorsPerFilter = 8
const vectorBytes = 16

const parameter = { four: 0, fourBounds: 1, rows: 2, rowBounds: 3, count: 4, found: 5 } as const
const local = { row: 6, vector: 7, common: 8, left: 12, right: 13 } as const

/**
 * The module of one function:
 * `compare(four, fourBounds, rows, rowBounds, count, found) → found'`
 *
 * counts for each of `count` filters at `rows` the bits it has in common with each of the four filters at `four`, and writes the
 * row's number and the four counts at `found` where for any of them  common ≥ fourBounds[i] + rowBounds[row]  (32-bit
 * floats). Dice ≥ t means  common ≥ t/2 · |a| + t/2 · |b|;  the caller takes a hair off the bounds and decides exactly.
 */
export function diceModule(): Uint8Array {
  return assembleModule([
    {
      name: 'compare',
      parameters: Array.from({ length: 6 }, () => valueType.i32),
      results: [valueType.i32],
      locals: [valueType.i32, ...Array.from({ length: 7 }, () => valueType.v128)],
      body: compareBody(),
    },
  ])
}

function compareBody(): Code {
  const { getLocal, setLocal, constant, add, isLessUnsigned, loop, block, branchIf, isZero } =
    instruction
  const advance = (at: number, by: number): Code => [
    ...getLocal(at),
    ...constant(by),
    ...add,
    ...setLocal(at),
  ]
  return [
    ...block([
      ...getLocal(parameter.count),
      ...isZero,
      ...branchIf(0),
      ...loop([
        ...countCommonBits(),
        ...sumOfLanes(),
        ...writeIfClose(),
        ...advance(parameter.rows, filterBytes),
        ...advance(parameter.rowBounds, 4),
        ...advance(local.row, 1),
        ...getLocal(local.row),
        ...getLocal(parameter.count),
        ...isLessUnsigned,
        ...branchIf(0),
      ]),
    ]),
    ...getLocal(parameter.found),
  ]
}

/** Into `common` … `common + 3`: sixteen sums of at most 64 each. */
function countCommonBits(): Code {
  const { getLocal, setLocal, loadVector, and, countBitsI8x16, addI8x16 } = instruction
  const code: number[] = []
  for (let at = 0; at < vectorsPerFilter; at++) {
    code.push(...getLocal(parameter.rows), ...loadVector(at * vectorBytes), ...setLocal(local.vector))
    for (let row = 0; row < rowsAtOnce; row++) {
      const offset = row * filterBytes + at * vectorBytes
      if (at > 0) code.push(...getLocal(local.common + row))
      code.push(...getLocal(parameter.four), ...loadVector(offset), ...getLocal(local.vector))
      code.push(...and, ...countBitsI8x16)
      if (at > 0) code.push(...addI8x16)
      code.push(...setLocal(local.common + row))
    }
  }
  return code
}

/** Turns the four vectors of partial sums into one vector of four counts, in `common`. */
function sumOfLanes(): Code {
  const { getLocal, setLocal, widenAddI8x16, widenAddI16x8, addI32x4, shuffleBytes } = instruction
  const code: number[] = []
  for (let row = 0; row < rowsAtOnce; row++) {
    const at = local.common + row
    code.push(...getLocal(at), ...widenAddI8x16, ...widenAddI16x8, ...setLocal(at))
  }
  const pairSums = (one: number, other: number, into: number): Code => [
    ...[...getLocal(one), ...getLocal(other), ...shuffleBytes(lanes(0, 4, 1, 5))],
    ...[...getLocal(one), ...getLocal(other), ...shuffleBytes(lanes(2, 6, 3, 7))],
    ...[...addI32x4, ...setLocal(into)],
  ]
  code.push(...pairSums(local.common, local.common + 1, local.left))
  code.push(...pairSums(local.common + 2, local.common + 3, local.right))
  const both = [...getLocal(local.left), ...getLocal(local.right)]
  code.push(...both, ...shuffleBytes(lanes(0, 1, 4, 5)))
  code.push(...both, ...shuffleBytes(lanes(2, 3, 6, 7)))
  code.push(...addI32x4, ...setLocal(local.common))
  return code
}

function writeIfClose(): Code {
  const { getLocal, setLocal, constant, add, when } = instruction
  return [
    ...[...getLocal(local.common), ...instruction.convertI32x4],
    ...[...getLocal(parameter.fourBounds), ...instruction.loadVector(0)],
    ...[...getLocal(parameter.rowBounds), ...instruction.loadSplat32(0)],
    ...instruction.addF32x4,
    ...instruction.isGreaterOrEqualF32x4,
    ...instruction.isAnyTrue,
    ...when([
      ...[...getLocal(parameter.found), ...getLocal(local.row), ...instruction.storeInteger(0)],
      ...[...getLocal(parameter.found), ...getLocal(local.common), ...instruction.storeVector(4)],
      ...[...getLocal(parameter.found), ...constant(foundBytes), ...add],
      ...setLocal(parameter.found),
    ]),
  ]
}

/** The bytes of four 32-bit lanes: 0 … 3 of the first vector, 4 … 7 of the second. */
function lanes(...chosen: readonly number[]): readonly number[] {
  return chosen.flatMap((lane) => [0, 1, 2, 3].map((byte) => lane * 4 + byte))
}
