import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inventPeople } from '../../../../samples/names/invented-names.ts'
import type { IndexedPerson } from './indexed-person.ts'
import { SearchableNames } from './searchable-names.ts'

const people: readonly IndexedPerson[] = inventPeople({ seed: 21, count: 60 })

/** What a device keeps on disk, without the sealing. */
class StoredShards {
  readonly bytes = new Map<number, Uint8Array>()
  writes = 0

  save(names: SearchableNames): void {
    for (const touched of names.touched()) {
      this.bytes.set(touched.shard, names.bytesOf(touched.shard))
      names.markStored(touched)
      this.writes++
    }
  }

  open(shardCount: number): SearchableNames {
    const names = new SearchableNames(shardCount)
    for (const bytes of this.bytes.values()) expect(names.load(bytes).kind).toBe('loaded')
    return names
  }
}

const person = fc.constantFrom(...people)
const change = fc.oneof(
  { weight: 4, arbitrary: fc.record({ put: person, as: person }) },
  { weight: 2, arbitrary: fc.record({ remove: person }) },
  { weight: 2, arbitrary: fc.constant({ save: true }) },
)

describe('the shards of a device', () => {
  test('written one by one as they were touched equal those of a device that began afresh', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 60 }), (changes) => {
        const stored = new StoredShards()
        const names = new SearchableNames(8)
        const now = new Map<string, IndexedPerson>()
        for (const each of changes) {
          if ('put' in each) {
            const renamed = { id: each.put.id, names: each.as.names }
            names.put(renamed)
            now.set(renamed.id, renamed)
          } else if ('remove' in each) {
            names.remove(each.remove.id)
            now.delete(each.remove.id)
          } else stored.save(names)
        }
        stored.save(names)
        const afresh = new SearchableNames(8)
        for (const each of [...now.values()].reverse()) afresh.put(each)
        const reopened = stored.open(8)
        for (let shard = 0; shard < 8; shard++) {
          expect(names.bytesOf(shard)).toEqual(afresh.bytesOf(shard))
          expect(reopened.bytesOf(shard)).toEqual(afresh.bytesOf(shard))
        }
        for (const query of ['María', 'Hernández García', 'Juana Lopes', 'ch']) {
          expect(reopened.search(query)).toEqual(afresh.search(query))
        }
      }),
      { numRuns: 100 },
    )
  })

  test('only the touched one is written again', () => {
    const stored = new StoredShards()
    const names = new SearchableNames(16)
    for (const each of people) names.put(each)
    stored.save(names)
    const before = stored.writes
    names.put({ id: people[3]!.id, names: { givenNames: 'Petrona' } })
    stored.save(names)
    expect(stored.writes - before).toBe(1)
    expect(names.touched()).toEqual([])
  })

  test('a person put again with the same names touches nothing', () => {
    const names = new SearchableNames(4)
    const ana = { id: 'a', names: { givenNames: 'Ana', otherNames: ['Nita', 'Anita'] } }
    names.put(ana)
    for (const touched of names.touched()) names.markStored(touched)
    names.put({
      id: 'a',
      names: { givenNames: 'Ana', secondSurname: '', otherNames: ['Anita', 'Nita'] },
    })
    expect(names.touched()).toEqual([])
    names.put({ id: 'a', names: { givenNames: 'Ana', otherNames: ['Anita'] } })
    expect(names.touched()).toHaveLength(1)
  })

  test('a change made while a shard is being written keeps it touched', () => {
    const names = new SearchableNames(1)
    names.put({ id: 'a', names: { givenNames: 'Ana' } })
    const [writing] = names.touched()
    names.put({ id: 'b', names: { givenNames: 'Berta' } })
    names.markStored(writing!)
    expect(names.touched()).toHaveLength(1)
  })

  test('the last person’s removal leaves an empty shard to be written', () => {
    const names = new SearchableNames(1)
    names.put({ id: 'a', names: { givenNames: 'Ana' } })
    for (const touched of names.touched()) names.markStored(touched)
    expect(names.remove('a')).toBe(true)
    expect(names.remove('a')).toBe(false)
    expect(names.touched()).toHaveLength(1)
    const reopened = new SearchableNames(1)
    expect(reopened.load(names.bytesOf(0))).toEqual({ kind: 'loaded', shard: 0, people: 0 })
  })

  test('loading a shard replaces what was known of it and touches nothing', () => {
    const names = new SearchableNames(1)
    names.put({ id: 'a', names: { givenNames: 'Ana' } })
    const bytes = names.bytesOf(0)
    names.put({ id: 'b', names: { givenNames: 'Berta' } })
    names.load(bytes)
    expect(names.size).toBe(1)
    expect(names.find('b')).toBeUndefined()
    expect(names.touched()).toEqual([])
  })

  test('bytes that are no shard, or one of another division, are refused and change nothing', () => {
    const names = new SearchableNames(4)
    names.put({ id: 'a', names: { givenNames: 'Ana' } })
    expect(names.load(new Uint8Array(9))).toEqual({
      kind: 'refused',
      code: 'name-shard-unrecognised',
    })
    expect(names.load(new SearchableNames(8).bytesOf(0))).toEqual({
      kind: 'refused',
      code: 'name-shard-count-differs',
    })
    expect(names.search('Ana')).toHaveLength(1)
  })
})
