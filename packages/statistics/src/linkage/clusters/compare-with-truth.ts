export interface Quality {
  readonly truePairs: number
  readonly found: number
  readonly right: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** Precision, recall and F1 of pairs; nothing found is a precision of 1, nothing to find a recall of 1. */
export function qualityOf(right: number, found: number, truePairs: number): Quality {
  const precision = found === 0 ? 1 : right / found
  const recall = truePairs === 0 ? 1 : right / truePairs
  const f1 = found + truePairs === 0 ? 1 : (2 * right) / (found + truePairs)
  return { truePairs, found, right, precision, recall, f1 }
}

/**
 * How many pairs of rows are truly one person. `truth`: one label a row, undefined where the row belongs to nobody else;
 * `fileOfRow`: pairs within one file do not count, unless there is only one file.
 */
export function countTruePairs(
  truth: readonly (string | undefined)[],
  fileOfRow: (row: number) => number,
  isOneFile: boolean,
): number {
  const rowsOf = new Map<string, Map<number, number>>()
  truth.forEach((label, row) => {
    if (label === undefined) return
    const files = rowsOf.get(label) ?? new Map<number, number>()
    files.set(fileOfRow(row), (files.get(fileOfRow(row)) ?? 0) + 1)
    rowsOf.set(label, files)
  })
  let pairs = 0
  for (const files of rowsOf.values()) {
    const counts = [...files.values()]
    const all = counts.reduce((sum, count) => sum + count, 0)
    const within = counts.reduce((sum, count) => sum + (count * (count - 1)) / 2, 0)
    pairs += isOneFile ? within : (all * (all - 1)) / 2 - within
  }
  return pairs
}
