/**
 * Damerau-Levenshtein distance in its restricted form (optimal string alignment: no letter is edited twice), cut off at a
 * limit. Words are code units in typed arrays, since one search compares thousands.
 */
export type Word = {
  readonly units: Uint16Array
  readonly start: number
  readonly length: number
}

/** What `limit + 1` stands for: further away than anyone asked. */
export type Distances = {
  /** From the whole query to the whole word. */
  readonly whole: number
  /** From the whole query to the nearest beginning of the word: somebody is still typing. */
  readonly beginning: number
}

// Rows are kept between calls: a search would otherwise make thousands of arrays. A call leaves nothing behind that the next
// one reads.
let rows: [Int32Array, Int32Array, Int32Array] = newRows(64)

export function editDistances(query: Word, word: Word, limit: number): Distances {
  const far = limit + 1
  const width = Math.min(word.length, query.length + limit)
  if (width >= rows[0].length) rows = newRows(width + 1)
  let [beforeLast, last, row] = rows
  for (let column = 0; column <= width; column++) last[column] = column
  for (let line = 1; line <= query.length; line++) {
    row[0] = line
    const letter = query.units[query.start + line - 1]!
    let nearest = line
    for (let column = 1; column <= width; column++) {
      const other = word.units[word.start + column - 1]!
      let cost = last[column - 1]! + (letter === other ? 0 : 1)
      cost = Math.min(cost, last[column]! + 1, row[column - 1]! + 1)
      if (
        line > 1 &&
        column > 1 &&
        letter !== other &&
        letter === word.units[word.start + column - 2] &&
        other === query.units[query.start + line - 2]
      ) {
        cost = Math.min(cost, beforeLast[column - 2]! + 1)
      }
      row[column] = cost
      if (cost < nearest) nearest = cost
    }
    // A transposition reaches back two lines, but never for less than the line between.
    if (nearest > limit) return { whole: far, beginning: far }
    ;[beforeLast, last, row] = [last, row, beforeLast]
  }
  let beginning = far
  for (let column = 0; column <= width; column++) beginning = Math.min(beginning, last[column]!)
  const whole = width === word.length ? Math.min(far, last[width]!) : far
  return { whole, beginning }
}

function newRows(length: number): [Int32Array, Int32Array, Int32Array] {
  return [new Int32Array(length), new Int32Array(length), new Int32Array(length)]
}
