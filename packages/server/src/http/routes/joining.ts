import {
  foundingRequest,
  foundingResponse,
  invitationFound,
  invitationLookUp,
  invitationRequest,
  invitationResponse,
  joinRequest,
  pendingJoinsResponse,
} from '@cobijo/contract/wire/accounts'
import type { FoundingRequest } from '@cobijo/contract/wire/accounts'
import { base64url, fromBase64url } from '@cobijo/contract/wire/bytes'
import { emptyResponse } from '@cobijo/contract/wire/operations'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import type { DeviceId, MemberId, OrganisationId } from '@cobijo/domain/journal/identifier'
import type { FastifyInstance } from 'fastify'
import { bindAccounts, registerAccount } from '../../accounts/accounts.ts'
import { foundOrganisation } from '../../accounts/founding.ts'
import {
  endOtherInvitations,
  findInvitation,
  invite,
  spendInvitation,
} from '../../accounts/invitations.ts'
import { askToJoin, pendingJoins } from '../../accounts/join-requests.ts'
import { isSetupToken, spendSetupToken } from '../../accounts/setup-token.ts'
import { tokenHash } from '../../accounts/token.ts'
import { freeOfAddress } from '../../accounts/throttle.ts'
import { inReadTransaction, inTransaction } from '../../database/transaction.ts'
import type { Writer } from '../../database/transaction.ts'
import { allStatements } from '../../directory/public-statements.ts'
import { RequestRefused } from '../problems.ts'
import { addEndpoint } from '../request-life.ts'
import type { Services } from '../services.ts'

const foundingBytes = 8 * 1024 * 1024

