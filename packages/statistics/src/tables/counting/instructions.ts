/**
 * WebAssembly instructions as bytes, each built from the bytes of its operands, so that a kernel reads as an expression.
 * Only what the kernels use. Numbers: WebAssembly Core Specification 2.0, §5.4.
 */
export type Code = readonly number[]

/** Value types. */
export const i32 = 0x7f
export const i64 = 0x7e
export const v128 = 0x7b

export function unsigned(value: number): Code {
  const bytes: number[] = []
  let rest = value
  do {
    const low = rest & 0x7f
    rest = Math.floor(rest / 128)
    bytes.push(rest === 0 ? low : low | 0x80)
  } while (rest !== 0)
  return bytes
}

function signed(value: number): Code {
  const bytes: number[] = []
  let rest = value
  for (;;) {
    const low = rest & 0x7f
    rest >>= 7
    if ((rest === 0 && (low & 0x40) === 0) || (rest === -1 && (low & 0x40) !== 0)) {
      return [...bytes, low]
    }
    bytes.push(low | 0x80)
  }
}

const operation =
  (...opcode: number[]) =>
  (...operands: readonly Code[]): Code => [...operands.flat(), ...opcode]

/** An instruction on memory: `offset` is a constant that is added to the address. */
const memoryOperation =
  (...opcode: number[]) =>
  (offset: number, ...operands: readonly Code[]): Code => [
    ...operands.flat(),
    ...opcode,
    0,
    ...unsigned(offset),
  ]

const simd = (opcode: number): readonly number[] => [0xfd, ...unsigned(opcode)]

export const get = (local: number): Code => [0x20, ...unsigned(local)]
export const set = (local: number, value: Code): Code => [...value, 0x21, ...unsigned(local)]
export const constant = (value: number): Code => [0x41, ...signed(value)]
export const longConstant = (value: number): Code => [0x42, ...signed(value)]

export const add = operation(0x6a)
export const multiply = operation(0x6c)
export const and = operation(0x71)
export const shiftLeft = operation(0x74)
export const shiftRight = operation(0x76)
export const bitsSet = operation(0x69)
const isAtLeast = operation(0x4f)

export const load32 = memoryOperation(0x28)
export const store32 = memoryOperation(0x36)
export const load64 = memoryOperation(0x29)
export const longShiftRight = operation(0x88)
export const lowHalf = operation(0xa7)

export const loadVector = memoryOperation(...simd(0))
/** Eight bytes as eight 16-bit numbers, four 16-bit numbers as four of 32 bits. */
export const loadBytesWide = memoryOperation(...simd(2))
export const loadShortsWide = memoryOperation(...simd(4))
export const load32Zero = memoryOperation(...simd(92))
export const storeVector = memoryOperation(...simd(11))
/** Bytes of the first operand, picked by the second; a number of 16 or more picks 0. */
export const swizzle = operation(...simd(14))
export const splat8 = operation(...simd(15))
export const splat16 = operation(...simd(16))
export const splat32 = operation(...simd(17))
export const vectorAnd = operation(...simd(78))
export const vectorOr = operation(...simd(80))
export const signsOfBytes = operation(...simd(100))
export const subtract8 = operation(...simd(113))
export const widenLowBytes = operation(...simd(137))
export const widenLowShorts = operation(...simd(169))
export const add16 = operation(...simd(142))
export const multiply16 = operation(...simd(149))
export const add32 = operation(...simd(174))
export const multiply32 = operation(...simd(181))

/** Runs `body` for the local `index` = 0, step, 2·step … below the local `end`. */
export function countedLoop(index: number, end: number, step: number, body: Code): Code {
  const empty = 0x40
  return [
    ...set(index, constant(0)),
    ...[0x02, empty, 0x03, empty],
    ...isAtLeast(get(index), get(end)),
    ...[0x0d, 1],
    ...body,
    ...set(index, add(get(index), constant(step))),
    ...[0x0c, 0, 0x0b, 0x0b],
  ]
}
