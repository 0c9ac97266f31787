import { orderByParents } from '../../journal/causal-order.ts'
import type { Instant } from '../../journal/identifier.ts'
import type { KnownEntry, OpenedEntry } from '../../journal/opened-entry.ts'
import type { Agreement } from './agreement.ts'

/** What one entry says for counting, as its type derived it. */
export interface CountedEntry {
  readonly recordedAt: Instant
  readonly variables: Readonly<Record<string, unknown>>
}

/** One person as the group that counts knows her, in the order in which it was said. No case and no name. */
export interface PersonToCount {
  readonly personCode: string
  readonly agreement: Agreement
  /** Registered here, or elsewhere and let through. */
  readonly registeredHere: boolean
  readonly registeredAt: Instant
  readonly entries: readonly CountedEntry[]
}

/** Entries of a stream that say something for counting, by parents. */
export function countedEntriesIn(entries: Iterable<KnownEntry>): readonly CountedEntry[] {
  return openedInOrder(entries).flatMap(({ recordedAt, content: { statistics } }) =>
    statistics === undefined ? [] : [{ recordedAt, variables: statistics }],
  )
}

/** The entry that carries her code: her registration. Undefined where who counts was not given it. */
export function registrationIn(
  entries: Iterable<KnownEntry>,
): { readonly entry: OpenedEntry; readonly personCode: string } | undefined {
  for (const entry of openedInOrder(entries)) {
    const code = entry.content.statistics?.['personCode']
    if (typeof code === 'string' && /^[0-9a-f]{32}$/.test(code)) return { entry, personCode: code }
  }
  return undefined
}

function openedInOrder(entries: Iterable<KnownEntry>): readonly OpenedEntry[] {
  return orderByParents([...entries]).filter(
    (entry): entry is OpenedEntry => entry.kind === 'entry' && entry.standing !== 'newer-version',
  )
}
