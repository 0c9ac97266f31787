import { expect, test } from 'vitest'
import { addCounted, countTask, type CountingTask } from './count-task.ts'

function column(rows: number, values: number, step: number) {
  return {
    name: `c${step}`,
    values: Array.from({ length: values }, (_, index) => `v${index}`),
    codes: Uint32Array.from({ length: rows }, (_, row) => (row * step + (row >> 3)) % (values + 1)),
  }
}

// Bits while they are few; pairs where cells times values are more than memory is worth.
test.each([
  ['different-bits', 5, 9],
  ['different-bits', 40, 5000],
  ['different-pairs', 3000, 200_000],
] as const)('%s: %i cells by %i values, counted whole or in parts', (kind, cells, values) => {
  const rows = 9000
  const by = column(rows, cells, 7)
  const different = column(rows, values, 11)
  const filter = { codes: column(rows, 3, 5).codes, passes: Uint8Array.of(0, 1, 1, 0) }
  const task: CountingTask = { columns: [by], filters: [filter], different }
  const whole = countTask(task, { from: 0, to: rows })
  expect(whole.kind).toBe(kind)
  const pairs = new Set<number>()
  for (let row = 0; row < rows; row++) {
    if (filter.passes[filter.codes[row] ?? 0] !== 1) continue
    pairs.add((by.codes[row] ?? 0) * (values + 1) + (different.codes[row] ?? 0))
  }
  const parts = [
    [0, 1],
    [1, 8200],
    [8200, rows],
  ].map(([from = 0, to = 0]) => countTask(task, { from, to }))
  for (const counted of [whole, addCounted(parts)]) {
    const found =
      counted.kind === 'different-bits'
        ? pairsIn(counted.bits, counted.words, values + 1)
        : [...counted.cells]
    expect(found).toEqual([...pairs].sort((one, other) => one - other))
  }
})

function pairsIn(bits: Uint32Array, words: number, radix: number): readonly number[] {
  const pairs: number[] = []
  bits.forEach((word, at) => {
    for (let bit = 0; bit < 32; bit++) {
      if (((word >>> bit) & 1) === 0) continue
      pairs.push(Math.floor(at / words) * radix + (at % words) * 32 + bit)
    }
  })
  return pairs
}
