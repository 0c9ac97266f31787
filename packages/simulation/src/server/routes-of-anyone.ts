import {
  challengeRequest,
  foundingRequest,
  invitationLookUp,
  joinRequest,
  signInRequest,
} from '@cobijo/contract/wire/accounts'
import type { FoundingRequest } from '@cobijo/contract/wire/accounts'
import { base64url, fromBase64url } from '@cobijo/contract/wire/bytes'
import type { DeviceId, MemberId, OrganisationId } from '@cobijo/domain/journal/identifier'
import { verifySignIn } from '@cobijo/sealing/account/account-keys'
import { verifyDeviceProof } from '@cobijo/sealing/account/device-keys'
import { RequestRefused } from '@cobijo/server/http/problems'
import { readBatch } from '@cobijo/server/journal/inspection/inspect-batch'
import type { Asked, SimulatedServer } from './simulated-server.ts'
import { allStatements } from './statements.ts'

/** What is answered without a session; undefined for every other address. */
export async function answerAsAnyone(server: SimulatedServer, asked: Asked): Promise<unknown> {
  const { body } = asked
  switch (`${asked.method} ${asked.path}`) {
    case 'GET installation':
      return server.describe()
    case 'POST accounts/challenge': {
      const { account } = challengeRequest.parse(body)
      const { nonce, expiresAt } = server.challenges.open(account, server.now())
      return { nonce: base64url(nonce), expiresAt }
    }
    case 'POST sessions':
      return signIn(server, body)
    case 'POST network': {
      const founding = foundingRequest.parse(body)
      if (founding.token !== server.setupToken || server.journal.directory.directory.network)
        throw new RequestRefused('token-refused', { field: 'token' })
      return found(server, founding)
    }
    case 'POST organisations': {
      const founding = foundingRequest.parse(body)
      spend(server, founding.token, 'organisation')
      return found(server, founding)
    }
    case 'POST invitations/look-up': {
      const invitation = invitationOf(server, invitationLookUp.parse(body).token)
      const network = server.journal.directory.directory.network?.id
      return { ...invitation, network, statements: allStatements(server.journal) }
    }
    case 'POST join-requests': {
      const request = joinRequest.parse(body)
      spend(server, request.token, 'member')
      const isNew = server.accounts.register(
        request.account,
        fromBase64url(request.memberKeys.sign),
      )
      if (!isNew) throw new RequestRefused('account-taken', { field: 'account' })
      server.accounts.joins.set(request.account.account, { request, askedAt: server.now() })
      return {}
    }
    default:
      return undefined
  }
}

function signIn(server: SimulatedServer, body: unknown) {
  const attempt = signInRequest.parse(body)
  const now = server.now()
  const nonce = fromBase64url(attempt.nonce)
  const isOpen = server.challenges.take(nonce, attempt.account, now)
  const account = server.accounts.accounts.get(attempt.account)
  const proof = { account: attempt.account, nonce, signature: fromBase64url(attempt.signature) }
  if (!account || !isOpen || !verifySignIn(proof, account.signInKey))
    throw new RequestRefused('sign-in-refused')
  const organisation = server.journal.directory.directory.organisations.get(account.organisation)
  const known = organisation?.devices.get(attempt.device?.id as DeviceId)
  if (attempt.device && known) {
    const signature = fromBase64url(attempt.device.signature)
    const claimed = { account: attempt.account, device: attempt.device.id, nonce, signature }
    if (!verifyDeviceProof(claimed, known.key)) throw new RequestRefused('sign-in-refused')
    if (known.endings.some(({ cause }) => cause === 'device-revoked'))
      throw new RequestRefused('device-revoked')
  }
  const { organisation: of, member, memberSign } = account
  const device = attempt.device?.id as DeviceId | undefined
  const session = server.accounts.start({ organisation: of, member, memberSign, device }, now)
  return { ...session, organisation: of, member, wrappedKeys: account.wrappedKeys }
}

async function found(server: SimulatedServer, { entries, account }: FoundingRequest) {
  const organisation = account.organisation as OrganisationId
  const { directory, deviceKeys } = server.journal.directory
  if (directory.organisations.has(organisation)) throw new RequestRefused('founding-refused')
  const read = readBatch(entries, deviceKeys)
  if (read.kind === 'refused') throw new RequestRefused(read.code)
  const { outcomes, receipt } = await server.journal.append(organisation, read.items)
  const founded = server.journal.directory.directory.organisations.get(organisation)
  const member = founded?.members.get(account.member as MemberId)
  if (!receipt || !member || outcomes.some(({ outcome }) => outcome !== 'appended'))
    throw new RequestRefused('founding-refused')
  server.accounts.register(account, member.sign)
  server.wake()
  return {
    receipt: { bytes: base64url(receipt.bytes), signature: base64url(receipt.signature) },
  }
}

function invitationOf(server: SimulatedServer, token: string) {
  const invitation = server.accounts.invitations.get(token)
  if (!invitation || invitation.expiresAt <= server.now())
    throw new RequestRefused('token-refused', { field: 'token' })
  return invitation
}

function spend(server: SimulatedServer, token: string, to: 'organisation' | 'member'): void {
  if (invitationOf(server, token).to !== to)
    throw new RequestRefused('token-refused', { field: 'token' })
  server.accounts.invitations.delete(token)
}
