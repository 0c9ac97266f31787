import type { FieldTokens, PersonForm, ReadPerson } from '../people/person-form.ts'
import { chanceRates } from './chance-rates.ts'
import {
  type Agreement,
  type EncodedPass,
  type EncodedPeople,
  fieldWords,
} from './encoded-people.ts'
import { type KeyedHash, KeyedValues, keyOf, KeyStream } from './keyed-values.ts'
import { rareBelow, uncommonBelow } from './levels.ts'
import { sipHash } from './siphash.ts'
import { type LeastHashes, leastHashes, sketchOf, sketchWords } from './sketch.ts'

const mostSketchesKept = 200_000
const mostPartsKept = 20_000

/** Which attributes make up each pass, by their places in the form. */
export type PassAttributes = readonly (readonly number[])[]

/** The agreement of a study that looks for pairs in these ways. */
export function agreementOf(form: PersonForm, passes: PassAttributes): Agreement {
  return {
    fields: form.fields,
    passes: passes.map((attributes) => ({
      name: attributes.map((at) => form.attributes[at]?.name ?? '').join(' + '),
      fields: [...new Set(attributes.flatMap((at) => form.attributes[at]?.fields ?? []))],
    })),
  }
}

/**
 * Encodes people of one file, on the device of the agency that knows them. `label` must differ from file to file and hold
 * something that nobody can guess: what is missing is filled with bits that depend on it.
 */
export class PeopleEncoder {
  readonly #form: PersonForm
  readonly #hash: KeyedHash
  readonly #label: string
  readonly #values: readonly KeyedValues[]
  readonly #tokens: readonly KeyedValues[]
  readonly #sketches: readonly Map<string, Uint32Array>[]
  readonly #parts: readonly Map<string, LeastHashes>[]
  /** Rows of the fields' sketches, and which are there. */
  #fields: Uint32Array
  #isThere: Uint8Array
  /** Rows of two words for each attribute; both zero where it is missing. */
  #attributes: Uint32Array
  #count = 0

  constructor(form: PersonForm, hash: KeyedHash, label: string) {
    this.#form = form
    this.#hash = hash
    this.#label = label
    this.#values = form.attributes.map(({ name }) => new KeyedValues(hash, `attribute ${name}`))
    this.#tokens = form.fields.map(({ name }) => new KeyedValues(hash, `token ${name}`))
    this.#sketches = form.fields.map(() => new Map())
    this.#parts = form.fields.map(() => new Map())
    this.#fields = new Uint32Array(1_024 * this.#fieldsWidth)
    this.#isThere = new Uint8Array(1_024 * form.fields.length)
    this.#attributes = new Uint32Array(1_024 * this.#attributesWidth)
  }

  get count(): number {
    return this.#count
  }

  add(person: ReadPerson): void {
    this.#makeRoom()
    const row = this.#count++
    person.fields.forEach((tokens, field) => {
      if (tokens === undefined) return
      this.#fields.set(this.#sketch(field, tokens), row * this.#fieldsWidth + field * sketchWords)
      this.#isThere[row * this.#form.fields.length + field] = 1
    })
    person.attributes.forEach((value, attribute) => {
      if (value === undefined) return
      const hash = this.#values[attribute]!.of(value)
      const at = row * this.#attributesWidth + attribute * 2
      this.#attributes[at] = hash[0]! | 1
      this.#attributes[at + 1] = hash[1]!
    })
  }

  /** Rows of two words for each attribute, for choosing passes at home; zero and zero: missing. */
  attributeHashes(): Uint32Array {
    return this.#attributes.subarray(0, this.#count * this.#attributesWidth)
  }

