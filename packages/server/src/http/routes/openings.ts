import { identifier } from '@cobijo/contract/wire/bytes'
import {
  envelopeRequest,
  openingRequest,
  openingResponse,
  openingsResponse,
} from '@cobijo/contract/wire/openings'
import { emptyResponse } from '@cobijo/contract/wire/operations'
import type { EntryHash, StreamId } from '@cobijo/domain/journal/identifier'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { isOwnEntry, keepOpening, listOpenings, releaseStream } from '../../access/openings.ts'
import type { Session } from '../../accounts/sessions.ts'
import { inReadTransaction, inTransaction } from '../../database/transaction.ts'
import type { DirectoryState } from '../../directory/directory-state.ts'
import { RequestRefused } from '../problems.ts'
import { addEndpoint } from '../request-life.ts'
import type { Services } from '../services.ts'

const feedParams = z.strictObject({ feed: identifier })

/** `essential` for those on call: one case at a time, never without the reason on record and the organisation being told (design §3). */
export function addOpeningRoutes(app: FastifyInstance, services: Services): void {
  addEndpoint(app, services, {
    method: 'POST',
    path: '/feeds/:feed/openings',
    summary:
      'Takes the server’s layer off what this feed’s group may open of one case, and records who asked.',
    permission: 'feed',
    schemas: { params: feedParams, body: openingRequest, response: openingResponse },
    handle: async ({ feed, session, state, body, read }, { releaseKeys }) => {
      const released = await read((reader) =>
        releaseStream(reader, feed, body.stream as StreamId, releaseKeys),
      )
      if (released.length === 0) throw new RequestRefused('not-found')
      await record(session, state, body, 'server', services)
      return { released }
    },
  })

  addEndpoint(app, services, {
    method: 'POST',
    path: '/openings/envelope',
    summary:
      'Records that a paper envelope was opened while the server was away, and replaces its key.',
    permission: 'member',
    schemas: { body: envelopeRequest, response: emptyResponse },
    handle: async ({ session, state, body }, { releaseKeys }) => {
      await record(session, state, body, 'envelope', services)
      releaseKeys.replace(body.generation)
      return {}
    },
  })

  addEndpoint(app, services, {
    method: 'GET',
    path: '/openings',
    summary: 'What somebody on call opened in the caller’s organisation, as the server signed it.',
    permission: 'member',
    schemas: { response: openingsResponse },
    handle: async ({ session: { organisation } }, { pool }) => ({
      openings: await inReadTransaction(pool, { organisation }, (reader) =>
        listOpenings(reader, organisation),
      ),
    }),
  })
}

async function record(
  session: Session,
  state: DirectoryState,
  { stream, cites }: { readonly stream: string; readonly cites: string },
  by: 'server' | 'envelope',
  { pool, signer, clock }: Services,
): Promise<void> {
  const { organisation, member } = session
  const openedAt = clock()
  await inTransaction(pool, { organisation }, async (writer) => {
    if (!(await isOwnEntry(writer, state, session, { stream, cites })))
      throw new RequestRefused('citation-unknown', { field: 'cites' })
    const said = { organisation, stream, member, cites: cites as EntryHash, openedAt, by }
    await keepOpening(writer, session, { ...said, record: signer.recordOpening(said) })
  })
}
