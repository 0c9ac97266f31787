import { base64url } from '@cobijo/contract/wire/bytes'
import type { DeliveredLine, FeedLine } from '@cobijo/contract/wire/entries'
import { factsToWire, partToWire } from '@cobijo/contract/wire/entry-codec'
import type { MemberId, OrganisationId, StreamId } from '@cobijo/domain/journal/identifier'
import { readEntry } from '@cobijo/sealing/entry/envelope'
import { firstRolling } from '@cobijo/sealing/feed-rolling'
import { emptyState, extendState } from '../../directory/directory-state.ts'
import type { DirectoryState } from '../../directory/directory-state.ts'
import type { ServerSigner } from '../../server-signer.ts'
import { appendEntries } from '../append/append-entries.ts'
import type { Appended } from '../append/append-entries.ts'
import type { InspectedItem, RefusedItem } from '../inspection/inspected-item.ts'
import type { FeedReader, Journal } from '../journal.ts'
import { memoryAppend } from './memory-append.ts'
import { memorySequencing } from './memory-sequencing.ts'
import { copyOf, emptyFeed, emptyMemory } from './memory-state.ts'
import type { MemoryFeed, MemoryState } from './memory-state.ts'
import { unpackFacts } from '../append/packed-facts.ts'
import { unpackParts } from '../append/packed-parts.ts'
import { sequenceFeed } from '../sequencing/sequence-feed.ts'
import type { FeedAddress } from '../sequencing/sequencing-transaction.ts'

const batch = 100

/** Everything that a journal in memory holds at one moment. */
export interface MemoryBackup {
  readonly state: Readonly<MemoryState>
  readonly directory: DirectoryState
}

/** The journal in memory: the same rules over Maps, one transaction after the other. Gone with the process. */
export class MemoryJournal implements Journal {
  #state: MemoryState = emptyMemory()
  #directory: DirectoryState = emptyState()
  #turn: Promise<unknown> = Promise.resolve()
  readonly #signer: ServerSigner
  readonly #clock: () => number

  constructor(signer: ServerSigner, clock: () => number) {
    this.#signer = signer
    this.#clock = clock
  }

  get directory(): DirectoryState {
    return this.#directory
  }

  /** As it is now. Nothing in it changes: what comes later is written to a copy. */
  get backup(): MemoryBackup {
    return { state: this.#state, directory: this.#directory }
  }

  /** Goes back to it, and forgets what came since. */
  restore({ state, directory }: MemoryBackup): Promise<void> {
    const done = this.#turn.then(() => {
      this.#state = copyOf(state)
      this.#directory = directory
    })
    this.#turn = done
    return done
  }

  append(
    organisation: OrganisationId,
    items: readonly (InspectedItem | RefusedItem)[],
  ): Promise<Appended> {
    return this.inTurn(async (state) => {
      const appended = await appendEntries(memoryAppend(state, organisation), items, {
        now: this.#clock(),
        state: this.#directory,
        makeReceipt: this.#signer.makeReceipt,
        withCare: true,
      })
      const statements = items.filter(
        (item, at): item is InspectedItem =>
          item.kind === 'inspected' &&
          (item.family === 'organisation' || item.family === 'network') &&
          appended.outcomes[at]?.outcome === 'appended',
      )
      this.#directory = extendState(
        this.#directory,
        this.#directory.version + statements.length,
        statements.map((item) => ({
          entry: readEntry(item.envelope),
          facts: unpackFacts(item.facts),
        })),
      )
      for (const feed of appended.closedFeeds) await this.#sequence(state, feed)
      return appended
    })
  }

  deliver(): Promise<number> {
    return this.inTurn(async (state) => {
      let taken = 0
      for (const feed of state.feeds.keys()) taken += await this.#sequence(state, feed)
      return taken
    })
  }

  reading<Result>(
    { feed }: FeedAddress,
    work: (reader: FeedReader) => Promise<Result>,
  ): Promise<Result> {
    const held = this.#state.feeds.get(feed) ?? emptyFeed
    return work(readerOf(held, feed, this.#signer))
  }

  /** Notes that a member was given a stream's content up to a position. */
  recordDownload(
    { feed }: FeedAddress,
    stream: StreamId,
    member: MemberId,
    position: number,
  ): Promise<void> {
    return this.inTurn(async (state) => {
      const held = state.feeds.get(feed) ?? emptyFeed
      const downloads = [...held.downloads, { stream, member, position }]
      state.feeds.set(feed, { ...held, downloads })
    })
  }

  async #sequence(state: MemoryState, feed: FeedAddress['feed']): Promise<number> {
    const organisation = this.#directory.owners.ownerOf(feed)
    if (organisation === undefined) return 0
    let total = 0
    for (;;) {
      const { taken } = await sequenceFeed(memorySequencing(state, { organisation, feed }), {
        now: this.#clock(),
        limit: batch,
        signHead: this.#signer.signHead,
      })
      total += taken
      if (taken < batch) return total
    }
  }

  /** Work on a copy, which takes the place of what is held once it is done. */
  inTurn<Result>(work: (state: MemoryState) => Promise<Result>): Promise<Result> {
    const done = this.#turn.then(async () => {
      const copy = copyOf(this.#state)
      const result = await work(copy)
      this.#state = copy
      return result
    })
    this.#turn = done.catch(() => undefined)
    return done
  }
}

function readerOf(held: MemoryFeed, feed: FeedAddress['feed'], signer: ServerSigner): FeedReader {
  return {
    head: async () => {
      const head = held.head ?? { position: 0, rolling: firstRolling(feed) }
      const signature = held.head?.signature ?? signer.signHead(feed, head)
      return {
        feed,
        position: head.position,
        rolling: base64url(head.rolling),
        signature: base64url(signature),
      }
    },
    lines: async (after, limit) =>
      held.lines.slice(after, after + limit).map(
        (line, at): FeedLine => ({
          position: after + at + 1,
          hash: line.hash,
          kind: line.kind,
          stream: line.stream,
          ...(line.kind === 'entry' ? { facts: factsToWire(unpackFacts(line.facts)) } : {}),
          receivedAt: line.receivedAt,
        }),
      ),
    stream: async (stream, after, limit) =>
      held.lines
        .flatMap((line, at) =>
          line.stream === stream && at + 1 > after ? [deliveredLine(held, line, at + 1)] : [],
        )
        .slice(0, limit),
  }
}

function deliveredLine(
  held: MemoryFeed,
  line: MemoryFeed['lines'][number],
  position: number,
): DeliveredLine {
  if (line.kind === 'stub') {
    const { parents, restHash } = line.stub
    return { kind: 'stub', position, parents: [...parents], restHash: base64url(restHash) }
  }
  const copies = held.copies.filter(
    (copy) => copy.stream === line.stream && copy.hash === line.hash,
  )
  const parts = new Map(
    copies.flatMap((copy) => copy.parts.flatMap(unpackParts)).map((part) => [part.position, part]),
  )
  return {
    kind: 'entry',
    position,
    entry: base64url(line.envelope),
    facts: factsToWire(unpackFacts(line.facts)),
    parts: [...parts.values()].map(partToWire),
    bundles: copies.map(({ generation, keys }) => ({ generation, keys: base64url(keys) })),
    receivedAt: line.receivedAt,
  }
}
