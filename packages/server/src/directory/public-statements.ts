import type { PublicStatement } from '@cobijo/contract/wire/accounts'
import { base64url } from '@cobijo/contract/wire/bytes'
import type { Reader } from '../database/transaction.ts'
import { unpackFacts } from '../journal/append/packed-facts.ts'

/** Every statement with its public facts, in the order in which they were accepted. */
export async function allStatements(reader: Reader): Promise<PublicStatement[]> {
  const rows = await reader.query<{ facts: Buffer; envelope: Buffer }>(
    'select facts, envelope from statement order by version limit 20000',
  )
  return rows.map((row) => {
    const { salt, bytes } = unpackFacts(row.facts)
    return {
      entry: base64url(row.envelope),
      facts: { salt: base64url(salt), bytes: base64url(bytes) },
    }
  })
}
