import { mostEntriesPerAppend } from '@cobijo/contract/wire/entries'

/** Where an item stands in the body of an append. */
export interface ItemPlace {
  readonly from: number
  readonly to: number
  /** More text, brackets or commas than any item has: parsing it would only cost memory. */
  readonly isBeyondMeasure: boolean
}

/** An item of sixteen parts and 64 deliveries of sixteen positions has some 1,450 of them. */
const mostBracketsAndCommas = 2_000
/** Sixteen parts, each as long as the longest. */
const mostCharacters = 24 * 1024 * 1024

const code = (character: string) => character.charCodeAt(0)
const quote = code('"')
const backslash = code('\\')
const comma = code(',')
const openList = code('[')
const closeList = code(']')
const openRecord = code('{')
const closeRecord = code('}')

/**
 * Finds the items in the body of an append, so that they can be parsed one at a time and a hostile body costs no more memory
 * than it has bytes. What stands inside an item is `JSON.parse`'s to judge. Undefined: not `{"items":[…]}`. Ends after one
 * item more than a request may have.
 */
export function findItems(body: Uint8Array): readonly ItemPlace[] | undefined {
  let at = 0
  const isSpace = (byte: number | undefined) =>
    byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09
  const pass = (text: string): boolean => {
    while (isSpace(body[at])) at += 1
    for (let place = 0; place < text.length; place += 1)
      if (body[at + place] !== text.charCodeAt(place)) return false
    at += text.length
    while (isSpace(body[at])) at += 1
    return true
  }
  if (!pass('{') || !pass('"items"') || !pass(':') || !pass('[')) return undefined
  const places: ItemPlace[] = []
  if (!pass(']')) {
    for (;;) {
      const place = findEnd(body, at)
      if (!place) return undefined
      places.push(place)
      if (places.length > mostEntriesPerAppend) return places
      at = place.to + 1
      if (body[place.to] === closeList) break
    }
  }
  return pass('}') && at === body.length ? places : undefined
}

/** From the first byte of a value to the comma or bracket behind it. */
function findEnd(body: Uint8Array, from: number): ItemPlace | undefined {
  let depth = 0
  let count = 0
  for (let at = from; at < body.length; at += 1) {
    const byte = body[at]
    if (byte === quote) {
      at = endOfText(body, at)
      if (at < 0) return undefined
    } else if (byte === openRecord || byte === openList) {
      depth += 1
      count += 1
    } else if (byte === comma || byte === closeRecord || byte === closeList) {
      if (depth === 0) {
        if (byte === closeRecord) return undefined
        const isBeyondMeasure = count > mostBracketsAndCommas || at - from > mostCharacters
        return { from, to: at, isBeyondMeasure }
      }
      if (byte === comma) count += 1
      else depth -= 1
    }
  }
  return undefined
}

/** Place of the quotation mark that ends the text which begins at `from`; negative where none does. */
function endOfText(body: Uint8Array, from: number): number {
  let at = body.indexOf(quote, from + 1)
  while (at > 0 && body[at - 1] === backslash) {
    let slashes = at - 1
    while (body[slashes - 1] === backslash) slashes -= 1
    if ((at - slashes) % 2 === 0) return at
    at = body.indexOf(quote, at + 1)
  }
  return at
}
