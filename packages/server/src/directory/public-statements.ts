import type { PublicStatement } from '@cobijo/contract/wire/accounts'
import { base64url } from '@cobijo/contract/wire/bytes'
import type { EntryHash, OrganisationId } from '@cobijo/domain/journal/identifier'
import { readEntry } from '@cobijo/sealing/entry/envelope'
import type { Reader } from '../database/transaction.ts'
import { unpackFacts } from '../journal/append/packed-facts.ts'

interface StatementRow {
  readonly facts: Buffer
  readonly envelope: Buffer
}

/** Every statement with its public facts, in the order in which they were accepted. */
export async function allStatements(reader: Reader): Promise<PublicStatement[]> {
  const rows = await reader.query<StatementRow>(
    'select facts, envelope from statement order by version limit 20000',
  )
  return rows.map(published)
}

/** An organisation's own statements up to the last of these, and nothing that was said since. */
export async function statementsUpTo(
  reader: Reader,
  organisation: OrganisationId,
  last: ReadonlySet<EntryHash>,
): Promise<PublicStatement[]> {
  const rows = await reader.query<StatementRow>(
    'select facts, envelope from statement where organisation_id = $1 order by version limit 20000',
    [organisation],
  )
  const end = rows.findLastIndex(({ envelope }) => last.has(readEntry(envelope).hash))
  return rows.slice(0, end + 1).map(published)
}

function published({ facts, envelope }: StatementRow): PublicStatement {
  const { salt, bytes } = unpackFacts(facts)
  return {
    entry: base64url(envelope),
    facts: { salt: base64url(salt), bytes: base64url(bytes) },
  }
}
