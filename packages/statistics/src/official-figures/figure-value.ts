import type { FigureValue } from './figure.ts'

/**
 * Reads a number as documents print it: `7,329`, `<5`, `50,000–500,000`, `>4,000`, `~2,100`, `1.7`. Commas, narrow spaces and
 * ordinary ones part thousands where three digits follow. What is none of these is text.
 */
export function readValue(written: string): FigureValue {
  const text = written.trim()
  const below = /^<\s*(.+)$/.exec(text)
  if (below !== null) {
    const limit = readNumber(below[1] ?? '')
    if (limit !== undefined) return { kind: 'below', limit }
  }
  const above = /^(?:[>≥]|más de|more than|over)\s*(.+)$/i.exec(text) ?? /^(.+)\+$/.exec(text)
  if (above !== null) {
    const low = readNumber(above[1] ?? '')
    if (low !== undefined) return { kind: 'range', low, high: null }
  }
  const about = /^[~≈]\s*(.+)$/.exec(text)
  if (about !== null) {
    const n = readNumber(about[1] ?? '')
    if (n !== undefined) return { kind: 'number', n, isAbout: true }
  }
  const range = /^(.+?)\s*(?:–|—|-|\.\.)\s*(.+)$/.exec(text)
  if (range !== null) {
    const [low, high] = [readNumber(range[1] ?? ''), readNumber(range[2] ?? '')]
    if (low !== undefined && high !== undefined && low <= high) return { kind: 'range', low, high }
  }
  const n = readNumber(text)
  return n === undefined ? { kind: 'text', text } : { kind: 'number', n }
}

/** A number with or without thousands parted, or undefined. `1,23` and `12,34,567` are none: nobody knows what was meant. */
export function readNumber(written: string): number | undefined {
  const text = written.trim()
  if (/^\d+(\.\d+)?$/.test(text)) return finite(text)
  const parted = /^\d{1,3}([,\u00a0\u2009\u202f ])\d{3}(?:\1\d{3})*(\.\d+)?$/
  if (!parted.test(text)) return undefined
  return finite(text.replaceAll(/[,\u00a0\u2009\u202f ]/g, ''))
}

function finite(text: string): number | undefined {
  const n = Number(text)
  return n <= Number.MAX_SAFE_INTEGER ? n : undefined
}

/** As a document would print it, and as `readValue` reads it again. */
export function writeValue(value: FigureValue): string {
  switch (value.kind) {
    case 'number':
      return `${value.isAbout === true ? '~' : ''}${withThousands(value.n)}`
    case 'below':
      return `<${withThousands(value.limit)}`
    case 'text':
      return value.text
    case 'range': {
      const { low, high } = value
      if (high === null) return `>${withThousands(low ?? 0)}`
      return `${withThousands(low ?? 0)}–${withThousands(high)}`
    }
    default:
      return value satisfies never
  }
}

/** 21,195, as Mexican Spanish and English both write it. */
export function withThousands(n: number): string {
  const [whole = '', fraction] = String(n).split('.')
  const parted = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',')
  return fraction === undefined ? parted : `${parted}.${fraction}`
}

export interface Bounds {
  readonly low: number
  readonly high: number
}

/** Between which numbers the value lies; undefined for text. */
export function boundsOf(value: FigureValue): Bounds | undefined {
  switch (value.kind) {
    case 'number': {
      if (value.isAbout !== true) return { low: value.n, high: value.n }
      const step = roundedTo(value.n)
      return { low: value.n - step, high: value.n + step }
    }
    case 'below':
      return { low: 0, high: value.limit - 1 }
    case 'range':
      return { low: value.low ?? 0, high: value.high ?? Number.POSITIVE_INFINITY }
    case 'text':
      return undefined
    default:
      return value satisfies never
  }
}

/**
 * True where both may be right: they overlap, or one is the other rounded. Text agrees with everything: it says no number. What was seen to be
 * the sum of its parts (`exact`) rounds nothing.
 */
export function mayBothBeRight(
  one: FigureValue,
  other: FigureValue,
  exact: { readonly one: boolean; readonly other: boolean } = { one: false, other: false },
): boolean {
  const [a, b] = [boundsOf(one), boundsOf(other)]
  if (a === undefined || b === undefined) return true
  if (a.low <= b.high && b.low <= a.high) return true
  return (!exact.one && isRoundingOf(one, other)) || (!exact.other && isRoundingOf(other, one))
}

/** 131,000 for 131,448: what ends in two noughts or more and is the nearest such number. */
function isRoundingOf(round: FigureValue, exact: FigureValue): boolean {
  if (round.kind !== 'number' || exact.kind !== 'number') return false
  const step = roundedTo(round.n)
  return step >= 100 && step < round.n && Math.abs(round.n - exact.n) <= step / 2
}

/** The place of the last digit that is not a nought. */
function roundedTo(n: number): number {
  if (!Number.isInteger(n) || n === 0) return 0
  let step = 1
  while (n % (step * 10) === 0) step *= 10
  return step
}
