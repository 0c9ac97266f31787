import { identifier } from '@cobijo/contract/wire/bytes'
import {
  cardsResponse,
  listQuery,
  listResponse,
  nameShardsResponse,
  openDigestResponse,
  putCardsRequest,
  putCardsResponse,
} from '@cobijo/contract/wire/lists'
import {
  cardsQuery,
  nameShardsQuery,
  putNameShardsRequest,
  putNameShardsResponse,
} from '@cobijo/contract/wire/operations'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import type { DeviceId } from '@cobijo/domain/journal/identifier'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { pageOfCards, putCards, readCards } from '../../lists/cards.ts'
import { listStreams } from '../../lists/list-streams.ts'
import { putNameShards, readNameShards } from '../../lists/name-shards.ts'
import { digestOfOpen } from '../../lists/open-digest.ts'
import { RequestRefused } from '../problems.ts'
import { addEndpoint } from '../request-life.ts'
import type { Services } from '../services.ts'

const params = z.strictObject({ feed: identifier })
const viewBytes = 16 * 1024 * 1024

/** Views that devices make and share within a group: lists, cards, the private name index. */
export function addListRoutes(app: FastifyInstance, services: Services): void {
  addEndpoint(app, services, {
    method: 'GET',
    path: '/feeds/:feed/list',
    summary: 'Streams of a feed by declared facts and sorts, in keyset pages, with their cards.',
    permission: 'feed',
    schemas: { params, query: listQuery, response: listResponse },
    handle: async ({ feed, query, read }) => {
      const page = await read((reader) => listStreams(reader, feed, query))
      if (isRefusal(page)) throw new RequestRefused('field-invalid', { field: 'after' })
      return page
    },
  })

  addEndpoint(app, services, {
    method: 'GET',
    path: '/feeds/:feed/open-digest',
    summary:
      'Digest of the ids of a feed’s open cases: whether a list that was kept still names all.',
    permission: 'feed',
    schemas: { params, response: openDigestResponse },
    handle: async ({ feed, read }) => ({
      digest: await read((reader) => digestOfOpen(reader, feed)),
    }),
  })

  addEndpoint(app, services, {
    method: 'GET',
    path: '/feeds/:feed/cards',
    summary: 'Cards of named streams, or all of them page by page.',
    permission: 'feed',
    schemas: { params, query: cardsQuery, response: cardsResponse },
    handle: async ({ feed, query, read }) => ({
      cards: await read((reader) =>
        query.streams === undefined
          ? pageOfCards(reader, feed, query.after, query.limit)
          : readCards(reader, feed, query.streams.split(',')),
      ),
    }),
  })

  addEndpoint(app, services, {
    method: 'PUT',
    path: '/feeds/:feed/cards',
    summary:
      'Puts cards that one of the caller’s devices folded; whatever was folded further stays.',
    permission: 'feed',
    bodyLimit: viewBytes,
    schemas: { params, body: putCardsRequest, response: putCardsResponse },
    handle: async ({ feed, body, session, state, write }) => {
      const devices = state.directory.organisations.get(session.organisation)?.devices
      const isOwn = body.cards.every(
        ({ device }) => devices?.get(device as DeviceId)?.member === session.member,
      )
      if (!isOwn) throw new RequestRefused('field-invalid', { field: 'cards.device' })
      return { kept: await write((writer) => putCards(writer, feed, body.cards)) }
    },
  })

  addEndpoint(app, services, {
    method: 'GET',
    path: '/feeds/:feed/name-shards',
    summary: 'Shards of the group’s encrypted name index.',
    permission: 'feed',
    schemas: { params, query: nameShardsQuery, response: nameShardsResponse },
    handle: async ({ feed, query, read }) => ({
      shards: await read((reader) => readNameShards(reader, feed, query.after, query.limit)),
    }),
  })

  addEndpoint(app, services, {
    method: 'PUT',
    path: '/feeds/:feed/name-shards',
    summary: 'Writes shards as the next version of the stored ones: all or none.',
    permission: 'feed',
    bodyLimit: viewBytes,
    schemas: { params, body: putNameShardsRequest, response: putNameShardsResponse },
    handle: async ({ feed, body, write }) => {
      await write(async (writer) => {
        const refusal = await putNameShards(writer, feed, body.shards)
        if (!refusal) return
        const { field } = refusal
        throw new RequestRefused('shard-changed', field === undefined ? {} : { field })
      })
      return { shards: body.shards.map(({ shard, version }) => ({ shard, version })) }
    },
  })
}
