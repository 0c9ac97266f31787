import type { EntryHash, FeedId, GroupId, MemberId } from '@cobijo/domain/journal/identifier'
import type { Bytes } from '../bytes.ts'
import { currentGeneration } from '../directory/directory.ts'
import type { Directory, Generation, Group } from '../directory/directory.ts'
import { openShare } from '../directory/key-share.ts'
import { KeyBundleUnreadable, openKeyBundle } from '../entry/key-bundle.ts'
import type { BoxKeyPair, KeyBundle } from '../entry/key-bundle.ts'
import { sodium } from '../sodium.ts'

/** A bundle as a feed delivers it. */
export interface DeliveredBundle {
  readonly generation: number
  readonly keys: Bytes
}

interface OpenGeneration {
  readonly generation: number
  /** Two rotations may have claimed one number; the statement tells them apart. */
  readonly statedBy: EntryHash
  readonly keys: BoxKeyPair
}

/**
 * The group private keys that a member may open: shares sealed to the member, shares sealed to a group that the
 * member is in (the network's), and every earlier generation by its chain. Lives in memory only; `lock` zeroes it.
 */
export class KeyRing {
  readonly #holder: { readonly to: MemberId | 'recovery'; readonly keys: BoxKeyPair }
  readonly #open = new Map<GroupId, OpenGeneration[]>()
  #directory: Directory

  /** `holder.keys`: the member's box keys, or an organisation's recovered key pair with `recovery`. */
  constructor(
    holder: { readonly to: MemberId | 'recovery'; readonly keys: BoxKeyPair },
    directory: Directory,
  ) {
    this.#holder = holder
    this.#directory = directory
    this.#openAll()
  }

  /** Takes up what a newer directory adds. */
  follow(directory: Directory): void {
    this.#directory = directory
    this.#openAll()
  }

  /** Groups of which this ring holds the current private key. */
  groups(): Group[] {
    return [...this.#directory.groups.values()].filter((group) => this.currentKeys(group.id))
  }

  groupOf(feed: FeedId): Group | undefined {
    return this.#directory.groupsByFeed.get(feed)
  }

  /** The private key of a group's current generation. */
  currentKeys(group: GroupId): BoxKeyPair | undefined {
    const held = this.#directory.groups.get(group)
    return held && this.#find(group, currentGeneration(held).statedBy)?.keys
  }

  /** Every held key of that generation: more than one only after a contested rotation. */
  keysOf(group: GroupId, generation: number): BoxKeyPair[] {
    return (this.#open.get(group) ?? [])
      .filter((each) => each.generation === generation)
      .map((each) => each.keys)
  }

  /** Opens what it can; a bundle of a generation that this ring does not hold is passed over. */
  openBundles(bundles: readonly DeliveredBundle[], feed: FeedId): KeyBundle[] {
    const group = this.groupOf(feed)
    if (!group) return []
    return bundles.flatMap(({ generation, keys }) => {
      for (const pair of this.keysOf(group.id, generation)) {
        const opened = tryOpen(keys, pair)
        if (opened) return [opened]
      }
      return []
    })
  }

  /** Whether this ring holds every key that a bundle of that feed and generation may have been sealed to. */
  holdsKeyOf(feed: FeedId, generation: number): boolean {
    const group = this.groupOf(feed)
    const made = [...(group?.generations ?? []), ...(group?.contested ?? [])].filter(
      (each) => each.generation === generation,
    )
    return (
      group !== undefined &&
      made.length > 0 &&
      made.every(({ statedBy }) => this.#find(group.id, statedBy) !== undefined)
    )
  }

  /** Zeroes every group key. The holder's own keys are its owner's to zero. */
  lock(): void {
    for (const generations of this.#open.values())
      for (const each of generations) sodium.memzero(each.keys.privateKey)
    this.#open.clear()
  }

  #openAll(): void {
    // A key of one group may open another's share, and a newer key an older one.
    for (let opened = true; opened; ) {
      opened = false
      for (const group of this.#directory.groups.values()) if (this.#openGroup(group)) opened = true
    }
  }

  /** Whether anything of the group was opened that was not open before. */
  #openGroup(group: Group): boolean {
    let opened = false
    for (const generation of [...group.contested, ...group.generations].reverse()) {
      if (this.#find(group.id, generation.statedBy)) continue
      const keys = this.#openByShare(generation) ?? this.#openByChain(group, generation)
      if (!keys) continue
      const held = this.#open.get(group.id) ?? []
      held.push({ generation: generation.generation, statedBy: generation.statedBy, keys })
      this.#open.set(group.id, held)
      opened = true
    }
    return opened
  }

  #openByShare({ shares, box }: Generation): BoxKeyPair | undefined {
    for (const { to, sealed } of shares) {
      for (const holder of this.#holdersNamed(to)) {
        const keys = openShare(sealed, holder, box)
        if (keys) return keys
      }
    }
    return undefined
  }

  #openByChain(group: Group, older: Generation): BoxKeyPair | undefined {
    for (const newer of [...group.generations, ...group.contested]) {
      if (newer.generation !== older.generation + 1 || newer.previous === undefined) continue
      const opener = this.#find(group.id, newer.statedBy)?.keys
      const keys = opener && openShare(newer.previous, opener, older.box)
      if (keys) return keys
    }
    return undefined
  }

  #holdersNamed(to: string): readonly BoxKeyPair[] {
    if (to === this.#holder.to) return [this.#holder.keys]
    return (this.#open.get(to as GroupId) ?? []).map((each) => each.keys)
  }

  #find(group: GroupId, statedBy: EntryHash): OpenGeneration | undefined {
    return this.#open.get(group)?.find((each) => each.statedBy === statedBy)
  }
}

function tryOpen(keys: Bytes, pair: BoxKeyPair): KeyBundle | undefined {
  try {
    return openKeyBundle(keys, pair)
  } catch (fault) {
    if (fault instanceof KeyBundleUnreadable) return undefined
    throw fault
  }
}
