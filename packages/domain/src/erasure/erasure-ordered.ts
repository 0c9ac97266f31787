import type { EntryHash, StreamId } from '../journal/identifier.ts'
import { defineEntryType, requiredIn, sealedIn } from '../journal/entry-type.ts'
import { choice, hexadecimal, identifier, list, text } from '../journal/value-kind.ts'

/** Orders that this organisation's copies of sealed parts and keys be deleted; blocking comes before it (BR-45). */
export const erasureOrdered = defineEntryType({
  type: 'erasure-ordered',
  family: 'work',
  // Since version 2 its facts say what is erased, so that server and `verify` can hold an erasure against its order.
  version: 2,
  upcasts: { 1: {} },
  weight: 'decision',
  fields: {
    /** The stream whose parts go. */
    case: requiredIn('oversight', identifier),
    scope: requiredIn('oversight', choice(['everything', 'listed'])),
    /** Entry hashes, where only some go. */
    entries: sealedIn('oversight', list(hexadecimal(32), 10_000)),
    ground: requiredIn(
      'oversight',
      choice([
        'retention-ended',
        'her-request',
        'recorded-in-error',
        'purge-requested',
        'handed-over',
      ]),
    ),
    words: sealedIn('oversight', text(2000)),
    secondPerson: sealedIn('oversight', identifier),
  },
  facts: ({ case: stream, scope, entries = [] }) => ({
    family: 'work',
    state: 'open',
    erases: {
      stream: stream as StreamId,
      ...(scope === 'listed' ? { entries: entries as EntryHash[] } : {}),
    },
  }),
})
