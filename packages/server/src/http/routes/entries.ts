import {
  appendRequest,
  appendResponse,
  knownEntriesRequest,
  knownEntriesResponse,
} from '@cobijo/contract/wire/entries'
import { base64url } from '@cobijo/contract/wire/bytes'
import {
  quarantineResponse,
  setAsideQuery,
  setAsideResponse,
} from '@cobijo/contract/wire/operations'
import type { FeedId } from '@cobijo/domain/journal/identifier'
import type { FastifyInstance } from 'fastify'
import { feedsOf, intakeDevices, ownDevices } from '../../access/feed-access.ts'
import { inReadTransaction, inTransaction } from '../../database/transaction.ts'
import { AppendGate } from '../../journal/append/append-gate.ts'
import type { BatchReading } from '../../journal/inspection/inspect-batch.ts'
import { readKnown } from '../../journal/reading/read-known.ts'
import { readQuarantine } from '../../journal/reading/read-quarantine.ts'
import { readSetAside } from '../../journal/reading/read-set-aside.ts'
import { RequestRefused } from '../problems.ts'
import { addEndpoint } from '../request-life.ts'
import type { Services } from '../services.ts'

const mostAppendBytes = 64 * 1024 * 1024
const retryAfterSeconds = 2

/** In a context of its own: the body stays bytes, because a worker parses and inspects it. */
export function addAppendRoute(app: FastifyInstance, services: Services): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer', bodyLimit: mostAppendBytes },
    (_request, body, done) => done(null, body),
  )
  const gate = new AppendGate()
  // The body's schema is for the interface description; `inspect` checks each item on its own.
  app.setValidatorCompiler(() => (value: unknown) => ({ value }))

  addEndpoint(app, services, {
    method: 'POST',
    path: '/entries',
    summary: 'Appends signed entries of the caller’s organisation; answers when they are durable.',
    permission: 'signed-in',
    bodyLimit: mostAppendBytes,
    schemas: { body: appendRequest, response: appendResponse },
    handle: async ({ session, state, body }, { inspect, journal }) => {
      const bytes: unknown = body
      if (!(bytes instanceof Uint8Array)) throw new RequestRefused('body-malformed')
      const appended = await gate.pass(bytes.length, async () => {
        const read = await inspect(bytes, state.deviceKeys)
        if (read.kind === 'refused') throw refusalOf(read)
        return journal.append(session.organisation, read.items)
      })
      if (!appended) throw new RequestRefused('store-unavailable', { retryAfterSeconds })
      const { outcomes, receipt } = appended
      return {
        outcomes: [...outcomes],
        ...(receipt === undefined
          ? {}
          : {
              receipt: { bytes: base64url(receipt.bytes), signature: base64url(receipt.signature) },
            }),
      }
    },
  })
}

function refusalOf({ code, field }: Extract<BatchReading, { kind: 'refused' }>): RequestRefused {
  if (code === 'store-unavailable') return new RequestRefused(code, { retryAfterSeconds })
  return new RequestRefused(code, field === undefined ? {} : { field })
}

export function addQuarantineRoute(app: FastifyInstance, services: Services): void {
  addEndpoint(app, services, {
    method: 'GET',
    path: '/quarantine',
    summary:
      'What was set aside of the caller’s own words, of what was meant for her feeds and of streams in them, and why.',
    permission: 'member',
    schemas: { response: quarantineResponse },
    handle: async ({ session, state }, { pool }) => {
      const { organisation } = session
      const seen = { devices: ownDevices(state, session), feeds: feedsOf(state, session) }
      return inTransaction(pool, { organisation }, (writer) =>
        readQuarantine(writer, organisation, seen),
      )
    },
  })

  addEndpoint(app, services, {
    method: 'GET',
    path: '/quarantine/item',
    summary: 'One of them as it came, to be read and to be signed anew.',
    permission: 'member',
    schemas: { query: setAsideQuery, response: setAsideResponse },
    handle: async ({ session, state, query }, { pool }) => {
      const { organisation } = session
      const seen = { devices: ownDevices(state, session), feeds: feedsOf(state, session) }
      const isOwnFeed = (feed: FeedId) => state.owners.ownerOf(feed) === organisation
      const item = await inTransaction(pool, { organisation }, (writer) =>
        readSetAside(writer, organisation, seen, query.hash, isOwnFeed),
      )
      if (!item) throw new RequestRefused('not-found')
      return { item }
    },
  })
}

export function addKnownEntriesRoute(app: FastifyInstance, services: Services): void {
  addEndpoint(app, services, {
    method: 'POST',
    path: '/entries/known',
    summary:
      'Which of these entries of the caller’s own devices, or taken down by locked ones, the journal has: after a restore it lacks some.',
    permission: 'signed-in',
    schemas: { body: knownEntriesRequest, response: knownEntriesResponse },
    handle: async ({ session, state, body }, { pool }) => {
      const { organisation, device } = session
      // A device whose certificate was lost with its entries asks as well; arrivals are sent again by whoever took them over.
      const mine = [
        ...ownDevices(state, session),
        ...intakeDevices(state, session),
        ...(device === undefined ? [] : [device]),
      ]
      return {
        known: await inReadTransaction(pool, { organisation }, (reader) =>
          readKnown(reader, organisation, mine, body.hashes),
        ),
      }
    },
  })
}
