import { parentsOf } from '@cobijo/sealing/entry/envelope'
import { emptyFeed } from './memory-state.ts'
import type { MemoryFeed, MemoryLine, MemoryState } from './memory-state.ts'
import { foldedLine } from '../sequencing/sequence-feed.ts'
import type {
  FeedAddress,
  KnownLine,
  SequencingTransaction,
} from '../sequencing/sequencing-transaction.ts'

/** The sequencer's work on one feed of a memory's copy. */
export function memorySequencing(state: MemoryState, address: FeedAddress): SequencingTransaction {
  const feed = () => state.feeds.get(address.feed) ?? emptyFeed
  const change = (changed: Partial<MemoryFeed>) =>
    state.feeds.set(address.feed, { ...feed(), ...changed })
  return {
    feed: address,
    waiting: async (limit, now) =>
      feed()
        .waiting.filter(({ notBefore }) => notBefore === undefined || notBefore <= now)
        .slice(0, limit),
    routesTo: async (from, streams) =>
      state.routes.filter(
        (route) =>
          route.feed === address.feed &&
          from.includes(route.organisation) &&
          (streams.includes(route.stream) || streams.includes(route.grant)),
      ),
    entries: async (list) =>
      new Map(
        list.flatMap(({ author, entry }) => {
          const item = state.entries.get(`${author}/${entry}`)
          return item
            ? [[item.hash, { facts: item.facts, parents: parentsOf(item.envelope) }] as const]
            : []
        }),
      ),
    known: async (asked) =>
      feed().lines.flatMap(({ stream, hash, kind }, at): KnownLine[] =>
        asked.some((each) => each.stream === stream && each.hash === hash)
          ? [{ stream, hash, kind, position: at + 1 }]
          : [],
      ),
    envelopesOf: async (hashes) =>
      new Map(
        hashes.flatMap((hash) => {
          const item = state.byHash.get(hash)
          return item ? [[hash, item.envelope] as const] : []
        }),
      ),
    head: async () => feed().head,
    states: async (streams) =>
      new Map([...feed().states].filter(([stream]) => streams.includes(stream))),
    linesOf: async (stream) =>
      feed().lines.flatMap((line, at) =>
        line.stream === stream ? [foldedLine({ position: at + 1, line })] : [],
      ),
    writeLines: async (placed) => {
      const lines = placed.flatMap(({ line }): MemoryLine[] => {
        if (line.kind === 'stub') return [line]
        const item = state.byHash.get(line.hash)
        return item ? [{ ...line, envelope: item.envelope }] : []
      })
      change({ lines: [...feed().lines, ...lines] })
    },
    turnIntoStubs: async (list) => {
      const stubs = new Map(list.map(({ position, stub }) => [position, stub]))
      change({
        lines: feed().lines.map((line, at): MemoryLine => {
          const stub = stubs.get(at + 1)
          const { stream, hash, receivedAt } = line
          return stub ? { kind: 'stub', stream, hash, receivedAt, stub } : line
        }),
      })
    },
    writeHead: async (head) => {
      change({ head })
    },
    writeStates: async (folded) => {
      const states = new Map(feed().states)
      for (const [stream, each] of folded) {
        if (each) states.set(stream, each)
        else states.delete(stream)
      }
      change({ states })
    },
    removeCopies: async (list) => {
      const gone = new Set(list.map(({ stream, hash }) => `${stream}/${hash}`))
      change({
        copies: feed().copies.filter(({ stream, hash }) => !gone.has(`${stream}/${hash}`)),
      })
    },
    notDownloaded: async (from, stream) => {
      const fetched = feed().downloads.filter((each) => each.stream === stream)
      const upTo = Math.max(0, ...fetched.map(({ position }) => position))
      return feed().lines.flatMap((line, at) => {
        const isTheirs = line.kind === 'entry' && line.grantedBy === from && line.stream === stream
        return isTheirs && at + 1 > upTo
          ? [{ position: at + 1, hash: line.hash, envelope: line.envelope }]
          : []
      })
    },
    done: async (arrivals) => {
      change({ waiting: feed().waiting.filter(({ arrival }) => !arrivals.includes(arrival)) })
    },
  }
}
