import { refused } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import type { Bytes } from '../bytes.ts'

/** Crockford's letters: no I, L, O, U. What a person writes for them is read as meant. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const valueOf = new Map<string, number>([
  ...[...alphabet].map((letter, value): [string, number] => [letter, value]),
  ['O', 0],
  ['I', 1],
  ['L', 1],
])

export function base32(bytes: Bytes): string {
  return base32Values(bytes)
    .map((value) => alphabet[value])
    .join('')
}

/** Refuses `printed-letter-unknown` and `printed-length-wrong`. `length` in bytes. */
export function fromBase32(text: string, length: number): Bytes | Refusal {
  const values = readLetters(text)
  return Array.isArray(values) ? bytesOf(values, length) : values
}

/** Five bits each; the last is filled with zeros. */
export function base32Values(bytes: Bytes): number[] {
  const values: number[] = []
  let held = 0
  let bits = 0
  for (const byte of bytes) {
    held = (held << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      values.push((held >> bits) & 31)
    }
    held &= (1 << bits) - 1
  }
  if (bits > 0) values.push((held << (5 - bits)) & 31)
  return values
}

export function letterOf(value: number): string {
  return alphabet[value] as string
}

/** Values of the letters; spaces, hyphens, dots and line ends are passed over, case does not matter. */
export function readLetters(text: string): number[] | Refusal {
  const values: number[] = []
  for (const letter of text.toUpperCase().replaceAll(/[\s.\-–—_]/g, '')) {
    const value = valueOf.get(letter)
    if (value === undefined) return refused('printed-letter-unknown')
    values.push(value)
  }
  return values
}

export function bytesOf(values: readonly number[], length: number): Bytes | Refusal {
  if (values.length !== Math.ceil((length * 8) / 5)) return refused('printed-length-wrong')
  const bytes = new Uint8Array(length)
  let held = 0
  let bits = 0
  let at = 0
  for (const value of values) {
    held = (held << 5) | value
    bits += 5
    if (bits >= 8) {
      bits -= 8
      bytes[at] = held >> bits
      at += 1
      held &= (1 << bits) - 1
    }
  }
  return held === 0 ? bytes : refused('printed-check-wrong')
}
