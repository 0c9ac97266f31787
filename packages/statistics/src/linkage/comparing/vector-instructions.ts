import { type Code, unsigned } from '../../tables/counting/instructions.ts'

/** The vector instructions that comparing needs beyond those of counting. Core Specification 2.0, §5.4. */
const vectorOperation =
  (opcode: number) =>
  (...operands: readonly Code[]): Code => [...operands.flat(), 0xfd, ...unsigned(opcode)]

export const isAtLeastFloats = vectorOperation(70)
export const isAnyTrue = vectorOperation(83)
export const countBitsOfBytes = vectorOperation(98)
export const add8 = vectorOperation(110)
/** Neighbouring bytes added as 16-bit numbers, neighbouring 16-bit numbers as 32-bit ones. */
export const addNeighbourBytes = vectorOperation(125)
export const addNeighbourShorts = vectorOperation(127)
export const addFloats = vectorOperation(228)
export const toFloats = vectorOperation(251)

/** Four 32-bit lanes: 0 … 3 of the first vector, 4 … 7 of the second. */
export function pickLanes(one: Code, other: Code, lanes: readonly number[]): Code {
  const bytes = lanes.flatMap((lane) => [0, 1, 2, 3].map((byte) => lane * 4 + byte))
  return [...one, ...other, 0xfd, 13, ...bytes]
}

/** The 32 bits at an address in each of four lanes. */
export function loadInAllLanes(address: Code): Code {
  return [...address, 0xfd, 9, 0, 0]
}

/** Runs `body` where the condition is not zero. */
export function when(condition: Code, body: Code): Code {
  return [...condition, 0x04, 0x40, ...body, 0x0b]
}
