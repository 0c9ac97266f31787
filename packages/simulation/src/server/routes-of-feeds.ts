import { listQuery, putCardsRequest } from '@cobijo/contract/wire/lists'
import {
  cardsQuery,
  linesQuery,
  nameShardsQuery,
  putNameShardsRequest,
  streamQuery,
} from '@cobijo/contract/wire/operations'
import type { FeedId, StreamId } from '@cobijo/domain/journal/identifier'
import { findFeed } from '@cobijo/server/access/feed-access'
import { RequestRefused } from '@cobijo/server/http/problems'
import type { Session } from './memory-accounts.ts'
import { listPage, openDigest } from './memory-lists.ts'
import type { Asked, SimulatedServer } from './simulated-server.ts'

/** What is answered of one feed, to a member who holds a share of its group's key. */
export async function answerInFeed(
  server: SimulatedServer,
  session: Session,
  asked: Asked,
): Promise<unknown> {
  const [word, feed, what, stream] = asked.path.split('/')
  if (word !== 'feeds') return undefined
  const { journal, lists } = server
  const address = findFeed(journal.directory, session, feed as FeedId)
  if (!address) throw new RequestRefused('not-found')
  const of = address.feed
  const { state } = journal.backup
  switch (`${asked.method} ${what}`) {
    case 'GET lines': {
      const { after, limit } = linesQuery.parse(asked.query)
      return journal.reading(address, async (reader) => ({
        lines: await reader.lines(after, limit),
        head: await reader.head(),
      }))
    }
    case 'GET streams': {
      const { after, limit } = streamQuery.parse(asked.query)
      const lines = await journal.reading(address, (reader) =>
        reader.stream(stream as StreamId, after, limit),
      )
      const last = lines.at(-1)
      if (last && of !== journal.directory.owners.networkFeed)
        await journal.recordDownload(address, stream as StreamId, session.member, last.position)
      return { lines, ...(lines.length === limit && last ? { next: last.position } : {}) }
    }
    case 'GET list':
      return listPage(state, lists, of, listQuery.parse(asked.query))
    case 'GET open-digest':
      return { digest: openDigest(state, of) }
    case 'GET cards': {
      const { streams, after, limit } = cardsQuery.parse(asked.query)
      return { cards: lists.cardsOf(of, streams?.split(','), after ?? '', limit) }
    }
    case 'PUT cards': {
      const position = state.feeds.get(of)?.head?.position ?? 0
      return { kept: lists.put(of, position, putCardsRequest.parse(asked.body).cards) }
    }
    case 'GET name-shards': {
      const { after, limit } = nameShardsQuery.parse(asked.query)
      return { shards: lists.shardsOf(of, after, limit) }
    }
    case 'PUT name-shards': {
      const { shards } = putNameShardsRequest.parse(asked.body)
      const changed = lists.putShards(of, shards)
      if (changed !== undefined)
        throw new RequestRefused('shard-changed', { field: `shards.${changed}` })
      return { shards: shards.map(({ shard, version }) => ({ shard, version })) }
    }
    default:
      return undefined
  }
}
