import type { AccountRegistration } from '@cobijo/contract/wire/accounts'
import { fromBase64url } from '@cobijo/contract/wire/bytes'
import { refused } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import type { Reader, Writer } from '../database/transaction.ts'

export interface Account {
  readonly organisation: string
  readonly member: string
  /** The member's Ed25519 key that it was made with; undefined for accounts of before. */
  readonly memberSign: Uint8Array | undefined
  readonly signInKey: Uint8Array
  readonly wrappedKeys: Uint8Array
}

/** `reader` runs under the scope of this account. */
export async function findAccount(reader: Reader, account: string): Promise<Account | undefined> {
  const [row] = await reader.query<{
    organisation_id: string
    member_id: string
    member_sign: Buffer | null
    sign_in_key: Buffer
    wrapped_keys: Buffer
  }>(
    `select organisation_id, member_id, member_sign, sign_in_key, wrapped_keys from account where account_id = $1`,
    [account],
  )
  return (
    row && {
      organisation: row.organisation_id,
      member: row.member_id,
      memberSign: row.member_sign ? new Uint8Array(row.member_sign) : undefined,
      signInKey: new Uint8Array(row.sign_in_key),
      wrappedKeys: row.wrapped_keys,
    }
  )
}

/**
 * Keeps a new account. Account ids are unique over all organisations although no constraint can see that: two requests for
 * one id take turns here. Leaves `writer` under the organisation's scope.
 */
export async function registerAccount(
  writer: Writer,
  registration: AccountRegistration,
  memberSign: Uint8Array,
): Promise<Refusal | undefined> {
  await writer.query('select pg_advisory_xact_lock(hashtextextended($1, 3))', [
    registration.account,
  ])
  await writer.enter({ account: registration.account })
  const taken = await findAccount(writer, registration.account)
  await writer.enter({ organisation: registration.organisation })
  if (taken) return refused('account-taken', { field: 'account' })
  await writer.execute(
    `insert into account (organisation_id, account_id, member_id, sign_in_key, wrapped_keys,
                          member_sign)
     values ($1, $2, $3, $4, $5, $6)`,
    [
      registration.organisation,
      registration.account,
      registration.member,
      Buffer.from(fromBase64url(registration.signInKey)),
      Buffer.from(fromBase64url(registration.wrappedKeys)),
      Buffer.from(memberSign),
    ],
  )
  return undefined
}

/** Before a member comes back: accounts of before that name no key belong to the keys that she has until then. */
export async function bindAccounts(
  writer: Writer,
  who: { readonly organisation: string; readonly member: string; readonly sign: Uint8Array },
): Promise<void> {
  for (const table of ['account', 'session'] as const) {
    await writer.execute(
      `update ${table} set member_sign = $3
        where organisation_id = $1 and member_id = $2 and member_sign is null`,
      [who.organisation, who.member, Buffer.from(who.sign)],
    )
  }
}

export async function changeAccount(
  writer: Writer,
  who: { organisation: string; account: string },
  to: { signInKey: string; wrappedKeys: string },
): Promise<void> {
  await writer.execute(
    `update account set sign_in_key = $3, wrapped_keys = $4
      where organisation_id = $1 and account_id = $2`,
    [
      who.organisation,
      who.account,
      Buffer.from(fromBase64url(to.signInKey)),
      Buffer.from(fromBase64url(to.wrappedKeys)),
    ],
  )
}
