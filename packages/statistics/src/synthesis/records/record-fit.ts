import type { SeededRandom } from '../../seeded-random.ts'
import type { Targets } from '../aggregates/targets.ts'

/** A cell that no record may enter: no sum of residuals makes up for it. */
const closed = -1e12
/** Columns of up to this many values are tried whole; of others a few likely values each time. */
const tryAllUpTo = 12
const tries = 6

/**
 * Records, and how far their counts are from the targets. Records are moved in groups of equal
 * ones: large groups first, then halves, so that most of the work is done while there are few.
 */
export class RecordFit {
  readonly #targets: Targets
  readonly #width: number
  /** By cell: wanted minus there; `closed` where no record may be. */
  readonly #residual: Float32Array
  readonly #random: SeededRandom
  /** Values that go together: for each two columns and each value of the first, those of the second. */
  readonly #partners: readonly (readonly (readonly Uint32Array[])[])[]
  #groupSize: number
  #groups: number
  #codes: Uint32Array
  // Scratch of one step: where in the tables the record's other attributes point.
  readonly #present: Int32Array
  readonly #base: Int32Array
  readonly #stride: Int32Array
  #pairs = 0
  #cells = 0

  constructor(targets: Targets, groupSize: number, random: SeededRandom) {
    const { space, wanted, people } = targets
    this.#targets = targets
    this.#random = random
    this.#width = space.columns.length
    this.#residual = wanted.map((count) => (count < 0 ? closed : count))
    this.#groupSize = groupSize
    this.#groups = Math.ceil(people / groupSize)
    this.#codes = new Uint32Array(this.#groups * this.#width)
    this.#present = new Int32Array(this.#width)
    const most = (this.#width * (this.#width - 1)) / 2
    this.#base = new Int32Array(most + 1)
    this.#stride = new Int32Array(most + 1)
    this.#partners = partnersOf(targets)
  }

  get groups(): number {
    return this.#groups
  }

  get groupSize(): number {
    return this.#groupSize
  }

  /** The records, one column after another. Only when every group is one record. */
  columns(): readonly Uint32Array[] {
    return Array.from({ length: this.#width }, (_, column) => {
      const codes = new Uint32Array(this.#groups)
      for (let record = 0; record < this.#groups; record++) {
        codes[record] = this.#codes[record * this.#width + column] as number
      }
      return codes
    })
  }

  codeOf(group: number, column: number): number {
    return this.#codes[group * this.#width + column] as number
  }

  /** Splits every group in two of half the size. */
  halve(): void {
    const size = this.#groupSize / 2
    const groups = Math.ceil(this.#targets.people / size)
    const codes = new Uint32Array(groups * this.#width)
    for (let group = 0; group < groups; group++) {
      const from = (group >> 1) * this.#width
      codes.set(this.#codes.subarray(from, from + this.#width), group * this.#width)
    }
    this.#codes = codes
    this.#groupSize = size
    this.#groups = groups
  }

  /** True where the group, as it is, may take this value: every combination with it is allowed. */
  mayTake(group: number, column: number, code: number): boolean {
    this.#look(group, column)
    return this.#score(code) > closed / 2
  }

  /** Gives an empty place of a group its value. */
  place(group: number, column: number, code: number): void {
    if (code === 0) return
    this.#look(group, column)
    this.#shift(code, -this.#people(group))
    this.#codes[group * this.#width + column] = code
  }

  /** Tries for every column of a group the value that brings the counts nearest. True where it changed. */
  improve(group: number): boolean {
    return this.#improveAll(group) > 0
  }

  /**
   * Empties a group and fills it again around some attributes that too few records have, best value by
   * best value. Kept where the counts came nearer, undone where not. Where rare attributes go with few
   * others, no change of one value at a time gets there.
   */
  rebuild(group: number, around: readonly (readonly [column: number, code: number])[]): boolean {
    const start = group * this.#width
    const before = this.#codes.slice(start, start + this.#width)
    let gain = 0
    for (let column = 0; column < this.#width; column++) gain += this.#change(group, column, 0)
    for (const [column, code] of around) gain += this.#change(group, column, code)
    gain += this.#improveAll(group)
    if (gain > 0) return true
    for (let column = 0; column < this.#width; column++) this.#change(group, column, 0)
    before.forEach((code, column) => this.#change(group, column, code))
    return false
  }

  /** How many more records should have this combination; 0 where they are enough. */
  lacks(cell: number): number {
    return Math.max(0, this.#residual[cell] as number)
  }

  #improveAll(group: number): number {
    let gain = 0
    const start = Math.floor(this.#random.next() * this.#width)
    for (let step = 0; step < this.#width; step++) {
      const column = start + step < this.#width ? start + step : start + step - this.#width
      gain += this.#improveColumn(group, column)
    }
    return gain
  }

  /** Gives a place another value; how much nearer the counts come, in squares, for each of the group. */
  #change(group: number, column: number, code: number): number {
    const at = group * this.#width + column
    const current = this.#codes[at] as number
    if (code === current) return 0
    const people = this.#people(group)
    this.#look(group, column)
    const weight = this.#weight()
    let gain = 0
    if (current !== 0) {
      gain -= 2 * this.#score(current) + people * weight
      this.#shift(current, people)
    }
    if (code !== 0) {
      gain += 2 * this.#score(code) - people * weight
      this.#shift(code, -people)
    }
    this.#codes[at] = code
    return gain
  }

  #improveColumn(group: number, column: number): number {
    const at = group * this.#width + column
    const current = this.#codes[at] as number
    const people = this.#people(group)
    this.#look(group, column)
    const weight = this.#weight()
    const now = current === 0 ? 0 : this.#score(current)
    let best = current
    let most = 0
    const consider = (code: number): void => {
      if (code === current) return
      const score = code === 0 ? 0 : this.#score(code)
      const weights = (code === 0 ? 0 : weight) + (current === 0 ? 0 : weight)
      const gain = 2 * (score - now) - people * weights
      if (gain <= most) return
      most = gain
      best = code
    }
    const radix = this.#targets.space.radixOf(column)
    consider(0)
    if (radix <= tryAllUpTo) {
      for (let code = 1; code < radix; code++) consider(code)
    } else {
      const likely = this.#likely(group, column)
      if (likely.length <= tries) for (const code of likely) consider(code)
      else {
        for (let turn = 0; turn < tries; turn++) {
          consider(likely[Math.floor(this.#random.next() * likely.length)] as number)
        }
      }
    }
    if (best === current) return 0
    if (current !== 0) this.#shift(current, people)
    if (best !== 0) this.#shift(best, -people)
    this.#codes[at] = best
    return most
  }

  #people(group: number): number {
    return Math.min(this.#groupSize, this.#targets.people - group * this.#groupSize)
  }

  /** The shortest list of values that go with one of the group's other attributes. */
  #likely(group: number, column: number): Uint32Array {
    let shortest = this.#partners[column]?.[column]?.[0] as Uint32Array
    for (let other = 0; other < this.#width; other++) {
      const code = this.#codes[group * this.#width + other] as number
      if (other === column || code === 0) continue
      const list = this.#partners[other]?.[column]?.[code]
      if (list !== undefined && list.length < shortest.length) shortest = list
    }
    return shortest
  }

  /** Notes which cells a value of this column would enter, given the group's other attributes. */
  #look(group: number, column: number): void {
    const { space } = this.#targets
    const start = group * this.#width
    const codes = this.#codes
    const radix = space.radix
    const present = this.#present
    const own = radix[column] as number
    let found = 0
    for (let other = 0; other < this.#width; other++) {
      if (other !== column && codes[start + other] !== 0) present[found++] = other
    }
    const base = this.#base
    const stride = this.#stride
    let cells = 0
    base[cells] = space.single(column)
    stride[cells++] = 1
    if (space.longest >= 2) {
      for (let at = 0; at < found; at++) {
        const other = present[at] as number
        const code = codes[start + other] as number
        if (column < other) {
          base[cells] = space.pair(column, other) + code
          stride[cells++] = radix[other] as number
        } else {
          base[cells] = space.pair(other, column) + code * own
          stride[cells++] = 1
        }
      }
    }
    this.#pairs = cells
    if (space.longest === 3) {
      for (let at = 0; at < found; at++) {
        const first = present[at] as number
        const firstCode = codes[start + first] as number
        for (let next = at + 1; next < found; next++) {
          const second = present[next] as number
          const secondCode = codes[start + second] as number
          const secondRadix = radix[second] as number
          if (column < first) {
            base[cells] = space.triple(column, first, second) + firstCode * secondRadix + secondCode
            stride[cells++] = (radix[first] as number) * secondRadix
          } else if (column < second) {
            base[cells] =
              space.triple(first, column, second) + firstCode * own * secondRadix + secondCode
            stride[cells++] = secondRadix
          } else {
            base[cells] =
              space.triple(first, second, column) + (firstCode * secondRadix + secondCode) * own
            stride[cells++] = 1
          }
        }
      }
    }
    this.#cells = cells
  }

  #weight(): number {
    const [one = 0, two = 0, three = 0] = this.#targets.weights
    return one + (this.#pairs - 1) * two + (this.#cells - this.#pairs) * three
  }

  /** Weighted sum of what the cells of this value lack. */
  #score(code: number): number {
    const [one = 0, two = 0, three = 0] = this.#targets.weights
    const residual = this.#residual
    const base = this.#base
    const stride = this.#stride
    let pairs = 0
    let triples = 0
    for (let at = 1; at < this.#pairs; at++) {
      pairs += residual[(base[at] as number) + (stride[at] as number) * code] as number
    }
    if (pairs < closed / 2) return closed
    for (let at = this.#pairs; at < this.#cells; at++) {
      triples += residual[(base[at] as number) + (stride[at] as number) * code] as number
    }
    if (triples < closed / 2) return closed
    return one * (residual[(base[0] as number) + code] as number) + two * pairs + three * triples
  }

  #shift(code: number, people: number): void {
    const residual = this.#residual
    for (let at = 0; at < this.#cells; at++) {
      residual[(this.#base[at] as number) + (this.#stride[at] as number) * code]! += people
    }
  }
}

function partnersOf({ space, wanted }: Targets): readonly (readonly (readonly Uint32Array[])[])[] {
  const width = space.columns.length
  return Array.from({ length: width }, (_, first) =>
    Array.from({ length: width }, (_, second) => {
      const radix = space.radixOf(second)
      if (radix <= tryAllUpTo) return []
      if (first === second) return [Uint32Array.from({ length: radix - 1 }, (_, at) => at + 1)]
      if (space.longest === 1) return []
      return Array.from({ length: space.radixOf(first) }, (_, code) => {
        const list: number[] = []
        for (let other = 1; other < radix && code > 0; other++) {
          const cell =
            first < second
              ? space.pair(first, second) + code * radix + other
              : space.pair(second, first) + other * space.radixOf(first) + code
          if ((wanted[cell] as number) >= 0) list.push(other)
        }
        return Uint32Array.from(list)
      })
    }),
  )
}
