import {
  challengeRequest,
  challengeResponse,
  changeAccountRequest,
  signInRequest,
  signInResponse,
} from '@cobijo/contract/wire/accounts'
import { base64url } from '@cobijo/contract/wire/bytes'
import { emptyResponse } from '@cobijo/contract/wire/operations'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import type { FastifyInstance } from 'fastify'
import { changeAccount } from '../../accounts/accounts.ts'
import { endOtherSessions, endSession } from '../../accounts/sessions.ts'
import { signIn } from '../../accounts/sign-in.ts'
import { inTransaction } from '../../database/transaction.ts'
import { RequestRefused } from '../problems.ts'
import { addEndpoint } from '../request-life.ts'
import type { Services } from '../services.ts'

export function addSessionRoutes(app: FastifyInstance, services: Services): void {
  addEndpoint(app, services, {
    method: 'POST',
    path: '/accounts/challenge',
    summary: 'A nonce to be signed; the same answer for an account that does not exist.',
    permission: 'anyone',
    schemas: { body: challengeRequest, response: challengeResponse },
    handle: async ({ body }, { challenges, clock }) => {
      const { nonce, expiresAt } = challenges.open(body.account, clock())
      return { nonce: base64url(nonce), expiresAt }
    },
  })

  addEndpoint(app, services, {
    method: 'POST',
    path: '/sessions',
    summary: 'Signs in; only now are the wrapped keys handed out.',
    permission: 'anyone',
    schemas: { body: signInRequest, response: signInResponse },
    handle: async ({ body, address }, running) => {
      const { pool, clock } = running
      const answer = await signIn(pool, running, { ...body, address }, clock())
      if (isRefusal(answer))
        throw new RequestRefused(
          answer.code === 'device-revoked' || answer.code === 'access-ended'
            ? answer.code
            : 'sign-in-refused',
        )
      if ('kind' in answer) {
        const { retryAfterSeconds } = answer
        throw new RequestRefused('too-many-attempts', { retryAfterSeconds })
      }
      return answer
    },
  })

  addEndpoint(app, services, {
    method: 'DELETE',
    path: '/sessions/current',
    summary: 'Signs out.',
    permission: 'signed-in',
    schemas: { response: emptyResponse },
    handle: async ({ session }, { pool }) => {
      const { organisation } = session
      await inTransaction(pool, { organisation }, (writer) => endSession(writer, session))
      return {}
    },
  })

  addEndpoint(app, services, {
    method: 'PUT',
    path: '/account',
    summary:
      'Replaces sign-in key and wrapped keys after a changed passphrase; ends all other sessions.',
    permission: 'member',
    schemas: { body: changeAccountRequest, response: emptyResponse },
    handle: async ({ session, body }, { pool }) => {
      await inTransaction(pool, { organisation: session.organisation }, async (writer) => {
        await changeAccount(writer, session, body)
        await endOtherSessions(writer, session)
      })
      return {}
    },
  })
}