/** How organisations and people come in: by a token that somebody gave them, never by the server's word. */
export function addJoiningRoutes(app: FastifyInstance, services: Services): void {
  addEndpoint(app, services, {
    method: 'POST',
    path: '/network',
    summary: 'Founds the network and its first organisation, with the one-time set-up token.',
    permission: 'anyone',
    bodyLimit: foundingBytes,
    schemas: { body: foundingRequest, response: foundingResponse },
    handle: async ({ body, address }, { pool, throttle, clock }) => {
      refuseThrottled(services, address)
      const isGood = await inReadTransaction(pool, {}, (reader) => isSetupToken(reader, body.token))
      if (!isGood) {
        throttle.failed(`token ${address}`, clock())
        throw new RequestRefused('token-refused', { field: 'token' })
      }
      return found(body, services, async (writer) => {
        const { directory } = await services.directory.current(writer)
        if (!directory.network) throw new RequestRefused('founding-refused')
        const isSpent = await spendSetupToken(writer, body.token, directory.network.id)
        if (!isSpent) throw new RequestRefused('token-refused', { field: 'token' })
      })
    },
  })

  addEndpoint(app, services, {
    method: 'POST',
    path: '/organisations',
    summary: 'Founds an organisation by invitation; it waits until the network admits it.',
    permission: 'anyone',
    bodyLimit: foundingBytes,
    schemas: { body: foundingRequest, response: foundingResponse },
    handle: async ({ body, address }, { pool, clock }) => {
      refuseThrottled(services, address)
      const hash = tokenHash(body.token)
      const invitation = await inReadTransaction(pool, { token: hash }, (reader) =>
        findInvitation(reader, body.token, clock()),
      )
      if (invitation?.to !== 'organisation') throw tokenRefused(services, address)
      return found(body, services, async (writer) => {
        await spend(writer, body.token, 'organisation', services)
      })
    },
  })

  addEndpoint(app, services, {
    method: 'POST',
    path: '/invitations',
    summary: 'A token for one organisation or one member; an officer hands it over.',
    permission: 'officer',
    schemas: { body: invitationRequest, response: invitationResponse },
    handle: async ({ body, session, state }, { pool, clock }) => {
      const known = state.directory.organisations.get(session.organisation)?.members
      const returning = body.member === undefined || known?.get(body.member as MemberId)
      if (!returning) throw new RequestRefused('not-found')
      return inTransaction(pool, { organisation: session.organisation }, (writer) =>
        invite(writer, session.organisation, body, clock()),
      )
    },
  })

  addEndpoint(app, services, {
    method: 'POST',
    path: '/invitations/look-up',
    summary:
      'What an invitation is for, with all public statements, so that the device can verify the network.',
    permission: 'anyone',
    schemas: { body: invitationLookUp, response: invitationFound },
    handle: async ({ body, address }, { pool, clock, directory }) => {
      refuseThrottled(services, address)
      const hash = tokenHash(body.token)
      const answer = await inReadTransaction(pool, { token: hash }, async (reader) => {
        const invitation = await findInvitation(reader, body.token, clock())
        const { directory: folded } = await directory.current(reader)
        if (!invitation || !folded.network) return undefined
        const statements = await allStatements(reader)
        const { member: _, ...invited } = invitation
        return { ...invited, network: folded.network.id, statements }
      })
      if (!answer) throw tokenRefused(services, address)
      return answer
    },
  })

  addEndpoint(app, services, {
    method: 'POST',
    path: '/join-requests',
    summary: 'Asks to become a member; an officer compares words and admits.',
    permission: 'anyone',
    schemas: { body: joinRequest, response: emptyResponse },
    handle: async ({ body, address }, { pool, clock, directory }) => {
      refuseThrottled(services, address)
      const hash = tokenHash(body.token)
      const sign = fromBase64url(body.memberKeys.sign)
      await inTransaction(pool, { token: hash }, async (writer) => {
        const invitation = await findInvitation(writer, body.token, clock())
        const { organisation, member } = body.account
        if (invitation?.to !== 'member' || invitation.organisation !== organisation)
          throw tokenRefused(services, address)
        const { directory: folded } = await directory.current(writer)
        const known = folded.organisations
          .get(organisation as OrganisationId)
          ?.members.get(member as MemberId)
        // Nobody takes a member's place whom no officer asked back.
        if (invitation.member !== (known && member)) throw tokenRefused(services, address)
        await spend(writer, body.token, 'member', services)
        const taken = await registerAccount(writer, body.account, sign)
        if (isRefusal(taken)) throw new RequestRefused('account-taken', { field: 'account' })
        if (known) {
          await bindAccounts(writer, { organisation, member, sign: known.sign })
          await endOtherInvitations(writer, { organisation, member }, clock())
        }
        const place = { isReturning: known !== undefined, now: clock() }
        if (await askToJoin(writer, body, place)) throw tokenRefused(services, address)
      })
      return {}
    },
  })

  addEndpoint(app, services, {
    method: 'GET',
    path: '/join-requests',
    summary: 'Who asks to become a member of the caller’s organisation.',
    permission: 'officer',
    schemas: { response: pendingJoinsResponse },
    handle: async ({ session, state }, { pool }) => {
      const { organisation } = session
      const devices = state.directory.organisations.get(organisation)?.devices
      const requests = await inReadTransaction(pool, { organisation }, (reader) =>
        // By the device that asked: a member who came back has asked before.
        pendingJoins(reader, organisation, (device) => devices?.has(device as DeviceId) === true),
      )
      return { requests }
    },
  })
}

async function found(
  body: FoundingRequest,
  services: Services,
  spendToken: (writer: Writer) => Promise<void>,
) {
  const { journal, directory, inspect } = services
  const read = await inspect(body.entries, directory.state.deviceKeys)
  if (read.kind === 'refused') throw new RequestRefused(read.code)
  const receipt = await foundOrganisation(journal, directory, {
    items: read.items,
    account: body.account,
    spend: spendToken,
  })
  return {
    receipt: { bytes: base64url(receipt.bytes), signature: base64url(receipt.signature) },
  }
}

async function spend(
  writer: Writer,
  token: string,
  to: 'organisation' | 'member',
  { clock }: Services,
): Promise<void> {
  await writer.enter({ token: tokenHash(token) })
  const isSpent = await spendInvitation(writer, token, to, clock())
  if (!isSpent) throw new RequestRefused('token-refused', { field: 'token' })
}

function refuseThrottled({ throttle, clock }: Services, address: string): void {
  const waitMs = throttle.waitMs(`token ${address}`, clock(), freeOfAddress)
  if (waitMs === 0) return
  const retryAfterSeconds = Math.ceil(waitMs / 1000)
  throw new RequestRefused('too-many-attempts', { retryAfterSeconds })
}

function tokenRefused({ throttle, clock }: Services, address: string): RequestRefused {
  throttle.failed(`token ${address}`, clock())
  return new RequestRefused('token-refused', { field: 'token' })
}
