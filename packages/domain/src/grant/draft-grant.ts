import { draftEntry } from '../command/decision.ts'
import type { Author, DecidedEntry } from '../command/decision.ts'
import type { ContentOf } from '../journal/entry-type.ts'
import type { StreamId } from '../journal/identifier.ts'
import type { Refusal } from '../journal/refusal.ts'
import { grantIssued } from './grant-issued.ts'
import { readerOfGrant } from './outside-reader.ts'

/** Begins the stream of a grant; both organisations read it. The words of its justification lie apart from the rest. */
export function draftGrant(
  stream: StreamId,
  content: Omit<ContentOf<typeof grantIssued.fields>, 'justification'>,
  author: Author,
): DecidedEntry | Refusal {
  const { justification, ...basis } = content.basis
  const divided = { ...content, basis, ...(justification === undefined ? {} : { justification }) }
  return draftEntry(grantIssued, { stream, outside: [readerOfGrant(content)] }, divided, author)
}
