import type { FigureColumn, FigureSchema } from './figure-schema.ts'

/**
 * A file of invented records in the form of a declared schema, for tests and for trying things
 * out: the same seed gives the same bytes. Frequent values first, a fifth of the cells missing.
 */
export function inventedFigures(schema: FigureSchema, seed: number, rows: number): string {
  const draw = generator(seed)
  const lines = [schema.columns.map((column) => column.name).join(',')]
  for (let row = 0; row < rows; row++) {
    lines.push(schema.columns.map((column) => inventedCell(column, draw)).join(','))
  }
  return `${lines.join('\n')}\n`
}

function inventedCell(column: FigureColumn, draw: () => number): string {
  const { values, separator } = column
  if (draw() < 0.2) return ''
  const value = (): string => values[Math.floor(draw() ** 2 * values.length)]?.key ?? ''
  const first = value()
  if (separator === undefined || draw() < 0.9) return first
  const second = value()
  return first === second ? first : `${first}${separator}${second}`
}

/** Numbers from 0 to 1 (mulberry32): small, well mixed, the same everywhere. */
function generator(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
