import type { JoinRequest, PendingJoin } from '@cobijo/contract/wire/accounts'
import { base64url, fromBase64url } from '@cobijo/contract/wire/bytes'
import { refused } from '@cobijo/domain/journal/refusal'
import type { Refusal } from '@cobijo/domain/journal/refusal'
import type { Reader, Writer } from '../database/transaction.ts'

/**
 * Under one member id there is one open request, so that an officer who compares words meets no other keys under that id. Whoever
 * asks for the place of a member who is not known yet while somebody else does is refused; of a member who was invited back the
 * newest request replaces those before it.
 */
export async function askToJoin(
  writer: Writer,
  request: JoinRequest,
  { isReturning, now }: { readonly isReturning: boolean; readonly now: number },
): Promise<Refusal | undefined> {
  const { account, memberKeys, device } = request
  const place = [account.organisation, account.member]
  await writer.query('select pg_advisory_xact_lock(hashtextextended($1, 7))', [account.member])
  const of = 'join_request where organisation_id = $1 and member_id = $2'
  if (isReturning) await writer.execute(`delete from ${of}`, place)
  else if ((await writer.query(`select from ${of}`, place)).length > 0)
    return refused('token-refused', { field: 'token' })
  const bytes = (text: string) => Buffer.from(fromBase64url(text))
  await writer.execute(
    `insert into join_request (organisation_id, member_id, asked_at, member_sign, member_box, device_id,
                               device_sign, device_certificate, sealed_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      account.organisation,
      account.member,
      now,
      bytes(memberKeys.sign),
      bytes(memberKeys.box),
      device.id,
      bytes(device.sign),
      bytes(device.certificate),
      bytes(request.sealedName),
    ],
  )
  return undefined
}

/** Those whom nobody has admitted yet. */
export async function pendingJoins(
  reader: Reader,
  organisation: string,
  isAdmitted: (device: string) => boolean,
): Promise<PendingJoin[]> {
  const rows = await reader.query<{
    member_id: string
    asked_at: number
    member_sign: Buffer
    member_box: Buffer
    device_id: string
    device_sign: Buffer
    device_certificate: Buffer
    sealed_name: Buffer
  }>(
    `select member_id, asked_at, member_sign, member_box, device_id, device_sign, device_certificate,
            sealed_name
       from join_request where organisation_id = $1 order by asked_at, member_id limit 500`,
    [organisation],
  )
  return rows
    .filter((row) => !isAdmitted(row.device_id))
    .map((row) => ({
      organisation,
      member: row.member_id,
      askedAt: row.asked_at,
      memberKeys: { sign: base64url(row.member_sign), box: base64url(row.member_box) },
      device: {
        id: row.device_id,
        sign: base64url(row.device_sign),
        certificate: base64url(row.device_certificate),
      },
      sealedName: base64url(row.sealed_name),
    }))
}

/** Whether somebody asks to come in, or back, with this key. */
export async function isAskingToJoin(
  reader: Reader,
  who: { readonly organisation: string; readonly member: string; readonly sign: Uint8Array },
): Promise<boolean> {
  const rows = await reader.query(
    `select from join_request where organisation_id = $1 and member_id = $2 and member_sign = $3`,
    [who.organisation, who.member, Buffer.from(who.sign)],
  )
  return rows.length > 0
}
