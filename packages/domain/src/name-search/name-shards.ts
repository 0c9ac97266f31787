import { MalformedShard, ShardReader, ShardWriter, type ShardFlaw } from './bytes/shard-bytes.ts'
import { type IndexedPerson, otherNamesOf, type PersonNames } from './indexed-person.ts'

/** Which of how many shards, counted from 0. */
export type ShardPlace = { readonly shard: number; readonly shardCount: number }

export type ParsedShard =
  | ({ readonly kind: 'parsed'; readonly people: readonly IndexedPerson[] } & ShardPlace)
  | { readonly kind: 'refused'; readonly code: ShardFlaw }

/** 50,000 people come to some 800 a shard, 50 kB to seal again when one of them changes. */
export const usualShardCount = 64
const mostShards = 4096

const magic = [0x43, 0x4e, 0x53]
const version = 1

/**
 * The shard of a person, the same for ever: FNV-1a over the code units of the id, then the finishing step of MurmurHash3, since
 * ids begin with the time and differ in few bits. Not a secret: the id says nothing and the shard is sealed.
 */
export function shardOf(id: string, shardCount: number): number {
  if (!Number.isInteger(shardCount) || shardCount < 1 || shardCount > mostShards) {
    throw new ShardOutOfRange()
  }
  let hash = 0x811c9dc5
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return ((hash ^ (hash >>> 16)) >>> 0) % shardCount
}

/**
 * The bytes of a shard: `CNS`, version 1, number of shards, this shard, number of people, and each person in the order of
 * ids: id, a byte that says which fields follow (given names 1, first surname 2, second surname 4, other names 8, code 16),
 * the fields. Other names are a set, in order. The same people give the same bytes, however they came.
 * Throws if a person belongs to another shard or comes twice: that is a fault of the caller.
 */
export function serialiseShard(people: Iterable<IndexedPerson>, place: ShardPlace): Uint8Array {
  if (place.shard < 0 || place.shard >= place.shardCount) throw new ShardOutOfRange()
  const sorted = [...people].sort((one, other) => (one.id < other.id ? -1 : 1))
  const writer = new ShardWriter()
  for (const byte of magic) writer.byte(byte)
  writer.byte(version)
  writer.number(place.shardCount)
  writer.number(place.shard)
  writer.number(sorted.length)
  sorted.forEach((person, position) => {
    if (shardOf(person.id, place.shardCount) !== place.shard) throw new PersonOfAnotherShard()
    if (sorted[position - 1]?.id === person.id) throw new PersonTwiceInShard()
    if (!person.id.isWellFormed()) throw new PersonIdIsNotText()
    writePerson(writer, person)
  })
  return writer.written()
}

/** What `serialiseShard` wrote. Any other bytes are refused, also such as say the same less strictly. */
export function parseShard(bytes: Uint8Array): ParsedShard {
  try {
    return readShard(new ShardReader(bytes))
  } catch (error) {
    if (error instanceof MalformedShard) return { kind: 'refused', code: error.flaw }
    throw error
  }
}

function readShard(reader: ShardReader): ParsedShard {
  for (const byte of magic) {
    if (reader.byte() !== byte) throw new MalformedShard('name-shard-unrecognised')
  }
  if (reader.byte() !== version) throw new MalformedShard('name-shard-version-unknown')
  const shardCount = reader.number()
  const shard = reader.number()
  if (shardCount < 1 || shardCount > mostShards || shard >= shardCount) {
    throw new MalformedShard('name-shard-not-canonical')
  }
  const count = reader.number()
  const people: IndexedPerson[] = []
  for (let read = 0; read < count; read++) {
    const person = readPerson(reader)
    const previous = people.at(-1)
    if (previous !== undefined && previous.id >= person.id) {
      throw new MalformedShard('name-shard-not-canonical')
    }
    if (shardOf(person.id, shardCount) !== shard) {
      throw new MalformedShard('name-shard-foreign-person')
    }
    people.push(person)
  }
  reader.end()
  return { kind: 'parsed', shard, shardCount, people }
}

const field = { givenNames: 1, firstSurname: 2, secondSurname: 4, otherNames: 8, code: 16 } as const
const allFields = 31

function writePerson(writer: ShardWriter, { id, names }: IndexedPerson): void {
  const others = [...new Set(otherNamesOf(names).map((name) => name.toWellFormed()))].sort()
  writer.text(id)
  writer.byte(
    (names.givenNames ? field.givenNames : 0) |
      (names.firstSurname ? field.firstSurname : 0) |
      (names.secondSurname ? field.secondSurname : 0) |
      (others.length > 0 ? field.otherNames : 0) |
      (names.code ? field.code : 0),
  )
  if (names.givenNames) writer.text(names.givenNames)
  if (names.firstSurname) writer.text(names.firstSurname)
  if (names.secondSurname) writer.text(names.secondSurname)
  if (others.length > 0) {
    writer.number(others.length)
    for (const name of others) writer.text(name)
  }
  if (names.code) writer.text(names.code)
}

function readPerson(reader: ShardReader): IndexedPerson {
  const id = reader.text()
  const fields = reader.byte()
  if (fields > allFields) throw new MalformedShard('name-shard-not-canonical')
  const names: PersonNames = {
    ...(fields & field.givenNames ? { givenNames: filledText(reader) } : {}),
    ...(fields & field.firstSurname ? { firstSurname: filledText(reader) } : {}),
    ...(fields & field.secondSurname ? { secondSurname: filledText(reader) } : {}),
    ...(fields & field.otherNames ? { otherNames: readOtherNames(reader) } : {}),
    ...(fields & field.code ? { code: filledText(reader) } : {}),
  }
  return { id, names }
}

function readOtherNames(reader: ShardReader): string[] {
  const count = reader.number()
  if (count === 0) throw new MalformedShard('name-shard-not-canonical')
  const names: string[] = []
  for (let read = 0; read < count; read++) {
    const name = filledText(reader)
    const previous = names.at(-1)
    if (previous !== undefined && previous >= name) {
      throw new MalformedShard('name-shard-not-canonical')
    }
    names.push(name)
  }
  return names
}

/** A missing field is left out, never written as an empty text. */
function filledText(reader: ShardReader): string {
  const text = reader.text()
  if (text === '') throw new MalformedShard('name-shard-not-canonical')
  return text
}

export class ShardOutOfRange extends Error {
  override name = 'ShardOutOfRange'
}

export class PersonOfAnotherShard extends Error {
  override name = 'PersonOfAnotherShard'
}

export class PersonTwiceInShard extends Error {
  override name = 'PersonTwiceInShard'
}

export class PersonIdIsNotText extends Error {
  override name = 'PersonIdIsNotText'
}
