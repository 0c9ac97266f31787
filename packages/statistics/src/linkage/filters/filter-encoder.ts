import type { LinkageSchema, SchemaColumn } from './linkage-schema.ts'
import { type ReadColumn, valueTokens } from './value-tokens.ts'

/**
 * BLAKE2b-512 of a token (UTF-8) under a key of one column, with the decimal digits of `round`, padded with zero bytes to 16,
 * as its salt. Passed in: this package has no cryptography of its own.
 */
export type TokenHash = (key: Uint8Array, token: string, round: number) => Uint8Array

const positionsPerRound = 32
/** A column of a million different values must not keep a million hashes. */
const mostTokensKept = 100_000

interface EncodedColumn {
  readonly column: ReadColumn
  /** Where it stands among the columns of the schema. */
  readonly place: number
  readonly key: Uint8Array
  readonly positions: Map<string, Uint16Array>
}

export type EncodedRecord =
  | { readonly kind: 'filter'; readonly bytes: Uint8Array }
  | { readonly kind: 'value-not-valid'; readonly field: string }

/**
 * Makes one Bloom filter a row, bit for bit as clkhash 0.18 does: bit 0 is the highest bit of the first byte. `keys` holds one
 * key for each column of the schema, ignored ones included.
 */
export class FilterEncoder {
  readonly #schema: LinkageSchema
  readonly #columns: readonly EncodedColumn[]
  readonly #hash: TokenHash

  constructor(schema: LinkageSchema, keys: readonly Uint8Array[], hash: TokenHash) {
    this.#schema = schema
    this.#hash = hash
    this.#columns = schema.columns.flatMap((column, place) => {
      const key = keys[place]
      if (column.isIgnored || key === undefined) return []
      return [{ column, place, key, positions: new Map<string, Uint16Array>() }]
    })
  }

  /** `values`: one text for each column of the schema, in its order, trimmed. */
  encode(values: readonly string[]): EncodedRecord {
    const bytes = new Uint8Array(this.#schema.length / 8)
    for (const encoded of this.#columns) {
      const tokens = valueTokens(encoded.column, values[encoded.place] ?? '')
      if (tokens === undefined) return { kind: 'value-not-valid', field: encoded.column.name }
      this.#setBits(bytes, encoded, tokens)
    }
    return { kind: 'filter', bytes: folded(bytes, this.#schema.folds) }
  }

  #setBits(bytes: Uint8Array, encoded: EncodedColumn, tokens: readonly string[]): void {
    const { per, count } = encoded.column.bits
    const share = per === 'token' ? count : Math.floor(count / tokens.length)
    const rest = per === 'token' ? 0 : count % tokens.length
    tokens.forEach((token, at) => {
      const wanted = at < rest ? share + 1 : share
      const positions = this.#positionsOf(encoded, token, wanted)
      for (let i = 0; i < wanted; i++) {
        const position = positions[i] as number
        bytes[position >> 3]! |= 0x80 >> (position & 7)
      }
    })
  }

  #positionsOf(encoded: EncodedColumn, token: string, wanted: number): Uint16Array {
    const kept = encoded.positions.get(token)
    if (kept !== undefined && kept.length >= wanted) return kept
    const rounds = Math.ceil(wanted / positionsPerRound)
    const positions = new Uint16Array(rounds * positionsPerRound)
    for (let round = 0; round < rounds; round++) {
      const digest = this.#hash(encoded.key, token, round)
      for (let i = 0; i < positionsPerRound; i++) {
        const number = (digest[2 * i] as number) | ((digest[2 * i + 1] as number) << 8)
        positions[round * positionsPerRound + i] = number % this.#schema.length
      }
    }
    if (encoded.positions.size >= mostTokensKept) encoded.positions.clear()
    encoded.positions.set(token, positions)
    return positions
  }
}

/** The places, among the columns of the schema, of the headings of a file; the first heading that is missing otherwise. */
export function placesOfColumns(
  columns: readonly SchemaColumn[],
  headings: readonly string[],
): { readonly places: readonly number[] } | { readonly missing: string } {
  const places: number[] = []
  for (const { name, isIgnored } of columns) {
    const place = headings.indexOf(name)
    if (place === -1 && !isIgnored) return { missing: name }
    places.push(place)
  }
  return { places }
}

function folded(bytes: Uint8Array, folds: number): Uint8Array {
  let rest = bytes
  for (let fold = 0; fold < folds; fold++) {
    const half = rest.length / 2
    rest = rest.subarray(0, half).map((byte, at) => byte ^ (rest[half + at] as number))
  }
  return rest
}
