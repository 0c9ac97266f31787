import { type IndexedPerson, textsOf } from './indexed-person.ts'
import { type FoundPerson, NameIndex } from './name-index.ts'
import {
  parseShard,
  serialiseShard,
  shardOf,
  type ParsedShard,
  usualShardCount,
} from './name-shards.ts'

/** A shard that changed, and how often: `markStored` only believes in the state that was really written. */
export type TouchedShard = { readonly shard: number; readonly revision: number }

export type LoadedShard =
  | { readonly kind: 'loaded'; readonly shard: number; readonly people: number }
  | Extract<ParsedShard, { kind: 'refused' }>
  | { readonly kind: 'refused'; readonly code: 'name-shard-count-differs' }

/**
 * The name index of an open device together with its shards: load each shard after decrypting it, put and remove people,
 * then seal and store `bytesOf` every shard in `touched()` and say so with `markStored`. Changing the number of shards means a
 * new `SearchableNames` filled from the identity parts: the index is a view.
 */
export class SearchableNames {
  readonly shardCount: number
  readonly #index = new NameIndex()
  readonly #idsOfShard: Set<string>[]
  readonly #revisions: number[]
  readonly #storedRevisions: number[]

  constructor(shardCount: number = usualShardCount) {
    shardOf('', shardCount)
    this.shardCount = shardCount
    this.#idsOfShard = Array.from({ length: shardCount }, () => new Set())
    this.#revisions = Array.from({ length: shardCount }, () => 0)
    this.#storedRevisions = Array.from({ length: shardCount }, () => 0)
  }

  get size(): number {
    return this.#index.size
  }

  /** Adds or replaces; a person whose names did not change touches no shard. */
  put(person: IndexedPerson): void {
    const known = this.#index.find(person.id)
    if (known !== undefined && hasSameNames(known, person)) return
    const shard = shardOf(person.id, this.shardCount)
    this.#index.put(person)
    this.#idsOfShard[shard]!.add(person.id)
    this.#revisions[shard]!++
  }

  /** False if there was none. */
  remove(id: string): boolean {
    if (!this.#index.remove(id)) return false
    const shard = shardOf(id, this.shardCount)
    this.#idsOfShard[shard]!.delete(id)
    this.#revisions[shard]!++
    return true
  }

  find(id: string): IndexedPerson | undefined {
    return this.#index.find(id)
  }

  /** See `NameIndex.search`. */
  search(query: string, options: { limit?: number } = {}): FoundPerson[] {
    return this.#index.search(query, options)
  }

  /** Replaces what is known of a shard by what its stored bytes say; a refused shard is rebuilt from the identity parts. */
  load(bytes: Uint8Array): LoadedShard {
    const parsed = parseShard(bytes)
    if (parsed.kind === 'refused') return parsed
    const { shard, people } = parsed
    if (parsed.shardCount !== this.shardCount) {
      return { kind: 'refused', code: 'name-shard-count-differs' }
    }
    for (const id of this.#idsOfShard[shard]!) this.#index.remove(id)
    for (const person of people) this.#index.put(person)
    this.#idsOfShard[shard] = new Set(people.map((person) => person.id))
    this.#storedRevisions[shard] = this.#revisions[shard]!
    return { kind: 'loaded', shard, people: people.length }
  }

  bytesOf(shard: number): Uint8Array {
    const people = [...(this.#idsOfShard[shard] ?? [])].map((id) => this.#index.find(id)!)
    return serialiseShard(people, { shard, shardCount: this.shardCount })
  }

  touched(): TouchedShard[] {
    return this.#revisions
      .map((revision, shard) => ({ shard, revision }))
      .filter(({ revision, shard }) => revision !== this.#storedRevisions[shard])
  }

  /** To be called once the bytes of that revision are durable; what changed since stays touched. */
  markStored({ shard, revision }: TouchedShard): void {
    if (revision > this.#storedRevisions[shard]!) this.#storedRevisions[shard] = revision
  }
}

function hasSameNames(one: IndexedPerson, other: IndexedPerson): boolean {
  const texts = [...textsOf(one.names)]
  const otherTexts = [...textsOf(other.names)]
  if (texts.length !== otherTexts.length) return false
  return texts.every(([, text], position) => text === otherTexts[position]![1])
}
