import type { PublicStatement } from '@cobijo/contract/wire/accounts'
import { base64url } from '@cobijo/contract/wire/bytes'
import { unpackFacts } from '@cobijo/server/journal/append/packed-facts'
import type { InspectedItem } from '@cobijo/server/journal/inspection/inspected-item'
import type { MemoryJournal } from '@cobijo/server/journal/memory/memory-journal'

/** Every statement with its public facts, in the order in which they were accepted. */
export function allStatements(journal: MemoryJournal): PublicStatement[] {
  return [...journal.backup.state.entries.values()]
    .filter(({ family }) => family === 'organisation' || family === 'network')
    .map(published)
}

function published({ facts, envelope }: InspectedItem): PublicStatement {
  const { salt, bytes } = unpackFacts(facts)
  return {
    entry: base64url(envelope),
    facts: { salt: base64url(salt), bytes: base64url(bytes) },
  }
}
