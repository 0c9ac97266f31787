/** A pivot this much smaller than its diagonal is what rounding leaves of 0. */
const singularBelow = 1e-11

/** Decomposes the information matrix of a log-linear model: entry (θ, φ) is the sum of θ ∪ φ. */
export class Cholesky {
  #size = 0
  #lower = new Float64Array()

  /** False where the matrix is singular: the parameters cannot be told apart. */
  decompose(terms: readonly number[], sums: Float64Array): boolean {
    const size = terms.length
    if (this.#lower.length < size * size) this.#lower = new Float64Array(size * size)
    this.#size = size
    const lower = this.#lower
    for (let row = 0; row < size; row++) {
      const rowTerm = terms[row] as number
      const rowStart = row * size
      for (let column = 0; column <= row; column++) {
        const columnStart = column * size
        let rest = sums[rowTerm | (terms[column] as number)] as number
        for (let at = 0; at < column; at++) {
          rest -= (lower[rowStart + at] as number) * (lower[columnStart + at] as number)
        }
        if (column < row) {
          lower[rowStart + column] = rest / (lower[columnStart + column] as number)
          continue
        }
        if (!(rest > singularBelow * (sums[rowTerm] as number))) return false
        lower[rowStart + row] = Math.sqrt(rest)
      }
    }
    return true
  }

  /** Replaces the right side by the solution. */
  solve(right: Float64Array): void {
    const size = this.#size
    const lower = this.#lower
    for (let row = 0; row < size; row++) {
      let rest = right[row] as number
      for (let at = 0; at < row; at++)
        rest -= (lower[row * size + at] as number) * (right[at] as number)
      right[row] = rest / (lower[row * size + row] as number)
    }
    for (let row = size - 1; row >= 0; row--) {
      let rest = right[row] as number
      for (let at = row + 1; at < size; at++) {
        rest -= (lower[at * size + row] as number) * (right[at] as number)
      }
      right[row] = rest / (lower[row * size + row] as number)
    }
  }
}
