import {
  foundingResponse,
  recoveryFound,
  recoveryLookUp,
  restorationRequest,
} from '@cobijo/contract/wire/accounts'
import type { RecoveryFound } from '@cobijo/contract/wire/accounts'
import { base64url, fromBase64url } from '@cobijo/contract/wire/bytes'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import type { MemberId, OrganisationId, StreamId } from '@cobijo/domain/journal/identifier'
import { sameBytes } from '@cobijo/sealing/bytes'
import type { Organisation } from '@cobijo/sealing/directory/directory'
import { verifyRecoveryProof } from '@cobijo/sealing/recovery/recovery-proof'
import type { FastifyInstance } from 'fastify'
import { bindAccounts, registerAccount } from '../../accounts/accounts.ts'
import { freeOfAddress } from '../../accounts/throttle.ts'
import { inReadTransaction } from '../../database/transaction.ts'
import type { Reader } from '../../database/transaction.ts'
import { allStatements } from '../../directory/public-statements.ts'
import { postgresFeedReader } from '../../journal/reading/read-feed.ts'
import { RequestRefused } from '../problems.ts'
import { addEndpoint } from '../request-life.ts'
import type { Services } from '../services.ts'

/** More entries of one organisation's own stream than this are not needed to find its officers' names. */
const mostLines = 2_000

/** How the last officer comes back when nobody is left who could readmit her: by the printed shares, never by the server's word. */
export function addRestorationRoutes(app: FastifyInstance, services: Services): void {
  addEndpoint(app, services, {
    method: 'POST',
    path: '/restorations/look-up',
    summary:
      'What a new device needs to restore an officer: for whoever proves that she holds the recovery key.',
    permission: 'anyone',
    schemas: { body: recoveryLookUp, response: recoveryFound },
    handle: async ({ body, address }, { pool, clock, challenges, directory, throttle, signer }) => {
      refuseThrottled(services, address)
      const recovery = fromBase64url(body.recovery)
      const nonce = fromBase64url(body.nonce)
      const isOpen = challenges.take(nonce, body.account, clock())
      const { state } = directory
      const organisation = [...state.directory.organisations.values()].find((each) =>
        sameBytes(each.recovery, recovery),
      )
      const proof = { recovery, nonce, signature: fromBase64url(body.signature) }
      const isProved =
        organisation?.recoverySign !== undefined &&
        verifyRecoveryProof(proof, organisation.recoverySign)
      const { network } = state.directory
      if (!isOpen || !organisation || !isProved || !network) {
        throttle.failed(`token ${address}`, clock())
        throw new RequestRefused('restoration-refused')
      }
      const statements = await inReadTransaction(pool, {}, allStatements)
      const feeds = []
      for (const { feed } of organisation.groups.values()) {
        const place = { organisation: organisation.id, feed }
        const lines = await inReadTransaction(pool, place, (reader) =>
          ownStream(reader, organisation, place, signer),
        )
        if (lines.length > 0) feeds.push({ feed, lines })
      }
      return { organisation: organisation.id, network: network.id, statements, feeds }
    },
  })

  addEndpoint(app, services, {
    method: 'POST',
    path: '/restorations',
    summary: 'Restores an officer whose new keys the printed shares vouch for: all or nothing.',
    permission: 'anyone',
    schemas: { body: restorationRequest, response: foundingResponse },
    handle: async ({ body, address }, { journal, directory, inspect, throttle, clock }) => {
      refuseThrottled(services, address)
      const organisation = body.account.organisation as OrganisationId
      const member = body.account.member as MemberId
      const memberNow = () =>
        directory.state.directory.organisations.get(organisation)?.members.get(member)
      const before = memberNow()
      const read = await inspect(body.entries, directory.state.deviceKeys)
      if (read.kind === 'refused' || !before) throw new RequestRefused('restoration-refused')
      const refuse = (): never => {
        throttle.failed(`token ${address}`, clock())
        throw new RequestRefused('restoration-refused')
      }
      const appended = await journal.appendWith(
        organisation,
        read.items,
        async (writer, { outcomes }) => {
          if (outcomes.some(({ outcome }) => outcome !== 'appended')) refuse()
          const { directory: folded } = await directory.current(writer)
          const after = folded.organisations.get(organisation)?.members.get(member)
          // Only a restoration gives a member new keys whose proof is not an officer's.
          if (!after || sameBytes(after.sign, before.sign)) return refuse()
          const taken = await registerAccount(writer, body.account, after.sign)
          if (isRefusal(taken)) throw new RequestRefused('account-taken', { field: 'account' })
          await bindAccounts(writer, { organisation, member, sign: before.sign })
        },
      )
      const { receipt } = appended
      if (!receipt) return refuse()
      return {
        receipt: { bytes: base64url(receipt.bytes), signature: base64url(receipt.signature) },
      }
    },
  })
}

function ownStream(
  reader: Reader,
  organisation: Organisation,
  place: {
    readonly organisation: OrganisationId
    readonly feed: Parameters<typeof postgresFeedReader>[1]['feed']
  },
  signer: Services['signer'],
): Promise<RecoveryFound['feeds'][number]['lines']> {
  const stream = organisation.id as string as StreamId
  return postgresFeedReader(reader, place, signer.signHead).stream(stream, 0, mostLines)
}

function refuseThrottled({ throttle, clock }: Services, address: string): void {
  const waitMs = throttle.waitMs(`token ${address}`, clock(), freeOfAddress)
  if (waitMs === 0) return
  const retryAfterSeconds = Math.ceil(waitMs / 1000)
  throw new RequestRefused('too-many-attempts', { retryAfterSeconds })
}
