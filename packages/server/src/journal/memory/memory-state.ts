import type {
  EntryHash,
  FeedId,
  Instant,
  MemberId,
  OrganisationId,
  StreamId,
} from '@cobijo/domain/journal/identifier'
import type { Bytes } from '@cobijo/sealing/bytes'
import type { ChainEnd, Receipt, SetAside } from '../append/append-transaction.ts'
import type { Amount } from '../append/daily-use.ts'
import type { GrantRoute } from '../append/grant-route.ts'
import type { InspectedItem, Placement } from '../inspection/inspected-item.ts'
import type { NewLine, RollingHead, Waiting } from '../sequencing/sequencing-transaction.ts'
import type { StreamState } from '../append/stream-state.ts'

export interface MemoryCopy extends Omit<Placement, 'feed'> {
  readonly stream: StreamId
  readonly hash: EntryHash
}

export type MemoryLine =
  | Extract<NewLine, { kind: 'stub' }>
  | (Extract<NewLine, { kind: 'entry' }> & { readonly envelope: Bytes })

export interface MemoryFeed {
  readonly waiting: readonly (Waiting & { readonly notBefore: Instant | undefined })[]
  readonly copies: readonly MemoryCopy[]
  /** Line n stands at index n - 1. */
  readonly lines: readonly MemoryLine[]
  readonly head: (RollingHead & { readonly signature: Bytes }) | undefined
  readonly states: ReadonlyMap<StreamId, StreamState>
  readonly downloads: readonly {
    readonly stream: StreamId
    readonly member: MemberId
    readonly position: number
  }[]
}

export const emptyFeed: MemoryFeed = {
  waiting: [],
  copies: [],
  lines: [],
  head: undefined,
  states: new Map(),
  downloads: [],
}

/** Everything that a journal in memory holds. A transaction works on a copy, which takes its place or is dropped. */
export interface MemoryState {
  readonly entries: Map<string, InspectedItem>
  readonly byHash: Map<EntryHash, InspectedItem>
  readonly chains: Map<string, ChainEnd>
  readonly routes: GrantRoute[]
  readonly receipts: { readonly organisation: OrganisationId; readonly receipt: Receipt }[]
  readonly quarantine: Map<string, SetAside & { readonly at: Instant }>
  readonly feeds: Map<FeedId, MemoryFeed>
  readonly dailyUse: Map<string, Amount & { readonly since: Instant }>
  arrivals: number
}

export function emptyMemory(): MemoryState {
  return {
    entries: new Map(),
    byHash: new Map(),
    chains: new Map(),
    routes: [],
    receipts: [],
    quarantine: new Map(),
    feeds: new Map(),
    dailyUse: new Map(),
    arrivals: 0,
  }
}

export function copyOf(state: MemoryState): MemoryState {
  return {
    entries: new Map(state.entries),
    byHash: new Map(state.byHash),
    chains: new Map(state.chains),
    routes: [...state.routes],
    receipts: [...state.receipts],
    quarantine: new Map(state.quarantine),
    feeds: new Map(state.feeds),
    dailyUse: new Map(state.dailyUse),
    arrivals: state.arrivals,
  }
}
