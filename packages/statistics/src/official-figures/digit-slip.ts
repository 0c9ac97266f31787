/** How one number becomes another by one mistake of a hand. */
export interface DigitSlip {
  readonly kind: 'digit-replaced' | 'digits-swapped' | 'digit-missing'
  /** Counted from the left of the longer number, from 1. */
  readonly position: number
}

const fewestDigits = 3

/** The one mistake that parts two whole numbers of three digits or more; undefined where it takes more than one. */
export function digitSlip(one: number, other: number): DigitSlip | undefined {
  if (!Number.isInteger(one) || !Number.isInteger(other) || one === other) return undefined
  const [a, b] = [String(one), String(other)]
  if (Math.min(a.length, b.length) < fewestDigits) return undefined
  if (a.length !== b.length) return missingDigit(a, b)
  const places = [...a].flatMap((digit, at) => (digit === b[at] ? [] : [at]))
  const [first = 0, second] = places
  if (places.length === 1) return { kind: 'digit-replaced', position: first + 1 }
  const isSwap =
    places.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first]
  return isSwap ? { kind: 'digits-swapped', position: first + 1 } : undefined
}

function missingDigit(one: string, other: string): DigitSlip | undefined {
  const [long, short] = one.length > other.length ? [one, other] : [other, one]
  if (long.length !== short.length + 1) return undefined
  for (let at = 0; at < long.length; at++) {
    if (long.slice(0, at) + long.slice(at + 1) === short) {
      return { kind: 'digit-missing', position: at + 1 }
    }
  }
  return undefined
}
