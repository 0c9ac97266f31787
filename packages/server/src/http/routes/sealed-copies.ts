import {
  erasureOrders,
  erasureOrdersResponse,
  erasureRequest,
  erasureResponse,
} from '@cobijo/contract/wire/accounts'
import { fromBase64url } from '@cobijo/contract/wire/bytes'
import { factsFromWire } from '@cobijo/contract/wire/entry-codec'
import {
  deliveryStatesRequest,
  deliveryStatesResponse,
  resealRequest,
  resealResponse,
} from '@cobijo/contract/wire/entries'
import type { EntryHash, FeedId } from '@cobijo/domain/journal/identifier'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import type { FastifyInstance } from 'fastify'
import { feedsOf, findCurrentMember, findFeed, ownDevices } from '../../access/feed-access.ts'
import { inTransaction } from '../../database/transaction.ts'
import { eraseByOrder, eraseStream } from '../../erasure/erase-stream.ts'
import type { HandedIn } from '../../erasure/erase-stream.ts'
import { readDeliveryStates } from '../../journal/sequencing/delivery-states.ts'
import { reseal } from '../../journal/reading/reseal.ts'
import { RequestRefused } from '../problems.ts'
import type { ProblemCode } from '../problems.ts'
import { addEndpoint } from '../request-life.ts'
import type { Services } from '../services.ts'

const resealBytes = 8 * 1024 * 1024

/** What happens to copies after they were appended: given onward, followed, erased. */
export function addSealedCopyRoutes(app: FastifyInstance, services: Services): void {
  addEndpoint(app, services, {
    method: 'POST',
    path: '/reseals',
    summary:
      'Gives a feed more sealed keys for entries that another feed of the organisation holds.',
    permission: 'member',
    bodyLimit: resealBytes,
    schemas: { body: resealRequest, response: resealResponse },
    handle: async ({ session, state, body }, { pool, sequencer, clock }) => {
      const { organisation } = session
      const from = findFeed(state, session, body.from as FeedId)
      if (!from) throw new RequestRefused('not-found')
      const answer = await inTransaction(pool, { organisation }, (writer) =>
        reseal(writer, {
          organisation,
          from,
          request: body,
          owners: state.owners,
          now: clock(),
        }),
      )
      if (isRefusal(answer)) {
        const { field } = answer
        throw new RequestRefused(answer.code as ProblemCode, field === undefined ? {} : { field })
      }
      sequencer.wake()
      return answer
    },
  })

  addEndpoint(app, services, {
    method: 'POST',
    path: '/deliveries/state',
    summary: 'How far entries of the caller’s organisation have come.',
    permission: 'member',
    schemas: { body: deliveryStatesRequest, response: deliveryStatesResponse },
    handle: async ({ session, state, body }, { pool }) => {
      const { organisation } = session
      const mine = { devices: ownDevices(state, session), feeds: feedsOf(state, session) }
      return inTransaction(pool, { organisation }, (writer) =>
        readDeliveryStates(writer, organisation, mine, body.hashes),
      )
    },
  })

  addEndpoint(app, services, {
    method: 'POST',
    path: '/erasures',
    summary:
      'Deletes the organisation’s own copies of a stream’s sealed parts and keys, by a signed order.',
    permission: 'officer',
    schemas: { body: erasureRequest, response: erasureResponse },
    handle: async ({ session, state, body }, { eraserPool, clock }) => {
      const { organisation } = session
      const { stream, cites } = body
      const entries = body.entries as EntryHash[] | undefined
      const erasure = { organisation, stream, cites, entries }
      const answer = await eraseStream(eraserPool, state.directory, erasure, clock())
      if (isRefusal(answer)) throw new RequestRefused('citation-unknown', { field: 'cites' })
      return answer
    },
  })

  addEndpoint(app, services, {
    method: 'POST',
    path: '/erasures/orders',
    summary:
      'Signed orders to erase that a server which went back to an older copy may lack: each is carried out if an officer signed it; one whose signer’s keys ended only if an officer hands it in.',
    permission: 'member',
    bodyLimit: resealBytes,
    schemas: { body: erasureOrders, response: erasureOrdersResponse },
    handle: async ({ session, state, body }, { eraserPool, clock }) => {
      const outcomes: HandedIn[] = []
      const { organisation } = session
      const isByOfficer = findCurrentMember(state, session)?.officer === true
      const handingIn = { organisation, isByOfficer }
      for (const { entry, facts } of body.orders) {
        const signed = { envelope: fromBase64url(entry), facts: factsFromWire(facts) }
        const { directory } = state
        outcomes.push(await eraseByOrder(eraserPool, directory, handingIn, signed, clock()))
      }
      return { outcomes }
    },
  })
}
