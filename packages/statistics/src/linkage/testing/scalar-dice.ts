import { dice } from '../comparing/close-pairs.ts'
import { filterBytes } from '../comparing/dice-module.ts'

/** Dice of two filters, byte by byte: what the vector code must equal, pair for pair. */
export function scalarDice(one: Uint8Array, oneRow: number, other: Uint8Array, otherRow: number) {
  let [common, left, right] = [0, 0, 0]
  for (let at = 0; at < filterBytes; at++) {
    const a = one[oneRow * filterBytes + at]!
    const b = other[otherRow * filterBytes + at]!
    common += bitsSet(a & b)
    left += bitsSet(a)
    right += bitsSet(b)
  }
  return dice(common, left, right)
}

function bitsSet(byte: number): number {
  let count = 0
  for (let rest = byte; rest !== 0; rest &= rest - 1) count++
  return count
}
