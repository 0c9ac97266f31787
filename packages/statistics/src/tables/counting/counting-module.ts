import * as op from './instructions.ts'
import { type KernelFunction, moduleBytes } from './module-bytes.ts'

/** Rows worked on at once: keys, one column and a mask of them stay in the nearest cache. */
export const blockRows = 8192

/** Where things lie in the kernel's memory, in bytes. */
export const place = {
  /** For each of 256 patterns of eight kept rows, which bytes to keep: 16 bytes each. */
  shorts: 0,
  /** For each of 16 patterns of four kept rows, the same. */
  words: 4096,
  /** For each code below 256 the byte 255 where the filter keeps it. */
  passes: 4352,
  column: 8192,
  /** A second column of bytes. */
  second: 8192 + blockRows,
  mask: 8192 + 4 * blockRows,
  keys: 8192 + 5 * blockRows,
  /** One cell beyond the table takes what fills up the last group of eight. */
  counts: 98_304,
} as const

/** One function per width of key and code: key ← key · radix + code, for `rows` rows. */
function extendKeys(
  name: string,
  keyBytes: 2 | 4,
  codeBytes: 1 | 2 | 4,
  lanes: { splat: typeof op.splat16; multiply: typeof op.splat16; add: typeof op.splat16 },
  codes: (address: op.Code) => op.Code,
): KernelFunction {
  const [rows, radix, index, factor] = [0, 1, 2, 3]
  const perVector = 16 / keyBytes
  const keyAddress = op.multiply(op.get(index), op.constant(keyBytes))
  const codeAddress = op.multiply(op.get(index), op.constant(codeBytes))
  return {
    name,
    parameters: 2,
    locals: [op.i32, op.v128],
    body: [
      ...op.set(factor, lanes.splat(op.get(radix))),
      ...op.countedLoop(
        index,
        rows,
        perVector,
        op.storeVector(
          place.keys,
          keyAddress,
          lanes.add(
            lanes.multiply(op.loadVector(place.keys, keyAddress), op.get(factor)),
            codes(codeAddress),
          ),
        ),
      ),
    ],
  }
}

const shorts = { splat: op.splat16, multiply: op.multiply16, add: op.add16 }
const words = { splat: op.splat32, multiply: op.multiply32, add: op.add32 }

/** key ← code · radix + code of the second column, both of bytes: how most tables begin. */
function pairBytes(): KernelFunction {
  const [rows, radix, index, factor] = [0, 1, 2, 3]
  return {
    name: 'pairBytes',
    parameters: 2,
    locals: [op.i32, op.v128],
    body: [
      ...op.set(factor, op.splat16(op.get(radix))),
      ...op.countedLoop(
        index,
        rows,
        8,
        op.storeVector(
          place.keys,
          op.shiftLeft(op.get(index), op.constant(1)),
          op.add16(
            op.multiply16(op.loadBytesWide(place.column, op.get(index)), op.get(factor)),
            op.loadBytesWide(place.second, op.get(index)),
          ),
        ),
      ),
    ],
  }
}

/** mask ← mask ∧ passes[code], for byte codes below 16 · tables. */
function narrowMask(name: string, tables: number): KernelFunction {
  const [rows, index, codes] = [0, 1, 2]
  const keptByTable = Array.from({ length: tables }, (_, table) =>
    op.swizzle(
      op.loadVector(place.passes + 16 * table, op.constant(0)),
      op.subtract8(op.get(codes), op.splat8(op.constant(16 * table))),
    ),
  )
  const kept = keptByTable.reduce((one, other) => op.vectorOr(one, other))
  return {
    name,
    parameters: 1,
    locals: [op.i32, op.v128],
    body: op.countedLoop(index, rows, 16, [
      ...op.set(codes, op.loadVector(place.column, op.get(index))),
      ...op.storeVector(
        place.mask,
        op.get(index),
        op.vectorAnd(op.loadVector(place.mask, op.get(index)), kept),
      ),
    ]),
  }
}

/**
 * Moves the keys of kept rows together, without a branch: a branch on unsorted data is mispredicted
 * half the time and made a filtered count slower than an unfiltered one. Answers how many are kept.
 */
