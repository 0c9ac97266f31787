import {
  chunkQuery,
  chunkResponse,
  lackingRequest,
  lackingResponse,
  putChunkRequest,
} from '@cobijo/contract/wire/attachments'
import { base64url, fromBase64url, identifier } from '@cobijo/contract/wire/bytes'
import type { FactsOnWire } from '@cobijo/contract/wire/entries'
import { factsFromWire } from '@cobijo/contract/wire/entry-codec'
import { emptyResponse } from '@cobijo/contract/wire/operations'
import type { EntryHash, StreamId } from '@cobijo/domain/journal/identifier'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { handOutChunk } from '../../attachments/hand-out-chunk.ts'
import { findNamedChunks, keepChunk, lackingOf } from '../../attachments/keep-chunk.ts'
import { inReadTransaction, inTransaction } from '../../database/transaction.ts'
import { RequestRefused } from '../problems.ts'
import { addEndpoint } from '../request-life.ts'
import type { Services } from '../services.ts'

const streamParams = z.strictObject({ feed: identifier, stream: identifier })

const chunkRequestBytes = 512 * 1024

/** Sealed chunks of pictures (ADR 34): asked for, taken in one by one, handed out to who holds their entry. */
export function addAttachmentRoutes(app: FastifyInstance, services: Services): void {
  addEndpoint(app, services, {
    method: 'POST',
    path: '/attachments/lacking',
    summary:
      'Which sealed chunks that an entry of the caller’s organisation names are not here yet.',
    // A removed member too: what she wrote is kept aside, and its pictures with it.
    permission: 'signed-in',
    schemas: { body: lackingRequest, response: lackingResponse },
    handle: async ({ session, body }, { pool }) => {
      const { organisation } = session
      return inReadTransaction(pool, { organisation }, async (reader) => {
        const named = await findNamedChunks(reader, organisation, signedIn(body))
        if (!named) throw new RequestRefused('not-found')
        return { lacking: await lackingOf(reader, named) }
      })
    },
  })

  addEndpoint(app, services, {
    method: 'POST',
    path: '/attachments/chunks',
    summary:
      'Takes one sealed chunk that an entry of the caller’s organisation names; answers when it is durable.',
    permission: 'signed-in',
    bodyLimit: chunkRequestBytes,
    schemas: { body: putChunkRequest, response: emptyResponse },
    handle: async ({ session, body }, { pool, clock }) => {
      const { organisation, member } = session
      const sealed = fromBase64url(body.sealed)
      await inTransaction(pool, { organisation }, async (writer) => {
        const named = await findNamedChunks(writer, organisation, signedIn(body))
        if (!named) throw new RequestRefused('not-found')
        const by = { member, now: clock() }
        const kept = await keepChunk(writer, named, { place: body.place, sealed }, by)
        if (kept === 'not-named') throw new RequestRefused('chunk-differs', { field: 'sealed' })
        if (kept === 'full') throw new RequestRefused('attachments-full')
      })
      return {}
    },
  })

  addEndpoint(app, services, {
    method: 'GET',
    path: '/feeds/:feed/streams/:stream/chunks',
    summary: 'One sealed chunk of an entry that this feed holds.',
    permission: 'feed',
    schemas: { params: streamParams, query: chunkQuery, response: chunkResponse },
    handle: async ({ feed, params, query, write }, { clock }) => {
      const wanted = {
        stream: params.stream as StreamId,
        entry: query.entry as EntryHash,
        place: query.place,
      }
      const sealed = await write((writer) => handOutChunk(writer, feed, wanted, clock()))
      if (!sealed) throw new RequestRefused('not-found')
      return { sealed: base64url(sealed) }
    },
  })
}

function signedIn({ entry, facts }: { readonly entry: string; readonly facts: FactsOnWire }) {
  return { envelope: fromBase64url(entry), facts: factsFromWire(facts) }
}
