import { draftEntry } from '../command/decision.ts'
import type { Author, DecidedEntry } from '../command/decision.ts'
import type { ContentOf } from '../journal/entry-type.ts'
import type { StreamId } from '../journal/identifier.ts'
import type { Refusal } from '../journal/refusal.ts'
import { grantIssued } from './grant-issued.ts'
import { readerOfGrant } from './outside-reader.ts'

/** Begins the stream of a grant; both organisations read it. */
export function draftGrant(
  stream: StreamId,
  content: ContentOf<typeof grantIssued.fields>,
  author: Author,
): DecidedEntry | Refusal {
  return draftEntry(grantIssued, { stream, outside: [readerOfGrant(content)] }, content, author)
}
