import { type CodedColumn, codesFor, missingCode, takeApart } from './coded-column.ts'

/** What is known of a column before its cells are read. */
export interface ColumnDeclaration {
  readonly name: string
  /** The only values allowed, in the order in which tables show them. Absent: any, sorted. */
  readonly values?: readonly string[]
  readonly separator?: string
}

/** Turns the texts of one column into codes, one cell at a time; memory grows by doubling. */
export class ColumnEncoder {
  readonly #declaration: ColumnDeclaration
  readonly #allowed: ReadonlySet<string> | undefined
  readonly #codeOf = new Map<string, number>()
  #codes = new Uint32Array(1024)
  #length = 0

  constructor(declaration: ColumnDeclaration) {
    this.#declaration = declaration
    this.#allowed = declaration.values && new Set(declaration.values)
    if (declaration.separator === undefined) {
      for (const value of declaration.values ?? []) this.#enter(value)
    }
  }

  /** Adds one cell; the empty text is a missing value. False where the value is not declared. */
  add(text: string): boolean {
    const code = text === '' ? missingCode : (this.#codeOf.get(text) ?? this.#enter(text))
    if (code === undefined) return false
    if (this.#length === this.#codes.length) this.#grow()
    this.#codes[this.#length++] = code
    return true
  }

  /** The finished column: declared values keep their order, others are sorted. */
  finish(): CodedColumn {
    const { name, separator } = this.#declaration
    const values = [...this.#codeOf.keys()].sort(this.#order())
    const finalCode = new Uint32Array(values.length + 1)
    values.forEach((value, index) => {
      finalCode[this.#codeOf.get(value) as number] = index + 1
    })
    const codes = codesFor(values.length, this.#length)
    for (let row = 0; row < this.#length; row++) {
      codes[row] = finalCode[this.#codes[row] as number] as number
    }
    return separator === undefined ? { name, values, codes } : { name, values, codes, separator }
  }

  #enter(text: string): number | undefined {
    if (this.#allowed !== undefined) {
      const { separator } = this.#declaration
      const pieces = separator === undefined ? [text] : takeApart(text, separator)
      if (pieces.length === 0 || !pieces.every((piece) => this.#allowed?.has(piece))) {
        return undefined
      }
    }
    const code = this.#codeOf.size + 1
    this.#codeOf.set(text, code)
    return code
  }

  #grow(): void {
    const wider = new Uint32Array(this.#codes.length * 2)
    wider.set(this.#codes)
    this.#codes = wider
  }

  #order(): (a: string, b: string) => number {
    const { values, separator } = this.#declaration
    return values !== undefined && separator === undefined
      ? (a, b) => values.indexOf(a) - values.indexOf(b)
      : byValue
  }
}

/**
 * By the whole number that a text begins with (years, bands of age: `9--17` before `18--20`), then
 * by code point: never by the machine's locale. Texts without a number come last.
 */
export function byValue(a: string, b: string): number {
  const first = leadingNumber(a)
  const second = leadingNumber(b)
  if (first !== second) return first - second
  return a < b ? -1 : a > b ? 1 : 0
}

function leadingNumber(text: string): number {
  const digits = /^-?\d{1,15}/.exec(text)
  return digits === null ? Number.MAX_SAFE_INTEGER : Number(digits[0])
}
