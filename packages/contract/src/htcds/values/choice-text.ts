import type { Picklist } from '../standard/field-definition.ts'

/** Splits on what people and exports put between choices; a label may hold one of them itself. */
const betweenChoices = /[;|\n]/

export interface ChoicesRead {
  /** In the order written, each once. */
  readonly values: readonly string[]
  /** Pieces that are neither a value nor a label, as written. */
  readonly unknown: readonly string[]
}

/** The value for a value name, an English or Spanish label, or a documented misspelling; case and accents aside. */
export function findChoice(picklist: Picklist, text: string): string | undefined {
  return lookup(picklist).get(comparable(text))
}

/**
 * Several choices in one cell: `A;B`, `A | B`, one a line, or `A B` as XLSForm writes select_multiple. Labels that hold a
 * semicolon themselves ("Water supply; sewerage, …") are found first.
 */
export function readChoices(picklist: Picklist, text: string): ChoicesRead {
  return readSeveral(text, (piece) => findChoice(picklist, piece))
}

/** The same for any vocabulary: `find` gives the value for one written piece. */
export function readSeveral(
  text: string,
  find: (piece: string) => string | undefined,
): ChoicesRead {
  const whole = find(text)
  if (whole !== undefined) return { values: [whole], unknown: [] }
  const pieces = piecesOf(text, betweenChoices)
  const values: string[] = []
  const unknown: string[] = []
  for (let start = 0; start < pieces.length; ) {
    const { found, length } = longest(pieces, start, find)
    if (found.length === 0) unknown.push(pieces[start] ?? '')
    values.push(...found)
    start += length
  }
  return { values: [...new Set(values)], unknown }
}

function longest(
  pieces: readonly string[],
  start: number,
  find: (piece: string) => string | undefined,
): { found: readonly string[]; length: number } {
  for (let end = Math.min(pieces.length, start + 3); end > start; end -= 1) {
    const found = find(pieces.slice(start, end).join('; '))
    if (found !== undefined) return { found: [found], length: end - start }
  }
  return { found: separated(pieces[start] ?? '', find), length: 1 }
}

/** Words or comma parts, only where every one of them is known: "At work, at school" must not lose half. */
function separated(piece: string, find: (piece: string) => string | undefined): readonly string[] {
  for (const separator of [/\s/, /,/]) {
    const words = piecesOf(piece, separator)
    const found = words.map(find)
    if (words.length > 1 && found.every((value) => value !== undefined)) return found
  }
  return []
}

function piecesOf(text: string, separator: RegExp): string[] {
  return text
    .split(separator)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
}

const lookups = new WeakMap<Picklist, Map<string, string>>()

function lookup(picklist: Picklist): Map<string, string> {
  let known = lookups.get(picklist)
  if (!known) {
    known = new Map()
    for (const item of [...picklist].reverse()) {
      for (const written of [item.es, item.en, ...(item.aliases ?? []), item.value])
        known.set(comparable(written), item.value)
    }
    for (const item of picklist) known.set(comparable(item.value), item.value)
    lookups.set(picklist, known)
  }
  return known
}

/** Case, accents and every kind of space aside: the field sheet itself ends labels in no-break spaces. */
export function comparable(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .toLowerCase()
}
