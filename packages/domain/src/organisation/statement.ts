import { publicIn } from '../journal/entry-type.ts'
import type { DirectoryFacts } from '../journal/facts.ts'
import { plainRecord } from '../journal/value-kind.ts'

/** Random ids, public keys and certificates, built and checked by `sealing` (docs/key-hierarchy.md). */
export const statementField = { statement: publicIn(plainRecord) }

export function statementFacts(
  family: DirectoryFacts['family'],
  says: string,
  statement: DirectoryFacts['statement'] | undefined,
): DirectoryFacts {
  return { family, statement: statement ?? { says } }
}