function compressKeys(name: string, keyBytes: 2 | 4): KernelFunction {
  const [rows, index, pattern, target, group] = [0, 1, 2, 3, 4]
  const perVector = 16 / keyBytes
  const patterns = 2 ** perVector - 1
  const shuffles = keyBytes === 2 ? place.shorts : place.words
  const source = op.multiply(op.get(index), op.constant(keyBytes))
  const groups = Array.from({ length: 16 / perVector }, (_, at) => [
    ...op.set(
      group,
      op.and(op.shiftRight(op.get(pattern), op.constant(at * perVector)), op.constant(patterns)),
    ),
    ...op.storeVector(
      place.keys,
      op.get(target),
      op.swizzle(
        op.loadVector(place.keys + 16 * at, source),
        op.loadVector(shuffles, op.shiftLeft(op.get(group), op.constant(4))),
      ),
    ),
    ...op.set(
      target,
      op.add(op.get(target), op.multiply(op.bitsSet(op.get(group)), op.constant(keyBytes))),
    ),
  ])
  return {
    name,
    parameters: 1,
    locals: [op.i32, op.i32, op.i32, op.i32],
    returnsNumber: true,
    body: [
      ...op.countedLoop(index, rows, 16, [
        ...op.set(pattern, op.signsOfBytes(op.loadVector(place.mask, op.get(index)))),
        ...groups.flat(),
      ]),
      ...op.shiftRight(op.get(target), op.constant(keyBytes === 2 ? 1 : 2)),
    ],
  }
}

/**
 * Adds one to the cell of each key. Adding to one hot cell twice in a row waits for the first store;
 * with `lanes` 4, neighbouring rows add to different copies of the cell, summed at the end.
 */
function countShorts(name: string, lanes: 1 | 4): KernelFunction {
  const [rows, index, address, four] = [0, 1, 2, 3]
  const shift = lanes === 4 ? 4 : 2
  const mask = 0xffff * 2 ** shift
  const addOne = (lane: number): op.Code => {
    const right = 16 * lane - shift
    const key =
      lane === 0
        ? op.shiftLeft(op.lowHalf(op.get(four)), op.constant(shift))
        : op.lowHalf(op.longShiftRight(op.get(four), op.longConstant(right)))
    const at = place.counts + (lanes === 4 ? 4 * lane : 0)
    return [
      ...op.set(address, op.and(key, op.constant(mask))),
      ...op.store32(at, op.get(address), op.add(op.load32(at, op.get(address)), op.constant(1))),
    ]
  }
  const eight = [0, 8].flatMap((offset) => [
    ...op.set(four, op.load64(place.keys + offset, op.shiftLeft(op.get(index), op.constant(1)))),
    ...[0, 1, 2, 3].flatMap(addOne),
  ])
  return {
    name,
    parameters: 1,
    locals: [op.i32, op.i32, op.i64],
    body: op.countedLoop(index, rows, 8, eight),
  }
}

function countWords(): KernelFunction {
  const [rows, index, address] = [0, 1, 2]
  const addOne = (lane: number): op.Code => [
    ...op.set(
      address,
      op.shiftLeft(
        op.load32(place.keys + 4 * lane, op.shiftLeft(op.get(index), op.constant(2))),
        op.constant(2),
      ),
    ),
    ...op.store32(
      place.counts,
      op.get(address),
      op.add(op.load32(place.counts, op.get(address)), op.constant(1)),
    ),
  ]
  return {
    name: 'countWords',
    parameters: 1,
    locals: [op.i32, op.i32],
    body: op.countedLoop(index, rows, 8, [0, 1, 2, 3, 4, 5, 6, 7].flatMap(addOne)),
  }
}

/** The kernels of counting. Rows are always a multiple of 16 (`count…`: of 8). */
export function countingModule(): Uint8Array<ArrayBuffer> {
  const bytesOf = (at: op.Code): op.Code => op.loadBytesWide(place.column, at)
  return moduleBytes(
    [
      extendKeys('shortsByBytes', 2, 1, shorts, bytesOf),
      extendKeys('shortsByShorts', 2, 2, shorts, (at) => op.loadVector(place.column, at)),
      extendKeys('wordsByBytes', 4, 1, words, (at) =>
        op.widenLowShorts(op.widenLowBytes(op.load32Zero(place.column, at))),
      ),
      extendKeys('wordsByShorts', 4, 2, words, (at) => op.loadShortsWide(place.column, at)),
      extendKeys('wordsByWords', 4, 4, words, (at) => op.loadVector(place.column, at)),
      pairBytes(),
      narrowMask('narrowBelow16', 1),
      narrowMask('narrowBelow64', 4),
      narrowMask('narrowBelow256', 16),
      compressKeys('compressShorts', 2),
      compressKeys('compressWords', 4),
      countShorts('countShorts', 1),
      countShorts('countShortsInFour', 4),
      countWords(),
    ],
    2,
  )
}
