import { fromBase64url, identifier } from '@cobijo/contract/wire/bytes'
import {
  envelopeRequest,
  openingRequest,
  openingResponse,
  openingsResponse,
} from '@cobijo/contract/wire/openings'
import { emptyResponse } from '@cobijo/contract/wire/operations'
import type { EntryHash, StreamId } from '@cobijo/domain/journal/identifier'
import { isEnvelopeProof } from '@cobijo/sealing/on-call'
import type { OpeningRecord } from '@cobijo/sealing/server-key'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import {
  findOwnEntry,
  keepOpening,
  listOpenings,
  momentOfOpening,
  releaseStream,
} from '../../access/openings.ts'
import type { Session } from '../../accounts/sessions.ts'
import { inReadTransaction, inTransaction } from '../../database/transaction.ts'
import type { Reader, Writer } from '../../database/transaction.ts'
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
    handle: async ({ feed, session, state, body, read }, { pool, clock, releaseKeys }) => {
      const { organisation } = session
      const openedAt = await inReadTransaction(pool, { organisation }, async (reader) => {
        const { cites } = body
        const { receivedAt } = await citedEntry(reader, state, session, body)
        return momentOfOpening(reader, organisation, { cites, receivedAt }, clock())
      })
      if (openedAt === undefined) throw new RequestRefused('citation-used', { field: 'cites' })
      const released = await read((reader) =>
        releaseStream(reader, feed, { stream: body.stream as StreamId, openedAt }, releaseKeys),
      )
      if (released.length === 0) throw new RequestRefused('not-found')
      await inTransaction(pool, { organisation }, (writer) =>
        record(writer, session, { ...body, openedAt, by: 'server' }, services),
      )
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
    handle: async ({ session, state, body }, { pool, clock, releaseKeys }) => {
      const { organisation } = session
      const { generation } = body
      const key = releaseKeys.of(generation)
      if (!key || !isEnvelopeProof(fromBase64url(body.proof), { organisation, ...body }, key))
        throw new RequestRefused('release-key-wrong', { field: 'proof' })
      await inTransaction(pool, { organisation }, async (writer) => {
        await citedEntry(writer, state, session, body)
        const said = { ...body, openedAt: clock(), by: 'envelope' as const }
        // Before the commit: a key that is replaced although the record was lost is replaced once, as the device tells it again.
        if (await record(writer, session, said, services)) releaseKeys.replace(generation)
      })
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

async function citedEntry(
  reader: Reader,
  state: DirectoryState,
  session: Session,
  cited: { readonly stream: string; readonly cites: string },
): Promise<{ readonly receivedAt: number }> {
  const entry = await findOwnEntry(reader, state, session, cited)
  if (!entry) throw new RequestRefused('citation-unknown', { field: 'cites' })
  return entry
}

/** Whether this citation is recorded for the first time. */
async function record(
  writer: Writer,
  session: Session,
  {
    stream,
    cites,
    openedAt,
    by,
  }: Pick<OpeningRecord, 'stream' | 'openedAt' | 'by'> & {
    readonly cites: string
  },
  { signer }: Services,
): Promise<boolean> {
  const { organisation, member } = session
  const said = { organisation, stream, member, cites: cites as EntryHash, openedAt, by }
  return keepOpening(writer, session, { ...said, record: signer.recordOpening(said) })
}
