import type { EntryHash } from '@cobijo/domain/journal/identifier'
import { isRefusal } from '@cobijo/domain/journal/refusal'
import { sameBytes } from '../bytes.ts'
import type { Bytes } from '../bytes.ts'
import { readCanonical } from '../canonical.ts'
import { commitmentToFacts } from '../entry/envelope.ts'
import type { SaltedFacts, SignedEntry } from '../entry/envelope.ts'
import type { Rejection } from './directory.ts'
import { parseStatement } from './statement.ts'
import type { Statement, UnknownStatement } from './statement.ts'

/** An entry of the families `organisation` and `network` with the facts that lie beside it. */
export interface DirectoryEntry {
  readonly entry: SignedEntry
  readonly facts: SaltedFacts
}

/** A statement as its author committed to it; whether he may say it is not decided yet. */
export interface ReadStatement {
  readonly hash: EntryHash
  readonly parents: readonly EntryHash[]
  readonly entry: SignedEntry
  /**
   * The entry under every signature that it came with: the hash does not cover the signature, and a copy with a wrong one
   * must not push out the right one.
   */
  readonly copies: readonly SignedEntry[]
  readonly statement: Statement | UnknownStatement
}

/** The statement, or the code of why there is none. */
export function readStatement({ entry, facts }: DirectoryEntry): ReadStatement | Rejection {
  const { envelope } = entry
  if (envelope.family !== 'organisation' && envelope.family !== 'network') return 'family-wrong'
  if (!sameBytes(envelope.factsCommitment, commitmentToFacts(envelope.id, facts)))
    return 'facts-not-as-signed'
  const held = readFacts(facts.bytes)
  if (held?.['family'] !== envelope.family) return 'facts-malformed'
  const statement = parseStatement(held['statement'])
  if (isRefusal(statement)) return statement.code
  if (envelope.family === 'organisation' && (envelope.stream as string) !== envelope.organisation)
    return 'stream-of-another'
  return { hash: entry.hash, parents: entry.parents, entry, copies: [entry], statement }
}

function readFacts(bytes: Bytes): Readonly<Record<string, unknown>> | undefined {
  try {
    const held = readCanonical(bytes)
    return typeof held === 'object' && held !== null ? { ...held } : undefined
  } catch {
    return undefined
  }
}
