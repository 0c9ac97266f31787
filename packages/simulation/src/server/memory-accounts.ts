import type { AccountRegistration, JoinRequest, PendingJoin } from '@cobijo/contract/wire/accounts'
import { fromBase64url } from '@cobijo/contract/wire/bytes'
import type { DeviceId, MemberId, OrganisationId } from '@cobijo/domain/journal/identifier'
import { newToken } from '@cobijo/server/accounts/token'

export interface Account {
  readonly organisation: OrganisationId
  readonly member: MemberId
  readonly memberSign: Uint8Array
  readonly signInKey: Uint8Array
  readonly wrappedKeys: string
}

export interface Session {
  readonly organisation: OrganisationId
  readonly member: MemberId
  readonly memberSign: Uint8Array
  readonly device: DeviceId | undefined
  readonly expiresAt: number
}

export interface Invitation {
  readonly organisation: OrganisationId
  readonly to: 'organisation' | 'member'
  readonly expiresAt: number
}

const sessionMs = 12 * 60 * 60_000
const invitationMs = 14 * 24 * 60 * 60_000

/** Who may sign in, and who did: rows that the server keeps beside its journal, in maps. A backup is a copy of them. */
export class MemoryAccounts {
  readonly accounts = new Map<string, Account>()
  readonly sessions = new Map<string, Session>()
  readonly invitations = new Map<string, Invitation>()
  readonly joins = new Map<string, { readonly request: JoinRequest; readonly askedAt: number }>()

  copy(): MemoryAccounts {
    const copy = new MemoryAccounts()
    for (const [id, account] of this.accounts) copy.accounts.set(id, account)
    for (const [token, invitation] of this.invitations) copy.invitations.set(token, invitation)
    for (const [id, join] of this.joins) copy.joins.set(id, join)
    // A session of before a restore is over: a token must not outlive what ended it.
    return copy
  }

  register(registration: AccountRegistration, memberSign: Uint8Array): boolean {
    if (this.accounts.has(registration.account)) return false
    this.accounts.set(registration.account, {
      organisation: registration.organisation as OrganisationId,
      member: registration.member as MemberId,
      memberSign,
      signInKey: fromBase64url(registration.signInKey),
      wrappedKeys: registration.wrappedKeys,
    })
    return true
  }

  start(who: Omit<Session, 'expiresAt'>, now: number): { token: string; expiresAt: number } {
    const token = newToken()
    const expiresAt = now + sessionMs
    this.sessions.set(token, { ...who, expiresAt })
    return { token, expiresAt }
  }

  find(token: string | undefined, now: number): Session | undefined {
    const session = token === undefined ? undefined : this.sessions.get(token)
    return session && session.expiresAt > now ? session : undefined
  }

  invite(organisation: OrganisationId, to: Invitation['to'], now: number) {
    const token = newToken()
    const expiresAt = now + invitationMs
    this.invitations.set(token, { organisation, to, expiresAt })
    return { token, expiresAt }
  }

  pending(organisation: string, isAdmitted: (device: string) => boolean): PendingJoin[] {
    return [...this.joins.values()].flatMap(({ request, askedAt }) => {
      const { account, token: _, ...rest } = request
      if (account.organisation !== organisation || isAdmitted(rest.device.id)) return []
      return [{ ...rest, organisation, member: account.member, askedAt }]
    })
  }
}
