import { once } from 'node:events'
import { feedsResponse, keysEndedResponse } from '@cobijo/contract/wire/accounts'
import { identifier } from '@cobijo/contract/wire/bytes'
import { feedLinesResponse, streamResponse } from '@cobijo/contract/wire/entries'
import { linesQuery, streamQuery } from '@cobijo/contract/wire/operations'
import type { FeedId, StreamId } from '@cobijo/domain/journal/identifier'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { endingsOf, feedsOf } from '../../access/feed-access.ts'
import { inReadTransaction } from '../../database/transaction.ts'
import type { Reader } from '../../database/transaction.ts'
import { statementsUpTo } from '../../directory/public-statements.ts'
import { lagOf } from '../../journal/sequencing/feed-lag.ts'
import {
  holdForReading,
  postgresFeedReader,
  readErasures,
  recordDownload,
} from '../../journal/reading/read-feed.ts'
import type { Sequencer } from '../../journal/sequencing/sequencer.ts'
import { RequestRefused } from '../problems.ts'
import { addEndpoint } from '../request-life.ts'
import type { Services } from '../services.ts'

const feedParams = z.strictObject({ feed: identifier })
const streamParams = z.strictObject({ feed: identifier, stream: identifier })

export function addFeedRoutes(app: FastifyInstance, services: Services): void {
  addEndpoint(app, services, {
    method: 'GET',
    path: '/feeds',
    summary: 'The feeds that the caller may follow, how far each is and how much delivery lags.',
    permission: 'signed-in',
    schemas: { response: feedsResponse },
    handle: async ({ session, state }, { pool, signer, clock, releaseKeys, installation }) => {
      const feeds = []
      for (const address of feedsOf(state, session)) {
        feeds.push(
          await inReadTransaction(pool, address, async (reader) => ({
            ...address,
            position: (await postgresFeedReader(reader, address, signer.signHead).head()).position,
            lagMs: await lagOf(reader, address, clock()),
          })),
        )
      }
      return {
        feeds,
        releaseGeneration: releaseKeys.current.generation,
        ...(endingsOf(state, session).length === 0 ? {} : { keysEnded: true as const }),
        ...(installation.restored === null ? {} : { restored: installation.restored }),
      }
    },
  })

  addEndpoint(app, services, {
    method: 'GET',
    path: '/keys-ended',
    summary:
      'For a device whose member’s keys ended: the signed statement that says so and those that it rests on.',
    permission: 'signed-in',
    schemas: { response: keysEndedResponse },
    handle: async ({ session, state }, { pool }) => {
      const endings = endingsOf(state, session)
      if (endings.length === 0) throw new RequestRefused('not-found')
      return {
        statements: await inReadTransaction(pool, {}, (reader) =>
          statementsUpTo(reader, session.organisation, new Set(endings)),
        ),
      }
    },
  })

  addEndpoint(app, services, {
    method: 'GET',
    path: '/feeds/:feed/lines',
    summary: 'Lines after a position, gapless and in order, with the signed head.',
    permission: 'feed',
    schemas: { params: feedParams, query: linesQuery, response: feedLinesResponse },
    handle: async ({ feed, query, read, signal }, { sequencer, signer, closing }) => {
      const page = () =>
        read(async (reader) => {
          const held = postgresFeedReader(reader, feed, signer.signHead)
          // Lines first: a head that is read later never lies behind them.
          const lines = await held.lines(query.after, query.limit)
          return { lines, head: await held.head() }
        })
      const delivered =
        query.wait === 0
          ? undefined
          : nextDelivery(sequencer, feed.feed, query.wait, AbortSignal.any([signal, closing]))
      const first = await page()
      if (delivered === undefined || first.lines.length > 0) {
        delivered?.cancel()
        return first
      }
      await delivered.happened
      return page()
    },
  })

  addEndpoint(app, services, {
    method: 'GET',
    path: '/feeds/:feed/streams/:stream',
    summary:
      'What this feed holds of one stream: entries with the parts and keys for its group, or stubs.',
    permission: 'feed',
    schemas: { params: streamParams, query: streamQuery, response: streamResponse },
    handle: async ({ feed, params, query, session, state, read, write }, { clock, signer }) => {
      const stream = params.stream as StreamId
      const { after, limit } = query
      // What everybody in the network may read is not counted as handed to somebody.
      const readPage = (reader: Reader) =>
        postgresFeedReader(reader, feed, signer.signHead).stream(stream, after, limit)
      const isNetwork = feed.feed === state.owners.networkFeed
      const { lines, erasures } = isNetwork
        ? { lines: await read(readPage), erasures: [] }
        : await write(async (writer) => {
            await holdForReading(writer, feed)
            const found = await readPage(writer)
            const last = found.at(-1)
            if (last)
              await recordDownload(writer, feed, stream, session.member, last.position, clock())
            const isBare = found.some((line) => line.kind === 'entry' && line.bundles.length === 0)
            const orders = isBare ? await readErasures(writer, feed, stream) : []
            return { lines: found, erasures: orders }
          })
      const last = lines.at(-1)
      return {
        lines,
        ...(lines.length === limit && last ? { next: last.position } : {}),
        ...(erasures.length > 0 ? { erasures } : {}),
      }
    },
  })
}

/** Listens before the first look, so that a delivery in between is not missed. */
function nextDelivery(
  sequencer: Sequencer,
  feed: FeedId,
  seconds: number,
  signal: AbortSignal,
): { happened: Promise<void>; cancel: () => void } {
  const ended = new AbortController()
  const signals = AbortSignal.any([ended.signal, signal, AbortSignal.timeout(seconds * 1000)])
  const happened = (async () => {
    try {
      for (;;) {
        const [delivered] = await once(sequencer.events, 'delivered', { signal: signals })
        if (delivered === feed) return
      }
    } catch (fault) {
      if (!signals.aborted) throw fault
    }
  })()
  return { happened, cancel: () => ended.abort() }
}
