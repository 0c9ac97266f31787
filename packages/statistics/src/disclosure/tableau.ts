const tiny = 1e-7
/** After this many steps without progress the rule that cannot cycle (Bland's) takes over. */
const patience = 50

/**
 * The simplex tableau of A·y = b, y ≥ 0, at a corner of the feasible set. Small and dense: it is
 * made for the hidden cells of one published table, tens to some hundreds of them.
 */
export class Tableau {
  readonly width: number
  /** For each variable the least and the greatest value seen at any corner visited. */
  readonly seenLow: Float64Array
  readonly seenHigh: Float64Array
  #rows: Float64Array[]
  #basis: number[]

  private constructor(rows: Float64Array[], basis: number[], width: number) {
    this.#rows = rows
    this.#basis = basis
    this.width = width
    this.seenLow = new Float64Array(width).fill(Infinity)
    this.seenHigh = new Float64Array(width)
  }

  /** A tableau at some feasible corner, or undefined where the equations contradict themselves. */
  static feasible(
    equations: readonly { readonly coefficients: Float64Array; readonly right: number }[],
    width: number,
  ): Tableau | undefined {
    const rows = equations.map(({ coefficients, right }) => {
      const row = new Float64Array(width + 1)
      const sign = right < 0 ? -1 : 1
      for (let column = 0; column < width; column++) {
        row[column] = sign * (coefficients[column] as number)
      }
      row[width] = sign * right
      return row
    })
    // Basis numbers from `width` on are artificial variables: they may leave but never come back.
    const tableau = new Tableau(
      rows,
      rows.map((_, index) => width + index),
      width,
    )
    if (!tableau.#driveOutArtificials()) return undefined
    tableau.#look()
    return tableau
  }

  /** Every variable's value at the corner where the tableau stands. */
  get corner(): Float64Array {
    const values = new Float64Array(this.width)
    this.#rows.forEach((row, index) => {
      values[this.#basis[index] as number] = row[this.width] as number
    })
    return values
  }

  /** Moves towards the greatest value of a variable, until `enough`; Infinity without a bound. */
  greatest(variable: number, enough = Infinity): number {
    if (!this.#basis.includes(variable) && !this.#enter(variable, false)) return Infinity
    // Whoever enters below raises this variable, so its own row never leaves the basis.
    const at = this.#basis.indexOf(variable)
    for (let stuck = 0; ; ) {
      const row = this.#rows[at] as Float64Array
      const before = row[this.width] as number
      if (before >= enough) return before
      const entering = this.#steepest(row, -1, variable, stuck > patience)
      if (entering === undefined) return before
      if (!this.#enter(entering, stuck > patience)) return Infinity
      stuck = (this.#rows[at]?.[this.width] as number) > before + tiny ? 0 : stuck + 1
    }
  }

  /** Moves to a corner where the variable is least. */
  least(variable: number): number {
    for (let stuck = 0; ; ) {
      const at = this.#basis.indexOf(variable)
      const row = this.#rows[at]
      if (row === undefined) return 0
      const before = row[this.width] as number
      const entering = this.#steepest(row, 1, variable, stuck > patience)
      if (entering === undefined) return before
      this.#enter(entering, stuck > patience)
      const after = this.#basis[at] === variable ? (this.#rows[at]?.[this.width] as number) : 0
      stuck = after < before - tiny ? 0 : stuck + 1
    }
  }

  /** The column whose sign moves the row's variable the right way: the most, or the first. */
  #steepest(row: Float64Array, sign: 1 | -1, except: number, first: boolean): number | undefined {
    let best: number | undefined
    let most = tiny
    for (let column = 0; column < this.width; column++) {
      const gain = sign * (row[column] as number)
      if (gain <= most || column === except) continue
      if (first) return column
      best = column
      most = gain
    }
    return best
  }

  /** Lets a variable grow until another reaches 0 and leaves. False where nothing stops it. */
  #enter(entering: number, first: boolean): boolean {
    let leaving = -1
    let least = Infinity
    this.#rows.forEach((row, index) => {
      const slope = row[entering] as number
      if (slope <= tiny) return
      const ratio = (row[this.width] as number) / slope
      const isTie = Math.abs(ratio - least) <= tiny
      const isBetterTie = first && isTie && (this.#basis[index] ?? 0) < (this.#basis[leaving] ?? 0)
      if ((ratio < least && !isTie) || leaving === -1 || isBetterTie) {
        leaving = index
        least = ratio
      }
    })
    if (leaving === -1) {
      this.#noteUnbounded(entering)
      return false
    }
    this.#pivot(leaving, entering)
    this.#look()
    return true
  }

  #pivot(leaving: number, entering: number): void {
    const pivotRow = this.#rows[leaving] as Float64Array
    const pivot = pivotRow[entering] as number
    for (let column = 0; column <= this.width; column++) {
      pivotRow[column] = (pivotRow[column] as number) / pivot
    }
    this.#rows.forEach((row, index) => {
      const factor = row[entering] as number
      if (index === leaving || factor === 0) return
      for (let column = 0; column <= this.width; column++) {
        const value = (row[column] as number) - factor * (pivotRow[column] as number)
        row[column] = Math.abs(value) < 1e-11 ? 0 : value
      }
    })
    this.#basis[leaving] = entering
  }

  #driveOutArtificials(): boolean {
    const price = new Float64Array(this.width)
    for (let step = 0; ; step++) {
      price.fill(0)
      let missing = 0
      this.#rows.forEach((row, index) => {
        if ((this.#basis[index] as number) < this.width) return
        missing += row[this.width] as number
        for (let column = 0; column < this.width; column++) {
          price[column] = (price[column] as number) + (row[column] as number)
        }
      })
      if (missing <= tiny) break
      const first = step > patience * this.#rows.length
      const entering = this.#steepest(price, 1, -1, first)
      if (entering === undefined || !this.#enter(entering, first)) return false
    }
    // What is left of them stands at 0: exchange it, or drop an equation that says nothing new.
    for (let index = this.#rows.length - 1; index >= 0; index--) {
      if ((this.#basis[index] as number) < this.width) continue
      const row = this.#rows[index] as Float64Array
      const column = row.findIndex((value, at) => at < this.width && Math.abs(value) > tiny)
      if (column >= 0) this.#pivot(index, column)
      else {
        this.#rows.splice(index, 1)
        this.#basis.splice(index, 1)
      }
    }
    return true
  }

  /** The variable grows for ever, and with it every other whose row it lifts. */
  #noteUnbounded(entering: number): void {
    this.seenHigh[entering] = Infinity
    this.#rows.forEach((row, index) => {
      const variable = this.#basis[index] as number
      if ((row[entering] as number) < -tiny && variable < this.width) {
        this.seenHigh[variable] = Infinity
      }
    })
  }

  /** Notes the corner reached: every variable outside the basis is 0 there. */
  #look(): void {
    if (this.#basis.some((variable) => variable >= this.width)) return
    const value = new Float64Array(this.width)
    this.#rows.forEach((row, index) => {
      value[this.#basis[index] as number] = row[this.width] as number
    })
    for (let variable = 0; variable < this.width; variable++) {
      const at = value[variable] as number
      if (at < (this.seenLow[variable] as number)) this.seenLow[variable] = at
      if (at > (this.seenHigh[variable] as number)) this.seenHigh[variable] = at
    }
  }
}
