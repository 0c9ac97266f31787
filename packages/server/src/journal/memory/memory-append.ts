import type { EntryHash, EntryId, OrganisationId } from '@cobijo/domain/journal/identifier'
import { chainKey } from '../append/append-transaction.ts'
import type { AppendTransaction, ChainEnd, ChainName } from '../append/append-transaction.ts'
import { afterUse } from '../append/daily-use.ts'
import { bytesOf } from '../append/append-entries.ts'
import { emptyFeed } from './memory-state.ts'
import type { MemoryState } from './memory-state.ts'

/** The append path on a memory's copy; transactions run one after the other, so nothing needs a lock. */
export function memoryAppend(state: MemoryState, organisation: OrganisationId): AppendTransaction {
  const chainOf = (name: ChainName) => `${organisation}/${chainKey(name)}`
  const aside = (hash: EntryHash) => `${organisation}/${hash}`
  return {
    organisation,
    lockDevices: async () => undefined,
    chainEnds: async (chains) =>
      new Map(
        chains.flatMap((name): [string, ChainEnd][] => {
          const end = state.chains.get(chainOf(name))
          return end ? [[chainKey(name), end]] : []
        }),
      ),
    hashesOf: async (ids) =>
      new Map(
        ids.flatMap((id): [EntryId, EntryHash][] => {
          const held = state.entries.get(`${organisation}/${id}`)
          return held ? [[id, held.hash]] : []
        }),
      ),
    insertEntries: async (items) => {
      const inserted = new Set<EntryId>()
      for (const item of items) {
        const key = `${organisation}/${item.id}`
        const end = state.chains.get(chainOf(item))
        if (state.entries.has(key) || (end?.sequence ?? 0) >= item.sequence) continue
        state.entries.set(key, item)
        state.byHash.set(item.hash, item)
        state.chains.set(chainOf(item), { sequence: item.sequence, hash: item.hash })
        inserted.add(item.id)
      }
      return inserted
    },
    insertReceipts: async (receipts) => {
      for (const receipt of receipts) state.receipts.push({ organisation, receipt })
    },
    routesOf: async (streams) =>
      state.routes.filter(
        (route) => route.organisation === organisation && streams.includes(route.stream),
      ),
    streamsWithPart: async (streams) => {
      const written = new Set(
        [...state.entries].flatMap(([key, { stream }]) =>
          key.startsWith(`${organisation}/`) ? [stream] : [],
        ),
      )
      const letInto = new Set(
        state.routes.flatMap((route) =>
          route.feedOrganisation === organisation && route.organisation !== organisation
            ? [route.stream]
            : [],
        ),
      )
      return new Set(streams.filter((stream) => written.has(stream) || letInto.has(stream)))
    },
    insertRoutes: async (routes) => {
      state.routes.push(...routes)
    },
    place: async (placings, at) => {
      for (const { item, planned } of placings) {
        const feed = state.feeds.get(planned.feed) ?? emptyFeed
        const { placement } = planned
        state.arrivals += 1
        state.feeds.set(planned.feed, {
          ...feed,
          copies: placement
            ? [...feed.copies, { ...placement, stream: item.stream, hash: item.hash }]
            : feed.copies,
          waiting: [
            ...feed.waiting,
            {
              arrival: state.arrivals,
              stream: item.stream,
              hash: item.hash,
              author: organisation,
              entry: item.id,
              grantedBy: planned.grantedBy,
              receivedAt: at,
              notBefore: planned.notBefore,
            },
          ],
        })
      }
    },
    quarantineOf: async (device) => {
      const own = [...state.quarantine].filter(
        ([key, { item }]) => key.startsWith(organisation) && item.device === device,
      )
      return {
        entries: own.length,
        bytes: own.reduce((sum, [, { item }]) => sum + bytesOf(item), 0),
      }
    },
    insertQuarantine: async (list, at) => {
      for (const each of list) {
        const key = aside(each.item.hash)
        if (!state.quarantine.has(key)) state.quarantine.set(key, { ...each, at })
      }
    },
    flagReused: async (list, at) => {
      for (const { item, code } of list) {
        const held = state.entries.get(`${organisation}/${item.id}`)
        if (held) state.quarantine.set(aside(held.hash), { item: held, code, at })
      }
    },
    takeDailyUse: async (use, now) => {
      const key = `${organisation}/${use.kind}/${use.subject}`
      const after = afterUse(state.dailyUse.get(key), use, now)
      if (after) state.dailyUse.set(key, after)
      return after !== undefined
    },
    // The directory of a journal in memory is extended by the journal itself, once the append counts.
    insertStatements: async () => undefined,
  }
}