  encode(passes: PassAttributes): EncodedPeople {
    const sketches = this.#fields.subarray(0, this.#count * this.#fieldsWidth)
    const { rates, shares } = chanceRates(sketches, this.#isThere, this.#form.fields.length)
    return {
      count: this.#count,
      chance: rates,
      pass: (pass) => this.#encodePass(passes[pass] ?? [], pass, shares),
    }
  }

  #encodePass(attributes: readonly number[], pass: number, shares: Float32Array): EncodedPass {
    const width = this.#form.fields.length * fieldWords
    const blocks = new Uint32Array(this.#count * 2)
    const entries = new Uint32Array(this.#count * width)
    const name = attributes.map((at) => this.#form.attributes[at]?.name).join()
    const [blockKey, padKey, otherPadKey] = ['block', 'pad', 'other pad'].map((use) =>
      keyOf(this.#hash, `${use} ${name}`),
    )
    const anything = new KeyStream(keyOf(this.#hash, `anything ${this.#label}`), pass)
    const input = new Uint32Array(attributes.length * 2)
    const padSeed = new Uint32Array(4)
    for (let row = 0; row < this.#count; row++) {
      if (!this.#attributesOf(row, attributes, input)) {
        for (let at = 0; at < 2; at++) blocks[row * 2 + at] = anything.next()
        for (let at = 0; at < width; at++) entries[row * width + at] = anything.next()
        continue
      }
      sipHash(blockKey!, input, blocks, row * 2)
      sipHash(padKey!, input, padSeed)
      sipHash(otherPadKey!, input, padSeed, 2)
      this.#writeEntry(entries, row, new KeyStream(padSeed), anything, shares)
    }
    return { blocks, entries }
  }

  #attributesOf(row: number, attributes: readonly number[], input: Uint32Array): boolean {
    for (let which = 0; which < attributes.length; which++) {
      const at = row * this.#attributesWidth + attributes[which]! * 2
      if (this.#attributes[at] === 0) return false
      input[which * 2] = this.#attributes[at]!
      input[which * 2 + 1] = this.#attributes[at + 1]!
    }
    return true
  }

  #writeEntry(
    entries: Uint32Array,
    row: number,
    pad: KeyStream,
    anything: KeyStream,
    shares: Float32Array,
  ): void {
    const fields = this.#form.fields.length
    for (let field = 0; field < fields; field++) {
      const from = row * this.#fieldsWidth + field * sketchWords
      const to = (row * fields + field) * fieldWords
      const isThere = this.#isThere[row * fields + field] === 1
      for (let word = 0; word < sketchWords; word++) {
        const bits = isThere ? this.#fields[from + word]! : anything.next()
        entries[to + word] = pad.next() ^ bits
      }
      entries[to + sketchWords] = pad.next() ^ (isThere ? 0 : anything.next())
      const share = isThere ? shares[row * fields + field]! : 1
      const unlike = share < rareBelow ? 0 : share < uncommonBelow ? 0xffff_0000 : 0xffff_ffff
      const noise = unlike === 0 ? 0 : anything.next() & unlike
      entries[to + sketchWords + 1] = pad.next() ^ noise
    }
  }

  #sketch(field: number, tokens: FieldTokens): Uint32Array {
    const kept = this.#sketches[field]!
    const names = tokens.map((part) => part.join('\u0000'))
    const name = names.join('\u0001')
    const known = kept.get(name)
    if (known !== undefined) return known
    const sketch = sketchOf(tokens.map((part, at) => this.#part(field, names[at]!, part)))
    if (kept.size >= mostSketchesKept) kept.clear()
    kept.set(name, sketch)
    return sketch
  }

  #part(field: number, name: string, tokens: readonly string[]): LeastHashes {
    const kept = this.#parts[field]!
    const known = kept.get(name)
    if (known !== undefined) return known
    const least = leastHashes(tokens.map((token) => this.#tokens[field]!.of(token)))
    if (kept.size >= mostPartsKept) kept.clear()
    kept.set(name, least)
    return least
  }

  get #fieldsWidth(): number {
    return this.#form.fields.length * sketchWords
  }

  get #attributesWidth(): number {
    return this.#form.attributes.length * 2
  }

  #makeRoom(): void {
    const rows = this.#isThere.length / this.#form.fields.length
    if (this.#count < rows) return
    this.#fields = enlarged(this.#fields, new Uint32Array(this.#fields.length * 2))
    this.#isThere = enlarged(this.#isThere, new Uint8Array(this.#isThere.length * 2))
    this.#attributes = enlarged(this.#attributes, new Uint32Array(this.#attributes.length * 2))
  }
}

function enlarged<Numbers extends Uint8Array | Uint32Array>(from: Numbers, into: Numbers): Numbers {
  into.set(from)
  return into
}
