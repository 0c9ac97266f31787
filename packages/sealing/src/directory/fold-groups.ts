import type { EntryHash, FeedId, GroupId, OrganisationId } from '@cobijo/domain/journal/identifier'
import { fromHexadecimal } from '../bytes.ts'
import type { Generation, GivenShare, Group, Rejection } from './directory.ts'
import type { GroupJoined, GroupKeyRotated, KeyShare, NewGroup } from './statement.ts'

/** Groups while they are folded; every step gives the code of a refusal or undefined. */
export class GroupsBeingFolded {
  readonly #groups = new Map<GroupId, Group>()
  readonly #feeds = new Set<FeedId>()
  readonly #organisation: OrganisationId | undefined

  constructor(organisation: OrganisationId | undefined) {
    this.#organisation = organisation
  }

  get groups(): ReadonlyMap<GroupId, Group> {
    return this.#groups
  }

  create(by: EntryHash, said: NewGroup): Rejection | undefined {
    if (this.#groups.has(said.group)) return 'group-taken'
    if (this.#feeds.has(said.feed)) return 'feed-taken'
    this.#feeds.add(said.feed)
    this.#groups.set(said.group, {
      id: said.group,
      feed: said.feed,
      organisation: this.#organisation,
      generations: [generationOf(by, said)],
      contested: [],
    })
    return undefined
  }

  rotate(by: EntryHash, said: GroupKeyRotated): Rejection | undefined {
    const group = this.#groups.get(said.group)
    if (!group) return 'group-unknown'
    const next = group.generations.length + 1
    if (said.generation < 2 || said.generation > next) return 'generation-not-next'
    const made = generationOf(by, said)
    this.#groups.set(
      group.id,
      said.generation === next
        ? { ...group, generations: [...group.generations, made] }
        : { ...group, contested: [...group.contested, made] },
    )
    return undefined
  }

  join(by: EntryHash, said: GroupJoined): Rejection | undefined {
    const group = this.#groups.get(said.group)
    if (!group) return 'group-unknown'
    if (!group.generations[said.generation - 1]) return 'generation-unknown'
    const generations = group.generations.map((each) =>
      each.generation === said.generation
        ? { ...each, shares: [...each.shares, ...given(by, said.shares)] }
        : each,
    )
    this.#groups.set(group.id, { ...group, generations })
    return undefined
  }
}

function generationOf(by: EntryHash, said: NewGroup | GroupKeyRotated): Generation {
  return {
    generation: said.generation,
    box: fromHexadecimal(said.box),
    previous: 'previous' in said ? said.previous : undefined,
    shares: given(by, said.shares),
    statedBy: by,
  }
}

function given(saidBy: EntryHash, shares: readonly KeyShare[]): GivenShare[] {
  return shares.map((share) => ({ ...share, saidBy }))
}
