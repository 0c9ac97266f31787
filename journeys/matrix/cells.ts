interface Counted {
  cells: number
  readonly differing: string[]
}

/** Counts each comparison that was really made, lock by lock, and keeps the first that differed. */
export class Cells {
  readonly #locks = new Map<string, Counted>()

  /** One cell: what was found there against what is meant. */
  compare(lock: string, cell: () => string, found: unknown, meant: unknown): void {
    const counted = this.#locks.get(lock) ?? { cells: 0, differing: [] }
    this.#locks.set(lock, counted)
    counted.cells += 1
    if (found !== meant) counted.differing.push(`${cell()}: ${found}, not ${meant}`)
  }

  differing(lock: string): readonly string[] {
    return this.#locks.get(lock)?.differing ?? []
  }

  get count(): number {
    return this.#sum(({ cells }) => cells)
  }

  get differ(): number {
    return this.#sum(({ differing }) => differing.length)
  }

  table(): string {
    const row = (lock: string, cells: unknown, differ: unknown) =>
      lock.padEnd(42) + String(cells).padStart(9) + String(differ).padStart(9)
    return [
      row('lock', 'cells', 'differ'),
      ...[...this.#locks].map(([lock, { cells, differing }]) => row(lock, cells, differing.length)),
      row('all', this.count, this.differ),
    ].join('\n')
  }

  #sum(of: (counted: Counted) => number): number {
    return [...this.#locks.values()].reduce((sum, counted) => sum + of(counted), 0)
  }
}
