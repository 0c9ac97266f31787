import type { DeviceId, MemberId, OrganisationId } from '@cobijo/domain/journal/identifier'
import type pg from 'pg'
import { inReadTransaction, inTransaction, prepared } from '../database/transaction.ts'
import type { Writer } from '../database/transaction.ts'
import { newToken, tokenHash } from './token.ts'

const longestSessionMs = 12 * 60 * 60 * 1000
const longestIdleMs = 60 * 60 * 1000
const noteUseEveryMs = 60 * 1000

/** Who asks: somebody who signed in and has not signed out, idled or stayed too long. */
export interface Session {
  readonly organisation: OrganisationId
  readonly member: MemberId
  readonly account: string
  /** The member's key that the account was made with; undefined for accounts of before. */
  readonly memberSign: Uint8Array | undefined
  /** The device that signed in, where it said so. */
  readonly device: DeviceId | undefined
  readonly tokenHash: string
  /** Statements that the directory must at least know to answer this request. */
  readonly directoryVersion: number
}

/** Undefined for a token that is unknown, ended or too old; all the same to the caller. */
export async function findSession(
  pool: pg.Pool,
  token: string,
  now: number,
): Promise<Session | undefined> {
  const hash = tokenHash(token)
  const [row] = await inReadTransaction(pool, { token: hash }, (reader) =>
    reader.queryLast<{
      organisation_id: OrganisationId
      member_id: MemberId
      account_id: string
      member_sign: Buffer | null
      device_id: DeviceId | null
      expires_at: number
      last_used_at: number
      directory_version: number
    }>(
      prepared(
        'find-session',
        `select organisation_id, member_id, account_id, member_sign, device_id, expires_at, last_used_at,
                directory_version
           from session, installation where token_hash = decode($1, 'hex')`,
      ),
      [hash],
    ),
  )
  if (!row || row.expires_at <= now || row.last_used_at + longestIdleMs <= now) return undefined
  if (row.last_used_at + noteUseEveryMs <= now) {
    await inTransaction(pool, { token: hash }, (writer) =>
      writer.execute(`update session set last_used_at = $2 where token_hash = decode($1, 'hex')`, [
        hash,
        now,
      ]),
    )
  }
  return {
    organisation: row.organisation_id,
    member: row.member_id,
    account: row.account_id,
    memberSign: row.member_sign ? new Uint8Array(row.member_sign) : undefined,
    device: row.device_id ?? undefined,
    tokenHash: hash,
    directoryVersion: row.directory_version,
  }
}

/** Starts a session and clears away the account's old ones. `writer` runs under the organisation. */
export async function startSession(
  writer: Writer,
  who: {
    readonly organisation: string
    readonly member: string
    readonly account: string
    readonly memberSign: Uint8Array | undefined
    readonly device: string | undefined
  },
  now: number,
): Promise<{ token: string; expiresAt: number }> {
  const token = newToken()
  const expiresAt = now + longestSessionMs
  await writer.execute(
    `delete from session where organisation_id = $1 and account_id = $2
        and (expires_at <= $3 or last_used_at <= $4)`,
    [who.organisation, who.account, now, now - longestIdleMs],
  )
  await writer.execute(
    `insert into session (organisation_id, token_hash, account_id, member_id, expires_at, last_used_at,
                          member_sign, device_id)
     values ($1, decode($2, 'hex'), $3, $4, $5, $6, $7, $8)`,
    [
      who.organisation,
      tokenHash(token),
      who.account,
      who.member,
      expiresAt,
      now,
      who.memberSign ? Buffer.from(who.memberSign) : null,
      who.device ?? null,
    ],
  )
  return { token, expiresAt }
}

export async function endSession(writer: Writer, session: Session): Promise<void> {
  await writer.execute(
    `delete from session where organisation_id = $1 and token_hash = decode($2, 'hex')`,
    [session.organisation, session.tokenHash],
  )
}

/** After a changed passphrase only the session that changed it goes on. */
export async function endOtherSessions(writer: Writer, session: Session): Promise<void> {
  await writer.execute(
    `delete from session where organisation_id = $1 and account_id = $2
        and token_hash <> decode($3, 'hex')`,
    [session.organisation, session.account, session.tokenHash],
  )
}
