import type { CaseFile } from '@cobijo/domain/case/case-file'
import { standingValues } from '@cobijo/domain/case/register'
import type { StreamId } from '@cobijo/domain/journal/identifier'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import { SearchableNames } from '@cobijo/domain/name-search/searchable-names'
import type { IndexedPerson } from '@cobijo/domain/name-search/indexed-person'
import { caseCode } from '@cobijo/domain/views/card'
import { currentGeneration } from '@cobijo/sealing/directory/directory'
import type { Group } from '@cobijo/sealing/directory/directory'
import { openNameShard, sealNameShard } from '@cobijo/sealing/name-shard'
import { ServerRefused, ServerUnreachable } from '../../client/api-client.ts'
import { base64url, fromBase64url } from '../../wire/bytes.ts'
import { nameShardsResponse } from '../../wire/lists.ts'
import type { NameShard } from '../../wire/lists.ts'
import { putNameShardsResponse } from '../../wire/operations.ts'
import type { NameMatch, SearchStanding } from './cases-api.ts'
import { groupHere } from '../directory/directory-acts.ts'
import type { Unlocked } from '../unlocked.ts'

const mostAttempts = 4
const betweenLooksMs = 60_000

/**
 * Finding a person by name (design §3): shards at the server, encrypted for the group that reads `identity`; searched here. Held
 * in memory while the device is unlocked, and as ciphertext in its store for searching without a server.
 */
export class NameFinder {
  readonly #unlocked: Unlocked
  #names = new SearchableNames()
  /** What this device folded in this sitting. */
  readonly #noted = new Map<string, IndexedPerson>()
  readonly #versions = new Map<number, number>()
  #loaded = false
  #isBehind = false
  #caughtUpAt = 0
  /** Cases that moved since a device last folded them. */
  notFolded = 0

  constructor(unlocked: Unlocked) {
    this.#unlocked = unlocked
  }

