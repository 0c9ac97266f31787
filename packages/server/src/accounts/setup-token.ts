import type { Reader, Writer } from '../database/transaction.ts'
import { newToken, tokenHash } from './token.ts'

/** A new one-time set-up token, while no network was founded; undefined afterwards. The former one ends. */
export async function renewSetupToken(writer: Writer): Promise<string | undefined> {
  const token = newToken()
  const renewed = await writer.execute(
    `update installation set setup_token_hash = decode($1, 'hex') where network_id is null`,
    [tokenHash(token)],
  )
  return renewed === 0 ? undefined : token
}

export async function isSetupToken(reader: Reader, token: string): Promise<boolean> {
  const rows = await reader.query(
    `select from installation where setup_token_hash = decode($1, 'hex') and network_id is null`,
    [tokenHash(token)],
  )
  return rows.length > 0
}

/** Whether the token was good; it is not any more. */
export async function spendSetupToken(
  writer: Writer,
  token: string,
  network: string,
): Promise<boolean> {
  const spent = await writer.execute(
    `update installation set setup_token_hash = null, network_id = $2
      where setup_token_hash = decode($1, 'hex') and network_id is null`,
    [tokenHash(token), network],
  )
  return spent === 1
}
