import type { Reader, Writer } from '../database/transaction.ts'
import { newToken, tokenHash } from './token.ts'

const lifeMs = 14 * 24 * 60 * 60 * 1000

export interface Invitation {
  readonly organisation: string
  readonly to: 'organisation' | 'member'
  readonly expiresAt: number
  /** Who is to come back with new keys; undefined for a newcomer. */
  readonly member: string | undefined
}

export async function invite(
  writer: Writer,
  organisation: string,
  { to, member }: { readonly to: Invitation['to']; readonly member?: string | undefined },
  now: number,
): Promise<{ token: string; expiresAt: number }> {
  const token = newToken()
  const expiresAt = now + lifeMs
  await writer.execute(
    `insert into invitation (organisation_id, token_hash, invited, expires_at, member_id)
     values ($1, decode($2, 'hex'), $3, $4, $5)`,
    [organisation, tokenHash(token), to, expiresAt, member ?? null],
  )
  return { token, expiresAt }
}

/** The invitation while it can be used. `reader` runs under the scope of this token. */
export async function findInvitation(
  reader: Reader,
  token: string,
  now: number,
): Promise<Invitation | undefined> {
  const [row] = await reader.query<{
    organisation_id: string
    invited: Invitation['to']
    expires_at: number
    member_id: string | null
  }>(
    `select organisation_id, invited, expires_at, member_id from invitation
      where token_hash = decode($1, 'hex') and used_at is null and expires_at > $2`,
    [tokenHash(token), now],
  )
  return (
    row && {
      organisation: row.organisation_id,
      to: row.invited,
      expiresAt: row.expires_at,
      member: row.member_id ?? undefined,
    }
  )
}

/** Of the invitations of a member who comes back only one is ever used: the others may lie in wrong hands. */
export async function endOtherInvitations(
  writer: Writer,
  { organisation, member }: { readonly organisation: string; readonly member: string },
  now: number,
): Promise<void> {
  await writer.execute(
    `update invitation set used_at = $3
      where organisation_id = $1 and member_id = $2 and used_at is null`,
    [organisation, member, now],
  )
}

/** Whether it could be used; it cannot any more. `writer` runs under the scope of this token. */
export async function spendInvitation(
  writer: Writer,
  token: string,
  to: Invitation['to'],
  now: number,
): Promise<boolean> {
  const spent = await writer.execute(
    `update invitation set used_at = $2
      where token_hash = decode($1, 'hex') and invited = $3 and used_at is null and expires_at > $2`,
    [tokenHash(token), now, to],
  )
  return spent === 1
}
