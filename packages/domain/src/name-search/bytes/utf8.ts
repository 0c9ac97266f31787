/**
 * UTF-8 by hand, since this package knows neither a browser nor Node. Strict when it reads: overlong forms, surrogates and
 * numbers beyond Unicode are not text.
 */
export function utf8Of(text: string): Uint8Array {
  const bytes: number[] = []
  for (const letter of text.toWellFormed()) {
    const point = letter.codePointAt(0)!
    if (point < 0x80) bytes.push(point)
    else if (point < 0x800) bytes.push(0xc0 | (point >> 6), tail(point))
    else if (point < 0x10000) bytes.push(0xe0 | (point >> 12), tail(point >> 6), tail(point))
    else bytes.push(0xf0 | (point >> 18), tail(point >> 12), tail(point >> 6), tail(point))
  }
  return Uint8Array.from(bytes)
}

/** The text, or undefined if the bytes are not UTF-8. */
export function textOfUtf8(bytes: Uint8Array): string | undefined {
  let text = ''
  let at = 0
  while (at < bytes.length) {
    const first = bytes[at]!
    const length = lengthFrom(first)
    if (length === 0 || at + length > bytes.length) return undefined
    let point = length === 1 ? first : first & (0x7f >> length)
    for (let next = at + 1; next < at + length; next++) {
      if ((bytes[next]! & 0xc0) !== 0x80) return undefined
      point = (point << 6) | (bytes[next]! & 0x3f)
    }
    if (point < smallest[length]! || point > 0x10ffff || isSurrogate(point)) return undefined
    text += String.fromCodePoint(point)
    at += length
  }
  return text
}

const smallest = [0, 0, 0x80, 0x800, 0x10000]

/** How many bytes a letter has, by its first; 0 for a byte that begins none. */
function lengthFrom(first: number): number {
  if (first < 0x80) return 1
  if (first >= 0xc0 && first < 0xe0) return 2
  if (first >= 0xe0 && first < 0xf0) return 3
  return first >= 0xf0 && first < 0xf8 ? 4 : 0
}

function isSurrogate(point: number): boolean {
  return point >= 0xd800 && point <= 0xdfff
}

function tail(bits: number): number {
  return 0x80 | (bits & 0x3f)
}
