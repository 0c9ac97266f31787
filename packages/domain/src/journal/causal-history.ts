import { ancestorsOf, orderByParents } from './causal-order.ts'
import type { EntryType } from './entry-type.ts'
import type { EntryHash, StreamId } from './identifier.ts'
import type { KnownEntry, OpenedEntry } from './opened-entry.ts'
import { readContent } from './read-content.ts'

/** An entry of a known type with the fields that this reader could open and that fit their declaration. */
export interface ReadEntry {
  readonly entry: OpenedEntry
  readonly type: string
  readonly fields: Readonly<Record<string, unknown>>
  /** Names of fields whose value does not fit: shown as unreadable, never trusted. */
  readonly malformed: readonly string[]
  /** `not-confirmed` until a member of the same organisation confirms what an intake key signed. */
  readonly standing: 'confirmed' | 'not-confirmed'
}

/** What a fold goes over: the known entries in causal order, who came before whom, and what could be read. */
export interface CausalHistory {
  readonly ordered: readonly KnownEntry[]
  /**
   * What counts. A decision signed by an intake key alone, or by somebody who may not decide it, is shown and does not count (design §3,
   * ADR 36).
   */
  readonly read: readonly ReadEntry[]
  /** Everything that could be read, also what does not count. */
  readonly byHash: ReadonlyMap<EntryHash, ReadEntry>
  /** Whether the author of `later` had opened `earlier`. */
  knew(later: EntryHash, earlier: EntryHash): boolean
}

/** Which stream it is of; undefined where nothing of it is here but that something was. */
export function streamOf({ ordered }: CausalHistory): StreamId | undefined {
  return ordered.find((entry) => entry.kind === 'entry')?.stream
}

export function causalHistory(
  entries: Iterable<KnownEntry>,
  findType: (type: string) => EntryType | undefined,
): CausalHistory {
  const ordered = orderByParents(entries)
  const ancestors = ancestorsOf(ordered)
  const opened: { entry: OpenedEntry; entryType: EntryType }[] = []
  for (const entry of ordered) {
    if (entry.kind === 'stub' || entry.standing === 'newer-version' || !entry.header) continue
    const entryType = findType(entry.header.type)
    if (entryType) opened.push({ entry, entryType })
  }
  const confirmed = confirmedHashes(opened.map(({ entry }) => entry))
  const byHash = new Map<EntryHash, ReadEntry>()
  const read: ReadEntry[] = []
  for (const { entry, entryType } of opened) {
    const isConfirmed =
      entry.standing === 'confirmed' || confirmed.has(`${entry.hash} ${entry.organisation}`)
    const each: ReadEntry = {
      entry,
      type: entryType.type,
      ...readContent(entryType, entry.content),
      standing: isConfirmed ? 'confirmed' : 'not-confirmed',
    }
    byHash.set(entry.hash, each)
    if (counts(entry) && (isConfirmed || entryType.intake)) read.push(each)
  }
  return {
    ordered,
    read,
    byHash,
    knew: (later, earlier) => ancestors.get(later)?.has(earlier) ?? false,
  }
}

/** Whether a fold may look at what it says, its facts too. */
export function counts({ standing }: Pick<OpenedEntry, 'standing'>): boolean {
  return standing !== 'not-entitled'
}

/** Each entry that an `author-confirmed` names, with the organisation that stands by it: `hash organisation`. */
function confirmedHashes(entries: readonly OpenedEntry[]): ReadonlySet<string> {
  const confirmed = new Set<string>()
  for (const entry of entries) {
    if (entry.header?.type !== 'author-confirmed' || entry.standing !== 'confirmed') continue
    const named = entry.content.essential?.['entries']
    if (!Array.isArray(named)) continue
    for (const hash of named) confirmed.add(`${hash as string} ${entry.organisation}`)
  }
  return confirmed
}