  /** Best first; an empty list where this member may not search. */
  async find(words: string, limit = 20): Promise<readonly NameMatch[]> {
    await this.#load()
    await this.#catchUp()
    return this.#names.search(words, { limit }).map(({ id, score, missingWords }) => ({
      stream: id as StreamId,
      name: nameOf(this.#names.find(id)) ?? caseCode(id as StreamId),
      code: caseCode(id as StreamId),
      score,
      missingWords,
    }))
  }

  /** What these people are called, where the index knows it; empty where this member may not search. */
  async namesOf(streams: readonly StreamId[]): Promise<ReadonlyMap<StreamId, string>> {
    if (streams.length === 0) return new Map()
    await this.#load()
    const named = streams.flatMap((stream) => {
      const name = nameOf(this.#names.find(stream))
      return name === undefined ? [] : [[stream, name] as const]
    })
    return new Map(named)
  }

  /** Cases have moved: a colleague's device may have written names since. */
  fallBehind(): void {
    this.#isBehind = true
  }

  /** The server went back to an older copy, and its index with it: it is read anew before anything is added. */
  startAnew(): void {
    this.#names = new SearchableNames()
    this.#versions.clear()
    this.#loaded = false
  }

  standing(): SearchStanding {
    return { canSearch: this.#group() !== undefined, notSearchableYet: this.notFolded }
  }

  /** Takes up the names of a case that was folded here, at once; `store` writes what changed. */
  async note(stream: StreamId, file: CaseFile): Promise<void> {
    if (!this.#group()) return
    const { registers } = file
    if (!isNamed(file)) {
      await this.#load()
      this.#noted.delete(stream)
      this.#names.remove(stream)
      return
    }
    const person: IndexedPerson = {
      id: stream,
      names: {
        ...(registers.givenNames?.value === undefined
          ? {}
          : { givenNames: registers.givenNames.value }),
        ...(registers.firstSurname?.value === undefined
          ? {}
          : { firstSurname: registers.firstSurname.value }),
        ...(registers.secondSurname?.value === undefined
          ? {}
          : { secondSurname: registers.secondSurname.value }),
        otherNames: [
          ...(registers.otherNames?.value ?? []),
          ...(registers.nameToUse?.value ? [registers.nameToUse.value] : []),
          ...otherStandingNames(registers),
        ],
        ...(registers.spokenCode?.value === undefined ? {} : { code: registers.spokenCode.value }),
      },
    }
    this.#noted.set(stream, person)
    // What is not loaded yet is put in when it is: no save waits for the server.
    if (this.#loaded) this.#names.put(person)
  }

  /** An erased person is found no more. */
  async forget(stream: StreamId): Promise<void> {
    await this.#load()
    this.#noted.delete(stream)
    if (this.#names.remove(stream)) await this.store()
  }

  /** Writes touched shards. Where another device was quicker, its shard is read first and the people put in again. */
  async store(): Promise<void> {
    await this.#load()
    const group = this.#group()
    const keys = group && this.#unlocked.knowledge.ring.currentKeys(group.id)
    if (!group || !keys) return
    for (
      let attempt = 0;
      attempt < mostAttempts && this.#names.touched().length > 0;
      attempt += 1
    ) {
      for (const touched of this.#names.touched()) {
        const version = (this.#versions.get(touched.shard) ?? 0) + 1
        const place = { feed: group.feed, shard: touched.shard, version }
        const shard: NameShard = {
          shard: touched.shard,
          version,
          generation: currentGeneration(group).generation,
          sealed: base64url(sealNameShard(this.#names.bytesOf(touched.shard), place, keys)),
        }
        if (await this.#put(group, shard)) {
          this.#versions.set(touched.shard, version)
          this.#names.markStored(touched)
          await this.#keep([shard])
        } else {
          await this.#reload(group)
        }
      }
    }
  }

  /** False when another device wrote this shard in between. */
  async #put(group: Group, shard: NameShard): Promise<boolean> {
    try {
      await this.#unlocked.send({
        method: 'PUT',
        path: `feeds/${group.feed}/name-shards`,
        body: { shards: [shard] },
        response: putNameShardsResponse,
      })
      return true
    } catch (fault) {
      if (fault instanceof ServerRefused && fault.problem.code === 'shard-changed') return false
      throw fault
    }
  }

  async #reload(group: Group): Promise<void> {
    for (const shard of await this.#fetch(group)) this.#open(group, shard)
    for (const person of this.#noted.values()) this.#names.put(person)
  }

  /** Looks, when somebody searches and at most once a minute, whether others have written since. */
  async #catchUp(): Promise<void> {
    const group = this.#group()
    const at = this.#unlocked.now()
    if (!group || !this.#isBehind || at - this.#caughtUpAt < betweenLooksMs) return
    await this.#reload(group)
    this.#isBehind = false
    this.#caughtUpAt = at
  }

  /** As ciphertext in this device's store, for searching without a server. */
  async #keep(shards: readonly NameShard[]): Promise<void> {
    await this.#unlocked.account.store.write(
      shards.map(
        (shard) => ({ put: 'setting', key: `name-shard/${shard.shard}`, value: shard }) as const,
      ),
    )
  }

  async #load(): Promise<void> {
    const group = this.#group()
    if (this.#loaded || !group) return
    const shards = await this.#fetch(group)
    for (const shard of shards) this.#open(group, shard)
    this.#loaded = true
    for (const person of this.#noted.values()) this.#names.put(person)
  }

  async #fetch(group: Group): Promise<readonly NameShard[]> {
    const { store } = this.#unlocked.account
    try {
      const shards: NameShard[] = []
      for (let after = -1; ; ) {
        const page = await this.#unlocked.send({
          method: 'GET',
          path: `feeds/${group.feed}/name-shards`,
          query: { after, limit: 64 },
          response: nameShardsResponse,
        })
        shards.push(...page.shards)
        const last = page.shards.at(-1)
        if (!last || page.shards.length < 64) break
        after = last.shard
      }
      await this.#keep(shards)
      return shards
    } catch (fault) {
      if (!(fault instanceof ServerUnreachable) && !(fault instanceof ServerRefused)) throw fault
      return (await store.list('setting', 'name-shard/')).map(({ value }) => value as NameShard)
    }
  }

  #open(group: Group, shard: NameShard): void {
    if (this.#versions.get(shard.shard) === shard.version) return
    for (const keys of this.#unlocked.knowledge.ring.keysOf(group.id, shard.generation)) {
      const bytes = openNameShard(
        fromBase64url(shard.sealed),
        { feed: group.feed, shard: shard.shard, version: shard.version },
        keys,
      )
      if (isRefusal(bytes)) continue
      this.#names.load(bytes)
      this.#versions.set(shard.shard, shard.version)
    }
  }

  /** The group that reads `identity` by the organisation's own rules. */
  #group(): Group | undefined {
    const group = groupHere(this.#unlocked, 'casework')
    return group && this.#unlocked.knowledge.ring.currentKeys(group.id) ? group : undefined
  }
}

/** Where several answers stand, she is found by each: which one holds is not the searcher's to know. */
function otherStandingNames(registers: CaseFile['registers']): readonly string[] {
  const { givenNames, firstSurname, secondSurname, nameToUse } = registers
  return [givenNames, firstSurname, secondSurname, nameToUse].flatMap((register) =>
    standingValues(register).filter(
      (name): name is string => name !== undefined && name !== register?.value,
    ),
  )
}

function isNamed({ registers }: CaseFile): boolean {
  const { givenNames, firstSurname, secondSurname, otherNames, nameToUse, spokenCode } = registers
  return [givenNames, firstSurname, secondSurname, otherNames, nameToUse, spokenCode].some(
    (register) => register?.value !== undefined,
  )
}

function nameOf(person: IndexedPerson | undefined): string | undefined {
  if (!person) return undefined
  const { givenNames, firstSurname, secondSurname, otherNames } = person.names
  const parts = [givenNames, firstSurname, secondSurname].filter((part) => part !== undefined)
  return parts.length > 0 ? parts.join(' ') : otherNames?.[0]
}
