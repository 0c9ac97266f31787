import { type CodedColumn, missingCode } from '../coded-column.ts'
import { cellTotal, type RowRange, visitBlocks } from './count-cells.ts'
import type { CountingTask } from './count-task.ts'

/** For each cell one bit for each value that occurs in it; that of a missing value marks an occupied cell. */
export interface DifferentBits {
  readonly kind: 'different-bits'
  readonly bits: Uint32Array
  /** Words of 32 bits a cell has. */
  readonly words: number
}

export function differentBits(
  task: CountingTask,
  different: CodedColumn,
  range: RowRange,
): DifferentBits {
  const words = Math.ceil(cellTotal([different]) / 32)
  const bits = new Uint32Array(cellTotal(task.columns) * words)
  const { codes } = different
  visitBlocks(task, range, (keys, mask, start) => {
    for (let row = 0; row < keys.length; row++) {
      if (mask[row] === 0 || task.weights?.[start + row] === 0) continue
      const code = codes[start + row] as number
      bits[(keys[row] as number) * words + (code >>> 5)]! |= 1 << (code & 31)
    }
  })
  return { kind: 'different-bits', bits, words }
}

export function joinBits(one: DifferentBits, other: DifferentBits): DifferentBits {
  return { ...one, bits: one.bits.map((word, at) => word | (other.bits[at] as number)) }
}

/** The cells that occur, in rising order. */
export function occupiedCells({ bits, words }: DifferentBits): readonly number[] {
  const cells: number[] = []
  for (let at = 0; at < bits.length; at++) {
    if (bits[at] === 0) continue
    const cell = Math.floor(at / words)
    cells.push(cell)
    at = (cell + 1) * words - 1
  }
  return cells
}

/** How many different values a cell's words hold, a missing one left out. */
export function differentIn(words: Uint32Array): number {
  let count = 0
  for (const word of words) count += bitsIn(word)
  return count - (((words[0] as number) >>> missingCode) & 1)
}

function bitsIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x5555_5555)
  const fours = (pairs & 0x3333_3333) + ((pairs >>> 2) & 0x3333_3333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24
}
